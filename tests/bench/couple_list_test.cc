// A national programme's list of couples must fit into any machine.
#include "couple_list.h"

#include <catch2/catch.hpp>
#include <filesystem>

namespace tandem::bench {

// The text itself has about 130 bytes a couple; some 600 are for looks and forms of pronouns, which most
// leave out. 100,000 couples stay below 220 MB with what the program takes without any.
constexpr double most_bytes_a_couple = 2000;

TEST_CASE("a couple of a long list takes little memory while the list is read") {
  const std::string folder = std::filesystem::temp_directory_path() / "tandem-couple-list";
  std::filesystem::remove_all(folder);
  constexpr int few = 2000;
  constexpr int more = 22000;
  const std::size_t base = read_couples(TANDEM_PROGRAM, few, folder).peak_bytes;
  const std::size_t peak = read_couples(TANDEM_PROGRAM, more, folder).peak_bytes;
  std::filesystem::remove_all(folder);
  INFO(base << " and " << peak << " bytes");
  CHECK(static_cast<double>(peak - base) / (more - few) < most_bytes_a_couple);
}

}  // namespace tandem::bench
