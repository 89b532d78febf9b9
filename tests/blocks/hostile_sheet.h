// A sheet of blocks that nobody would write on purpose, and what is wrong with its pages.
#pragma once

#include <string>

#include "page_checks.h"
#include "press_room.h"

namespace tandem::tests {

inline std::string sheet_with(const std::string& blocks, const std::string& audience = "each") {
  return "exercise: hostile\ntitle: Hostile\ntopic: mutuality\nminutes: {write: 1}\nfor: " + audience +
         "\npurpose: To see what happens.\nblocks:\n" + blocks;
}

inline std::string repeat(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

// Lays the blocks out on both papers; what is wrong with the pages, unless there is a located error.
inline std::string trouble_with(const std::string& blocks, const std::string& audience = "each") {
  PressRoom room({{"hostile.yaml", sheet_with(blocks, audience)}});
  if (room.diagnostics().has_errors()) return "does not load:\n" + room.report();
  const layout::Document a4 = room.handout("hostile");
  const layout::Document letter = room.handout("hostile", "letter");
  for (const Diagnostic& diagnostic : room.diagnostics().sorted()) {
    if (!diagnostic.span.file || diagnostic.span.line == 0) return "not located: " + diagnostic.message;
  }
  if (room.diagnostics().has_errors()) return "";
  return complaints(a4) + complaints(letter);
}

inline const std::string long_word = repeat("abcdefghij", 30);
inline const std::string long_text =
    repeat("Sometimes one of you carries more than the other for a while. ", 40);
inline const std::string right_to_left = "שלום עולם, מה שלומך היום? 12 (שבוע)";

/// Each as a YAML value.
inline const std::vector<std::string> hostile_texts{long_word, "\"" + right_to_left + "\"",
                                                    "\"" + long_text + "\""};

}  // namespace tandem::tests
