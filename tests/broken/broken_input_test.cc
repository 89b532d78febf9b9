// Broken files through the whole program: what their authors are told, to the letter.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "broken/case_file.h"
#include "run_program.h"
#include "sample.h"
#include "small_project.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// `cache` holds what earlier cases have read: most files are the same each time.
Outcome outcome_of(const BrokenCase& broken, const std::string& command, CacheFolder& cache) {
  MemoryFileSystem files = small_project();
  files.add(broken.path, broken.bytes());
  return run_program_on(files, {command}, &cache);
}

// The line that names couples without a pack.
std::string without_packs_not_made(std::string text) {
  const std::size_t start = text.find("packs not made: ");
  return start == std::string::npos ? text : text.erase(start, text.find('\n', start) + 1 - start);
}

int check_cases(const std::string& name) {
  const std::string path = test_folder() + "/" + name;
  CaseFile file = read_case_file(path);
  std::set<std::string> names;
  Sample sample(3);
  MemoryCacheFolder cache;
  for (BrokenCase& broken : file.cases) {
    INFO(name << ", case " << broken.name << "; renew with TANDEM_RENEW_GOLDENS=1");
    const Outcome built = outcome_of(broken, "build", cache);
    CHECK(names.insert(broken.name).second);
    CHECK_THAT(built.err, !Contains("Noor") && !Contains("Samir"));
    // Checking says what building says, only that it leaves out no couple.
    if (sample.takes_next()) {
      const Outcome checked = outcome_of(broken, "check", cache);
      CHECK(checked.err == without_packs_not_made(built.err));
      CHECK(checked.code == (built.code == 5 ? 1 : built.code));
    }
    if (std::getenv("TANDEM_RENEW_GOLDENS")) {
      broken.code = built.code;
      broken.told = built.err;
    } else {
      CHECK(built.err == broken.told);
      CHECK(built.code == broken.code);
      CHECK(built.code != 0);
    }
  }
  if (std::getenv("TANDEM_RENEW_GOLDENS")) write_case_file(path, file);
  return static_cast<int>(file.cases.size());
}

}  // namespace

