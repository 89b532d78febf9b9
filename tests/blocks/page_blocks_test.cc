// Blocks that fill a page: type as large as it fits, and pages of their own without a sheet's head.
#include <catch2/catch.hpp>

#include "page_checks.h"
#include "press_room.h"
#include "setting/type_scale.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& blocks) {
  return "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: together\npurpose: A purpose.\n"
         "blocks:\n" +
         blocks;
}

double largest_type(const Page& page) {
  double size = 0;
  for (const Item& item : page.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) size = std::max(size, run->size);
  }
  return size;
}

}  // namespace

TEST_CASE("the largest size that fits is taken, or the least") {
  const std::vector<double> factors{1, 2, 4, 8};
  for (const double limit : {1.0, 2.0, 5.0, 8.0, 9.0}) {
    const double chosen = largest_that_fits(factors, [&](double factor) { return factor <= limit; });
    CHECK(chosen == (limit < 2 ? 1 : limit < 4 ? 2 : limit < 8 ? 4 : 8));
  }
  CHECK(largest_that_fits(factors, [](double) { return false; }) == 1);
}

TEST_CASE("a big prompt is larger the fewer its words, and larger on larger paper") {
  PressRoom room(
      {{"sheet.yaml", sheet("  - big-prompt: Pause.\n  - big-prompt: What would make this week a little "
                            "lighter for us both, and who could help?\n")}});
  const Document a4 = room.handout("sheet");
  const Document a3 = room.handout("sheet", "poster-a3");
  CHECK(room.report() == "");
  REQUIRE(a4.pages.size() == 2);
  CHECK(largest_type(a4.pages[0]) > 1.5 * largest_type(a4.pages[1]));
  CHECK(largest_type(a4.pages[1]) > 40);
  CHECK(largest_type(a3.pages[1]) > 1.3 * largest_type(a4.pages[1]));
}

TEST_CASE("a sheet that begins with pages of its own has no head") {
  PressRoom room({{"sheet.yaml", sheet("  - big-prompt: Pause.\n  - prose: Then go on.\n")}});
  const Document document = room.handout("sheet");
  REQUIRE(document.pages.size() == 2);
  CHECK(spoken_text(document) == "Pause.|Then go on.|");
}

TEST_CASE("a page of its own behind other blocks leaves the head where it was") {
  PressRoom room({{"sheet.yaml", sheet("  - prose: First this.\n  - big-prompt: Pause.\n")}});
  const Document document = room.handout("sheet");
  REQUIRE(document.pages.size() == 2);
  CHECK(spoken_text(document).starts_with("Sheet|"));
}

TEST_CASE("a certificate has lines for names in a handout, and names in a pack") {
  PressRoom room({{"sheet.yaml", sheet("  - certificate: {id: c, title: An evening, text: took part}\n")},
                  {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
                  {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [sheet]\nresources: help\n"},
                  {"w.yaml", "workshop: w\ntitle: A season\nrecipe: r\n"},
                  {"couples.yaml", "workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bo}}\n"}});
  const auto names_of = [](const Document& document) {
    std::string names;
    for (const FieldItem& field : fields_of_document(document)) {
      if (field.name.starts_with("sheet.c.")) names += field.name.substr(8) + " ";
    }
    return names;
  };
  CHECK(names_of(room.handout("sheet")) == "name-a name-b date signature ");
  const Project& project = room.project();
  const Pack pack =
      choose_pack(project, project.workshops.at("w"), project.couples->couples.at(0), room.diagnostics());
  const Document joint =
      Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics()).pack(pack).joint;
  CHECK(room.report() == "");
  CHECK(names_of(joint) == "date signature ");
  CHECK(spoken_text(joint).find("This is to say that|Ann & Bo|took part|") != std::string::npos);
}

TEST_CASE("a certificate has the organization's logo where there is one") {
  PressRoom room({{"sheet.yaml", sheet("  - certificate: {id: c, title: An evening, text: took part}\n")}});
  auto logo = std::make_shared<Picture>();
  logo->pixels = {200, 100};
  const Document document =
      Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics(), {"Harbour", {}, {}, logo})
          .handout(*room.project().sheets.at("sheet"));
  int logos_on_certificate = 0;
  for (const Item& item : document.pages.front().items) {
    const auto* image = std::get_if<ImageItem>(&item);
    if (image && image->box.x > 100 && image->box.right() < 500) ++logos_on_certificate;
  }
  CHECK(logos_on_certificate == 1);
}

TEST_CASE("counts of materials end below each other") {
  const std::string text =
      "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: facilitator\npurpose: P.\n"
      "blocks:\n  - materials: {id: m, items: [{what: pens, count: 7}, {what: cups, count: 120}]}\n";
  PressRoom room({{"sheet.yaml", text}});
  const Document document = room.handout("sheet");
  std::vector<double> ends;
  for (const Item& item : document.pages.front().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run && (run->text == "7" || run->text == "120")) ends.push_back(run->origin.x + run->width());
  }
  REQUIRE(ends.size() == 2);
  CHECK(ends[0] == Approx(ends[1]).margin(0.3));
}

TEST_CASE("participants' pages have no materials") {
  PressRoom room({{"sheet.yaml", sheet("  - materials: {id: m, items: [pens]}\n  - prose: Text.\n")}});
  CHECK(spoken_text(room.handout("sheet")).find("pens") == std::string::npos);
}

TEST_CASE("questions of a form keep their numbers, whichever way they are answered") {
  PressRoom room(
      {{"sheet.yaml", sheet("  - feedback:\n      id: f\n      steps: {1: no, 2: yes}\n      questions:\n"
                            "        - one\n        - {ask: two, lines: 2}\n        - three\n"
                            "        - {ask: four, steps: {0: low, 1: high}}\n        - five\n")}});
  const Document document = room.handout("sheet");
  CHECK(room.report() == "");
  std::string fields;
  for (const FieldItem& field : fields_of_document(document)) {
    fields += field.name.substr(8) + "=" + field.value + " ";
  }
  CHECK(fields ==
        "question-1=1 question-1=2 question-2= question-3=1 question-3=2 question-4=0 question-4=1 "
        "question-5=1 question-5=2 ");
  CHECK(spoken_text(document).find("You need not give your name.") != std::string::npos);
}

}  // namespace tandem::tests
