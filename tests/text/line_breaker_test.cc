#include "text/line_breaker.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

namespace tandem::tests {
namespace {

/// Words of given widths with spaces of width 1 between them; some places carry a hyphen.
class Words : public text::LineSource {
 public:
  explicit Words(std::vector<double> widths, std::vector<std::size_t> hyphens = {},
                 std::vector<std::size_t> forced = {})
      : widths_(std::move(widths)), hyphens_(std::move(hyphens)), forced_(std::move(forced)) {}

  std::size_t count() const override { return widths_.size() + 1; }
  bool is_forced(std::size_t place) const override {
    return place == 0 || place == widths_.size() || contains(forced_, place);
  }
  bool is_hyphenated(std::size_t place) const override { return contains(hyphens_, place); }
  text::Reluctance reluctance(std::size_t place) const override {
    const auto found = reluctances_.find(place);
    return found == reluctances_.end() ? text::Reluctance::none : found->second;
  }
  void be_reluctant(std::size_t place, text::Reluctance reluctance) { reluctances_[place] = reluctance; }
  text::LineMeasure measure(std::size_t from, std::size_t to) const override {
    text::LineMeasure line;
    for (std::size_t i = from; i < to; ++i) {
      line.width += widths_[i];
      const bool space = i + 1 < to && !is_hyphenated(i + 1);
      if (space) line = {line.width + 1, line.spaces + 1, line.space_width + 1};
    }
    if (is_hyphenated(to)) line.width += 0.5;
    return line;
  }

