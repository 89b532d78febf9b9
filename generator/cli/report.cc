#include "cli/report.h"

#include <fmt/format.h>

#include <map>
#include <ostream>

#include "base/terminal_text.h"

namespace tandem::cli {

bool wants_colour(const Options& options, const Surroundings& surroundings) {
  if (options.colour != ColourChoice::automatic) return options.colour == ColourChoice::always;
  const bool refused = !surroundings.environment("NO_COLOR").value_or("").empty();  // no-color.org
  return surroundings.err_is_terminal && !refused && surroundings.environment("TERM") != "dumb";
}

namespace {

// Errors go before warnings, since it is they that must be mended.
std::vector<bool> choose_shown(const std::vector<Diagnostic>& all) {
  std::vector<bool> shown(all.size());
  std::map<const SourceFile*, int> of_file;
  std::size_t count = 0;
  for (const bool are_errors : {true, false}) {
    for (std::size_t i = 0; i < all.size() && count < most_shown; ++i) {
      if ((all[i].severity == Severity::error) != are_errors) continue;
      int& here = of_file[all[i].span.file];
      if (here == most_shown_of_file) continue;
      shown[i] = true;
      ++here;
      ++count;
    }
  }
  return shown;
}

struct Counts {
  int errors = 0;
  int warnings = 0;

  void add(const Diagnostic& each) { (each.severity == Severity::error ? errors : warnings) += 1; }
  bool empty() const { return errors + warnings == 0; }
  /// '3 errors, 1 warning'
  std::string words() const {
    std::string text = errors > 0 ? count_of(errors, "error") : "";
    if (warnings > 0) text += (errors > 0 ? ", " : "") + count_of(warnings, "warning");
    return text;
  }
};

void print_left_out(const SourceFile* file, const Counts& left_out, std::ostream& err) {
  if (left_out.empty()) return;
  err << (file ? harmless(file->path) + ": " : "") << "and more like these, not shown: " << left_out.words()
      << '\n';
}

}  // namespace

void print_diagnostics(const Diagnostics& diagnostics, bool colour, std::ostream& err) {
  const std::vector<Diagnostic> all = diagnostics.sorted();
  const std::vector<bool> shown = choose_shown(all);
  Counts counts;
  Counts left_out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    counts.add(all[i]);
    if (shown[i]) {
      err << format_diagnostic(all[i], colour);
    } else {
      left_out.add(all[i]);
    }
    const SourceFile* file = all[i].span.file;
    if (i + 1 < all.size() && all[i + 1].span.file == file) continue;
    print_left_out(file, left_out, err);
    left_out = {};
  }
  if (!counts.empty()) err << counts.words() << '\n';
}

void print_problem(const std::string& message, const std::string& hint, bool colour, std::ostream& err) {
  err << (colour ? "\x1b[1;31merror:\x1b[0m " : "error: ") << harmless(message) << '\n';
  if (!hint.empty()) err << (colour ? "   \x1b[36mhint:\x1b[0m " : "   hint: ") << harmless(hint) << '\n';
}

std::string count_of(int count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace tandem::cli
