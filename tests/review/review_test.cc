// What an editor would say to whole sheets.
#include "review/review.h"

#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "blocks/examples.h"
#include "blocks/registry.h"
#include "load/node.h"

namespace tandem::tests {
namespace {

const std::string may_pass = "opt-out: Leave any line empty.\n";

model::Words words_of_theme() {
  model::Words words;
  words.reader = "you";
  words.other = "your partner";
  words.partner_a = "Partner A";
  words.partner_b = "Partner B";
  return words;
}

std::string report_of(const std::string& blocks, const std::string& head = "for: each\n",
                      const std::string& language = "en", const std::string& opt_out = may_pass) {
  SourceSet sources;
  Diagnostics diagnostics;
  const SourceFile& file = sources.add("content/sheet.yaml",
                                       "exercise: sheet\ntitle: A sheet\ntopic: mutuality\n"
                                       "minutes: {write: 1}\npurpose: To see.\n" +
                                           opt_out + head + "blocks:\n" + blocks);
  const auto document = load::read_yaml(file, diagnostics);
  REQUIRE(document);
  const auto sheet = model::read_sheet(*document, blocks::block_reading().read, diagnostics);
  if (!diagnostics.has_errors()) {
    review::review_sheet(*sheet, personalise::Voice::for_anybody(words_of_theme()), language, {},
                         diagnostics);
  }
  std::string report;
  for (const Diagnostic& each : diagnostics.sorted()) report += format_diagnostic(each, false);
  return report;
}

const std::string long_sentence =
    "When the week has been long and you both are tired you may want to leave the hard talk for some other "
    "day.";

}  // namespace

TEST_CASE("a sheet in plain words is left alone") {
  CHECK(report_of("  - prose: Take a breath. Then begin.\n  - prompt: {id: a, ask: \"What went well?\"}\n") ==
        "");
}

TEST_CASE("the blocks' own examples, which authors copy, are written as sheets should be") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    DYNAMIC_SECTION(type.kind) {
      const EmbeddedFile& example = blocks::example_of(type.kind);
      SourceSet sources;
      Diagnostics diagnostics;
      const SourceFile& file = sources.add(std::string(example.path), std::string(example.text));
      const auto document = load::read_yaml(file, diagnostics);
      REQUIRE(document);
      const auto sheet = model::read_sheet(*document, blocks::block_reading().read, diagnostics);
      REQUIRE(sheet);
      review::review_sheet(*sheet, personalise::Voice::for_anybody(words_of_theme()), "en", {}, diagnostics);
      for (const Diagnostic& each : diagnostics.sorted()) {
        // An example shows a block, not what one may leave out.
        if (each.code != "no-opt-out") FAIL_CHECK(format_diagnostic(each, false));
      }
    }
  }
}

TEST_CASE("a phrase is shown where it stands, also in a text of several lines") {
  CHECK(report_of("  - prose: |\n      One line.\n\n      You always **forget** it.\n") ==
        "content/sheet.yaml:12:7: warning[blaming-phrase]: sounds like blame: 'You always forget'\n"
        "   12 |       You always **forget** it.\n"
        "      |       ^^^^^^^^^^\n"
        "   hint: say what was done and how it felt, without always, never or fault\n");
}

TEST_CASE("texts are read in lists, tables, nested blocks and labels") {
  CHECK(report_of("  - checklist: {id: c, items: [Tea, You never help.]}\n").find("blaming-phrase") !=
        std::string::npos);
  CHECK(report_of("  - table: {id: t, columns: [a, You never help.], blank-rows: 1}\n")
            .find("blaming-phrase") != std::string::npos);
  CHECK(report_of("  - scale: {id: s, steps: {1: you never help, 5: b}, statements: [c]}\n")
            .find("blaming-phrase") != std::string::npos);
  CHECK(report_of("  - keep-together: [prose: You never help.]\n").find("blaming-phrase") !=
        std::string::npos);
  CHECK(report_of("  - columns: [[prose: Fine.], [prose: You never help.]]\n").find("blaming-phrase") !=
        std::string::npos);
  CHECK(report_of("  - columns: {widths: [1, 2], columns: [[prose: Fine.], [prose: You never help.]]}\n")
            .find("blaming-phrase") != std::string::npos);
  CHECK(report_of("  - prose: Fine.\n", "for: each\n", "en", "opt-out: You never help.\n")
            .find("blaming-phrase") != std::string::npos);
}

