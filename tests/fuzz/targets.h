// The ways in which bytes from outside come in, one function each: what libFuzzer calls with bytes of its
// own, and corpus_test.cc with those that are kept. In: any bytes. Out: what is wrong with how they were
// taken; empty for nothing.
#pragma once

#include <string>
#include <string_view>

namespace tandem::tests {

/// A file of YAML into nodes.
std::string trouble_with_yaml(std::string_view bytes);
/// A file through all field tables into a sheet with its blocks.
std::string trouble_with_sheet(std::string_view bytes);
/// A scalar with markup and places for names, of one paragraph and of several.
std::string trouble_with_text(std::string_view bytes);
/// A pattern of places for names, filled.
std::string trouble_with_pattern(std::string_view bytes);
/// A PNG or JPEG file, and the PDF that it stands in. A PNG is also tried with its checksums mended, so that
/// damage gets past them.
std::string trouble_with_picture(std::string_view bytes);
/// What is looked for in an SVG file before it is drawn.
std::string trouble_with_svg(std::string_view bytes);

}  // namespace tandem::tests
