#include "base/terminal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"

namespace tandem {
namespace {

struct CodePoints {
  char32_t first;
  char32_t last;
};

bool contains(const CodePoints* begin, const CodePoints* end, char32_t c) {
  const auto* after = std::upper_bound(
      begin, end, c, [](char32_t wanted, const CodePoints& each) { return wanted < each.first; });
  return after != begin && c <= std::prev(after)->last;
}

// Controls, directions, separators of lines, and signs without a shape. The joiners (200C, 200D) stay:
// letters of several scripts need them.
bool is_harmful(char32_t c) {
  static constexpr CodePoints harmful[] = {{0x0, 0x1F},      {0x7F, 0x9F},      {0x61C, 0x61C},
                                           {0x180E, 0x180E}, {0x200B, 0x200B},  {0x200E, 0x200F},
                                           {0x2028, 0x202E}, {0x2060, 0x206F},  {0xFEFF, 0xFEFF},
                                           {0xFFF0, 0xFFFB}, {0xE0000, 0xE00FF}};
  return contains(std::begin(harmful), std::end(harmful), c);
}

// East Asian wide characters and pictures: the common blocks of Unicode annex 11.
bool is_wide(char32_t c) {
  static constexpr CodePoints wide[] = {{0x1100, 0x115F},   {0x2E80, 0xA4CF},   {0xA960, 0xA97C},
                                        {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                        {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
  return contains(std::begin(wide), std::end(wide), c);
}

// What joins the letter before it: the nonspacing marks of the scripts that are met most, joiners, variation
// selectors, skin tones.
bool is_joining(char32_t c) {
  static constexpr CodePoints joining[] = {
      {0x300, 0x36F},     {0x483, 0x489},    {0x591, 0x5BD},   {0x5BF, 0x5BF},   {0x5C1, 0x5C2},
      {0x5C4, 0x5C5},     {0x5C7, 0x5C7},    {0x610, 0x61A},   {0x64B, 0x65F},   {0x670, 0x670},
      {0x6D6, 0x6DC},     {0x6DF, 0x6E4},    {0x6E7, 0x6E8},   {0x6EA, 0x6ED},   {0x900, 0x902},
      {0x93A, 0x93A},     {0x93C, 0x93C},    {0x941, 0x948},   {0x94D, 0x94D},   {0x951, 0x957},
      {0x962, 0x963},     {0x981, 0x981},    {0x9BC, 0x9BC},   {0x9C1, 0x9C4},   {0x9CD, 0x9CD},
      {0xB82, 0xB82},     {0xBC0, 0xBC0},    {0xBCD, 0xBCD},   {0xE31, 0xE31},   {0xE34, 0xE3A},
      {0xE47, 0xE4E},     {0x135D, 0x135F},  {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200D},
      {0x20D0, 0x20FF},   {0x302A, 0x302D},  {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
      {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF}};
  return contains(std::begin(joining), std::end(joining), c);
}

}  // namespace

TerminalCell next_cell(std::string_view text, std::size_t& position) {
  const auto first = static_cast<unsigned char>(text[position]);
  const std::size_t start = position;
  const char32_t c = next_code_point(text, position);
  const std::string_view bytes = text.substr(start, position - start);
  std::string shown;
  if (bytes.size() == 1 && (first >= 0x7F || first < 0x20)) {
    shown = fmt::format("\\x{:02x}", first);
  } else if (is_harmful(c)) {
    shown = c > 0xFFFF ? fmt::format("\\U{:08x}", static_cast<std::uint32_t>(c))
                       : fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
  } else {
    return {std::string(bytes), is_joining(c) ? 0 : is_wide(c) ? 2 : 1};
  }
  const auto width = static_cast<int>(shown.size());
  return {std::move(shown), width};
}

std::string harmless(std::string_view text) {
  std::string shown;
  for (std::size_t position = 0; position < text.size();) shown += next_cell(text, position).text;
  return shown;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  const std::u32string characters = to_code_points(text);
  if (characters.size() <= most) return std::string(text);
  const std::size_t tail = most / 4;
  const std::u32string_view all = characters;
  return to_utf8(all.substr(0, most - tail - 1)) + "…" + to_utf8(all.substr(all.size() - tail));
}

}  // namespace tandem
