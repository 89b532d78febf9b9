#include "text/font.h"

#include <hb-ot.h>

#include <algorithm>
#include <utility>

#include "text/font_handle.h"

namespace tandem::text {
namespace {

/// A table of a font file. Reads are big-endian; behind the table's end stands nothing but zeros.
class Table {
 public:
  Table(hb_face_t* face, const char (&tag)[5])
      : blob_(hb_face_reference_table(face, HB_TAG(tag[0], tag[1], tag[2], tag[3]))) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_, &length);
    bytes_ = {data, length};
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  bool empty() const { return bytes_.empty(); }
  std::uint16_t unsigned16(std::size_t offset) const {
    if (offset + 2 > bytes_.size()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes_[i]); };
    return static_cast<std::uint16_t>(byte(offset) << 8 | byte(offset + 1));
  }
  std::int16_t signed16(std::size_t offset) const { return static_cast<std::int16_t>(unsigned16(offset)); }
  /// A 16.16 fixed-point number.
  double fixed(std::size_t offset) const { return signed16(offset) + unsigned16(offset + 2) / 65536.0; }

 private:
  hb_blob_t* blob_;
  std::string_view bytes_;
};

/// OpenType 1.9, OS/2, fsType: whether a document may carry a subset of the font's outlines. Refused are
/// "restricted licence" as the only permission, "no subsetting" (pdf always subsets) and "bitmaps only".
bool licence_allows_embedding(const Table& os2) {
  const unsigned permissions = os2.unsigned16(8);
  return (permissions & 0xF) != 0x2 && (permissions & 0x300) == 0;
}

/// Outlines a PDF can carry as they are: 'glyf' or 'CFF ', and no variation axes (a viewer knows none).
bool has_printable_outlines(hb_face_t* face, bool& cff) {
  cff = !Table(face, "CFF ").empty();
  const bool truetype = !Table(face, "glyf").empty() && !Table(face, "loca").empty();
  return (cff || truetype) && Table(face, "fvar").empty() && !Table(face, "cmap").empty();
}

int weight_class(const Table& os2) {
  const int weight = os2.unsigned16(4);
  if (weight == 0) return 400;
  if (weight < 10) return weight * 100;  // some old fonts count from 1 to 9
  return std::clamp(weight, 100, 900);
}

/// Ascender, descender and the rest as HarfBuzz chooses them from OS/2 and hhea (USE_TYPO_METRICS
/// respected), with its fallbacks for fonts that do not say.
FontMetrics read_metrics(hb_face_t* face, hb_font_t* font, double units_per_em) {
  const auto metric = [&](hb_ot_metrics_tag_t tag) {
    hb_position_t position = 0;
    hb_ot_metrics_get_position_with_fallback(font, tag, &position);
    return position / units_per_em;
  };
  FontMetrics metrics;
  metrics.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
  metrics.descent = -metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
  metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
  metrics.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT);
  metrics.underline_position = -metric(HB_OT_METRICS_TAG_UNDERLINE_OFFSET);
  metrics.underline_thickness = metric(HB_OT_METRICS_TAG_UNDERLINE_SIZE);
  const Table head(face, "head");
  for (std::size_t i = 0; i < 4; ++i) {
    metrics.bounding_box[i] = head.signed16(36 + 2 * i) / units_per_em;
  }
  metrics.italic_angle = Table(face, "post").fixed(4);
  metrics.weight = weight_class(Table(face, "OS/2"));
  return metrics;
}

/// Name 6 of the 'name' table, cut down to what a PDF name and PostScript allow (printable ASCII without
/// delimiters, at most 63 characters: OpenType 1.9, name).
std::string read_postscript_name(hb_face_t* face) {
  char buffer[256] = {};
  unsigned size = sizeof buffer;
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer);
  std::string name;
  for (const char c : std::string_view(buffer)) {
    const bool delimiter = std::string_view("[](){}<>/%#").find(c) != std::string_view::npos;
    if (c > ' ' && c <= '~' && !delimiter && name.size() < 63) name += c;
  }
  return name.empty() ? "Unnamed" : name;
}

}  // namespace

