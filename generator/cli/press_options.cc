#include "cli/press_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/imposition_plan.h"

namespace tandem::cli {

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

/// An option, and the works of the press that heed it.
struct Home {
  const char* option;
  bool is_given;
  std::vector<std::string_view> works;
  std::string hint = {};  ///< in place of the works' names
};

std::vector<Home> homes_of(const Options& options) {
  const std::vector<std::string_view> stacks{"stack", "sample"};
  const std::vector<std::string_view> imposing{"stack", "sample", "impose"};
  const std::vector<std::string_view> cutting{"stack", "sample", "impose", "check"};
  return {
      {"couple", !options.couples.empty(), {"stack", "count", "labels"}},
      {"copy", !options.copies.empty(), stacks},
      {"leaf", options.leaf > 0, stacks},
      {"apart", options.apart, stacks},
      {"separators", options.separators, stacks},
      {"lists", options.lists, stacks},
      {"inserts", !options.inserts.empty(), stacks},
      {"names", options.names, {"stack", "sample", "labels"}},
      {"volume", options.volume > 0, stacks},
      {"speed", options.speed > 0, {"stack", "sample", "count"}},
      {"reprint", options.reprint, {"prove"}},
      {"spare", options.spare > 0, {"stack"}, "spare copies are a stack: tandem press stack --spare 3"},
      {"sheet",
       !options.sheets.empty(),
       {"stack"},
       "spare copies are a stack: tandem press stack --sheet ID --spare 3"},
      {"layout", !options.layout.empty(), imposing},
      {"paper", !options.paper.empty(), {"stack", "sample", "count", "impose", "calibrate"}},
      {"edge", !options.edge.empty(), {"stack", "sample", "impose", "count", "prove", "check"}},
      {"marks", !options.marks.empty(), imposing},
      {"bleed", !options.bleed.empty(), cutting},
      {"margin", !options.margin.empty(), cutting},
      {"signature", !options.signature.empty(), imposing},
      {"thickness", !options.thickness.empty(), imposing},
      {"grid", !options.grid.empty(), imposing},
      {"overlap", !options.overlap.empty(), imposing},
      {"binding", !options.binding.empty(), imposing},
      {"profile",
       !options.profile.empty(),
       {"impose", "labels", "calibrate"},
       "make the stack, then: tandem press impose STACK --profile ID -o OUTPUT"},
      {"start", !options.start.empty(), {"labels"}, "it counts labels"},
      {"for", !options.purpose.empty(), {"stack", "sample", "check"}},
      {"forbid", !options.forbidden.empty(), {"check"}},
      {"pseudonyms",
       options.pseudonyms,
       {"labels"},
       "a stack has codes where its build has them: tandem build --pseudonyms"},
  };
}

std::string belongs_to(const std::vector<std::string_view>& works) {
  return fmt::format("it belongs to 'press {}'", fmt::join(works, "', 'press "));
}

void check_homes(const std::string& work, const Options& options) {
  for (const Home& home : homes_of(options)) {
    const bool is_heeded = std::find(home.works.begin(), home.works.end(), work) != home.works.end();
    if (home.is_given && !is_heeded)
      throw UsageError{fmt::format("'press {}' has no '--{}'", work, home.option),
                       home.hint.empty() ? belongs_to(home.works) : home.hint};
  }
}

/// Pages of a stack go on leaves by a layout only where one is asked for.
void check_layout_of_stack(const Options& options) {
  check_imposition(options);
  for (const auto& [name, value] : {std::pair("marks", &options.marks), std::pair("bleed", &options.bleed),
                                    std::pair("margin", &options.margin)}) {
    if (options.layout.empty() && !value->empty())
      throw UsageError{fmt::format("'--{}' needs '--layout'", name), "such as '--layout 1-up'"};
  }
}

}  // namespace

void check_press(const Options& options) {
  const std::string& work = options.subject.front();
  const auto is = [&](std::initializer_list<const char*> works) {
    return std::find(works.begin(), works.end(), work) != works.end();
  };
  check_homes(work, options);
  if (is({"stack", "sample"})) check_layout_of_stack(options);
  if (options.leaf > 0 && !options.layout.empty() && options.layout != "1-up")
    throw UsageError{"'--leaf' and '--layout' exclude each other",
                     "a leaf that is folded, cut or shared has several pages: print that copy again"};
  const bool wants_spares = options.spare > 0 || !options.sheets.empty();
  for (const auto& [name, is_given] :
       {std::pair("couple", !options.couples.empty()), std::pair("copy", !options.copies.empty()),
        std::pair("leaf", options.leaf > 0), std::pair("apart", options.apart),
        std::pair("separators", options.separators), std::pair("lists", options.lists),
        std::pair("inserts", !options.inserts.empty()), std::pair("names", options.names),
        std::pair("volume", options.volume > 0), std::pair("speed", options.speed > 0),
        std::pair("layout", !options.layout.empty())}) {
    if (!wants_spares || !is_given) continue;
    throw UsageError{
        fmt::format("'--{}' and '--{}' exclude each other", options.spare > 0 ? "spare" : "sheet", name),
        "spare copies are a stack of their own, and nobody's"};
  }
  check_words("inserts", options.inserts.empty() ? std::vector<std::string>() : std::vector{options.inserts},
              insert_words());
  for (const auto& [name, is_given] :
       {std::pair("output-profile", !options.output_profile.empty()),
        std::pair("stock", !options.stock.empty()), std::pair("copies", options.times != 1),
        std::pair("finishing", !options.finishings.empty())}) {
    const bool is_for_shop = options.purpose == "shop" && is({"stack", "sample"}) && !wants_spares;
    if (is_given && !is_for_shop)
      throw UsageError{fmt::format("'--{}' needs '--for shop'", name),
                       "a print shop is told so: tandem press stack --for shop"};
  }
  if (wants_spares && options.edge == "short")
    throw UsageError{"spare copies are turned about the long edge",
                     "make them, and then: tandem press impose FILE --edge short -o OUTPUT"};
  if (wants_spares && !options.purpose.empty())
    throw UsageError{"spare copies have no '--for'",
                     "make them, and then: tandem press check FILE --for shop"};
  check_words("for", options.purpose.empty() ? std::vector<std::string>() : std::vector{options.purpose},
              purpose_words());
  check_words("forbid", options.forbidden, forbidden_words());
}

}  // namespace tandem::cli
