// Stage: text, internal. Chooses where a paragraph's lines end: by total fit over all ways to break it
// (Knuth and Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11, 1981).
// In: places where lines may end and the widths between them. Out: the places where they do.
// Knows neither fonts nor text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tandem::text {

/// A line between two places, at its natural width; spaces at its end are left out, and so is what hangs
/// into the margins. Points.
struct LineMeasure {
  double width = 0;
  int spaces = 0;          ///< that can stretch
  double space_width = 0;  ///< natural, of all of them together
};

/// Why a line had better not end at a place, though it may.
enum class Reluctance : std::uint8_t {
  none,
  pair,   ///< it parts a figure from what it counts: '10 minutes'
  scrap,  ///< it leaves a last line of a few letters
};

/// The places 0 … count()-1: the first is the text's start, the last its end.
class LineSource {
 public:
  virtual ~LineSource() = default;
  virtual std::size_t count() const = 0;
  virtual bool is_forced(std::size_t place) const = 0;      ///< a line must end here
  virtual bool is_hyphenated(std::size_t place) const = 0;  ///< a hyphen is added if a line ends here
  virtual Reluctance reluctance(std::size_t place) const = 0;
  virtual LineMeasure measure(std::size_t from, std::size_t to) const = 0;
};

struct BreakRules {
  double width = 0;  ///< points
  bool justify = false;
};

/// How far a justified line's spaces may go: to 0.8 and 1.5 of their natural width. A line that would need
/// more takes that much and stays short: uneven ends are calmer than rivers of white.
constexpr double greatest_shrink = 0.2;
constexpr double greatest_stretch = 0.5;

/// Widths are sums of rounded numbers: a line may be this much wider and still fits (points).
constexpr double fit_tolerance = 1e-3;

bool fits(const LineMeasure& line, const BreakRules& rules);

/// The places where lines end under the least total cost, ascending; the last is count()-1.
std::vector<std::size_t> total_fit(const LineSource& source, const BreakRules& rules);

/// The places where lines end if each takes what fits. What total_fit is compared with.
std::vector<std::size_t> first_fit(const LineSource& source, const BreakRules& rules);

/// What total_fit minimises, for any choice of places.
double total_cost(const LineSource& source, const BreakRules& rules, const std::vector<std::size_t>& ends);

}  // namespace tandem::text
