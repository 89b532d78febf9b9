#include "load/message.h"

#include <fmt/format.h>
#include <unicode/casemap.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "base/direction.h"
#include "base/utf8.h"
#include "load/message_parts.h"

namespace tandem::load {
namespace {

std::optional<double> to_number(std::string_view words) {
  double number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  const bool whole = error == std::errc() && end == words.data() + words.size();
  return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// 'one', 'few', 'other' … by the language's rules (CLDR).
std::string plural_keyword(double number, bool ordinal, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(
      icu::Locale(language.c_str()), ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, status));
  std::string keyword = "other";
  if (U_SUCCESS(status) && rules) {
    keyword.clear();
    rules->select(number).toUTF8String(keyword);
  }
  return keyword;
}

// The first character of `words` in title case; the rest is left as the person writes it.
std::string capitalised(const std::string& all_words, const std::string& language) {
  const std::size_t isolate = isolate_prefix_length(all_words);
  const std::string words = all_words.substr(isolate);
  UErrorCode status = U_ZERO_ERROR;
  std::string result = all_words.substr(0, isolate);
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8ToTitle(
      language.c_str(), U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE | U_TITLECASE_NO_BREAK_ADJUSTMENT,
      nullptr, icu::StringPiece(words), sink, nullptr, status);
  return U_SUCCESS(status) ? result : all_words;
}

bool is_title(std::u32string_view word) {
  static const std::set<std::u32string, std::less<>> titles{U"dr",   U"mr", U"mrs", U"ms",
                                                            U"prof", U"st", U"vs",  U"cf"};
  std::u32string lowered;
  for (const char32_t c : word) lowered += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return titles.contains(lowered);
}

class Formatter {
 public:
  Formatter(const MessageArguments& arguments, SentenceState& sentence, std::string_view language)
      : arguments_(arguments), language_(language), sentence_(sentence) {}

  std::string format(const MessageParts& parts) {
    add_all(parts, false);
    return std::move(result_);
  }

 private:
  const std::string* find(const std::string& name) const {
    const auto found = arguments_.find(name);
    return found == arguments_.end() ? nullptr : &found->second;
  }

  // What an author wrote keeps its letters, but not inside a choice: 'she' stands wherever it is put.
  void add_all(const MessageParts& parts, bool in_choice) {
    for (const MessagePart& part : parts) {
      switch (part.kind) {
        case MessagePart::Kind::words:
          add_words(part.text, in_choice);
          break;
        case MessagePart::Kind::argument: {
          const std::string* words = find(part.text);
          add_value(words ? with_capital(*words) : "{" + part.text + "}");
          break;
        }
        case MessagePart::Kind::number:
          add_value(number_text(part));
          break;
        default:
          add_all(choose(part).parts, true);
      }
    }
  }

  std::string with_capital(const std::string& words) const {
    return sentence_.at_start() ? capitalised(words, language_) : words;
  }

  void add_words(const std::string& words, bool may_capitalise) {
    std::string text = may_capitalise ? with_capital(words) : words;
    if (sentence_.takes_full_stop(text)) text.erase(0, 1);
    sentence_.read(text);
    result_ += text;
  }

  void add_value(const std::string& words) {
    sentence_.read_value(words);
    result_ += words;
  }

  std::string number_text(const MessagePart& part) const {
    const std::string* words = find(part.text);
    const auto number = words ? to_number(*words) : std::nullopt;
    if (!number) return words ? *words : "{" + part.text + "}";
    return part.offset == 0 ? *words : fmt::format("{}", *number - part.offset);
  }

  const MessageBranch& choose(const MessagePart& part) const {
    const auto branch = [&](std::string_view key) {
      return std::find_if(part.branches.begin(), part.branches.end(),
                          [&](const MessageBranch& candidate) { return candidate.key == key; });
    };
    const std::string* words = find(part.text);
    auto chosen = part.branches.end();
    if (part.kind == MessagePart::Kind::select) {
      if (words) chosen = branch(*words);
    } else if (const auto number = words ? to_number(*words) : std::nullopt) {
      chosen = std::find_if(part.branches.begin(), part.branches.end(), [&](const MessageBranch& candidate) {
        return candidate.key.starts_with('=') && to_number(candidate.key.substr(1)) == number;
      });
      const bool ordinal = part.kind == MessagePart::Kind::ordinal;
      if (chosen == part.branches.end())
        chosen = branch(plural_keyword(*number - part.offset, ordinal, language_));
    }
    return chosen != part.branches.end() ? *chosen : *branch("other");
  }

