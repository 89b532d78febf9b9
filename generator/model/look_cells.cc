#include "model/look_cells.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "load/folded_words.h"
#include "model/roster_words.h"

namespace tandem::model {

void LookCells::add_language(load::Node& map, const char* key, RosterField field) {
  const load::Node* there = cells_.cell(field);
  const std::string written = cells_.words(there);
  if (!says_nothing(written)) add_language(map, key, written, *there);
}

void LookCells::add_language(load::Node& map, const char* key, const std::string& written,
                             const load::Node& there) {
  const std::vector<std::string>& known = vocabulary_.languages;
  if (const auto language = load::language_called(written, known)) {
    add_entry(map, key, text_node(*language, there.span));
  } else if (known.empty()) {
    add_entry(map, key, text_node(load::folded(written), there.span));
  } else {
    found_.error("unknown-language", there.span, "the project has no pages in this language",
                 fmt::format("one of: {}", fmt::join(known, ", ")));
  }
}

void LookCells::add_joint(load::Node& couple) {
  const load::Node* there = cells_.cell(RosterField::joint);
  const std::string written = cells_.words(there);
  if (says_nothing(written)) return;
  if (!says_both(written)) return add_language(couple, "joint", written, *there);
  add_entry(couple, "joint", text_node(joint_in_both, there->span));
}

void LookCells::add_variants(load::Node& map, RosterField large_print, RosterField easy_read) {
  load::Node list;
  list.kind = load::Node::Kind::sequence;
  add_variant(list, large_print, "large-print");
  add_variant(list, easy_read, "easy-read");
  if (list.items.empty()) return;
  list.span = list.items.front().span;
  add_entry(map, "variants", std::move(list));
}

void LookCells::add_variant(load::Node& list, RosterField field, const char* id) {
  const load::Node* there = cells_.cell(field);
  if (!there) return;
  const std::optional<bool> wants = read_yes_or_no(cells_.words(there));
  if (!wants) {
    found_.error("unknown-word", there->span, "this is neither yes nor no", "write yes, or leave it empty");
    return;
  }
  if (!*wants) return report_vain_no(field, *there, id);
  const std::vector<std::string>& known = vocabulary_.variants;
  if (has_project() && std::find(known.begin(), known.end(), id) == known.end()) {
    found_.error("unknown-variant", there->span, fmt::format("the project has no variant '{}'", id),
                 suggestion(id, known));
  }
  list.items.push_back(text_node(id, there->span));
}

// A partner's pages have all that the couple's have.
void LookCells::report_vain_no(RosterField field, const load::Node& there, const char* id) {
  const std::string written = cells_.words(&there);
  const bool is_easy = field == RosterField::easy_read_a || field == RosterField::easy_read_b;
  const bool is_large = field == RosterField::large_print_a || field == RosterField::large_print_b;
  if (written.empty() || (!is_easy && !is_large)) return;
  const load::Node* of_both = cells_.cell(is_easy ? RosterField::easy_read : RosterField::large_print);
  if (!of_both || !read_yes_or_no(cells_.words(of_both)).value_or(false)) return;
  found_.warning("two-answers", there.span,
                 fmt::format("'{}' is asked for both partners, and this changes nothing", id),
                 "leave the couple's cell empty, and write yes for the one who wants it");
}

void LookCells::add_paper(load::Node& couple) {
  const load::Node* there = cells_.cell(RosterField::paper);
  const std::string written = cells_.words(there);
  if (says_nothing(written)) return;
  std::vector<std::string> parts = load::folded_words(written);
  if (parts.size() > 1 && parts.front() == "us") parts.erase(parts.begin());
  const std::string id = fmt::format("{}", fmt::join(parts, "-"));
  const std::vector<std::string>& known = vocabulary_.papers;
  if (has_project() && std::find(known.begin(), known.end(), id) == known.end()) {
    found_.error("unknown-page", there->span, "the project has no such paper",
                 fmt::format("one of: {}", fmt::join(known, ", ")));
  }
  add_entry(couple, "paper", text_node(id, there->span));
}

}  // namespace tandem::model
