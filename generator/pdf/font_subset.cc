#include "pdf/font_subset.h"

#include <hb-subset.h>
#include <hb.h>

#include "pdf/font_cids.h"
#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

constexpr hb_tag_t cff_table = HB_TAG('C', 'F', 'F', ' ');

struct Release {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Blob = std::unique_ptr<hb_blob_t, Release>;
using FaceHandle = std::unique_ptr<hb_face_t, Release>;
using Input = std::unique_ptr<hb_subset_input_t, Release>;

std::string bytes_of(const Blob& blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return data ? std::string(data, length) : std::string();
}

/// PDF readers want outlines and metrics alone: shaping is done, and codes are glyph ids already.
void drop_unneeded_tables(hb_subset_input_t* input) {
  constexpr hb_tag_t unneeded[] = {
      HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
      HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('D', 'S', 'I', 'G'),
      HB_TAG('S', 'T', 'A', 'T'), HB_TAG('m', 'e', 't', 'a'), HB_TAG('n', 'a', 'm', 'e'),
      HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'), HB_TAG('k', 'e', 'r', 'n'),
      HB_TAG('g', 'a', 's', 'p'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('M', 'A', 'T', 'H'),
      HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('L', 'T', 'S', 'H'),
      HB_TAG('P', 'C', 'L', 'T'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('v', 'h', 'e', 'a'),
      HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G')};
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : unneeded) hb_set_add(dropped, tag);
  // Without its features no substitution adds glyphs that shaping did not choose.
  hb_set_clear(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
}

}  // namespace

struct FontSubsetter::Face {
  FaceHandle handle;
  std::string path;
  bool has_cff = false;
  std::vector<std::uint16_t> cids;
};

FontSubsetter::FontSubsetter(const text::Font& font) : face_(std::make_unique<Face>()) {
  face_->path = font.path();
  face_->has_cff = font.has_cff_outlines();
  const std::string_view bytes = font.bytes();
  const Blob blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                 nullptr, nullptr));
  face_->handle.reset(hb_face_create(blob.get(), font.index()));
  if (hb_face_get_glyph_count(face_->handle.get()) == 0) {
    throw PdfError("the font " + face_->path + " has no glyphs");
  }
  if (face_->has_cff) face_->cids = read_cids(bytes, font.index());
}

FontSubsetter::~FontSubsetter() = default;

const std::vector<std::uint16_t>& FontSubsetter::cids() const {
  return face_->cids;
}

std::string FontSubsetter::subset(const std::vector<std::uint16_t>& glyphs) const {
  const Input input(hb_subset_input_create_or_fail());
  if (!input) throw PdfError("no memory for a font subset");
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const std::uint16_t glyph : glyphs) hb_set_add(wanted, glyph);
  unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
  // The charset of a CID-keyed font carries its CIDs into the subset, so its glyphs may close ranks.
  if (face_->cids.empty()) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  hb_subset_input_set_flags(input.get(), flags);
  drop_unneeded_tables(input.get());

  const FaceHandle subset(hb_subset_or_fail(face_->handle.get(), input.get()));
  if (!subset) throw PdfError("the font " + face_->path + " cannot be subset");
  const Blob program(face_->has_cff ? hb_face_reference_table(subset.get(), cff_table)
                                    : hb_face_reference_blob(subset.get()));
  std::string bytes = bytes_of(program);
  if (bytes.empty()) throw PdfError("the font " + face_->path + " cannot be subset");
  return bytes;
}

}  // namespace tandem::pdf
