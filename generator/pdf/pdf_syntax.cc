#include "pdf/pdf_syntax.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/utf8.h"
#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

/// The digits of a number, from the last one on; the result is where they begin.
char* put_digits(char* end, std::uint64_t value) {
  do {
    *--end = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  return end;
}

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

// From 0x80 on, letters and signs of PDFDocEncoding that are not those of Latin-1 (annex D.2).
constexpr char32_t document_encoding_from_0x80[] = {
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E};

std::optional<char> in_document_encoding(char32_t code_point) {
  const bool is_ascii = code_point >= 0x20 && code_point <= 0x7E;
  const bool is_latin = code_point >= 0xA1 && code_point <= 0xFF && code_point != 0xAD;
  if (is_ascii || is_latin) return static_cast<char>(code_point);
  if (code_point == 0x20AC) return static_cast<char>(0xA0);
  const auto* const found =
      std::find(std::begin(document_encoding_from_0x80), std::end(document_encoding_from_0x80), code_point);
  if (found == std::end(document_encoding_from_0x80)) return std::nullopt;
  return static_cast<char>(0x80 + (found - std::begin(document_encoding_from_0x80)));
}

/// Whether readers would take the bytes for UTF-16 or UTF-8, because they begin like its mark.
bool has_byte_order_mark(std::string_view bytes) {
  return bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xEF\xBB\xBF");
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  char* const end = buffer + sizeof buffer;
  char* begin =
      put_digits(end, value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
  if (value < 0) *--begin = '-';
  out.append(begin, end);
}

/// Written from its last digit on: pages are made of these.
void append_hundredths(std::string& out, std::int64_t hundredths) {
  char buffer[24];
  char* const end = buffer + sizeof buffer;
  char* begin = end;
  const auto put = [&begin](std::uint64_t digit) { *--begin = static_cast<char>('0' + digit); };
  const auto value = static_cast<std::uint64_t>(hundredths < 0 ? -hundredths : hundredths);
  const std::uint64_t fraction = value % 100;
  if (fraction != 0) {
    if (fraction % 10 != 0) put(fraction % 10);
    put(fraction / 10);
    *--begin = '.';
  }
  std::uint64_t whole = value / 100;
  if (value == 0) put(0);
  for (; whole != 0; whole /= 10) put(whole % 10);
  if (hundredths < 0) *--begin = '-';
  out.append(begin, end);
}

std::int64_t to_hundredths(double value) {
  if (!(std::abs(value) < 1e7)) throw PdfError("a coordinate is not a number that fits on a page");
  return static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5));
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
  constexpr std::string_view generation = " 0 R";
  char buffer[24];
  char* const end = buffer + sizeof buffer;
  out.append(put_digits(std::ranges::copy_backward(generation, end).out, object), end);
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
  std::string out;
  if (std::ranges::all_of(utf8, [](char c) { return c >= 0x20 && c <= 0x7E; })) {
    append_literal_string(out, utf8);
    return out;
  }
  std::string bytes;
  const std::u32string code_points = to_code_points(utf8);
  for (const char32_t code_point : code_points) {
    const std::optional<char> byte = in_document_encoding(code_point);
    if (!byte) break;
    bytes += *byte;
  }
  if (bytes.size() == code_points.size() && !has_byte_order_mark(bytes)) {
    append_literal_string(out, bytes);
    return out;
  }
  out = "<FEFF";
  for (const char32_t code_point : code_points) append_utf16_hex(out, code_point);
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
  out.reserve(out.size() + bytes.size() + 2);
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

}  // namespace tandem::pdf
