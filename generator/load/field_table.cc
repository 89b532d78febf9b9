#include "load/field_table.h"

#include <algorithm>

#include "load/decode.h"

namespace tandem::load {

void Field::read(const Node& value, void* target, Diagnostics& diagnostics) const {
  if (is_required && member->is_text && detail::is_blank_text(value))
    return detail::report_no_text(value, diagnostics);
  member->read(value, static_cast<char*>(target) + offset, bounds, name, diagnostics);
  if (member->lists_texts) detail::report_blank_items(value, diagnostics);
  if (member->is_plain) detail::report_braces(value, places, diagnostics);
  if (check) check(value, diagnostics);
}

FieldRows::FieldRows() = default;
FieldRows::~FieldRows() = default;
FieldRows::FieldRows(const FieldRows&) = default;
FieldRows::FieldRows(FieldRows&&) noexcept = default;
FieldRows& FieldRows::operator=(const FieldRows&) = default;
FieldRows& FieldRows::operator=(FieldRows&&) noexcept = default;

const Field* FieldRows::find(std::string_view key) const {
  const auto found = std::ranges::find(rows_, key, &Field::name);
  return found == rows_.end() ? nullptr : &*found;
}

std::vector<std::string> FieldRows::keys() const {
  std::vector<std::string> keys;
  for (const Field& row : rows_) keys.push_back(row.name);
  return keys;
}

std::vector<FieldDescription> FieldRows::descriptions() const {
  return {rows_.begin(), rows_.end()};
}

void FieldRows::scale(void* target, double factor) const {
  for (const Field& row : rows_) {
    if (row.member->scale) row.member->scale(static_cast<char*>(target) + row.offset, factor);
  }
}

void FieldRows::add(const FieldRow& row, const void* usual) {
  Field field{{std::string(row.key), std::string(row.help), row.member->shape(row.bounds), row.is_required},
              row.bounds,
              row.check,
              {row.places.begin(), row.places.end()},
              row.offset,
              row.member};
  if (!row.is_required)
    field.default_value = row.member->describe(static_cast<const char*>(usual) + row.offset);
  rows_.push_back(std::move(field));
}

void FieldRows::add(const FieldRows& others) {
  rows_.insert(rows_.end(), others.begin(), others.end());
}

}  // namespace tandem::load
