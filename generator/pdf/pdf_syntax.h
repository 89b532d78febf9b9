// Stage: pdf. Values in PDF's own notation (ISO 32000-1, 7.3): numbers, strings, references.
// In: values. Out: bytes appended to a string, independent of the locale and as short as they can be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/colour.h"

namespace tandem::pdf {

/// The number of an indirect object; generations are always 0.
using ObjectNumber = std::uint32_t;

/// A whole number of hundredths, as '12', '.5' or '-3.25'. Coordinates are kept in hundredths of a point
/// (3.5 micrometres), so that relative moves add up without an error.
void append_hundredths(std::string& out, std::int64_t hundredths);

/// `value` rounded to hundredths. Throws PdfError where it is not finite or larger than any page.
std::int64_t to_hundredths(double value);

/// `value` with at most `decimals` (0 to 4) decimals. Throws PdfError like to_hundredths.
void append_number(std::string& out, double value, int decimals = 2);

/// A colour's components and `grey` where they are alike, `rgb` where not: the operators that set it.
void append_colour(std::string& out, Colour colour, const char* grey, const char* rgb);

void append_integer(std::string& out, std::int64_t value);

/// '12 0 R'
void append_reference(std::string& out, ObjectNumber object);

/// Four hexadecimal digits.
void append_hex16(std::string& out, unsigned value);

/// A code point as the hexadecimal digits of its UTF-16BE form.
void append_utf16_hex(std::string& out, char32_t code_point);

/// A text string (7.9.2.2): in parentheses what PDFDocEncoding has, which is Latin-1 with real quotation
/// marks and dashes; else '<FEFF…>' in UTF-16BE. Malformed UTF-8 becomes U+FFFD.
std::string text_string(std::string_view utf8);

/// The bytes of a text string that is UTF-16BE with its byte order mark, without delimiters.
std::string utf16_with_mark(std::string_view utf8);

/// '(bytes)' with whatever must be escaped, for glyph codes and URIs.
void append_literal_string(std::string& out, std::string_view bytes);

/// Escapes one byte of a literal string (7.3.4.2). A bare CR would be read back as LF.
inline void append_literal_byte(std::string& out, char byte) {
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  if (byte == '\r') {
    out += "\\r";
  } else {
    out += byte;
  }
}

/// The name of a PostScript font as a PDF name without its '/': anything but letters, digits, '-', '_',
/// '.' and '+' is written as '#xx' (7.3.5).
std::string escaped_name(std::string_view name);

}  // namespace tandem::pdf
