#include "pdf/pdf_syntax.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "pdf/pdf_error.h"

namespace tandem {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

/// Writes `value` / 10^decimals in its shortest form.
void append_scaled(std::string& out, std::int64_t value, int decimals) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  std::int64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  const std::int64_t whole = value / scale;
  std::int64_t fraction = value % scale;
  if (whole != 0 || fraction == 0) append_integer(out, whole);
  if (fraction == 0) return;
  out += '.';
  for (scale /= 10; fraction != 0; scale /= 10) {
    out += static_cast<char>('0' + fraction / scale);
    fraction %= scale;
  }
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
  out.append(buffer, result.ptr);
}

void append_hundredths(std::string& out, std::int64_t hundredths) {
  append_scaled(out, hundredths, 2);
}

std::int64_t to_hundredths(double value) {
  if (!(std::abs(value) < 1e7)) throw PdfError("a coordinate is not a number that fits on a page");
  return std::llround(value * 100);
}

void append_number(std::string& out, double value, int decimals) {
  if (!(std::abs(value) < 1e9)) throw PdfError("a number is too large for a PDF");
  constexpr double scales[] = {1, 10, 100, 1000, 10000};
  append_scaled(out, std::llround(value * scales[decimals]), decimals);
}

void append_colour(std::string& out, Colour colour, const char* grey, const char* rgb) {
  append_number(out, colour.red / 255.0, 3);
  if (colour.red == colour.green && colour.green == colour.blue) {
    out += grey;
    return;
  }
  out += ' ';
  append_number(out, colour.green / 255.0, 3);
  out += ' ';
  append_number(out, colour.blue / 255.0, 3);
  out += rgb;
}

void append_reference(std::string& out, ObjectNumber object) {
  append_integer(out, object);
  out += " 0 R";
}

void append_hex16(std::string& out, unsigned value) {
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[(value >> shift) & 15];
}

void append_utf16_hex(std::string& out, char32_t code_point) {
  if (code_point >= 0x10000) {
    code_point -= 0x10000;
    append_hex16(out, 0xD800 + (code_point >> 10));
    append_hex16(out, 0xDC00 + (code_point & 0x3FF));
  } else {
    append_hex16(out, code_point);
  }
}

std::string text_string(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 32 && c <= 126; });
  std::string out;
  if (ascii) {
    append_literal_string(out, utf8);
    return out;
  }
  out = "<FEFF";
  for (const char32_t code_point : to_code_points(utf8)) append_utf16_hex(out, code_point);
  return out + ">";
}

std::string utf16_with_mark(std::string_view utf8) {
  std::string out = "\xFE\xFF";
  const auto append_unit = [&out](unsigned unit) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit & 255);
  };
  for (char32_t code_point : to_code_points(utf8)) {
    if (code_point >= 0x10000) {
      code_point -= 0x10000;
      append_unit(0xD800 + (code_point >> 10));
      append_unit(0xDC00 + (code_point & 0x3FF));
    } else {
      append_unit(code_point);
    }
  }
  return out;
}

void append_literal_string(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char byte : bytes) append_literal_byte(out, byte);
  out += ')';
}

std::string escaped_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.' || c == '+';
    if (plain) {
      out += c;
    } else if (c != '\0') {
      out += '#';
      out += hex_digits[static_cast<unsigned char>(c) >> 4];
      out += hex_digits[static_cast<unsigned char>(c) & 15];
    }
  }
  return out;
}

}  // namespace tandem
