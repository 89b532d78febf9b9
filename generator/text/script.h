// Stage: text. The script a character is written in, to choose a fallback font and to name its package.
#pragma once

#include <string>

namespace tandem {

/// ISO 15924 code of the character's script (Unicode annex 24): 'Latn', 'Arab', 'Hani'; 'Zyyy' for what
/// all scripts share.
std::string script_code(char32_t character);

}  // namespace tandem
