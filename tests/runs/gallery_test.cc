// 'tandem gallery': one file, or why there is none.
#include <catch2/catch.hpp>

#include "blocks/registry.h"
#include "cli/program_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("the gallery is one file whose bookmarks nest", "[gallery]") {
  ProgramRunner runner;
  const std::vector<std::string> arguments{"gallery", "--project", "small", "--theme", "workbook"};
  const Outcome outcome = runner.run(arguments);
  CHECK(outcome.err == "");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("1 PDF in small/output") && Contains("gallery.pdf"));
  const auto files = runner.files_in("small/output");
  REQUIRE(files.size() == 1);
  const PdfOnDisk pdf(files.begin()->second);
  CHECK(pdf.run("qpdf --check FILE").status == 0);
  const std::string outline = pdf.run("mutool show FILE outline").output;
  CHECK_THAT(outline, Contains("\t\"workbook\"\t#page=1&") && Contains("\t\"workbook · large-print\"\t"));
  for (const blocks::BlockType& type : blocks::block_types()) {
    INFO(type.kind);
    CHECK(count(outline, "|\t\t\"" + type.kind + "\"\t") >= 3);
  }
}

TEST_CASE("the gallery is the same each time", "[gallery]") {
  const auto made = [] {
    ProgramRunner runner;
    CHECK(runner.run({"gallery", "--project", "small", "--block", "tracker"}).code == 0);
    return runner.files_in("small/output");
  };
  const auto files = made();
  CHECK(files.size() == 1);
  CHECK(made() == files);
}

TEST_CASE("an example that does not fit is an error with its place and its look", "[gallery]") {
  ProgramRunner runner;
  runner.files.add("small/templates/variants/tiny.yaml",
                   "variant: tiny\ndescription: Too little room\nblocks: {callout: {padding: 60 pt}}\n");
  runner.files.add("small/templates/pages/card.yaml",
                   "page: card\nextends: a4\nwidth: 100 mm\nheight: 80 mm\n"
                   "margins: {top: 10 mm, bottom: 10 mm, inner: 10 mm, outer: 10 mm}\n");
  const Outcome outcome = runner.run({"gallery", "--project", "small", "--theme", "workbook", "--variant",
                                      "tiny", "--block", "callout", "--paper", "card"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("generator/blocks/callout/example.yaml:") && Contains("error[too-tall]") &&
                              Contains("(in workbook · tiny)"));
  CHECK(runner.files_in("small/output").empty());
}

TEST_CASE("what the gallery is asked for must be there", "[gallery]") {
  ProgramRunner runner;
  const auto error_of = [&](const std::string& option, const std::string& value) {
    const Outcome outcome = runner.run({"gallery", "--project", "small", option, value});
    CHECK(outcome.code == 2);
    return outcome.err;
  };
  CHECK_THAT(error_of("--block", "scael"), Contains("no kind of block 'scael'") && Contains("'scale'"));
  CHECK_THAT(error_of("--theme", "workbok"), Contains("no theme 'workbok'"));
  CHECK_THAT(error_of("--variant", "huge"), Contains("no variant 'huge'"));
  CHECK_THAT(error_of("--paper", "b5"), Contains("no paper 'b5'"));
}

}  // namespace tandem::tests
