// The block `certificate`: names or lines for them, a logo, and words that fit.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

std::string sheet(const std::string& blocks) {
  return "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: together\npurpose: A purpose.\n"
         "blocks:\n" +
         blocks;
}

}  // namespace

TEST_CASE("a certificate has lines for names in a handout, and names in a pack") {
  PressRoom room({{"sheet.yaml", sheet("  - certificate: {id: c, title: An evening, text: took part}\n")},
                  {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
                  {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [sheet]\nresources: help\n"},
                  {"w.yaml", "workshop: w\ntitle: A season\nrecipe: r\n"},
                  {"couples.yaml", "workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bo}}\n"}});
  const auto names_of = [](const layout::Document& document) {
    std::string names;
    for (const layout::FieldItem& field : fields_of_document(document)) {
      if (field.name().starts_with("sheet.c.")) names += field.name().substr(8) + " ";
    }
    return names;
  };
  CHECK(names_of(room.handout("sheet")) == "name-a name-b date signature ");
  const model::Project& project = room.project();
  const personalise::Pack pack = personalise::choose_pack(project, project.workshops.at("w"),
                                                          project.couples->couples.at(0), room.diagnostics());
  const layout::Document joint =
      compose::Composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics()).pack(pack).joint;
  CHECK(room.report() == "");
  CHECK(names_of(joint) == "date signature ");
  CHECK(spoken_text(joint).find("This is to say that|Ann & Bo|took part|") != std::string::npos);
}

TEST_CASE("a certificate has the organization's logo where there is one") {
  PressRoom room({{"sheet.yaml", sheet("  - certificate: {id: c, title: An evening, text: took part}\n")}});
  auto logo = std::make_shared<pictures::Picture>();
  logo->pixels = {200, 100};
  const layout::Document document = compose::Composer(room.styles(), room.paper(), room.typesetter(),
                                                      room.diagnostics(), {"Harbour", {}, {}, logo})
                                        .handout(*room.project().sheets.at("sheet"));
  int logos_on_certificate = 0;
  for (const layout::Item& item : document.pages.front().items) {
    const auto* image = std::get_if<layout::ImageItem>(&item);
    if (image && image->box.x > 100 && image->box.right() < 500) ++logos_on_certificate;
  }
  CHECK(logos_on_certificate == 1);
}

TEST_CASE("a certificate with more words than fit") {
  std::string text = "Once";
  for (int i = 0; i < 300; ++i) text += " upon a time";
  const std::string report = report_of("  - certificate: {id: a, title: b, text: " + text + "}\n");
  CHECK(report.find("content/sheet.yaml:8:5: error[too-much-text]: the certificate has ") == 0);
  CHECK(report.find("hint: write less in its 'title' or 'text'\n") != std::string::npos);
}

TEST_CASE("a certificate fits with any words, or says that these are too many") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with("  - certificate: {id: c, title: " + text + ", text: " + text +
                       ", signed-by: " + text + ", date: " + text + "}\n") == "");
  }
}

}  // namespace tandem::tests
