#include "cli/press_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "cli/exit_code.h"

namespace tandem {

void read_press_words(std::vector<std::string> words, Options& options) {
  const std::vector<std::string> kinds{"stack", "sample", "prove", "impose", "labels", "calibrate"};
  if (words.empty()) throw UsageError{"what shall the press do?", suggestion("", kinds)};
  const std::string kind = words.front();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    throw UsageError{fmt::format("'tandem press {}' is no command", kind), suggestion(kind, kinds)};
  if (words.size() > 2) throw UsageError{fmt::format("'{}' is one word too many", words[2]), {}};
  const bool has_place = words.size() == 2 && !words[1].empty();
  if (kind == "stack" || kind == "sample") {
    if (has_place) options.project = words[1];
  } else if (kind == "calibrate") {
    if (words.size() > 1) throw UsageError{fmt::format("'{}' is one word too many", words[1]), {}};
  } else if (kind == "labels") {
    if (!has_place) throw UsageError{"which labels?", "'tandem list labels' shows them"};
  } else if (!has_place) {
    throw UsageError{"which PDF?", kind == "prove" ? "name its file: tandem press prove FILE"
                                                   : "name its file: tandem press impose FILE -o OUTPUT"};
  }
  options.subject = std::move(words);
}

void check_press(const Options& options) {
  const std::string& work = options.subject.front();
  const auto is = [&](std::initializer_list<const char*> works) {
    return std::find(works.begin(), works.end(), work) != works.end();
  };
  if (!options.profile.empty() && !is({"impose", "labels", "calibrate"})) {
    throw UsageError{fmt::format("'press {}' has no '--profile'", work),
                     "make the stack, then: tandem press impose STACK --profile ID -o OUTPUT"};
  }
  const bool wants_spares = options.spare > 0 || !options.sheets.empty();
  if (wants_spares && !is({"stack"})) {
    throw UsageError{fmt::format("'press {}' has no '--{}'", work, options.spare > 0 ? "spare" : "sheet"),
                     "spare copies are a stack: tandem press stack --spare 3"};
  }
  for (const auto& [name, is_given] :
       {std::pair("couple", !options.couples.empty()), std::pair("copy", !options.copies.empty()),
        std::pair("leaf", options.leaf > 0), std::pair("apart", options.apart),
        std::pair("separators", options.separators), std::pair("lists", options.lists),
        std::pair("names", options.names), std::pair("volume", options.volume > 0)}) {
    if (!wants_spares || !is_given) continue;
    throw UsageError{
        fmt::format("'--{}' and '--{}' exclude each other", options.spare > 0 ? "spare" : "sheet", name),
        "spare copies are a stack of their own, and nobody's"};
  }
  if (!options.start.empty() && !is({"labels"}))
    throw UsageError{fmt::format("'press {}' has no '--start'", work), "it counts labels"};
}

}  // namespace tandem