std::unique_ptr<Font> Font::open(std::string path, std::string bytes, unsigned index) {
  auto handle = std::make_unique<Handle>();
  handle->path = std::move(path);
  handle->read = std::move(bytes);
  handle->bytes = handle->read;
  handle->index = index;
  return open(std::move(handle));
}

std::unique_ptr<Font> Font::open(std::string path, MappedFile file, unsigned index) {
  auto handle = std::make_unique<Handle>();
  handle->path = std::move(path);
  handle->mapped = std::move(file);
  handle->bytes = handle->mapped->bytes();
  handle->index = index;
  return open(std::move(handle));
}

std::unique_ptr<Font> Font::open(std::unique_ptr<Handle> handle) {
  hb_blob_t* blob = hb_blob_create(handle->bytes.data(), static_cast<unsigned>(handle->bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const bool face_exists = handle->index < hb_face_count(blob);
  handle->face = hb_face_create(blob, handle->index);
  hb_blob_destroy(blob);
  handle->font = hb_font_create(handle->face);
  if (!face_exists || hb_face_get_glyph_count(handle->face) == 0) return nullptr;
  if (!has_printable_outlines(handle->face, handle->has_cff_outlines)) return nullptr;
  if (!licence_allows_embedding(Table(handle->face, "OS/2"))) return nullptr;

  handle->units_per_em = hb_face_get_upem(handle->face);
  const int scale = static_cast<int>(handle->units_per_em);
  hb_font_set_scale(handle->font, scale, scale);
  handle->metrics = read_metrics(handle->face, handle->font, handle->units_per_em);
  handle->postscript_name = read_postscript_name(handle->face);
  hb_codepoint_t glyph = 0;
  for (char32_t c = 0; c < Handle::low_limit; ++c) {
    handle->low_coverage[c] = hb_font_get_nominal_glyph(handle->font, c, &glyph) && glyph != 0;
  }
  return std::unique_ptr<Font>(new Font(std::move(handle)));
}

Font::Font(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Font::~Font() = default;

const std::string& Font::path() const {
  return handle_->path;
}
unsigned Font::index() const {
  return handle_->index;
}
std::string_view Font::bytes() const {
  return handle_->bytes;
}
const std::string& Font::postscript_name() const {
  return handle_->postscript_name;
}
const FontMetrics& Font::metrics() const {
  return handle_->metrics;
}
unsigned Font::units_per_em() const {
  return handle_->units_per_em;
}
bool Font::has_cff_outlines() const {
  return handle_->has_cff_outlines;
}

bool Font::has_glyph(char32_t code_point) const {
  if (code_point < Handle::low_limit) return handle_->low_coverage[code_point];
  return glyph(code_point) != 0;
}

std::uint16_t Font::glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(handle_->font, code_point, &glyph)) return 0;
  return static_cast<std::uint16_t>(glyph);
}

double Font::advance(std::uint16_t glyph) const {
  return hb_font_get_glyph_h_advance(handle_->font, glyph) / static_cast<double>(handle_->units_per_em);
}

bool Font::has_small_caps() const {
  const hb_tag_t features[] = {HB_TAG('s', 'm', 'c', 'p'), HB_TAG_NONE};
  hb_set_t* lookups = hb_set_create();
  hb_ot_layout_collect_lookups(handle_->face, HB_OT_TAG_GSUB, nullptr, nullptr, features, lookups);
  const hb_codepoint_t letter = glyph(U'a');
  bool found = false;
  hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
  while (!found && hb_set_next(lookups, &lookup)) {
    found = hb_ot_layout_lookup_would_substitute(handle_->face, lookup, &letter, 1, false);
  }
  hb_set_destroy(lookups);
  return found;
}

}  // namespace tandem::text