TEST_CASE("a long sentence is told with its length, unless it is waived") {
  CHECK(report_of("  - prose: " + long_sentence + "\n")
            .find("content/sheet.yaml:9:12: warning[long-sentence]: a sentence of 23 words; 20 are easy to "
                  "follow\n") == 0);
  CHECK(report_of("  - prose: " + long_sentence + " # waive long-sentence: an example\n") == "");
}

TEST_CASE("a sheet that is hard to read is told once") {
  std::string prose = "  - prose: ";
  for (int i = 0; i < 20; ++i)
    prose += "Collaborative accountability necessitates deliberate consideration. ";
  CHECK(report_of(prose + "\n").find("warning[reading-grade]: the sheet is hard to read: grade") !=
        std::string::npos);
  std::string prosa = "  - prose: ";
  for (int i = 0; i < 20; ++i)
    prosa += "La responsabilidad colaborativa necesita consideraciones deliberadas. ";
  CHECK(report_of(prosa + "\n", "for: each\n", "es").find("on the INFLESZ scale") != std::string::npos);
}

TEST_CASE("both partners are spoken of, or none") {
  CHECK(report_of("  - prose: First {a} speaks.\n", "for: together\n") ==
        "content/sheet.yaml:9:18: error[unequal-partners]: the sheet speaks of {a} but never of {b}\n"
        "    9 |   - prose: First {a} speaks.\n"
        "      |                  ^^^\n"
        "   hint: give both partners the same, or write it for 'you' and {partner}\n");
  CHECK(report_of("  - prose: First {a} speaks.\n  - prose: Then {b} does.\n", "for: together\n") == "");
}

TEST_CASE("an exercise says what one may leave out") {
  CHECK(report_of("  - prose: Hello.\n", "for: each\n", "en", "") ==
        "content/sheet.yaml:1:11: error[no-opt-out]: the exercise does not say what one may leave out\n"
        "    1 | exercise: sheet\n"
        "      |           ^^^^^\n"
        "   hint: add a line 'opt-out': \"Leave any line empty. You need not say why.\"\n");
  // The theme's words are for pages that nobody has read through yet.
  CHECK(report_of("  - prose: Hello.\n", "for: each\nintensity: 3\n", "en", "").find("[no-opt-out]") !=
        std::string::npos);
  CHECK(report_of("  - prose: Hello.\n", "for: facilitator\n", "en", "") == "");
}

TEST_CASE("words for the facilitator on a participant's sheet are read for their claims alone") {
  const std::string close = "for: each\nclose: ";
  CHECK(report_of("  - prose: Hello.\n", close + long_sentence + "\n") == "");
  CHECK(report_of("  - prose: Hello.\n", close + "First {a} leaves, and you never know.\n") == "");
  CHECK(report_of("  - prose: Hello.\n", close + "It is proven.\n").find("unsupported-claim") !=
        std::string::npos);
  CHECK(report_of("  - facilitator-note: {say: This is proven to help.}\n").find("unsupported-claim") !=
        std::string::npos);
}

TEST_CASE("a page that can stir things up says that it stays in the room", "[safety]") {
  const std::string deep = "for: each\nintensity: 3\n";
  CHECK(report_of("  - prose: Hello.\n", deep + "setting: [workshop, session]\n") == "");
  CHECK(report_of("  - prose: Hello.\n", deep + "setting: [workshop, home]\n") ==
        "content/sheet.yaml:9:10: warning[not-for-home]: a page that can stir things up may be done at home, "
        "with nobody "
        "near\n"
        "    9 | setting: [workshop, home]\n"
        "      |          ^\n"
        "   hint: write 'setting: [workshop, session]'\n");
  CHECK(report_of("  - prose: Hello.\n", deep).find("warning[not-for-home]") != std::string::npos);
  CHECK(report_of("  - prose: Hello.\n", "for: each\nintensity: 2\nsetting: [home]\n") == "");
  CHECK(report_of("  - prose: Hello.\n", "for: facilitator\nintensity: 3\n") == "");
}

