// A print that was interrupted: what goes on, what is asked, and what can only be dropped.
#include <algorithm>

#include "print_office.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

}  // namespace

TEST_CASE("a copy in doubt is asked about, on a terminal or by an option", "[print]") {
  BuiltOffice office;
  office.desk.ends["couple-01-b"] = press::JobState::cancelled;
  Outcome outcome = office.run({"print", "small"});
  CHECK(outcome.code == 6);
  CHECK(office.desk.names == std::vector<std::string>{"couple-01-a", "couple-01-b"});
  CHECK_THAT(outcome.err, Contains("error[print-in-doubt]: nobody knows whether couple-01-b was printed") &&
                              Contains("look for its last page, with couple-01·B·") &&
                              Contains("'tandem print --printed couple-01-b small' goes on") &&
                              Contains("'tandem print --again couple-01-b small' prints it again"));
  SECTION("a new run would print some twice") {
    outcome = office.run({"print", "small"});
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("an earlier run is not done: 1 of "));
  }
  SECTION("going on without an answer") {
    CHECK(office.run({"print", "small", "--resume"}).code == 6);
  }
  SECTION("an answer about another") {
    outcome = office.run({"print", "small", "--printed", "couple-01-a"});
    CHECK(outcome.code == 6);
    CHECK_THAT(outcome.err, Contains("'couple-01-a' is not in doubt") && Contains("in doubt is couple-01-b"));
  }
  SECTION("it lies there") {
    CHECK(office.run({"print", "small", "--printed", "couple-01-b"}).code == 0);
    CHECK(std::count(office.desk.names.begin(), office.desk.names.end(), "couple-01-b") == 1);
  }
  SECTION("it does not") {
    office.desk.ends.clear();
    CHECK(office.run({"print", "small", "--again", "couple-01-b"}).code == 0);
    CHECK(std::count(office.desk.names.begin(), office.desk.names.end(), "couple-01-b") == 2);
    CHECK(std::count(office.desk.names.begin(), office.desk.names.end(), "couple-01-a") == 1);
  }
  SECTION("somebody sits there") {
    office.desk.ends.clear();
    office.typed = {"what?", "no", "yes"};
    outcome = office.run({"print", "small", "--resume"});
    CHECK(outcome.code == 0);
    CHECK_THAT(outcome.err,
               Contains("couple-01-b: nobody knows whether all of it was printed. Look for its last page") &&
                   Contains("Then print again from there?"));
    CHECK(std::count(office.desk.names.begin(), office.desk.names.end(), "couple-01-b") == 2);
  }
  SECTION("no second time without a yes") {
    office.typed = {"no", "no"};
    CHECK(office.run({"print", "small", "--resume"}).code == 6);
    CHECK(office.desk.names.size() == 2);
  }
  SECTION("it is dropped") {
    outcome = office.run({"print", "small", "--cancel"});
    CHECK(outcome.code == 0);
    CHECK_THAT(outcome.out, Contains("printed: couple-01-a\n") && Contains("in doubt: couple-01-b\n") &&
                                Contains("not printed: couple-"));
    CHECK(office.run({"print", "small", "--resume"}).code == 4);
  }
}

TEST_CASE("a queue knows its own language, and hints lead to it", "[print]") {
  BuiltOffice office;
  CHECK_THAT(
      office.run({"print", "small", "--language", "es"}).err,
      Contains("has no build to print") && Contains("make one with 'tandem build small --language es'"));
  CHECK_THAT(office.run({"press", "stack", "small", "--language", "es"}).err,
             Contains("'tandem build small --language es' writes it last"));
  for (const auto& [path, bytes] : office.files_in("small/output"))
    office.files.add("small/output/es/" + path.substr(std::string("small/output/").size()), bytes);
  office.desk.ends["couple-01-b"] = press::JobState::cancelled;
  Outcome outcome = office.run({"print", "small", "--language", "es", "--couple", "couple-01"});
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("'tandem print --again couple-01-b small' prints it again"));
  office.desk.ends.clear();
  office.files.add("small/output/packs/couple-01/couple-01-b.pdf", "%PDF of another language");
  outcome = office.run({"print", "--again", "couple-01-b", "small"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
}

TEST_CASE("a queue of an earlier build can only be dropped, and says so", "[print]") {
  BuiltOffice office;
  office.desk.ends["couple-01-b"] = press::JobState::cancelled;
  REQUIRE(office.run({"print", "small", "--couple", "couple-01"}).code == 6);
  office.desk.ends.clear();
  SECTION("made anew") {
    office.replace("small/content/couples.yaml", "Bartholomew", "Barnabas");
    REQUIRE(office.run({"build", "small", "--quiet"}).code == 0);
    const Outcome outcome = office.run({"print", "small", "--again", "couple-01-b"});
    CHECK(outcome.code == 4);
    CHECK_THAT(
        outcome.err,
        Contains("error[print-stopped]: the build was made anew since printing began: couple-01-b is not") &&
            Contains("'tandem print --cancel small' drops what is left, and a new run prints the new one; "
                     "couple-01-a is printed already, of the old one") &&
            !Contains("--resume"));
    CHECK(office.run({"print", "small", "--cancel"}).code == 0);
    CHECK(office.run({"print", "small", "--couple", "couple-01"}).code == 0);
  }
  SECTION("off the list") {
    office.replace("small/content/couples.yaml", "couple-01", "couple-07");
    REQUIRE(office.run({"build", "small", "--quiet", "--prune"}).code == 0);
    CHECK_THAT(office.run({"print", "small", "--again", "couple-01-b"}).err,
               Contains("the build was made anew since printing began"));
  }
  SECTION("lost") {
    const std::string file = "packs/couple-01/couple-01-b.pdf";
    std::string problem;
    REQUIRE(office.files.remove_below("small/output", file, problem));
    CHECK_THAT(
        office.run({"print", "small", "--again", "couple-01-b"}).err,
        Contains("couple-01-b has changed: packs/couple-01/couple-01-b.pdf cannot be read") &&
            Contains("'tandem build small' makes the file again, and 'tandem print --resume small' goes"));
    REQUIRE(office.run({"build", "small", "--quiet"}).code == 0);
    CHECK(office.run({"print", "small", "--resume"}).code == 0);
  }
}

TEST_CASE("a queue that only sends says so before it starts, and asks at the end", "[print]") {
  BuiltOffice office;
  office.desk.printers[0].device = "socket://office.local:9100";
  Outcome outcome = office.run({"print", "small", "--copy", "a"});
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, Contains("'office' is reached by a socket: its queue only sends."));
  CHECK_THAT(outcome.out, Contains("couple-01-a to couple-02-a (2 copies) sent.") &&
                              Contains("'tandem print --printed couple-02-a small'"));
  SECTION("all lies there") {
    CHECK(office.run({"print", "small", "--printed", "couple-02-a"}).code == 0);
    CHECK(office.desk.names.size() == 2);
    CHECK(office.run({"print", "small", "--resume"}).code == 4);
  }
  SECTION("the last does not") {
    office.typed = {"couple-01-a", "yes", "all"};
    CHECK(office.run({"print", "small", "--resume"}).code == 0);
    CHECK(office.desk.names == std::vector<std::string>{"couple-01-a", "couple-02-a", "couple-02-a"});
  }
}

}  // namespace tandem::tests
