// 'tandem press stack --spare' and '--sheet': copies without names, for whoever is not on the list.
#include <catch2/catch.hpp>

#include "cli/kept_runner.h"
#include "pdf/external_tools.h"
#include "press/printed_pages.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Spares : Kept {
  Spares() {
    build();
    REQUIRE(last.code == 0);
  }
  Outcome press(std::vector<std::string> words) {
    words.insert(words.begin(), {"press", "stack", "small"});
    return run(words);
  }
  std::string stack(const std::string& name) { return text("small/output/stacks/" + name); }
};

}  // namespace

TEST_CASE_METHOD(Spares, "spare packs have nobody's name, and no owner", "[spare]") {
  const Outcome outcome = press({"--spare", "2"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("small/output/stacks/spare.pdf\nspare: ") && Contains("nobody's"));
  const std::string words = PdfOnDisk(stack("spare.pdf")).text();
  CHECK_THAT(words, !Contains("Philomena") && !Contains("Bartholomew") && !Contains("couple-0"));
  const Outcome proof = run({"press", "prove", "small/output/stacks/spare.pdf"});
  INFO(proof.err);
  CHECK(proof.code == 0);
  CHECK_THAT(proof.out, Contains("nobody\n") && Contains(" leaves, nobody's: spare copies") &&
                            !Contains("one owner") && !Contains("couple-0"));
  CHECK(files_in("small/output/stacks").size() == 2);  // with the record of what was made
  const std::string first = stack("spare.pdf");
  REQUIRE(press({"--spare", "2", "-q"}).code == 0);
  CHECK(stack("spare.pdf") == first);
}

TEST_CASE_METHOD(Spares, "of one sheet as many copies as are asked for, each on leaves of its own",
                 "[spare]") {
  REQUIRE(press({"--sheet", "listening", "--spare", "3", "-q"}).code == 0);
  const auto pages = press::printed_pages(stack("spare-listening.pdf"));
  std::vector<std::string> begin_at;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].ids.empty() || pages[i].ids[0].id.page != 1) continue;
    CHECK(i % 2 == 0);
    CHECK(pages[i].ids[0].id.copy == 'N');
    begin_at.push_back(pages[i].ids[0].id.of);
  }
  CHECK(begin_at == std::vector<std::string>{"listening-1", "listening-2", "listening-3"});
  REQUIRE(press({"--sheet", "listening", "-q"}).code == 0);
  CHECK(press::printed_pages(stack("spare-listening.pdf")).size() * 3 == pages.size());
  const Outcome unknown = press({"--sheet", "listenin"});
  CHECK(unknown.code == 2);
  CHECK_THAT(unknown.err, Contains("'listenin'") && Contains("'listening'"));
}

TEST_CASE_METHOD(Spares, "a sheet that has changed since the build is not printed", "[spare]") {
  files.add("small/content/listening.yaml",
            text("small/content/listening.yaml") + "  - prose: One word more.\n");
  const Outcome outcome = press({"--sheet", "listening"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("error[changed-since-build]") && Contains("handouts/listening.pdf"));
  CHECK(files_in("small/output/stacks").empty());
}

TEST_CASE_METHOD(Spares, "spare copies are chosen by sheets, and not by couples", "[spare]") {
  const Outcome outcome = press({"--spare", "2", "--couple", "couple-01"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("'--couple'") && Contains("'--spare'"));
  CHECK(press({"--spare", "0"}).code == 2);
}

}  // namespace tandem::tests
