// A build in another language, and a couple who reads another one than the others.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "cli/program_runner.h"
#include "golden.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

// A locale with every word that the base theme has: the same words, but for those that the tests look at.
std::string locale() {
  std::string base = read_file(checkout_folder() + "/templates/themes/base.yaml");
  base = base.substr(base.find("\nwords:"));
  const std::string word = "\n  minutes: minutes\n";
  base.replace(base.find(word), word.size(), "\n  minutes: minutos\n");
  return "locale: es\ndescription: Spanish\nlanguage: es\n" + base;
}

/// The small project with all of its content in 'es', word for word, but for one file.
struct TranslatedProject : ProgramRunner {
  explicit TranslatedProject(const std::string& without = "") {
    files.add("small/templates/locales/es.yaml", locale());
    for (const std::string name : {"listening", "one-thing", "shared-meal", "resources", "evening"}) {
      if (name == without) continue;
      std::string words = text("small/content/" + name + ".yaml");
      words.insert(words.find('\n') + 1, "translates: 1\n");
      files.add("small/content/es/" + name + ".yaml", words);
    }
  }
};

}  // namespace

TEST_CASE("a build in another language goes into that language's folder") {
  TranslatedProject runner;
  runner.replace("small/content/es/evening.yaml", "A small evening", "Una noche");
  const Outcome outcome = runner.run({"build", "small", "--language", "es", "-o", "out"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  for (const auto& [path, bytes] : runner.files_in("out")) CHECK_THAT(path, Contains("out/es/"));
  const std::string handout = runner.text("out/es/handouts/listening.pdf");
  CHECK_THAT(handout, Contains("<rdf:li>es</rdf:li>"));
  CHECK(runner.files.exists("out/es/packs/couple-01/couple-01-together.pdf"));
  CHECK(runner.files.exists("out/es/workshops/evening/evening-run-sheet.pdf"));
  // Answers are gathered by the same names in every language.
  REQUIRE(runner.run({"build", "small", "-o", "out"}).code == 0);
  CHECK_THAT(runner.text("out/es/fields.json"), Contains("listening.heard"));
  CHECK_THAT(runner.text("out/fields.json"), Contains("listening.heard"));
}

TEST_CASE("what is not translated is an error at the original, when that language is asked for") {
  TranslatedProject runner("listening");
  CHECK(runner.run({"build", "small"}).code == 0);
  const Outcome outcome = runner.run({"check", "small", "--language", "es"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err,
             Contains("small/content/listening.yaml:1:11: error[missing-translation]: 'listening' "
                      "is not there in the language 'es'"));
  CHECK(runner.run({"build", "small", "--language", "es"}).code == 1);
}

TEST_CASE("a sheet for the facilitator is made in the languages it is there in, and missed in none") {
  TranslatedProject runner;
  const std::string guide =
      "exercise: leading\ntitle: Leading\ntopic: mutuality\nminutes: {read: 2}\nfor: facilitator\n"
      "purpose: A test.\nblocks:\n  - prose: Speak slowly.\n";
  runner.files.add("small/content/leading.yaml", guide);
  CHECK(runner.run({"build", "small", "--language", "es", "-o", "out"}).code == 0);
  CHECK(!runner.files.exists("out/es/handouts/leading.pdf"));
  std::string translated = guide;
  translated.insert(translated.find('\n') + 1, "translates: 1\n");
  runner.files.add("small/content/es/leading.yaml", translated);
  CHECK(runner.run({"build", "small", "--language", "es", "-o", "out"}).code == 0);
  CHECK(runner.files.exists("out/es/handouts/leading.pdf"));
  runner.replace("small/content/es/leading.yaml", "read: 2", "read: 3");
  const Outcome outcome = runner.run({"check", "small", "--language", "es"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("small/content/es/leading.yaml:5:10: error[translation-differs]"));
}

TEST_CASE("words that a language lacks are an error at the theme's own") {
  TranslatedProject runner;
  runner.replace("small/templates/locales/es.yaml", "\n  read: read\n", "\n");
  runner.replace("small/templates/locales/es.yaml", " time: Time,", "");
  const Outcome outcome = runner.run({"check", "small", "--language", "es"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("small/templates/themes/base.yaml") &&
                              Contains("the language 'es' has no words for 'words: read'") &&
                              Contains("the language 'es' has no words for 'blocks: agenda: time'"));
}

TEST_CASE("a couple reads its own language") {
  TranslatedProject runner;
  runner.replace("small/content/couples.yaml", "  - id: couple-02\n",
                 "  - id: couple-02\n    language: es\n");
  const Outcome outcome = runner.run({"build", "small", "-o", "out"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK_THAT(runner.text("out/packs/couple-02/couple-02-a.pdf"), Contains("<rdf:li>es</rdf:li>"));
  CHECK_THAT(runner.text("out/packs/couple-01/couple-01-a.pdf"), Contains("<rdf:li>en-US</rdf:li>"));
  CHECK(!runner.files.exists("out/es/handouts/listening.pdf"));
}

TEST_CASE("in the collated file each couple's pages say their language, whichever comes last") {
  const std::string spanish = GENERATE("couple-01", "couple-02");
  TranslatedProject runner;
  runner.replace("small/content/couples.yaml", "  - id: " + spanish + "\n",
                 "  - id: " + spanish + "\n    language: es\n");
  CHECK(runner.run({"build", "small", "--collate", "-o", "out"}).code == 0);
  const PdfOnDisk file(runner.text("out/packs/all.pdf"));
  const std::string all = file.run("qpdf --qdf --object-streams=disable FILE -").output;
  const auto count = [&](const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = all.find(words); at != std::string::npos; at = all.find(words, at + 1)) ++found;
    return found;
  };
  // Couple 1 has three parts, couple 2 has two; the file itself is in the run's language.
  const std::size_t in_spanish = spanish == "couple-01" ? 3 : 2;
  CHECK(count("/Lang (es)") == in_spanish);
  CHECK(count("/Lang (en-US)") == 1 + 5 - in_spanish);
}

TEST_CASE("a couple whose language lacks a sheet is left out, and the others get their packs") {
  TranslatedProject runner("listening");
  runner.replace("small/content/couples.yaml", "  - id: couple-02\n",
                 "  - id: couple-02\n    language: es\n");
  const Outcome outcome = runner.run({"build", "small", "-o", "out"});
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("content/listening.yaml:1:11: error[missing-translation]"));
  CHECK(runner.files.exists("out/packs/couple-01/couple-01-a.pdf"));
  CHECK(!runner.files.exists("out/packs/couple-02/couple-02-a.pdf"));
}

TEST_CASE("a language that is not there") {
  TranslatedProject runner;
  const Outcome outcome = runner.run({"build", "small", "--language", "ess"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("there is no language 'ess'") && Contains("did you mean 'es'?"));
  runner.replace("small/content/couples.yaml", "  - id: couple-02\n",
                 "  - id: couple-02\n    language: fr\n");
  const Outcome couple = runner.run({"build", "small"});
  CHECK(couple.code == 1);
  CHECK_THAT(couple.err, Contains("error[unknown-language]: there is no language 'fr'"));
}

TEST_CASE("places that were verified too long ago fail a build, by the date of the build") {
  ProgramRunner runner;
  runner.replace("small/content/organisation.yaml", "name: A test", "name: A test\nregion: north");
  runner.replace("small/content/resources.yaml", "items: [{name: Somebody to talk to, contact: 555 0100}]",
                 "items: region");
  runner.files.add("small/content/resources/north.yaml",
                   "resources: north\nverified-on: 2027-01-15\nitems: [{name: A, contact: B}]\n");
  CHECK(runner.run({"check", "small"}).code == 0);         // no date, so nothing is out of date
  runner.environment["SOURCE_DATE_EPOCH"] = "1800000000";  // 15 January 2027
  CHECK(runner.run({"check", "small"}).code == 0);
  runner.environment["SOURCE_DATE_EPOCH"] = "1831622400";  // 16 January 2028
  const Outcome outcome = runner.run({"check", "small"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("north.yaml:2:14: error[expired-resources]"));
  CHECK(runner.run({"build", "small"}).code == 1);
}

TEST_CASE("notes on research are listed, and printed for the facilitator") {
  ProgramRunner runner;
  runner.files.add("small/content/evidence/being-heard.yaml",
                   "evidence: being-heard\nconstruct: Perceived responsiveness\nfound: People feel closer.\n"
                   "strength: solid\ncitation: \"Author, A. (2004). *Title*.\"\ndoi: 10.1234/5678\n");
  REQUIRE(runner.run({"build", "small", "-o", "out"}).code == 0);
  CHECK(!runner.files.exists("out/workshops/evening/evening-evidence.pdf"));  // nobody names it
  runner.replace("small/content/listening.yaml", "blocks:", "evidence: [being-heard]\nblocks:");
  const Outcome outcome = runner.run({"build", "small", "-o", "out"});
  CHECK(outcome.err == "");
  CHECK(runner.files.exists("out/workshops/evening/evening-evidence.pdf"));
  CHECK_THAT(runner.text("out/workshops/evening/evening-evidence.pdf"),
             Contains("What research has found: A small evening"));
  const Outcome listed = runner.run({"list", "evidence", "small"});
  CHECK(listed.out == "evidence\n  being-heard  solid  Perceived responsiveness\n");
  CHECK(listed.code == 0);
}

}  // namespace tandem::tests