TEST_CASE("the small project is sound") {
  MemoryFileSystem files = small_project();
  const Outcome outcome = run_program_on(files, {"build"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK(files.exists("output/packs/couple-01/couple-01-a.pdf"));
}

TEST_CASE("files that are no YAML of ours") {
  CHECK(check_cases("yaml.cases") >= 15);
}

TEST_CASE("keys and values that a sheet does not have") {
  CHECK(check_cases("sheets.cases") >= 15);
}

TEST_CASE("texts with markup or names that are not ours") {
  CHECK(check_cases("texts.cases") >= 12);
}

TEST_CASE("blocks whose fields do not fit together") {
  CHECK(check_cases("blocks.cases") >= 12);
}

TEST_CASE("workshops, recipes and couples that do not fit the sheets") {
  CHECK(check_cases("workshops.cases") >= 12);
}

TEST_CASE("lists of couples: no name and no line is ever shown") {
  CHECK(check_cases("couples.cases") >= 12);
}

TEST_CASE("themes and papers") {
  CHECK(check_cases("templates.cases") >= 15);
}

TEST_CASE("mistakes that leave pages to print are said in a warning") {
  const std::string head =
      "exercise: listening\ntitle: Listening first\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
      "purpose: A test.\nopt-out: You may pass.\nblocks:\n  - prompt: {id: heard, ask: \"Who {partner}?\"}\n";
  struct Mistake {
    std::string path;
    std::string text;
    std::string told;
  };
  const auto mistake = GENERATE_REF(values<Mistake>({
      {"content/listening.yaml", head + "  - prose: This is **bold and never closed.\n",
       "content/listening.yaml:10:20: warning[unclosed-stars]: these stars have no others to close them"},
      {"content/listening.yaml", head + "  - prose: When (partner) hears you.\n",
       "content/listening.yaml:10:17: warning[name-in-parentheses]: '(partner)' is printed as it stands "
       "here"},
      {"content/listening.yaml", head + "  - prose: “Slow down.”\n",
       "content/listening.yaml:10:12: warning[typographic-quotes]: these quotes are part of the text"},
      {"content/imbalance/hear.yaml", "exercise: hear\n" + head.substr(head.find("title")),
       "content/imbalance/hear.yaml:1:11: warning[topic-and-folder]: its topic is 'mutuality', and its "
       "folder "
       "'imbalance'"},
      {"content/couples.yaml",
       "workshop: evening\ncouples:\n  - id: couple-01\n    a: {name: Noor, pronouns: she/her}\n"
       "    b: {name: Samir, pronouns: they/them}\n    ban: [meal, other]\n",
       "content/couples.yaml:6:17: warning[ban-without-effect]: the recipe 'small' has no 'other'"},
      {"templates/recipes/small.yaml", "recipe: small\ntitle: Small\nexercises: [meal]\nresources: help\n",
       "content/evening.yaml:6:47: warning[agenda-without-sheet]: 'listening' is on the agenda, and in no "
       "pack"},
      {"content/couples.yaml",
       "workshop: evening\ncouples:\n  - id: couple-01\n    a: {name: Noor, pronouns: she/her}\n"
       "    b: {name: Samir, pronouns: they/them}\n    pin: [guide]\n",
       "content/couples.yaml:6:11: warning[facilitators-sheet]: 'guide' is for the facilitator, and never in "
       "a "
       "couple's pack"},
      {"content/listening.yaml", head + "  - prose: When «partner» hears you.\n",
       "content/listening.yaml:10:17: warning[name-in-parentheses]: '«partner»' is printed as it stands "
       "here"},
  }));
  MemoryFileSystem files = small_project();
  files.add("content/other.yaml", "exercise: other\n" + head.substr(head.find("title")));
  files.add("content/guide.yaml",
            "exercise: guide\ntitle: A guide\ntopic: none\nminutes: {read: 5}\nfor: facilitator\n"
            "purpose: A test.\nblocks:\n  - prose: Bring a meal.\n");
  files.add(mistake.path, mistake.text);
  const Outcome outcome = run_program_on(files, {"build"});
  CHECK_THAT(outcome.err, Contains(mistake.told));
  CHECK_THAT(outcome.err, Contains("\n1 warning\n") && !Contains("Noor"));
  CHECK(outcome.code == 0);
}

TEST_CASE("what no font has is told where it was written, whatever line of a page it stands in") {
  const std::string sign = "\xF3\xB0\x80\x80";
  const auto told = [&](const std::string& path, const std::string& text) {
    MemoryFileSystem files = small_project();
    files.add(path, text);
    const Outcome outcome = run_program_on(files, {"build"});
    CHECK(outcome.code != 0);
    CHECK_THAT(outcome.err, !Contains("a4.yaml") && !Contains("base.yaml"));
    return outcome.err;
  };
  const std::string organisation = "organisation: us\nname: Harbour\n";
  CHECK_THAT(told("content/organisation.yaml", "organisation: us\nname: Harbour " + sign + "\n"),
             Contains("content/organisation.yaml:2:7: error[missing-glyph]") && Contains("\n1 error\n"));
  CHECK_THAT(told("content/organisation.yaml", organisation + "contact: [555 0100, Quay " + sign + "]\n"),
             Contains("content/organisation.yaml:3:21: error[missing-glyph]") && Contains("\n1 error\n"));
  CHECK_THAT(told("content/organisation.yaml", organisation + "licence: CC " + sign + "\n"),
             Contains("content/organisation.yaml:3:10: error[missing-glyph]") && Contains("\n1 error\n"));
  const std::string plan =
      "recipe: small\nminutes: 20\nagenda:\n  - {minutes: 20, title: Listening, exercise: listening}\n";
  CHECK_THAT(told("content/evening.yaml", "workshop: evening\ntitle: An evening " + sign + "\n" + plan),
             Contains("content/evening.yaml:2:8: error[missing-glyph]") && Contains("\n1 error\n"));
  CHECK_THAT(
      told("content/evening.yaml", "workshop: evening\ntitle: An evening\ndate: Soon " + sign + "\n" + plan),
      Contains("content/evening.yaml:3:7: error[missing-glyph]") && Contains("\n1 error\n"));
}

TEST_CASE("stars and quotes that are meant are no mistake") {
  MemoryFileSystem files = small_project();
  files.add("content/other.yaml",
            "article: other\ntitle: \"“Slow down”\"\nblocks:\n"
            "  - prose: \"**Bold** and \\\\*\\\\*stars\\\\*\\\\*, 2 * 3, and “one” and “two”.\"\n");
  const Outcome outcome = run_program_on(files, {"build"});
  CHECK(outcome.err == "");
}

TEST_CASE("a byte order mark and line ends of Windows are no error") {
  MemoryFileSystem files = small_project();
  const std::string sound = "output/packs/couple-01/couple-01-a.pdf";
  std::string problem;
  REQUIRE(run_program_on(files, {"build"}).code == 0);
  const std::string bytes_before = files.read(sound, problem).value();
  for (const std::string folder : {"content", "templates"}) {
    for (const std::string& path : files.list(folder)) {
      const std::string text = files.read(path, problem).value();
      std::string changed = "\xEF\xBB\xBF";
      for (const char c : text) changed += c == '\n' ? "\r\n" : std::string(1, c);
      files.add(path, changed);
    }
  }
  const Outcome outcome = run_program_on(files, {"build"});
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("none changed"));
  CHECK(files.read(sound, problem).value() == bytes_before);
}

}  // namespace tandem::tests
