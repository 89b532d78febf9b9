// Stage: load. A piece of text with places for names, in ICU MessageFormat syntax, checked when it is
// read: 'When {partner} calls', '{partner_pronoun, select, she {her} he {his} other {their}} day'.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace tandem {

/// Argument name to its words in UTF-8.
using MessageArguments = std::map<std::string, std::string, std::less<>>;

/// The names that content may use.
const std::vector<std::string>& message_argument_names();

/// Immutable; copies share the compiled pattern.
class Message {
 public:
  Message() = default;  ///< the empty text

  /// Compiles `pattern`. Reports 'message-syntax' for an unbalanced brace or a malformed argument and
  /// 'unknown-name' (with "did you mean") for a name that is not in message_argument_names(); then the
  /// result is the empty text. `span_at` maps a byte offset in the pattern to its place in the source.
  template <typename SpanAt>
  static Message compile(std::string_view pattern, SpanAt&& span_at, Diagnostics& diagnostics) {
    Problem problem;
    Message message = compile(pattern, problem);
    if (!problem.code.empty()) {
      SourceSpan span = span_at(problem.offset);
      span.length = problem.length;
      diagnostics.error(problem.code, span, problem.message, problem.hint);
    }
    return message;
  }

  /// Text without places for names, taken literally.
  static Message literal(std::string text);

  /// The text with the arguments' words filled in. Words are never read as a pattern. An argument that is
  /// missing gives its name in braces. `capitalise_at_start`: words that open the text, or a sentence
  /// inside it (after . ! ? … and a space), get a capital first letter.
  std::string format(const MessageArguments& arguments, bool capitalise_at_start) const;

  /// The names that are used, sorted, each once.
  const std::vector<std::string>& names() const;
  bool empty() const;
  bool is_literal() const { return names().empty(); }

 private:
  struct Problem {
    std::string code;
    std::string message;
    std::string hint;
    std::size_t offset = 0;
    int length = 1;
  };
  static Message compile(std::string_view pattern, Problem& problem);

  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace tandem
