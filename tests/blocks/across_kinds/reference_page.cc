#include "blocks/across_kinds/reference_page.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::tests {
namespace {

std::string in_code(const std::string& text) {
  return text.empty() ? text : "`" + text + "`";
}

// A bar would end the cell.
std::string cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? "\\|" : std::string(1, c);
  return escaped.empty() ? " |" : " " + escaped + " |";
}

// Where nothing must be there, as in a theme, no column says so.
std::string table_of(const std::vector<load::FieldDescription>& fields) {
  const bool has_required =
      std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.is_required; });
  std::string text =
      has_required ? "| field | type | must be there | if left out | what it is |\n|---|---|---|---|---|\n"
                   : "| field | type | if left out | what it is |\n|---|---|---|---|\n";
  for (const load::FieldDescription& field : fields) {
    text += "|" + cell(in_code(field.name)) + cell(field.type());
    if (has_required) text += cell(field.is_required ? "yes" : "no");
    text += cell(in_code(field.default_value)) + cell(field.help) + "\n";
  }
  return text;
}

std::string tables_below(const std::vector<load::FieldDescription>& fields, const std::string& path);

// Fields whose values have the same keys, such as the partners of a couple, share one table.
std::string tables_of_parts(const std::vector<load::FieldDescription>& fields, const std::string& path) {
  std::string text;
  std::string title;
  std::string tables;
  const auto finish = [&] {
    if (!title.empty()) text += fmt::format("\n{}:\n\n{}", title, tables);
  };
  for (const load::FieldDescription& field : fields) {
    if (field.shape.keys().empty()) continue;
    const std::string key = path + field.name + ":";
    std::string own_tables = tables_below(field.shape.keys(), key + " ");
    if (own_tables == tables) {
      title += fmt::format(" and `{}`", key);
      continue;
    }
    finish();
    title =
        fmt::format("{} `{}`", field.shape.kind == load::Shape::Kind::list ? "Each item of" : "Below", key);
    tables = std::move(own_tables);
  }
  finish();
  return text;
}

std::string tables_below(const std::vector<load::FieldDescription>& fields, const std::string& path) {
  return table_of(fields) + tables_of_parts(fields, path);
}

}  // namespace

std::string field_tables(const std::vector<load::FieldDescription>& fields) {
  if (fields.empty()) return "No keys of its own.\n";
  return tables_below(fields, "");
}

std::string summary_of(std::string_view page) {
  const auto title_end = page.find("\n\n");
  if (title_end == std::string_view::npos) return {};
  page.remove_prefix(title_end + 2);
  std::string summary(page.substr(0, page.find("\n\n")));
  std::replace(summary.begin(), summary.end(), '\n', ' ');
  return summary;
}

std::optional<std::string> with_part(const std::string& page, const std::string& name,
                                     const std::string& part) {
  const std::string begin = fmt::format("<!-- {} -->\n", name);
  const std::string end = fmt::format("<!-- end of {} -->\n", name);
  const auto from = page.find(begin);
  if (from == std::string::npos) return std::nullopt;
  const auto to = page.find(end, from);
  if (to == std::string::npos) return std::nullopt;
  return page.substr(0, from + begin.size()) + part + page.substr(to);
}

}  // namespace tandem::tests