  const MessageArguments& arguments_;
  const std::string language_;
  SentenceState& sentence_;
  std::string result_;
};

// As ICU says; of ASCII, which most letters are, without asking it.
bool is_white_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_letter_or_digit(char32_t c) {
  const auto is_between = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c < 0x80) return is_between(U'a', U'z') || is_between(U'A', U'Z') || is_between(U'0', U'9');
  return u_isalnum(static_cast<UChar32>(c));
}

void collect_names(const MessageParts& parts, std::set<std::string>& names) {
  for (const MessagePart& part : parts) {
    if (part.kind != MessagePart::Kind::words) names.insert(part.text);
    for (const MessageBranch& branch : part.branches) collect_names(branch.parts, names);
  }
}

}  // namespace

struct Message::Compiled {
  MessageParts parts;
  std::vector<std::string> names;
};

const std::vector<std::string>& message_argument_names() {
  static const std::vector<std::string> names{
      "a",       "a_pronoun",       "a_they",       "a_them",       "a_their",
      "b",       "b_pronoun",       "b_they",       "b_them",       "b_their",
      "me",      "me_pronoun",      "me_they",      "me_them",      "me_their",
      "partner", "partner_pronoun", "partner_they", "partner_them", "partner_their"};
  return names;
}

void SentenceState::read(std::string_view text) {
  if (!text.empty()) is_behind_stop_of_value_ = false;
  for (std::size_t position = 0; position < text.size();) read(next_code_point(text, position));
}

void SentenceState::read_value(std::string_view words) {
  read(words);
  if (words.empty()) return;
  const std::string shown = without_isolates(words);
  is_behind_stop_of_value_ = std::ranges::any_of(std::array{".", "!", "?", "…"},
                                                 [&](const char* sign) { return shown.ends_with(sign); });
}

bool SentenceState::takes_full_stop(std::string_view text) {
  if (!is_behind_stop_of_value_ || !text.starts_with('.')) return false;
  std::size_t next = 1;
  if (text.size() > 1 && (text[1] == '.' || u_isalnum(static_cast<UChar32>(next_code_point(text, next)))))
    return false;
  is_behind_stop_of_value_ = false;
  ended_ = true;  // even behind 'Dr.'
  return true;
}

void SentenceState::read(char32_t c) {
  if (is_white_space(c)) {
    at_start_ = at_start_ || ended_;
    ended_ = false;
    word_.clear();
    has_inner_stop_ = false;
  } else if (c == U'.' || c == U'!' || c == U'?' || c == U'…') {
    // 'e.g.' and 'Dr.' end no sentence
    ended_ = c != U'.' || !(has_inner_stop_ || is_title(word_));
    has_inner_stop_ = has_inner_stop_ || (c == U'.' && !word_.empty());
    at_start_ = false;
  } else if (is_letter_or_digit(c)) {
    at_start_ = false;
    ended_ = false;
    word_ += c;
  }
  // quotes, brackets and dashes change nothing: “{partner}” opens a sentence as {partner} does
}

bool ends_sentence(std::string_view text) {
  SentenceState sentence(true);
  sentence.read(text);
  sentence.read(" ");
  return sentence.at_start();
}

SourceSpan MessageProblem::span_from(SourceSpan start) const {
  start.length = length;
  const bool is_one_word = !words.empty() && words.find_first_of(" \n") == std::string::npos;
  if (start.file && !is_one_word) {
    const auto columns = static_cast<int>(to_code_points(source_line(*start.file, start.line)).size());
    start.length = std::clamp(columns + 1 - start.column, 1, std::max(1, length));
  }
  return start;
}

std::string MessageProblem::message_at(const SourceSpan& span) const {
  const auto place = message.find("{}");
  if (place == std::string::npos) return message;
  return message.substr(0, place) + quote(span, words) + message.substr(place + 2);
}

Message Message::compile(std::string_view pattern, std::vector<MessageProblem>& problems) {
  Message message;
  auto compiled = std::make_shared<Compiled>();
  compiled->parts = parse_message(pattern, problems);
  if (!problems.empty() || compiled->parts.empty()) return message;
  std::set<std::string> names;
  collect_names(compiled->parts, names);
  compiled->names.assign(names.begin(), names.end());
  message.compiled_ = std::move(compiled);
  return message;
}

Message Message::literal(std::string text) {
  Message message;
  if (text.empty()) return message;
  auto compiled = std::make_shared<Compiled>();
  compiled->parts.push_back({MessagePart::Kind::words, std::move(text), 0, {}});
  message.compiled_ = std::move(compiled);
  return message;
}

std::string Message::format(const MessageArguments& arguments, SentenceState& before,
                            std::string_view language) const {
  return compiled_ ? Formatter(arguments, before, language).format(compiled_->parts) : std::string();
}

std::string Message::format(const MessageArguments& arguments, bool capitalise_at_start,
                            std::string_view language) const {
  SentenceState before(capitalise_at_start);
  return format(arguments, before, language);
}

const std::vector<std::string>& Message::names() const {
  static const std::vector<std::string> none;
  return compiled_ ? compiled_->names : none;
}

bool Message::empty() const {
  return !compiled_;
}

}  // namespace tandem::load
