// Stage: compose. Why a sheet is in a couple's pack, in a theme's words: what their facilitator reads beside
// it. No words say what is known of the couple, nor what a gate or a score has done.
#pragma once

#include <string>

#include "model/theme_words.h"
#include "personalise/pack_edition.h"

namespace tandem::compose {

/// `title_of_other`: of the sheet that needs this one; empty for none.
std::string because(const personalise::PackEdition::Entry& entry, int minutes,
                    const std::string& title_of_other, const model::BecauseWords& words);

}  // namespace tandem::compose
