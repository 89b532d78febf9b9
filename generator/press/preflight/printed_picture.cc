#include <algorithm>
#include <cstddef>

#include "press/preflight/mark_reader.h"
#include "press/preflight/picture_samples.h"

namespace tandem::press {
namespace {

// Of a large picture a part says as much of its ink.
constexpr std::size_t most_samples = 40'000;

std::size_t step_through(const PictureSamples& samples) {
  return std::max<std::size_t>(1, samples.count() / most_samples);
}

/// The mean of a mask: 1 where it hides nothing.
double opacity_of(const PdfObject& mask, const PdfObject& resources) {
  const auto bytes = mask.samples();
  if (!bytes) return 1;
  const auto grey = ColourSpace::of(mask["/ColorSpace"], resources);
  const PictureSamples samples(mask, *bytes, *grey);
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = 0; i < samples.count(); i += step_through(samples), ++count) sum += samples.level(i);
  return count > 0 ? sum / static_cast<double>(count) : 1;
}

/// The mean ink, and whether any of it is coloured.
InkColour ink_of_samples(const PictureSamples& samples) {
  InkColour ink{InkColour::Kind::black, 0};
  std::size_t count = 0;
  for (std::size_t i = 0; i < samples.count(); i += step_through(samples), ++count) {
    const InkColour each = samples.ink(i);
    ink.kind = std::max(ink.kind, each.kind);
    ink.darkness += each.darkness;
  }
  if (count > 0) ink.darkness /= static_cast<double>(count);
  return ink;
}

PrintedPicture read_picture(const PdfObject& stream, const PdfObject& resources) {
  PrintedPicture picture;
  picture.columns = std::max(1, stream["/Width"].integer());
  picture.rows = std::max(1, stream["/Height"].integer());
  picture.is_stencil = stream["/ImageMask"].written() == "true";
  picture.is_bilevel = picture.is_stencil || stream["/BitsPerComponent"].integer() == 1;
  if (picture.is_stencil) {
    // A sample of 0 is painted.
    picture.opacity = 1 - opacity_of(stream, resources);
    return picture;
  }
  const auto space = ColourSpace::of(stream["/ColorSpace"], resources);
  const auto bytes = stream.samples();
  // What libqpdf cannot decode (fax, JPEG 2000) is half dark, as photographs are.
  picture.ink = bytes ? ink_of_samples(PictureSamples(stream, *bytes, *space))
                      : InkColour{space->ink(space->first()).kind, 0.5};
  if (const PdfObject mask = stream["/SMask"]; mask.is_stream()) {
    picture.opacity = opacity_of(mask, resources);
    picture.is_blended = true;
  } else if (const PdfObject stencil = stream["/Mask"]; stencil.is_stream()) {
    picture.opacity = 1 - opacity_of(stencil, resources);
  }
  return picture;
}

}  // namespace

const PrintedPicture& MarkReader::picture(const PdfObject& stream, const PdfObject& resources) {
  const std::string key = stream.written();
  const auto known = pictures_.find(key);
  if (known != pictures_.end()) return known->second;
  return pictures_.emplace(key, read_picture(stream, resources)).first->second;
}

}  // namespace tandem::press
