#include "text/measured_text.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <cmath>

#include "text/overhang.h"

namespace tandem::text {
namespace {

/// Sizes and trackings that are no number set nothing rather than poison every sum.
double finite(double value) {
  return std::isfinite(value) ? value : 0;
}

/// Letters of these scripts hang together; tracking would tear them apart.
bool can_track(int script) {
  switch (script) {
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
    case USCRIPT_NKO:
    case USCRIPT_MONGOLIAN:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GURMUKHI:
      return false;
    default:
      return true;
  }
}

bool stretches(char32_t c) {
  return c == U' ' || c == 0xA0;
}

bool same_item(const CharacterProperties& first, const CharacterProperties& second) {
  return first.font == second.font && first.style == second.style && first.script == second.script &&
         first.level == second.level;
}

LineMeasure operator+(const LineMeasure& a, const LineMeasure& b) {
  return {a.width + b.width, a.spaces + b.spaces, a.space_width + b.space_width};
}
LineMeasure operator-(const LineMeasure& a, const LineMeasure& b) {
  return {a.width - b.width, a.spaces - b.spaces, a.space_width - b.space_width};
}

}  // namespace

MeasuredText::MeasuredText(const ParagraphText& text, const ParagraphStyle& style, double width,
                           Shaper& shaper, TextAnalysis& analysis)
    : text_(text), shaper_(shaper) {
  // Where an edge is ragged there is nothing to straighten.
  const bool hangs = style.hanging_punctuation && std::isfinite(width);
  const Alignment alignment = style.alignment;
  hangs_at_start_ = hangs && (alignment == Alignment::start || alignment == Alignment::justify);
  hangs_at_end_ = hangs && (alignment == Alignment::end || alignment == Alignment::justify);
  const std::uint32_t size = static_cast<std::uint32_t>(text.text.size());
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const CharacterProperties& here = text.characters[i];
    const bool may_break =
        here.break_behind == BreakKind::opportunity || here.break_behind == BreakKind::forced;
    if (i + 1 < size && !may_break && same_item(here, text.characters[i + 1])) continue;
    add_piece(begin, i + 1, style);
    begin = i + 1;
  }
  sum_pieces();
  add_places();
  if (std::isfinite(width)) divide_wide_words(width, analysis);
}

double MeasuredText::size(const Piece& piece) const {
  return std::max(0.0, finite(text_.styles[text_.characters[piece.begin].style].text->size));
}

double MeasuredText::tracking(const Piece& piece) const {
  const CharacterProperties& character = text_.characters[piece.begin];
  return can_track(character.script) ? finite(text_.styles[character.style].text->tracking) : 0;
}

void MeasuredText::add_piece(std::uint32_t begin, std::uint32_t end, const ParagraphStyle& style) {
  Piece piece{begin, end, 0, 0};
  const CharacterProperties& character = text_.characters[begin];
  const bool continues = begin > 0 && same_item(text_.characters[begin - 1], character);
  if (continues) {
    Piece& last = pieces_.back();
    piece.context = last.context;
    const bool forced = text_.characters[begin - 1].break_behind == BreakKind::forced;
    if (!forced)
      last.join = shaper_.join(last.context, text_.text[begin - 1], text_.text[begin]) * size(last);
  } else {
    piece.context = shaper_.context({character.font, character.script, (character.level & 1) != 0,
                                     text_.styles[character.style].text->tabular_figures,
                                     text_.styles[character.style].text->small_caps, tracking(piece) == 0,
                                     language_of(text_, begin, style.language)});
  }
  pieces_.push_back(piece);
}

const ShapedWord& MeasuredText::shape(const Piece& piece, std::uint32_t begin, std::uint32_t end,
                                      bool hyphen) const {
  const std::u32string_view text = std::u32string_view(text_.text).substr(begin, end - begin);
  if (!hyphen) return shaper_.shape(piece.context, text);
  return shaper_.shape(piece.context, std::u32string(text) + U'-');
}

