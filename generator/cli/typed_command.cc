#include "cli/typed_command.h"

#include <fmt/format.h>

#include "base/shell_word.h"

namespace tandem::cli {

std::string typed_command(const Options& options, const std::string& words) {
  std::string place;
  if (!options.document.empty()) {
    place = " " + shell_word(options.document);
  } else {
    if (options.project != ".") place = " " + shell_word(options.project);
    if (words.starts_with("build") && !options.roster.empty())
      place += " --roster " + shell_word(options.roster);
    if (!options.output.empty()) place += " -o " + shell_word(options.output);
    if (!options.typed_language.empty()) place += " --language " + shell_word(options.typed_language);
  }
  return fmt::format("'tandem {}{}'", words, place);
}

std::string unpacking_of(const std::string& folder, FileSystem& files) {
  if (!files.exists(folder) || !files.is_place_for_file(folder)) return {};
  return fmt::format("it is one file: unpack it into a folder, as with {}, and name that with '--output'",
                     folder.ends_with(".zip")
                         ? fmt::format("'unzip {} -d built'", shell_word(folder))
                         : fmt::format("'mkdir built && tar -xf {} -C built'", shell_word(folder)));
}

}  // namespace tandem::cli
