#include "review/phrase_list.h"

#include <fmt/format.h>
#include <unicode/regex.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "base/embedded_file.h"
#include "load/decode.h"

namespace tandem {

const std::vector<EmbeddedFile>& embedded_phrases();

namespace {

/// Where a rule is read.
enum class PhraseScope { anywhere, exercise, own_page, shared_page, seen_page, room_notes, cover_note };

struct PhraseRule {
  std::string code;
  std::string says;
  std::string hint;
  PhraseScope scope = PhraseScope::anywhere;
  bool asked = false;
  Length room;
  std::vector<std::string> find;
  std::vector<std::string> unless;
  std::vector<std::string> elsewhere;
};

struct PhraseDocument {
  std::string language;
  std::vector<PhraseRule> phrases;
};

}  // namespace

template <>
std::vector<std::string> words_of<PhraseScope>() {
  return {"anywhere", "exercise", "own-page", "shared-page", "seen-page", "room-notes", "cover-note"};
}

template <>
const FieldTable<PhraseRule>& fields_of<PhraseRule>() {
  static const FieldTable<PhraseRule> table{
      required("code", &PhraseRule::code, "names the diagnostic"),
      required("says", &PhraseRule::says, "the message; {} is what was found"),
      required("hint", &PhraseRule::hint, "how to mend it"),
      optional("on", &PhraseRule::scope, "where it is read"),
      optional("asked", &PhraseRule::asked, "look at questions alone"),
      optional("room", &PhraseRule::room, "of questions: how long a line their answers fill"),
      required("find", &PhraseRule::find, "regular expressions"),
      optional("unless", &PhraseRule::unless, "what may stand all the same"),
      optional("elsewhere", &PhraseRule::elsewhere, "what makes it good where it stands on the same page"),
  };
  return table;
}

template <>
const FieldTable<PhraseDocument>& fields_of<PhraseDocument>() {
  static const FieldTable<PhraseDocument> table{
      required("language", &PhraseDocument::language, "BCP 47"),
      required("phrases", &PhraseDocument::phrases, "rules"),
  };
  return table;
}

namespace {

using Pattern = std::unique_ptr<icu::RegexPattern>;

struct Range {
  std::int32_t start;
  std::int32_t end;
};

Pattern compile(const std::string& expression) {
  UParseError place;
  UErrorCode status = U_ZERO_ERROR;
  Pattern pattern(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(expression),
                                             UREGEX_CASE_INSENSITIVE, place, status));
  if (U_FAILURE(status)) throw std::logic_error(fmt::format("'{}' is no regular expression", expression));
  return pattern;
}

icu::UnicodeString unicode(std::string_view utf8) {
  return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string words_at(const Range& range, const icu::UnicodeString& text) {
  std::string words;
  text.tempSubStringBetween(range.start, range.end).toUTF8String(words);
  return words;
}

std::vector<Range> ranges_of(const std::vector<Pattern>& patterns, const icu::UnicodeString& text) {
  std::vector<Range> ranges;
  for (const Pattern& pattern : patterns) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern->matcher(text, status));
    while (U_SUCCESS(status) && matcher->find(status)) {
      ranges.push_back({matcher->start(status), matcher->end(status)});
    }
  }
  return ranges;
}

}  // namespace

struct PhraseList::Rule {
  PhraseRule text;
  std::vector<Pattern> find;
  std::vector<Pattern> unless;
  std::vector<Pattern> elsewhere;

  bool is_read_on(const PhrasePlace& place) const {
    if (text.room.points > 0 || (text.asked && !place.is_asked)) return false;
    switch (text.scope) {
      case PhraseScope::anywhere:
        return !place.is_cover_note;
      case PhraseScope::exercise:
        return place.is_exercise;
      case PhraseScope::own_page:
        return place.is_own_page;
      case PhraseScope::shared_page:
        return place.is_shared;
      case PhraseScope::seen_page:
        return place.is_seen;
      case PhraseScope::room_notes:
        return place.is_room_note;
      case PhraseScope::cover_note:
        return place.is_cover_note;
    }
    return false;
  }

  std::optional<Range> first_in(const icu::UnicodeString& words) const {
    const std::vector<Range> allowed = ranges_of(unless, words);
    std::optional<Range> first;
    for (const Range& range : ranges_of(find, words)) {
      const bool may_stand = std::ranges::any_of(
          allowed, [&](const Range& other) { return other.start < range.end && range.start < other.end; });
      if (!may_stand && (!first || range.start < first->start)) first = range;
    }
    return first;
  }
};

PhraseList::PhraseList() = default;
PhraseList::PhraseList(PhraseList&&) noexcept = default;
PhraseList::~PhraseList() = default;

std::vector<std::string> PhraseList::codes() const {
  std::vector<std::string> codes;
  for (const Rule& rule : rules_) codes.push_back(rule.text.code);
  return codes;
}

PhraseList PhraseList::read(std::string_view text) {
  SourceSet sources;
  Diagnostics diagnostics;
  PhraseDocument document;
  const auto node = read_yaml(sources.add("phrases", std::string(text)), diagnostics);
  if (node) decode_map(*node, document, "a list of phrases", diagnostics);
  if (diagnostics.has_errors())
    throw std::logic_error(format_diagnostic(diagnostics.sorted().front(), false));
  PhraseList list;
  for (PhraseRule& phrase : document.phrases) {
    Rule& rule = list.rules_.emplace_back();
    for (const std::string& expression : phrase.find) rule.find.push_back(compile(expression));
    for (const std::string& expression : phrase.unless) rule.unless.push_back(compile(expression));
    for (const std::string& expression : phrase.elsewhere) rule.elsewhere.push_back(compile(expression));
    rule.text = std::move(phrase);
  }
  return list;
}

PhraseList PhraseList::of_language(std::string_view language) {
  const std::string name = fmt::format("/{}.yaml", language.substr(0, language.find('-')));
  for (const EmbeddedFile& file : embedded_phrases()) {
    if (file.path.ends_with(name)) return read(file.text);
  }
  return {};
}

std::set<std::string> PhraseList::settled_on(std::string_view page) const {
  const icu::UnicodeString text = unicode(page);
  std::set<std::string> codes;
  for (const Rule& rule : rules_) {
    if (!ranges_of(rule.elsewhere, text).empty()) codes.insert(rule.text.code);
  }
  return codes;
}

std::optional<WantedRoom> PhraseList::room_for(std::string_view question) const {
  const icu::UnicodeString text = unicode(question);
  std::optional<WantedRoom> wanted;
  for (const Rule& rule : rules_) {
    const double length = rule.text.room.points;
    if (length <= 0 || (wanted && wanted->length >= length)) continue;
    const auto range = rule.first_in(text);
    if (range) wanted = {length, fmt::format(fmt::runtime(rule.text.says), words_at(*range, text))};
  }
  return wanted;
}

std::vector<FoundPhrase> PhraseList::find_in(std::string_view words, const PhrasePlace& place) const {
  const icu::UnicodeString text = unicode(words);
  std::vector<FoundPhrase> found;
  for (const Rule& rule : rules_) {
    if (!rule.is_read_on(place)) continue;
    const auto range = rule.first_in(text);
    if (!range) continue;
    const std::string phrase = words_at(*range, text);
    found.push_back(
        {rule.text.code, phrase, fmt::format(fmt::runtime(rule.text.says), phrase), rule.text.hint});
  }
  return found;
}

}  // namespace tandem
