// Stage: review. What an editor would say to a sheet: sentences that are long, words that blame, questions
// that ask two things, partners who do not get the same. In: a sheet of one language. Out: diagnostics.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/sheet.h"
#include "personalise/voice.h"
#include "review/review_knowledge.h"
#include "review/writing_room.h"

namespace tandem::review {

/// Sentences may have this many words, and sheets this grade (English) or ease (Spanish).
constexpr std::size_t most_words_in_sentence = 20;
constexpr double most_grade = 7;
constexpr double least_ease = 65;
/// Shorter ones on average sound clipped, and leave readers to guess how one leads to the next.
constexpr double least_words_in_sentences = 7;
/// Measures of fewer words mean nothing.
constexpr std::size_t least_words_to_measure = 100;

/// Reports warnings that the sheet's own comments do not waive (waivers.h), and errors of fairness. Sheets
/// and words for the facilitator are read for their claims alone. `language`: of the sheet's text, BCP 47.
/// `rooms`: of the sheet's handouts on all papers that it is checked for.
void review_sheet(const model::Sheet& sheet, const personalise::Voice& voice, const std::string& language,
                  const WritingRooms& rooms, Diagnostics& diagnostics);

/// Several sheets, and what only all of them together show (habits.h); for that, and for partners' names, the
/// sheets of a library that a project stands on do not count: nobody there can mend them.
void review_sheets(const std::vector<const model::Sheet*>& sheets, const personalise::Voice& voice,
                   const std::string& language, const WritingRooms& rooms, const ReviewKnowledge& known,
                   Diagnostics& diagnostics);

}  // namespace tandem::review
