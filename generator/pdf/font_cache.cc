#include "pdf/font_cache.h"

#include <map>

#include "base/digest.h"
#include "pdf/deflater.h"
#include "pdf/font_subset.h"

namespace tandem {
namespace {

// Of one font. A batch's documents use a few dozen sets of glyphs over and over; with 10 KB a program this
// keeps some megabytes at most.
constexpr std::size_t most_programs = 128;

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
  auto made =
      std::make_shared<const Program>(Program{deflater.deflate(bytes), bytes.size(), subset_tag(bytes)});
  if (of_font.programs.size() >= most_programs) of_font.programs.clear();
  of_font.programs.emplace(glyphs, made);
  return made;
}

}  // namespace tandem
