// Stage: compose. A copy's first page: whose it is, what it is for, and in short packs what is in it.
#pragma once

#include <vector>

#include "compose/contents.h"
#include "personalise/pack.h"
#include "setting/letterhead.h"
#include "setting/workplace.h"

namespace tandem {

/// `contents` is empty where they have a page of their own.
void add_cover(const Pack& pack, const Copy& copy, const std::vector<ContentsEntry>& contents,
               const Letterhead& letterhead, Workplace& at);

}  // namespace tandem
