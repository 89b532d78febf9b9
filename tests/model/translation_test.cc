// Content in another language: where it stands, what must be as in the original, what it says of itself.
#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string head = "title: Sheet\ntopic: mutuality\nminutes: {write: 5}\nfor: each\npurpose: P.\n";
const std::string blocks =
    "blocks:\n"
    "  - prose: Text\n"
    "  - prompt: {id: heard, ask: \"What did you hear?\", lines: 3}\n"
    "  - checklist: {id: ways, ask: Ways, items: [A message, A hug]}\n";

std::string report_of(const std::string& translated, const std::string& path = "es/deep/one.yaml") {
  return PressRoom({{"deep/one.yaml", "exercise: one\nversion: 2\n" + head + blocks}, {path, translated}})
      .report();
}

std::string translation(const std::string& of_blocks, const std::string& of_head = head) {
  return "exercise: one\ntranslates: 2\n" + of_head + of_blocks;
}

std::string with(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a translation changes words and nothing else", "[translation]") {
  CHECK(report_of(translation(blocks)) == "");
  CHECK(report_of(
            translation(with(with(blocks, "What did you hear?", "¿Qué escuchaste?"), "A hug", "Un abrazo"),
                        with(head, "Sheet", "Hoja"))) == "");
}

TEST_CASE("a translation that differs is shown where it does", "[translation]") {
  CHECK(report_of(translation(with(blocks, "id: heard", "id: oido"))) ==
        "content/es/deep/one.yaml:10:18: error[translation-differs]: this is 'oido', and in the original "
        "'heard'\n"
        "   10 |   - prompt: {id: oido, ask: \"What did you hear?\", lines: 3}\n"
        "      |                  ^^^^\n"
        "   hint: the original is content/deep/one.yaml:10; answers of all languages are gathered alike\n");
  CHECK_THAT(
      report_of(translation(with(blocks, "[A message, A hug]", "[A message]"))),
      Contains(":11:46: error[translation-differs]: this list has the length 1, and in the original 2"));
  CHECK_THAT(
      report_of(translation(with(blocks, "  - prose: Text\n", ""))),
      Contains("one.yaml:9:5: error[translation-differs]: this list has the length 2, and in the original "
               "3") &&
          Contains("hint: the original is content/deep/one.yaml:9;"));
  CHECK_THAT(report_of(translation(with(blocks, "prose: Text", "instruction: Text"))),
             Contains("error[translation-differs]: the original has 'prose' here"));
  CHECK_THAT(report_of(translation(with(blocks, "prose: Text", "prose: {text: Text}"))),
             Contains("error[translation-differs]: this is not written in the form of the original"));
  CHECK_THAT(report_of(translation(with(blocks, ", lines: 3", ", hint: Uno, lines: 3"))),
             Contains("error[translation-differs]: the original has no 'hint' here"));
  CHECK_THAT(report_of(translation(with(blocks, "lines: 3", "lines: 4"))),
             Contains("error[translation-differs]: this is '4', and in the original '3'"));
  CHECK_THAT(report_of(translation(blocks, with(head, "write: 5", "write: 6"))),
             Contains("one.yaml:5:10: error[translation-differs]: 'minutes' is not as in the original"));
  CHECK_THAT(report_of(translation("never-home: yes\n" + blocks)),
             Contains("one.yaml:8:13: error[translation-differs]: the original has no 'never-home' here"));
  CHECK_THAT(
      report_of(translation(blocks, with(head, "topic: mutuality\n", "topic: mutuality\nopt-out: No.\n"))),
      Contains("one.yaml:5:10: error[translation-differs]: the original has no 'opt-out' here"));
  CHECK(report_of(translation(blocks, head + "intensity: 1\nprivacy: own\n")) == "");
}

TEST_CASE("all that differs in a translation is told at once", "[translation]") {
  const std::string report = report_of(
      translation(with(with(with(blocks, "prose: Text", "instruction: Text"), "lines: 3", "lines: 4"),
                       "A message, A hug", "A message"),
                  with(head, "for: each", "for: together")));
  CHECK_THAT(report,
             Contains(":6:6: error[translation-differs]: 'for' is not as in the original") &&
                 Contains(":9:5: error[translation-differs]: the original has 'prose' here, and not "
                          "'instruction'") &&
                 Contains(":10:59: error[translation-differs]: this is '4', and in the original '3'") &&
                 Contains(":11:46: error[translation-differs]: this list has the length 1"));
  CHECK_THAT(report, !Contains("has no 'instruction'"));
}

