#include "model/roster_facts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "load/folded_words.h"
#include "model/cell_words.h"
#include "model/roster_words.h"
#include "model/row_cells.h"

namespace tandem::model {
namespace {

using Words = std::vector<std::string>;

/// How a column is headed that says until when a season lasts, in English, Spanish, German, French and
/// Portuguese.
constexpr std::array words_for_until{"until",   "hasta",         "hasta cuando", "bis",       "bis wann",
                                     "jusqu'a", "jusqu'a quand", "ate",          "ate quando"};

bool is_called(const Words& words, const FactDeclaration& fact) {
  const auto is_same = [&](const std::string& name) { return words == load::folded_words(name); };
  return is_same(fact.id.value) || is_same(fact.says.value) ||
         std::ranges::any_of(fact.also, is_same, &load::PlainText::value) ||
         std::ranges::any_of(fact.other_words, is_same);
}

bool says_until(const Words& words) {
  return std::ranges::any_of(words_for_until,
                             [&](const char* name) { return words == load::folded_words(name); });
}

std::optional<FactColumn> exactly_called(const Words& words, const FactDeclarations& declarations) {
  for (const auto& [id, fact] : declarations) {
    if (is_called(words, fact)) return FactColumn{id};
    if (fact.kind != FactKind::season) continue;
    Words end = load::folded_words(id);
    end.emplace_back("until");
    if (words == end || says_until(words)) return FactColumn{id, "until"};
  }
  return std::nullopt;
}

char whose(const std::string& word) {
  return word == "a" || word == "b" ? word.front() : '\0';
}

const FactValue* value_called(std::string_view words, const FactDeclaration& fact) {
  const std::string wanted = load::folded(words);
  const auto found = std::ranges::find_if(fact.values.all, [&](const FactValue& value) {
    const auto is_same = [&](const std::string& name) { return load::folded(name) == wanted; };
    return is_same(value.id) || is_same(value.says) || std::ranges::any_of(value.other_words, is_same);
  });
  if (found != fact.values.all.end()) return &*found;
  const std::optional<bool> is_yes = read_yes_or_no(words);
  return is_yes ? fact.values.find(*is_yes ? "yes" : "no") : nullptr;
}

/// What one says may hold commas, so that the whole cell is looked at first.
std::vector<std::string> values_in(const std::string& words, const FactDeclaration& fact) {
  if (fact.kind == FactKind::choice && value_called(words, fact)) return {words};
  if (fact.kind == FactKind::list && words.find_first_of(";\n") != std::string::npos) {
    std::string without_commas = words;
    std::replace(without_commas.begin(), without_commas.end(), ',', '\x1f');
    std::vector<std::string> items = list_items(without_commas);
    for (std::string& item : items) std::replace(item.begin(), item.end(), '\x1f', ',');
    return items;
  }
  return list_items(words);
}

}  // namespace

std::optional<FactColumn> fact_column_called(std::string_view header, const FactDeclarations& declarations) {
  Words words = load::folded_words(header);
  if (words.empty()) return std::nullopt;
  if (auto column = exactly_called(words, declarations)) return column;
  for (const bool at_end : {true, false}) {
    const char partner = whose(at_end ? words.back() : words.front());
    if (partner == 0 || words.size() < 2) continue;
    const Words rest(words.begin() + (at_end ? 0 : 1), words.end() - (at_end ? 1 : 0));
    auto column = exactly_called(rest, declarations);
    if (!column || !declarations.find(column->fact)->second.per_partner) continue;
    column->whose = partner;
    return column;
  }
  return std::nullopt;
}

std::vector<std::string> fact_column_words(const FactDeclarations& declarations) {
  std::vector<std::string> words;
  for (const auto& [id, fact] : declarations) {
    words.push_back(id);
    if (fact.kind == FactKind::season) words.push_back(word_of({id, "until"}));
    if (!fact.per_partner) continue;
    for (const char partner : {'a', 'b'}) words.push_back(word_of({id, {}, partner}));
  }
  return words;
}

std::string word_of(const FactColumn& column) {
  std::string word = column.fact;
  if (!column.part.empty()) word += "-" + column.part;
  if (column.whose != 0) word += fmt::format("-{}", column.whose);
  return word;
}

std::optional<load::Node> fact_in_cell(const std::string& words, const load::Node& cell,
                                       const FactDeclaration& fact, Diagnostics& found) {
  if (fact.kind != FactKind::choice && fact.kind != FactKind::list) return text_node(words, cell.span);
  load::Node list;
  list.kind = load::Node::Kind::sequence;
  list.span = cell.span;
  for (std::string& item : values_in(words, fact)) {
    const FactValue* value = value_called(item, fact);
    if (fact.kind == FactKind::list) {
      list.items.push_back(text_node(std::move(item), cell.span));
    } else if (value) {
      list.items.push_back(text_node(value->id, cell.span));
    } else {
      found.error("unknown-fact-value", cell.span,
                  fmt::format("a word that is no value of '{}' stands here", fact.id.value),
                  fmt::format("one of: {}", fmt::join(fact.value_ids(), ", ")));
      return std::nullopt;
    }
  }
  return list;
}

}  // namespace tandem::model
