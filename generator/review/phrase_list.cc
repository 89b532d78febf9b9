#include "review/phrase_list.h"

#include <fmt/format.h>
#include <unicode/regex.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "base/embedded_file.h"
#include "load/decode.h"

namespace tandem::review {

const std::vector<EmbeddedFile>& embedded_phrases();

namespace {

/// Where a rule is read.
enum class PhraseScope { anywhere, exercise, own_page, shared_page, seen_page, room_notes, cover_note };

/// A regular expression, or what an author is told of braces: these are no names.
struct AsWritten : std::string {};

struct PhraseRule {
  std::string code;
  std::string says;
  AsWritten hint;
  PhraseScope scope = PhraseScope::anywhere;
  bool asked = false;
  std::string given;
  load::Length room;
  std::vector<AsWritten> find;
  std::vector<AsWritten> unless;
  std::vector<AsWritten> elsewhere;
};

struct TicRule {
  std::string says;
  int most = 0;
  std::string hint;
  std::vector<AsWritten> find;
};

struct PhraseDocument {
  std::string language;
  std::vector<PhraseRule> phrases;
  std::vector<TicRule> tics;
  std::vector<AsWritten> may_recur;
};

std::vector<std::string> words_of(std::type_identity<PhraseScope>) {
  return {"anywhere", "exercise", "own-page", "shared-page", "seen-page", "room-notes", "cover-note"};
}

const load::FieldTable<PhraseRule>& fields_of(std::type_identity<PhraseRule>) {
  static const load::FieldTable<PhraseRule> table{
      load::required("code", &PhraseRule::code, "names the diagnostic"),
      load::required_with({""}, "says", &PhraseRule::says, "the message; {} is what was found"),
      load::required("hint", &PhraseRule::hint, "how to mend it"),
      load::optional("on", &PhraseRule::scope, "where it is read"),
      load::optional("asked", &PhraseRule::asked, "look at questions alone"),
      load::optional("given", &PhraseRule::given,
                     "the fact of which, where it is known, nothing is presumed"),
      load::optional("room", &PhraseRule::room, "of questions: how long a line their answers fill"),
      load::required("find", &PhraseRule::find, "regular expressions"),
      load::optional("unless", &PhraseRule::unless, "what may stand all the same"),
      load::optional("elsewhere", &PhraseRule::elsewhere,
                     "what makes it good where it stands on the same page"),
  };
  return table;
}

const load::FieldTable<TicRule>& fields_of(std::type_identity<TicRule>) {
  static const load::FieldTable<TicRule> table{
      load::required("says", &TicRule::says, "what the author is told of"),
      load::required("most", &TicRule::most, "times in 10,000 words"),
      load::required("hint", &TicRule::hint, "what to do"),
      load::required("find", &TicRule::find, "regular expressions"),
  };
  return table;
}

const load::FieldTable<PhraseDocument>& fields_of(std::type_identity<PhraseDocument>) {
  static const load::FieldTable<PhraseDocument> table{
      load::required("language", &PhraseDocument::language, "BCP 47"),
      load::required("phrases", &PhraseDocument::phrases, "rules"),
      load::optional("tics", &PhraseDocument::tics, "turns of phrase that wear out"),
      load::optional("may-recur", &PhraseDocument::may_recur, "sentences that belong on many pages"),
  };
  return table;
}

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

std::vector<Range> ranges_of(const icu::RegexPattern& pattern, const icu::UnicodeString& text) {
  std::vector<Range> ranges;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(pattern.matcher(text, status));
  while (U_SUCCESS(status) && matcher->find(status)) {
    ranges.push_back({matcher->start(status), matcher->end(status)});
  }
  return ranges;
}

/// Where sentences stop: each . ? and !, and the text's end.
std::vector<std::int32_t> stops_of(const icu::UnicodeString& text) {
  std::vector<std::int32_t> stops;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    if (text[i] == u'.' || text[i] == u'?' || text[i] == u'!') stops.push_back(i);
  }
  stops.push_back(text.length());
  return stops;
}

// An expression whose parts stand in one sentence, with any words between them. ICU would try each beginning
// with each end; here each part is looked for once, and the first that comes behind the part before it is as
// good as any.
class Expression {
 public:
  explicit Expression(std::string_view text) {
    for (auto gap = text.find(rest_of_sentence); gap != std::string_view::npos;
         gap = text.find(rest_of_sentence)) {
      parts_.push_back(compile(std::string(text.substr(0, gap))));
      text.remove_prefix(gap + rest_of_sentence.size());
    }
    ends_with_sentence_ = text.empty();
    if (!ends_with_sentence_) parts_.push_back(compile(std::string(text)));
  }

  void find_in(const icu::UnicodeString& text, const std::vector<std::int32_t>& stops,
               std::vector<Range>& found) const {
    std::vector<std::vector<Range>> places;
    for (const Pattern& part : parts_) places.push_back(ranges_of(*part, text));
    std::vector<std::size_t> next(places.size(), 0);
    std::int32_t behind_last = 0;
    for (Range range : places.front()) {
      if (range.start < behind_last || !extend(range, places, next, stops)) continue;
      found.push_back(range);
      behind_last = range.end;
    }
  }

