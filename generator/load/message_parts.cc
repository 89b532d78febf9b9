#include "load/message_parts.h"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

#include "base/diagnostic.h"
#include "base/edit_distance.h"
#include "base/utf8.h"
#include "load/fact_places.h"
#include "load/invisible_signs.h"
#include "load/line_index.h"
#include "load/message.h"

namespace tandem::load {
namespace {

// ICU's parser and ours call themselves once for each level.
constexpr int deepest_nesting = 16;
// Of one message; whoever mends so many sees the next.
constexpr std::size_t most_problems = 20;
constexpr std::string_view pronoun_suffix = "_pronoun";

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

// Places for facts are taken out of a sheet's texts before (fact_places.h). The forms of pronouns are many,
// and named only where one of them was probably meant.
std::string names_hint(std::string_view name) {
  if (name == "tasks")
    return "it stands for the lines of a list: make it an item of its own, '- \"{tasks}\"'";
  std::vector<std::string> places;
  for (const FactPlace& place : fact_places()) {
    if (place.written == name) return "only texts on sheets have a place for what is known of a couple";
    places.emplace_back(place.written);
  }
  std::vector<std::string> names = message_argument_names();
  if (closest_match(name, names)) return suggestion(name, names);
  if (closest_match(name, places)) return suggestion(name, places);
  std::erase_if(names, [](std::string_view each) {
    return each.ends_with("_they") || each.ends_with("_them") || each.ends_with("_their");
  });
  return suggestion(name, names);
}

// Braces that do not pair. An apostrophe before a brace makes it literal, as in ICU.
std::optional<MessageProblem> check_braces(std::string_view pattern) {
  std::vector<std::size_t> open;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
    if (c == '\'' && next == '\'') {
      ++i;
    } else if (c == '\'' && (quoted || next == '{' || next == '}')) {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (c == '{') {
      open.push_back(i);
      if (open.size() > deepest_nesting) {
        return MessageProblem{"message-syntax", "braces are nested too deep here", "write a simpler text", i};
      }
    } else if (c == '}' && open.empty()) {
      return MessageProblem{"message-syntax", "this '}' has no '{' before it",
                            "write \\} for a brace that is to be printed", i};
    } else if (c == '}') {
      open.pop_back();
    }
  }
  if (open.empty()) return std::nullopt;
  return MessageProblem{"message-syntax", "this '{' is never closed",
                        "write '}' behind the name, or \\{ for a brace that is to be printed", open.back()};
}

// Turns ICU's flat list of parts into ours, and collects what content may not use.
class PartsReader {
 public:
  PartsReader(const icu::MessagePattern& pattern, std::string_view text,
              std::vector<MessageProblem>& problems)
      : pattern_(pattern), source_(pattern.getPatternString()), text_(text), problems_(problems) {}

  MessageParts read() {
    int index = 0;
    return read_message(index, {}, 0);
  }

 private:
  using Part = icu::MessagePattern::Part;

  // From the MSG_START at `index` to its MSG_LIMIT, where `index` is left.
  MessageParts read_message(int& index, const std::string& plural_name, double plural_offset) {
    MessageParts parts;
    int position = pattern_.getPart(index).getLimit();
    for (++index;; ++index) {
      const Part& part = pattern_.getPart(index);
      add_words(parts, position, part.getIndex());
      position = part.getLimit();
      switch (part.getType()) {
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
          return parts;
        case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
          parts.push_back({MessagePart::Kind::number, plural_name, plural_offset, {}});
          break;
        case UMSGPAT_PART_TYPE_ARG_START:
          parts.push_back(read_argument(index));
          position = pattern_.getPart(index).getLimit();
          break;
        default:  // SKIP_SYNTAX leaves its characters out; INSERT_CHAR is about quotes that ICU would print
          break;
      }
    }
  }

  void add_words(MessageParts& parts, int begin, int end) {
    if (end <= begin) return;
    std::string words = to_utf8(source_.tempSubStringBetween(begin, end));
    if (!parts.empty() && parts.back().kind == MessagePart::Kind::words) {
      parts.back().text += words;
    } else {
      parts.push_back({MessagePart::Kind::words, std::move(words), 0, {}});
    }
  }

  // From the ARG_START at `index` to its ARG_LIMIT, where `index` is left.
  MessagePart read_argument(int& index) {
    const int limit = pattern_.getLimitPartIndex(index);
    const UMessagePatternArgType type = pattern_.getPart(index).getArgType();
    const Part& name_part = pattern_.getPart(index + 1);
    MessagePart result;
    result.kind = MessagePart::Kind::argument;
    result.text = to_utf8(pattern_.getSubstring(name_part));
    check_name(result.text, name_part.getIndex());
    index += 2;
    if (type == UMSGPAT_ARG_TYPE_SELECT) {
      result.kind = MessagePart::Kind::select;
      read_branches(index, limit, result);
      check_pronouns(result);
    } else if (type == UMSGPAT_ARG_TYPE_PLURAL || type == UMSGPAT_ARG_TYPE_SELECTORDINAL) {
      result.kind = type == UMSGPAT_ARG_TYPE_PLURAL ? MessagePart::Kind::plural : MessagePart::Kind::ordinal;
      if (Part::hasNumericValue(pattern_.getPart(index).getType())) {
        result.offset = pattern_.getNumericValue(pattern_.getPart(index++));
      }
      read_branches(index, limit, result);
    } else if (type != UMSGPAT_ARG_TYPE_NONE) {
      const Part& type_part = pattern_.getPart(index);
      add_problem("message-syntax", type_part.getIndex(), type_part.getLength(), "{} cannot be used here",
                  "one of: select, plural, selectordinal", to_utf8(pattern_.getSubstring(type_part)));
    }
    index = limit;
    return result;
  }

