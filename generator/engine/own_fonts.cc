#include "engine/own_fonts.h"

#include <fmt/format.h>

#include <string_view>

#include "text/font_file.h"

namespace tandem::engine {
namespace {

// 'fonts/OpenSans-Bold.ttf' and 'Open Sans'.
bool is_called_like(const std::string& path, const std::string& family) {
  const auto letters = [](std::string_view text) {
    std::string lower;
    for (const char c : text) {
      const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (letter != ' ' && letter != '-' && letter != '_') lower += letter;
    }
    return lower;
  };
  return !family.empty() && letters(path.substr(path.rfind('/') + 1)).starts_with(letters(family));
}

}  // namespace

void check_own_fonts(FileSystem& files, const std::string& folder, const model::Theme& theme,
                     Diagnostics& diagnostics) {
  for (const auto& [path, reason] : text::find_font_problems(files, folder)) {
    SourceSpan place = theme.id.span;
    for (const model::FontFamily& family : theme.fonts) {
      if (is_called_like(path, family.family.value)) place = family.family.span;
    }
    diagnostics.error("bad-font", place, fmt::format("{} cannot be used: {}", path, reason),
                      "put a whole font file there, or take this one away");
  }
}

}  // namespace tandem::engine