 private:
  static constexpr std::string_view rest_of_sentence = "[^.?!]*";

  static std::int32_t stop_after(std::int32_t place, const std::vector<std::int32_t>& stops) {
    return *std::ranges::lower_bound(stops, place);
  }

  // From the place of the first part to that of the last; false if one is missing in this sentence.
  bool extend(Range& range, const std::vector<std::vector<Range>>& places, std::vector<std::size_t>& next,
              const std::vector<std::int32_t>& stops) const {
    for (std::size_t part = 1; part < places.size(); ++part) {
      std::size_t& at = next[part];
      while (at < places[part].size() && places[part][at].start < range.end) ++at;
      if (at == places[part].size() || places[part][at].start > stop_after(range.end, stops)) return false;
      range.end = places[part][at].end;
    }
    if (ends_with_sentence_) range.end = stop_after(range.end, stops);
    return true;
  }

  std::vector<Pattern> parts_;
  bool ends_with_sentence_ = false;
};

std::vector<Range> ranges_of(const std::vector<Expression>& expressions, const icu::UnicodeString& text) {
  const std::vector<std::int32_t> stops = stops_of(text);
  std::vector<Range> ranges;
  for (const Expression& each : expressions) each.find_in(text, stops, ranges);
  std::ranges::stable_sort(ranges, {}, &Range::start);
  return ranges;
}

// Sorted ranges, those that overlap or touch joined to one.
std::vector<Range> joined(const std::vector<Range>& ranges) {
  std::vector<Range> all;
  for (const Range& range : ranges) {
    if (!all.empty() && range.start <= all.back().end) {
      all.back().end = std::max(all.back().end, range.end);
    } else {
      all.push_back(range);
    }
  }
  return all;
}

}  // namespace

struct PhraseList::Rule {
  PhraseRule text;
  std::vector<Expression> find;
  std::vector<Expression> unless;
  std::vector<Expression> elsewhere;

  bool is_read_on(const PhrasePlace& place) const {
    if (place.given.contains(text.given)) return false;
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
    const std::vector<Range> found = ranges_of(find, words);
    if (found.empty()) return std::nullopt;
    const std::vector<Range> allowed = joined(ranges_of(unless, words));
    const auto may_stand = [&](const Range& range) {
      const auto behind = std::ranges::lower_bound(allowed, range.end, {}, &Range::start);
      return behind != allowed.begin() && std::prev(behind)->end > range.start;
    };
    const auto first = std::ranges::find_if_not(found, may_stand);
    return first == found.end() ? std::nullopt : std::optional(*first);
  }
};

struct PhraseList::Habitual {
  std::vector<std::vector<Expression>> tics;  ///< by the number of each
  std::vector<Expression> may_recur;
};

PhraseList::PhraseList() : habitual_(std::make_unique<Habitual>()) {}
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
  const auto node = load::read_yaml(sources.add("phrases", std::string(text)), diagnostics);
  if (node) load::decode_map(*node, document, "a list of phrases", diagnostics);
  if (diagnostics.has_errors())
    throw std::logic_error(format_diagnostic(diagnostics.sorted().front(), false));
  PhraseList list;
  for (PhraseRule& phrase : document.phrases) {
    Rule& rule = list.rules_.emplace_back();
    for (const AsWritten& expression : phrase.find) rule.find.emplace_back(expression);
    for (const AsWritten& expression : phrase.unless) rule.unless.emplace_back(expression);
    for (const AsWritten& expression : phrase.elsewhere) rule.elsewhere.emplace_back(expression);
    rule.text = std::move(phrase);
  }
  for (TicRule& tic : document.tics) {
    std::vector<Expression>& find = list.habitual_->tics.emplace_back();
    for (const AsWritten& expression : tic.find) find.emplace_back(expression);
    list.tics_.push_back({std::move(tic.says), tic.most, std::move(tic.hint)});
  }
  for (const AsWritten& each : document.may_recur) list.habitual_->may_recur.emplace_back(each);
  return list;
}

std::vector<FoundPhrase> PhraseList::all_of_tic(std::size_t number, std::string_view words) const {
  const icu::UnicodeString text = unicode(words);
  std::vector<FoundPhrase> found;
  for (const Range& range : ranges_of(habitual_->tics.at(number), text)) {
    found.push_back({"tic", words_at(range, text), words_at({0, range.start}, text).size(), {}, {}});
  }
  return found;
}

bool PhraseList::may_recur(std::string_view sentence) const {
  const icu::UnicodeString text = unicode(sentence);
  return !ranges_of(habitual_->may_recur, text).empty() || std::ranges::any_of(rules_, [&](const Rule& rule) {
    return !ranges_of(rule.elsewhere, text).empty();
  });
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
    found.push_back({rule.text.code, phrase, words_at({0, range->start}, text).size(),
                     fmt::format(fmt::runtime(rule.text.says), phrase), rule.text.hint});
  }
  return found;
}

}  // namespace tandem::review
