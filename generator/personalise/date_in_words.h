// Stage: personalise. Days as pages say them: one style on all pages of a language.
// In: a day of the calendar and a language. Out: 'March 12, 2027', '12 de marzo de 2027'.
#pragma once

#include <string>

#include "model/calendar_date.h"

namespace tandem::personalise {

/// In the language's long style, by CLDR. `language`: BCP 47, with its country where that writes dates in its
/// own way.
std::string date_in_words(const model::CalendarDate& day, const std::string& language);

/// A text that is a day, written like '2027-03-12', in words; any other text as it is.
std::string date_in_words(const std::string& text, const std::string& language);

/// A text that is a month, written like '2027-03', in words: 'March 2027'; a day and any other text as above.
std::string month_or_date_in_words(const std::string& text, const std::string& language);

}  // namespace tandem::personalise
