#include "cli/typed_command.h"

#include <fmt/format.h>

#include "base/shell_word.h"

namespace tandem {

std::string typed_command(const Options& options, const std::string& words) {
  std::string place;
  if (!options.document.empty()) {
    place = " " + shell_word(options.document);
  } else {
    if (options.project != ".") place = " " + shell_word(options.project);
    if (!options.output.empty()) place += " -o " + shell_word(options.output);
    if (!options.typed_language.empty()) place += " --language " + shell_word(options.typed_language);
  }
  return fmt::format("'tandem {}{}'", words, place);
}

}  // namespace tandem
