// What the program says of a sheet with these blocks, from reading it to laying it out.
#pragma once

#include <string>

#include "press_room.h"

namespace tandem::tests {

inline std::string report_of(const std::string& blocks, const std::string& audience = "each") {
  PressRoom room({{"sheet.yaml", "exercise: sheet\ntitle: Sheet\ntopic: mutuality\nminutes: {}\nfor: " +
                                     audience + "\npurpose: A purpose.\nblocks:\n" + blocks}});
  if (!room.diagnostics().has_errors()) (void)room.handout("sheet");
  return room.report();
}

}  // namespace tandem::tests
