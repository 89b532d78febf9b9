// Stage: load. Places for what is known of a couple, in texts of sheets: {season}, {until}, {our-time},
// {call}, and an item {tasks} that stands for all lines of a list. Where nothing is known, the sentence goes
// with its place. In: a text as it is written. Out: one that a message (message.h) can be made of.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::load {

struct FactPlace {
  std::string_view written;   ///< 'season', as it stands between braces
  std::string_view question;  ///< what must be known, as a condition asks it: 'season.name'
  std::string_view argument;  ///< of the message; as long as `written`, so that places in the text stay
};
const std::vector<FactPlace>& fact_places();

/// The places that a text has, each once.
std::vector<const FactPlace*> fact_places_in(std::string_view text);

/// The text with the arguments of its places, whether something is known of them or not.
std::string with_fact_arguments(std::string text);

/// What is left of a text.
struct LeftOver {
  std::string text;
  std::vector<std::size_t> places;  ///< of each of its bytes: the byte of the text as it was written
};

/// The text without the sentences (sentence_ends.h) that have a place of those in `unknown`: paragraph by
/// paragraph and item by item, and what has no sentence left goes as well. A list's numbers go on by one.
/// `language`: BCP 47, for where sentences end.
LeftOver without_sentences(std::string_view text, const std::set<std::string_view>& unknown,
                           const std::string& language);

/// 'tasks' of '{tasks}', where the text is nothing else; empty for any other.
std::string_view fact_alone(std::string_view text);
/// The argument of a line of a list, counted from 1: 'f_tasks_3'.
std::string line_argument(std::string_view fact, int line);
/// Whether a message's argument is one of these.
bool is_fact_argument(std::string_view name);

}  // namespace tandem::load
