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

namespace tandem::load {

/// Argument name to its words in UTF-8.
using MessageArguments = std::map<std::string, std::string, std::less<>>;

/// The names that content may use.
const std::vector<std::string>& message_argument_names();

/// Reads a paragraph's words as they come, run by run: whether those that come next open a sentence, and
/// whether a name with a full stop of its own stands before them ('Sam Jr.').
class SentenceState {
 public:
  explicit SentenceState(bool at_start = true) : at_start_(at_start) {}
  bool at_start() const { return at_start_; }
  void read(std::string_view text);
  /// The same for words that were filled in.
  void read_value(std::string_view words);
  /// Whether `text` begins with the sentence's full stop, where one is printed already: then it is read.
  bool takes_full_stop(std::string_view text);

 private:
  void read(char32_t c);

  bool at_start_;
  bool ended_ = false;
  bool has_inner_stop_ = false;
  bool is_behind_stop_of_value_ = false;
  std::u32string word_;
};

/// Whether words that follow `text` and a space open a sentence.
bool ends_sentence(std::string_view text);

/// What is wrong with a pattern, and where.
struct MessageProblem {
  std::string code;
  std::string message;  ///< {} in it stands for `words`
  std::string hint;
  std::size_t offset = 0;  ///< in bytes of the pattern
  int length = 1;          ///< in code points
  std::string words{};     ///< the part of the pattern that the message quotes

  /// The problem's place, where its first character stands at `start`: never beyond the line.
  SourceSpan span_from(SourceSpan start) const;
  std::string message_at(const SourceSpan& span) const;
};

/// Immutable; copies share the compiled pattern.
class Message {
 public:
  Message() = default;  ///< the empty text

  /// Compiles `pattern`. Reports 'message-syntax' for an unbalanced brace or a malformed argument,
  /// 'unknown-name' (with "did you mean") for a name that is not in message_argument_names() and
  /// 'unknown-word' for an unknown pronoun in a choice; then the result is the empty text. `span_at` maps
  /// a byte offset in the pattern to its place in the source.
  template <typename SpanAt>
  static Message compile(std::string_view pattern, SpanAt&& span_at, Diagnostics& diagnostics) {
    std::vector<MessageProblem> problems;
    Message message = compile(pattern, problems);
    for (const MessageProblem& problem : problems) {
      const SourceSpan span = problem.span_from(span_at(problem.offset));
      diagnostics.error(problem.code, span, problem.message_at(span), problem.hint);
    }
    return message;
  }

  /// Text without places for names, taken literally.
  static Message literal(std::string text);

  /// The text with the arguments' words filled in. Words are never read as a pattern. An argument that is
  /// missing gives its name in braces. Words that open a sentence (after . ! ? … and a space, or where
  /// `before`, what stands before the text, says so) get a capital first letter. What the author wrote
  /// outside a choice keeps its letters. A full stop behind words that end in one is left out: 'with Sam Jr.'
  /// `language` (BCP 47) rules plurals and capitals. `before` goes on behind the text.
  std::string format(const MessageArguments& arguments, SentenceState& before,
                     std::string_view language = "en") const;
  /// The same for a text that stands alone.
  std::string format(const MessageArguments& arguments, bool capitalise_at_start,
                     std::string_view language = "en") const;

  /// The names that are used, sorted, each once.
  const std::vector<std::string>& names() const;
  bool empty() const;
  bool is_literal() const { return names().empty(); }

 private:
  static Message compile(std::string_view pattern, std::vector<MessageProblem>& problems);

  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace tandem::load
