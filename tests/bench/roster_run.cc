#include "roster_run.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>
#include <vector>

#include "child_process.h"

namespace tandem::bench {
namespace {

namespace fs = std::filesystem;

/// Names recur, pairs do not; `other` is the name of the last couple's A.
void write_couples(const std::string& path, int couples, const std::string& other) {
  std::ofstream file(path);
  file << "workshop: first-evening\ncouples:\n";
  for (int i = 1; i <= couples; ++i) {
    const std::string a = i == couples ? other : fmt::format("Ann {}", i % 40);
    file << fmt::format("  - id: couple-{0:05}\n    a: {{name: {1}}}\n    b: {{name: Bo {0}}}\n", i, a);
  }
}

using NamedFiles = std::vector<std::pair<std::string, std::string>>;

NamedFiles files_below(const fs::path& folder) {
  NamedFiles files;
  for (const fs::directory_entry& each : fs::recursive_directory_iterator(folder)) {
    if (!each.is_regular_file()) continue;
    std::ifstream file(each.path(), std::ios::binary);
    files.emplace_back(fs::relative(each.path(), folder).string(),
                       std::string(std::istreambuf_iterator<char>(file), {}));
  }
  return files;
}

/// Milliseconds.
double write_all(const NamedFiles& files, const fs::path& folder) {
  const auto start = std::chrono::steady_clock::now();
  for (const auto& [name, bytes] : files) {
    const fs::path path = folder / name;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
  }
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

RosterRun run_roster(const std::string& program, const std::string& project, int couples,
                     const std::string& folder) {
  const fs::path of_run = fs::path(folder) / std::to_string(couples);
  const fs::path copy = of_run / "project";
  fs::create_directories(copy);
  for (const char* part : {"content", "templates"}) {
    fs::copy(project + "/" + part, copy / part, fs::copy_options::recursive);
  }
  const std::string list = copy / "content" / "couples.yaml";
  const std::string output = of_run / "output";
  const auto build = [&] {
    return run_child(
        {program, "build", copy, "--only", "packs", "--quiet", "--jobs", "1", "--output", output});
  };
  RosterRun run;
  write_couples(list, couples, "Zoe");
  const ChildUse first = build();
  run.first = first.milliseconds;
  run.peak_bytes = first.peak_bytes;
  run.unchanged = build().milliseconds;
  write_couples(list, couples, "Ines");
  run.one_changed = build().milliseconds;
  const NamedFiles files = files_below(output);
  run.files = files.size();
  for (const auto& [name, bytes] : files) run.bytes += bytes.size();
  run.floor = write_all(files, of_run / "floor");
  fs::remove_all(of_run);
  return run;
}

}  // namespace tandem::bench
