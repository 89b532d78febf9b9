// Documents as they are for couples of whom something is known.
#include "model/bending.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "blocks/registry.h"
#include "load/node.h"
#include "model/bending_check.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

model::FactDeclarations declared() {
  SourceSet sources;
  static SourceSet kept;
  Diagnostics diagnostics;
  const auto document = load::read_yaml(
      kept.add("facts.yaml",
               "facts:\n"
               "  - {id: children, says: Children, many: yes, values: {baby: A baby, school: At school}}\n"
               "  - {id: live, says: Live, values: {together: T, apart: A}}\n"
               "  - {id: dose, says: Dose, values: {short: S, full: F}}\n"
               "  - {id: season, says: Season, kind: season}\n"
               "  - {id: our-time, says: Time, kind: text}\n"
               "  - {id: tasks, says: Tasks, kind: list}\n"),
      diagnostics);
  model::FactDeclarations declarations;
  model::add_facts(
      model::read_facts(*document, diagnostics), declarations, [](auto&, auto&) { return false; },
      diagnostics);
  REQUIRE(diagnostics.empty());
  return declarations;
}

/// A node as one line of YAML.
std::string shown(const load::Node& node) {
  std::string text;
  if (node.kind == load::Node::Kind::sequence) {
    for (const load::Node& item : node.items) text += (text.empty() ? "" : ", ") + shown(item);
    return "[" + text + "]";
  }
  if (node.kind != load::Node::Kind::map) return node.scalar;
  for (const auto& [key, value] : node.entries)
    text += (text.empty() ? "" : ", ") + key.scalar + ": " + shown(value);
  return "{" + text + "}";
}

struct Sheetful {
  SourceSet sources;
  Diagnostics diagnostics;
  std::shared_ptr<const model::Bending> bending;

  explicit Sheetful(const std::string& blocks, const std::string& head = "article: x\ntitle: X\n") {
    const auto document = load::read_yaml(sources.add("x.yaml", head + "blocks:\n" + blocks), diagnostics);
    REQUIRE(document);
    bending = model::find_bending(*document, blocks::block_reading(), declared(), "en", diagnostics);
  }
  std::string blocks(const model::FactAnswers& answers) const {
    return shown(*model::bent(*bending, answers).find("blocks"));
  }
  std::string report() const {
    std::string text;
    for (const Diagnostic& each : diagnostics.sorted()) text += format_diagnostic(each, false);
    return text;
  }
};

model::FactAnswers with(std::set<std::string, std::less<>> holds, int tasks = 0) {
  model::FactAnswers answers{std::move(holds), {}, {}};
  if (tasks > 0) {
    answers.holds.insert("tasks");
    answers.lines["tasks"] = tasks;
  }
  return answers;
}

}  // namespace

TEST_CASE("what asks nothing does not bend", "[facts]") {
  CHECK(!Sheetful("  - prose: Text\n").bending);
  // A day on a timeline is no condition.
  CHECK(!Sheetful("  - timeline: {id: t, events: [{when: now, text: Here}]}\n").bending);
}

TEST_CASE("blocks, rows and items are there where their condition holds", "[facts]") {
  const Sheetful sheet(
      "  - prose: For all\n"
      "  - prose: With a baby\n    when: children.baby\n"
      "  - checklist: {id: c, items: [One, {text: Forms, when: {any: [children.school, live.apart]}}]}\n"
      "  - table: {id: t, columns: [A, B], rows: [[x, y], {row: [p, q], when: {not: children}}]}\n");
  REQUIRE(sheet.report() == "");
  CHECK(sheet.blocks({}) ==
        "[{prose: For all}, {checklist: {id: c, items: [One]}}, "
        "{table: {id: t, columns: [A, B], rows: [[x, y], [p, q]]}}]");
  CHECK(sheet.blocks(with({"children", "children.baby", "children.school"})) ==
        "[{prose: For all}, {prose: With a baby}, {checklist: {id: c, items: [One, Forms]}}, "
        "{table: {id: t, columns: [A, B], rows: [[x, y]]}}]");
}

