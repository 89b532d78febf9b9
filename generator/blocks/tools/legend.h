// Stage: blocks. The key to marks: each sign with its meaning in words, side by side above what is marked.
#pragma once

#include <string>
#include <vector>

#include "blocks/tools/answer.h"

namespace tandem::blocks {

struct LegendEntry {
  Mark mark;
  std::string words;
};

/// Adds the key as a strip that stays with the next one; entries wrap where the width ends.
/// `space_before` in points.
void add_legend(const std::vector<LegendEntry>& entries, double space_before, setting::Workplace& at);

}  // namespace tandem::blocks
