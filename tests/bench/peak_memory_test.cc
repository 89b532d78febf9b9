// A long list of couples must not need a large machine.
#include "peak_memory.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "checkout.h"

namespace tandem::bench {

// A couple's pages took 10 MB as long as all of them were held until the end; their bytes in the collated
// file are some 300 KB, and what a thread's memo learns of a couple is 1.3 MB until it is made anew.
constexpr std::size_t most_bytes_a_couple = 2'000'000;
// A record of three files and the couple's own row are 2 KB; more is what a heap cannot give back at once. It
// was 40 KB as long as what fields.json says of a couple was kept.
constexpr std::size_t most_bytes_of_a_record = 20'000;

TEST_CASE("Of packs that are collated, no more than their bytes is held") {
  const std::string folder = std::filesystem::temp_directory_path() / "tandem-peak-memory";
  std::filesystem::remove_all(folder);
  const std::string project = tests::checkout_folder();
  // Of both, as many packs are on their way as there ever are.
  const std::size_t few = peak_of_collating(TANDEM_PROGRAM, project, 12, folder);
  const std::size_t more = peak_of_collating(TANDEM_PROGRAM, project, 32, folder);
  std::filesystem::remove_all(folder);
  CHECK(more < few + 20 * most_bytes_a_couple);
}

/// The small project of the tests of the cli, with the templates that there are.
void copy_small_project(const std::string& to) {
  namespace fs = std::filesystem;
  const std::string checkout = tests::checkout_folder();
  const auto options = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::create_directories(to);
  fs::copy(checkout + "/tests/cli/project/content", to + "/content", options);
  fs::copy(checkout + "/templates", to + "/templates", options);
  fs::remove_all(to + "/templates/recipes");
  fs::copy(checkout + "/tests/cli/project/templates", to + "/templates", options);
}

TEST_CASE("A build holds no more of four hundred couples than of two hundred, but a record of each") {
  const std::string folder = std::filesystem::temp_directory_path() / "tandem-peak-memory-of-a-build";
  std::filesystem::remove_all(folder);
  const std::string project = folder + "/project";
  copy_small_project(project);
  // Beyond as many as a memo serves.
  const std::size_t few = peak_of_building(TANDEM_PROGRAM, project, 200, folder);
  const std::size_t more = peak_of_building(TANDEM_PROGRAM, project, 400, folder);
  CHECK(more < few + 200 * most_bytes_of_a_record);
  // What was made is known again by as little.
  const std::size_t again = peak_of_building(TANDEM_PROGRAM, project, 400, folder);
  CHECK(again < more);
  std::filesystem::remove_all(folder);
}

}  // namespace tandem::bench