TEST_CASE("of a set of examples the first that holds is taken, else the last", "[facts]") {
  const Sheetful sheet(
      "  - checklist:\n      id: c\n      items:\n        - First\n        - examples:\n"
      "            - {when: children.baby, items: [Feeds, {text: Far away, when: live.apart}]}\n"
      "            - {when: children, items: [Runs]}\n            - {else: [Meals, Post]}\n");
  REQUIRE(sheet.report() == "");
  CHECK_THAT(sheet.blocks({}), Contains("items: [First, Meals, Post]"));
  CHECK_THAT(sheet.blocks(with({"children", "children.school"})), Contains("items: [First, Runs]"));
  CHECK_THAT(sheet.blocks(with({"children", "children.baby"})), Contains("items: [First, Feeds]"));
  CHECK_THAT(sheet.blocks(with({"children", "children.baby", "live", "live.apart"})),
             Contains("items: [First, Feeds, Far away]"));
}

TEST_CASE("a text goes with what it says of the unknown, and what holds nothing else with it", "[facts]") {
  const Sheetful sheet(
      "  - prose: \"Rest until {until}.\"\n"
      "  - instruction: \"Think of {season}. Write.\"\n"
      "  - load-grid: {id: g, rows: [Meals, \"{tasks}\"]}\n");
  REQUIRE(sheet.report() == "");
  CHECK(sheet.blocks({}) == "[{instruction: Write.}, {load-grid: {id: g, rows: [Meals]}}]");
  CHECK(sheet.blocks(with({"season", "season.name"}, 2)) ==
        "[{instruction: Think of {f_seas}. Write.}, "
        "{load-grid: {id: g, rows: [Meals, {f_tasks_1}, {f_tasks_2}]}}]");
  CHECK_THAT(sheet.blocks(with({"season", "season.until"})), Contains("{prose: Rest until {f_unt}.}"));
}

TEST_CASE("a row that begins with a list stands there once for each of its lines", "[facts]") {
  const Sheetful sheet("  - table: {id: t, columns: [A, B], rows: [[\"{tasks}\", x], [Meals, y]]}\n");
  REQUIRE(sheet.report() == "");
  CHECK(sheet.blocks({}) == "[{table: {id: t, columns: [A, B], rows: [[Meals, y]]}}]");
  CHECK(sheet.blocks(with({}, 2)) ==
        "[{table: {id: t, columns: [A, B], rows: [[{f_tasks_1}, x], [{f_tasks_2}, x], [Meals, y]]}}]");
}

TEST_CASE("what is core goes as well where nothing is left of it", "[facts]") {
  const Sheetful sheet("  - prose: \"At {our-time}.\"\n    core: yes\n  - prose: Text\n    core: yes\n");
  REQUIRE(sheet.report() == "");
  CHECK(sheet.blocks({}) == "[{prose: Text}]");
}

TEST_CASE("a short dose keeps the core and what leads to it", "[facts]") {
  const Sheetful sheet(
      "  - heading: One\n  - prose: Long\n  - heading: Two\n  - prompt: {id: p, ask: What}\n    core: yes\n"
      "  - keep-together:\n      - prose: Left out\n      - prose: Kept\n        core: yes\n");
  REQUIRE(sheet.report() == "");
  CHECK(sheet.blocks({}) ==
        "[{heading: One}, {prose: Long}, {heading: Two}, {prompt: {id: p, ask: What}}, "
        "{keep-together: [{prose: Left out}, {prose: Kept}]}]");
  CHECK(sheet.blocks(with({"dose", "dose.short"})) ==
        "[{heading: Two}, {prompt: {id: p, ask: What}}, {keep-together: [{prose: Kept}]}]");
}

