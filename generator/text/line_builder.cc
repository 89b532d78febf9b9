#include "text/line_builder.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "text/font_fallback.h"

namespace tandem::text {
namespace {

/// What a line's runs are gathered in. Glyphs of right-to-left runs are gathered in logical order, each
/// piece turned round, and turned back by `finish`, so that no insertion at the front is needed.
class RunGatherer {
 public:
  RunGatherer(const MeasuredText& text, std::vector<char32_t>& missing) : text_(text), missing_(missing) {}

  /// Adds code points [begin, end) of a piece. Those from `kept_end` on are left out, and those from
  /// `visible_end` on take no room. `joined`: another piece follows on the line.
  void add(const Piece& piece, std::uint32_t begin, std::uint32_t end, bool hyphen, bool joined);
  void limit(std::uint32_t visible_end, std::uint32_t kept_end) {
    visible_end_ = visible_end;
    kept_end_ = kept_end;
  }
  std::vector<LineRun> finish(std::vector<std::uint8_t>& levels);

 private:
  LineRun& run_for(const Piece& piece);
  std::vector<std::uint32_t> append_text(GlyphRun& run, std::uint32_t begin, std::uint32_t end,
                                         char32_t tail);
  char32_t hyphen_for(const Font& font, const ShapedWord& word, std::uint16_t& glyph) const;

  const MeasuredText& text_;
  std::vector<char32_t>& missing_;
  std::uint32_t visible_end_ = 0;
  std::uint32_t kept_end_ = 0;
  std::vector<LineRun> runs_;
  std::vector<const CharacterProperties*> items_;  ///< of each run
};

LineRun& RunGatherer::run_for(const Piece& piece) {
  const CharacterProperties& item = text_.text().characters[piece.begin];
  if (!runs_.empty()) {
    const CharacterProperties& last = *items_.back();
    const bool same = last.font == item.font && last.style == item.style && last.level == item.level;
    if (same) return runs_.back();
  }
  const SpanStyle& style = text_.text().styles[item.style];
  LineRun& added = runs_.emplace_back();
  added.run.font = item.font;
  added.run.size = text_.size(piece);
  added.run.colour = style.text->colour;
  added.run.right_to_left = (item.level & 1) != 0;
  added.link = *style.link;
  added.language = *style.language;
  items_.push_back(&item);
  return added;
}

/// Appends the characters that are seen and gives the byte offset of each code point (and of `tail`). The
/// invisible ones have no glyph of their own, so they would turn up as part of a neighbour's text.
std::vector<std::uint32_t> RunGatherer::append_text(GlyphRun& run, std::uint32_t begin, std::uint32_t end,
                                                    char32_t tail) {
  std::vector<std::uint32_t> offsets;
  offsets.reserve(end - begin + 1);
  for (std::uint32_t i = begin; i < end; ++i) {
    offsets.push_back(static_cast<std::uint32_t>(run.text.size()));
    const char32_t c = text_.text().text[i];
    if (i < kept_end_ && !is_invisible(c)) append_utf8(run.text, c);
  }
  offsets.push_back(static_cast<std::uint32_t>(run.text.size()));
  if (tail != 0) append_utf8(run.text, tail);
  return offsets;
}

/// The character an added hyphen is: U+00AD where the font draws that with a glyph of its own like the
/// hyphen's, so that whoever extracts the text can tell it from a hyphen of the author (ISO 32000-1,
/// 14.8.2.2.3); '-' otherwise, as one glyph must not stand for two characters.
char32_t RunGatherer::hyphen_for(const Font& font, const ShapedWord& word, std::uint16_t& glyph) const {
  const std::uint16_t soft = font.glyph(0xAD);
  const std::uint16_t hard = font.glyph(U'-');
  const bool plain = !word.glyphs.empty() && word.glyphs.back().id == hard;
  if (!plain || soft == 0 || soft == hard || soft == font.glyph(0x2010)) return U'-';
  if (std::abs(font.advance(soft) - font.advance(hard)) > 1e-6) return U'-';
  glyph = soft;
  return 0xAD;
}

void RunGatherer::add(const Piece& piece, std::uint32_t begin, std::uint32_t end, bool hyphen, bool joined) {
  const ShapedWord& word = text_.shape(piece, begin, end, hyphen);
  for (const char32_t c : word.unset) {
    if (std::find(missing_.begin(), missing_.end(), c) == missing_.end()) missing_.push_back(c);
  }
  if (word.glyphs.empty()) return;
  GlyphRun& run = run_for(piece).run;
  std::uint16_t hyphen_glyph = 0;
  const char32_t tail = hyphen ? hyphen_for(*run.font, word, hyphen_glyph) : 0;
  const std::vector<std::uint32_t> offsets = append_text(run, begin, end, tail);
  const float track = static_cast<float>(text_.tracking(piece));
  const float join = joined && run.size > 0 ? static_cast<float>(piece.join / run.size) : 0;

  const auto copy = [&](std::size_t i) {
    Glyph glyph = word.glyphs[i];
    const std::uint32_t position = begin + glyph.cluster;
    if (position >= kept_end_ && position < end) return;
    if (position >= end && hyphen_glyph != 0) glyph.id = hyphen_glyph;
    const bool ends_cluster =
        i + 1 == word.glyphs.size() || word.glyphs[i + 1].cluster != word.glyphs[i].cluster;
    if (ends_cluster) glyph.advance += track;
    if (ends_cluster && position + 1 == end) glyph.advance += join;
    if (position >= visible_end_ && position < end) glyph.advance = 0;
    glyph.cluster = offsets[glyph.cluster];
    run.glyphs.push_back(glyph);
  };
  const std::size_t count = word.glyphs.size();
  for (std::size_t i = 0; i < count; ++i) copy(run.right_to_left ? count - 1 - i : i);
}

std::vector<LineRun> RunGatherer::finish(std::vector<std::uint8_t>& levels) {
  std::vector<LineRun> runs;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    GlyphRun& run = runs_[i].run;
    if (run.glyphs.empty()) continue;
    if (run.right_to_left) std::reverse(run.glyphs.begin(), run.glyphs.end());
    levels.push_back(items_[i]->level);
    runs.push_back(std::move(runs_[i]));
  }
  return runs;
}

bool is_stretching_space(const GlyphRun& run, const Glyph& glyph) {
  const std::string_view text = std::string_view(run.text).substr(glyph.cluster);
  return glyph.advance > 0 && (text.starts_with(' ') || text.starts_with("\xC2\xA0"));
}

/// Gives a justified line's spaces their share of what is missing; more than the limits allow is not
/// taken. A paragraph's last line only shrinks.
void justify(std::vector<LineRun>& runs, const LineMeasure& line, double width, bool ends_text) {
  if (line.spaces == 0) return;
  const double most = ends_text ? 0 : greatest_stretch * line.space_width;
  const double missing = std::clamp(width - line.width, -greatest_shrink * line.space_width, most);
  const double share = missing / line.spaces;
  for (LineRun& line_run : runs) {
    if (line_run.run.size <= 0) continue;
    for (Glyph& glyph : line_run.run.glyphs) {
      if (!is_stretching_space(line_run.run, glyph)) continue;
      glyph.advance += static_cast<float>(share / line_run.run.size);
    }
  }
}

double place_runs(std::vector<LineRun>& runs, const std::vector<std::uint8_t>& levels) {
  double x = 0;
  for (const std::size_t index : visual_order(levels)) {
    runs[index].run.origin = {x, 0};
    x += runs[index].run.width();
  }
  return x;
}

/// How far a line's punctuation stands outside the width. Points.
struct Overhang {
  double at_start = 0;
  double at_end = 0;
};

double left_edge(const LineSetting& setting, double line_width, Overhang overhang, bool right_to_left) {
  if (!std::isfinite(setting.width)) return 0;
  const double room = setting.width - line_width;
  if (setting.alignment == Alignment::centre) return room / 2;
  const bool at_right = (setting.alignment == Alignment::end) != right_to_left;
  if (right_to_left) std::swap(overhang.at_start, overhang.at_end);
  return at_right ? room + overhang.at_end : -overhang.at_start;
}

}  // namespace

