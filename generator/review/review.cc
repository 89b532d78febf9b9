#include "review/review.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "review/habits.h"
#include "review/partner_names.h"
#include "review/passage.h"
#include "review/phrase_list.h"
#include "review/readability.h"
#include "review/room_only.h"
#include "review/sentences.h"
#include "review/waivers.h"

namespace tandem::review {
namespace {

// Nobody minds long words that a page cannot do without, so the whole sheet is measured, not a sentence.
void measure(const std::vector<Sentence>& sentences, const SourceSpan& place, const std::string& language,
             Diagnostics& found) {
  std::size_t words = 0;
  for (const Sentence& sentence : sentences) words += sentence.words.size();
  if (words < least_words_to_measure) return;
  const double on_average = static_cast<double>(words) / static_cast<double>(sentences.size());
  if (on_average < least_words_in_sentences) {
    found.warning("clipped-sentences", place,
                  fmt::format("the sheet's sentences have {:.1f} words on average, where {:.0f} are wanted",
                              on_average, least_words_in_sentences),
                  "join some of them with 'because', 'so', 'when' or 'and'");
  }
  const std::string hint = "use shorter words and shorter sentences";
  if (language.starts_with("es")) {
    const double ease = szigriszt_ease(sentences);
    if (ease >= least_ease) return;
    found.warning(
        "reading-grade", place,
        fmt::format("the sheet is hard to read: {:.0f} on the INFLESZ scale, where {:.0f} is quite easy",
                    ease, least_ease),
        hint);
  } else if (language.starts_with("en")) {
    const double grade = flesch_kincaid_grade(sentences);
    if (grade <= most_grade) return;
    found.warning(
        "reading-grade", place,
        fmt::format("the sheet is hard to read: grade {:.1f}, where {:.0f} is wanted", grade, most_grade),
        hint);
  }
}

void check_length(const Sentence& sentence, const Passage& passage, Diagnostics& found) {
  if (sentence.words.size() <= most_words_in_sentence) return;
  found.warning("long-sentence", passage.place_of(sentence.text, sentence.offset),
                fmt::format("a sentence of {} words; {} are easy to follow", sentence.words.size(),
                            most_words_in_sentence),
                "make two sentences of it");
}

// Partners' names are placeholders, so how often each is named can be counted.
void check_fairness(const std::vector<Passage>& passages, Diagnostics& found) {
  const Passage* only = nullptr;
  bool names_a = false;
  bool names_b = false;
  for (const Passage& passage : passages) {
    if (passage.is_for_facilitator) continue;
    const bool has_a = passage.node->scalar.find("{a}") != std::string::npos;
    const bool has_b = passage.node->scalar.find("{b}") != std::string::npos;
    if ((has_a || has_b) && !only) only = &passage;
    names_a = names_a || has_a;
    names_b = names_b || has_b;
  }
  if (names_a == names_b) return;
  const std::string there = names_a ? "{a}" : "{b}";
  const std::string missing = names_a ? "{b}" : "{a}";
  found.error("unequal-partners", only->place_of_written(there),
              fmt::format("the sheet speaks of {} but never of {}", there, missing),
              "give both partners the same, or write it for 'you' and {partner}");
}

// The theme's own words stand on sheets that can stir things up, but nobody can pass on a thing that is not
// named.
void check_opt_out(const model::Sheet& sheet, Diagnostics& found) {
  if (sheet.form != model::Sheet::Form::exercise || !sheet.opt_out.empty()) return;
  found.error("no-opt-out", sheet.id.span, "the exercise does not say what one may leave out",
              "add a line 'opt-out': \"Leave any line empty. You need not say why.\"");
}

// An article is read by all alike and nothing on it is marked, so the rules for pages to fill in leave it.
PhrasePlace place_on(const model::Sheet& sheet, const Passage& passage) {
  PhrasePlace place;
  place.is_asked = passage.is_asked;
  place.is_exercise = sheet.form == model::Sheet::Form::exercise &&
                      sheet.audience != model::Audience::facilitator && !passage.is_for_facilitator;
  place.is_own_page = place.is_exercise && sheet.audience != model::Audience::together;
  place.is_shared = place.is_exercise && is_shared(sheet);
  place.is_seen = place.is_exercise && partner_may_read(sheet);
  return place;
}

class SheetReview {
 public:
  /// `phrases` are borrowed, and the language as well.
  SheetReview(const model::Sheet& sheet, const personalise::Voice& voice, const std::string& language,
              const PhraseList& phrases, load::Node document)
      : sheet_(sheet),
        document_(std::make_unique<load::Node>(std::move(document))),
        language_(language),
        phrases_(phrases),
        passages_(passages_of(*document_, voice)) {
    std::string page;
    for (const Passage& passage : passages_) {
      if (!passage.is_for_facilitator) page += passage.words + '\n';
    }
    settled_ = phrases_.settled_on(page);
  }

