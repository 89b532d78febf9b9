// The ledger of PDF/UA-1: that it leaves no checkpoint out, and names tests that there are.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "checkout.h"

namespace tandem::tests {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void gather(const std::string& text, const std::regex& pattern, std::set<std::string>& into) {
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    into.insert((*match)[1]);
  }
}

/// Of all cases in tests/, and of all programs that ctest runs.
std::set<std::string> names_of_tests() {
  const std::regex a_case("TEST_CASE\\(\\s*\"([^\"]+)\"");
  const std::regex a_program("(?:add_test\\(NAME |outside_test\\()(\\w+)");
  std::set<std::string> names;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(tests::checkout_folder() + "/tests")) {
    if (entry.path().extension() == ".cc") gather(read(entry.path()), a_case, names);
    if (entry.path().filename() == "CMakeLists.txt") gather(read(entry.path()), a_program, names);
  }
  return names;
}

}  // namespace

TEST_CASE("Every checkpoint has its row, and every test in it exists") {
  const std::set<std::string> tests = names_of_tests();
  std::istringstream ledger(read(tests::checkout_folder() + "/generator/pdf/PDF_UA.md"));
  const std::regex row("\\| (\\d\\d)? \\|[^|]*\\|[^|]*\\| (.*) \\|");
  const std::regex quoted("`([^`]+)`");
  std::set<std::string> numbers;
  for (std::string line; std::getline(ledger, line);) {
    std::smatch cells;
    if (!std::regex_match(line, cells, row)) continue;
    INFO(line);
    if (cells[1].matched) CHECK(numbers.insert(cells[1]).second);
    const std::string held = cells[2];
    const bool has_reason = held.starts_with("not applicable: ") || held.starts_with("a person: ");
    if (has_reason) continue;
    std::set<std::string> named;
    gather(held, quoted, named);
    CHECK_FALSE(named.empty());
    for (const std::string& name : named) {
      INFO(name);
      CHECK(tests.contains(name));
    }
  }
  CHECK(numbers.size() == 31);
}

}  // namespace tandem::tests
