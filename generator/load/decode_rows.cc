// Stage: load. How a map is read along the rows of its type's field table: what decode.h does for every type
// alike.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "load/decode.h"

namespace tandem::load::detail {
namespace {

std::vector<std::string> required_keys(const FieldRows& rows) {
  std::vector<std::string> keys;
  for (const Field& row : rows) {
    if (row.is_required) keys.push_back(row.name);
  }
  return keys;
}

void report_nothing(const Node& node, std::string_view what, const std::vector<std::string>& names,
                    Diagnostics& diagnostics) {
  diagnostics.error("wrong-type", node.span,
                    fmt::format("expected {}{}, found nothing", what.empty() ? "" : "the keys of ",
                                what.empty() ? "keys with values" : what),
                    fmt::format("write '{{}}' behind it, or any of its keys: {}", fmt::join(names, ", ")));
}

}  // namespace

void decode_rows(const Node& node, const FieldRows& rows, void* target, std::string_view short_form,
                 std::string_view what, Diagnostics& diagnostics) {
  const bool is_map = node.kind == Node::Kind::map;
  const bool is_short = !is_map && node.kind != Node::Kind::null && !short_form.empty();
  if (!is_map && !is_short) {
    if (!short_form.empty()) return report_no_text(node, diagnostics);
    const std::vector<std::string> required = required_keys(rows);
    if (node.kind == Node::Kind::null && required.empty())
      return report_nothing(node, what, rows.keys(), diagnostics);
    return report_not_a_map(node, what, rows.keys(), required, diagnostics);
  }
  if (is_short) {
    if (const Field* row = rows.find(short_form)) row->read(node, target, diagnostics);
  }
  std::vector<std::string> misspelt;
  for (const auto& [key, value] : node.entries) {
    if (const Field* row = rows.find(key.scalar)) {
      row->read(value, target, diagnostics);
    } else {
      misspelt.push_back(report_unknown_key(key, value, what, rows.keys(), diagnostics));
    }
  }
  for (const Field& row : rows) {
    const bool is_misspelt = std::find(misspelt.begin(), misspelt.end(), row.name) != misspelt.end();
    const bool is_given = is_short ? row.name == short_form : is_misspelt || node.find(row.name) != nullptr;
    if (row.is_required && !is_given) report_missing_key(node, what, row.name, diagnostics);
  }
}

}  // namespace tandem::load::detail
