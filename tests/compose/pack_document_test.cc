// Packs: whose pages stand where, page counts, covers, names in many scripts.
#include <catch2/catch.hpp>

#include "compose/collate.h"
#include "golden.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

std::vector<std::pair<std::string, std::string>> content_for(const std::string& couples) {
  const std::string head = "topic: mutuality\nminutes: {write: 5}\npurpose: To try it.\n";
  return {
      {"alone.yaml",
       "exercise: alone\ntitle: My side of {partner}\nfor: each\n" + head +
           "blocks:\n  - prompt: {id: p, ask: \"What did {partner} say to you, {me}?\", lines: 3}\n"},
      {"joint.yaml", "exercise: joint\ntitle: Our plan\nfor: together\n" + head +
                         "blocks:\n  - agreement: {id: plan, text: \"{a} and {b} agree.\", lines: 3}\n"},
      {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
      {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [alone, joint]\nresources: help\n"},
      {"w.yaml",
       "workshop: w\ntitle: A season\nsubtitle: An evening\nrecipe: r\ndate: 12 March "
       "2027\n"},
      {"couples.yaml", "workshop: w\ncouples:\n" + couples},
  };
}

const setting::Letterhead harbour{
    .name = "Harbour", .contact = {"12 Quay Street", "555 0100"}, .licence = "CC BY-SA 4.0", .logo = nullptr};

struct Made {
  compose::PackDocuments documents;
  std::string report;
};

Made make(PressRoom& room) {
  compose::Composer composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics(), harbour);
  const model::Project& project = room.project();
  const personalise::Pack pack = personalise::choose_pack(project, project.workshops.at("w"),
                                                          project.couples->couples.at(0), room.diagnostics());
  return {composer.pack(pack), room.report()};
}

std::string couple_named(const std::string& a, const std::string& b) {
  return "  - {id: c, a: {name: \"" + a + "\"}, b: {name: \"" + b + "\"}, note: Be gentle tonight.}\n";
}

}  // namespace

TEST_CASE("each copy speaks to its reader, and both have the same number of sheets") {
  PressRoom room(content_for(couple_named("Zoë-Łucja O'Brien", "Tomasz")));
  REQUIRE(room.report() == "");
  const Made made = make(room);
  CHECK(made.report == "");
  const std::string a = spoken_text(made.documents.a);
  const std::string b = spoken_text(made.documents.b);
  CHECK(a.find("What did Tomasz say to you, Zoë-Łucja O'Brien?") != std::string::npos);
  CHECK(b.find("What did Zoë-Łucja O'Brien say to you, Tomasz?") != std::string::npos);
  CHECK(made.documents.a.pages.size() == made.documents.b.pages.size());
  CHECK(made.documents.a.pages.size() % 2 == 0);
  CHECK(made.documents.joint.pages.size() % 2 == 0);
  for (const layout::Document* document : {&made.documents.a, &made.documents.b, &made.documents.joint}) {
    CHECK(complaints(*document) == "");
  }
}

TEST_CASE("private sheets are in no joint page, joint sheets in no private copy") {
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  CHECK(spoken_text(made.documents.joint).find("What did") == std::string::npos);
  CHECK(spoken_text(made.documents.a).find("Our plan") == std::string::npos);
}

