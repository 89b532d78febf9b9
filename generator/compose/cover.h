// Stage: compose. A copy's first page: whose it is, what it is for, what is in it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "blocks/block_context.h"
#include "personalise/pack.h"

namespace tandem {

struct ContentsEntry {
  std::string title;
  int page = 0;  ///< counts from 1; 0 while it is not known yet
};

/// `logo` may be null.
void add_cover(const Pack& pack, const Copy& copy, const std::vector<ContentsEntry>& contents,
               const std::shared_ptr<const Picture>& logo, BlockContext& context);

}  // namespace tandem
