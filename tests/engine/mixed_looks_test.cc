// Couples whose partners' pages do not look alike: who gets what in which look and language, and that both
// have the same exercises on equally many pages.
#include <catch2/catch.hpp>

#include "engine/making.h"
#include "engine/pack_looks.h"
#include "page_checks.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// The small project in two languages; 'es' has the same words, marked.
MemoryFileSystem two_languages(const std::string& couples) {
  MemoryFileSystem files = small_project();
  std::string problem;
  const auto text = [&](const std::string& path) { return files.read(path, problem).value(); };
  const std::string base = text("templates/themes/base.yaml");
  files.add("templates/locales/es.yaml",
            "locale: es\ndescription: Spanish\nlanguage: es\n" + base.substr(base.find("\nwords:")));
  for (const std::string name : {"listening", "meal", "help", "evening"}) {
    std::string words = text("content/" + name + ".yaml");
    words.insert(words.find('\n') + 1, "translates: 1\n");
    words.replace(words.find("title: ") + 7, 0, "ES ");
    files.add("content/es/" + name + ".yaml", words);
  }
  files.add("content/couples.yaml", "workshop: evening\ncouples:\n" + couples);
  return files;
}

/// All packs of a project, made.
class Packs {
 public:
  explicit Packs(MemoryFileSystem disk) : making_(std::move(disk)) {
    for (const model::Couple* couple : making_.selection.couples)
      made_.push_back(making_.pack(*couple, memo_));
  }

  const engine::Made& made(std::size_t couple = 0) const { return made_.at(couple); }
  const layout::Document& file(const std::string& part, std::size_t couple = 0) const {
    for (const engine::Product::File& file : made(couple).product.files) {
      if (file.name.ends_with("-" + part + ".pdf")) return file.document;
    }
    FAIL("no " << part);
    return made(couple).product.files.front().document;
  }
  std::string names(std::size_t couple = 0) const {
    std::string names;
    for (const engine::Product::File& file : made(couple).product.files)
      names += file.name.substr(file.name.rfind('/') + 1) + " ";
    return names;
  }
  std::string problems() const {
    std::string text;
    for (const Diagnostic& each : making_.diagnostics.sorted()) text += format_diagnostic(each, false);
    for (const engine::Made& made : made_) {
      for (const Diagnostic& each : made.found.sorted()) text += format_diagnostic(each, false);
    }
    return text;
  }

 private:
  Making making_;
  engine::Memo memo_;
  std::vector<engine::Made> made_;
};

std::size_t pages(const layout::Document& document) {
  return document.pages.size();
}

load::Identifier id(const char* value) {
  return {value, {}};
}

std::string shown(const engine::Look& look) {
  return look.title() + " " + look.language + " " + look.paper;
}

}  // namespace

TEST_CASE("a copy's look is the run's, with what the couple and its reader ask for over it") {
  const engine::Look run{"workbook", {"ink-saver"}, "en", "a4"};
  model::Couple couple;
  CHECK(engine::looks_of(couple, run).all() == std::vector<engine::Look>{run, run, run});
  couple.variants = {id("easy-read"), id("ink-saver")};
  couple.a.variants = {id("large-print")};
  couple.b.paper = id("letter");
  const engine::PackLooks looks = engine::looks_of(couple, run);
  CHECK(shown(looks.a) == "workbook · ink-saver · easy-read · large-print en a4");
  CHECK(shown(looks.b) == "workbook · ink-saver · easy-read en letter");
  CHECK(shown(looks.joint) == "workbook · ink-saver · easy-read · large-print en a4");
  CHECK_FALSE(looks.joint_again);
}

TEST_CASE("a check under stress tries the variants that couples lay over each other") {
  const engine::Look run{"workbook", {}, "en", "a4"};
  model::Couple plain;
  model::Couple mixed;
  mixed.a.variants = {id("large-print")};
  mixed.b.variants = {id("easy-read")};
  mixed.b.language = id("es");
  std::vector<engine::Look> looks{run, {"workbook", {"large-print"}, "en", "a4"}};
  engine::add_looks_of({&plain, &mixed}, run, looks);
  REQUIRE(looks.size() == 4);
  CHECK(shown(looks[2]) == "workbook · easy-read en a4");
  CHECK(shown(looks[3]) == "workbook · large-print · easy-read en a4");
}

TEST_CASE("joint pages are in the language that is chosen, in the common one, or in both") {
  struct Row {
    const char* couple;
    const char* a;
    const char* b;
    const char* joint;
    std::string expected;
  };
  for (const Row& row : std::vector<Row>{{"", "", "", "", "en en en"},
                                         {"es", "", "", "", "es es es"},
                                         {"", "es", "", "", "es en es+en"},
                                         {"", "", "es", "", "en es en+es"},
                                         {"", "es", "", "en", "es en en"},
                                         {"", "es", "", "es", "es en es"},
                                         {"es", "", "en", "", "es en es"},
                                         {"es", "", "en", "both", "es en es+en"},
                                         {"", "es", "es", "", "es es es"},
                                         {"", "es", "es", "both", "es es es"}}) {
    model::Couple couple;
    couple.language = id(row.couple);
    couple.a.language = id(row.a);
    couple.b.language = id(row.b);
    couple.joint = id(row.joint);
    const engine::PackLooks looks = engine::looks_of(couple, {});
    std::string languages = looks.a.language + " " + looks.b.language + " " + looks.joint.language;
    if (looks.joint_again) languages += "+" + looks.joint_again->language;
    CHECK(languages == row.expected);
  }
}

