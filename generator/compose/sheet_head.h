// Stage: compose. The head of a sheet: title, purpose, and the marks for time, who writes and who reads,
// always in the same place.
#pragma once

#include "model/sheet.h"
#include "setting/workplace.h"

namespace tandem {

void add_sheet_head(const Sheet& sheet, Workplace& at);

/// '20 minutes (5 read, 5 write, 10 talk)' in the theme's words; empty for none.
std::string minutes_in_words(const Minutes& minutes, const Words& words);

}  // namespace tandem