TEST_CASE("another form of a sheet stands there instead", "[facts]") {
  const Sheetful sheet(
      "  - prose: Usual\n",
      "article: x\ntitle: X\ninstead: {when: live.apart, title: Y, blocks: [prose: Apart]}\n");
  REQUIRE(sheet.report() == "");
  CHECK(sheet.blocks({}) == "[{prose: Usual}]");
  CHECK(sheet.blocks(with({"live", "live.apart"})) == "[{prose: Apart}]");
  CHECK(model::bent(*sheet.bending, with({"live", "live.apart"})).find("title")->scalar == "Y");
}

TEST_CASE("conditions that ask for what there is not", "[facts]") {
  const std::string report =
      Sheetful(
          "  - prose: A\n    when: childern.baby\n"
          "  - prose: B\n    when: {all: [children.babby]}\n"
          "  - prose: C\n    when: [children]\n"
          "  - prose: D\n    core: perhaps\n"
          "  - checklist: {id: c, items: [{examples: [{when: children, items: [A]}]}]}\n")
          .report();
  CHECK_THAT(report, Contains("x.yaml:5:11: error[unknown-fact]: there is no fact 'childern'") &&
                         Contains("did you mean 'children'?"));
  CHECK_THAT(report, Contains("x.yaml:7:18: error[unknown-fact-value]: 'babby' is no value of 'children'") &&
                         Contains("did you mean 'baby'?"));
  CHECK_THAT(report, Contains("x.yaml:9:11: error[condition-form]"));
  CHECK_THAT(report, Contains("x.yaml:11:11: error[wrong-type]: expected yes or no"));
  CHECK_THAT(report, Contains("x.yaml:12:32: error[examples-form]: no set says what stands here for all"));
}

TEST_CASE("each pair of values is tried, and each branch", "[facts]") {
  const Sheetful sheet(
      "  - prose: A\n    when: children.baby\n  - prose: B\n    when: children.school\n"
      "  - prose: C\n    when: live.apart\n  - prose: D\n    when: dose.full\n"
      "  - prose: E\n    when: {all: [children.baby, live.apart, dose.full]}\n");
  const model::SampleAnswers sample = model::sample_answers(*sheet.bending, declared());
  CHECK(sample.never.empty());
  REQUIRE(!sample.all.empty());
  CHECK(sample.all.front().holds.empty());
  const auto tried = [&](const std::string& one, const std::string& other) {
    return std::ranges::any_of(sample.all,
                               [&](const model::FactAnswers& a) { return a.has(one) && a.has(other); });
  };
  for (const std::string child : {"children.baby", "children.school"}) {
    CHECK(tried(child, "live.apart"));
    CHECK(tried(child, "dose.full"));
  }
  CHECK(tried("live.apart", "dose.full"));
  CHECK(std::ranges::any_of(sample.all, [](const model::FactAnswers& a) {
    return a.has("children.baby") && a.has("live.apart") && a.has("dose.full");
  }));
  // children: unknown, baby, school, both; live and dose: unknown, the one asked for, another.
  CHECK(sample.pairs == 4 * 3 + 4 * 3 + 3 * 3);
  CHECK(sample.all.size() < 4 * 3 * 3);
}

TEST_CASE("faults in any branch are found, and branches that nobody gets", "[facts]") {
  Sheetful sheet(
      "  - prose: A\n"
      "  - promt: {id: p}\n    when: {all: [children.baby, live.apart, dose.full]}\n"
      "  - prose: Never\n    when: {all: [live.apart, live.together]}\n");
  model::check_bending(*sheet.bending, declared(), sheet.diagnostics);
  CHECK_THAT(sheet.report(),
             Contains("x.yaml:5:5: error[unknown-block]: there is no kind of block 'promt' (where "
                      "children.baby, dose.full, live.apart)"));
  CHECK_THAT(sheet.report(), Contains("x.yaml:8:12: warning[never-true]"));
}

