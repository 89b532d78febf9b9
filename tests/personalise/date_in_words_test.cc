// Days as pages say them.
#include "personalise/date_in_words.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a day is written out as its language does") {
  const model::CalendarDate day{2027, 3, 12};
  CHECK(personalise::date_in_words(day, "en-US") == "March 12, 2027");
  CHECK(personalise::date_in_words(day, "en-GB") == "12 March 2027");
  CHECK(personalise::date_in_words(day, "es-MX") == "12 de marzo de 2027");
  CHECK(personalise::date_in_words(day, "de-DE") == "12. März 2027");
  CHECK(personalise::date_in_words(model::CalendarDate{2026, 11, 1}, "es") == "1 de noviembre de 2026");
}

TEST_CASE("the first and the last day of a year stay in it, whatever the clock of the machine says") {
  CHECK(personalise::date_in_words(model::CalendarDate{2027, 1, 1}, "en-US") == "January 1, 2027");
  CHECK(personalise::date_in_words(model::CalendarDate{2027, 12, 31}, "en-US") == "December 31, 2027");
  CHECK(personalise::date_in_words(model::CalendarDate{2028, 2, 29}, "en-US") == "February 29, 2028");
}

TEST_CASE("a text that is a day is written out, any other stays as it is") {
  CHECK(personalise::date_in_words(std::string("2027-03-12"), "en-US") == "March 12, 2027");
  for (const char* text : {"12 March 2027", "A season, from March", "2027-13-12", "2027-3-12", ""}) {
    CHECK(personalise::date_in_words(std::string(text), "en-US") == text);
  }
}

}  // namespace tandem::tests
