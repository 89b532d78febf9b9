#include "pdf/font_cache.h"

#include <map>

#include "pdf/content_hash.h"
#include "pdf/deflater.h"
#include "pdf/font_subset.h"

namespace tandem {
namespace {

// Of one font. A batch's documents use a few dozen sets of glyphs over and over; with 10 KB a program this
// keeps some megabytes at most.
constexpr std::size_t most_programs = 128;

}  // namespace

struct FontCache::Entry {
  explicit Entry(const Font& opened) : font(opened), subsetter(opened) {}
  const Font& font;
  FontSubsetter subsetter;
  std::map<std::vector<std::uint16_t>, std::shared_ptr<const Program>> programs;
};

FontCache::FontCache() = default;
FontCache::~FontCache() = default;

FontCache::Entry& FontCache::entry(const Font& font) {
  for (const auto& each : entries_) {
    if (&each->font == &font) return *each;
  }
  return *entries_.emplace_back(std::make_unique<Entry>(font));
}

const std::vector<std::uint16_t>& FontCache::cids(const Font& font) {
  return entry(font).subsetter.cids();
}

std::shared_ptr<const FontCache::Program> FontCache::program(const Font& font,
                                                             const std::vector<std::uint16_t>& glyphs,
                                                             Deflater& deflater) {
  Entry& of_font = entry(font);
  const auto known = of_font.programs.find(glyphs);
  if (known != of_font.programs.end()) return known->second;
  const std::string bytes = of_font.subsetter.subset(glyphs);
  ContentHash hash;
  hash.add(bytes);
  auto made =
      std::make_shared<const Program>(Program{deflater.deflate(bytes), bytes.size(), hash.subset_tag()});
  if (of_font.programs.size() >= most_programs) of_font.programs.clear();
  of_font.programs.emplace(glyphs, made);
  return made;
}

}  // namespace tandem
