#include "model/fact_cells.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "load/folded_words.h"
#include "model/roster_facts.h"
#include "model/roster_words.h"
#include "model/written_facts.h"

namespace tandem::model {
namespace {

load::Node* find_map(load::Node& map, std::string_view key) {
  const auto there =
      std::ranges::find_if(map.entries, [&](const auto& entry) { return entry.first.scalar == key; });
  return there == map.entries.end() ? nullptr : &there->second;
}

/// The map behind a key, which is made where there is none.
load::Node& map_behind(load::Node& outer, const char* key, const SourceSpan& place) {
  if (load::Node* there = find_map(outer, key)) return *there;
  add_entry(outer, key, map_node(place));
  return outer.entries.back().second;
}

}  // namespace

void FactCells::add_facts(load::Node& couple) {
  for (const RosterColumn& column : context_.columns) {
    if (column.field != RosterField::fact) continue;
    if (context_.is_one_person) {
      add_of_two_rows(couple, column, declared(column));
    } else {
      add_cell(couple, cell_at(row_, column), column, column.fact->whose);
    }
  }
}

void FactCells::add_of_two_rows(load::Node& couple, const RosterColumn& column, const FactDeclaration& fact) {
  const load::Node* first = cell_at(row_, column);
  const load::Node* second = cells_.second() ? cell_at(*cells_.second(), column) : nullptr;
  if (fact.per_partner) {
    add_cell(couple, first, column, 'a');
    add_cell(couple, second, column, 'b');
    return;
  }
  const std::string of_first = cells_.words(first);
  const bool is_first_empty = of_first.empty() || (says_unknown(of_first) && !cells_.words(second).empty());
  report_two_answers(first, second, found_);
  add_cell(couple, is_first_empty ? second : first, column, 0);
}

void FactCells::add_cell(load::Node& couple, const load::Node* cell, const RosterColumn& column, char whose) {
  const std::string written = cells_.words(cell);
  const FactDeclaration& fact = declared(column);
  if (written.empty()) return;
  if (says_unknown(written))
    return add_fact(couple, *column.fact, fact, whose, text_node(unknown_word, cell->span));
  // 'None' is a value of some.
  if (says_nothing(written) && !fact.values.find("none")) return;
  auto value =
      says_nothing(written) ? text_node("none", cell->span) : fact_in_cell(written, *cell, fact, found_);
  if (value) add_fact(couple, *column.fact, fact, whose, std::move(*value));
}

void FactCells::add_fact(load::Node& couple, const FactColumn& column, const FactDeclaration& fact,
                         char whose, load::Node value) {
  const SourceSpan place = value.span;
  load::Node* outer = whose == 0 ? &couple : find_map(couple, std::string_view(&whose, 1));
  if (!outer) {
    found_.warning("open-partner", place, "this is not used until there is a name", "write the name as well");
    return;
  }
  load::Node& facts = map_behind(*outer, "facts", place);
  const bool is_there = find_map(facts, column.fact) != nullptr;
  if (fact.kind != FactKind::season || (value.scalar == unknown_word && !is_there))
    return add_entry(facts, column.fact.c_str(), std::move(value));
  if (value.scalar == unknown_word) return;
  load::Node& season = map_behind(facts, column.fact.c_str(), place);
  if (season.kind != load::Node::Kind::map) return;  // how long an unknown season lasts says nothing
  add_entry(season, column.part.empty() ? "name" : column.part.c_str(), std::move(value));
}

void FactCells::add_gates(load::Node& couple) {
  const auto column = std::ranges::find(context_.columns, RosterField::talked_alone, &RosterColumn::field);
  if (column == context_.columns.end()) return;
  const load::Node* there = cell_at(row_, *column);
  std::string with;
  if (context_.is_one_person) {
    const load::Node* second = cells_.second() ? cell_at(*cells_.second(), *column) : nullptr;
    with = talked_with(there, second);
    if (!there || cells_.words(there).empty()) there = second;
  } else {
    const std::string written = cells_.words(there);
    const std::optional<bool> is_yes = read_yes_or_no(written);
    with = !is_yes ? load::folded(written) : *is_yes ? "both" : "";
  }
  if (with.empty()) return;
  load::Node gates = map_node(there->span);
  add_entry(gates, "talked-alone", text_node(with, there->span));
  add_entry(couple, "gates", std::move(gates));
}

const char* FactCells::talked_with(const load::Node* a, const load::Node* b) {
  const bool is_a = says_yes(a);
  const bool is_b = says_yes(b);
  if (is_a && is_b) return "both";
  return is_a ? "a" : is_b ? "b" : "";
}

bool FactCells::says_yes(const load::Node* cell) {
  const std::optional<bool> is_yes = read_yes_or_no(cells_.words(cell));
  if (!is_yes)
    found_.error("unknown-word", cell->span, "this is neither yes nor no", "write yes, or leave it empty");
  return is_yes.value_or(false);
}

}  // namespace tandem::model
