// Stage: setting. The surroundings of what is set: whose pages, in which type, for whom, how wide. Nothing
// here changes while a block is laid out.
#pragma once

#include <limits>
#include <string>

#include "answers/field_id.h"
#include "base/geometry.h"
#include "model/sheet.h"
#include "personalise/voice.h"
#include "setting/letterhead.h"
#include "setting/stylesheet.h"

namespace tandem::setting {

/// Which blocks of a sheet its pages show: those for participants, those for the facilitator alone, or all.
enum class Shown { participants, facilitator, all };

/// What a page is printed on: both sides of a sheet with their frames, in points from the paper's top left.
struct Paper {
  Size size;
  Rect recto{0, 0, 0, std::numeric_limits<double>::infinity()};  ///< the frame of odd pages
  Rect verso;
  bool is_card = false;  ///< cut to the size of a card already
};

/// Stylesheet, voice and letterhead are borrowed for its lifetime.
struct Setting {
  const Stylesheet& styles;
  const personalise::Voice& voice;
  const Letterhead& letterhead;  ///< whose pages these are; all of it may be empty
  double width;                  ///< of the frame, in points
  Paper paper = {};
  double margin_width = 0;  ///< of notes beside the page, in points; 0 where there is no room for any
  Shown shown = Shown::participants;
  std::string sheet_id = {};  ///< begins the ids of its fields
  model::Audience audience = model::Audience::each;

  /// For blocks inside of a block: `its_width` points wide, and without a margin.
  Setting inside(double its_width) const;

  const Style& style(model::StyleName name) const { return styles.style(name); }
  const Palette& palette() const { return styles.palette(); }
  const model::Words& words() const { return styles.words(); }
  /// The height of the page's frame, in points: for what fills a page or must not be taller than one.
  double frame_height() const { return paper.recto.height; }
  /// Whether both partners fill the page in together, so that each needs places of their own.
  bool is_joint() const { return audience == model::Audience::together || voice.speaks_to_both(); }
  /// Of one of the block's fields.
  answers::FieldId field_id(const load::Identifier& block, const std::string& part = {}) const;
};

}  // namespace tandem::setting
