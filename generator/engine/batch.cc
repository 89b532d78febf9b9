#include "engine/batch.h"

namespace tandem::engine {
namespace {

// A memo keeps each paragraph that was ever set, names and all: a quarter of a megabyte a couple. To set what
// all couples share once more costs as much as a few of them.
constexpr int most_products_of_a_memo = 128;

}  // namespace

Batch::Batch(std::size_t threads, const Stopwatch::Clock& clock) {
  for (std::size_t thread = 0; thread < std::max<std::size_t>(threads, 1); ++thread)
    places_.emplace_back(clock);
}

void Batch::Place::renew_memo() {
  if (products_of_memo++ < most_products_of_a_memo) return;
  for (std::string& path : memo->typesetter.files_read()) files_read.insert(std::move(path));
  personalise::SheetChoices choices = std::move(memo->choices);  // they are few and small
  memo = std::make_unique<Memo>();
  memo->choices = std::move(choices);
  products_of_memo = 1;
}

std::set<std::string> Batch::files_read() const {
  std::set<std::string> paths;
  for (const Place& place : places_) {
    paths.insert(place.files_read.begin(), place.files_read.end());
    for (std::string& path : place.memo->typesetter.files_read()) paths.insert(std::move(path));
  }
  return paths;
}

void Batch::add_times(Stopwatch& watch) const {
  for (const Place& place : places_) watch.add(place.watch);
}

}  // namespace tandem::engine
