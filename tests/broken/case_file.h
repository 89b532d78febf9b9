// Reads the tables of broken input in tests/broken/*.cases and writes them anew.
//
//   === NAME: PATH            a case: this file of the small project becomes the text below
//   TEXT
//   --- exit CODE
//   WHAT THE AUTHOR IS TOLD   all that the program writes to the error stream
//
// In the text a line '<sheet>' stands for the head of an exercise that is sound down to 'blocks:', and
// «09» for the byte of that hexadecimal number. Lines before the first case are a comment.
#pragma once

#include <string>
#include <vector>

namespace tandem::tests {

struct BrokenCase {
  std::string name;
  std::string path;
  std::string text;  ///< as it stands in the table
  int code = 1;
  std::string told;

  /// The file's bytes: shorthands written out.
  std::string bytes() const;
};

struct CaseFile {
  std::string comment;
  std::vector<BrokenCase> cases;
};

CaseFile read_case_file(const std::string& path);
void write_case_file(const std::string& path, const CaseFile& file);

}  // namespace tandem::tests
