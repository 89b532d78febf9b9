#include "couple_list.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "child_process.h"

namespace tandem::bench {
namespace {

// Of several scripts and lengths, as in a real list; none is anybody's.
constexpr std::array names = {"Amara", "Beatriz",     "Chloé Anne", "Dorota", "Élif",
                              "فريدة", "Grace",       "Ханна",      "Inés",   "Jan Piet",
                              "Kofi",  "Łucja Maria", "美玲",       "Noor",   "Olga"};
constexpr std::array pronouns = {"she/her", "he/him", "they/them"};

void write_couple(std::ofstream& file, std::size_t number) {
  // By these steps no two partners have the same name.
  const auto partner = [&](std::size_t step, std::size_t first) {
    return fmt::format("{{name: {} {}, pronouns: {}}}", names[(number * step + first) % names.size()], number,
                       pronouns[(number / step) % pronouns.size()]);
  };
  file << fmt::format("  - id: couple-{:06}\n    a: {}\n    b: {}\n", number, partner(1, 0), partner(7, 4));
  if (number % 10 == 0) file << "    pin: [help]\n";
  if (number % 25 == 0) file << "    note: It is good that you are *both* here, {a} and {b}.\n";
}

/// The instructions of one run.
double count_instructions(const std::string& program, int couples, const std::string& folder) {
  const std::string project = fmt::format("{}/{}", folder, couples);
  const std::string counts = project + ".callgrind";
  write_project_of_couples(project, couples);
  run_child(
      {"valgrind", "-q", "--tool=callgrind", "--callgrind-out-file=" + counts, program, "list", project});
  std::ifstream file(counts);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("summary: ")) return std::stod(line.substr(line.find(' ')));
  }
  throw std::runtime_error("callgrind has counted nothing");
}

}  // namespace

void write_project_of_couples(const std::string& folder, int couples) {
  std::filesystem::create_directories(folder + "/content");
  std::filesystem::create_directories(folder + "/templates");
  const auto write = [&](const char* path) { return std::ofstream(fmt::format("{}/{}", folder, path)); };
  write("content/help.yaml") << "article: help\ntitle: Help\nblocks: [prose: Text]\n";
  write("content/evening.yaml") << "workshop: evening\ntitle: An evening\nrecipe: small\n";
  write("templates/small.yaml") << "recipe: small\ntitle: Small\nexercises: [help]\nresources: help\n";
  std::ofstream file = write("content/couples.yaml");
  file << "workshop: evening\ncouples:\n";
  for (int i = 1; i <= couples; ++i) write_couple(file, static_cast<std::size_t>(i));
}

CoupleListCost read_couples(const std::string& program, int couples, const std::string& folder) {
  const std::string project = fmt::format("{}/{}", folder, couples);
  write_project_of_couples(project, couples);
  const ChildUse use = run_child({program, "list", project});
  return {use.milliseconds, use.peak_bytes};
}

double instructions_a_couple(const std::string& program, const std::string& folder) {
  constexpr int few = 200;
  constexpr int more = 1200;
  const double difference =
      count_instructions(program, more, folder) - count_instructions(program, few, folder);
  return difference / (more - few);
}

}  // namespace tandem::bench