TEST_CASE(
    "a field that asks for a name has it where it is known, and a signature is never given for anybody") {
  auto content = content_for(couple_named("Ann", "Bo"));
  content[0].second +=
      "  - feedback: {id: again, anonymous: no, questions: [{ask: \"Was it clear?\", lines: 2}]}\n"
      "  - letter: {id: thanks, start: \"Dear {partner},\", lines: 3, end: \"Yours,\"}\n"
      "  - feedback: {id: nobody, questions: [{ask: \"Was it long?\", lines: 2}]}\n";
  PressRoom room(content);
  REQUIRE(room.report() == "");
  const Made made = make(room);
  CHECK(made.report == "");
  const auto filled_in = [](const layout::Document& document) {
    std::string fields;
    for (const layout::Page& page : document.pages) {
      for (const layout::Item& item : page.items) {
        const auto* field = std::get_if<layout::FieldItem>(&item);
        if (field && !answers::text_of(field->kind).empty())
          fields += field->name() + " is " + answers::text_of(field->kind) + "\n";
        if (field)
          CHECK(answers::text_of(field->kind).empty() ==
                (field->label.empty() || field->is<answers::ResetField>()));
      }
    }
    return fields;
  };
  CHECK(filled_in(made.documents.a) == "alone.again.name is Ann\n");
  CHECK(filled_in(made.documents.b) == "alone.again.name is Bo\n");
  CHECK(filled_in(made.documents.joint) == "");
  CHECK(filled_in(room.handout("alone")) == "");
}

TEST_CASE("no name reaches the metadata, the outline or the labels") {
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  const layout::Document all = compose::collate(
      "w", {{"c A", &made.documents.a}, {"c B", &made.documents.b}, {"c together", &made.documents.joint}});
  for (const layout::Document* document :
       {&made.documents.a, &made.documents.b, &made.documents.joint, &all}) {
    std::string outside = document->title + document->author + document->subject;
    for (const layout::OutlineEntry& entry : document->outline) outside += entry.title;
    for (const layout::PageLabel& label : document->page_labels) outside += label.prefix;
    CHECK(outside.find("Ann") == std::string::npos);
    CHECK(outside.find("Bo") == std::string::npos);
  }
}

TEST_CASE("every copy carries the resource page and the right to pass") {
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  for (const layout::Document* document : {&made.documents.a, &made.documents.b, &made.documents.joint}) {
    const std::string spoken = spoken_text(*document);
    CHECK(spoken.find("You may pass on any question") != std::string::npos);
    CHECK(spoken.find("Help|") != std::string::npos);
  }
}

TEST_CASE("a cover looks as its golden says") {
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  check_golden(test_folder(), "golden/cover-a.trace", layout::trace(made.documents.a.pages.at(0)));
  check_golden(test_folder(), "golden/cover-joint.trace", layout::trace(made.documents.joint.pages.at(0)));
}

TEST_CASE("collated copies each begin on a sheet of their own, labelled by id") {
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  const layout::Document all = compose::collate(
      "w", {{"c A", &made.documents.a}, {"c B", &made.documents.b}, {"c together", &made.documents.joint}});
  CHECK(all.pages.size() ==
        made.documents.a.pages.size() + made.documents.b.pages.size() + made.documents.joint.pages.size());
  REQUIRE(all.page_labels.size() == 3);
  for (const layout::PageLabel& label : all.page_labels) CHECK(label.page % 2 == 0);
  CHECK(all.page_labels[1].prefix == "c B ");
}

TEST_CASE("every sheet of a copy has a bookmark to its first page") {
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  const auto titles = [](const layout::Document& document) {
    std::vector<std::string> found;
    for (const layout::OutlineEntry& entry : document.outline) {
      found.push_back(entry.title);
      const std::string page = layout::trace(document.pages.at(static_cast<std::size_t>(entry.page)));
      CHECK(page.find("    H1\n") != std::string::npos);
    }
    return found;
  };
  CHECK(titles(made.documents.a) == std::vector<std::string>{"My side of your partner", "Help"});
  CHECK(titles(made.documents.b) == titles(made.documents.a));
  CHECK(titles(made.documents.joint) == std::vector<std::string>{"Our plan", "Help"});
}

