// Stage: compose. A copy's first page: whose it is, what it is for, what is in it.
#pragma once

#include <string>
#include <vector>

#include "blocks/block_context.h"
#include "blocks/letterhead.h"
#include "personalise/pack.h"

namespace tandem {

struct ContentsEntry {
  std::string title;
  int page = 0;  ///< counts from 1; 0 while it is not known yet
};

void add_cover(const Pack& pack, const Copy& copy, const std::vector<ContentsEntry>& contents,
               const Letterhead& letterhead, BlockContext& context);

}  // namespace tandem
