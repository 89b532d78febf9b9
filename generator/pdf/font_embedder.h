// Stage: pdf. The fonts of a document as Type 0 fonts with Identity-H encoding (ISO 32000-1, 9.7): subset
// programs, widths, and the Unicode text of each glyph.
// In: the glyphs as pages show them. Out: font objects, after the last page.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "pdf/deflater.h"
#include "pdf/font_cache.h"
#include "pdf/object_table.h"
#include "text/font.h"

namespace tandem {

/// A glyph that the document shows.
struct UsedGlyph {
  std::uint16_t glyph = 0;
  std::uint16_t code = 0;  ///< what content streams write: the glyph id, or a CID
  double width = 0;        ///< thousandths of an em, rounded as /W says it
  std::string text;        ///< UTF-8 of its /ToUnicode entry; empty until a run has said it
};

class EmbeddedFont {
 public:
  EmbeddedFont(const Font& font, std::string name, FontCache& cache);

  const Font& font() const { return font_; }
  /// Its name in the resource dictionary.
  const std::string& name() const { return name_; }
  /// The record of a glyph, made at its first use. The reference holds until the next call.
  UsedGlyph& use(std::uint16_t glyph);

  /// What the font says of its lines, in em, instead of what its own tables say.
  void set_line(double ascent, double descent);

  /// Writes the font's objects; `type0` was reserved for the outermost.
  void write(ObjectTable& objects, Deflater& deflater, ObjectNumber type0) const;

 private:
  std::string widths(const std::vector<const UsedGlyph*>& by_code) const;
  std::string to_unicode(const std::vector<const UsedGlyph*>& by_code) const;
  std::string descriptor(const std::string& full_name, ObjectNumber program) const;

  const Font& font_;
  FontMetrics metrics_;
  std::string name_;
  FontCache& cache_;
  const std::vector<std::uint16_t>& cids_;
  std::vector<std::uint32_t> slots_;  ///< by glyph id: 1 + index into glyphs_, 0 for an unused glyph
  std::vector<UsedGlyph> glyphs_;
};

class FontEmbedder {
 public:
  FontEmbedder(ObjectTable& objects, FontCache& cache) : objects_(objects), cache_(cache) {}

  EmbeddedFont& use(const Font& font);

  /// The body of the resources' /Font dictionary.
  std::string resources() const;
  void write(Deflater& deflater);

 private:
  struct Entry {
    std::unique_ptr<EmbeddedFont> font;
    ObjectNumber type0 = 0;
  };
  ObjectTable& objects_;
  FontCache& cache_;
  std::vector<Entry> entries_;  ///< in order of first use; documents have few fonts
};

}  // namespace tandem
