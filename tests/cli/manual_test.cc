// The manual's pages say what the tables say. That they are sound for man(1) is tested where they are
// installed (tests/install).
#include "cli/manual.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "cli/command_table.h"
#include "cli/program_runner.h"
#include "cli/roff.h"
#include "model/documents.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

// As roff has to have a hyphen that is typed.
std::string with_minus_signs(std::string words) {
  for (auto at = words.find('-'); at != std::string::npos; at = words.find('-', at + 2))
    words.insert(at, 1, '\\');
  return words;
}

TEST_CASE("every command has a page with its options and examples") {
  const auto pages = cli::manual_pages(model::CalendarDate{2027, 3, 12});
  CHECK(pages.size() == cli::command_rows().size() + 3);
  for (const cli::CommandRow& command : cli::command_rows()) {
    const std::string& page = pages.at(fmt::format("man1/tandem-{}.1", command.name));
    CHECK_THAT(page, StartsWith(".TH \"TANDEM\\-") && Contains("2027-03-12"));
    for (const cli::OptionRow& option : cli::option_rows()) {
      INFO(command.name << " --" << option.name);
      CHECK((page.find(fmt::format("\\-\\-{}\\fR", with_minus_signs(option.name))) != std::string::npos) ==
            (option.use_in(command.command) != nullptr));
    }
    CHECK_THAT(pages.at("man1/tandem.1"), Contains(fmt::format("\\fBtandem {}\\fR", command.name)));
  }
}

TEST_CASE("the page of a project's files has every kind of file, and keys within keys") {
  const std::string page = cli::manual_pages({}).at("man5/tandem-project.5");
  for (const model::DocumentDescription& document : model::describe_documents()) {
    for (const load::FieldDescription& field : document.fields)
      CHECK_THAT(page, Contains("\\fB" + field.name.substr(0, 3)));
  }
  CHECK_THAT(page, Contains(".RS\n.TP\n"));
  CHECK_THAT(page, StartsWith(".TH \"TANDEM\\-PROJECT\" 5 \"\" \"tandem "));
}

TEST_CASE("the manual is written into a folder, with the date of SOURCE_DATE_EPOCH") {
  ProgramRunner runner;
  runner.environment["SOURCE_DATE_EPOCH"] = "1800000000";
  const Outcome outcome = runner.run({"manual", "there"});
  CHECK(outcome.code == 0);
  CHECK_THAT(runner.text("there/man1/tandem-build.1"), Contains("2027-01-15"));
  CHECK(runner.run({"manual"}).code == 2);
  runner.files.fail_writes("No space left on device");
  const Outcome full = runner.run({"manual", "there"});
  CHECK(full.code == 4);
  CHECK_THAT(full.err, Contains("cannot write there/man1/tandem-") && Contains("No space left on device"));
}

TEST_CASE("the manual takes the place of no page but its own") {
  ProgramRunner runner;
  runner.files.add("there/man5/tandem-blocks.5", ".TH TANDEM 5\nMy own notes.\n");
  const Outcome outcome = runner.run({"manual", "there"});
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("there/man5/tandem-blocks.5 is there and no page of this manual"));
  CHECK(runner.files_in("there").size() == 1);
  runner.files.add("there/man5/tandem-blocks.5", "");
  CHECK(runner.run({"manual", "there"}).code == 0);
  CHECK(runner.run({"manual", "there"}).code == 0);
}

TEST_CASE("words on a page come out as they were written") {
  cli::RoffPage page("a-b", 1, "", "x");
  page.paragraph("'quoted' and `typed` -o a\\b ~ ^ …");
  page.example(".hidden 'x'");
  page.call("a b", "C");
  page.term("no value");
  CHECK(page.text() ==
        ".TH \"a\\-b\" 1 \"\" \"x\"\n"
        "\\(aqquoted\\(aq and \\fBtyped\\fR \\-o a\\eb \\(ti \\(ha \\[u2026]\n"
        ".PP\n.EX\n\\&.hidden \\(aqx\\(aq\n.EE\n"
        "\\fBa b\\fR \\fIC\\fR\n"
        ".TP\n\\fBno value\\fR\n");
}

TEST_CASE("lines of a page are short, and none begins as a macro does") {
  cli::RoffPage page("x", 1, "", "x");
  page.paragraph(std::string(75, 'a') + " .b " + std::string(200, 'c'));
  CHECK(page.text() ==
        ".TH \"x\" 1 \"\" \"x\"\n" + std::string(75, 'a') + " .b\n" + std::string(200, 'c') + "\n");
  cli::RoffPage other("x", 1, "", "x");
  other.paragraph(std::string(77, 'a') + " .b");
  CHECK_THAT(other.text(), Contains("\n\\&.b\n"));
}

}  // namespace
}  // namespace tandem::tests
