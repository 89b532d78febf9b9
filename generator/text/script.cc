#include "text/script.h"

#include <unicode/uscript.h>

namespace tandem {

std::string script_code(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  const char* name = U_SUCCESS(status) ? uscript_getShortName(script) : nullptr;
  return name ? name : "Zyyy";
}

}  // namespace tandem
