// Stage: base. How bad a diagnostic is, in the one word that people and programs are told.
// In: a severity. Out: 'note', 'warning' or 'error'.
#pragma once

#include <string_view>

#include "base/diagnostic.h"

namespace tandem {

constexpr std::string_view word_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

}  // namespace tandem
