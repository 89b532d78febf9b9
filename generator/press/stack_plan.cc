#include "press/stack_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace tandem::press {
namespace {

/// Whose copy a file of a product is; nothing for the second version of one that is there as a form.
std::optional<CopyOf> copy_of(const engine::ProductRecord& product, const std::string& file) {
  if (is_version_for_paper(file) || (product.kind != "pack" && product.kind != "workshop"))
    return std::nullopt;
  const auto copy = copy_in_file(file, product.id);
  return (copy == CopyOf::facilitator) == (product.kind == "workshop") ? copy : std::nullopt;
}

/// Of those that are asked for together.
CopyOf kind_of(const Owner& owner) {
  return owner.copy == CopyOf::joint_again ? CopyOf::joint : owner.copy;
}

bool is_wanted(const Owner& owner, const StackRequest& request) {
  if (!request.copies.empty() && !request.copies.contains(kind_of(owner))) return false;
  if (request.couples.empty()) return true;
  return owner.copy != CopyOf::facilitator && request.couples.contains(owner.id);
}

/// Of a copy or an insert that has so many.
std::vector<int> wanted_pages(int count, const StackRequest& request) {
  const int pages_a_leaf = request.sides == Sides::two ? 2 : 1;
  const int first = request.leaf == 0 ? 1 : (request.leaf - 1) * pages_a_leaf + 1;
  const int last = request.leaf == 0 ? count : std::min(count, first + pages_a_leaf - 1);
  std::vector<int> pages;
  for (int page = first; page <= last; ++page) pages.push_back(page);
  return pages;
}

std::string short_word(CopyOf copy) {
  switch (copy) {
    case CopyOf::a:
      return "A";
    case CopyOf::b:
      return "B";
    case CopyOf::joint:
      return "together";
    case CopyOf::joint_again:
      return "together, in the other language";
    default:
      return word_of(copy);
  }
}

/// Before all that is a couple's, and before what is the facilitator's.
void add_separators(StackPlan& plan, const StackRequest& request) {
  std::vector<StackPiece> with;
  for (std::size_t i = 0; i < plan.pieces.size();) {
    StackPiece separator{StackPiece::Kind::separator, plan.pieces[i].owner, plan.pieces[i].copy};
    std::size_t end = i;
    std::vector<std::string> words;
    for (; end < plan.pieces.size() && plan.pieces[end].owner.id == separator.owner.id; ++end) {
      const StackPiece& piece = plan.pieces[end];
      const int leaves = request.leaves_of(static_cast<int>(piece.pages.size()));
      separator.leaves += leaves;
      const bool is_insert = piece.kind == StackPiece::Kind::insert;
      words.push_back(fmt::format("{}{}: {}", is_insert ? "insert, " : "", short_word(piece.owner.copy),
                                  in_leaves(leaves)));
    }
    separator.follows = fmt::format("{}", fmt::join(words, " · "));
    with.push_back(std::move(separator));
    for (; i < end; ++i) with.push_back(std::move(plan.pieces[i]));
  }
  plan.pieces = std::move(with);
}

/// What a stack of a part is called, so that it never takes the place of the whole.
std::string name_of(const StackRequest& request, bool has_inserts) {
  if (request.is_all()) return "stack";
  std::string name = request.couples.size() == 1 ? *request.couples.begin() : "some";
  if (request.couples.empty()) name = "all";
  for (const CopyOf copy : request.copies) name += fmt::format("-{}", word_of(copy));
  if (request.leaf > 0) name += fmt::format("-leaf-{}", request.leaf);
  if (request.inserts == Inserts::alone) name += "-inserts";
  if (request.inserts == Inserts::without && request.leaf == 0) name += "-without-inserts";
  if (request.inserts == Inserts::with && request.leaf > 0 && has_inserts) name += "-with-inserts";
  return name;
}

bool is_of_couples(const Owner& owner) {
  return owner.copy != CopyOf::facilitator;
}

bool is_partners(const Owner& owner) {
  return owner.copy == CopyOf::a || owner.copy == CopyOf::b;
}

/// Puts pieces into their stacks, in the order of the paper.
class Planner {
 public:
  Planner(const StackMatter& matter, const StackRequest& request)
      : matter_(matter), request_(request), name_(name_of(request, !matter.inserts.empty())) {}

  std::vector<StackPlan> plan() {
    const Owner facilitator{CopyOf::facilitator, matter_.workshop};
    add_inserts(model::InsertPlace::first, facilitator);
    const std::vector<BuiltCopy>& copies = matter_.copies;
    for (std::size_t first = 0; first < copies.size();) {
      std::size_t end = first;
      while (end < copies.size() && is_of_one_product(copies[end].owner, copies[first].owner)) ++end;
      add_product(first, end);
      first = end;
    }
    add_inserts(model::InsertPlace::last, facilitator);
    std::vector<StackPlan> plans;
    for (auto& [kind, plan] : stacks_) {
      if (request_.has_separators) add_separators(plan, request_);
      plans.push_back(std::move(plan));
    }
    return plans;
  }

