// Compares text with a golden file that people read in review. TANDEM_RENEW_GOLDENS=1 in the environment
// writes the file anew instead; then look at the difference before committing it.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

namespace tandem::tests {

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// `name` is a path below the test program's own folder.
inline void check_golden(const std::string& folder, const std::string& name, const std::string& actual) {
  const std::string path = folder + "/" + name;
  if (std::getenv("TANDEM_RENEW_GOLDENS")) {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  const std::string expected = read_file(path);
  INFO("golden " << path << " differs; renew with TANDEM_RENEW_GOLDENS=1");
  REQUIRE(!expected.empty());
  CHECK(actual == expected);
}

}  // namespace tandem::tests
