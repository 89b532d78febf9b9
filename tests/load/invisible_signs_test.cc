// Signs that nobody can see, wherever YAML or a value refuses them: each is named and blamed at its own
// place.
#include <catch2/catch.hpp>

#include "load/every_field.h"
#include "load/invisible_signs.h"

namespace tandem::tests {
namespace {

struct Blamed {
  const char* yaml;
  const char* told;  ///< the first line of the only message
};

const Blamed rows[] = {
    // keys
    {"id: x\n\u00A0title: T\n",
     "sheet.yaml:2:1: error[invisible-sign]: a no-break space (U+00A0) stands in this key"},
    {"id: x\n\u00A0\u00A0title: T\n",
     "sheet.yaml:2:1: error[invisible-sign]: a no-break space (U+00A0) stands in this key"},
    {"ti\u200Btle: T\n",
     "sheet.yaml:1:3: error[invisible-sign]: a zero-width space (U+200B) stands in this key"},
    {"title\u00A0: T\n",
     "sheet.yaml:1:6: error[invisible-sign]: a no-break space (U+00A0) stands in this key"},
    {"id: x\n\uFEFFtitle: T\n",
     "sheet.yaml:2:1: error[invisible-sign]: a zero-width no-break space, also known as byte order mark "
     "(U+FEFF) "
     "stands in this key"},
    {"first: {te\u00ADxt: T}\n",
     "sheet.yaml:1:11: error[invisible-sign]: a soft hyphen (U+00AD) stands in this key"},
    {"\"ti\\u200Dtle\": T\n",
     "sheet.yaml:1:1: error[invisible-sign]: a zero-width joiner (U+200D) stands in this key"},
    {"statements:\n  -\u00A0text: a\n",
     "sheet.yaml:2:4: error[invisible-sign]: a no-break space (U+00A0) stands in this key"},
    // what is between and around them
    {"title:\u00A0Foo\nid: x\n",
     "sheet.yaml:1:7: error[invisible-sign]: a no-break space (U+00A0) stands in this line"},
    {"title:\u200B Foo\nid: x\n",
     "sheet.yaml:1:7: error[invisible-sign]: a zero-width space (U+200B) stands in this line"},
    {"title:\u00A0Foo\n",
     "sheet.yaml:1:7: error[invisible-sign]: a no-break space (U+00A0) stands in this value"},
    {"id: x\n\u202F\ntitle: T\n",
     "sheet.yaml:2:1: error[invisible-sign]: a narrow no-break space (U+202F) stands in this line"},
    {"steps:\n  - a\n\u2007 - b\n",
     "sheet.yaml:3:1: error[invisible-sign]: a figure space (U+2007) stands in this key"},
    {"steps:\n  - a\n  -\u00A0b\n  - c\n",
     "sheet.yaml:3:4: error[invisible-sign]: a no-break space (U+00A0) stands in this line"},
    {"title: T\u2028id: x\n",
     "sheet.yaml:1:9: error[invisible-sign]: a line separator (U+2028) stands in this line"},
    // values
    {"id: x\u200B\n",
     "sheet.yaml:1:6: error[invisible-sign]: a zero-width space (U+200B) stands in this value"},
    {"id: after\u00A0dinner\n",
     "sheet.yaml:1:10: error[invisible-sign]: a no-break space (U+00A0) stands in this value"},
    {"lines: 5\u00A0\n",
     "sheet.yaml:1:9: error[invisible-sign]: a no-break space (U+00A0) stands in this value"},
    {"lines: \u20605\n",
     "sheet.yaml:1:8: error[invisible-sign]: a word joiner, a zero-width no-break space (U+2060) stands in "
     "this value"},
    {"weight: 0.7\u2009\n",
     "sheet.yaml:1:12: error[invisible-sign]: a space that is none of the keyboard's (U+2009) stands in this "
     "value"},
    {"gap: 8\u00A0mm\n",
     "sheet.yaml:1:7: error[invisible-sign]: a no-break space (U+00A0) stands in this value"},
    {"colour: '#336699\u200E'\n",
     "sheet.yaml:1:17: error[invisible-sign]: an invisible sign (U+200E) stands in this value"},
    {"active: yes\u00A0\n",
     "sheet.yaml:1:12: error[invisible-sign]: a no-break space (U+00A0) stands in this value"},
    {"mood: calm\u3000\n",
     "sheet.yaml:1:11: error[invisible-sign]: an ideographic space (U+3000) stands in this value"},
    {"moods: [calm, \"tense\\u00A0\"]\n",
     "sheet.yaml:1:15: error[invisible-sign]: a no-break space (U+00A0) stands in this value"},
    {"title: When {part\u200Bner} calls\n",
     "sheet.yaml:1:18: error[invisible-sign]: a zero-width space (U+200B) stands in this name"},
    // controls, as they are or by an escape
    {"title: \"a\\eb\"\n",
     "sheet.yaml:1:10: error[yaml-syntax]: an invisible control character (U+001B) stands here"},
    {"name: \"a\\0b\"\n",
     "sheet.yaml:1:9: error[yaml-syntax]: an invisible control character (U+0000) stands here"},
    {"note: \"bell \\a\"\n",
     "sheet.yaml:1:13: error[yaml-syntax]: an invisible control character (U+0007) stands here"},
    {"body: |\n  one\ntitle: \"a\\Nb\"\n",
     "sheet.yaml:3:10: error[yaml-syntax]: an invisible control character (U+0085) stands here"},
    {"title: a\u0085b\n",
     "sheet.yaml:1:9: error[yaml-syntax]: an invisible control character (U+0085) stands here"},
};

}  // namespace

TEST_CASE("an invisible sign is named where it stands", "[load]") {
  for (const Blamed& row : rows) {
    const std::string told = diagnose(row.yaml);
    CAPTURE(row.yaml, told);
    CHECK(told.substr(0, told.find('\n')) == row.told);
    CHECK(told.find("error[", told.find('\n')) == std::string::npos);
  }
}

TEST_CASE("signs that words may need are left alone", "[load]") {
  for (const char* yaml :
       {"title: \u00A0Foo\u00A0\u00AB\u00A0baz\u00A0\u00BB\n", "title: نامه\u200Cها\n",
        "body: |\n  \u00A0 a poem's\n  \u00A0 \u00A0 lines\u2028here\n", "title: \"a\\tb\\nc\\_d\"\n"}) {
    CAPTURE(yaml);
    CHECK(diagnose(yaml) == "");
  }
}

TEST_CASE("what can be seen", "[load]") {
  CHECK(load::can_be_seen(" a\u200B"));
  CHECK(load::can_be_seen("שרה"));
  CHECK_FALSE(load::can_be_seen(""));
  CHECK_FALSE(load::can_be_seen(" \u00A0\u200B\u202E\u3164\u2800\uFE0F\n"));
}

}  // namespace tandem::tests
