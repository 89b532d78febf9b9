#include "broken/case_file.h"

#include <catch2/catch.hpp>
#include <charconv>
#include <fstream>
#include <sstream>

namespace tandem::tests {
namespace {

const std::string case_mark = "=== ";
const std::string told_mark = "--- exit ";
const std::string open_byte = "«";
const std::string close_byte = "»";

// The id is the file's name, as it must be.
std::string sheet_head(const std::string& path) {
  const auto name = path.rfind('/') + 1;
  return "exercise: " + path.substr(name, path.rfind('.') - name) +
         "\ntitle: A sheet\ntopic: mutuality\nminutes: {write: 5}\nfor: each\npurpose: A test.\n"
         "opt-out: Pass on any of it.\nblocks:\n";
}

BrokenCase read_heading(const std::string& line) {
  const auto colon = line.find(": ");
  INFO(line);
  REQUIRE(colon != std::string::npos);
  BrokenCase made;
  made.name = line.substr(case_mark.size(), colon - case_mark.size());
  made.path = line.substr(colon + 2);
  return made;
}

}  // namespace

std::string BrokenCase::bytes() const {
  std::string result;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    result += line == "<sheet>" ? sheet_head(path) : line + "\n";
  }
  for (auto at = result.find(open_byte); at != std::string::npos; at = result.find(open_byte, at + 1)) {
    const std::size_t digits = at + open_byte.size();
    int byte = 0;
    std::from_chars(result.data() + digits, result.data() + digits + 2, byte, 16);
    REQUIRE(result.compare(digits + 2, close_byte.size(), close_byte) == 0);
    result.replace(at, open_byte.size() + 2 + close_byte.size(), 1, static_cast<char>(byte));
  }
  return result;
}

CaseFile read_case_file(const std::string& path) {
  std::ifstream input(path, std::ios::binary);
  CaseFile file;
  std::string* target = &file.comment;
  for (std::string line; std::getline(input, line);) {
    if (line.starts_with(case_mark)) {
      file.cases.push_back(read_heading(line));
      target = &file.cases.back().text;
    } else if (line.starts_with(told_mark) && !file.cases.empty()) {
      file.cases.back().code = std::stoi(line.substr(told_mark.size()));
      target = &file.cases.back().told;
    } else {
      *target += line + "\n";
    }
  }
  for (BrokenCase& each : file.cases) {
    // The blank line before the next case is no part of this one.
    if (each.told.ends_with("\n\n") || each.told == "\n") each.told.pop_back();
  }
  return file;
}

void write_case_file(const std::string& path, const CaseFile& file) {
  std::ofstream output(path, std::ios::binary);
  output << file.comment;
  for (const BrokenCase& each : file.cases) {
    if (&each != &file.cases.front()) output << '\n';
    output << case_mark << each.name << ": " << each.path << '\n' << each.text;
    output << told_mark << each.code << '\n' << each.told;
  }
}

}  // namespace tandem::tests