  void read_branches(int& index, int limit, MessagePart& result) {
    const bool is_plural = result.kind != MessagePart::Kind::select;
    while (index < limit) {
      const Part& selector = pattern_.getPart(index++);
      MessageBranch branch;
      branch.key = to_utf8(pattern_.getSubstring(selector));
      if (result.kind == MessagePart::Kind::select) branch_offsets_.push_back(selector.getIndex());
      if (Part::hasNumericValue(pattern_.getPart(index).getType())) ++index;  // the 2 of '=2'
      branch.parts = read_message(index, is_plural ? result.text : std::string(), result.offset);
      ++index;
      result.branches.push_back(std::move(branch));
    }
  }

  void check_name(const std::string& name, int index) {
    const auto& names = message_argument_names();
    if (std::find(names.begin(), names.end(), name) != names.end() || is_fact_argument(name)) return;
    if (const auto at = find_invisible_sign(name)) {
      std::size_t next = *at;
      const std::string sign = name_of_invisible_sign(next_code_point(name, next));
      const int before = count_code_points(std::string_view(name).substr(0, *at));
      return add_problem("invisible-sign", index + before, 1, sign + " stands in this name", "delete it", {});
    }
    add_problem("unknown-name", index, count_code_points(name), "unknown name {}", names_hint(name), name);
  }

  // A misspelt pronoun would silently take the branch 'other'.
  void check_pronouns(const MessagePart& select) {
    static const std::vector<std::string> pronouns{"she", "he", "they", "other"};
    const std::size_t first = branch_offsets_.size() - select.branches.size();
    for (std::size_t i = 0; select.text.ends_with(pronoun_suffix) && i < select.branches.size(); ++i) {
      const std::string& key = select.branches[i].key;
      if (std::find(pronouns.begin(), pronouns.end(), key) != pronouns.end()) continue;
      add_problem("unknown-word", branch_offsets_[first + i], count_code_points(key), "unknown pronoun {}",
                  suggestion(key, pronouns), key);
    }
    branch_offsets_.resize(first);
  }

  void add_problem(std::string code, int index, int length, std::string message, std::string hint,
                   std::string words) {
    if (problems_.size() >= most_problems) return;
    problems_.push_back({std::move(code), std::move(message), std::move(hint),
                         std::min(offset_of(index), text_.size()), length, std::move(words)});
  }

  // The byte of one of ICU's units. Problems come in the order of the text, so it is walked over once.
  std::size_t offset_of(int index) {
    if (index < known_index_) known_index_ = 0, known_offset_ = 0;
    known_offset_ += to_utf8(source_.tempSubStringBetween(known_index_, index)).size();
    known_index_ = index;
    return known_offset_;
  }

  const icu::MessagePattern& pattern_;
  const icu::UnicodeString& source_;
  std::string_view text_;
  std::vector<MessageProblem>& problems_;
  int known_index_ = 0;
  std::size_t known_offset_ = 0;
  std::vector<int> branch_offsets_;  // of the selects that are being read
};

// Says what ICU could not read: the argument that starts at the last brace before its error.
MessageProblem explain(std::string_view pattern, std::size_t offset, UErrorCode status) {
  auto open = pattern.substr(0, std::min(offset + 1, pattern.size())).rfind('{');
  if (open == std::string_view::npos) open = std::min(pattern.find('{'), pattern.size());
  const std::size_t name_begin = std::min(open + 1, pattern.size());
  const std::size_t name_end = std::min(pattern.find_first_of("{},", name_begin), pattern.size());
  std::string name(pattern.substr(name_begin, name_end - name_begin));
  MessageProblem problem{"message-syntax", {}, {}, open, 1};
  problem.length = std::max(1, count_code_points(pattern.substr(open, name_end + 1 - open)));
  if (status == U_DEFAULT_KEYWORD_MISSING) {
    problem.message = "this choice has no branch 'other'";
    problem.hint = "end it with other {…}, the words for everybody else";
    problem.length = 1;
  } else if (name.find_first_not_of(" \n") == std::string::npos) {
    problem.message = "the braces are empty";
    problem.hint = names_hint("");
  } else if (open > 0 && pattern[open - 1] == '{' && pattern.substr(name_end).starts_with("}}")) {
    problem.message = "there are two braces on each side of {}";
    problem.words = name;
    problem.hint = "write one: '{partner}'";
  } else if (name_end < pattern.size() && pattern[name_end] == '}') {
    problem.message = "{} cannot be a name";
    problem.words = name;
    problem.hint = names_hint(name);
  } else {
    problem.message = "this choice cannot be read";
    const bool is_plural = pattern.substr(name_end).find("plural") != std::string_view::npos;
    problem.hint = is_plural ? "write it like {…, plural, one {a day} other {# days}}"
                             : "write it like {partner_pronoun, select, she {her} he {his} other {their}}";
    problem.length = 1;
  }
  return problem;
}

}  // namespace

MessageParts parse_message(std::string_view pattern, std::vector<MessageProblem>& problems) {
  if (const auto problem = check_braces(pattern)) {
    problems.push_back(*problem);
    return {};
  }
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<int32_t>(pattern.size())));
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  icu::MessagePattern parsed(UMSGPAT_APOS_DOUBLE_OPTIONAL, status);
  parsed.parse(text, &where, status);
  if (U_FAILURE(status)) {
    const std::size_t offset = to_utf8(text.tempSubStringBetween(0, std::max(0, where.offset))).size();
    problems.push_back(explain(pattern, offset, status));
    return {};
  }
  return PartsReader(parsed, pattern, problems).read();
}

}  // namespace tandem::load
