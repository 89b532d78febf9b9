// What the table of commands says is what people read in the README and on the terminal.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "checkout.h"
#include "cli/command_table.h"
#include "cli/program_runner.h"
#include "golden.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

/// Compares what stands between a page's marks with `part`.
void check_part(const std::string& path, const std::string& name, const std::string& part) {
  const std::string page = read_file(checkout_folder() + "/" + path);
  const std::string begin = fmt::format("<!-- {} -->\n", name);
  const std::size_t from = page.find(begin);
  const std::size_t to = page.find(fmt::format("<!-- end of {} -->\n", name));
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  check_golden(checkout_folder(), path, page.substr(0, from + begin.size()) + part + page.substr(to));
}

}  // namespace

TEST_CASE("the README's table has every command", "[reference]") {
  std::string table = "| command | what it does |\n|---|---|\n";
  for (const cli::CommandRow& row : cli::command_rows()) {
    for (const cli::Usage& usage : row.usages)
      table += fmt::format("| `tandem {} {}` | {} |\n", row.name, usage.words, usage.summary);
  }
  check_part("README.md", "commands", table);
}

TEST_CASE("the README's table has every exit code", "[reference]") {
  std::string table = "| exit code | meaning |\n|---|---|\n";
  for (const cli::ExitCodeRow& row : cli::exit_code_rows())
    table += fmt::format("| {} | {} |\n", static_cast<int>(row.code), row.meaning);
  check_part("README.md", "exit codes", table);
}

TEST_CASE("every option is in the help of its commands, and in no other") {
  ProgramRunner runner;
  for (const cli::CommandRow& command : cli::command_rows()) {
    if (command.command == cli::Command::help) continue;
    const std::string help = runner.run({"help", command.name}).out;
    CHECK_THAT(help, StartsWith(fmt::format("tandem {} ", command.name)));
    CHECK_THAT(help, Contains(fmt::format("examples:\n  tandem {}", command.name)));
    CHECK(help == runner.run({command.name, "--help"}).out);
    for (const cli::OptionRow& option : cli::option_rows()) {
      INFO(command.name << " --" << option.name);
      CHECK((help.find(fmt::format(" --{} ", option.name)) != std::string::npos) ==
            (option.use_in(command.command) != nullptr));
    }
  }
}

TEST_CASE("help is a page that is no wider than 100 columns") {
  ProgramRunner runner;
  for (const cli::CommandRow& command : cli::command_rows()) {
    std::istringstream lines(runner.run({"help", command.name}).out);
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(line.size() <= 102);  // bytes: … has three
      CHECK((line.empty() || line.back() != ' '));
    }
  }
}

TEST_CASE("an option has one name, one letter and one meaning for a command") {
  std::set<std::string> names;
  for (const cli::OptionRow& option : cli::option_rows()) {
    INFO(option.name);
    CHECK(names.insert(option.name).second);
    if (*option.letter) CHECK(names.insert(option.letter).second);
    CHECK(option.takes_value() == (*option.value != '\0'));
    CHECK((option.offer.kind == cli::Offer::Kind::anything || option.takes_value()));
    std::set<cli::Command> commands;
    for (const cli::OptionUse& use : option.uses) {
      for (const cli::Command command : use.commands) CHECK(commands.insert(command).second);
    }
    CHECK((commands.empty() ? option.uses.size() == 1 : !commands.contains(cli::Command::none)));
  }
}

TEST_CASE("help of what is no command says what was meant") {
  ProgramRunner runner;
  CHECK(runner.run({"help"}).out == runner.run({"--help"}).out);
  CHECK(runner.run({"help", "help"}).out == runner.run({"--help"}).out);
  CHECK_THAT(runner.run({"help", "biuld"}).err, Contains("did you mean 'build'?"));
  CHECK_THAT(runner.run({"help", "build", "check"}).err, Contains("'check' is one word too many"));
}

}  // namespace tandem::tests
