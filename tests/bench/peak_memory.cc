#include "peak_memory.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "child_process.h"

namespace tandem::bench {
namespace {

void write_couples(const std::string& path, int couples) {
  std::ofstream file(path);
  file << "workshop: first-evening\ncouples:\n";
  for (int i = 1; i <= couples; ++i) {
    file << fmt::format("  - id: couple-{0:03}\n    a: {{name: Ann {0}}}\n    b: {{name: Bo {0}}}\n", i);
  }
}

}  // namespace

std::size_t peak_of_collating(const std::string& program, const std::string& project, int couples,
                              const std::string& folder) {
  const std::string copy = fmt::format("{}/{}", folder, couples);
  for (const char* part : {"content", "templates"}) {
    std::filesystem::create_directories(copy);
    std::filesystem::copy(project + "/" + part, copy + "/" + part, std::filesystem::copy_options::recursive);
  }
  write_couples(copy + "/content/couples.yaml", couples);
  return run_child({program, "build", copy, "--collate", "--quiet"}).peak_bytes;
}

}  // namespace tandem::bench
