#include "pictures/css_guard.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace tandem::pictures {
namespace {

constexpr std::size_t most_bytes_of_condition = 200;

// Functions that librsvg 2.54 does not know; a property with one of them keeps its initial value, black as a
// rule.
const std::set<std::string_view>& unknown_functions() {
  static const std::set<std::string_view> names{"var",
                                                "env",
                                                "attr",
                                                "calc",
                                                "min",
                                                "max",
                                                "clamp",
                                                "color-mix",
                                                "light-dark",
                                                "lab",
                                                "lch",
                                                "oklab",
                                                "oklch",
                                                "color",
                                                "hwb",
                                                "device-cmyk",
                                                "image",
                                                "image-set",
                                                "cross-fade",
                                                "element",
                                                "paint",
                                                "linear-gradient",
                                                "radial-gradient",
                                                "conic-gradient",
                                                "repeating-linear-gradient",
                                                "repeating-radial-gradient",
                                                "circle",
                                                "ellipse",
                                                "polygon",
                                                "inset",
                                                "path",
                                                "ray",
                                                "shape",
                                                "matrix3d",
                                                "translate3d",
                                                "scale3d",
                                                "rotate3d",
                                                "rotatex",
                                                "rotatey",
                                                "perspective"};
  return names;
}

// What these hold is left out, but for fonts, which an SVG without text does not need, and for colours on a
// dark screen, which paper does not have.
bool is_known_rule(std::string_view name, std::string_view rest) {
  if (name == "charset" || name == "namespace" || name == "font-face") return true;
  rest = rest.substr(0, most_bytes_of_condition);
  const std::string_view condition = rest.substr(0, rest.find('{'));
  return name == "media" && condition.find("prefers-color-scheme") != condition.npos;
}

bool is_name_part(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// In lower case, with spaces for comments and letters for escapes (CSS Syntax 3, 4.3.7).
std::string simplify(std::string_view css) {
  std::string simple;
  for (std::size_t i = 0; i < css.size(); ++i) {
    const char c = css[i];
    if (css.substr(i, 2) == "/*") {
      const std::size_t end = css.find("*/", i + 2);
      if (end == css.npos) break;
      i = end + 1;
      simple += ' ';
    } else if (c == '\\' && i + 1 < css.size()) {
      int value = 0;
      std::size_t digits = 0;
      for (; digits < 6 && i + 1 + digits < css.size() && hex_digit(css[i + 1 + digits]) >= 0; ++digits) {
        value = value * 16 + hex_digit(css[i + 1 + digits]);
      }
      i += digits == 0 ? 1 : digits;
      simple += digits == 0 ? css[i] : value < 0x80 ? static_cast<char>(value) : '\xFF';
      if (digits > 0 && i + 1 < css.size() && is_space(css[i + 1])) ++i;
    } else {
      simple += c;
    }
  }
  for (char& c : simple) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return simple;
}

/// url(#name) with or without quotes.
bool is_inside(std::string_view argument) {
  const std::size_t start = argument.find_first_not_of(" \t\r\n\f\"'");
  return start != argument.npos && argument[start] == '#';
}

class CssGuard {
 public:
  explicit CssGuard(std::string css) : css_(std::move(css)) {}

  std::optional<std::string> find() {
    for (std::size_t i = 0; i < css_.size(); ++i) {
      std::optional<std::string> trouble;
      if (css_[i] == '@') trouble = check_rule(i);
      if (css_[i] == '(') trouble = check_function(i);
      if (css_[i] == ':') trouble = check_property(i);
      if (trouble) return trouble;
    }
    return std::nullopt;
  }

 private:
  std::string_view name_before(std::size_t end) const {
    std::size_t start = end;
    while (start > 0 && is_name_part(css_[start - 1])) --start;
    return std::string_view(css_).substr(start, end - start);
  }

  /// Moves `at` behind what is in a @font-face: it names other files.
  std::optional<std::string> check_rule(std::size_t& at) const {
    std::size_t end = at + 1;
    while (end < css_.size() && is_name_part(css_[end])) ++end;
    const std::string_view name = std::string_view(css_).substr(at + 1, end - at - 1);
    if (!is_known_rule(name, std::string_view(css_).substr(end))) return "@" + std::string(name);
    if (name == "font-face") at = std::min(css_.find('}', end), css_.size() - 1);
    return std::nullopt;
  }

  std::optional<std::string> check_function(std::size_t at) const {
    const std::string_view name = name_before(at);
    const bool leads_out = name == "url" && !is_inside(std::string_view(css_).substr(at + 1));
    if (!leads_out && !unknown_functions().contains(name)) return std::nullopt;
    return std::string(name) + "()";
  }

  std::optional<std::string> check_property(std::size_t at) const {
    std::size_t end = at;
    while (end > 0 && is_space(css_[end - 1])) --end;
    const std::string_view name = name_before(end);
    if (name == "animation" || name == "animation-name" || name == "offset-path") return std::string(name);
    return std::nullopt;
  }

  std::string css_;
};

}  // namespace

std::optional<std::string> find_css_trouble(std::string_view css) {
  return CssGuard(simplify(css)).find();
}

}  // namespace tandem::pictures
