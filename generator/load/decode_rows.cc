// Stage: load. How a map is read along the rows of its type's field table: what decode.h does for every type
// alike.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "load/decode.h"

namespace tandem::detail {
namespace {

using Rows = std::vector<const FieldDescription*>;

std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const FieldDescription* row : rows) names.push_back(row->name);
  return names;
}

std::vector<std::string> names_of_required(const Rows& rows) {
  std::vector<std::string> names;
  for (const FieldDescription* row : rows) {
    if (row->is_required) names.push_back(row->name);
  }
  return names;
}

std::optional<std::size_t> find_row(const Rows& rows, std::string_view name) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const FieldDescription* row) { return row->name == name; });
  if (found == rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rows.begin());
}

void report_nothing(const Node& node, std::string_view what, const std::vector<std::string>& names,
                    Diagnostics& diagnostics) {
  diagnostics.error("wrong-type", node.span,
                    fmt::format("expected {}{}, found nothing", what.empty() ? "" : "the keys of ",
                                what.empty() ? "keys with values" : what),
                    fmt::format("write '{{}}' behind it, or any of its keys: {}", fmt::join(names, ", ")));
}

}  // namespace

void decode_rows(const Node& node, const Rows& rows, std::string_view short_form, std::string_view what,
                 const std::function<void(std::size_t row, const Node& value)>& read,
                 Diagnostics& diagnostics) {
  const bool is_map = node.kind == Node::Kind::map;
  const bool is_short = !is_map && node.kind != Node::Kind::null && !short_form.empty();
  const std::vector<std::string> names = names_of(rows);
  if (!is_map && !is_short) {
    if (!short_form.empty()) return report_no_text(node, diagnostics);
    if (node.kind == Node::Kind::null && names_of_required(rows).empty())
      return report_nothing(node, what, names, diagnostics);
    return report_not_a_map(node, what, names, names_of_required(rows), diagnostics);
  }
  if (is_short) {
    if (const auto row = find_row(rows, short_form)) read(*row, node);
  }
  std::vector<std::string> misspelt;
  for (const auto& [key, value] : node.entries) {
    if (const auto row = find_row(rows, key.scalar)) {
      read(*row, value);
    } else {
      misspelt.push_back(report_unknown_key(key, value, what, names, diagnostics));
    }
  }
  for (const FieldDescription* row : rows) {
    const bool is_misspelt = std::find(misspelt.begin(), misspelt.end(), row->name) != misspelt.end();
    const bool is_given = is_short ? row->name == short_form : is_misspelt || node.find(row->name) != nullptr;
    if (row->is_required && !is_given) report_missing_key(node, what, row->name, diagnostics);
  }
}

FieldDescription describe_row(std::string_view name, std::string_view help, Shape shape, bool is_required,
                              std::string default_value) {
  return {std::string(name), std::string(help), std::move(shape), is_required, std::move(default_value)};
}

}  // namespace tandem::detail