  const model::Sheet& sheet() const { return sheet_; }
  const std::vector<Passage>& passages() const { return passages_; }

  void read(const WritingRooms& rooms, Diagnostics& found) const {
    const bool is_for_participants = sheet_.audience != model::Audience::facilitator;
    std::vector<Sentence> all;
    for (const Passage& passage : passages_) {
      const bool is_read_by_participants = is_for_participants && !passage.is_for_facilitator;
      check_phrases(passage, is_read_by_participants, found);
      if (!is_read_by_participants) continue;
      for (Sentence& sentence : sentences_of(passage.prose, language_)) {
        check_length(sentence, passage, found);
        // A label or a phrase is no sentence: it would make the sheet seem easier than it is.
        if (load::ends_sentence(sentence.text)) all.push_back(std::move(sentence));
      }
    }
    measure(all, sheet_.title.span, language_, found);
    if (is_for_participants) check_fairness(passages_, found);
    if (is_for_participants) check_opt_out(sheet_, found);
    check_stays_in_room(sheet_, *document_, found);
    check_line_heights(sheet_, rooms, found);
    check_room(sheet_, rooms, phrases_, found);
  }

 private:
  // Facilitators have words of their own, but claims are claims.
  void check_phrases(const Passage& passage, bool is_read_by_participants, Diagnostics& found) const {
    PhrasePlace place = place_on(sheet_, passage);
    place.given = passage.given;
    for (const FoundPhrase& phrase : phrases_.find_in(passage.prose, place)) {
      if (settled_.contains(phrase.code)) continue;
      if (!is_read_by_participants && phrase.code != "unsupported-claim") continue;
      found.warning(phrase.code, passage.place_of(phrase.words, phrase.offset), phrase.message, phrase.hint);
    }
  }

  const model::Sheet& sheet_;
  std::unique_ptr<load::Node> document_;  ///< keeps its place: passages point into it
  const std::string& language_;
  const PhraseList& phrases_;
  std::vector<Passage> passages_;
  std::set<std::string> settled_;  ///< codes of phrases that may stand on this page
};

}  // namespace

void review_sheet(const model::Sheet& sheet, const personalise::Voice& voice, const std::string& language,
                  const WritingRooms& rooms, Diagnostics& diagnostics) {
  review_sheets({&sheet}, voice, language, rooms, {}, diagnostics);
}

void review_sheets(const std::vector<const model::Sheet*>& sheets, const personalise::Voice& voice,
                   const std::string& language, const WritingRooms& rooms, const ReviewKnowledge& known,
                   Diagnostics& diagnostics) {
  const PhraseList phrases = PhraseList::of_language(language);
  std::vector<SheetReview> reviews;
  for (const model::Sheet* sheet : sheets) {
    Diagnostics reported_when_it_was_read;
    auto document = load::read_yaml(*sheet->id.span.file, reported_when_it_was_read);
    if (document) reviews.emplace_back(*sheet, voice, language, phrases, std::move(*document));
  }
  Habits habits(phrases, language);
  for (const SheetReview& review : reviews) {
    if (known.owns(review.sheet().id.span)) habits.add(review.sheet(), review.passages());
  }
  std::map<const SourceFile*, Diagnostics> of_file;
  Diagnostics of_all;
  habits.report(of_all);
  for (const Diagnostic& each : of_all.sorted())
    of_file[each.span.file].warning(each.code, each.span, each.message, each.hint);
  std::set<std::string> not_looked_for;
  if (sheets.size() == 1) not_looked_for = {"repeated-sentence", "tic"};
  if (!known.spelling || !known.spelling->has_dictionary()) not_looked_for.insert("spelling");
  if (known.partners.empty()) not_looked_for.insert("partner-named");
  for (const SheetReview& review : reviews) {
    const SourceFile& file = *review.sheet().id.span.file;
    Diagnostics& found = of_file[&file];
    review.read(rooms, found);
    if (known.spelling) check_spelling(review.passages(), language, *known.spelling, found);
    std::set<std::string> unknown = not_looked_for;
    if (!known.owns(review.sheet().id.span))
      unknown.insert({"repeated-sentence", "tic", "partner-named"});
    else if (review.sheet().audience != model::Audience::facilitator)
      check_partner_names(review.passages(), known, found);
    report_unless_waived(found, file, diagnostics, unknown);
  }
}

}  // namespace tandem::review
