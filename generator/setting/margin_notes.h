// Stage: setting. Notes beside the page for the facilitator: parts below each other, each with its label.
#pragma once

#include <string>

#include "setting/block_context.h"

namespace tandem {

/// How a note is set: in a margin in small type, in a box as a callout is.
struct NoteStyle {
  StyleName label = StyleName::margin_label;
  StyleName text = StyleName::margin_note;
};

/// Adds a label that says all by itself below the parts that the note has.
void append_note_label(MarginNote& note, const std::string& label, BlockContext& context,
                       NoteStyle style = {});

/// Adds a part below those that the note has; nothing without any text. As wide as the context's margin.
void append_note_part(MarginNote& note, const std::string& label, const RichText& text, BlockContext& context,
                      NoteStyle style = {});

}  // namespace tandem