TEST_CASE("each reads their own language, and joint pages come in both, one after the other") {
  const Packs packs(two_languages("  - {id: c, a: {name: Ana, language: es}, b: {name: Ben}}\n"));
  CHECK(packs.problems() == "");
  CHECK(packs.names() == "c-a.pdf c-b.pdf c-together.pdf c-together-en.pdf ");
  CHECK(packs.file("a").language == "es");
  CHECK(packs.file("b").language == "en-US");
  CHECK(packs.file("together").language == "es");
  CHECK(packs.file("together-en").language == "en-US");
  CHECK_THAT(spoken_text(packs.file("a")), Contains("ES Listening first") && Contains("When did Ben hear"));
  CHECK_THAT(spoken_text(packs.file("b")), !Contains("ES ") && Contains("When did Ana hear"));
  CHECK_THAT(spoken_text(packs.file("together")), Contains("ES A meal"));
  CHECK_THAT(spoken_text(packs.file("together-en")), !Contains("ES "));
  CHECK(pages(packs.file("a")) == pages(packs.file("b")));
}

TEST_CASE("a sheet that one of the two languages lacks is in neither copy, where such sheets are left out") {
  MemoryFileSystem files = two_languages("  - {id: c, a: {name: Ana, language: es}, b: {name: Ben}}\n");
  std::string problem;
  for (const char* name : {"content/es/listening.yaml", "content/es/meal.yaml"})
    REQUIRE(files.remove_below(".", name, problem));
  files.add("tandem.yaml", "project: small\nuntranslated: leave-out\n");
  const Packs packs(std::move(files));
  CHECK(packs.names() == "c-a.pdf c-b.pdf ");
  CHECK_THAT(packs.problems(), Contains("missing-translation"));
  for (const char* part : {"a", "b"}) CHECK_THAT(spoken_text(packs.file(part)), !Contains("Listening"));
}

TEST_CASE("copies of different looks are equally thick, whatever the partners are called") {
  std::string couples;
  for (const char* names : {"a: {name: Ana", "a: {name: Maximiliana-Konstantina"}) {
    for (const char* looks : {"variants: [large-print]}, b: {name: Bo}",
                              "variants: [large-print, easy-read], paper: letter}, b: {name: Bo}"}) {
      couples += "  - {id: c" + std::to_string(couples.size()) + ", " + names + ", " + looks + "}\n";
    }
  }
  MemoryFileSystem files = two_languages(couples);
  std::string sheet =
      "exercise: listening\ntitle: Listening first\ntopic: mutuality\nminutes: {write: 5}\n"
      "for: each\npurpose: A test.\nopt-out: You may pass.\nblocks:\n";
  for (int i = 0; i < 12; ++i) {
    sheet += "  - prompt: {id: p" + std::to_string(i) + ", ask: \"What is easy?\", lines: 3}\n";
  }
  files.add("content/listening.yaml", sheet);
  std::string problem;
  REQUIRE(files.remove_below(".", "content/es/listening.yaml", problem));
  const Packs packs(std::move(files));
  CHECK(packs.problems() == "");
  for (std::size_t couple = 0; couple < 4; ++couple) {
    CHECK(pages(packs.file("a", couple)) == pages(packs.file("b", couple)));
    CHECK(pages(packs.file("a", couple)) == pages(packs.file("a", couple % 2)));
    CHECK_THAT(spoken_text(packs.file("b", couple)), Contains("Notes"));
  }
  CHECK(packs.file("a", 1).pages.front().size.width != packs.file("b", 1).pages.front().size.width);
}

TEST_CASE("a look that nobody has, or that is not a participant's, is an error where it is written") {
  SourceSet sources;
  Diagnostics diagnostics;
  MemoryFileSystem files = two_languages(
      "  - {id: c, a: {name: Ana, language: fr, variants: [large-prnt]}, b: {name: Ben}, variants: "
      "[facilitator], paper: a44, joint: de}\n");
  const engine::Engine engine(files, ".", sources, diagnostics);
  std::string told;
  for (const Diagnostic& each : diagnostics.sorted()) told += format_diagnostic(each, false);
  CHECK_THAT(told,
             Contains("content/couples.yaml:3:38: error[unknown-language]: there is no language 'fr'") &&
                 Contains("error[unknown-variant]: there is no variant 'large-prnt'\n"
                          "   hint: did you mean 'large-print'?\n") &&
                 Contains("error[facilitators-variant]: participants' pages cannot be made with the") &&
                 Contains("error[unknown-page]: there is no page master 'a44'") &&
                 Contains("error[unknown-language]: there is no language 'de'"));
}

}  // namespace tandem::tests