 private:
  static bool contains(const std::vector<std::size_t>& places, std::size_t place) {
    for (const std::size_t each : places) {
      if (each == place) return true;
    }
    return false;
  }
  std::vector<double> widths_;
  std::vector<std::size_t> hyphens_;
  std::vector<std::size_t> forced_;
  std::map<std::size_t, text::Reluctance> reluctances_;
};

using Ends = std::vector<std::size_t>;

/// The least cost over every choice of places, tried one by one.
double least_cost(const Words& words, const text::BreakRules& rules) {
  const std::size_t inner = words.count() - 2;
  double least = 1e300;
  for (std::size_t choice = 0; choice < (std::size_t{1} << inner); ++choice) {
    Ends ends;
    bool allowed = true;
    for (std::size_t i = 0; i < inner; ++i) {
      const bool chosen = (choice >> i & 1) != 0;
      if (chosen) ends.push_back(i + 1);
      allowed = allowed && (chosen || !words.is_forced(i + 1));
    }
    ends.push_back(words.count() - 1);
    if (allowed) least = std::min(least, text::total_cost(words, rules, ends));
  }
  return least;
}

}  // namespace

TEST_CASE("total fit evens out lines that first fit leaves ragged", "[line_breaker]") {
  // First fit: 'aaa bb' 'cc' 'ddddd'; evener is 'aaa' 'bb cc' 'ddddd'.
  const Words words({3, 2, 2, 5});
  const text::BreakRules rules{6, false};
  CHECK(text::first_fit(words, rules) == Ends{2, 3, 4});
  CHECK(text::total_fit(words, rules) == Ends{1, 3, 4});
}

TEST_CASE("total fit is the optimum over all choices, and never worse than first fit", "[line_breaker]") {
  std::mt19937 random(20240501);
  for (int round = 0; round < 150; ++round) {
    std::vector<double> widths;
    std::vector<std::size_t> hyphens;
    std::vector<std::size_t> forced;
    for (std::size_t i = 0; i < 11; ++i) {
      widths.push_back(1 + random() % 50 / 10.0);
      if (i > 0 && random() % 4 == 0)
        hyphens.push_back(i);
      else if (i > 0 && random() % 12 == 0)
        forced.push_back(i);
    }
    Words words(widths, hyphens, forced);
    words.be_reluctant(1 + random() % 10, text::Reluctance::pair);
    words.be_reluctant(9 + random() % 2, text::Reluctance::scrap);
    for (const bool justify : {false, true}) {
      const text::BreakRules rules{6.5 + random() % 12 * 1.0, justify};
      const double cost = text::total_cost(words, rules, text::total_fit(words, rules));
      CHECK(cost == Approx(least_cost(words, rules)));
      CHECK(cost <= text::total_cost(words, rules, text::first_fit(words, rules)) + 1e-9);
    }
  }
}

TEST_CASE("forced places end lines, and each stretch is set on its own", "[line_breaker]") {
  const Words words({1, 1, 1, 1}, {}, {1, 3});
  CHECK(text::total_fit(words, {100, false}) == Ends{1, 3, 4});
  CHECK(text::first_fit(words, {100, false}) == Ends{1, 3, 4});
}

TEST_CASE("two hyphens below each other are avoided where that is possible", "[line_breaker]") {
  // Divided at 2 and 4 every line would be full; whole words leave some of them ragged.
  const Words words({4, 4.5, 1, 4, 4, 4}, {2, 4});
  const Ends ends = text::total_fit(words, {9.5, false});
  int hyphens_in_a_row = 0;
  for (std::size_t i = 1; i < ends.size(); ++i) {
    hyphens_in_a_row += words.is_hyphenated(ends[i - 1]) && words.is_hyphenated(ends[i]);
  }
  CHECK(hyphens_in_a_row == 0);
}

TEST_CASE("a last line of one short word is avoided", "[line_breaker]") {
  const Words words({3, 3, 3, 3, 3, 3, 2});
  CHECK(text::first_fit(words, {11, false}) == Ends{3, 6, 7});
  CHECK(text::total_fit(words, {11, false}) == Ends{3, 5, 7});
}

TEST_CASE("a last line of two short words takes one more where that costs little", "[line_breaker]") {
  // 'dddd ee ff' below a line that misses a fifth is better than 'ee ff' below one that is full.
  CHECK(text::total_fit(Words({12, 12, 6, 4, 2, 2}), {40, false}) == Ends{3, 6});
  // It would leave most of the first line empty.
  CHECK(text::total_fit(Words({12, 20, 3, 3}), {40, false}) == Ends{2, 4});
  // Words are not pulled apart for it.
  CHECK(text::total_fit(Words({12, 12, 6, 4, 2, 2}), {40, true}) == Ends{5, 6});
}

TEST_CASE("a last line of a few letters is avoided at any price but an overfull line", "[line_breaker]") {
  // Without the rule the first line would be full.
  Words words({5, 5, 1});
  words.be_reluctant(2, text::Reluctance::scrap);
  CHECK(text::total_fit(words, {11, false}) == Ends{1, 3});
  CHECK(text::total_fit(words, {11, true}) == Ends{1, 3});
  // 'ccccc d' does not fit: 'd' stands alone, and nothing is too wide.
  CHECK(text::total_fit(words, {6, false}) == Ends{1, 2, 3});
  CHECK(text::total_fit(words, {6, true}) == Ends{1, 2, 3});
}

TEST_CASE("a few letters are no short line in a narrow column", "[line_breaker]") {
  Words words({2, 5, 4});
  words.be_reluctant(2, text::Reluctance::scrap);
  CHECK(text::total_fit(words, {9, false}) == Ends{2, 3});
  CHECK(text::total_fit(words, {9, true}) == Ends{2, 3});
}

TEST_CASE("a figure stays with what it counts where that costs little", "[line_breaker]") {
  Words words({4, 3, 1, 4, 3, 5});
  CHECK(text::total_fit(words, {10, false}) == Ends{3, 5, 6});
  words.be_reluctant(3, text::Reluctance::pair);
  CHECK(text::total_fit(words, {10, false}) == Ends{2, 5, 6});
}

TEST_CASE("a piece wider than the width stands alone", "[line_breaker]") {
  const Words words({2, 20, 2});
  CHECK(text::total_fit(words, {10, false}) == Ends{1, 2, 3});
  CHECK_FALSE(text::fits(words.measure(1, 2), {10, false}));
}

TEST_CASE("a text without places has no lines", "[line_breaker]") {
  CHECK(text::total_fit(Words({}), {10, false}).empty());
  CHECK(text::first_fit(Words({}), {10, false}).empty());
}

}  // namespace tandem::tests
