// What a name may be: one line that can be seen. Nothing of it is shown in messages.
#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "load/yaml_reader.h"
#include "model/passed_couples.h"

namespace tandem::tests {
namespace {

struct Read {
  std::string name;
  std::string report;
};

Read read(const std::string& name) {
  SourceSet sources;
  Diagnostics diagnostics;
  const SourceFile& file = sources.add(
      "couples.yaml", "workshop: w\ncouples:\n  - {id: c, a: {name: " + name + "}, b: {name: Kim}}\n", true);
  Read result;
  model::PassedCouples couples;
  const load::PassedItems passed{"couples", [&](const load::Node& item) { couples.add(item); }};
  if (const auto node = load::read_yaml(file, passed, diagnostics)) {
    const model::CoupleList list = model::read_couples(*node, std::move(couples), diagnostics);
    result.name = list.couples.front().a.name.value;
  }
  for (const Diagnostic& each : diagnostics.sorted()) result.report += format_diagnostic(each, false);
  return result;
}

const char* const turned =
    "couples.yaml:3:23: warning[name-signs]: this name holds invisible signs that turn its direction; they "
    "are left "
    "out\n   hint: write the letters alone: each name is set in its own direction\n";
const char* const folded =
    "couples.yaml:3:23: warning[name-signs]: this name stands on several lines; it is printed on one\n"
    "   hint: write it on one line\n";

}  // namespace

TEST_CASE("signs of direction in a name are dropped", "[couples]") {
  for (const char32_t sign :
       {0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069}) {
    std::string name = "Sa";
    append_utf8(name, sign);
    const Read found = read(name + "m");
    CHECK(found.name == "Sam");
    CHECK(found.report == turned);
  }
  CHECK(read("שרה").report == "");
  CHECK(read("שרה").name == "שרה");
}

TEST_CASE("a name is one line", "[couples]") {
  for (const char* name :
       {"\"Sam\\nLee\"", "\"Sam \\n\\n Lee\"", "\"Sam\\tLee\"", "\"Sam\\LLee\"", "\"Sam\\PLee\""}) {
    const Read found = read(name);
    CHECK(found.name == "Sam Lee");
    CHECK(found.report == folded);
  }
}

TEST_CASE("a name that nobody would see is none", "[couples]") {
  for (const char* name :
       {"\"\\u200B\"", "\"\\u202E\\u202C\"", "\"\\u00A0 \\u2060\"", "\"\\u3164\"", "\"\\uFE0F\""}) {
    CAPTURE(name);
    CHECK(read(name).report ==
          "couples.yaml:3:23: error[wrong-type]: expected text, found only signs that cannot be seen\n"
          "   hint: write the text here\n");
  }
}

}  // namespace tandem::tests