TEST_CASE("cells to write in are the same in all languages", "[translation]") {
  const std::string table = "blocks:\n  - table: {id: t, columns: [A, B], rows: [[x, \"\"], [\"\", y]]}\n";
  const auto report = [&](const std::string& rows) {
    return PressRoom({{"one.yaml", "exercise: one\n" + head + table},
                      {"es/one.yaml", "exercise: one\ntranslates: 1\n" + head +
                                          with(table, "[[x, \"\"], [\"\", y]]", rows)}})
        .report();
  };
  CHECK(report("[[uno, \"\"], [\"\", dos]]") == "");
  CHECK_THAT(
      report("[[\"\", \"\"], [\"\", dos]]"),
      Contains(
          "es/one.yaml:9:45: error[translation-differs]: this is empty, and the original has words here"));
  CHECK_THAT(
      report("[[uno, \"\"], [tres, dos]]"),
      Contains(
          "es/one.yaml:9:56: error[translation-differs]: this has words, and in the original it is empty"));
}

TEST_CASE("a translation says which version it renders", "[translation]") {
  const std::string sound = translation(blocks);
  CHECK(
      report_of(with(sound, "translates: 2", "translates: 1")) ==
      "content/es/deep/one.yaml:2:13: error[stale-translation]: this renders version 1, and the original has "
      "gone on to 2\n"
      "    2 | translates: 1\n"
      "      |             ^\n"
      "   hint: bring it up to date, then write 'translates: 2'\n");
  CHECK_THAT(report_of(with(sound, "translates: 2", "translates: 3")),
             Contains("error[stale-translation]: there is no version 3 of the original yet"));
  CHECK_THAT(
      report_of(with(sound, "translates: 2\n", "")),
      Contains("one.yaml:1:11: error[stale-translation]: a translation says which version it renders"));
}

TEST_CASE("a project may stand in a folder that is called content itself", "[translation]") {
  const auto misplaced = [](const std::string& path) {
    const std::string folder = "/home/content/course";
    MemoryFileSystem files;
    files.add(folder + "/templates/locales/es.yaml", "locale: es\n");
    files.add(folder + "/content/deep/one.yaml", "exercise: one\nversion: 2\n" + head + blocks);
    files.add(folder + path, translation(blocks));
    SourceSet sources;
    Diagnostics diagnostics;
    model::load_project(files, folder, blocks::block_reading(), sources, diagnostics);
    std::string report;
    for (const Diagnostic& each : diagnostics.sorted()) report += each.code + " ";
    return report.find("wrong-folder") != std::string::npos;
  };
  CHECK_FALSE(misplaced("/content/es/deep/one.yaml"));
  CHECK(misplaced("/content/es/one.yaml"));
}

TEST_CASE("a translation stands where its original does", "[translation]") {
  CHECK_THAT(report_of(translation(blocks), "es/one.yaml"),
             Contains("error[wrong-folder]: a translation stands where its original does") &&
                 Contains("move it to content/es/deep/one.yaml"));
  CHECK_THAT(report_of(with(translation(blocks), "exercise: one", "exercise: two"), "es/two.yaml"),
             Contains("error[unknown-sheet]: there is no exercise or article 'two' to translate"));
  CHECK_THAT(
      report_of("exercise: two\ntranslates: 1\n" + head + blocks, "two.yaml"),
      Contains("two.yaml:2:13: error[wrong-folder]: a translation stands in its language's own folder"));
  CHECK_THAT(report_of("evidence: x\n", "es/x.yaml"), Contains("error[wrong-folder]"));
  // A folder that is called like no locale is a folder like any other.
  CHECK_THAT(report_of(translation(blocks), "tea/one.yaml"), Contains("error[duplicate-id]"));
}

