// What the program offers to a shell that completes words.
#include "cli/completion.h"

#include <catch2/catch.hpp>

#include "cli/command_table.h"
#include "cli/program_runner.h"
#include "press/printing/print_server.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

// Ids that tell where they come from.
std::vector<cli::Candidate> ids(const std::string& part, const std::string& project) {
  return {{part + "-of-" + project, "what it is"}, {"other", ""}};
}

Words offered(const Words& typed) {
  Words words;
  for (const cli::Candidate& candidate : cli::complete(typed, ids).candidates)
    words.push_back(candidate.word);
  return words;
}

struct Typed {
  Words words;
  Words offered;
};

TEST_CASE("words are offered that can stand at the cursor and begin as the last one does") {
  const auto typed = GENERATE(values<Typed>({
      {{"bu"}, {"build"}},
      {{"he"}, {"help"}},
      {{"-q", "ex"}, {"explain"}},
      {{"help", "ga"}, {"gallery"}},
      {{"complete"}, {}},
      {{"build", "--co"}, {"--couple", "--column", "--collate", "--color"}},
      {{"handout", "--co"}, {"--color"}},
      {{"--co"}, {"--color"}},
      {{"list", "--th"}, {}},
      {{"build", "--fillable", ""}, {"yes", "no", "both"}},
      {{"build", "--fillable=b"}, {"--fillable=both"}},
      {{"build", "--color", "a"}, {"auto", "always"}},
      {{"build", "--theme", ""}, {"themes-of-.", "other"}},
      {{"build", "--theme", "o"}, {"other"}},
      {{"build", "--theme=o"}, {"--theme=other"}},
      {{"list", "--theme=o"}, {}},
      {{"build", "--collate=o"}, {}},
      {{"build", "--project", "spring", "--variant", "v"}, {"variants-of-spring"}},
      {{"--project=spring", "gallery", "--block", "b"}, {"blocks-of-spring"}},
      {{"handout", "s"}, {"sheets-of-."}},
      {{"handout", "load-map", "--paper", "a4", "s"}, {"sheets-of-."}},
      {{"handout", "--", "s"}, {"sheets-of-."}},
      {{"handout", "--", "--th"}, {}},
      {{"list", "e"}, {"evidence"}},
      {{"list", "evidence", "e"}, {}},
      {{"explain", "th"}, {"theme"}},
      {{"explain", "unknown-k"}, {"unknown-key"}},
      {{"explain", "theme", "t"}, {"themes-of-."}},
      {{"explain", "unknown-key", "t"}, {}},
      {{"build", "spring", "b"}, {}},
      {{"biuld", "b"}, {"build"}},
  }));
  CAPTURE(typed.words);
  CHECK(offered(typed.words) == typed.offered);
}

TEST_CASE("where a path is meant the shell is asked for it") {
  CHECK(cli::complete({"build", ""}, ids).folders);
  CHECK(cli::complete({"build", "-o", ""}, ids).folders);
  CHECK(cli::complete({"build", "--output=x"}, ids).folders);
  CHECK(cli::complete({"list", "evidence", ""}, ids).folders);
  CHECK(cli::complete({"build", "--depfile", ""}, ids).files);
  CHECK(!cli::complete({"handout", ""}, ids).folders);
  CHECK(!cli::complete({"build", "spring", ""}, ids).folders);
  CHECK(!cli::complete({"build", "-"}, ids).folders);
}

TEST_CASE("every option of a command is offered with what it means to it") {
  for (const cli::CommandRow& command : cli::command_rows()) {
    const auto candidates = cli::complete({command.name, "-"}, ids).candidates;
    std::size_t count = 0;
    for (const cli::OptionRow& option : cli::option_rows()) {
      const cli::OptionUse* use = option.use_in(command.command);
      if (!use) continue;
      ++count;
      const cli::Candidate expected{std::string("--") + option.name, use->help};
      CHECK(std::find(candidates.begin(), candidates.end(), expected) != candidates.end());
    }
    CHECK(candidates.size() == count);
  }
}

TEST_CASE("ids of a project are offered by line, with what is said of them but for couples") {
  ProgramRunner runner;
  CHECK(runner.run({"complete", "--", "handout", "--project", "small", "li"}).out ==
        "listening\texercise, mutuality, 10 min, each-then-share\n");
  CHECK(runner.run({"complete", "--", "build", "--project=small", "--theme", "cl"})
            .out.starts_with("clinic\t"));
  CHECK(runner.run({"complete", "--", "build", ""}).out == ":folders\n");
}

TEST_CASE("a project that is not there or is broken disturbs nobody who types") {
  ProgramRunner runner;
  const Outcome nowhere = runner.run({"complete", "--", "handout", "--project", "nowhere", ""});
  CHECK(nowhere.code == 0);
  CHECK(nowhere.out.empty());
  CHECK(nowhere.err.empty());
  runner.replace("small/content/listening.yaml", "prompt:", "promt:");
  const Outcome broken = runner.run({"complete", "--", "handout", "--project", "small", "re"});
  CHECK(broken.code == 0);
  CHECK(broken.out == "resources\tarticle, -, -, each\n");
  CHECK(broken.err.empty());
}

/// A server that has two printers, or does not answer.
class TwoPrinters : public press::PrintServer {
 public:
  explicit TwoPrinters(bool answers) : answers_(answers) {}
  std::optional<std::vector<press::Printer>> printers(press::PrintTrouble& trouble) override {
    trouble.is_away = !answers_;
    if (!answers_) return std::nullopt;
    return std::vector<press::Printer>{{.name = "attic"}, {.name = "office", .model = "Laser 5"}};
  }
  std::optional<press::PrintJob> create(const press::PrintTicket&, const std::string&, bool,
                                        press::PrintTrouble&) override {
    return std::nullopt;
  }
  bool send(const press::PrintTicket&, const press::PrintJob&, std::string_view,
            press::PrintTrouble&) override {
    return false;
  }
  std::optional<press::JobReport> look(const press::PrintTicket&, const press::PrintJob&,
                                       press::PrintTrouble&) override {
    return std::nullopt;
  }
  bool cancel(const press::PrintTicket&, const press::PrintJob&, press::PrintTrouble&) override {
    return false;
  }

 private:
  bool answers_;
};

TEST_CASE("printers are offered by name, and where nobody has any, nothing is") {
  ProgramRunner runner;
  const auto offered = [&](std::vector<std::string> typed) {
    typed.insert(typed.begin(), {"complete", "--", "print"});
    const Outcome outcome = runner.run(typed);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
  };
  CHECK(offered({"--printer", ""}).empty());  // there is no CUPS
  runner.open_print_server = [] { return std::make_unique<TwoPrinters>(false); };
  CHECK(offered({"--printer", ""}).empty());
  int asked = 0;
  runner.open_print_server = [&asked] {
    ++asked;
    return std::make_unique<TwoPrinters>(true);
  };
  CHECK(offered({"--printer", ""}) == "attic\noffice\tLaser 5\n");
  CHECK(offered({"--printer", "of"}) == "office\tLaser 5\n");
  CHECK(offered({"--printer=a"}) == "--printer=attic\n");
  CHECK(asked == 3);
  CHECK(offered({"--sides", "attic"}).empty());
  CHECK(asked == 3);  // only for a printer's name
}

TEST_CASE("what no word was typed for is a command") {
  ProgramRunner runner;
  CHECK_THAT(runner.run({"complete"}).out, Contains("build\tmake every handout"));
  CHECK(runner.run({"complete", "--", "--words"}).out.empty());
}

}  // namespace
}  // namespace tandem::tests
