#include "base/xml_text.h"

#include "base/utf8.h"

namespace tandem {

std::string xml_text(std::string_view utf8) {
  std::string out;
  for (const char32_t c : to_code_points(utf8)) {
    const bool allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      append_utf8(out, allowed ? c : U'\uFFFD');
    }
  }
  return out;
}

std::string xml_attribute(std::string_view utf8) {
  std::string out;
  for (const char c : xml_text(utf8)) {
    if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace tandem
