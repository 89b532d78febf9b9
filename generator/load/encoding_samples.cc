#include "load/encoding_samples.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"

namespace tandem::load {
namespace {

constexpr std::size_t most_judged = std::size_t{64} << 10;  // bytes: as much as tells
constexpr std::size_t most_samples = 3;
constexpr std::size_t letters_a_sample = 3;

bool is_high(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80;
}

bool is_letter(UChar32 c) {
  return u_isalpha(c) != 0 || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::optional<std::u32string> decode(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  std::u32string text;
  while (from < end) {
    const UChar32 c = ucnv_getNextUChar(converter.get(), &from, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;  // nothing but marks was left
    if (U_FAILURE(status)) return std::nullopt;
    text += static_cast<char32_t>(c);
  }
  return text;
}

bool is_common_sign(UChar32 c) {
  static const std::u32string signs = U"\u00A0«»‹›–—‘’‚“”„…€°ºª¿¡·´";
  return signs.find(static_cast<char32_t>(c)) != std::u32string::npos;
}

/// How well one letter stands between its neighbours.
int judge(UChar32 before, UChar32 c, UChar32 after) {
  if (u_iscntrl(c) || u_charType(c) == U_UNASSIGNED || u_charType(c) == U_PRIVATE_USE_CHAR) return -10;
  if (!is_letter(c)) return is_common_sign(c) ? 0 : -3;
  int points = 1;
  UErrorCode status = U_ZERO_ERROR;
  const auto script = [&](UChar32 letter) { return uscript_getScript(letter, &status); };
  const bool is_latin = script(c) == USCRIPT_LATIN;
  for (const UChar32 neighbour : {before, after}) {
    if (!is_letter(neighbour)) continue;
    // Latin letters with a mark stand among those without.
    const bool is_odd = script(neighbour) != script(c) || (is_latin && neighbour >= 0x80);
    points += is_odd ? -2 : 1;
  }
  if (u_isupper(c) && u_islower(before)) points -= 3;
  return points;
}

int judge(const std::u32string& text) {
  int points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < 0x80) continue;
    const auto at = [&](std::size_t place) {
      return place < text.size() ? static_cast<UChar32>(text[place]) : UChar32{' '};
    };
    points += judge(at(i - 1), at(i), at(i + 1));
  }
  return points;
}

/// Places of bytes that tell encodings apart, each byte once: those of the first line, its headers, first.
std::vector<std::size_t> telling_places(std::string_view bytes) {
  std::vector<std::size_t> places;
  std::set<char> seen;
  for (std::size_t i = 0; i < bytes.size() && places.size() < most_samples; ++i) {
    const bool is_first = i == 0 || !is_high(bytes[i - 1]);
    if (is_high(bytes[i]) && is_first && seen.insert(bytes[i]).second) places.push_back(i);
  }
  return places;
}

// A letter before it and what comes behind, no more than a name of three letters has.
std::string letters_at(std::size_t place, std::string_view bytes, const std::string& encoding) {
  const auto is_ascii_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool has_before = place > 0 && is_ascii_letter(bytes[place - 1]);
  const std::size_t begin = place - (has_before ? 1 : 0);
  std::size_t end = place;
  while (end < bytes.size() && end < place + 12 && (is_high(bytes[end]) || is_ascii_letter(bytes[end])))
    ++end;
  for (std::size_t cut = end; cut > place; --cut) {
    const auto text = decode(bytes.substr(begin, cut - begin), encoding);
    if (text) return to_utf8(text->substr(0, letters_a_sample));
  }
  return {};
}

}  // namespace

std::vector<EncodingSample> sample_encodings(std::string_view bytes,
                                             const std::vector<std::string>& encodings) {
  const std::string_view judged = bytes.substr(0, bytes.rfind('\n', most_judged));
  std::vector<std::pair<int, std::string>> readings;
  for (const std::string& encoding : encodings) {
    if (encoding.starts_with("UTF")) continue;
    if (const auto text = decode(judged, encoding)) readings.emplace_back(judge(*text), encoding);
  }
  std::stable_sort(readings.begin(), readings.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const std::vector<std::size_t> places = telling_places(bytes);
  std::vector<EncodingSample> samples;
  std::set<std::string> shown;
  for (const auto& [points, encoding] : readings) {
    std::string letters;
    for (const std::size_t place : places) {
      letters += fmt::format("{}'{}'", letters.empty() ? "" : ", ", letters_at(place, bytes, encoding));
    }
    if (shown.insert(letters).second) samples.push_back({encoding, std::move(letters)});
    if (samples.size() == most_samples) break;
  }
  return samples;
}

}  // namespace tandem::load
