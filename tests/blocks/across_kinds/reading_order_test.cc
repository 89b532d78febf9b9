// What stands in columns is told, reached by the tab key and listed in the order in which it is written, and
// printed so that this order goes down or to the right.
#include <catch2/catch.hpp>
#include <map>

#include "blocks/examples.h"
#include "golden.h"
#include "load/node.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

/// Letters and figures alone, in small letters: neither typography nor line ends matter.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) {
      letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return letters;
}

/// A document's words in the order in which they are told, and where each run of them stands.
struct Told {
  struct Run {
    std::size_t page;
    Point origin;
  };
  std::string letters;
  std::map<std::size_t, Run> runs;  // by the place of their first letter

  const Run& run_at(std::size_t place) const { return std::prev(runs.upper_bound(place))->second; }
};

Told tell(const layout::Document& document) {
  Told told;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    std::vector<bool> is_artifact;
    for (const layout::Item& item : document.pages[p].items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item)) {
        is_artifact.push_back(tag->role == layout::Role::artifact ||
                              (!is_artifact.empty() && is_artifact.back()));
      } else if (std::holds_alternative<layout::TagEnd>(item)) {
        is_artifact.pop_back();
      } else if (const auto* run = std::get_if<text::GlyphRun>(&item); run && !is_artifact.back()) {
        told.runs[told.letters.size()] = {p, run->origin};
        told.letters += letters_of(run->text);
      }
    }
  }
  return told;
}

bool is_list_of_words(const load::Node& node) {
  return node.kind == load::Node::Kind::sequence && node.items.size() > 1 &&
         std::ranges::all_of(node.items,
                             [](const load::Node& item) { return item.kind == load::Node::Kind::scalar; });
}

void collect_lists(const load::Node& node, std::vector<const load::Node*>& lists) {
  if (is_list_of_words(node)) lists.push_back(&node);
  for (const load::Node& item : node.items) collect_lists(item, lists);
  for (const auto& [key, value] : node.entries) collect_lists(value, lists);
}

/// What is on the page as it is written: no cells to write in, no names, nothing that is chosen on a screen.
std::vector<std::string> printed_words(const load::Node& list, const Told& told) {
  std::vector<std::string> words;
  for (const load::Node& item : list.items) {
    const std::string letters = letters_of(item.scalar);
    if (letters.size() < 4 || item.scalar.find('{') != std::string::npos) continue;
    if (told.letters.find(letters) != std::string::npos) words.push_back(letters);
  }
  return words;
}

/// Whether the eye goes on, down or to the right, from one place to the next.
bool goes_on(const Told::Run& from, const Told::Run& to) {
  if (from.page != to.page) return to.page > from.page;
  return to.origin.y > from.origin.y - 1 || to.origin.x > from.origin.x + 1;
}

std::string trouble_with_list(const load::Node& list, const Told& told) {
  std::size_t place = 0;
  const Told::Run* before = nullptr;
  for (const std::string& words : printed_words(list, told)) {
    place = told.letters.find(words, place);
    if (place == std::string::npos) return "'" + words + "' is told before what it is written behind\n";
    const Told::Run& run = told.run_at(place);
    if (before && !goes_on(*before, run)) return "'" + words + "' stands before what is told first\n";
    before = &run;
  }
  return {};
}

/// A field's name without the number at its end, and that number; 0 for none.
std::pair<std::string, int> stem_and_number(const std::string& name) {
  const std::size_t last = name.find_last_not_of("0123456789");
  if (last + 1 == name.size()) return {name, 0};
  return {name.substr(0, last + 1), std::stoi(name.substr(last + 1))};
}

/// Fields of one list have numbers, which must not go back; and none stands above and left of one before.
std::string trouble_with_fields(const layout::Document& document) {
  std::string found;
  for (const layout::Page& page : document.pages) {
    std::map<std::string, int> numbers;
    const layout::FieldItem* before = nullptr;
    layout::Document alone;
    alone.pages = {page};
    const std::vector<layout::FieldItem> fields = fields_of_document(alone);
    for (const layout::FieldItem& field : fields) {
      const auto [stem, number] = stem_and_number(field.name());
      if (numbers[stem] > number) found += field.name() + " is told too late\n";
      numbers[stem] = number;
      if (before && field.box.bottom() < before->box.y && field.box.right() < before->box.x) {
        found += field.name() + " stands above and left of " + before->name() + "\n";
      }
      before = &field;
    }
  }
  return found;
}

std::string example_text(const std::string& kind) {
  return std::string(blocks::example_of(kind).text);
}

}  // namespace

TEST_CASE("lists in every example are told and printed in the order in which they are written", "[order]") {
  int lists_seen = 0;
  Sample sample(4);
  for (const std::vector<std::string>& variants : {std::vector<std::string>{}, {"large-print"}}) {
    for (const blocks::BlockType& type : blocks::block_types()) {
      if (!sample.takes_next()) continue;
      const std::string id = "example-" + type.kind;
      PressRoom room({{id + ".yaml", example_text(type.kind)}}, "base", variants);
      const layout::Document document = room.handout(id);
      REQUIRE(room.report() == "");
      const Told told = tell(document);
      SourceSet sources;
      Diagnostics diagnostics;
      const std::optional<load::Node> sheet =
          load::read_yaml(sources.add(id, example_text(type.kind)), diagnostics);
      std::vector<const load::Node*> lists;
      collect_lists(*sheet, lists);
      if (type.kind == "wheel") continue;  // it goes round
      for (const load::Node* list : lists) {
        INFO(type.kind << ", line " << list->span.line);
        CHECK(trouble_with_list(*list, told) == "");
        lists_seen += printed_words(*list, told).size() > 1 ? 1 : 0;
      }
      INFO(type.kind);
      CHECK(trouble_with_fields(document) == "");
    }
  }
  CHECK(lists_seen > 5);
}

TEST_CASE("a checklist in two columns is read row by row", "[order]") {
  PressRoom room(
      {{std::string("c.yaml"),
        "article: c\ntitle: Reading order\nblocks:\n  - checklist: {id: week, ask: \"Which day?\", "
        "items: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]}\n"}});
  const std::vector<layout::FieldItem> fields = fields_of_document(room.handout("c"));
  REQUIRE(fields.size() == 7);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    CHECK(fields[i].name() == "c.week.item-" + std::to_string(i + 1));
    CHECK((fields[i].box.x > 200) == (i % 2 == 1));
    CHECK(fields[i].box.y == fields[i - i % 2].box.y);
  }
}

}  // namespace tandem::tests