// As a sheet is read: where nothing is known, then where something is. A line for each: place, words, hint.
std::string all_told(const std::string& blocks, const std::string& head = "article: x\ntitle: X\n") {
  Sheetful sheet(blocks, head);
  model::read_sheet(model::bent(*sheet.bending, {}), blocks::block_reading().read, sheet.diagnostics);
  model::check_bending(*sheet.bending, declared(), sheet.diagnostics);
  std::string told;
  for (const Diagnostic& each : sheet.diagnostics.sorted())
    told += fmt::format("{}:{} {} | {}\n", each.span.line, each.span.column, each.message, each.hint);
  return told;
}

TEST_CASE("a mistake beside a sentence that may go is told once, at its place", "[facts]") {
  CHECK(all_told("  - prose: \"In {season}, rest counts double. Now {parnter} may write.\"\n") ==
        "4:51 unknown name 'parnter' | did you mean 'partner'?\n");
  CHECK(all_told("  - prose: |\n      Rest in {season}, both of you.\n      It helps.\n\n"
                 "      Then {partner_pronoun, select, shee {x} other {y}} and more.\n") ==
        "8:38 unknown pronoun 'shee' | did you mean 'she'?\n");
  CHECK(all_told("  - prompt: {id: a, ask: \"\\u00fcber. Since {season}\n      you rest. {parnter}?\"}\n") ==
        "5:18 unknown name 'parnter' | did you mean 'partner'?\n");
  CHECK(all_told("  - prose: |\n      9. In {season}.\n      10. Not **so.\n") ==
        "6:15 these stars have no others to close them, and are printed | put ** right before and right "
        "behind the words, or \\*\\* to print stars\n");
  CHECK(all_told("  - prose: A\n  - prose: \"In {season} of **ours. In {until}.\"\n") ==
        "5:28 these stars have no others to close them, and are printed (where season.name) | put ** right "
        "before and right behind the words, or \\*\\* to print stars\n");
}

TEST_CASE("what is lost with a place is not called missing", "[facts]") {
  CHECK(all_told("  - prompt: {id: x, ask: \"What helps you rest in {season}?\"}\n") ==
        "4:26 nothing is left of 'ask' where {season} is unknown | write a sentence beside it that also "
        "stands without {season}, or give the block 'when: season.name'\n");
  CHECK(
      all_told("  - prompt: {id: x, ask: \"In {season}, until {until}?\"}\n") ==
      "4:26 nothing is left of 'ask' where {season} or {until} is unknown | write a sentence beside it that "
      "also stands without {season} or {until}, or give the block 'when: {all: [season.name, "
      "season.until]}'\n");
  CHECK(
      all_told("  - checklist: {id: c, items: [\"In {season}.\", \"At {our-time}.\"]}\n") ==
      "4:31 this list has 0 items where {our-time} or {season} is unknown: it must have from 1 to 60 | write "
      "an item that also stands without {our-time} or {season}\n");
  CHECK(all_told(
            "  - prose: A\n",
            "exercise: x\ntitle: X\ntopic: none\nminutes: {write: 5}\nfor: each\npurpose: In {season}.\n") ==
        "6:10 nothing is left of 'purpose' where {season} is unknown | write a sentence beside it that also "
        "stands without {season}\n");
}

TEST_CASE("a place in a title is told once", "[facts]") {
  CHECK(
      all_told("  - prose: A\n", "article: x\ntitle: In {season}\n") ==
      "2:8 a title has no place for what is known of a couple | say it in a block, or give the sheet another "
      "title with 'instead'\n");
}

TEST_CASE("a text that must be there may not vanish", "[facts]") {
  Sheetful sheet("  - callout: {kind: tip, text: \"In {season}.\"}\n  - prose: A\n");
  Diagnostics found;
  model::read_sheet(model::bent(*sheet.bending, {}), blocks::block_reading().read, found);
  REQUIRE(found.error_count() == 1);
  CHECK(found.sorted().front().code == "missing-key");
}

}  // namespace tandem::tests