LineMeasure MeasuredText::measure_slice(const Piece& piece, std::uint32_t begin, std::uint32_t end,
                                        bool hyphen) const {
  const ShapedWord& word = shape(piece, begin, end, hyphen);
  const double em = size(piece);
  const double track = tracking(piece);
  LineMeasure slice;
  slice.width = (word.advance + word.cluster_count * track) * em;
  for (const Glyph& glyph : word.glyphs) {
    const bool added = begin + glyph.cluster >= end;
    if (added || !stretches(text_.text[begin + glyph.cluster])) continue;
    ++slice.spaces;
    slice.space_width += (glyph.advance + track) * em;
  }
  return slice;
}

void MeasuredText::sum_pieces() {
  before_.resize(pieces_.size() + 1);
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    whole_.push_back(measure_slice(piece, piece.begin, piece.end, false));
    whole_[i].width += piece.join;
    before_[i + 1] = before_[i] + whole_[i];

    LineMeasure tail;
    const ShapedWord& word = shape(piece, piece.begin, piece.end, false);
    std::uint32_t text_end = piece.end;
    while (text_end > piece.begin && text_.characters[text_end - 1].hangs) --text_end;
    if (text_end == piece.begin) {
      tail = i > 0 ? whole_[i] + tail_[i - 1] : whole_[i];
    } else {
      for (const Glyph& glyph : word.glyphs) {
        if (piece.begin + glyph.cluster < text_end) continue;
        const double width = (glyph.advance + tracking(piece)) * size(piece);
        const bool space = stretches(text_.text[piece.begin + glyph.cluster]);
        tail = tail + LineMeasure{width, space, space ? width : 0};
      }
      tail.width += piece.join;
    }
    tail_.push_back(tail);
  }
}

void MeasuredText::add_places() {
  places_.push_back(place_at(0, 0, BreakKind::forced));
  for (std::uint32_t i = 0; i < pieces_.size(); ++i) {
    for (std::uint32_t c = pieces_[i].begin; c + 1 < pieces_[i].end; ++c) {
      const bool divides = text_.characters[c].break_behind == BreakKind::hyphen;
      if (divides) places_.push_back(place_at(c + 1, i, BreakKind::hyphen));
    }
    // No word is divided where its font changes: the hyphen would belong to neither part.
    const BreakKind kind = text_.characters[pieces_[i].end - 1].break_behind;
    const bool last = i + 1 == pieces_.size();
    if (last) {
      places_.push_back(place_at(pieces_[i].end, i + 1, BreakKind::forced));
    } else if (kind == BreakKind::opportunity || kind == BreakKind::forced) {
      places_.push_back(place_at(pieces_[i].end, i + 1, kind));
    }
  }
}

LineMeasure MeasuredText::measure(std::size_t from, std::size_t to) const {
  return measure_between(places_[from], places_[to]);
}

Reluctance MeasuredText::reluctance(std::size_t place) const {
  const std::uint32_t position = places_[place].position;
  return position > 0 ? text_.characters[position - 1].reluctance : Reluctance::none;
}

LineMeasure MeasuredText::measure_between(const Place& from, const Place& to) const {
  LineMeasure line = measure_glyphs(from, to);
  line.width = std::max(0.0, line.width - from.overhang_behind - to.overhang_before);
  return line;
}

LineMeasure MeasuredText::measure_glyphs(const Place& from, const Place& to) const {
  if (to.position <= from.position) return {};
  const bool hyphen = to.kind == BreakKind::hyphen;
  if (from.piece == to.piece) return measure_slice(pieces_[to.piece], from.position, to.position, hyphen);
  LineMeasure line = before_[to.piece] - before_[from.piece];
  const Piece& first = pieces_[from.piece];
  if (from.position > first.begin) {
    line = line - whole_[from.piece] + measure_slice(first, from.position, first.end, false);
    line.width += first.join;
  }
  const bool inside = to.piece < pieces_.size() && to.position > pieces_[to.piece].begin;
  if (inside) return line + measure_slice(pieces_[to.piece], pieces_[to.piece].begin, to.position, hyphen);
  line = line - tail_[to.piece - 1];
  return line.width > 0 ? line : LineMeasure{};
}

Place MeasuredText::place_at(std::uint32_t position, std::uint32_t piece_hint, BreakKind kind) const {
  while (piece_hint < pieces_.size() && pieces_[piece_hint].end <= position) ++piece_hint;
  return {position, piece_hint, kind, overhang_before(position, kind), overhang_behind(position)};
}

