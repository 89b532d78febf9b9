// Stage: setting. Where set type goes: the flow of a sheet, with all that counts on from strip to strip.
// In: strips and notes, in the order of reading. Out: a flow for the page breaker.
#pragma once

#include <memory>
#include <vector>

#include "layout/flow.h"
#include "layout/kept_strip.h"
#include "layout/text_placement.h"
#include "setting/stylesheet.h"

namespace tandem::setting {

/// A stretch of a flow that was laid out by itself, its elements numbered from 1.
struct LaidOut {
  std::vector<std::shared_ptr<const layout::KeptStrip>> strips;
  std::vector<layout::Strip> headers;
  std::vector<layout::MarginNote> notes;
  int elements = 0;  ///< how many numbers it takes
  // How its galley stands at its end.
  int step = 0;
  layout::Role inner_heading = layout::Role::paragraph;
  layout::BreakBefore next_break = layout::BreakBefore::no;
  int next_note = -1;
};

class Galley {
 public:
  /// Both are borrowed for its lifetime. `block`: the place of what is laid out first, for errors.
  Galley(const Stylesheet& styles, layout::ElementNumbers& numbers, const SourceSpan& block)
      : styles_(styles), numbers_(numbers), block_span_(block) {}

  layout::Flow& flow() { return flow_; }
  /// Nothing of its sheet stands above what is laid out next.
  bool is_at_top() const { return is_at_top_ && flow_.strips.empty(); }
  layout::ElementNumbers& numbers() { return numbers_; }

  /// The block that comes next, for errors. What has no place in a file keeps that of what came before.
  void begin_block(const SourceSpan& span) {
    if (span.file) block_span_ = span;
  }
  const SourceSpan& block_span() const { return block_span_; }

  /// Steps count from 1.
  int next_step() { return ++step_; }
  /// What heads a step or a group: one level below what was headed last, and no heading where nothing was.
  int step() const { return step_; }
  layout::Role inner_heading() const { return inner_heading_; }
  layout::BreakBefore next_break() const { return next_break_; }
  void head_inside_with(layout::Role role) { inner_heading_ = role; }

  /// Lets the strip that is added next begin a page.
  void begin_page(layout::BreakBefore where) { next_break_ = where; }
  /// Puts a note beside the strip that is added next, below one that waits for it already. It belongs to the
  /// step that this strip is part of.
  void attach_note(layout::MarginNote note);
  /// Puts a note that still waits for a strip beside the last one.
  void end_notes();

  /// Adds a strip that carries this block's place, for errors.
  layout::Strip& add(layout::Strip strip);
  /// Adds a strip for each line, so that a paragraph can be cut between pages, but not after its first or
  /// before its last line. `indent` in points. Style gives the space around.
  void add_paragraph(const text::Paragraph& paragraph, model::StyleName style, layout::Role role,
                     double indent = 0, bool keep_with_next = false);

  /// An empty one for what follows in this one, numbered from 1 by itself: hand it back to add().
  Galley beside(layout::ElementNumbers& numbers) const;
  /// Whether a note waits for the strip that is added next.
  bool has_waiting_note() const { return next_note_ >= 0; }
  /// Adds what was laid out in a galley beside this one, or in one that began as this one stands.
  void add(const LaidOut& laid);
  /// What has been laid out in a galley beside another one; it is empty then. `is_personal`: see Part.
  LaidOut take(bool is_personal);

  /// An empty one for blocks inside of this one's block. Steps go on counting: hand it back to continue_after
  /// when its blocks are laid out.
  Galley inside() const;
  void continue_after(const Galley& inner) {
    step_ = inner.step_;
    inner_heading_ = inner.inner_heading_;
  }

 private:
  void join_notes(int upper, const layout::MarginNote& lower);

  const Stylesheet& styles_;
  layout::ElementNumbers& numbers_;
  layout::Flow flow_;
  SourceSpan block_span_;
  int step_ = 0;
  layout::Role inner_heading_ = layout::Role::paragraph;
  layout::BreakBefore next_break_ = layout::BreakBefore::no;
  int next_note_ = -1;
  bool is_at_top_ = true;
};

}  // namespace tandem::setting
