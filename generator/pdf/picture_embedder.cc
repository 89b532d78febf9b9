#include "pdf/picture_embedder.h"

#include <fmt/format.h>

#include <cstdlib>

#include "pdf/jpeg.h"
#include "pdf/pdf_error.h"
#include "pdf/png.h"

namespace tandem {
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

}  // namespace

std::string PictureEmbedder::name(const Picture& picture) {
  const auto named = [](std::size_t index) { return fmt::format("I{}", index + 1); };
  if (const auto found = known_.find(&picture); found != known_.end()) return named(found->second);
  const auto [place, is_new] = known_bytes_.try_emplace(picture.bytes, objects_.size());
  if (is_new) {
    objects_.push_back(picture.format == Picture::Format::jpeg ? embed_jpeg(picture) : embed_png(picture));
  }
  known_.emplace(&picture, place->second);
  return named(place->second);
}

std::string PictureEmbedder::resources() const {
  std::string body;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    body += fmt::format("/I{} {} 0 R", i + 1, objects_[i]);
  }
  return body;
}

ObjectNumber PictureEmbedder::embed_jpeg(const Picture& picture) {
  const auto header = inspect_jpeg(picture.bytes);
  if (!header) throw PdfError("a picture is not a readable JPEG file");
  if (header->components == 4) has_cmyk_ = true;
  std::string body = image_entries(header->width, header->height, colour_space(header->components));
  // Adobe's programs write CMYK with 255 for no ink; all readers expect the PDF to say so.
  if (header->components == 4 && header->has_adobe_marker) body += "/Decode[1 0 1 0 1 0 1 0]";
  return document_.add_stream(body + "/Filter/DCTDecode", picture.bytes);
}

ObjectNumber PictureEmbedder::embed_png(const Picture& picture) {
  const auto pixels = decode_png(picture.bytes);
  if (!pixels) throw PdfError("a picture is not a readable PNG file");
  std::string mask;
  if (!pixels->alpha.empty()) {
    mask = "/SMask ";
    append_reference(mask, add_samples(pixels->alpha, pixels->width, pixels->height, 1, {}));
  }
  return add_samples(pixels->colours, pixels->width, pixels->height, pixels->colour_components, mask);
}

ObjectNumber PictureEmbedder::add_samples(const std::string& samples, int width, int height, int components,
                                          const std::string& entries) {
  const auto pixel_bytes = static_cast<std::size_t>(components);
  const std::size_t row_bytes = static_cast<std::size_t>(width) * pixel_bytes;
  std::string body = image_entries(width, height, colour_space(components)) + entries;
  body += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
  append_integer(body, components);
  body += "/Columns ";
  append_integer(body, width);
  body += ">>";
  return document_.add_stream(body, deflater_.deflate(filter_rows(samples, row_bytes, pixel_bytes)));
}

}  // namespace tandem
