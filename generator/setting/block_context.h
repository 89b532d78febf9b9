// Stage: setting. What a block has at hand while it is laid out: text set in the theme's styles and the
// reader's words, and the flow that its strips go into.
#pragma once

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "layout/flow.h"
#include "layout/text_placement.h"
#include "load/rich_text.h"
#include "model/sheet.h"
#include "personalise/voice.h"
#include "setting/letterhead.h"
#include "setting/stylesheet.h"

namespace tandem {

/// Which blocks of a sheet its pages show: those for participants, those for the facilitator alone, or all.
enum class Shown { participants, facilitator, all };

/// What a page is printed on: both sides of a sheet with their frames, in points from the paper's top left.
struct Paper {
  Size size;
  Rect recto;  ///< the frame of odd pages
  Rect verso;
  bool is_card = false;  ///< cut to the size of a card already
};

class BlockContext {
 public:
  /// Everything is borrowed for the context's lifetime. `width`: of the frame, in points.
  BlockContext(const Stylesheet& styles, Typesetter& typesetter, const Voice& voice, ElementNumbers& numbers,
               Diagnostics& diagnostics, double width)
      : styles_(styles),
        typesetter_(typesetter),
        voice_(voice),
        numbers_(numbers),
        diagnostics_(diagnostics),
        width_(width) {}

  /// The sheet whose blocks come next: starts its steps at 1 and its fields' names with its id.
  void begin_sheet(const Sheet& sheet);
  int next_step() { return ++step_; }
  /// What heads a step or a group: one level below what was headed last, and no heading where nothing was.
  Role inner_heading() const { return inner_heading_; }
  void head_inside_with(Role role) { inner_heading_ = role; }
  /// Whether both partners fill the page in together, so that each needs places of their own.
  bool is_joint() const { return audience_ == Audience::together || voice_.reader() == Reader::both; }
  /// The block that comes next, for errors. What has no place in a file keeps that of what came before.
  void begin_block(const SourceSpan& span) {
    if (span.file) block_span_ = span;
  }

  const Stylesheet& styles() const { return styles_; }
  const Style& style(StyleName name) const { return styles_.style(name); }
  const Palette& palette() const { return styles_.palette(); }
  const Words& words() const { return styles_.words(); }
  const Voice& voice() const { return voice_; }
  double width() const { return width_; }
  /// The height of the page's frame, in points: for what fills a page or must not be taller than one.
  double frame_height() const { return paper_.recto.height; }
  const Paper& paper() const { return paper_; }
  void lay_on(const Paper& paper) { paper_ = paper; }
  /// Whose pages these are; all of it may be empty.
  const Letterhead& letterhead() const { return *letterhead_; }
  void take_letterhead(const Letterhead& letterhead) { letterhead_ = &letterhead; }
  Flow& flow() { return flow_; }
  Shown shown() const { return shown_; }
  void show(Shown shown) { shown_ = shown; }
  /// The width of notes beside the page, in points; 0 where there is no room for any.
  double margin_width() const { return margin_width_; }
  void make_margin(double width) { margin_width_ = width; }
  /// Lets the strip that is added next begin a page.
  void begin_page(BreakBefore where) { next_break_ = where; }
  /// Puts a note beside the strip that is added next, below one that waits for it already. It belongs to the
  /// step that this strip is part of.
  void attach_note(MarginNote note);
  /// Puts a note that still waits for a strip beside the last one.
  void end_notes();
  /// Where the organisation's people live; empty where it does not say.
  const std::string& region() const { return region_; }
  void serve(std::string region) { region_ = std::move(region); }

  /// A context for blocks inside this one: `width` points wide, with a flow of its own. Steps go on counting:
  /// hand it back to continue_after when its blocks are laid out.
  BlockContext inside(double width) const;
  void continue_after(const BlockContext& inner) {
    step_ = inner.step_;
    inner_heading_ = inner.inner_heading_;
  }
  ElementNumbers& numbers() { return numbers_; }
  const SourceSpan& block_span() const { return block_span_; }
  Diagnostics& diagnostics() { return diagnostics_; }

  /// Sets text to a width in points. Missing glyphs are looked up in the fallback fonts; what no font has
  /// is reported. The result lives as long as the typesetter.
  /// `factor`: how many times as large as the style's type, for what fills a card or a wall.
  const Paragraph& set(const RichParagraph& paragraph, const SourceSpan& span, StyleName style, double width,
                       double factor = 1);
  const Paragraph& set(const RichText& inline_text, StyleName style, double width, double factor = 1);
  const Paragraph& set_words(const std::string& words, StyleName style, double width, double factor = 1);

  /// The text in the reader's words without any markup: for descriptions that are heard, not seen.
  std::string plain(const RichText& text);

  /// Adds a strip for each line, so that a paragraph can be cut between pages, but not after its first or
  /// before its last line. `indent` in points. Style gives the space around.
  void add_paragraph(const Paragraph& paragraph, StyleName style, Role role, double indent = 0,
                     bool keep_with_next = false);

  /// Adds a strip that carries this block's place, for errors.
  Strip& add(Strip strip);

  /// 'sheet.block' or 'sheet.block.part': stable names from the content's own ids.
  std::string field_name(const Identifier& block, const std::string& part = {}) const;

 private:
  static const Letterhead& no_letterhead();
  const Paragraph& set_spans(std::vector<TextSpan> spans, const Style& style, double width,
                             const SourceSpan& span);
  void join_notes(int upper, const MarginNote& lower);
  void check_names(const RichParagraph& paragraph, const SourceSpan& span);
  void report_missing(const std::vector<char32_t>& characters, const SourceSpan& span);
  void report_crowded(const std::vector<char32_t>& letters, const SourceSpan& span);

  const Stylesheet& styles_;
  Typesetter& typesetter_;
  const Voice& voice_;
  ElementNumbers& numbers_;
  Diagnostics& diagnostics_;
  double width_;
  Flow flow_;
  std::string sheet_id_;
  Audience audience_ = Audience::each;
  int step_ = 0;
  Role inner_heading_ = Role::paragraph;
  Shown shown_ = Shown::participants;
  Paper paper_{{}, {0, 0, 0, std::numeric_limits<double>::infinity()}, {}};
  const Letterhead* letterhead_ = &no_letterhead();
  double margin_width_ = 0;
  BreakBefore next_break_ = BreakBefore::no;
  int next_note_ = -1;
  std::string region_;
  SourceSpan block_span_;
};

}  // namespace tandem
