#include "press/printing/print_words.h"

#include <catch2/catch.hpp>
#include <utility>

#include "press/printing/state_reasons.h"

namespace tandem::tests {
namespace {

press::PrintPlan plan() {
  press::PrintPlan plan{{"office", "two-sided-long-edge"}, true, false, {}};
  for (const char* id : {"c1-a", "c1-b", "c2-a", "c2-b", "c3-a"})
    plan.copies.push_back({id, std::string(id, 2), "f", 1, "s", 17});
  return plan;
}

TEST_CASE("progress says couple, leaf and what is wrong with the printer", "[print]") {
  const press::PrintPlan all = plan();
  press::PrintProgress progress{3, 3, press::PrintJob{7}};
  press::JobReport job{press::JobState::printing, 5, 6, {}};
  CHECK(press::words_of(press::PrintMoment{all, progress, job}, "a4") == "couple 2 of 3, leaf 7 of 9");
  job.printer.reasons = {"media-empty-error"};
  CHECK(press::words_of(press::PrintMoment{all, progress, job}, "a4") ==
        "couple 2 of 3, leaf 7 of 9, out of paper: load a4 and it goes on");
  job.leaves = 9;
  job.printer = {};
  CHECK(press::words_of(press::PrintMoment{all, progress, job}, "a4") == "couple 2 of 3, leaf 9 of 9");
  job = {press::JobState::held};
  CHECK(press::words_of(press::PrintMoment{all, progress, job}, "a4") ==
        "couple 2 of 3, held: release it at the printer and it goes on");
  CHECK(press::words_of(press::PrintMoment{all, progress, {}, true}, "a4") ==
        "couple 2 of 3, the print server does not answer: it goes on once it does");
  progress = {5, 5};
  CHECK(press::words_of(press::PrintMoment{all, progress, {}}, "a4") == "all copies are sent");
}

TEST_CASE("what is no couple's is counted by copies", "[print]") {
  press::PrintPlan one{{"office", "one-sided"}, true, false, {{"pdf-1", "", "f", 1, "s", 0}}};
  const press::PrintProgress progress;
  CHECK(press::words_of(press::PrintMoment{one, progress, {press::JobState::printing, 1, 4}}, "") ==
        "copy 1 of 1, leaf 4");
}

TEST_CASE("a range is said by its ends", "[print]") {
  CHECK(press::words_of(plan(), {1, 2}) == "c1-b");
  CHECK(press::words_of(plan(), {1, 4}) == "c1-b to c2-b (3 copies)");
  CHECK(press::words_of(plan(), {2, 2}).empty());
}

TEST_CASE("what stops a printer goes before what will soon", "[print]") {
  const auto words = [](std::vector<std::string> reasons) {
    return press::condition_words({false, std::move(reasons)}, "a4");
  };
  CHECK(words({}).empty());
  CHECK(words({"toner-low-report"}).empty());
  CHECK(words({"toner-low-warning"}) == "little toner left: have a cartridge at hand");
  CHECK(words({"toner-low-warning", "cover-open-error"}) == "a cover is open: close it and it goes on");
  CHECK(words({"media-jam", "media-jam-error"}) ==
        "paper jam: take the paper out, close the printer, and it goes on");
  CHECK(words({"media-needed"}) == "it needs other paper: load a4 and it goes on");
  CHECK(words({"com.example-drawer-ajar-error"}) == "com.example drawer ajar: look at its display");
  CHECK(words({"cups-waiting-for-job-completed"}).empty());
  CHECK(press::condition_words({false, {"media-empty"}}, "") == "out of paper: load paper and it goes on");
  CHECK(press::condition_words({true, {}}, "") ==
        "its queue is stopped: start it again in the printer settings and it goes on");
}

}  // namespace
}  // namespace tandem::tests
