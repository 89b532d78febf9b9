#include "cli/imposition_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "press/imposition/paper_size.h"

namespace tandem::cli {
namespace {

constexpr double paper_of_copiers = 0.1;  // millimetres, of 80 g/m²
constexpr double usual_margin = 5;        // millimetres that few printers print in
constexpr double usual_overlap = 10;
constexpr int most_pieces = 20;
constexpr int most_leaves_a_signature = 32;

/// Which of the words it is.
std::size_t place_of(const char* option, const std::string& word, const std::vector<std::string>& words) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw UsageError{fmt::format("'--{}' cannot be '{}'", option, word), suggestion(word, words)};
  return static_cast<std::size_t>(found - words.begin());
}

template <typename Value>
Value choice(const char* option, const std::string& word, const std::vector<std::string>& words,
             Value otherwise) {
  return word.empty() ? otherwise : static_cast<Value>(place_of(option, word, words));
}

int count(const char* option, std::string_view word, int most) {
  int value = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (problem != std::errc() || end != word.data() + word.size() || value < 1 || value > most) {
    throw UsageError{fmt::format("'--{}' cannot be '{}'", option, word),
                     fmt::format("it is a number from 1 to {}", most)};
  }
  return value;
}

void read_grid(const std::string& word, press::ImpositionPlan& plan) {
  const auto cross = word.find('x');
  if (cross == std::string::npos)
    throw UsageError{fmt::format("'--grid' cannot be '{}'", word), "it is columns and rows, such as 2x4"};
  plan.columns = count("grid", std::string_view(word).substr(0, cross), most_pieces);
  plan.rows = count("grid", std::string_view(word).substr(cross + 1), most_pieces);
}

bool is_cut(press::Layout layout) {
  return layout == press::Layout::cut_stack || layout == press::Layout::cards;
}
bool is_one_sided(press::Layout layout) {
  return layout == press::Layout::tent || layout == press::Layout::poster;
}

/// An option that only some layouts have.
void check_home(const char* option, const std::string& value, bool is_home, const char* homes) {
  if (!value.empty() && !is_home)
    throw UsageError{fmt::format("'--{}' is nothing for this layout", option),
                     fmt::format("it belongs to: {}", homes)};
}

void check_homes(const Options& options, press::Layout layout) {
  check_home("signature", options.signature, layout == press::Layout::booklet, "booklet");
  check_home("thickness", options.thickness, layout == press::Layout::booklet, "booklet");
  check_home("overlap", options.overlap, layout == press::Layout::poster, "poster");
  check_home("grid", options.grid, is_cut(layout) || layout == press::Layout::poster,
             "cut-stack, cards, poster");
  check_home("bleed", options.bleed, is_cut(layout) || layout == press::Layout::one_up,
             "1-up, cut-stack, cards");
  check_home("binding", options.binding, !is_one_sided(layout) && layout != press::Layout::one_up,
             "2-up, 4-up, booklet, cut-stack, cards");
}

/// A shop cuts by machine, and lines that reach the cut would want a bleed.
press::Marks usual_marks(const Options& options, press::Layout layout) {
  const bool is_for_shop = options.purpose == "shop";
  if (is_cut(layout)) return is_for_shop ? press::Marks::crop : press::Marks::cut;
  return is_one_sided(layout) && !is_for_shop ? press::Marks::cut : press::Marks::none;
}

Size paper_of(const Options& options, press::Layout layout, Size page) {
  if (options.paper.empty()) return press::usual_paper_for(page);
  if (options.paper == "page") {
    if (layout == press::Layout::one_up) return {};
    throw UsageError{"'--paper page' is for one page on a leaf",
                     "leave '--layout' out, or name the printer's paper"};
  }
  const auto paper = press::paper_named(options.paper);
  if (!paper) {
    throw UsageError{fmt::format("'--paper' cannot be '{}'", options.paper),
                     fmt::format("one of: {}; or width and height in millimetres, such as 210x297",
                                 fmt::join(press::paper_names(), ", "))};
  }
  return *paper;
}

/// What is left of the paper has room for a page.
void check_room(const press::ImpositionPlan& plan) {
  if (plan.paper.width <= 0) return;
  const double shorter = std::min(plan.paper.width, plan.paper.height);
  const double left = shorter / 2 - 2 * plan.margin - plan.overlap;
  if (left < from_millimetres(10))
    throw UsageError{"margin and overlap leave nothing of the paper",
                     "make them smaller, or take larger paper"};
}

}  // namespace

