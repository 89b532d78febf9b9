#include "pdf/content_stream.h"

#include <cmath>

#include "base/utf8.h"
#include "pdf/pdf_error.h"

namespace tandem::pdf {

bool is_same_place(Point a, Point b) {
  return to_hundredths(a.x) == to_hundredths(b.x) && to_hundredths(a.y) == to_hundredths(b.y);
}

void ContentStream::enter(Mode mode) {
  if (mode != state_.mode) {
    finish_lines();
    out_ += mode == Mode::text ? "BT\n" : "ET\n";
    state_.line_x = state_.line_y = 0;  // BT starts at the page's origin
    state_.mode = mode;
  }
}

void ContentStream::begin_marked(std::string_view tag, int mcid, const std::string* actual_text) {
  finish_lines();
  out_ += '/';
  out_ += tag;
  out_ += "<</MCID ";
  append_integer(out_, mcid);
  if (actual_text) out_ += "/ActualText" + text_string(*actual_text);
  out_ += ">>BDC\n";
}

void ContentStream::begin_artifact(layout::TagBegin::Furniture furniture) {
  finish_lines();
  switch (furniture) {
    case layout::TagBegin::Furniture::none:
      out_ += "/Artifact BMC\n";
      break;
    case layout::TagBegin::Furniture::header:
      out_ += "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
      break;
    case layout::TagBegin::Furniture::footer:
      out_ += "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
      break;
  }
}

void ContentStream::begin_leaf_id(std::string_view id) {
  finish_lines();
  out_ += "/Artifact<</Type/Pagination/XXTandemLeaf";
  append_literal_string(out_, id);
  out_ += ">>BDC\n";
}

void ContentStream::end_marked() {
  finish_lines();
  out_ += "EMC\n";
}

void ContentStream::show_glyphs(const text::GlyphRun& run, std::size_t first, std::size_t end, double offset,
                                EmbeddedFont& font) {
  set_fill(run.colour);
  set_font(font, run.size);
  const std::int64_t x = to_hundredths(run.origin.x + offset * run.size);
  const std::int64_t y = to_hundredths(page_height_ - run.origin.y);
  append_hundredths(out_, x - state_.line_x);
  out_ += ' ';
  append_hundredths(out_, y - state_.line_y);
  out_ += " Td\n";
  state_.line_x = x;
  state_.line_y = y;

  // How far the pen stands left of where the next glyph belongs, in thousandths of an em. What rounding
  // leaves over is carried on, so that a long line does not drift.
  double behind = 0;
  for (std::size_t i = first; i < end; ++i) {
    const text::Glyph& glyph = run.glyphs[i];
    set_rise(static_cast<double>(glyph.y_offset) * run.size);
    const UsedGlyph& used = font.use(glyph.id);
    behind += static_cast<double>(glyph.x_offset) * 1000;
    if (std::abs(behind) >= 0.5) {
      if (!glyphs_.empty()) glyphs_ += ')';
      const double move = std::round(behind);
      append_number(glyphs_, -move, 0);
      behind -= move;
      glyphs_ += '(';
      has_kerning_ = true;
    } else if (glyphs_.empty()) {
      glyphs_ += '(';
    }
    append_literal_byte(glyphs_, static_cast<char>(used.code >> 8));
    append_literal_byte(glyphs_, static_cast<char>(used.code & 255));
    behind += (static_cast<double>(glyph.advance) - static_cast<double>(glyph.x_offset)) * 1000 - used.width;
  }
  set_rise(0);
  flush_glyphs();
}

void ContentStream::flush_glyphs() {
  if (glyphs_.empty()) return;
  if (has_kerning_) {
    out_ += '[';
    out_ += glyphs_;
    out_ += ")]TJ\n";
  } else {
    out_ += glyphs_;
    out_ += ")Tj\n";
  }
  glyphs_.clear();
  has_kerning_ = false;
}

void ContentStream::draw_rule(const layout::RuleItem& rule) {
  set_stroke(rule.colour, rule.thickness, rule.dashes);
  append_point(rule.from);
  out_ += " m ";
  append_point(rule.to);
  out_ += " l\n";
  state_.lines_open = true;
}

void ContentStream::draw_path(const layout::PathItem& path) {
  if (path.verbs.empty() || (!path.has_fill && !path.has_stroke)) return;
  if (path.verbs.front() != layout::PathItem::Verb::move) throw PdfError("a path does not start with a move");
  finish_lines();
  set_style(path);
  append_outline(path);
}

void ContentStream::set_style(const layout::PathItem& path) {
  if (path.has_fill) set_fill(path.fill);
  if (path.has_stroke) set_stroke(path.stroke, path.thickness, {});
}

void ContentStream::append_outline(const layout::PathItem& path) {
  if (!append_rectangle(path)) append_segments(path);
  out_ += path.has_fill && path.has_stroke ? "B\n" : path.has_fill ? "f\n" : "S\n";
}

std::string ContentStream::outline(const layout::PathItem& path) {
  ContentStream content(0);
  content.append_outline(path);
  return std::move(content.out_);
}

void ContentStream::draw_form(const std::string& name, Point origin, const layout::PathItem& path) {
  finish_lines();
  set_style(path);
  out_ += "q 1 0 0 1 ";
  append_point(origin);
  out_ += " cm/" + name + " Do Q\n";
}

/// Lines that lead nowhere are left out: a circle is a rounded rectangle whose sides have no length.
void ContentStream::append_segments(const layout::PathItem& path) {
  using Verb = layout::PathItem::Verb;
  std::size_t point = 0;
  Verb before = Verb::close;
  for (const Verb verb : path.verbs) {
    const std::size_t count = verb == Verb::curve ? 3 : verb == Verb::close ? 0 : 1;
    if (path.points.size() - point < count) throw PdfError("a path has too few points");
    const bool leads_nowhere = verb == Verb::line && before != Verb::close &&
                               is_same_place(path.points[point - 1], path.points[point]);
    before = verb;
    if (leads_nowhere) {
      ++point;
      continue;
    }
    for (std::size_t i = 0; i < count; ++i) {
      append_point(path.points[point++]);
      out_ += ' ';
    }
    constexpr const char* operators[] = {"m\n", "l\n", "c\n", "h\n"};
    out_ += operators[static_cast<std::size_t>(verb)];
  }
}

/// A closed path over four corners is written as 're', which is a third as long.
bool ContentStream::append_rectangle(const layout::PathItem& path) {
  using Verb = layout::PathItem::Verb;
  static const std::vector<Verb> verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
  if (path.verbs != verbs || path.points.size() != 4) return false;
  const auto& p = path.points;
  const bool across_first = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
  const bool down_first = p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y;
  if (!across_first && !down_first) return false;
  append_corners(p[0], p[2]);
  return true;
}

void ContentStream::append_corners(Point from, Point to) {
  append_point(from);
  out_ += ' ';
  append_hundredths(out_, to_hundredths(to.x) - to_hundredths(from.x));
  out_ += ' ';
  append_hundredths(out_, to_hundredths(page_height_ - to.y) - to_hundredths(page_height_ - from.y));
  out_ += " re\n";
}

void ContentStream::trace(const Rect& box) {
  finish_lines();
  append_corners({box.x, box.bottom()}, {box.right(), box.y});
  out_ += "n\n";
}

// A picture's samples fill the unit square, the first row above (ISO 32000-1, 8.9.5.1). The matrix says where
// a step to the right leads, where one upwards, and where the square's corner below left is.
void ContentStream::draw_picture(const std::string& name, const Rect& box,
                                 pictures::Orientation orientation) {
  finish_lines();
  const auto [from_right, from_below, is_swapped] = orientation;
  const auto append_steps = [&](double to_right, double upwards) {
    append_number(out_, to_right);
    out_ += ' ';
    append_number(out_, upwards);
    out_ += ' ';
  };
  out_ += "q ";
  if (is_swapped) {
    append_steps(0, from_right ? box.height : -box.height);
    append_steps(from_below ? box.width : -box.width, 0);
    append_point({from_below ? box.x : box.right(), from_right ? box.bottom() : box.y});
  } else {
    append_steps(from_right ? -box.width : box.width, 0);
    append_steps(0, from_below ? -box.height : box.height);
    append_point({from_right ? box.right() : box.x, from_below ? box.y : box.bottom()});
  }
  out_ += " cm/" + name + " Do Q\n";
}

std::string ContentStream::take() {
  enter(Mode::page);
  finish_lines();
  return std::move(out_);
}

void ContentStream::finish_lines() {
  if (state_.lines_open) out_ += "S\n";
  state_.lines_open = false;
}

void ContentStream::append_point(Point point) {
  append_hundredths(out_, to_hundredths(point.x));
  out_ += ' ';
  append_hundredths(out_, to_hundredths(page_height_ - point.y));
}

void ContentStream::set_fill(Colour colour) {
  if (colour == state_.fill) return;
  finish_lines();
  append_colour(out_, colour, " g\n", " rg\n");
  state_.fill = colour;
}

void ContentStream::set_stroke(Colour colour, double thickness, const std::vector<double>& dashes) {
  if (colour != state_.stroke) {
    finish_lines();
    append_colour(out_, colour, " G\n", " RG\n");
    state_.stroke = colour;
  }
  const std::int64_t width = std::max<std::int64_t>(0, to_hundredths(thickness));
  if (width != state_.thickness) {
    finish_lines();
    append_hundredths(out_, width);
    out_ += " w\n";
    state_.thickness = width;
  }
  std::string pattern;
  double total = 0;
  for (const double dash : dashes) {
    if (!pattern.empty()) pattern += ' ';
    append_hundredths(pattern, std::max<std::int64_t>(0, to_hundredths(dash)));
    total += dash;
  }
  if (!(total >= 0.01)) pattern.clear();  // a pattern without length draws nothing and is an error to readers
  if (pattern == state_.dashes) return;
  finish_lines();
  out_ += '[';
  out_ += pattern;
  out_ += "]0 d\n";
  state_.dashes = std::move(pattern);
}

void ContentStream::set_font(const EmbeddedFont& font, double size) {
  const std::int64_t hundredths = to_hundredths(size);
  if (font.name() == state_.font && hundredths == state_.font_size) return;
  out_ += '/';
  out_ += font.name();
  out_ += ' ';
  append_hundredths(out_, hundredths);
  out_ += " Tf\n";
  state_.font = font.name();
  state_.font_size = hundredths;
}

void ContentStream::set_rise(double points) {
  const std::int64_t rise = to_hundredths(points);
  if (rise == state_.rise) return;
  flush_glyphs();
  append_hundredths(out_, rise);
  out_ += " Ts\n";
  state_.rise = rise;
}

}  // namespace tandem::pdf
