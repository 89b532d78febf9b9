#include "press/stack_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace tandem {
namespace {

/// Whose copy a file of a product is; nothing for the second version of one that is there as a form.
std::optional<CopyOf> copy_of(const ProductRecord& product, const std::string& file) {
  const auto is = [&](const char* part) {
    return file.ends_with(fmt::format("{}-{}.pdf", product.id, part));
  };
  if (product.kind == "pack") {
    if (is("a")) return CopyOf::a;
    if (is("b")) return CopyOf::b;
    if (is("together")) return CopyOf::joint;
  }
  const bool is_facilitators = is("facilitator") || is("run-sheet") || is("evidence");
  if (product.kind == "workshop" && is_facilitators) return CopyOf::facilitator;
  return std::nullopt;
}

bool is_wanted(const BuiltCopy& copy, const StackRequest& request) {
  if (!request.copies.empty() && !request.copies.contains(copy.owner.copy)) return false;
  if (request.couples.empty()) return true;
  return copy.owner.copy != CopyOf::facilitator && request.couples.contains(copy.owner.id);
}

std::vector<int> wanted_pages(const BuiltCopy& copy, const StackRequest& request) {
  const int pages_a_leaf = request.sides == Sides::two ? 2 : 1;
  const int first = request.leaf == 0 ? 1 : (request.leaf - 1) * pages_a_leaf + 1;
  const int last = request.leaf == 0 ? copy.pages : std::min(copy.pages, first + pages_a_leaf - 1);
  std::vector<int> pages;
  for (int page = first; page <= last; ++page) pages.push_back(page);
  return pages;
}

std::string in_leaves(int count) {
  return count == 1 ? "1 leaf" : fmt::format("{} leaves", count);
}

std::string short_word(CopyOf copy) {
  switch (copy) {
    case CopyOf::a:
      return "A";
    case CopyOf::b:
      return "B";
    case CopyOf::joint:
      return "together";
    default:
      return word_of(copy);
  }
}

/// Before each couple's copies, and before the facilitator's.
void add_separators(StackPlan& plan, const std::vector<BuiltCopy>& copies, Sides sides) {
  std::vector<StackPiece> with;
  for (std::size_t i = 0; i < plan.pieces.size();) {
    const std::string& id = copies[plan.pieces[i].copy].owner.id;
    StackPiece separator{StackPiece::Kind::separator, plan.pieces[i].copy};
    std::size_t end = i;
    std::vector<std::string> words;
    for (; end < plan.pieces.size() && copies[plan.pieces[end].copy].owner.id == id; ++end) {
      const int leaves = leaves_of_pages(static_cast<int>(plan.pieces[end].pages.size()), sides);
      separator.leaves += leaves;
      words.push_back(short_word(copies[plan.pieces[end].copy].owner.copy) + ": " + in_leaves(leaves));
    }
    separator.follows = fmt::format("{}", fmt::join(words, " · "));
    with.push_back(std::move(separator));
    for (; i < end; ++i) with.push_back(std::move(plan.pieces[i]));
  }
  plan.pieces = std::move(with);
}

/// What a stack of a part is called, so that it never takes the place of the whole.
std::string name_of(const StackRequest& request) {
  if (request.is_all()) return "stack";
  std::string name = request.couples.size() == 1 ? *request.couples.begin() : "some";
  if (request.couples.empty()) name = "all";
  for (const CopyOf copy : request.copies) name += fmt::format("-{}", word_of(copy));
  if (request.leaf > 0) name += fmt::format("-leaf-{}", request.leaf);
  return name;
}

}  // namespace

std::vector<BuiltCopy> built_copies(const Manifest& manifest) {
  std::vector<BuiltCopy> copies;
  for (const ProductRecord& product : manifest.products) {
    for (const FileRecord& file : product.files) {
      if (const auto copy = copy_of(product, file.name))
        copies.push_back({{*copy, product.id}, file.name, file.pages});
    }
  }
  return copies;
}

int leaves_of_pages(int pages, Sides sides) {
  return sides == Sides::two ? (pages + 1) / 2 : pages;
}

std::vector<StackPlan> plan_stacks(const std::vector<BuiltCopy>& copies, const StackRequest& request) {
  const std::string name = name_of(request);
  std::map<CopyOf, StackPlan> stacks;
  for (std::size_t i = 0; i < copies.size(); ++i) {
    if (!is_wanted(copies[i], request)) continue;
    std::vector<int> pages = wanted_pages(copies[i], request);
    if (pages.empty()) continue;
    const CopyOf kind = copies[i].owner.copy;
    StackPlan& plan = stacks[request.apart ? kind : CopyOf::nobody];
    plan.name = !request.apart     ? name
                : request.is_all() ? word_of(kind)
                                   : fmt::format("{}-{}", name, word_of(kind));
    plan.pieces.push_back({StackPiece::Kind::copy, i, std::move(pages)});
  }
  std::vector<StackPlan> plans;
  for (auto& [kind, plan] : stacks) {
    if (request.has_separators) add_separators(plan, copies, request.sides);
    plans.push_back(std::move(plan));
  }
  return plans;
}

int leaf_count(const StackPlan& plan, Sides sides) {
  int leaves = 0;
  for (const StackPiece& piece : plan.pieces)
    leaves += piece.kind == StackPiece::Kind::separator
                  ? 1
                  : leaves_of_pages(static_cast<int>(piece.pages.size()), sides);
  return leaves;
}

std::vector<StackPage> pages_of(const StackPlan& plan, const std::vector<BuiltCopy>& copies, Sides sides) {
  std::vector<StackPage> pages;
  for (const StackPiece& piece : plan.pieces) {
    if (piece.kind == StackPiece::Kind::separator) {
      pages.push_back({Owner{}, 1});
    } else {
      for (const int page : piece.pages) pages.push_back({copies[piece.copy].owner, page});
    }
    if (sides == Sides::two && pages.size() % 2 != 0) pages.push_back({});
  }
  return pages;
}

}  // namespace tandem