double length_of(const char* option, std::string_view word, double most, double otherwise) {
  if (word.empty()) return from_millimetres(otherwise);
  std::string_view digits = word;
  if (digits.ends_with("mm")) digits.remove_suffix(2);
  while (digits.ends_with(' ')) digits.remove_suffix(1);
  double value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size() || !(value >= 0 && value <= most)) {
    throw UsageError{fmt::format("'--{}' cannot be '{}'", option, word),
                     fmt::format("it is a length in millimetres, from 0 to {}", most)};
  }
  return from_millimetres(value);
}

const std::vector<std::string>& layout_words() {
  static const std::vector<std::string> words{"1-up",      "2-up",  "4-up", "booklet",
                                              "cut-stack", "cards", "tent", "poster"};
  return words;
}

const std::vector<std::string>& edge_words() {
  static const std::vector<std::string> words{"long", "short", "none"};
  return words;
}

const std::vector<std::string>& mark_words() {
  static const std::vector<std::string> words{"none", "cut", "crop"};
  return words;
}

void check_imposition(const Options& options) {
  if (!options.layout.empty()) return;
  for (const auto& [name, value] :
       {std::pair("signature", &options.signature), std::pair("thickness", &options.thickness),
        std::pair("grid", &options.grid), std::pair("overlap", &options.overlap),
        std::pair("binding", &options.binding)}) {
    if (!value->empty())
      throw UsageError{fmt::format("'--{}' needs '--layout'", name), suggestion("", layout_words())};
  }
}

press::ImpositionPlan plan_of(const Options& options, Size page) {
  check_imposition(options);
  press::ImpositionPlan plan;
  plan.layout = choice("layout", options.layout, layout_words(), press::Layout::one_up);
  check_homes(options, plan.layout);
  plan.paper = paper_of(options, plan.layout, page);
  plan.edge = choice("edge", options.edge, edge_words(),
                     is_one_sided(plan.layout) ? press::DuplexEdge::none : press::DuplexEdge::long_edge);
  if (plan.layout == press::Layout::poster && plan.edge != press::DuplexEdge::none)
    throw UsageError{"a poster is printed on one side", "leave '--edge' out"};
  if (plan.layout == press::Layout::booklet && plan.edge == press::DuplexEdge::none)
    throw UsageError{"a booklet is printed on both sides",
                     "say which edge the printer turns paper about: --edge long or short"};
  plan.marks = choice("marks", options.marks, mark_words(), usual_marks(options, plan.layout));
  plan.bleed = length_of("bleed", options.bleed, 20, 0);
  const bool has_margin = plan.layout == press::Layout::cards || plan.layout == press::Layout::poster;
  plan.margin = length_of("margin", options.margin, 50, has_margin ? usual_margin : 0);
  plan.overlap =
      length_of("overlap", options.overlap, 50, plan.layout == press::Layout::poster ? usual_overlap : 0);
  plan.thickness = length_of("thickness", options.thickness, 1,
                             plan.layout == press::Layout::booklet ? paper_of_copiers : 0);
  if (!options.signature.empty())
    plan.leaves_a_signature = count("signature", options.signature, most_leaves_a_signature);
  if (!options.grid.empty()) read_grid(options.grid, plan);
  static const std::vector<std::string> bindings{"left", "right"};
  plan.right_to_left = choice("binding", options.binding, bindings, 0) == 1;
  check_room(plan);
  return plan;
}

std::function<int(int)> leaves_by_layout(const Options& options, Size page) {
  if (options.layout.empty()) return {};
  const press::ImpositionPlan plan = plan_of(options, page);
  return [plan, page](int pages) {
    const press::CopyToImpose copy(static_cast<std::size_t>(pages), page);
    return static_cast<int>(press::impose({copy}, plan).size());
  };
}

std::string words_of(const press::ImpositionPlan& plan) {
  std::string words = layout_words()[static_cast<std::size_t>(plan.layout)];
  words +=
      plan.paper.width > 0 ? fmt::format(" on {}", press::name_of_paper(plan.paper)) : " on paper of its own";
  if (plan.edge == press::DuplexEdge::none) return words + ", printed on one side";
  return words + fmt::format(", printed on both sides, turned about the {} edge",
                             edge_words()[static_cast<std::size_t>(plan.edge)]);
}

}  // namespace tandem::cli
