// Work that must grow with its input and no faster: one row for each way in which a text can be large.
// In: a size. Out: a project of that size, and what the program is asked to do with it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tandem::tests {

/// Files by their path in the project.
using ProjectFiles = std::map<std::string, std::string>;

struct Growth {
  std::string name;                             ///< without spaces
  int size = 0;                                 ///< the smallest of three: twice and four times that follow
  std::function<ProjectFiles(int size)> files;  ///< laid over lean_project()
  int exit_code = 0;                            ///< a row that ends otherwise does not get where it should
  std::vector<std::string> arguments = {"check", "--theme", "base"};
};

/// The table. Keep sizes so small that four times one takes well under a second without valgrind.
const std::vector<Growth>& all_growth();

/// One sound article, one theme, one paper: so little that what a row adds is most of the work.
ProjectFiles lean_project();

}  // namespace tandem::tests
