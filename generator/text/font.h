// Stage: text. A font file opened for shaping, and the library that finds fonts.
// In: a family name as a theme writes it. Out: fonts that shaper.h shapes with and pdf embeds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {
class CacheFolder;
class MappedFile;
}  // namespace tandem

namespace tandem::text {

/// Distances in em (1.0 = the font size); ascent and descent are both positive.
struct FontMetrics {
  double ascent = 0;
  double descent = 0;
  double cap_height = 0;
  double x_height = 0;
  double underline_position = 0;  ///< below the baseline, positive
  double underline_thickness = 0;
  double bounding_box[4] = {};  ///< left, bottom, right, top; y upwards, as in the font
  double italic_angle = 0;      ///< degrees, negative leans right
  int weight = 400;             ///< CSS weight, 100 to 900
};

class Font {
 public:
  /// Opens face `index` of a font file's bytes. Null if it is not a font that can be printed: TrueType or
  /// CFF outlines, and a licence that allows embedding.
  static std::unique_ptr<Font> open(std::string path, std::string bytes, unsigned index);
  /// The same of a file that need not be read.
  static std::unique_ptr<Font> open(std::string path, MappedFile file, unsigned index);
  ~Font();
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;

  const std::string& path() const;
  unsigned index() const;
  std::string_view bytes() const;  ///< the whole file
  const std::string& postscript_name() const;
  const FontMetrics& metrics() const;
  unsigned units_per_em() const;
  bool has_cff_outlines() const;
  bool has_glyph(char32_t code_point) const;
  std::uint16_t glyph(char32_t code_point) const;  ///< 0 if there is none
  double advance(std::uint16_t glyph) const;       ///< natural advance in em
  bool has_small_caps() const;  ///< whether OpenType 'smcp' puts another glyph in the place of an 'a'

  struct Handle;  ///< the shaping library's view; only the text stage's .cc files know it
  const Handle& handle() const { return *handle_; }

 private:
  static std::unique_ptr<Font> open(std::unique_ptr<Handle> handle);
  explicit Font(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

/// What a theme asks for.
struct FontQuery {
  std::string family;
  int weight = 400;
  bool italic = false;
  bool operator==(const FontQuery&) const = default;
};

/// Finds and opens fonts: first in the project's own fonts folder, then through fontconfig. Owns them:
/// pointers stay valid for the library's lifetime; the same query gives the same pointer.
class FontLibrary {
 public:
  /// `project_folder`: where the project keeps its own font files (searched recursively; may be empty or
  /// missing). `use_system_fonts` false leaves fontconfig out (tests). `cache`, which may be null: where what
  /// fontconfig has said is kept for the next run.
  explicit FontLibrary(const std::string& project_folder, bool use_system_fonts = true,
                       CacheFolder* cache = nullptr);
  ~FontLibrary();
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  /// The family's font nearest in weight, of exactly that family (fontconfig's substitutes are refused).
  /// Null if the family is not installed.
  const Font* find(const FontQuery& query);

  /// Files opened so far, in the order of their first use: part of what a build depends on.
  std::vector<std::string> files_opened() const;

  /// Family names that can be found, sorted: for "did you mean".
  std::vector<std::string> families() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The fonts one style of text is set in: the first that has a character's glyph sets it.
struct FontStack {
  std::vector<const Font*> fonts;  ///< never empty in a resolved style; not owned
  bool operator==(const FontStack&) const = default;
};

}  // namespace tandem::text
