// Stage: compose. The head of a sheet: title, purpose, and the marks for time, who writes and who reads,
// always in the same place.
#pragma once

#include "model/sheet.h"
#include "setting/workplace.h"

namespace tandem::compose {

void add_sheet_head(const model::Sheet& sheet, setting::Workplace& at);

/// '20 minutes (5 read, 5 write, 10 talk)' in the theme's words; empty for none.
std::string minutes_in_words(const model::Minutes& minutes, const model::Words& words);

}  // namespace tandem::compose
