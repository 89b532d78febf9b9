#include <libdeflate.h>

#include <cstdint>

#include "base/utf8.h"
#include "fuzz/targets.h"
#include "pdf/pdf_writer.h"
#include "pictures/picture.h"
#include "pictures/svg.h"
#include "pictures/svg_guard.h"

namespace tandem::tests {
namespace {

// Mends the checksums of a PNG's chunks.
void mend_checksums(std::string& png) {
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(png[at + i]);
    return value;
  };
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const std::size_t length = number(at);
    if (length > png.size() - at - 12) return;
    const std::uint32_t sum = libdeflate_crc32(0, png.data() + at + 4, length + 4);
    for (std::size_t i = 0; i < 4; ++i) png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
    at += 12 + length;
  }
}

// A picture that was accepted can be put on a page, or its error says which stage could not.
std::string trouble_with(const std::shared_ptr<const pictures::Picture>& picture) {
  if (!picture) return {};
  const Size& pixels = picture->pixels;
  if (pixels.width < 1 || pixels.height < 1 || pixels.width * pixels.height > 1e8) return "impossible size\n";
  layout::Document document;
  document.pages.push_back({{200, 200}, {}});
  auto& items = document.pages.back().items;
  items.push_back(layout::TagBegin{.role = layout::Role::figure, .element = 1, .alternative = "A logo"});
  items.push_back(layout::ImageItem{picture, {10, 10, 100, 100}});
  items.push_back(layout::TagEnd{});
  try {
    return pdf::write_pdf(document).starts_with("%PDF-") ? "" : "no PDF\n";
  } catch (const pdf::PdfError& problem) {
    return std::string("accepted, but not written: ") + problem.what() + "\n";
  }
}

}  // namespace

// An SVG would be drawn by a process of its own, which takes a thousand times as long as all else here.
std::string trouble_with_picture(std::string_view bytes) {
  if (pictures::looks_like_svg(bytes)) return {};
  std::string mended(bytes);
  mend_checksums(mended);
  std::string found = trouble_with(pictures::read_picture(std::string(bytes)));
  if (mended != bytes) found += trouble_with(pictures::read_picture(mended));
  return found;
}

std::string trouble_with_svg(std::string_view bytes) {
  const auto hint = pictures::find_svg_trouble(bytes);
  return hint && (hint->empty() || find_malformed_utf8(*hint) != std::string::npos) ? "no hint\n" : "";
}

}  // namespace tandem::tests
