#include "pictures/svg.h"

#include <librsvg/rsvg.h>
#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "base/geometry.h"
#include "base/loaded_library.h"
#include "base/separate_process.h"
#include "pictures/svg_guard.h"

namespace tandem::pictures {
namespace {

// 75 x 27 mm at 600 dpi, which is what a cover in large print has room for. More pixels would only make each
// PDF larger and slower: a copier resolves no more.
constexpr Size most_pixels{1772, 638};
// Logos take a tenth of a second and some megabytes; only 'use' on 'use' and effects on effects take more.
constexpr ProcessLimits limits{.processor_seconds = 4, .megabytes = 512};

/// The functions of librsvg, and of cairo and GObject below it, by their own names, as their headers declare
/// them. They are loaded only where there is a drawing: with its fifty libraries librsvg is a good part of
/// the time in which a program starts.
struct Librsvg {
  decltype(&::rsvg_handle_new_from_data) rsvg_handle_new_from_data;
  decltype(&::rsvg_handle_get_intrinsic_size_in_pixels) rsvg_handle_get_intrinsic_size_in_pixels;
  decltype(&::rsvg_handle_get_intrinsic_dimensions) rsvg_handle_get_intrinsic_dimensions;
  decltype(&::rsvg_handle_render_document) rsvg_handle_render_document;
  decltype(&::g_object_unref) g_object_unref;
  decltype(&::cairo_image_surface_create) cairo_image_surface_create;
  decltype(&::cairo_image_surface_get_data) cairo_image_surface_get_data;
  decltype(&::cairo_image_surface_get_stride) cairo_image_surface_get_stride;
  decltype(&::cairo_surface_flush) cairo_surface_flush;
  decltype(&::cairo_surface_destroy) cairo_surface_destroy;
  decltype(&::cairo_create) cairo_create;
  decltype(&::cairo_scale) cairo_scale;
  decltype(&::cairo_status) cairo_status;
  decltype(&::cairo_destroy) cairo_destroy;
};

/// Nothing where librsvg is not installed.
std::optional<Librsvg> load_librsvg() {
  const auto library = LoadedLibrary::load("librsvg-2.so.2");
  if (!library) return std::nullopt;
  Librsvg all{};
  const bool has_all =
      library->find("rsvg_handle_new_from_data", all.rsvg_handle_new_from_data) &&
      library->find("rsvg_handle_get_intrinsic_size_in_pixels",
                    all.rsvg_handle_get_intrinsic_size_in_pixels) &&
      library->find("rsvg_handle_get_intrinsic_dimensions", all.rsvg_handle_get_intrinsic_dimensions) &&
      library->find("rsvg_handle_render_document", all.rsvg_handle_render_document) &&
      library->find("g_object_unref", all.g_object_unref) &&
      library->find("cairo_image_surface_create", all.cairo_image_surface_create) &&
      library->find("cairo_image_surface_get_data", all.cairo_image_surface_get_data) &&
      library->find("cairo_image_surface_get_stride", all.cairo_image_surface_get_stride) &&
      library->find("cairo_surface_flush", all.cairo_surface_flush) &&
      library->find("cairo_surface_destroy", all.cairo_surface_destroy) &&
      library->find("cairo_create", all.cairo_create) && library->find("cairo_scale", all.cairo_scale) &&
      library->find("cairo_status", all.cairo_status) && library->find("cairo_destroy", all.cairo_destroy);
  return has_all ? std::optional(all) : std::nullopt;
}

using Surface = std::unique_ptr<cairo_surface_t, decltype(Librsvg::cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(Librsvg::cairo_destroy)>;
using Handle = std::unique_ptr<RsvgHandle, decltype(Librsvg::g_object_unref)>;

/// Without a base address librsvg opens no other file; messages of its own say more of XML than of drawings.
Handle open(const Librsvg& rsvg, std::string_view svg) {
  const auto* bytes = reinterpret_cast<const guint8*>(svg.data());
  return {rsvg.rsvg_handle_new_from_data(bytes, svg.size(), nullptr), rsvg.g_object_unref};
}

/// Its own size, in units of its own: the proportions alone count.
std::optional<Size> size_of(const Librsvg& rsvg, RsvgHandle* handle) {
  Size size;
  if (!rsvg.rsvg_handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height)) {
    gboolean has_view_box = FALSE;
    RsvgRectangle view_box{};
    rsvg.rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_view_box,
                                              &view_box);
    if (!has_view_box) return std::nullopt;
    size = {view_box.width, view_box.height};
  }
  const bool is_size =
      std::isfinite(size.width) && std::isfinite(size.height) && size.width > 0 && size.height > 0;
  return is_size ? std::optional(size) : std::nullopt;
}

/// Null where the file does not let itself be drawn.
Surface draw(const Librsvg& rsvg, RsvgHandle* handle, Size size, int width, int height) {
  Surface surface(rsvg.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height),
                  rsvg.cairo_surface_destroy);
  const Context context(rsvg.cairo_create(surface.get()), rsvg.cairo_destroy);
  rsvg.cairo_scale(context.get(), width / size.width, height / size.height);
  const RsvgRectangle viewport{0, 0, size.width, size.height};
  const bool is_drawn =
      rsvg.rsvg_handle_render_document(handle, context.get(), &viewport, nullptr) != FALSE &&
      rsvg.cairo_status(context.get()) == CAIRO_STATUS_SUCCESS;
  rsvg.cairo_surface_flush(surface.get());
  if (!is_drawn) surface.reset();
  return surface;
}

