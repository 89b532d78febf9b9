#include "review/habits.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <utility>

#include "review/sentences.h"

namespace tandem::review {
namespace {

// The same but for capitals and marks is the same.
std::string bare(const std::vector<std::string>& words) {
  icu::UnicodeString all;
  for (const std::string& word : words) all += icu::UnicodeString::fromUTF8(word) + u' ';
  std::string text;
  all.toLower().toUTF8String(text);
  return text;
}

}  // namespace

Habits::Habits(const PhraseList& phrases, std::string language)
    : phrases_(phrases), language_(std::move(language)), tics_(phrases.tics().size()) {}

void Habits::add(const model::Sheet& sheet, const std::vector<Passage>& passages) {
  if (sheet.audience == model::Audience::facilitator) return;
  for (const Passage& passage : passages) {
    if (passage.is_for_facilitator) continue;
    for (const Sentence& sentence : sentences_of(passage.prose, language_)) {
      words_ += sentence.words.size();
      if (sentence.words.size() < least_words_of_repeated || phrases_.may_recur(sentence.text)) continue;
      std::vector<Place>& places = sentences_[bare(sentence.words)];
      if (places.empty() || places.back().sheet != &sheet)
        places.push_back({&sheet, &passage, sentence.text, sentence.offset});
    }
  }
  count_tics(sheet, passages);
}

void Habits::count_tics(const model::Sheet& sheet, const std::vector<Passage>& passages) {
  for (std::size_t i = 0; i < tics_.size(); ++i) {
    std::size_t here = 0;
    Place first;
    for (const Passage& passage : passages) {
      if (passage.is_for_facilitator) continue;
      const std::vector<FoundPhrase> found = phrases_.all_of_tic(i, passage.prose);
      if (here == 0 && !found.empty()) first = {&sheet, &passage, found.front().words, found.front().offset};
      here += found.size();
    }
    tics_[i].in_all += here;
    if (here <= tics_[i].most) continue;
    tics_[i].most = here;
    tics_[i].where = std::move(first);
  }
}

void Habits::report_sentences(Diagnostics& found) const {
  for (const auto& [words, places] : sentences_) {
    if (places.size() < least_sheets_with_repeated) continue;
    for (std::size_t i = 1; i < places.size(); ++i) {
      const Place& place = places[i];
      found.warning("repeated-sentence", place.passage->place_of(place.words, place.offset),
                    fmt::format("this sentence stands on {} sheets, first on '{}'", places.size(),
                                places.front().sheet->id.value),
                    "say it where it matters most, and elsewhere what is particular to that page");
    }
  }
}

void Habits::report(Diagnostics& found) const {
  report_sentences(found);
  if (words_ < least_words_for_tics) return;
  for (std::size_t i = 0; i < tics_.size(); ++i) {
    const Tic& tic = phrases_.tics()[i];
    const Count& count = tics_[i];
    const double in_ten_thousand = 1e4 * static_cast<double>(count.in_all) / static_cast<double>(words_);
    if (in_ten_thousand <= tic.most) continue;
    const Place& place = count.where;
    found.warning("tic", place.passage->place_of(place.words, place.offset),
                  fmt::format("'{}' stands {} times on these sheets, {:.0f} times in 10,000 words, where {} "
                              "are enough; {} of them are here",
                              tic.says, count.in_all, in_ten_thousand, tic.most, count.most),
                  tic.hint);
  }
}

}  // namespace tandem::review
