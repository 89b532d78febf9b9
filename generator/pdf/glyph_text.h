// Stage: pdf. Makes the text that readers extract equal the text that was shaped: tells each glyph its
// Unicode text, and finds the words where that does not suffice.
// In: a glyph run. Out: stretches of it in reading order, with /ActualText where needed (ISO 32000-1,
// 14.9.4).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pdf/font_embedder.h"
#include "text/glyph_run.h"

namespace tandem::pdf {

/// Glyphs [first, end) of a run, in visual order.
struct TextSegment {
  std::size_t first = 0;
  std::size_t end = 0;
  bool needs_actual_text = false;
  std::string actual_text;  ///< UTF-8; may be empty
};

class GlyphText {
 public:
  /// Usually one segment with the whole run. Adds to the font's glyphs the text that this run gives them;
  /// the first text of a glyph stays. The result holds until the next call.
  const std::vector<TextSegment>& divide(const text::GlyphRun& run, EmbeddedFont& font);

 private:
  struct Cluster {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t text_begin = 0;
    std::size_t text_end = 0;
    bool is_space = false;
    bool extracts_well = true;
  };
  void find_clusters(const text::GlyphRun& run);
  bool map_single_glyph(const text::GlyphRun& run, const Cluster& cluster, EmbeddedFont& font);
  bool map_several_glyphs(const text::GlyphRun& run, const Cluster& cluster, EmbeddedFont& font);
  void divide_into_words(const text::GlyphRun& run);

  std::vector<Cluster> clusters_;  ///< in visual order; kept to reuse its memory
  std::vector<TextSegment> segments_;
};

}  // namespace tandem::pdf
