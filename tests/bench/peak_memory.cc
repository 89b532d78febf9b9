#include "peak_memory.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "child_process.h"

namespace tandem::bench {
namespace {

void write_couples(const std::string& path, const std::string& workshop, int couples) {
  std::ofstream file(path);
  file << "workshop: " << workshop << "\ncouples:\n";
  for (int i = 1; i <= couples; ++i) {
    file << fmt::format("  - id: couple-{0:03}\n    a: {{name: Ann {0}}}\n    b: {{name: Bo {0}}}\n", i);
  }
}

}  // namespace

std::size_t peak_of_building(const std::string& program, const std::string& project, int couples,
                             const std::string& folder) {
  write_couples(project + "/content/couples.yaml", "evening", couples);
  return run_child({program, "build", project, "--quiet", "--jobs", "1", "--output",
                    fmt::format("{}/out-{}", folder, couples)})
      .peak_bytes;
}

std::size_t peak_of_collating(const std::string& program, const std::string& project, int couples,
                              const std::string& folder) {
  const std::string copy = fmt::format("{}/{}", folder, couples);
  for (const char* part : {"content", "templates"}) {
    std::filesystem::create_directories(copy);
    std::filesystem::copy(project + "/" + part, copy + "/" + part, std::filesystem::copy_options::recursive);
  }
  write_couples(copy + "/content/couples.yaml", "first-evening", couples);
  return run_child({program, "build", copy, "--collate", "--quiet", "--jobs", "2"}).peak_bytes;
}

}  // namespace tandem::bench