TEST_CASE("a translated workshop keeps its recipe and its agenda", "[translation]") {
  const std::string plan =
      "workshop: w\ntranslates: 1\ntitle: W\nrecipe: r\nagenda:\n  - {minutes: 5, title: Uno, exercise: "
      "one}\n";
  const auto report = [&](const std::string& translated, const std::string& name = "w") {
    return PressRoom(
               {{"one.yaml", "exercise: one\n" + head + blocks},
                {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
                {"templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [one]\nresources: help\n"},
                {"w.yaml", with(plan, "translates: 1\n", "")},
                {"es/" + name + ".yaml", translated}})
        .report();
  };
  CHECK(report(plan) == "");
  CHECK_THAT(
      report(with(plan, "minutes: 5", "minutes: 6")),
      Contains("es/w.yaml:6:25: error[translation-differs]: this takes other minutes than in the original"));
  CHECK_THAT(
      report(with(plan, ", exercise: one", "")),
      Contains("es/w.yaml:6:25: error[translation-differs]: this is of another sheet than in the original"));
  CHECK_THAT(
      report(with(plan, "agenda:\n", "agenda:\n  - {minutes: 5, title: Cero}\n")),
      Contains("es/w.yaml:6:25: error[translation-differs]: this agenda has 2 parts, and in the original 1"));
  CHECK_THAT(report(with(plan, "workshop: w", "workshop: v"), "v"),
             Contains("error[unknown-workshop]: there is no workshop 'v' to translate"));
}

TEST_CASE("what may be known of a couple is said in another language as well", "[translation]") {
  const std::string facts =
      "facts:\n  - {id: children, says: Children, values: {baby: A baby, none: None}}\n"
      "  - {id: season, says: Season, kind: season}\n";
  const auto report = [&](const std::string& translated) {
    return PressRoom({{"facts.yaml", facts}, {"es/facts.yaml", translated}}).report();
  };
  PressRoom room(
      {{"facts.yaml", facts},
       {"es/facts.yaml", "facts: [{id: children, says: Hijas e hijos, values: {baby: Un bebé}}]\n"}});
  CHECK(room.report() == "");
  const model::FactDeclaration& children = room.project().facts.at("children");
  CHECK(children.says.value == "Children");
  CHECK(children.other_words == std::vector<std::string>{"Hijas e hijos"});
  CHECK(children.values.find("baby")->other_words == std::vector<std::string>{"Un bebé"});
  CHECK(children.values.find("none")->other_words.empty());
  CHECK_THAT(
      report("facts: [{id: chidlren, says: Hijos}]\n"),
      Contains("content/es/facts.yaml:1:14: error[unknown-fact]: there is no fact 'chidlren' to translate") &&
          Contains("hint: did you mean 'children'?"));
  CHECK_THAT(
      report("facts: [{id: children, says: Hijos, values: {bayb: Un bebé}}]\n"),
      Contains("content/es/facts.yaml:1:46: error[unknown-fact-value]: 'bayb' is no value of 'children'") &&
          Contains("hint: did you mean 'baby'?"));
  // What a fact is, the original says.
  CHECK_THAT(report("facts: [{id: season, says: Temporada, kind: season}]\n"),
             Contains("content/es/facts.yaml:1:39: error[unknown-key]: unknown key 'kind'"));
}

TEST_CASE("a locale's own mistakes", "[translation]") {
  const auto report = [](const std::string& name, const std::string& text) {
    return PressRoom({{"one.yaml", "exercise: one\n" + head + blocks},
                      {"templates/locales/" + name + ".yaml", text}})
        .report();
  };
  CHECK(report("fr", "locale: fr\nlanguage: fr\n") == "");  // its words are missing, but nobody asks for them
  CHECK_THAT(
      report("fr", "locale: fr\nlanguage: fr\nwrods: {}\n"),
      Contains("error[unknown-key]: unknown key 'wrods' in locale") && Contains("did you mean 'words'?"));
  CHECK_THAT(report("fr", "locale: fr\n"), Contains("the key 'language' is missing in locale"));
  CHECK_THAT(report("fr", "locale: fr\nlanguage: fr\nwords: {minuts: minutes}\n"),
             Contains("fr.yaml:3:9: error[unknown-key]: unknown key 'minuts'"));
  CHECK_THAT(report("en", "locale: en\nlanguage: en\n"), Contains("error[unknown-language]"));
}

}  // namespace tandem::tests
