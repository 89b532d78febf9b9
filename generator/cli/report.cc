#include "cli/report.h"

#include <fmt/format.h>

#include <ostream>

namespace tandem {

bool wants_colour(const Options& options, const Surroundings& surroundings) {
  if (options.colour != ColourChoice::automatic) return options.colour == ColourChoice::always;
  const bool refused = !surroundings.environment("NO_COLOR").value_or("").empty();  // no-color.org
  return surroundings.err_is_terminal && !refused && surroundings.environment("TERM") != "dumb";
}

void print_diagnostics(const Diagnostics& diagnostics, bool colour, std::ostream& err) {
  int errors = 0;
  int warnings = 0;
  for (const Diagnostic& each : diagnostics.sorted()) {
    errors += each.severity == Severity::error ? 1 : 0;
    warnings += each.severity == Severity::warning ? 1 : 0;
    err << format_diagnostic(each, colour);
  }
  if (errors + warnings == 0) return;
  std::string closing = errors > 0 ? count_of(errors, "error") : "";
  if (warnings > 0) closing += (errors > 0 ? ", " : "") + count_of(warnings, "warning");
  err << closing << '\n';
}

void print_problem(const std::string& message, const std::string& hint, bool colour, std::ostream& err) {
  err << (colour ? "\x1b[1;31merror:\x1b[0m " : "error: ") << message << '\n';
  if (!hint.empty()) err << (colour ? "   \x1b[36mhint:\x1b[0m " : "   hint: ") << hint << '\n';
}

std::string count_of(int count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

void append(Diagnostics& to, const Diagnostics& part, const std::string& place) {
  for (const Diagnostic& each : part.sorted()) {
    if (each.severity == Severity::error) {
      to.error(each.code, each.span, each.message + place, each.hint);
    } else {
      to.warning(each.code, each.span, each.message + place, each.hint);
    }
  }
}

}  // namespace tandem