/// Cairo's samples hold alpha and colours times alpha in one number each; PNG wants them apart, in bytes.
/// Pixels that show nothing get the last colour before them: programs that shrink a picture shrink colours
/// and alpha each by itself, and black there would give every edge a dark seam. Empty if nothing is painted
/// at all.
std::string separate_samples(const Librsvg& rsvg, cairo_surface_t* surface, int width, int height) {
  const unsigned char* row = rsvg.cairo_image_surface_get_data(surface);
  const int stride = rsvg.cairo_image_surface_get_stride(surface);
  std::string samples;
  samples.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
  bool is_painted = false;
  char last[3] = {'\xFF', '\xFF', '\xFF'};
  for (int y = 0; y < height; ++y, row += stride) {
    const auto* pixels = reinterpret_cast<const std::uint32_t*>(row);
    for (int x = 0; x < width; ++x) {
      const std::uint32_t alpha = pixels[x] >> 24;
      for (unsigned i = 0; alpha != 0 && i < 3; ++i) {
        last[i] = static_cast<char>(((pixels[x] >> (16 - 8 * i) & 0xFF) * 255 + alpha / 2) / alpha);
      }
      samples.append(last, 3);
      samples += static_cast<char>(alpha);
      is_painted = is_painted || alpha != 0;
    }
  }
  return is_painted ? samples : std::string();
}

/// Empty if there is no memory for it.
std::string encode_png(const std::string& samples, int width, int height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGBA;
  image.flags = PNG_IMAGE_FLAG_FAST;  // the PDF compresses the samples anew
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string png(size, '\0');
  if (!png_image_write_to_memory(&image, png.data(), &size, 0, samples.data(), 0, nullptr)) return {};
  png.resize(size);
  return png;
}

DrawnSvg draw_here(std::string_view svg) {
  const auto rsvg = load_librsvg();
  if (!rsvg) return {{}, "SVG is drawn by librsvg, which is not here: install librsvg2-2, or use a PNG file"};
  const Handle handle = open(*rsvg, svg);
  if (!handle) return {{}, "the SVG is not whole: save it once more from the program that drew it"};
  const auto size = size_of(*rsvg, handle.get());
  if (!size) return {{}, "an SVG needs a 'width' and a 'height' above 0, or a 'viewBox'"};
  const double scale = std::min(most_pixels.width / size->width, most_pixels.height / size->height);
  const int width = static_cast<int>(std::lround(scale * size->width));
  const int height = static_cast<int>(std::lround(scale * size->height));
  if (width == 0 || height == 0) return {{}, "the SVG is too long and thin to be seen: mend its size"};
  const Surface surface = draw(*rsvg, handle.get(), *size, width, height);
  if (!surface) return {{}, "the SVG cannot be drawn: make it simpler, or use a PNG file"};
  const std::string samples = separate_samples(*rsvg, surface.get(), width, height);
  if (samples.empty()) return {{}, "the SVG draws nothing: what it shows may lie outside its 'viewBox'"};
  return {encode_png(samples, width, height), {}};
}

}  // namespace

bool looks_like_svg(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark) bytes.remove_prefix(byte_order_mark.size());
  // In UTF-16, which is then refused.
  if (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")) {
    return bytes.find(std::string_view("s\0v\0g", 5)) != bytes.npos;
  }
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  return start != bytes.npos && bytes[start] == '<' && bytes.find("svg") != bytes.npos;
}

DrawnSvg draw_svg(std::string_view bytes) {
  if (const auto trouble = find_svg_trouble(bytes)) return {{}, *trouble};
  // The first byte tells the two apart.
  const auto outcome = run_separately(limits, [&] {
    DrawnSvg drawn = draw_here(bytes);
    return drawn.png.empty() ? "!" + drawn.hint : "=" + drawn.png;
  });
  if (!outcome)
    return {{}, "the SVG takes too long or too much memory to draw: make it simpler, or use a PNG file"};
  return outcome->front() == '=' ? DrawnSvg{outcome->substr(1), {}} : DrawnSvg{{}, outcome->substr(1)};
}

}  // namespace tandem::pictures
