#include "text/text_analysis.h"

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <map>

namespace tandem::text {
namespace {

/// Nothing below U+0590, where Hebrew starts, is right to left or changes the direction.
constexpr char32_t first_right_to_left = 0x590;
/// Nothing below U+0300 but CR LF (which never gets here) forms a cluster with its neighbour.
constexpr char32_t first_combining = 0x300;

/// A text as ICU wants it, with the way back to code points.
struct Utf16Text {
  std::u16string units;
  std::vector<std::uint32_t> indices;  ///< of each unit's code point, and behind the end; empty: the same

  explicit Utf16Text(std::u32string_view text) {
    units.reserve(text.size());
    const bool has_pairs = std::any_of(text.begin(), text.end(), [](char32_t c) { return c > 0xFFFF; });
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool pair = text[i] > 0xFFFF;
      if (pair) units += static_cast<char16_t>(U16_LEAD(text[i]));
      units += static_cast<char16_t>(pair ? U16_TRAIL(text[i]) : text[i]);
      if (has_pairs) indices.resize(units.size(), static_cast<std::uint32_t>(i));
    }
    if (has_pairs) indices.push_back(static_cast<std::uint32_t>(text.size()));
  }
  std::uint32_t index(int unit) const {
    return indices.empty() ? static_cast<std::uint32_t>(unit) : indices[static_cast<std::size_t>(unit)];
  }
  int length() const { return static_cast<int>(units.size()); }
};

struct CloseBreaks {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using Breaks = std::unique_ptr<UBreakIterator, CloseBreaks>;

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

Breaks open_breaks(UBreakIteratorType type, const std::string& language) {
  char locale[ULOC_FULLNAME_CAPACITY] = {};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(language.c_str(), locale, sizeof locale, nullptr, &status);
  if (U_FAILURE(status)) locale[0] = '\0';
  status = U_ZERO_ERROR;
  Breaks breaks(ubrk_open(type, locale, nullptr, 0, &status));
  return U_SUCCESS(status) ? std::move(breaks) : nullptr;
}

/// All boundaries behind the text's start.
std::vector<std::uint32_t> boundaries(UBreakIterator* breaks, std::u32string_view text) {
  std::vector<std::uint32_t> ends;
  const Utf16Text utf16(text);
  UErrorCode status = U_ZERO_ERROR;
  if (breaks) ubrk_setText(breaks, utf16.units.data(), utf16.length(), &status);
  if (!breaks || U_FAILURE(status)) return {static_cast<std::uint32_t>(text.size())};
  ubrk_first(breaks);
  for (int end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) {
    ends.push_back(utf16.index(end));
  }
  return ends;
}

}  // namespace

struct TextAnalysis::Impl {
  std::unique_ptr<UBiDi, CloseBidi> bidi{ubidi_open()};
  Breaks clusters = open_breaks(UBRK_CHARACTER, "en");
  std::map<std::string, Breaks> lines;
};

TextAnalysis::TextAnalysis() : impl_(std::make_unique<Impl>()) {}
TextAnalysis::~TextAnalysis() = default;

BidiLevels TextAnalysis::levels(std::u32string_view text, Direction direction) {
  BidiLevels result{std::vector<std::uint8_t>(text.size(), 0), direction == Direction::right_to_left};
  const bool mixed =
      std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= first_right_to_left; });
  if (text.empty() || (!mixed && direction != Direction::right_to_left)) return result;
  const UBiDiLevel base = direction == Direction::automatic       ? UBIDI_DEFAULT_LTR
                          : direction == Direction::left_to_right ? 0
                                                                  : 1;
  const Utf16Text utf16(text);
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(impl_->bidi.get(), utf16.units.data(), utf16.length(), base, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(impl_->bidi.get(), &status);
  if (U_FAILURE(status)) return result;
  for (int i = 0; i < utf16.length(); ++i) result.levels[utf16.index(i)] = levels[i];
  result.right_to_left = ubidi_getParaLevel(impl_->bidi.get()) & 1;
  return result;
}

std::vector<std::int16_t> TextAnalysis::scripts(std::u32string_view text) const {
  std::vector<std::int16_t> scripts(text.size());
  std::int16_t current = USCRIPT_INVALID_CODE;
  std::size_t undecided = 0;  // how many characters at the start have no script yet
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    UErrorCode status = U_ZERO_ERROR;
    const int script = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? USCRIPT_LATIN
                       : c < 0x80                             ? USCRIPT_COMMON
                                  : uscript_getScript(static_cast<UChar32>(c), &status);
    if (script > USCRIPT_INHERITED && script != USCRIPT_UNKNOWN) {
      if (current == USCRIPT_INVALID_CODE) undecided = i;
      current = static_cast<std::int16_t>(script);
    }
    scripts[i] = current;
  }
  if (current == USCRIPT_INVALID_CODE) {
    std::fill(scripts.begin(), scripts.end(), static_cast<std::int16_t>(USCRIPT_LATIN));
  } else {
    std::fill_n(scripts.begin(), undecided, scripts[undecided]);
  }
  return scripts;
}

std::vector<std::uint32_t> TextAnalysis::cluster_ends(std::u32string_view text) {
  if (std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= first_combining; })) {
    return boundaries(impl_->clusters.get(), text);
  }
  std::vector<std::uint32_t> ends(text.size());
  for (std::size_t i = 0; i < ends.size(); ++i) ends[i] = static_cast<std::uint32_t>(i + 1);
  return ends;
}

std::vector<std::uint32_t> TextAnalysis::line_breaks(std::u32string_view text, const std::string& language) {
  if (text.empty()) return {};
  const auto [lines, is_new] = impl_->lines.try_emplace(language);
  if (is_new) lines->second = open_breaks(UBRK_LINE, language);
  std::vector<std::uint32_t> ends = boundaries(lines->second.get(), text);
  if (!ends.empty() && ends.back() == text.size()) ends.pop_back();
  return ends;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace tandem::text