/// Of `character`, set as the text's code point `index` is. One that runs against the paragraph's direction
/// is not at the edge where its line starts or ends in reading (Unicode annex 9, rule L2).
double MeasuredText::overhang_at(std::uint32_t index, char32_t character, double share) const {
  const CharacterProperties& properties = text_.characters[index];
  if (share == 0 || !properties.font || properties.level != (text_.right_to_left ? 1 : 0)) return 0;
  const double em = std::max(0.0, finite(text_.styles[properties.style].text->size));
  return overhang(*properties.font, character, share) * em;
}

double MeasuredText::overhang_before(std::uint32_t position, BreakKind kind) const {
  if (!hangs_at_end_ || position == 0) return 0;
  if (kind == BreakKind::hyphen) return overhang_at(position - 1, U'-', share_at_end(U'-'));
  std::uint32_t end = position;
  while (end > 0 && text_.characters[end - 1].hangs) {
    const bool other_line = end < position && text_.characters[end - 1].break_behind == BreakKind::forced;
    if (other_line) return 0;
    --end;
  }
  return end == 0 ? 0 : overhang_at(end - 1, text_.text[end - 1], share_at_end(text_.text[end - 1]));
}

double MeasuredText::overhang_behind(std::uint32_t position) const {
  if (!hangs_at_start_ || position >= text_.text.size()) return 0;
  return overhang_at(position, text_.text[position], share_at_start(text_.text[position]));
}

/// Where no line could hold what stands between two neighbouring places, adds places between clusters.
void MeasuredText::divide_wide_words(double width, TextAnalysis& analysis) {
  const BreakRules rules{width, false};
  std::vector<Place> places;
  std::vector<std::uint32_t> clusters;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (i > 0 && !fits(measure(i - 1, i), rules)) {
      if (clusters.empty()) clusters = analysis.cluster_ends(text_.text);
      divide(places_[i - 1], places_[i], width, clusters, places);
      wide_words_.push_back({places_[i - 1].position, places_[i].position});
    }
    places.push_back(places_[i]);
  }
  places_ = std::move(places);
}

/// Roughly how far each code point's end is from `from`, from the pieces' own shapes. Points.
std::vector<double> MeasuredText::estimate(const Place& from, const Place& to) const {
  std::vector<double> ends(to.position - from.position, 0.0);
  for (std::uint32_t i = from.piece; i < pieces_.size() && pieces_[i].begin < to.position; ++i) {
    const Piece& piece = pieces_[i];
    for (const Glyph& glyph : shape(piece, piece.begin, piece.end, false).glyphs) {
      const std::uint32_t position = piece.begin + glyph.cluster;
      if (position < from.position || position >= to.position) continue;
      ends[position - from.position] += (glyph.advance + tracking(piece)) * size(piece);
    }
  }
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  return ends;
}

/// Cuts the stretch into parts that each fill a line: a guess from the estimate, then exact measures.
void MeasuredText::divide(const Place& from, const Place& to, double width,
                          const std::vector<std::uint32_t>& clusters, std::vector<Place>& places) const {
  const BreakRules rules{width, false};
  const std::vector<double> ends = estimate(from, to);
  const auto end_of = [&](std::uint32_t position) {
    return position > from.position ? ends[position - from.position - 1] : 0.0;
  };
  Place start = from;
  while (true) {
    const double start_end = end_of(start.position);
    if (ends.back() - start_end < 1.5 * width && fits(measure_between(start, to), rules)) return;
    const auto first = std::upper_bound(clusters.begin(), clusters.end(), start.position);
    auto cut = std::upper_bound(first, clusters.end(), width, [&](double limit, std::uint32_t position) {
      return position >= to.position || end_of(position) - start_end > limit;
    });
    if (cut != first) --cut;
    const auto place = [&] { return place_at(*cut, start.piece, BreakKind::none); };
    while (cut != first && !fits(measure_between(start, place()), rules)) --cut;
    if (cut == clusters.end() || *cut >= to.position) return;  // one cluster is wider than the width
    const auto hangs = [](const CharacterProperties& character) { return character.hangs; };
    const auto all = text_.characters.begin();
    if (std::all_of(all + *cut, all + to.position, hangs)) return;
    start = place();
    places.push_back(start);
  }
}

}  // namespace tandem::text
