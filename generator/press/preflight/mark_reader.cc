#include "press/preflight/mark_reader.h"

#include <algorithm>

#include "press/preflight/content_reading.h"
#include "press/preflight/printed_font.h"

namespace tandem::press {
namespace {

constexpr double boundless = 1e6;

}  // namespace

Box box_of(const std::vector<Polygon>& area) {
  Box box{boundless, boundless, -boundless, -boundless};
  bool has_any = false;
  for (const Polygon& polygon : area) {
    for (const Point point : polygon) {
      box = {std::min(box.left, point.x), std::min(box.bottom, point.y), std::max(box.right, point.x),
             std::max(box.top, point.y)};
      has_any = true;
    }
  }
  return has_any ? box : Box{};
}

MarkReader::MarkReader(const PdfFile& file) : file_(file) {}

MarkReader::~MarkReader() = default;

void MarkReader::read(const PdfObject& page, const Take& take) {
  PaintState begin;
  const double unit = page["/UserUnit"].number();
  if (unit > 0) begin.matrix = {unit, 0, 0, unit, 0, 0};
  begin.clip = {-boundless, -boundless, boundless, boundless};
  ContentReading(file_, *this, take).run(file_.content_of(page), page["/Resources"], begin, 0);
}

const PrintedFont& MarkReader::font(const PdfObject& dictionary) {
  auto& font = fonts_[dictionary.written()];
  if (!font) font = std::make_unique<PrintedFont>(dictionary);
  return *font;
}

}  // namespace tandem::press
