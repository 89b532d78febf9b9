#include "text/line_breaker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tandem::text {
namespace {

/// More places than this on one line are not looked at; it bounds the work on a hostile text.
constexpr std::size_t most_places_on_a_line = 1000;

/// The prices of a paragraph's faults, in the unit of its line costs: 100 is a ragged line that misses a
/// tenth of the width, or a justified one whose spaces are stretched as far as they may.
struct Prices {
  double line;           ///< each line, so that equal choices take fewer
  double hyphen;         ///< a hyphen
  double double_hyphen;  ///< a hyphen right below another
  double final_hyphen;   ///< a last line that holds only the end of a divided word, or starts with it
  double runt;           ///< a last line of one short word
  double short_end;      ///< a last line of a few short words, as far as it is short
  double pair;           ///< a figure at a line's end, parted from what it counts
  double scrap;          ///< a last line of a few letters: rather any number of uneven lines
  double overfull;       ///< a line that is too wide: rather anything
};
constexpr Prices ragged_prices{10, 600, 6000, 3000, 1500, 800, 1500, 1e6, 1e9};
/// TeX's, whose demerits are squares of these badnesses: (10 + badness)^2 + penalty^2.
constexpr Prices justified_prices{0, 2500, 10000, 5000, 10000, 0, 10000, 1e10, 1e13};

/// A last line is short if it is narrower than this part of the width: in a narrow column a word of four
/// letters is not.
constexpr double short_line = 0.25;

const Prices& prices(const BreakRules& rules) {
  return rules.justify ? justified_prices : ragged_prices;
}

double shrink_limit(const LineMeasure& line, const BreakRules& rules) {
  return rules.justify ? greatest_shrink * line.space_width : 0;
}

/// Ragged lines: the square of the missing part of the width in tenths, times 100.
double ragged_cost(double slack, const BreakRules& rules) {
  const double part = rules.width > 0 ? slack / rules.width : 0;
  return 10'000 * part * part;
}

/// Justified lines: TeX's badness 100 |r|^3 of the stretch or shrink ratio r, squared into demerits. One
/// that stays short is ten times as bad as the worst of the others, and worse the more it lacks.
double justified_cost(const LineMeasure& line, double slack, const BreakRules& rules) {
  const double room = (slack > 0 ? greatest_stretch : greatest_shrink) * line.space_width;
  double badness = 0;
  if (std::abs(slack) > room + fit_tolerance) {
    badness = 1000 + ragged_cost(std::max(0.0, slack - room), rules);
  } else if (room > 0) {
    badness = 100 * std::pow(std::abs(slack) / room, 3);
  }
  return (10 + badness) * (10 + badness);
}

double reluctance_cost(Reluctance reluctance, const Prices& price) {
  switch (reluctance) {
    case Reluctance::none:
      return 0;
    case Reluctance::pair:
      return price.pair;
    case Reluctance::scrap:
      return price.scrap;
  }
  return 0;
}

double line_cost(const LineSource& source, const BreakRules& rules, std::size_t from, std::size_t to,
                 const LineMeasure& line) {
  const Prices& price = prices(rules);
  const bool ends_text = source.is_forced(to);
  const bool starts_text = from == 0 || source.is_forced(from);
  const bool starts_divided = source.is_hyphenated(from);
  const double slack = rules.width - line.width;
  double cost = price.line;
  if (!fits(line, rules)) cost += price.overfull + 100 * -slack;
  if (!ends_text || slack < 0)
    cost += rules.justify ? justified_cost(line, slack, rules) : ragged_cost(slack, rules);
  if (source.is_hyphenated(to)) cost += price.hyphen + (starts_divided ? price.double_hyphen : 0);
  if (ends_text && starts_divided) cost += price.final_hyphen;
  const bool is_short = line.width < short_line * rules.width;
  const Reluctance reluctance = source.reluctance(from);
  if (reluctance != Reluctance::scrap || is_short) cost += reluctance_cost(reluctance, price);
  if (ends_text && !starts_text && is_short)
    cost += line.spaces == 0 ? price.runt : price.short_end * (1 - line.width / (short_line * rules.width));
  return cost;
}

}  // namespace

bool fits(const LineMeasure& line, const BreakRules& rules) {
  return line.width - shrink_limit(line, rules) <= rules.width + fit_tolerance;
}

std::vector<std::size_t> total_fit(const LineSource& source, const BreakRules& rules) {
  const std::size_t count = source.count();
  if (count < 2) return {};
  std::vector<double> best(count, std::numeric_limits<double>::infinity());
  std::vector<std::size_t> line_start(count, 0);
  best[0] = 0;
  std::size_t text_start = 0;  // the last forced place: no line starts before it
  for (std::size_t to = 1; to < count; ++to) {
    line_start[to] = to - 1;
    const std::size_t window = std::max(text_start, to - std::min(to, most_places_on_a_line));
    for (std::size_t from = to; from-- > window;) {
      const LineMeasure line = source.measure(from, to);
      // A single piece that is too wide has to stand somewhere; two of them need not.
      if (!fits(line, rules) && from + 1 < to) break;
      const double cost = best[from] + line_cost(source, rules, from, to, line);
      if (cost < best[to]) {
        best[to] = cost;
        line_start[to] = from;
      }
    }
    if (source.is_forced(to)) text_start = to;
  }
  std::vector<std::size_t> ends;
  for (std::size_t end = count - 1; end > 0; end = line_start[end]) ends.push_back(end);
  std::reverse(ends.begin(), ends.end());
  return ends;
}

std::vector<std::size_t> first_fit(const LineSource& source, const BreakRules& rules) {
  std::vector<std::size_t> ends;
  std::size_t from = 0;
  while (from + 1 < source.count()) {
    std::size_t to = from + 1;
    while (!source.is_forced(to) && fits(source.measure(from, to + 1), rules)) ++to;
    ends.push_back(to);
    from = to;
  }
  return ends;
}

double total_cost(const LineSource& source, const BreakRules& rules, const std::vector<std::size_t>& ends) {
  double cost = 0;
  std::size_t from = 0;
  for (const std::size_t to : ends) {
    cost += line_cost(source, rules, from, to, source.measure(from, to));
    from = to;
  }
  return cost;
}

}  // namespace tandem::text
