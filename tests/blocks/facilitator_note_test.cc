// The block `facilitator-note`: where notes for the facilitator stand, and where they never do.
#include <catch2/catch.hpp>

#include "block_report.h"
#include "hostile_sheet.h"
#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {
namespace {

const std::string sheet =
    "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: each\npurpose: A purpose.\nblocks:\n"
    "  - facilitator-note: {minutes: 7, say: Welcome all.}\n"
    "  - facilitator-note: {tip: Speak slowly.}\n"
    "  - keep-together:\n      - prose: The participants read this.\n"
    "  - evidence-note: {title: Pauses, found: They help., strength: early, citation: Nobody}\n"
    "  - facilitator-note: {watch-for: Silence.}\n";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string words_in(const std::vector<std::string>& variants, std::size_t& pages) {
  PressRoom room({{"sheet.yaml", sheet}}, "base", variants);
  REQUIRE(room.report() == "");
  const layout::Document document = room.handout("sheet");
  CHECK(room.report() == "");
  CHECK(complaints(document) == "");
  pages = document.pages.size();
  return spoken_text(document);
}

std::string note_of(const std::string& text) {
  return "  - facilitator-note: {say: " + text + ", watch-for: " + text + ", tip: " + text + "}\n";
}

}  // namespace

TEST_CASE("a participant's page has no word of notes for the facilitator") {
  std::size_t pages = 0;
  const std::string words = words_in({}, pages);
  CHECK(pages == 1);
  CHECK(has(words, "The participants read this."));
  for (const char* secret : {"Welcome", "slowly", "Silence", "Pauses", "Nobody", "7 minutes"}) {
    INFO(secret);
    CHECK(!has(words, secret));
  }
}

TEST_CASE("the facilitator's edition has every note once: beside the page, or behind it") {
  std::size_t pages = 0;
  const std::string words = words_in({"facilitator"}, pages);
  CHECK(pages == 2);
  // Both notes before one block stand together, and the note at the end is not lost.
  CHECK(has(words, "7 minutes|Say|Welcome all.|Tip|Speak slowly.|"));
  CHECK(has(words, "Watch for|Silence.|"));
  CHECK(words.find("Welcome") == words.rfind("Welcome"));
  CHECK(words.find("Pauses") > words.find("Silence"));
}

TEST_CASE("a note for the facilitator that says nothing") {
  CHECK(report_of("  - facilitator-note: {minutes: 0}\n") ==
        "content/sheet.yaml:8:5: error[empty-note]: this note says nothing\n"
        "    8 |   - facilitator-note: {minutes: 0}\n"
        "      |     ^^^^^^^^^^^^^^^^\n"
        "   hint: add 'minutes', 'say', 'watch-for' or 'tip'\n");
}

TEST_CASE("a note for the facilitator inside columns, where there is no margin") {
  const std::string report = report_of("  - columns: [[facilitator-note: Begin.], [prose: b]]\n");
  CHECK(report.find("error[block-inside]: 'facilitator-note' cannot stand inside 'columns'") !=
        std::string::npos);
}

TEST_CASE("notes for the facilitator fit with any words, the least and the most") {
  for (const std::string& text : hostile_texts) {
    CAPTURE(text.substr(0, 20));
    CHECK(trouble_with(note_of(text), "facilitator") == "");
  }
  CHECK(trouble_with("  - facilitator-note: {minutes: 600}\n", "facilitator") == "");
}

}  // namespace tandem::tests
