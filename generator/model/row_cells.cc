#include "model/row_cells.h"

#include <utility>

#include "load/folded_words.h"
#include "model/cell_words.h"
#include "model/roster_words.h"

namespace tandem::model {
namespace {

const load::Node* cell_of(const load::TableRow& row, RosterField field,
                          const std::vector<RosterColumn>& columns) {
  for (const RosterColumn& column : columns) {
    if (column.field == field) return cell_at(row, column);
  }
  return nullptr;
}

bool is_blank(const load::Node* cell) {
  return !cell || says_nothing(cell->scalar);
}

/// Whose cell it is where each has a row, and which column it stands in: what is one person's there is a
/// partner's, and nobody's together.
std::pair<char, RosterField> of_one_person(RosterField field) {
  switch (field) {
    case RosterField::name_a:
    case RosterField::pronouns_a:
      return {'a', field};
    case RosterField::name_b:
      return {'b', RosterField::name_a};
    case RosterField::pronouns_b:
      return {'b', RosterField::pronouns_a};
    case RosterField::language_a:
      return {'a', RosterField::language};
    case RosterField::language_b:
      return {'b', RosterField::language};
    case RosterField::large_print_a:
      return {'a', RosterField::large_print};
    case RosterField::large_print_b:
      return {'b', RosterField::large_print};
    case RosterField::easy_read_a:
      return {'a', RosterField::easy_read};
    case RosterField::easy_read_b:
      return {'b', RosterField::easy_read};
    case RosterField::language:
    case RosterField::large_print:
    case RosterField::easy_read:
      return {'b', RosterField::unknown};
    default:
      return {'-', field};
  }
}

}  // namespace

const load::Node* RowCells::cell(RosterField field) const {
  if (!context_.is_one_person) return cell_of(row_, field, context_.columns);
  const auto [whose, as_written] = of_one_person(field);
  if (as_written == RosterField::unknown) return nullptr;
  if (whose == 'b')
    return context_.second ? cell_of(*context_.second, as_written, context_.columns) : nullptr;
  if (whose == 'a') return cell_of(row_, as_written, context_.columns);
  // What is said of both may stand in either row.
  const load::Node* first = cell_of(row_, as_written, context_.columns);
  const load::Node* second =
      context_.second ? cell_of(*context_.second, as_written, context_.columns) : nullptr;
  return is_blank(first) && second ? second : first;
}

void RowCells::report_contradictions() const {
  if (!second()) return;
  for (const RosterColumn& column : context_.columns) {
    switch (column.field) {
      case RosterField::id:
      case RosterField::pin:
      case RosterField::ban:
      case RosterField::minutes:
      case RosterField::joint:
      case RosterField::paper:
      case RosterField::note:
        report_two_answers(cell_at(row_, column), cell_at(*second(), column), found_);
        break;
      default:
        break;
    }
  }
}

std::string RowCells::words(const load::Node* cell) const {
  return cell ? words_of_cell(*cell, found_).value_or(std::string()) : std::string();
}

SourceSpan RowCells::place(RosterField field) const {
  const load::Node* there = cell(field);
  return there ? there->span : start();
}

const load::Node* cell_at(const load::TableRow& row, const RosterColumn& column) {
  const auto at = static_cast<std::size_t>(column.number) - 1;
  return at < row.cells.size() ? &row.cells[at] : nullptr;
}

void report_two_answers(const load::Node* first, const load::Node* second, Diagnostics& found) {
  if (is_blank(first) || is_blank(second) || load::folded(first->scalar) == load::folded(second->scalar))
    return;
  found.warning("two-answers", second->span,
                "the couple's other row says something else, and that is what is used",
                "let both rows say the same, or one of them nothing");
}

load::Node text_node(std::string words, const SourceSpan& span) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.quoted = true;
  node.scalar = std::move(words);
  node.span = span;
  return node;
}

load::Node map_node(const SourceSpan& span) {
  load::Node node;
  node.kind = load::Node::Kind::map;
  node.span = span;
  return node;
}

void add_entry(load::Node& map, const char* key, load::Node value) {
  load::Node name = text_node(key, value.span);
  map.entries.emplace_back(std::move(name), std::move(value));
}

}  // namespace tandem::model
