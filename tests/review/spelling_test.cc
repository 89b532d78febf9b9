// Words that no dictionary has. The dictionary is the test's own: what Debian's holds is nobody's business
// here.
#include "review/spelling.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/file_system.h"
#include "blocks/registry.h"
#include "load/node.h"
#include "review/review.h"

namespace tandem::tests {
namespace {

/// A folder with the dictionary 'en_GB', which has few words.
class OwnDictionary {
 public:
  OwnDictionary()
      : folder_(std::filesystem::temp_directory_path() / ("tandem-spelling-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder() + "/en_GB.aff") << "SET ISO8859-1\nTRY aeilnorst\nSFX S Y 1\nSFX S 0 s .\n";
    std::ofstream(folder() + "/en_GB.dic")
        << "9\na/S\nsheet/S\nkind/S\nword/S\nto\nsee\npass\nreceive/S\ncaf\xE9\n";
  }
  ~OwnDictionary() { std::filesystem::remove_all(folder_); }
  OwnDictionary(const OwnDictionary&) = delete;
  OwnDictionary& operator=(const OwnDictionary&) = delete;

  std::string folder() const { return folder_.string(); }
  review::Spelling spelling(const std::string& language = "en") {
    return {language, {folder() + "/nowhere", folder()}, files_};
  }

 private:
  std::filesystem::path folder_;
  DiskFileSystem files_;
};

std::string report_of(const std::string& prose, review::Spelling& spelling,
                      const std::set<std::string>& partners = {}) {
  SourceSet sources;
  Diagnostics diagnostics;
  const SourceFile& file =
      sources.add("content/s.yaml",
                  "exercise: s\ntitle: A sheet\ntopic: mutuality\nminutes: {write: 1}\npurpose: To see.\n"
                  "opt-out: Pass.\nfor: each\nblocks:\n  - prose: " +
                      prose + "\n");
  const auto document = load::read_yaml(file, diagnostics);
  REQUIRE(document);
  const auto sheet = model::read_sheet(*document, blocks::block_reading().read, diagnostics);
  REQUIRE(!diagnostics.has_errors());
  review::review_sheets({sheet.get()}, personalise::Voice::for_anybody({}), "en", {},
                        {.spelling = &spelling, .partners = partners}, diagnostics);
  std::string report;
  for (const Diagnostic& each : diagnostics.sorted()) report += format_diagnostic(each, false);
  return report;
}

}  // namespace

TEST_CASE("a word that the dictionary has not is named once on a sheet, with the nearest", "[spelling]") {
  OwnDictionary own;
  review::Spelling spelling = own.spelling();
  CHECK(spelling.dictionary() == "en_GB");
  CHECK(
      report_of("Receive kind words. Recieve a word. A kind recieve.", spelling) ==
      std::string("content/s.yaml:9:32: warning[spelling]: 'Recieve' is not in the dictionary en_GB\n"
                  "    9 |   - prose: Receive kind words. Recieve a word. A kind recieve.\n"
                  "      |                                ^^^^^^^\n"
                  "   hint: did you mean 'Receive'? Else write it into content/spelling.en.txt, where it is "
                  "right\n"
                  "content/s.yaml:9:55: warning[spelling]: 'recieve' is not in the dictionary en_GB\n"
                  "    9 |   - prose: Receive kind words. Recieve a word. A kind recieve.\n"
                  "      |                                                       ^^^^^^^\n"
                  "   hint: did you mean 'receive'? Else write it into content/spelling.en.txt, where it is "
                  "right\n"));
  CHECK(report_of("A caf\xC3\xA9 to see.", spelling) == "");
}

TEST_CASE("names, figures, addresses and words of other languages are passed over", "[spelling]") {
  OwnDictionary own;
  review::Spelling spelling = own.spelling();
  CHECK(report_of("To see Noor. A [ojala](lang:es) to see. 3pm, example.org. A word.", spelling) == "");
}

TEST_CASE("a project's own words are right, with any apostrophe", "[spelling]") {
  OwnDictionary own;
  review::Spelling spelling = own.spelling();
  spelling.learn("# of this library\nojala  # a wish\n\n  o'clock\r\n");
  CHECK(report_of("To see ojala. A word o’clock.", spelling) == "");
  CHECK(report_of("To see library.", spelling) != "");
}

TEST_CASE("without a dictionary nothing is looked at, and a waiver is not said to be of no use",
          "[spelling]") {
  OwnDictionary own;
  review::Spelling none = own.spelling("xx");
  CHECK(!none.has_dictionary());
  CHECK(none.knows("qwertz"));
  CHECK(report_of("Qwertz. # waive spelling: an example", none) == "");
  review::Spelling spelling = own.spelling();
  CHECK(report_of("To qwertz. # waive spelling: an example", spelling) == "");
  CHECK(report_of("To see. # waive spelling: an example", spelling).find("unused-waiver") !=
        std::string::npos);
}

TEST_CASE("a name that is a word as well is not taken for a partner's", "[partner-names]") {
  OwnDictionary own;
  review::Spelling spelling = own.spelling();
  CHECK(report_of("Receive a kind word.", spelling, {"Receive"}) == "");
  CHECK_THAT(report_of("See Anahita.", spelling, {"Anahita"}),
             Catch::Matchers::Contains("content/s.yaml:9:16: warning[partner-named]"));
}

TEST_CASE("addresses are no words, wherever they stand") {
  OwnDictionary own;
  review::Spelling spelling = own.spelling();
  CHECK(report_of("See https://exampel.org/hlep/to.html, www.exampel.org to write@exampel.org.", spelling) ==
        "");
  CHECK(report_of(
            "See a sheet\n  - qr-code: https://exampel.org/hlep\n"
            "  - resource-box: {id: r, title: A kind, items: [{name: A word, contact: exampel.org/hlep}]}",
            spelling) == "");
}

}  // namespace tandem::tests