TEST_CASE("a form ends with one button that empties it, if the theme has words for it") {
  const auto buttons_on = [](const layout::Document& document) {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
      for (const layout::Item& item : document.pages[i].items) {
        const auto* field = std::get_if<layout::FieldItem>(&item);
        if (field && field->is<answers::ResetField>()) pages.push_back(i);
      }
    }
    return pages;
  };
  PressRoom room(content_for(couple_named("Ann", "Bo")));
  const Made made = make(room);
  for (const layout::Document* document : {&made.documents.a, &made.documents.b, &made.documents.joint}) {
    CHECK(buttons_on(*document) == std::vector<std::size_t>{document->pages.size() - 1});
  }
  CHECK(buttons_on(room.handout("help")).empty());
  CHECK(buttons_on(compose::collate("w", {{"c A", &made.documents.a}, {"c B", &made.documents.b}})).empty());
  auto content = content_for(couple_named("Ann", "Bo"));
  content.emplace_back("templates/variants/silent.yaml",
                       "variant: silent\ndescription: No button\nwords: {clear-answers: \"\"}\n");
  PressRoom silent(content, "base", {"silent"});
  CHECK(silent.report() == "");
  CHECK(buttons_on(make(silent).documents.a).empty());
}

TEST_CASE("a name in any script prints, or is a located error that names a package") {
  for (const std::string name :
       {"Zoë-Łucja O'Brien", "李小龍", "محمد", "Ñandú", "Дмитрий", "Ἀλέξανδρος", "שרה", "प्रेम", "ณัฐ",
        "Nguyễn Thị Ánh", "*{a}*", "{me}", "<b>&</b>", "김철수"}) {
    INFO(name);
    PressRoom room(content_for(couple_named(name, "Bo")));
    REQUIRE(room.report() == "");
    const Made made = make(room);
    if (made.report.empty()) {
      CHECK(complaints(made.documents.a) == "");
      CHECK(spoken_text(made.documents.joint).find(name) != std::string::npos);
    } else {
      CHECK(made.report.find("content/couples.yaml:3:") == 0);
      CHECK(made.report.find("error[missing-glyph]") != std::string::npos);
      CHECK(made.report.find("sudo apt-get install fonts-noto") != std::string::npos);
    }
  }
}

TEST_CASE("an English page runs from the left, whatever script a name has") {
  PressRoom room(content_for(couple_named("محمد", "Bo")));
  const Made made = make(room);
  REQUIRE(made.report == "");
  for (const layout::Item& item : made.documents.a.pages.at(0).items) {
    const auto* run = std::get_if<text::GlyphRun>(&item);
    if (run && run->text.find("محمد") == 0) {
      CHECK(run->origin.x < 150);
      return;
    }
  }
  FAIL("the cover does not show the name");
}

TEST_CASE("a very long name still fits") {
  std::string name;
  for (int i = 0; i < 12; ++i) name += "Wolfeschlegelstein";
  PressRoom room(
      content_for(couple_named(name, "Maria de los Ángeles Fernández de Córdoba y Álvarez de Toledo")));
  const Made made = make(room);
  CHECK(made.report == "");
  for (const layout::Document* document : {&made.documents.a, &made.documents.b, &made.documents.joint}) {
    CHECK(complaints(*document) == "");
  }
}

TEST_CASE("a discreet pack tells whoever finds it an initial, and nothing of what it is about",
          "[discreet]") {
  PressRoom room(content_for(couple_named("Zoë O'Brien", "émile")), "base", {"discreet"});
  REQUIRE(room.report() == "");
  const Made made = make(room);
  CHECK(made.report == "");
  const std::string a = spoken_text(made.documents.a);
  CHECK(a.find("What did É say to you, Z?") != std::string::npos);
  CHECK(a.find("You may pass") != std::string::npos);
  for (const layout::Document* document : {&made.documents.a, &made.documents.b, &made.documents.joint}) {
    CHECK(complaints(*document) == "");
    CHECK(document->author.empty());
    const std::string words = spoken_text(*document);
    for (const char* told :
         {"Zoë", "mile", "Harbour", "Quay Street", "Be gentle", "An evening", "In this pack"}) {
      INFO(told);
      CHECK(words.find(told) == std::string::npos);
    }
    std::string cover = layout::trace(document->pages.front());
    CHECK(cover.find("A season") == std::string::npos);
    CHECK(cover.find("Our plan") == std::string::npos);
  }
  CHECK(made.documents.a.pages.size() == made.documents.b.pages.size());
}

}  // namespace tandem::tests
