// Stage: text. The script a character is written in, to choose a fallback font and to name its package.
#pragma once

#include <string>

namespace tandem::text {

/// ISO 15924 code of the character's script (Unicode annex 24): 'Latn', 'Arab', 'Hani'; 'Zyyy' for what
/// all scripts share.
std::string script_code(char32_t character);

/// The same in English, as Unicode calls it: 'Latin', 'Arabic', 'Han'. Empty for what all scripts share, and
/// for what is in none.
std::string script_name(char32_t character);

}  // namespace tandem::text
