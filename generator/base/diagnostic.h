// Stage: base. What a person is told when something is wrong: where, what, and how to mend it.
// Every stage adds to one Diagnostics; the cli prints them all, in the order of the files' text.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace tandem {

enum class Severity { note, warning, error };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     ///< stable, lower case with hyphens: 'unknown-key'
  SourceSpan span;      ///< where; a null file for errors that have no place in a text
  std::string message;  ///< one sentence without a full stop
  std::string hint;     ///< how to mend it; may be empty
};

/// So many of one file are shown, and of a whole run; the others are counted.
constexpr int most_shown_of_file = 100;
constexpr std::size_t most_shown = 1000;

class Diagnostics {
 public:
  void error(std::string code, SourceSpan span, std::string message, std::string hint = {});
  void warning(std::string code, SourceSpan span, std::string message, std::string hint = {});

  bool has_errors() const { return error_count_ > 0; }
  int error_count() const { return error_count_; }
  int warning_count() const { return warning_count_; }
  bool empty() const { return all_.empty(); }
  /// So much is known of a file, or of the run, that more will hardly be shown: then a hint that takes long
  /// to find is not worth looking for.
  bool is_enough(const SourceSpan& place) const;

  /// All of them, files in the order of their paths and places in the order of the text; what has no
  /// place comes last. A diagnostic that was added twice, if with another measure, is listed once.
  std::vector<Diagnostic> sorted() const;

 private:
  void add(Diagnostic diagnostic);

  std::vector<Diagnostic> all_;
  std::map<const SourceFile*, int> count_of_file_;
  int error_count_ = 0;
  int warning_count_ = 0;
};

/// One diagnostic as the terminal shows it, ending in a newline:
///   content/a.yaml:14:7: error[unknown-key]: unknown key 'promt' in block 'scale'
///      14 |       promt: How heard did you feel?
///         |       ^^^^^
///      hint: did you mean 'prompt'?
/// Of a long line what stands around the place; of a private file the place alone. Whatever a text holds,
/// no control character reaches the terminal.
/// With `colour`, severity, caret and hint carry ANSI colours.
std::string format_diagnostic(const Diagnostic& diagnostic, bool colour);

/// Words from a source for a message, in quotes: 'words', at most 40 characters of their first line, or '…'
/// where the source is private.
std::string quote(const SourceSpan& place, std::string_view words);

/// "hint" for a misspelt word: "did you mean 'x'?" if one candidate is near, else "one of: a, b, c"; of many
/// candidates the nearest: "such as a, b, c (120 more)".
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace tandem
