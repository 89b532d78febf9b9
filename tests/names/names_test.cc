// Names in any script: every letter is printed from a font that has it, or the run says where it is missing.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "compose/composer.h"
#include "page_checks.h"
#include "pdf/batch_cache.h"
#include "pdf/pdf_writer.h"
#include "press_room.h"
#include "temporary_folder.h"

namespace tandem::tests {
namespace {

std::vector<std::pair<std::string, std::string>> content_with_couple(const std::string& a,
                                                                     const std::string& b) {
  const std::string head = "topic: mutuality\nminutes: {write: 5}\npurpose: To try it.\n";
  return {
      {"alone.yaml",
       "exercise: alone\ntitle: A page for {me}\nfor: each\n" + head +
           "blocks:\n  - prompt: {id: p, ask: \"What did **{partner}** say to *{me}*?\", lines: 3}\n"},
      {"joint.yaml", "exercise: joint\ntitle: Our plan\nfor: together\n" + head +
                         "blocks:\n  - agreement: {id: plan, text: \"{a} and {b} agree.\", lines: 3}\n"},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [alone, joint]\nresources: help\n"},
      {"w.yaml", "workshop: w\ntitle: A season\nrecipe: r\n"},
      {"couples.yaml",
       "workshop: w\ncouples:\n  - id: c\n    a: {name: \"" + a + "\"}\n    b: {name: \"" + b + "\"}\n"},
  };
}

struct Made {
  compose::PackDocuments documents;
  std::string report;

  std::vector<const layout::Document*> all() const { return {&documents.a, &documents.b, &documents.joint}; }
};

Made make(PressRoom& room, const setting::Stylesheet& styles) {
  const model::Project& project = room.project();
  const personalise::Pack pack = personalise::choose_pack(project, project.workshops.at("w"),
                                                          project.couples->couples.at(0), room.diagnostics());
  compose::Composer composer(styles, room.paper(), room.typesetter(), room.diagnostics(),
                             {"Harbour", {}, {}, nullptr});
  return {composer.pack(pack), room.report()};
}

int boxes_in(const layout::Document& document) {
  int count = 0;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      const auto* run = std::get_if<text::GlyphRun>(&item);
      if (!run) continue;
      count += static_cast<int>(std::count_if(run->glyphs.begin(), run->glyphs.end(),
                                              [](const text::Glyph& glyph) { return glyph.id == 0; }));
    }
  }
  return count;
}

/// A folder that has the theme's own families and nothing else.
class FolderOfThemeFonts {
 public:
  FolderOfThemeFonts() {
    text::FontLibrary system("");
    for (const char* family : {"Lato", "Vollkorn"}) {
      for (const int weight : {400, 600, 700, 900}) {
        for (const bool italic : {false, true}) copy(system.find({family, weight, italic}));
      }
    }
  }
  const std::string& path() const { return folder_.path(); }

 private:
  void copy(const text::Font* font) const {
    if (!font) return;
    const auto to = std::filesystem::path(folder_.path()) / std::filesystem::path(font->path()).filename();
    std::filesystem::copy_file(font->path(), to, std::filesystem::copy_options::overwrite_existing);
  }
  TemporaryFolder folder_;
};

bool has_chinese_font() {
  text::FontLibrary fonts("");
  return fonts.find({"Noto Sans CJK SC", 400, false}) != nullptr;
}

}  // namespace

TEST_CASE("names of all scripts that have a font here are printed without boxes") {
  std::vector<std::string> names = {"Zoë-Łucja O'Brien", "محمد",       "Ольга", "Ελένη", "דניאל", "प्रिया",
                                    "Nguyễn Thị Ánh",    "e\u0301lise"};
  if (has_chinese_font()) names.insert(names.end(), {"李小龍", "さくら", "지민"});
  for (const std::string& name : names) {
    INFO(name);
    PressRoom room(content_with_couple(name, "Ann"));
    REQUIRE(room.report() == "");
    const Made made = make(room, room.styles());
    CHECK(made.report == "");
    for (const layout::Document* document : made.all()) {
      CHECK(boxes_in(*document) == 0);
      CHECK(complaints(*document) == "");
      CHECK(pdf::write_pdf(*document).starts_with("%PDF-1.7"));
    }
    CHECK(spoken_text(made.documents.joint).size() > name.size());
  }
}

TEST_CASE("without a font for a name the run says where it stands and what to install, and prints no box") {
  const FolderOfThemeFonts folder;
  struct Case {
    std::string name;
    std::string package;
  };
  for (const Case& each : {Case{"李小龍", "fonts-noto-cjk"}, Case{"محمد", "fonts-noto-core"}}) {
    INFO(each.name);
    PressRoom room(content_with_couple("Ann", each.name));
    text::FontLibrary fonts(folder.path(), false);
    const setting::Stylesheet styles =
        blocks::make_stylesheet(room.project().themes.at("workbook"), fonts, room.diagnostics());
    REQUIRE(room.report() == "");
    const Made made = make(room, styles);
    INFO(made.report);
    CHECK(made.report.find("content/couples.yaml:5:15: error[missing-glyph]: ") != std::string::npos);
    CHECK(made.report.find("install it with 'sudo apt-get install " + each.package + "'") !=
          std::string::npos);
    for (const layout::Document* document : made.all()) CHECK(boxes_in(*document) == 0);
  }
}

TEST_CASE("couples with names in many scripts share a font cache and lose nothing by it") {
  pdf::BatchCache cache;
  PressRoom room(content_with_couple("Zoë-Łucja", "محمد"));
  PressRoom other(content_with_couple("Ann", has_chinese_font() ? "李小龍" : "Ольга"));
  for (PressRoom* each : {&room, &other, &room}) {
    const Made made = make(*each, each->styles());
    for (const layout::Document* document : made.all()) {
      CHECK(pdf::write_pdf(*document, {}, cache) == pdf::write_pdf(*document));
    }
  }
}

}  // namespace tandem::tests
