#include "base/append_diagnostics.h"

namespace tandem {

void append(Diagnostics& to, const Diagnostics& part, const std::string& place) {
  for (const Diagnostic& each : part.sorted()) {
    if (each.severity == Severity::error) {
      to.error(each.code, each.span, each.message + place, each.hint);
    } else {
      to.warning(each.code, each.span, each.message + place, each.hint);
    }
  }
}

}  // namespace tandem
