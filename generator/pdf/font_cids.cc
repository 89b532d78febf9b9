#include "pdf/font_cids.h"

#include <ft2build.h>

#include <memory>
#include FT_FREETYPE_H
#include FT_CID_H

namespace tandem::pdf {
namespace {

struct Release {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, Release>;
using Face = std::unique_ptr<FT_FaceRec_, Release>;

}  // namespace

std::vector<std::uint16_t> read_cids(std::string_view file, unsigned index) {
  FT_Library opened = nullptr;
  if (FT_Init_FreeType(&opened) != 0) return {};
  const Library library(opened);
  FT_Face read = nullptr;
  if (FT_New_Memory_Face(opened, reinterpret_cast<const FT_Byte*>(file.data()),
                         static_cast<FT_Long>(file.size()), static_cast<FT_Long>(index), &read) != 0) {
    return {};
  }
  const Face face(read);
  FT_Bool is_keyed = 0;
  if (FT_Get_CID_Is_Internally_CID_Keyed(read, &is_keyed) != 0 || !is_keyed) return {};
  std::vector<std::uint16_t> cids;
  for (FT_Long glyph = 0; glyph < read->num_glyphs; ++glyph) {
    FT_UInt cid = 0;
    if (FT_Get_CID_From_Glyph_Index(read, static_cast<FT_UInt>(glyph), &cid) != 0) return {};
    cids.push_back(static_cast<std::uint16_t>(cid));
  }
  return cids;
}

}  // namespace tandem::pdf
