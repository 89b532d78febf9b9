#include "text/script.h"

#include <unicode/uscript.h>

#include <algorithm>

namespace tandem::text {

std::string script_code(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  const char* name = U_SUCCESS(status) ? uscript_getShortName(script) : nullptr;
  return name ? name : "Zyyy";
}

std::string script_name(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  const bool is_one = U_SUCCESS(status) && script > USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
  const char* found = is_one ? uscript_getName(script) : nullptr;
  std::string name = found ? found : "";
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

}  // namespace tandem::text
