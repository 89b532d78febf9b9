// Stage: pdf. The fonts of a document as Type 0 fonts with Identity-H encoding (ISO 32000-1, 9.7): subset
// programs, widths, and the Unicode text of each glyph.
// In: the glyphs as pages show them. Out: font objects, after the last page.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflater.h"
#include "pdf/font_cache.h"
#include "pdf/object_table.h"
#include "text/font.h"

namespace tandem::pdf {

/// A glyph that the document shows.
struct UsedGlyph {
  std::uint16_t glyph = 0;
  std::uint16_t code = 0;  ///< what content streams write: the glyph id, or a CID
  double width = 0;        ///< thousandths of an em, rounded as /W says it
  std::string_view text;   ///< UTF-8 of its /ToUnicode entry (FontCache::same); empty until it was told
};

/// A font program in a file.
struct EmbeddedProgram {
  ObjectNumber object = 0;
  std::string font_name;  ///< with the tag of its subset
};

class EmbeddedFont {
 public:
  EmbeddedFont(const text::Font& font, std::string name, FontCache& cache);

  const text::Font& font() const { return font_; }
  /// Its name in the resource dictionary.
  const std::string& name() const { return name_; }
  /// The record of a glyph, made at its first use. The reference holds until the next call.
  UsedGlyph& use(std::uint16_t glyph) {
    const std::uint32_t slot = glyph < slots_.size() ? slots_[glyph] : 0;
    return slot == 0 ? add(glyph) : glyphs_[slot - 1];
  }

  /// The text that is known of a glyph; empty for one that is not used so far.
  std::string_view text_of(std::uint16_t glyph) const {
    const std::uint32_t slot = glyph < slots_.size() ? slots_[glyph] : 0;
    return slot == 0 ? std::string_view() : glyphs_[slot - 1].text;
  }
  void tell(UsedGlyph& glyph, std::string_view text) { glyph.text = cache_.same(text); }

  /// What the font says of its lines, in em, instead of what its own tables say.
  void set_line(double ascent, double descent);

  /// Puts a glyph into the font's program that this font does not show: another one shares it.
  void carry(std::uint16_t glyph) { carried_.push_back(glyph); }

  /// Whether a glyph shows one of the characters.
  bool shows(std::span<const CharacterRange> characters) const;

  EmbeddedProgram write_program(ObjectTable& objects, Deflater& deflater) const;
  FontCache::Tables tables(Deflater& deflater) const;
  /// Writes the font's other objects; `type0` was reserved for the outermost.
  void write(ObjectTable& objects, const EmbeddedProgram& program, const FontCache::Tables& tables,
             ObjectNumber type0) const;

  /// Writes it all.
  void write(ObjectTable& objects, Deflater& deflater, ObjectNumber type0);
  /// That of the last function.
  const EmbeddedProgram& program() const { return program_; }

 private:
  UsedGlyph& add(std::uint16_t glyph);
  void complete_letters();
  std::string key_of_tables() const;
  std::vector<const UsedGlyph*> by_code() const;
  std::string widths(const std::vector<const UsedGlyph*>& by_code) const;
  std::string to_unicode(const std::vector<const UsedGlyph*>& by_code) const;
  std::string descriptor(const std::string& full_name, ObjectNumber program) const;

  const text::Font& font_;
  text::FontMetrics metrics_;
  std::string name_;
  FontCache& cache_;
  const std::vector<std::uint16_t>& cids_;
  std::vector<std::uint32_t> slots_;  ///< by glyph id: 1 + index into glyphs_, 0 for an unused glyph
  std::vector<UsedGlyph> glyphs_;
  std::vector<std::uint16_t> carried_;
  EmbeddedProgram program_;
};

class FontEmbedder {
 public:
  FontEmbedder(ObjectTable& objects, FontCache& cache) : objects_(objects), cache_(cache) {}

  EmbeddedFont& use(const text::Font& font);
  /// Null where the document does not show it.
  EmbeddedFont* find(const text::Font& font);

  /// Whether a page shows a letter of these.
  TypedScripts scripts() const;

  /// The body of the resources' /Font dictionary.
  std::string resources() const;
  void write(Deflater& deflater);

 private:
  struct Entry {
    std::unique_ptr<EmbeddedFont> font;
    ObjectNumber type0 = 0;
  };
  std::string name_of(const text::Font& font) const;

  ObjectTable& objects_;
  FontCache& cache_;
  std::vector<Entry> entries_;  ///< in order of first use; documents have few fonts
};

}  // namespace tandem::pdf
