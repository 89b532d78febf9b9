// Stage: pdf. One page's content stream (ISO 32000-1, 7.8.2 and annex A), as lean as it can be: operators
// only for what changes, relative moves in whole hundredths of a point, no q/Q but around pictures.
// In: drawing in page coordinates (y downwards). Out: the operators, in PDF's coordinates (y upwards).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/font_embedder.h"
#include "pictures/orientation.h"

namespace tandem::pdf {

/// Whether no reader could tell the places apart.
bool is_same_place(Point a, Point b);

class ContentStream {
 public:
  explicit ContentStream(double page_height) : page_height_(page_height) {}

  /// Marked content must begin and end both inside or both outside of a text object, so callers say first
  /// which of the two comes next.
  enum class Mode { page, text };

  /// What operators have set: what those that come next are written for.
  struct State {
    Mode mode = Mode::page;
    Colour fill;  ///< a page starts with black
    Colour stroke;
    std::int64_t thickness = 100;
    std::string dashes;
    std::string font;
    std::int64_t font_size = 0;
    std::int64_t rise = 0;
    std::int64_t line_x = 0;  ///< of the text line that Td moves from, hundredths of a point
    std::int64_t line_y = 0;
    bool lines_open = false;  ///< rules of one look share one S
    bool operator==(const State&) const = default;
  };
  const State& state() const { return state_; }
  double page_height() const { return page_height_; }
  std::size_t size() const { return out_.size(); }
  /// The operators from a place in the stream on.
  std::string_view from(std::size_t start) const { return std::string_view(out_).substr(start); }
  /// Operators that were written before, in the state that this stream is in, and the state they lead to.
  void repeat(std::string_view operators, const State& after) {
    out_ += operators;
    state_ = after;
  }

  void enter(Mode mode);

  /// '/tag <</MCID n>> BDC', with /ActualText where given.
  void begin_marked(std::string_view tag, int mcid, const std::string* actual_text);
  void begin_artifact(layout::TagBegin::Furniture furniture = layout::TagBegin::Furniture::none);
  /// An artifact of pagination that says, for programs, whose page this is. Names of keys that begin with XX
  /// are anybody's (ISO 32000-1, annex E).
  void begin_leaf_id(std::string_view id);
  void end_marked();

  /// Glyphs [first, end) of a run, the first of which stands `offset` em behind the run's origin.
  void show_glyphs(const text::GlyphRun& run, std::size_t first, std::size_t end, double offset,
                   EmbeddedFont& font);
  void draw_rule(const layout::RuleItem& rule);
  /// Throws PdfError where the path has too few points for its verbs or does not start with a move.
  void draw_path(const layout::PathItem& path);
  /// What draws a path about the origin in the colours and thickness that are set: for a form XObject.
  static std::string outline(const layout::PathItem& path);
  /// A form XObject that holds the outline of `path`, in the path's colours and thickness.
  void draw_form(const std::string& name, Point origin, const layout::PathItem& path);
  /// A rectangle that says where something is and paints nothing.
  void trace(const Rect& box);
  void draw_picture(const std::string& name, const Rect& box, pictures::Orientation orientation = {});

  /// Ends whatever is open; the stream is complete then.
  std::string take();

 private:
  void set_fill(Colour colour);
  void set_stroke(Colour colour, double thickness, const std::vector<double>& dashes);
  void set_font(const EmbeddedFont& font, double size);
  void set_rise(double points);
  void finish_lines();
  void flush_glyphs();
  void append_point(Point point);
  void append_corners(Point from, Point to);
  void set_style(const layout::PathItem& path);
  void append_outline(const layout::PathItem& path);
  bool append_rectangle(const layout::PathItem& path);
  void append_segments(const layout::PathItem& path);

  double page_height_;
  std::string out_;
  State state_;
  std::string glyphs_;  ///< what the next Tj or TJ shows
  bool has_kerning_ = false;
};

}  // namespace tandem::pdf
