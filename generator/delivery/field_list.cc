#include "delivery/field_list.h"

#include <nlohmann/json.hpp>

namespace tandem::delivery {
namespace {

// As FieldQuestions writes them.
constexpr std::string_view before_name = "    {\"file\": ";
constexpr std::string_view behind_name = ", \"fields\": [";
constexpr std::string_view last_line = "    ]}";

/// Empty for what is no name.
std::string name_in(std::string_view line) {
  line.remove_prefix(before_name.size());
  line.remove_suffix(behind_name.size());
  const auto name = nlohmann::json::parse(line, nullptr, false);
  return name.is_string() ? name.get<std::string>() : std::string();
}

}  // namespace

bool FieldList::append(std::string_view text, std::string& problem) {
  digest_.append(text);
  return file_->append(text, problem);
}

bool FieldList::add(std::string_view rows, std::string& problem) {
  if (rows.empty()) return true;
  const std::string_view before = is_begun_ ? ",\n" : "{\n  \"files\": [\n";
  is_begun_ = true;
  return append(before, problem) && append(rows, problem);
}

bool FieldList::close(std::string& problem) {
  return append("\n  ]\n}\n", problem);
}

void find_rows(LineReader& lines,
               const std::function<void(const std::string& file, const engine::RowsPlace&)>& found,
               const std::function<void(std::string_view line)>& other) {
  std::string name;
  engine::RowsPlace place;
  for (std::string_view line; lines.next(line);) {
    const bool is_first = line.starts_with(before_name) && line.ends_with(behind_name);
    if (is_first) {
      name = name_in(line);
      place.offset = lines.offset();
    } else if (name.empty()) {
      other(line);
    } else if (line.starts_with(last_line)) {
      place.size = static_cast<std::size_t>(lines.offset() - place.offset) + last_line.size();
      found(name, place);
      name.clear();
    }
  }
}

}  // namespace tandem::delivery
