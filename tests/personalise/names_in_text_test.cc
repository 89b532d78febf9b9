// Names of any direction, filled into a page of any direction: each keeps its place among the words.
#include <catch2/catch.hpp>

#include "base/direction.h"
#include "load/rich_text.h"
#include "personalise/voice.h"
#include "text/setting.h"

namespace tandem::tests {
namespace {

const std::initializer_list<const char*> fonts = {"Noto Sans", "Noto Sans Hebrew", "Noto Naskh Arabic"};

const std::pair<const char*, const char*> couples[] = {
    {"שרה", "דוד כהן"}, {"سارة", "محمد علي"}, {"שרה", "محمد"},      {"Kim", "דוד כהן"},
    {"שרה", "Sam"},     {"سارة", "Robin"},    {"Kim (קים)", "Sam"}, {"Kim", "Sam"},
};

const char* const lines[] = {
    "1 The plan of {a}, {b} and others.",
    "2 First {a}, {b}, then the rest.",
    "3 {a} 10 minutes, {b} 20 minutes.",
    "4 {a} & {b}: 15 minutes each.",
    "5 {a} / {b} (both), {a}'s turn, {a}!",
    "6 Between {a} and {b}, 3 days.",
    "7 \"{a}\": {b}?",
    "8 {b} - 12:30, {a} - 9:00.",
    "{a} 10 minutes",
    "{a}, {b}",
    "{b} - 12:30",
    "({a})/({b})",
    "**{a}**, *{b}*: 3",
    "12:30 {a} 9:00 {b} 10",
};

personalise::Voice voice_of(const std::string& a, const std::string& b,
                            personalise::Reader reader = personalise::Reader::both,
                            const std::string& language = "en") {
  model::Couple couple;
  couple.a = {{a, {}}, model::Pronouns::she};
  couple.b = {{b, {}}, model::Pronouns::they};
  return personalise::Voice::for_couple(couple, reader, language);
}

load::RichText rich(const std::string& words) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.scalar = words;
  Diagnostics diagnostics;
  load::RichText text = load::parse_rich_text(node, load::RichTextForm::inline_only, diagnostics);
  REQUIRE(diagnostics.empty());
  return text;
}

text::Line set(const load::RichText& text, const personalise::Voice& voice, TypeCase& setting) {
  std::vector<text::TextSpan> spans;
  for (const std::string& run : voice.fill(text.paragraphs.front())) {
    spans.push_back({run, setting.style(fonts, 10.0 + static_cast<double>(spans.size())), ""});
  }
  text::ParagraphStyle style;
  style.direction = text::Direction::left_to_right;
  const text::Paragraph& paragraph = setting.typesetter.typeset(spans, style, 1000);
  CHECK(paragraph.missing.empty());
  return paragraph.lines.front();
}

// From left to right: a run of one direction as it reads, or the runs of a name as it would stand alone.
std::string seen(const text::Line& line) {
  std::string text;
  for (const std::string& run : runs_from_left(line)) text += run;
  return text;
}

}  // namespace

TEST_CASE("every name keeps its place in an English line", "[bidi]") {
  TypeCase setting;
  for (const auto& [a, b] : couples) {
    const personalise::Voice voice = voice_of(a, b);
    for (const char* words : lines) {
      const load::RichText text = rich(words);
      CAPTURE(a, b, words);
      CHECK(seen(set(text, voice, setting)) == without_isolates(voice.plain(text)));
    }
  }
}

TEST_CASE("words that are heard or listed keep names apart, too, where a direction changes", "[bidi]") {
  CHECK(voice_of("שרה", "Sam").plain(rich("{a}: 3, {b}")) == "\u2068שרה\u2069: 3, Sam");
  CHECK(voice_of("שרה", "Sam", personalise::Reader::b).reader_name() == "Sam");
  CHECK(voice_of("Kim", "Sam").plain(rich("{a}: 3, {b}")) == "Kim: 3, Sam");
  CHECK(voice_of("Kim", "Sam", personalise::Reader::both, "he").plain(rich("{a}, {b}")) ==
        "\u2068Kim\u2069, \u2068Sam\u2069");
}

TEST_CASE("a name that opens a sentence gets its capital inside the isolate") {
  const personalise::Voice voice = voice_of("dana דנה", "שרה", personalise::Reader::b);
  CHECK(voice.plain(rich("{partner} asks. {partner} waits for {partner}.")) ==
        "\u2068Dana דנה\u2069 asks. \u2068Dana דנה\u2069 waits for \u2068dana דנה\u2069.");
}

}  // namespace tandem::tests
