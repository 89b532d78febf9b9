#include "press/imposition/paper_size.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace tandem::press {
namespace {

struct Paper {
  const char* name;
  Size size;
};

constexpr Size millimetres(double width, double height) {
  return {from_millimetres(width), from_millimetres(height)};
}

constexpr double inch = 72;

// ISO 216; ANSI/ASME Y14.1.
constexpr Paper papers[] = {
    {"a4", millimetres(210, 297)},       {"letter", {8.5 * inch, 11 * inch}},
    {"a3", millimetres(297, 420)},       {"a5", millimetres(148, 210)},
    {"a6", millimetres(105, 148)},       {"legal", {8.5 * inch, 14 * inch}},
    {"tabloid", {11 * inch, 17 * inch}}, {"sra3", millimetres(320, 450)},
};

constexpr double nearly = 2;   // points: programs round
constexpr double most = 2000;  // millimetres

bool is_near(Size one, Size other) {
  const auto is_same = [](Size first, Size second) {
    return std::abs(first.width - second.width) < nearly && std::abs(first.height - second.height) < nearly;
  };
  return is_same(one, other) || is_same(one, {other.height, other.width});
}

std::optional<double> read_length(std::string_view word) {
  double value = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (problem != std::errc() || end != word.data() + word.size() || !(value >= 10 && value <= most))
    return std::nullopt;
  return from_millimetres(value);
}

}  // namespace

std::optional<Size> paper_named(std::string_view word) {
  for (const Paper& paper : papers) {
    if (word == paper.name) return paper.size;
  }
  const auto cross = word.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = read_length(word.substr(0, cross));
  const auto height = read_length(word.substr(cross + 1));
  if (!width || !height) return std::nullopt;
  return Size{*width, *height};
}

const std::vector<std::string>& paper_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const Paper& paper : papers) all.emplace_back(paper.name);
    return all;
  }();
  return names;
}

std::string name_of_paper(Size size) {
  for (const Paper& paper : papers) {
    if (is_near(size, paper.size)) return paper.name;
  }
  return fmt::format("{:.0f} × {:.0f} mm", to_millimetres(size.width), to_millimetres(size.height));
}

Size usual_paper_for(Size page) {
  const Size letter = papers[1].size;
  const Size half{letter.height / 2, letter.width};
  return is_near(page, letter) || is_near(page, half) ? letter : papers[0].size;
}

}  // namespace tandem::press
