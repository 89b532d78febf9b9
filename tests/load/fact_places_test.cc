// Sentences that go with a place for what nobody knows.
#include "load/fact_places.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

std::string without_season(const std::string& text) {
  return without_sentences(text, {"season"}, "en");
}

}  // namespace

TEST_CASE("a sentence goes with its place, and its neighbours stay", "[facts]") {
  CHECK(without_season("Think of {season}. Write one thing.") == "Write one thing.");
  CHECK(without_season("Write one thing. Is it {season}?") == "Write one thing.");
  CHECK(without_season("First. In {season}, all is new! Last.") == "First. Last.");
  CHECK(without_season("Until {until}, rest.") == "Until {until}, rest.");
  CHECK(without_season("Only {season}") == "");
}

TEST_CASE("a sentence may go on over a line's end", "[facts]") {
  CHECK(without_season("What do you want\nin {season}? Write it\ndown.\n") == "Write it\ndown.\n");
}

TEST_CASE("paragraphs and items go by themselves", "[facts]") {
  CHECK(without_season("One.\n\nAll of {season}.\n\nTwo.\n") == "One.\n\nTwo.\n");
  CHECK(without_season("- One.\n- All of {season}.\n- Two. And {season}.\n") == "- One.\n- Two.\n");
  CHECK(without_season("1. One of {season}.\n2. Two.\n") == "2. Two.\n");
}

TEST_CASE("places become arguments of the same length", "[facts]") {
  for (const FactPlace& place : fact_places()) {
    CHECK(place.written.size() == place.argument.size());
    CHECK(is_fact_argument(place.argument));
  }
  CHECK(with_fact_arguments("In {season} until {until}, {me}.") == "In {f_seas} until {f_unt}, {me}.");
  CHECK(line_argument("our-list", 12) == "f_our_list_12");
  CHECK(is_fact_argument("f_our_list_12"));
  CHECK(!is_fact_argument("f_our_list"));
  CHECK(!is_fact_argument("partner"));
  CHECK(fact_alone("{tasks}") == "tasks");
  CHECK(fact_alone("{tasks}.").empty());
}

}  // namespace tandem::tests
