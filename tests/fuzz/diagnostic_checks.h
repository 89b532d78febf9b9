// What must hold for every diagnostic, whatever it is about.
#pragma once

#include <algorithm>
#include <string>

#include "base/diagnostic.h"
#include "base/utf8.h"

namespace tandem::tests {

/// Complaints about diagnostics, one a line; empty if each has a code, a message without a full stop, and a
/// place inside its file.
inline std::string complaints(const Diagnostics& diagnostics) {
  std::string found;
  for (const Diagnostic& each : diagnostics.sorted()) {
    const SourceSpan& span = each.span;
    const auto complain = [&](const std::string& what) {
      found += what + ": " + format_diagnostic(each, false);
    };
    if (each.code.empty()) complain("no code");
    if (each.message.empty() || each.message.ends_with('.')) complain("no plain message");
    if (find_malformed_utf8(each.message + each.hint) != std::string::npos) complain("broken UTF-8");
    if (!span.file) {
      complain("no place");
      continue;
    }
    const auto lines = std::count(span.file->text.begin(), span.file->text.end(), '\n') + 1;
    const auto columns = static_cast<int>(to_code_points(source_line(*span.file, span.line)).size()) +
                         1;  // one behind the end
    if (span.line < 1 || span.line > lines) complain("line outside the file");
    if (span.column < 1 || span.column > columns) complain("column outside the line");
    if (span.length < 0 || span.column + span.length > columns + 1) complain("end outside the line");
  }
  return found;
}

}  // namespace tandem::tests