Line build_line(const MeasuredText& text, const LineSetting& setting, std::vector<char32_t>& missing) {
  const Place& from = text.place(setting.from);
  const Place& to = text.place(setting.to);
  const std::vector<CharacterProperties>& characters = text.text().characters;
  std::uint32_t visible_end = to.position;
  while (visible_end > from.position && characters[visible_end - 1].hangs) --visible_end;

  Line line;
  Overhang overhang;
  line.hyphenated = to.kind == BreakKind::hyphen;
  if (visible_end > from.position) {
    // One space stays at the end of every line but the last, without any width: text that is extracted
    // or read aloud needs it between the words of two lines (ISO 32000-1, 14.8.2.5).
    const bool ends_paragraph = setting.to + 1 == text.count();
    std::uint32_t kept_end = visible_end;
    while (kept_end < to.position && is_invisible(text.text().text[kept_end])) ++kept_end;
    kept_end = ends_paragraph || kept_end == to.position ? visible_end : kept_end + 1;
    RunGatherer gatherer(text, missing);
    gatherer.limit(visible_end, kept_end);
    for (std::uint32_t i = from.piece; i < text.pieces().size() && text.pieces()[i].begin < kept_end; ++i) {
      const Piece& piece = text.pieces()[i];
      const std::uint32_t end = std::min(piece.end, to.position);
      const bool hyphen = line.hyphenated && end == to.position;
      gatherer.add(piece, std::max(piece.begin, from.position), end, hyphen, piece.end < visible_end);
    }
    std::vector<std::uint8_t> levels;
    line.runs = gatherer.finish(levels);
    if (setting.alignment == Alignment::justify && std::isfinite(setting.width)) {
      justify(line.runs, text.measure(setting.from, setting.to), setting.width, text.is_forced(setting.to));
    }
    line.width = place_runs(line.runs, levels);
    overhang = {from.overhang_behind, to.overhang_before};
  }
  line.left = left_edge(setting, line.width, overhang, text.text().right_to_left);
  return line;
}

}  // namespace tandem::text
