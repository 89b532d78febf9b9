// Stage: setting. Notes beside the page for the facilitator: parts below each other, each with its label.
#pragma once

#include <string>

#include "setting/workplace.h"

namespace tandem::setting {

/// How a note is set: in a margin in small type, in a box as a callout is.
struct NoteStyle {
  double width;  ///< points
  model::StyleName label = model::StyleName::margin_label;
  model::StyleName text = model::StyleName::margin_note;
};

/// That of a note in this setting's margin.
inline NoteStyle margin_style(const Setting& setting) {
  return {setting.margin_width};
}

/// Adds a label that says all by itself below the parts that the note has.
void append_note_label(layout::MarginNote& note, const std::string& label, const NoteStyle& style,
                       Workplace& at);

/// Adds a part below those that the note has; nothing without any text.
void append_note_part(layout::MarginNote& note, const std::string& label, const load::RichText& text,
                      const NoteStyle& style, Workplace& at);

}  // namespace tandem::setting
