// Stage: cli. Values, each with the file and line that it comes from.
// In: nodes. Out: a table with a line for each value.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "load/node.h"

namespace tandem::cli {

struct LocatedValue {
  std::string path;   ///< 'palette.accent'
  std::string value;  ///< on one line, and harmless to a terminal
  SourceSpan span;
  std::string otherwise = {};  ///< said in place of a file where there is none
};

/// Adds all values below a node. Items of a list are named by their number, from 1: 'fallback.1.family'.
void collect_values(const load::Node& node, const std::string& path, std::vector<LocatedValue>& values);

void print_values(const std::vector<LocatedValue>& values, std::ostream& out);

}  // namespace tandem::cli
