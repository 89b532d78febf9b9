// Stage: pictures. Draws SVG files with librsvg, so that pages get pixels from them as from any other
// picture. In: the file's bytes. Out: a PNG file, or what keeps this one from being printed.
#pragma once

#include <string>
#include <string_view>

namespace tandem::pictures {

/// Whether the bytes are meant to be SVG. A file packed with gzip (.svgz) is not taken for one.
bool looks_like_svg(std::string_view bytes);

/// A drawing that cannot be printed has no `png`, but a `hint`.
struct DrawnSvg {
  std::string png;
  std::string hint;
};

/// Draws for 600 dpi at the largest size a logo is printed at, with the background transparent. Nothing
/// outside the file is ever read: it may hold neither text, since fonts differ from machine to machine, nor
/// pictures, nor anything else that would not be drawn (svg_guard.h). A process of its own draws, so that no
/// file can crash this one, fill the memory, say something on the terminal or keep it waiting for more than
/// seconds. Throws std::system_error where the machine has no room for a process.
DrawnSvg draw_svg(std::string_view bytes);

}  // namespace tandem::pictures
