#include "press/printing/ipp_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace tandem::press {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// PWG 5101.1, the sizes that offices and shops have.
constexpr std::array media_pairs{
    Pair{"a3", "iso_a3_297x420mm"},
    Pair{"a4", "iso_a4_210x297mm"},
    Pair{"a5", "iso_a5_148x210mm"},
    Pair{"a6", "iso_a6_105x148mm"},
    Pair{"b5", "iso_b5_176x250mm"},
    Pair{"letter", "na_letter_8.5x11in"},
    Pair{"legal", "na_legal_8.5x14in"},
    Pair{"ledger", "na_ledger_11x17in"},
    Pair{"statement", "na_invoice_5.5x8.5in"},
    Pair{"index-4x6", "na_index-4x6_4x6in"},
    Pair{"dl", "iso_dl_110x220mm"},
    Pair{"c5", "iso_c5_162x229mm"},
    Pair{"number-10", "na_number-10_4.125x9.5in"},
};

constexpr std::array sides_pairs{
    Pair{"one", "one-sided"},
    Pair{"long-edge", "two-sided-long-edge"},
    Pair{"short-edge", "two-sided-short-edge"},
};

template <std::size_t size>
std::string second_of(const std::array<Pair, size>& pairs, std::string_view first) {
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == first; });
  return std::string(found == pairs.end() ? first : found->second);
}

template <std::size_t size>
std::string first_of(const std::array<Pair, size>& pairs, std::string_view second) {
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.second == second; });
  return std::string(found == pairs.end() ? second : found->first);
}

struct Finishing {
  int number;
  std::string_view word;
};

// PWG 5100.1-2022, table 4: all that a copier with a finisher offers.
constexpr std::array finishings{
    Finishing{no_finishing, "none"},
    Finishing{4, "staple"},
    Finishing{5, "punch"},
    Finishing{6, "cover"},
    Finishing{7, "bind"},
    Finishing{8, "saddle-stitch"},
    Finishing{9, "edge-stitch"},
    Finishing{10, "fold"},
    Finishing{11, "trim"},
    Finishing{12, "bale"},
    Finishing{13, "booklet-maker"},
    Finishing{14, "jog-offset"},
    Finishing{15, "coat"},
    Finishing{16, "laminate"},
    Finishing{20, "staple-top-left"},
    Finishing{21, "staple-bottom-left"},
    Finishing{22, "staple-top-right"},
    Finishing{23, "staple-bottom-right"},
    Finishing{24, "edge-stitch-left"},
    Finishing{25, "edge-stitch-top"},
    Finishing{26, "edge-stitch-right"},
    Finishing{27, "edge-stitch-bottom"},
    Finishing{28, "staple-dual-left"},
    Finishing{29, "staple-dual-top"},
    Finishing{30, "staple-dual-right"},
    Finishing{31, "staple-dual-bottom"},
    Finishing{32, "staple-triple-left"},
    Finishing{33, "staple-triple-top"},
    Finishing{34, "staple-triple-right"},
    Finishing{35, "staple-triple-bottom"},
    Finishing{50, "bind-left"},
    Finishing{51, "bind-top"},
    Finishing{52, "bind-right"},
    Finishing{53, "bind-bottom"},
    Finishing{60, "trim-after-pages"},
    Finishing{61, "trim-after-documents"},
    Finishing{62, "trim-after-copies"},
    Finishing{63, "trim-after-job"},
    Finishing{70, "punch-top-left"},
    Finishing{71, "punch-bottom-left"},
    Finishing{72, "punch-top-right"},
    Finishing{73, "punch-bottom-right"},
    Finishing{74, "punch-dual-left"},
    Finishing{75, "punch-dual-top"},
    Finishing{76, "punch-dual-right"},
    Finishing{77, "punch-dual-bottom"},
    Finishing{78, "punch-triple-left"},
    Finishing{79, "punch-triple-top"},
    Finishing{80, "punch-triple-right"},
    Finishing{81, "punch-triple-bottom"},
    Finishing{82, "punch-quad-left"},
    Finishing{83, "punch-quad-top"},
    Finishing{84, "punch-quad-right"},
    Finishing{85, "punch-quad-bottom"},
    Finishing{86, "punch-multiple-left"},
    Finishing{87, "punch-multiple-top"},
    Finishing{88, "punch-multiple-right"},
    Finishing{89, "punch-multiple-bottom"},
    Finishing{90, "fold-accordion"},
    Finishing{91, "fold-double-gate"},
    Finishing{92, "fold-gate"},
    Finishing{93, "fold-half"},
    Finishing{94, "fold-half-z"},
    Finishing{95, "fold-left-gate"},
    Finishing{96, "fold-letter"},
    Finishing{97, "fold-parallel"},
    Finishing{98, "fold-poster"},
    Finishing{99, "fold-right-gate"},
    Finishing{100, "fold-z"},
    Finishing{101, "fold-engineering-z"},
};

/// '210x297mm', '8.5x11in' (PWG 5101.1, section 5.1).
std::optional<Size> size_in(std::string_view dimensions) {
  const bool is_metric = dimensions.ends_with("mm");
  if (!is_metric && !dimensions.ends_with("in")) return std::nullopt;
  dimensions.remove_suffix(2);
  Size size;
  const char* const end = dimensions.data() + dimensions.size();
  const auto [cross, problem] = std::from_chars(dimensions.data(), end, size.width);
  if (problem != std::errc() || cross == end || *cross != 'x') return std::nullopt;
  const auto [last, none] = std::from_chars(cross + 1, end, size.height);
  if (none != std::errc() || last != end) return std::nullopt;
  constexpr double inch = 72;
  if (!is_metric) return Size{size.width * inch, size.height * inch};
  return Size{from_millimetres(size.width), from_millimetres(size.height)};
}

}  // namespace

std::optional<Size> size_of_media(std::string_view name) {
  if (name.starts_with("custom_")) return std::nullopt;
  // A third part, and whatever a printer puts behind it: 'iso_a4_210x297mm_borderless'.
  while (!name.empty()) {
    const std::string_view part = name.substr(0, name.find('_'));
    if (const auto size = size_in(part)) return size;
    name.remove_prefix(std::min(part.size() + 1, name.size()));
  }
  return std::nullopt;
}

std::string media_name(std::string_view word) {
  return second_of(media_pairs, word);
}

std::string media_word(std::string_view name) {
  return first_of(media_pairs, name);
}

std::string sides_name(std::string_view word) {
  return second_of(sides_pairs, word);
}

std::string sides_word(std::string_view name) {
  return first_of(sides_pairs, name);
}

std::optional<int> finishing_number(std::string_view word) {
  const auto found = std::find_if(finishings.begin(), finishings.end(),
                                  [&](const Finishing& each) { return each.word == word; });
  return found == finishings.end() ? std::nullopt : std::optional(found->number);
}

std::string finishing_word(int number) {
  const auto found = std::find_if(finishings.begin(), finishings.end(),
                                  [&](const Finishing& each) { return each.number == number; });
  return found == finishings.end() ? std::to_string(number) : std::string(found->word);
}

std::vector<std::string> finishing_words() {
  std::vector<std::string> words;
  for (const Finishing& each : finishings) words.emplace_back(each.word);
  return words;
}

}  // namespace tandem::press
