#include "cli/press_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "cli/exit_code.h"

namespace tandem {

void read_press_words(std::vector<std::string> words, Options& options) {
  const std::vector<std::string> kinds{"stack", "sample", "count",  "prove",
                                       "check", "impose", "labels", "calibrate"};
  if (words.empty()) throw UsageError{"what shall the press do?", suggestion("", kinds)};
  const std::string kind = words.front();
  if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
    throw UsageError{fmt::format("'tandem press {}' is no command", kind), suggestion(kind, kinds)};
  if (words.size() > 2) throw UsageError{fmt::format("'{}' is one word too many", words[2]), {}};
  const bool has_place = words.size() == 2 && !words[1].empty();
  if (kind == "stack" || kind == "sample" || kind == "count") {
    if (has_place) options.project = words[1];
  } else if (kind == "calibrate") {
    if (words.size() > 1) throw UsageError{fmt::format("'{}' is one word too many", words[1]), {}};
  } else if (kind == "labels") {
    if (!has_place) throw UsageError{"which labels?", "'tandem list labels' shows them"};
  } else if (!has_place) {
    throw UsageError{"which PDF?", kind == "impose"
                                       ? "name its file: tandem press impose FILE -o OUTPUT"
                                       : fmt::format("name its file: tandem press {} FILE", kind)};
  }
  options.subject = std::move(words);
}

const std::vector<std::string>& purpose_words() {
  static const std::vector<std::string> words{"copier", "shop"};
  return words;
}

const std::vector<std::string>& insert_words() {
  static const std::vector<std::string> words{"with", "without", "alone"};
  return words;
}

const std::vector<std::string>& forbidden_words() {
  static const std::vector<std::string> words{"colour", "transparency"};
  return words;
}

namespace {

void check_words(const char* option, const std::vector<std::string>& words,
                 const std::vector<std::string>& known) {
  for (const std::string& word : words) {
    if (std::find(known.begin(), known.end(), word) == known.end())
      throw UsageError{fmt::format("'--{}' cannot be '{}'", option, word), suggestion(word, known)};
  }
}

}  // namespace

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
        std::pair("inserts", !options.inserts.empty()), std::pair("names", options.names),
        std::pair("volume", options.volume > 0), std::pair("layout", !options.layout.empty())}) {
    if (!wants_spares || !is_given) continue;
    throw UsageError{
        fmt::format("'--{}' and '--{}' exclude each other", options.spare > 0 ? "spare" : "sheet", name),
        "spare copies are a stack of their own, and nobody's"};
  }
  if (!options.layout.empty() && !is({"impose", "stack", "sample"}))
    throw UsageError{fmt::format("'press {}' has no '--layout'", work),
                     "it belongs to 'press stack' and 'press impose'"};
  if (!options.inserts.empty() && !is({"stack", "sample"}))
    throw UsageError{fmt::format("'press {}' has no '--inserts'", work), "it belongs to 'press stack'"};
  check_words("inserts", options.inserts.empty() ? std::vector<std::string>() : std::vector{options.inserts},
              insert_words());
  if (!options.purpose.empty() && !is({"check", "stack", "sample"}))
    throw UsageError{fmt::format("'press {}' has no '--for'", work),
                     "it belongs to 'press stack' and 'press check'"};
  for (const auto& [name, is_given] :
       {std::pair("output-profile", !options.output_profile.empty()),
        std::pair("stock", !options.stock.empty()), std::pair("copies", options.times != 1),
        std::pair("finishing", !options.finishings.empty())}) {
    const bool is_for_shop = options.purpose == "shop" && is({"stack", "sample"}) && !wants_spares;
    if (is_given && !is_for_shop)
      throw UsageError{fmt::format("'--{}' needs '--for shop'", name),
                       "a print shop is told so: tandem press stack --for shop"};
  }
  if (wants_spares && !options.purpose.empty())
    throw UsageError{"spare copies have no '--for'",
                     "make them, and then: tandem press check FILE --for shop"};
  if (!options.forbidden.empty() && !is({"check"}))
    throw UsageError{fmt::format("'press {}' has no '--forbid'", work), "it belongs to 'press check'"};
  check_words("for", options.purpose.empty() ? std::vector<std::string>() : std::vector{options.purpose},
              purpose_words());
  check_words("forbid", options.forbidden, forbidden_words());
  if (options.pseudonyms && !is({"labels"}))
    throw UsageError{fmt::format("'press {}' has no '--pseudonyms'", work),
                     "a stack has codes where its build has them: tandem build --pseudonyms"};
  for (const auto& [name, is_given] :
       {std::pair("copy", !options.copies.empty()), std::pair("leaf", options.leaf > 0),
        std::pair("apart", options.apart), std::pair("separators", options.separators),
        std::pair("lists", options.lists)}) {
    if (is_given && is({"count"}))
      throw UsageError{fmt::format("'press count' has no '--{}'", name), "it belongs to 'press stack'"};
  }
  if (!options.start.empty() && !is({"labels"}))
    throw UsageError{fmt::format("'press {}' has no '--start'", work), "it counts labels"};
}

}  // namespace tandem