 private:
  static bool is_of_one_product(const Owner& one, const Owner& other) {
    return one.id == other.id && is_of_couples(one) == is_of_couples(other);
  }

  void add_product(std::size_t first, std::size_t end) {
    const Owner& owner = matter_.copies[first].owner;
    const Owner both{CopyOf::joint, owner.id};
    if (is_of_couples(owner)) add_inserts(model::InsertPlace::before_each_couple, both);
    for (std::size_t copy = first; copy < end; ++copy) {
      const Owner& reader = matter_.copies[copy].owner;
      if (is_partners(reader)) add_inserts(model::InsertPlace::before_each_partner, reader);
      add_copy(copy);
      if (is_partners(reader)) add_inserts(model::InsertPlace::after_each_partner, reader);
    }
    if (is_of_couples(owner)) add_inserts(model::InsertPlace::after_each_couple, both);
  }

  void add_copy(std::size_t place) {
    if (request_.inserts == Inserts::alone) return;
    const BuiltCopy& copy = matter_.copies[place];
    add({StackPiece::Kind::copy, copy.owner, place, wanted_pages(copy.pages, request_)});
  }

  /// Each has its number among all that the owner gets, whatever is asked for.
  void add_inserts(model::InsertPlace place, const Owner& owner) {
    if (request_.inserts == Inserts::without) return;
    int number = 0;
    for (std::size_t i = 0; i < matter_.inserts.size(); ++i) {
      const PlannedInsert& insert = matter_.inserts[i];
      if (!is_for_same(insert.place, place)) continue;
      ++number;
      if (insert.place != place) continue;
      StackPiece piece{StackPiece::Kind::insert, owner, 0, wanted_pages(insert.pages, request_)};
      piece.insert = i;
      piece.number = number;
      add(std::move(piece));
    }
  }

  static bool is_for_same(model::InsertPlace one, model::InsertPlace other) {
    // Places of one owner stand side by side: before and after.
    return static_cast<int>(one) / 2 == static_cast<int>(other) / 2;
  }

  void add(StackPiece piece) {
    if (piece.pages.empty() || !is_wanted(piece.owner, request_)) return;
    const CopyOf kind = kind_of(piece.owner);
    StackPlan& plan = stacks_[request_.apart ? kind : CopyOf::nobody];
    plan.name = !request_.apart     ? name_
                : request_.is_all() ? word_of(kind)
                                    : fmt::format("{}-{}", name_, word_of(kind));
    plan.pieces.push_back(std::move(piece));
  }

  const StackMatter& matter_;
  const StackRequest& request_;
  std::string name_;
  std::map<CopyOf, StackPlan> stacks_;
};

}  // namespace

std::vector<BuiltCopy> built_copies(const delivery::Manifest& manifest) {
  std::vector<BuiltCopy> copies;
  for (const engine::ProductRecord& product : manifest.products) {
    for (const engine::FileRecord& file : product.files) {
      if (const auto copy = copy_of(product, file.name))
        copies.push_back({{*copy, product.id}, file.name, file.pages});
    }
  }
  return copies;
}

int StackRequest::leaves_of(int pages) const {
  return leaves_by_layout ? leaves_by_layout(pages) : leaves_of_pages(pages, sides);
}

int leaves_of_pages(int pages, Sides sides) {
  return sides == Sides::two ? (pages + 1) / 2 : pages;
}

std::vector<StackPlan> plan_stacks(const StackMatter& matter, const StackRequest& request) {
  return Planner(matter, request).plan();
}

int leaf_count(const StackPlan& plan, Sides sides) {
  int leaves = 0;
  for (const StackPiece& piece : plan.pieces)
    leaves += piece.kind == StackPiece::Kind::separator
                  ? 1
                  : leaves_of_pages(static_cast<int>(piece.pages.size()), sides);
  return leaves;
}

std::vector<StackPage> pages_of(const StackPlan& plan, Sides sides) {
  std::vector<StackPage> pages;
  for (const StackPiece& piece : plan.pieces) {
    if (piece.kind == StackPiece::Kind::separator) {
      pages.push_back({Owner{}, 1});
    } else {
      for (const int page : piece.pages) pages.push_back({piece.owner, page, piece.number});
    }
    if (sides == Sides::two && pages.size() % 2 != 0) pages.push_back({});
  }
  return pages;
}

}  // namespace tandem::press
