#include "model/structure_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "load/invisible_signs.h"

namespace tandem::model {
namespace {

// Words differ; ids, numbers and yes or no do not.
bool is_kept(const load::Node& scalar, const std::string& key) {
  if (key == "id" || key == "when") return true;
  const bool is_truth =
      scalar.scalar == "true" || scalar.scalar == "false" || scalar.scalar == "yes" || scalar.scalar == "no";
  const bool is_number =
      !scalar.scalar.empty() && scalar.scalar.find_first_not_of("0123456789.") == std::string::npos;
  return !scalar.quoted && (is_truth || is_number);
}

/// Goes through two trees side by side and reports each difference where the translation has it.
class StructureCheck {
 public:
  explicit StructureCheck(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const load::Node& translated, const load::Node& original, const std::string& key) {
    if (translated.kind != original.kind) {
      return report_difference(translated.span, "this is not written in the form of the original",
                               original.span, diagnostics_);
    }
    if (original.kind == load::Node::Kind::sequence) check_items(translated, original, key);
    if (original.kind == load::Node::Kind::scalar) check_words(translated, original, key);
    if (original.kind == load::Node::Kind::map) check_entries(translated, original, key);
  }

 private:
  // Whoever writes into a cell in one language does in all.
  void check_words(const load::Node& translated, const load::Node& original, const std::string& key) {
    if (is_kept(original, key) && translated.scalar != original.scalar) {
      report_difference(
          translated.span,
          fmt::format("this is '{}', and in the original '{}'", translated.scalar, original.scalar),
          original.span, diagnostics_);
    } else if (load::can_be_seen(translated.scalar) != load::can_be_seen(original.scalar)) {
      report_difference(translated.span,
                        load::can_be_seen(original.scalar)
                            ? "this is empty, and the original has words here"
                            : "this has words, and in the original it is empty",
                        original.span, diagnostics_);
    }
  }

  // What is renamed is told once, at its new name.
  void check_entries(const load::Node& translated, const load::Node& original, const std::string& key) {
    std::vector<const load::Node*> added;
    for (const auto& [name, value] : translated.entries) {
      if (!original.find(name.scalar)) added.push_back(&name);
    }
    auto next_added = added.begin();
    for (const auto& [name, value] : original.entries) {
      const load::Node* its = translated.find(name.scalar);
      if (its) {
        check(*its, value, key == "when" ? key : name.scalar);  // all of a condition is kept
      } else if (next_added != added.end()) {
        report_difference(
            (*next_added)->span,
            fmt::format("the original has '{}' here, and not '{}'", name.scalar, (*next_added)->scalar),
            name.span, diagnostics_);
        ++next_added;
      } else {
        report_difference(translated.span, fmt::format("the original has '{}' here", name.scalar), name.span,
                          diagnostics_);
      }
    }
    for (; next_added != added.end(); ++next_added) {
      report_difference((*next_added)->span,
                        fmt::format("the original has no '{}' here", (*next_added)->scalar), original.span,
                        diagnostics_);
    }
  }

  // Of lists of two lengths, what is alike at their beginnings and ends belongs together; the place is
  // between.
  void check_items(const load::Node& translated, const load::Node& original, const std::string& key) {
    const std::size_t both = std::min(translated.items.size(), original.items.size());
    const bool is_one_length = translated.items.size() == original.items.size();
    std::size_t before = is_one_length ? both : 0;
    while (before < both && is_alike(translated.items[before], original.items[before])) ++before;
    std::size_t behind = 0;
    while (before + behind < both && is_alike(translated.items.rbegin()[static_cast<std::ptrdiff_t>(behind)],
                                              original.items.rbegin()[static_cast<std::ptrdiff_t>(behind)])) {
      ++behind;
    }
    for (std::size_t i = 0; i < before; ++i) check(translated.items[i], original.items[i], key);
    if (!is_one_length) {
      report_difference(place_of(translated, before),
                        fmt::format("this list has the length {}, and in the original {}",
                                    translated.items.size(), original.items.size()),
                        place_of(original, before), diagnostics_);
    }
    for (std::size_t i = 0; i < behind; ++i) {
      check(translated.items[translated.items.size() - behind + i],
            original.items[original.items.size() - behind + i], key);
    }
  }

  static const SourceSpan& place_of(const load::Node& list, std::size_t item) {
    return list.items.empty() ? list.span : list.items[std::min(item, list.items.size() - 1)].span;
  }

  /// Of one kind of block or with the same keys and id, whatever they say.
  static bool is_alike(const load::Node& one, const load::Node& other) {
    if (one.kind != other.kind || one.entries.size() != other.entries.size()) return false;
    for (const auto& [name, value] : one.entries) {
      const load::Node* its = other.find(name.scalar);
      if (!its || (name.scalar == "id" && its->scalar != value.scalar)) return false;
      const load::Node* id = value.find("id");
      const load::Node* its_id = its->find("id");
      if ((id ? id->scalar : "") != (its_id ? its_id->scalar : "")) return false;
    }
    return true;
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void report_difference(const SourceSpan& span, const std::string& what, const SourceSpan& original,
                       Diagnostics& diagnostics) {
  diagnostics.error("translation-differs", span, what,
                    fmt::format("the original is {}:{}; answers of all languages are gathered alike",
                                original.file ? original.file->path : "another file", original.line));
}

void check_structure(const load::Node& translated, const load::Node& original, const std::string& key,
                     Diagnostics& diagnostics) {
  StructureCheck(diagnostics).check(translated, original, key);
}

}  // namespace tandem::model
