// Stage: pdf. What the documents of one batch need not make twice: fonts opened for subsetting, and font
// programs cut down to a set of glyphs and deflated. Couples' documents differ by a few words, so most of
// them show the same glyphs.
// In: a font and glyph ids. Out: its subset, the same bytes whether it was kept or made anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "pdf/repertoire.h"
#include "text/font.h"

namespace tandem::pdf {

class Deflater;

/// Scripts beside Latin that answers are likely to be typed in.
struct TypedScripts {
  bool greek = false;
  bool cyrillic = false;
  auto operator<=>(const TypedScripts&) const = default;
};

/// One batch's, or one thread's: not to be used by two threads at once. The fonts must outlive it.
class FontCache {
 public:
  /// A font program as it stands in a file.
  struct Program {
    std::shared_ptr<const std::string> deflated;
    std::size_t size = 0;  ///< of the program before it was deflated, in bytes
    std::string tag;       ///< of the subset (ISO 32000-1, 9.6.4)
  };

  /// What a font says of its glyphs (9.7.4.3 and 9.10.3).
  struct Tables {
    std::string widths;                             ///< '/DW …/W[…]'
    std::shared_ptr<const std::string> to_unicode;  ///< deflated
  };

  FontCache();
  ~FontCache();
  FontCache(const FontCache&) = delete;
  FontCache& operator=(const FontCache&) = delete;

  /// The character identifiers of a font (FontSubsetter::cids). Throws PdfError for bytes that are no font.
  const std::vector<std::uint16_t>& cids(const text::Font& font);

  /// `glyphs` in ascending order. Throws PdfError where the font cannot be subset. The result is shared,
  /// because a batch of many thousand couples must not keep all subsets that it ever made.
  std::shared_ptr<const Program> program(const text::Font& font, const std::vector<std::uint16_t>& glyphs,
                                         Deflater& deflater);

  /// The tables that were kept under `key`, which says all that they follow from; else those that `make`
  /// makes.
  std::shared_ptr<const Tables> tables(const text::Font& font, const std::string& key,
                                       const std::function<Tables()>& make);

  /// The same words at one address, as long as the cache is there: equal texts of glyphs are known by that.
  std::string_view same(std::string_view text) { return *texts_.emplace(text).first; }

  /// The font's glyphs for the letters of names, and for what is typed (repertoire.h).
  const std::vector<ShownGlyph>& letters(const text::Font& font);
  const std::vector<ShownGlyph>& typed(const text::Font& font, TypedScripts scripts);

 private:
  struct Entry;
  Entry& entry(const text::Font& font);

  std::unordered_set<std::string> texts_;
  std::vector<std::unique_ptr<Entry>> entries_;  ///< in order of first use; a batch has few fonts
};

}  // namespace tandem::pdf
