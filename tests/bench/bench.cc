// How fast Tandem is on this machine. Prints a table; README.md says how to read it.
// In: nothing, or a project's folder, and how many couples the longest roster has. Out: milliseconds, pages a
// second, bytes and instructions a page, and their ratios.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "cold_start.h"
#include "couple_list.h"
#include "pack_batch.h"
#include "page_cost.h"
#include "peak_memory.h"
#include "roster_run.h"
#include "temporary_folder.h"

namespace {

using namespace tandem::bench;
using tandem::tests::TemporaryFolder;

constexpr double target = 1.0;  // milliseconds a page of a pack, warm, in one process
constexpr int rounds = 5;       // of each measurement; the median of them counts

double median_of(const std::vector<BatchResult>& results, double (*value)(const BatchResult&)) {
  std::vector<double> values;
  for (const BatchResult& result : results) values.push_back(value(result));
  return spread_of(std::move(values)).median;
}

/// Each figure is the median of its own over the rounds.
BatchResult measure_packs(const std::string& project, int couples, Finish finish = Finish::fillable) {
  std::vector<BatchResult> all;
  for (int i = 0; i < rounds; ++i) {
    const TemporaryFolder output;
    all.push_back(make_packs(project, couples, output.path(), finish));
  }
  BatchResult result = all.front();
  result.times.load = median_of(all, [](const BatchResult& each) { return each.times.load; });
  result.times.compose = median_of(all, [](const BatchResult& each) { return each.times.compose; });
  result.times.paint = median_of(all, [](const BatchResult& each) { return each.times.paint; });
  result.times.write = median_of(all, [](const BatchResult& each) { return each.times.write; });
  return result;
}

void print_cold(const std::string& project) {
  const TemporaryFolder output;
  const auto make_handout = [&](int run) -> std::vector<std::string> {
    // Into a new folder each time, because a file that stays the same is not written.
    const std::string folder = fmt::format("{}/{}", output.path(), run);
    return {TANDEM_PROGRAM, "handout", "load-map", "--project", project, "--output", folder, "--quiet"};
  };
  const auto do_nothing = [](int) -> std::vector<std::string> { return {TANDEM_PROGRAM, "--version"}; };
  const Spread cold = time_process(make_handout, 4 * rounds);
  const Spread idle = time_process(do_nothing, 4 * rounds);
  fmt::print("one handout, cold (a process of its own) {:7.1f} ms   ({:.1f} to {:.1f})\n", cold.median,
             cold.fastest, cold.slowest);
  fmt::print("  of it, starting and ending a process   {:7.1f} ms\n", idle.median);
}

constexpr double most_milliseconds = 0.5;  // a page with tags and fields, above the same page without

/// What it costs that PDFs are tagged and can be filled in. The font for answers comes once a file, so it
/// counts apart.
void print_cost(const BatchResult& plain, const BatchResult& tagged, const BatchResult& form) {
  const auto font = static_cast<double>(form.answer_font_bytes);
  const auto print = [](const char* name, double bytes, double milliseconds, const char* limit) {
    fmt::print("{:<17} {:6.0f} bytes a page {:8.3f} ms a page   {}\n", name, bytes, milliseconds, limit);
  };
  const auto bytes = [](const BatchResult& more, const BatchResult& less) {
    return static_cast<double>(more.bytes - less.bytes) / more.pages;
  };
  const auto time = [](const BatchResult& more, const BatchResult& less) {
    return more.milliseconds_a_page() - less.milliseconds_a_page();
  };
  const double fonts = font * form.files / form.pages;
  const std::string limit = fmt::format("(at most {:.0f} and {:.1f})", most_bytes, most_milliseconds);
  print("tags", bytes(tagged, plain), time(tagged, plain), "");
  print("fields", bytes(form, tagged) - fonts, time(form, tagged), "");
  print("tags and fields", bytes(form, plain) - fonts, time(form, plain), limit.c_str());
  fmt::print("font for answers  {:6.0f} bytes a file\n", font);
}

/// Of all handouts the page where both cost most, and how many pages take more than they should.
void print_heaviest(const std::string& project) {
  const std::vector<PageCost> costs = page_costs(project);
  const auto heaviest = std::max_element(
      costs.begin(), costs.end(), [](const PageCost& a, const PageCost& b) { return a.bytes < b.bytes; });
  const auto above = std::count_if(costs.begin(), costs.end(), [](const PageCost& cost) {
    return static_cast<double>(cost.bytes) >= most_bytes;
  });
  fmt::print("heaviest page     {:6} bytes            ({}, page {}, {} fields)\n", heaviest->bytes,
             heaviest->sheet, heaviest->page, heaviest->fields);
  fmt::print("above {:.0f}        {:6} of {} pages of handouts\n", most_bytes, above, costs.size());
}

void print_packs(const std::string& project) {
  fmt::print("\nmilliseconds     load  compose    paint    write   pages  ms a page  pages a second\n");
  double first = 0;
  BatchResult last;
  constexpr int most_couples = 100;
  for (const int couples : {1, 10, most_couples}) {
    const BatchResult result = measure_packs(project, couples);
    const StageTimes& times = result.times;
    const double page = result.milliseconds_a_page();
    fmt::print("{:3} {:<9} {:7.1f} {:8.1f} {:8.1f} {:8.1f} {:7} {:10.3f} {:15.0f}\n", couples,
               couples == 1 ? "pack" : "packs", times.load, times.compose, times.paint, times.write,
               result.pages, page, 1000 / page);
    if (couples == 1) first = page;
    last = result;
  }
  const double page = last.milliseconds_a_page();
  fmt::print("\n'ms a page' is compose and paint: from content and names to the bytes of a PDF\n");
  fmt::print("warm to cold      {:6.2f}   (a page of 100 packs to a page of the first)\n", page / first);
  fmt::print("against target    {:6.2f}   (of {:.0f} ms a page; below 1 is faster)\n", page / target, target);
  fmt::print("compose to paint  {:6.2f}\n", last.times.compose / last.times.paint);
  fmt::print("bytes a page      {:6.0f}   ({:.0f} a file)\n", static_cast<double>(last.bytes) / last.pages,
             static_cast<double>(last.bytes) / last.files);
  print_cost(measure_packs(project, most_couples, Finish::plain),
             measure_packs(project, most_couples, Finish::tagged),
             measure_packs(project, most_couples, Finish::form));
}

/// What the program holds at most where it makes packs of the starter workshop and binds them into one file.
void print_memory(const std::string& project) {
  const TemporaryFolder folder;
  for (const int couples : {10, 50, 200}) {
    const std::size_t bytes = peak_of_collating(TANDEM_PROGRAM, project, couples, folder.path());
    fmt::print("{:3} couples        {:6} MB at most, bound into one file\n", couples, bytes >> 20);
  }
}

/// What it takes to read a national programme's list, before anything is made of it.
void print_couple_list() {
  const TemporaryFolder folder;
  for (const int couples : {25000, 50000, 100000}) {
    const CoupleListCost cost = read_couples(TANDEM_PROGRAM, couples, folder.path());
    fmt::print("{:6} couples     {:6} MB at most, {:.1f} s, to read the list\n", couples,
               cost.peak_bytes >> 20, cost.milliseconds / 1000);
  }
  fmt::print("a couple       {:8.0f} instructions to read\n",
             instructions_a_couple(TANDEM_PROGRAM, folder.path()));
}

/// From a list of couples to a folder of files, and once more.
void print_rosters(const std::string& project, int most_couples) {
  const TemporaryFolder folder;
  fmt::print("\ncouples    ms a couple   again  one changed     MB at most  MB written  times the floor\n");
  for (int couples = 1; couples <= most_couples; couples *= couples == 1 ? 100 : 10) {
    const RosterRun run = run_roster(TANDEM_PROGRAM, project, couples, folder.path());
    fmt::print("{:7} {:13.2f} {:6.1f} % {:9.1f} % {:14} {:11.1f} {:16.1f}\n", couples, run.first / couples,
               100 * run.unchanged / run.first, 100 * run.one_changed / run.first, run.peak_bytes >> 20,
               static_cast<double>(run.bytes) / (1 << 20), run.first / run.floor);
  }
  fmt::print(
      "'again' and 'one changed' are of the first run; the floor writes the same files and makes nothing\n");
}

/// As the test of that name counts them.
void print_instructions(const std::string& project) {
  const std::string command =
      fmt::format("{} {} {}", TANDEM_PAGE_INSTRUCTIONS, TANDEM_COUNTED_PROGRAM, project);
  if (std::system(command.c_str()) != 0) fmt::print("instructions of a page are not counted\n");
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const std::string project = count > 1 ? arguments[1] : TANDEM_SOURCE_FOLDER;
    fmt::print("build type {}\n\n", TANDEM_BUILD_TYPE);
    print_cold(project);
    print_packs(project);
    print_heaviest(project);
    print_memory(project);
    print_couple_list();
    print_rosters(project, count > 2 ? std::stoi(arguments[2]) : 1000);
    print_instructions(project);
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return 1;
  }
  return 0;
}
