// A long list of couples must not need a large machine.
#include "peak_memory.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "checkout.h"

namespace tandem::bench {

// A couple's pages took 10 MB as long as all of them were held until the end; their bytes in the collated
// file are some 300 KB.
constexpr std::size_t most_bytes_a_couple = 1'500'000;

TEST_CASE("Of packs that are collated, no more than their bytes is held") {
  const std::string folder = std::filesystem::temp_directory_path() / "tandem-peak-memory";
  std::filesystem::remove_all(folder);
  const std::string project = tests::checkout_folder();
  const std::size_t few = peak_of_collating(TANDEM_PROGRAM, project, 2, folder);
  const std::size_t more = peak_of_collating(TANDEM_PROGRAM, project, 22, folder);
  std::filesystem::remove_all(folder);
  CHECK(more < few + 20 * most_bytes_a_couple);
}

}  // namespace tandem::bench
