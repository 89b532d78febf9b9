// Items that each partner's copy has in an order of its own: the same ones, under the same names.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "compose/composer.h"
#include "layout/page_fields.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

const std::vector<std::string> words{"Ash", "Beech", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel"};

std::string list_of_words() {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "[" : ", ") + word;
  return list + "]";
}

std::string cards() {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "[{text: " : ", {text: ") + word + "}";
  return list + "]";
}

std::string sheet_of(const std::string& id, const std::string& reader, const std::string& block) {
  return "exercise: " + id + "\ntitle: Trees\ntopic: none\nminutes: {write: 5}\nfor: " + reader +
         "\npurpose: P.\nblocks:\n  - " + block + "\n";
}

/// The pages of couples with a sheet, which is for each or for both.
class Copies {
 public:
  Copies(const std::string& reader, const std::string& block)
      : room_({{"s.yaml", sheet_of("s", reader, block)},
               {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
               {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [s]\nresources: help\n"},
               {"w.yaml", "workshop: w\ntitle: W\nrecipe: r\n"}}) {
    REQUIRE(room_.report() == "");
  }

  compose::PackDocuments of(const std::string& id, const std::string& name) {
    model::Couple couple;
    couple.id.value = id;
    couple.a.name.value = name;
    couple.b.name.value = "Kim";
    const model::Project& project = room_.project();
    const personalise::Pack pack =
        personalise::choose_pack(project, project.workshops.at("w"), couple, room_.diagnostics());
    compose::Composer composer(room_.styles(), room_.paper(), room_.typesetter(), room_.diagnostics());
    compose::PackDocuments documents = composer.pack(pack);
    CHECK(room_.report() == "");
    return documents;
  }
  layout::Document handout() { return room_.handout("s"); }

 private:
  PressRoom room_;
};

/// The words in the order in which they are heard.
std::vector<std::string> heard_in(const layout::Document& document) {
  const std::string spoken = spoken_text(document);
  std::vector<std::string> heard = words;
  std::ranges::sort(heard, {}, [&](const std::string& word) { return spoken.find(word); });
  for (const std::string& word : words) CHECK(spoken.find(word) != spoken.npos);
  return heard;
}

/// What each field asks, by its name.
std::map<std::string, std::string> fields_of(const layout::Document& document) {
  std::map<std::string, std::string> fields;
  for (const layout::Page& page : document.pages) {
    layout::for_each_field(page.items, [&](const layout::FieldItem& field) {
      if (field.id.sheet == "s") fields[field.name() + answers::value_of(field.kind)] = field.description;
    });
  }
  return fields;
}

}  // namespace

TEST_CASE("what is shuffled stands in another order for A and for B, and the same for all couples") {
  const std::string block =
      GENERATE(as<std::string>(), "checklist: {id: t, items: " + list_of_words() + ", shuffle: yes}",
               "sort: {id: t, columns: [Left, Right], statements: " + list_of_words() + ", shuffle: yes}",
               "card-deck: {cards: " + cards() + ", back: Us, shuffle: yes}");
  INFO(block);
  Copies copies("each", block);
  const compose::PackDocuments one = copies.of("one", "Zoë");
  const auto of_a = heard_in(one.a);
  const auto of_b = heard_in(one.b);
  CHECK(of_a != of_b);
  CHECK(of_a != words);
  CHECK(of_b != words);
  CHECK(one.a.pages.size() == one.b.pages.size());
  CHECK(complaints(one.a) + complaints(one.b) == "");
  // An answer belongs to the item, wherever it stands.
  CHECK(fields_of(one.a) == fields_of(one.b));
  CHECK(fields_of(one.a) == fields_of(copies.handout()));
  CHECK(heard_in(copies.handout()) == words);
  const compose::PackDocuments other = copies.of("other", "李");
  CHECK(heard_in(other.a) == of_a);
  CHECK(heard_in(other.b) == of_b);
}

TEST_CASE("joint pages are as they are written, and so is what nobody lets shuffle") {
  CHECK(heard_in(Copies("together", "checklist: {id: t, items: " + list_of_words() + ", shuffle: yes}")
                     .of("one", "Zoë")
                     .joint) == words);
  const compose::PackDocuments plain =
      Copies("each", "checklist: {id: t, items: " + list_of_words() + "}").of("one", "Zoë");
  CHECK(heard_in(plain.a) == words);
  CHECK(heard_in(plain.b) == words);
}

TEST_CASE("two items change places for one of the two") {
  Copies copies("each", "checklist: {id: t, items: [Ash, Beech], shuffle: yes}");
  const compose::PackDocuments documents = copies.of("one", "Zoë");
  const auto is_written_order = [](const layout::Document& document) {
    const std::string spoken = spoken_text(document);
    return spoken.find("Ash") < spoken.find("Beech");
  };
  CHECK(is_written_order(documents.a) != is_written_order(documents.b));
}

}  // namespace tandem::tests
