#include "peak_memory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <vector>

extern char** environ;

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
  std::vector<std::string> words{program, "build", copy, "--collate", "--quiet"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  int status = -1;
  rusage used{};
  if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0 ||
      wait4(child, &status, 0, &used) != child || status != 0) {
    throw std::runtime_error(program + " failed");
  }
  return static_cast<std::size_t>(used.ru_maxrss) * 1024;
}

}  // namespace tandem::bench
