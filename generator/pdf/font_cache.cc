#include "pdf/font_cache.h"

#include <map>

#include "base/digest.h"
#include "pdf/deflater.h"
#include "pdf/font_subset.h"

namespace tandem::pdf {
namespace {

// Of one font. A batch's documents use a few dozen sets of glyphs over and over; with 10 KB a program this
// keeps some megabytes at most.
constexpr std::size_t most_programs = 256;

/// Six capital letters that follow from the program's bytes (ISO 32000-1, 9.6.4).
std::string subset_tag(std::string_view program) {
  const Digest digest = digest_of(program);
  std::uint64_t rest = digest.high ^ digest.low;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + rest % 26);
    rest /= 26;
  }
  return tag;
}

}  // namespace

struct FontCache::Entry {
  explicit Entry(const text::Font& opened) : font(opened), subsetter(opened) {}
  const text::Font& font;
  FontSubsetter subsetter;
  std::map<std::vector<std::uint16_t>, std::shared_ptr<const Program>> programs;
  std::map<std::string, std::shared_ptr<const Tables>, std::less<>> tables;
  std::vector<ShownGlyph> letters;
  std::map<TypedScripts, std::vector<ShownGlyph>> typed;
};

FontCache::FontCache() = default;
FontCache::~FontCache() = default;

FontCache::Entry& FontCache::entry(const text::Font& font) {
  for (const auto& each : entries_) {
    if (&each->font == &font) return *each;
  }
  return *entries_.emplace_back(std::make_unique<Entry>(font));
}

const std::vector<std::uint16_t>& FontCache::cids(const text::Font& font) {
  return entry(font).subsetter.cids();
}

std::shared_ptr<const FontCache::Program> FontCache::program(const text::Font& font,
                                                             const std::vector<std::uint16_t>& glyphs,
                                                             Deflater& deflater) {
  Entry& of_font = entry(font);
  const auto known = of_font.programs.find(glyphs);
  if (known != of_font.programs.end()) return known->second;
  const std::string bytes = of_font.subsetter.subset(glyphs);
  auto made = std::make_shared<const Program>(
      Program{std::make_shared<const std::string>(deflater.deflate(bytes)), bytes.size(), subset_tag(bytes)});
  if (of_font.programs.size() >= most_programs) of_font.programs.clear();
  of_font.programs.emplace(glyphs, made);
  return made;
}

std::shared_ptr<const FontCache::Tables> FontCache::tables(const text::Font& font, const std::string& key,
                                                           const std::function<Tables()>& make) {
  Entry& of_font = entry(font);
  const auto known = of_font.tables.find(key);
  if (known != of_font.tables.end()) return known->second;
  auto made = std::make_shared<const Tables>(make());
  if (of_font.tables.size() >= most_programs) of_font.tables.clear();
  of_font.tables.emplace(key, made);
  return made;
}

const std::vector<ShownGlyph>& FontCache::letters(const text::Font& font) {
  Entry& of_font = entry(font);
  if (of_font.letters.empty()) {
    of_font.letters = shown_glyphs(font, {letters_of_names().begin(), letters_of_names().end()});
  }
  return of_font.letters;
}

const std::vector<ShownGlyph>& FontCache::typed(const text::Font& font, TypedScripts scripts) {
  std::vector<ShownGlyph>& glyphs = entry(font).typed[scripts];
  if (!glyphs.empty()) return glyphs;
  std::vector<CharacterRange> characters(typed_latin().begin(), typed_latin().end());
  if (scripts.greek) characters.insert(characters.end(), typed_greek().begin(), typed_greek().end());
  if (scripts.cyrillic) characters.insert(characters.end(), typed_cyrillic().begin(), typed_cyrillic().end());
  glyphs = shown_glyphs(font, std::move(characters));
  return glyphs;
}

}  // namespace tandem::pdf