TEST_CASE("a page that is never taken home is not made for it", "[safety]") {
  const std::string never = "for: each\nnever-home: true\n";
  CHECK(report_of("  - prose: Hello.\n", never) == "");
  CHECK(report_of("  - prose: Hello.\n", never + "intensity: 3\n") == "");
  CHECK(report_of("  - prose: Hello.\n", never + "setting: [workshop, home]\n") ==
        "content/sheet.yaml:9:10: warning[not-for-home]: a page that is never taken home is said to work at "
        "home\n"
        "    9 | setting: [workshop, home]\n"
        "      |          ^\n"
        "   hint: take 'home' out of 'setting', or 'never-home' out of the sheet\n");
}

TEST_CASE("sentences that are short throughout are joined") {
  std::string clipped, joined;
  for (int i = 0; i < 30; ++i) clipped += "You are very tired. ";
  for (int i = 0; i < 15; ++i) joined += "You are very tired, so you rest for a while. ";
  CHECK(
      report_of("  - prose: \"" + clipped + "\"\n") ==
      "content/sheet.yaml:2:8: warning[clipped-sentences]: the sheet's sentences have 3.9 words on average, "
      "where 7 are wanted\n"
      "    2 | title: A sheet\n"
      "      |        ^^^^^^^\n"
      "   hint: join some of them with 'because', 'so', 'when' or 'and'\n");
  CHECK(report_of("  - prose: \"" + joined + "\"\n") == "");
  CHECK(report_of("  - prose: \"" + clipped + "\"\n", "for: facilitator\n") == "");
}

TEST_CASE("what may stand depends on who reads the page", "[safety]") {
  const std::string lay = "  - instruction: Lay your maps side by side.\n";
  CHECK(report_of(lay, "for: each-then-share\n").find("[shown-page]") != std::string::npos);
  CHECK(report_of(lay, "for: each\n").find("[shown-page]") != std::string::npos);
  CHECK(report_of(lay, "for: together\n") == "");
  CHECK(report_of(lay, "for: facilitator\n") == "");
  const std::string mutual = "  - prompt: {id: m, ask: \"Is this mutual?\"}\n";
  CHECK(report_of(mutual, "for: each-then-share\nsetting: [session]\n").find("[private-answer]") !=
        std::string::npos);
  CHECK(report_of(mutual, "for: together\nsetting: [session]\n").find("[private-answer]") !=
        std::string::npos);
  CHECK(report_of(mutual, "for: each\nsetting: [home]\n").find("[private-answer]") != std::string::npos);
  CHECK(report_of(mutual, "for: each-then-share\nprivacy: own\nsetting: [session]\n") == "");
  CHECK(report_of(mutual, "for: each\nsetting: [session]\n") == "");
  const std::string fear = "leave this page empty if it could bring you harm.\n";
  CHECK(report_of("  - prose: You may " + fear).find("[fear-on-the-page]") != std::string::npos);
  CHECK(report_of("  - prose: Hello.\n", "for: each\n", "en", "opt-out: You may " + fear)
            .find("[fear-on-the-page]") != std::string::npos);
  CHECK(report_of("  - prose: Hello.\n", "for: each\nwatch-for: They may " + fear) == "");
  CHECK(report_of("  - prose: You may " + fear +
                  "    # waive fear-on-the-page: a page for one person in a shelter\n")
            .find("fear-on-the-page") != std::string::npos);
  CHECK(report_of("  # waive fear-on-the-page: for one person, alone\n  - prose: You may " + fear) == "");
  const std::string part = "  - prompt: {id: p, ask: \"What is your own part in it?\"}\n";
  CHECK(report_of(part).find("[unguarded-own-part]") != std::string::npos);
  CHECK(report_of(part + "  - prose: You never answer for that. It is never for how someone treats you.\n") ==
        "");
}

TEST_CASE("sheets for the facilitator are read for their claims alone") {
  CHECK(report_of("  - prose: " + long_sentence + " You always may ask for the husband.\n",
                  "for: facilitator\n") == "");
  CHECK(report_of("  - prose: This is proven.\n", "for: facilitator\n").find("unsupported-claim") !=
        std::string::npos);
}

}  // namespace tandem::tests
