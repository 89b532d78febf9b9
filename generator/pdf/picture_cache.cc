#include "pdf/picture_cache.h"

#include <cstdlib>

#include "pdf/deflater.h"
#include "pdf/pdf_error.h"
#include "pdf/pdf_syntax.h"
#include "pictures/jpeg.h"
#include "pictures/png.h"

namespace tandem::pdf {
namespace {

std::string image_entries(int width, int height, const char* colour_space) {
  std::string body = "/Type/XObject/Subtype/Image/Width ";
  append_integer(body, width);
  body += "/Height ";
  append_integer(body, height);
  body += "/ColorSpace/";
  body += colour_space;
  body += "/BitsPerComponent 8";
  return body;
}

const char* colour_space(int components) {
  return components == 1 ? "DeviceGray" : components == 3 ? "DeviceRGB" : "DeviceCMYK";
}

/// Rows of samples with PNG's filter 'Sub' (ISO 15948, 9.2) or none, whichever has the smaller sum of
/// absolute differences: the heuristic of the PNG standard, 12.8.
std::string filter_rows(const std::string& samples, std::size_t row_bytes, std::size_t pixel_bytes) {
  std::string out;
  out.reserve(samples.size() + samples.size() / row_bytes);
  std::string filtered(row_bytes, '\0');
  for (std::size_t row = 0; row < samples.size(); row += row_bytes) {
    long plain_cost = 0;
    long filtered_cost = 0;
    for (std::size_t i = 0; i < row_bytes; ++i) {
      const char before = i < pixel_bytes ? '\0' : samples[row + i - pixel_bytes];
      filtered[i] = static_cast<char>(samples[row + i] - before);
      plain_cost += std::abs(static_cast<signed char>(samples[row + i]));
      filtered_cost += std::abs(static_cast<signed char>(filtered[i]));
    }
    const bool use_filter = filtered_cost < plain_cost;
    out += use_filter ? '\x01' : '\x00';
    if (use_filter) {
      out += filtered;
    } else {
      out.append(samples, row, row_bytes);
    }
  }
  return out;
}

PackedPicture pack_jpeg(const pictures::Picture& picture) {
  const auto header = pictures::inspect_jpeg(picture.bytes);
  if (!header) throw PdfError("a picture is not a readable JPEG file");
  PackedPicture packed;
  packed.is_cmyk = header->components == 4;
  packed.image = {image_entries(header->width, header->height, colour_space(header->components)),
                  pictures::strip_jpeg(picture.bytes, false)};
  packed.orientation = header->orientation;
  // Adobe's programs write CMYK with 255 for no ink; all readers expect the PDF to say so.
  if (packed.is_cmyk && header->has_adobe_marker) packed.image.entries += "/Decode[1 0 1 0 1 0 1 0]";
  packed.image.entries += "/Filter/DCTDecode";
  return packed;
}

PackedImage pack_samples(const std::string& samples, int width, int height, int components,
                         Deflater& deflater) {
  const auto pixel_bytes = static_cast<std::size_t>(components);
  const std::size_t row_bytes = static_cast<std::size_t>(width) * pixel_bytes;
  std::string entries = image_entries(width, height, colour_space(components));
  entries += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  append_integer(entries, components);
  entries += "/Columns ";
  append_integer(entries, width);
  entries += ">>";
  return {std::move(entries), deflater.deflate(filter_rows(samples, row_bytes, pixel_bytes))};
}

PackedPicture pack_png(const pictures::Picture& picture, Deflater& deflater) {
  const auto pixels = pictures::decode_png(picture.bytes);
  if (!pixels) throw PdfError("a picture is not a readable PNG file");
  PackedPicture packed;
  packed.image =
      pack_samples(pixels->colours, pixels->width, pixels->height, pixels->colour_components, deflater);
  if (!pixels->alpha.empty()) {
    packed.soft_mask = pack_samples(pixels->alpha, pixels->width, pixels->height, 1, deflater);
  }
  return packed;
}

}  // namespace

const PackedPicture& PictureCache::packed(const std::shared_ptr<const pictures::Picture>& picture,
                                          Deflater& deflater) {
  const auto known = packed_.find(picture);
  if (known != packed_.end()) return known->second;
  return packed_
      .emplace(picture, picture->format == pictures::Picture::Format::jpeg ? pack_jpeg(*picture)
                                                                           : pack_png(*picture, deflater))
      .first->second;
}

}  // namespace tandem::pdf
