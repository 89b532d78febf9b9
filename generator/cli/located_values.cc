#include "cli/located_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/terminal_text.h"
#include "base/utf8.h"

namespace tandem::cli {
namespace {

bool is_list_of_words(const load::Node& node) {
  return node.kind == load::Node::Kind::sequence &&
         std::all_of(node.items.begin(), node.items.end(),
                     [](const load::Node& item) { return item.kind == load::Node::Kind::scalar; });
}

std::string words_of_list(const load::Node& list) {
  std::vector<std::string> words;
  for (const load::Node& item : list.items) words.push_back(item.scalar);
  return fmt::format("[{}]", fmt::join(words, ", "));
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return harmless(text);
}

// Sentences (the page's own words) are wider than this and push their place to the right.
constexpr std::size_t widest_column = 32;

std::size_t columns(const std::string& text) {
  return to_code_points(text).size();
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ');
}

}  // namespace

void collect_values(const load::Node& node, const std::string& path, std::vector<LocatedValue>& values) {
  const auto below = [&](const std::string& key) {
    return path.empty() ? harmless(key) : path + "." + harmless(key);
  };
  if (node.kind == load::Node::Kind::map) {
    for (const auto& [key, value] : node.entries) collect_values(value, below(key.scalar), values);
  } else if (is_list_of_words(node)) {
    values.push_back({path, on_one_line(words_of_list(node)), node.span});
  } else if (node.kind == load::Node::Kind::sequence) {
    for (std::size_t i = 0; i < node.items.size(); ++i)
      collect_values(node.items[i], below(std::to_string(i + 1)), values);
  } else {
    values.push_back({path, on_one_line(node.scalar), node.span});
  }
}

void print_values(const std::vector<LocatedValue>& values, std::ostream& out) {
  std::size_t path_width = 0;
  std::size_t value_width = 0;
  for (const LocatedValue& value : values) {
    path_width = std::max(path_width, columns(value.path));
    if (columns(value.value) <= widest_column) value_width = std::max(value_width, columns(value.value));
  }
  for (const LocatedValue& value : values) {
    const std::string place =
        value.span.file ? fmt::format("{}:{}", value.span.file->path, value.span.line) : value.otherwise;
    out << fmt::format("{}  {}  {}\n", padded(value.path, path_width), padded(value.value, value_width),
                       harmless(place));
  }
}

}  // namespace tandem::cli
