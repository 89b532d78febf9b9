// kill -9 behind each system call of a build that changes the disk: files are whole or not there, and the
// next build ends as one that nobody has disturbed. And what is written down as finished is on the disk
// before.
#include <sys/syscall.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "cli/project_on_disk.h"
#include "runs/stepper.h"
#include "sample.h"

namespace tandem::tests {
namespace {

constexpr int never = -1;

/// The program, killed behind the call of this number (from 1) that changes the disk.
End run_until(const std::vector<std::string>& arguments, int last_call) {
  int calls = 0;
  return step_through(
      arguments, [&](const SystemCall& call) { return !changes_the_disk(call) || ++calls != last_call; });
}

class KilledBuild {
 public:
  KilledBuild() {
    // The key is there before the first build that counts, so that all have the same.
    REQUIRE(build(never).code == 0);
    undisturbed_ = files();
  }

  End build(int last_call) {
    return run_until({"build", disk_.project(), "-q", "-o", disk_.path("out")}, last_call);
  }
  void start_again() { std::filesystem::remove_all(disk_.path("out")); }
  std::map<std::string, std::string> files() {
    std::map<std::string, std::string> found;
    for (const std::string& path : disk_.files("out")) {
      const std::string name = path.substr(disk_.path("").size());
      found[name] = disk_.text(name);
    }
    return found;
  }
  const std::map<std::string, std::string>& undisturbed() const { return undisturbed_; }

 private:
  ProjectOnDisk disk_;
  std::map<std::string, std::string> undisturbed_;
};

bool is_temporary(const std::string& name) {
  return name.find("/.tandem-part-") != std::string::npos;
}

TEST_CASE("a build that is killed anywhere leaves whole files, and the next ends as if nothing had been",
          "[kept]") {
  KilledBuild killed;
  CHECK(killed.undisturbed().size() == 13);
  Sample sample(12);
  int tried = 0;
  for (int call = 1; true; ++call) {
    if (!sample.takes_next()) continue;
    killed.start_again();
    const End end = killed.build(call);
    INFO("killed behind call " << call);
    ++tried;
    for (const auto& [name, text] : killed.files()) {
      if (is_temporary(name)) continue;
      INFO(name);
      const auto whole = killed.undisturbed().find(name);
      // A page of the journal goes with the run.
      const bool is_of_the_journal = name.find("/journal-") != std::string::npos;
      CHECK((is_of_the_journal || (whole != killed.undisturbed().end() && whole->second == text)));
    }
    CHECK(killed.build(never).code == 0);
    CHECK(killed.files() == killed.undisturbed());
    if (!end.was_killed) break;
  }
  CHECK(tried > 1);
}

/// A roster of so many invented couples.
std::string roster(int couples) {
  std::string text = "workshop: evening\ncouples:\n";
  for (int i = 0; i < couples; ++i) {
    text += "  - {id: c" + std::to_string(100 + i) + ", a: {name: Ann}, b: {name: Bo}}\n";
  }
  return text;
}

struct Calls {
  int to_sync = 0;
  int files_moved = 0;              ///< PDFs into their places
  int finished_but_not_synced = 0;  ///< of these, when the journal or the manifest named them
};

Calls calls_of(const std::vector<std::string>& arguments) {
  Calls calls;
  int not_synced = 0;
  const End end = step_through(arguments, [&](const SystemCall& call) {
    if (call.number == SYS_fsync || call.number == SYS_fdatasync || call.number == SYS_syncfs) {
      ++calls.to_sync;
      if (call.number == SYS_syncfs) not_synced = 0;
    }
    if (call.number != SYS_renameat) return true;
    const std::string name = call.text(3);
    if (name.ends_with(".pdf")) {
      ++calls.files_moved;
      ++not_synced;
    } else if (name.starts_with("journal-") || name == "manifest.json") {
      calls.finished_but_not_synced += not_synced;
    }
    return true;
  });
  CHECK(end.code == 0);
  return calls;
}

TEST_CASE("what is written down as finished is on the disk before, and no file is synced by itself",
          "[kept]") {
  ProjectOnDisk disk;
  // The key is made, and synced, by the first of all.
  REQUIRE(step_through({"build", disk.project(), "-q", "-o", disk.path("first")}, [](const SystemCall&) {
            return true;
          }).code == 0);
  Calls few;
  Calls more;
  for (const auto& [couples, calls] : {std::pair(2, &few), std::pair(30, &more)}) {
    disk.write("small/content/couples.yaml", roster(couples));
    *calls =
        calls_of({"build", disk.project(), "-q", "-j1", "-o", disk.path("out-" + std::to_string(couples))});
    CHECK(calls->finished_but_not_synced == 0);
  }
  CHECK(more.files_moved == few.files_moved + 28 * 3);
  CHECK(few.to_sync > 0);
  CHECK(more.to_sync == few.to_sync);
}

TEST_CASE("a page of the journal is written once its files are on the disk", "[kept]") {
  ProjectOnDisk disk;
  disk.write("small/content/couples.yaml", roster(140));
  const Calls calls = calls_of({"build", disk.project(), "-q", "-j1", "-o", disk.path("out")});
  CHECK(calls.finished_but_not_synced == 0);
  CHECK(calls.files_moved > 400);
  CHECK(calls.to_sync > 3);
  CHECK(calls.to_sync < 12);
}

}  // namespace
}  // namespace tandem::tests
