// Runs every row of growth.h at three sizes and has callgrind note what each run costs: proportion.sh starts
// it there and judges. In: names of rows, or none for all, of which 'scripts/test' tries a sample.
#include <valgrind/callgrind.h>

#include <algorithm>
#include <cstdio>
#include <string>

#include "proportion/growth.h"
#include "run_program.h"
#include "sample.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

MemoryFileSystem disk_of(const ProjectFiles& added) {
  MemoryFileSystem disk;
  ProjectFiles all = lean_project();
  for (const auto& [path, text] : added) all.insert_or_assign(path, text);
  for (const auto& [path, text] : all) disk.add(path, text);
  return disk;
}

bool count(const Growth& growth, int size) {
  MemoryFileSystem disk = disk_of(growth.files(size));
  CALLGRIND_TOGGLE_COLLECT;
  const Outcome outcome = run_program_on(disk, growth.arguments);
  CALLGRIND_TOGGLE_COLLECT;
  const std::string note = growth.name + " " + std::to_string(size);
  CALLGRIND_DUMP_STATS_AT(note.c_str());
  if (outcome.code == growth.exit_code) return true;
  std::printf("%s: exit code %d\n%s", note.c_str(), outcome.code, outcome.err.substr(0, 2000).c_str());
  return false;
}

// What is made once in a process, such as tables of fields, is no part of the first row's work.
void warm_up() {
  MemoryFileSystem disk = disk_of({});
  run_program_on(disk, {"check", "--theme", "base"});
}

}  // namespace
}  // namespace tandem::tests

int main(int argument_count, char** arguments) {
  using namespace tandem::tests;
  const std::vector<std::string> wanted(arguments + 1, arguments + argument_count);
  warm_up();
  bool is_sound = true;
  Sample sample(3);
  for (const Growth& growth : all_growth()) {
    const bool is_wanted = wanted.empty()
                               ? sample.takes_next()
                               : std::find(wanted.begin(), wanted.end(), growth.name) != wanted.end();
    if (!is_wanted) continue;
    for (const int times : {1, 2, 4}) is_sound = count(growth, growth.size * times) && is_sound;
  }
  return is_sound ? 0 : 1;
}
