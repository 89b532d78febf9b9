// Stage: text, internal. A prepared text in shaped pieces, and the places where its lines may end.
// In: a ParagraphText and the width to fill. Out: what the line breaker measures and the line builder sets.
#pragma once

#include <cstdint>
#include <vector>

#include "text/line_breaker.h"
#include "text/paragraph_text.h"
#include "text/shaper.h"

namespace tandem::text {

/// A stretch of one font, style, script and level without a break opportunity inside (but with places to
/// divide it, perhaps), spaces behind it included. Widths in points.
struct Piece {
  std::uint32_t begin = 0;  ///< code points of the text
  std::uint32_t end = 0;
  Shaper::Context context = 0;
  double join = 0;  ///< kern against the next piece, lost at a line's end
};

/// A place where a line may end: before code point `position`, which lies in piece `piece`.
struct Place {
  std::uint32_t position = 0;
  std::uint32_t piece = 0;
  BreakKind kind = BreakKind::none;  ///< none: inside a word that is too wide for any line
  double overhang_before = 0;        ///< of a line that ends here, into the margin at its end; points
  double overhang_behind = 0;        ///< of a line that starts here, into the margin at its start
};

class MeasuredText : public LineSource {
 public:
  /// `text` must outlive this. An infinite width gives unbroken lines.
  MeasuredText(const ParagraphText& text, const ParagraphStyle& style, double width, Shaper& shaper,
               TextAnalysis& analysis);

  std::size_t count() const override { return places_.size(); }
  bool is_forced(std::size_t place) const override { return places_[place].kind == BreakKind::forced; }
  bool is_hyphenated(std::size_t place) const override { return places_[place].kind == BreakKind::hyphen; }
  Reluctance reluctance(std::size_t place) const override;
  LineMeasure measure(std::size_t from, std::size_t to) const override;

  const ParagraphText& text() const { return text_; }
  const std::vector<Piece>& pieces() const { return pieces_; }
  const Place& place(std::size_t index) const { return places_[index]; }
  /// Words, or parts of divided ones, that are too wide for any line.
  const std::vector<Stretch>& wide_words() const { return wide_words_; }

  /// The shaped code points [begin, end) of a piece, with a hyphen behind them if asked for.
  const ShapedWord& shape(const Piece& piece, std::uint32_t begin, std::uint32_t end, bool hyphen) const;

  /// Extra advance behind each cluster of a piece, in em.
  double tracking(const Piece& piece) const;
  double size(const Piece& piece) const;

 private:
  LineMeasure measure_between(const Place& from, const Place& to) const;
  LineMeasure measure_glyphs(const Place& from, const Place& to) const;
  LineMeasure measure_slice(const Piece& piece, std::uint32_t begin, std::uint32_t end, bool hyphen) const;
  void add_piece(std::uint32_t begin, std::uint32_t end, const ParagraphStyle& style);
  void sum_pieces();
  void add_places();
  void divide_wide_words(double width, TextAnalysis& analysis);
  void divide(const Place& from, const Place& to, double width, const std::vector<std::uint32_t>& clusters,
              std::vector<Place>& places) const;
  std::vector<double> estimate(const Place& from, const Place& to) const;
  Place place_at(std::uint32_t position, std::uint32_t piece_hint, BreakKind kind) const;
  double overhang_at(std::uint32_t index, char32_t character, double share) const;
  double overhang_before(std::uint32_t position, BreakKind kind) const;
  double overhang_behind(std::uint32_t position) const;

  const ParagraphText& text_;
  Shaper& shaper_;
  bool hangs_at_start_ = false;
  bool hangs_at_end_ = false;
  std::vector<Piece> pieces_;
  std::vector<LineMeasure> whole_;   ///< of each piece, spaces at its end and `join` included
  std::vector<LineMeasure> before_;  ///< sums over all pieces before piece i
  std::vector<LineMeasure> tail_;    ///< what a line that ends with piece i does not count
  std::vector<Place> places_;
  std::vector<Stretch> wide_words_;
};

}  // namespace tandem::text
