#include "cli/explain_theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "base/terminal_text.h"
#include "base/utf8.h"
#include "engine/engine.h"
#include "engine/lookup.h"

namespace tandem {
namespace {

struct Leaf {
  std::string path;
  std::string value;
  SourceSpan span;
};

bool is_list_of_words(const Node& node) {
  return node.kind == Node::Kind::sequence &&
         std::all_of(node.items.begin(), node.items.end(),
                     [](const Node& item) { return item.kind == Node::Kind::scalar; });
}

std::string words_of_list(const Node& list) {
  std::vector<std::string> words;
  for (const Node& item : list.items) words.push_back(item.scalar);
  return fmt::format("[{}]", fmt::join(words, ", "));
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return harmless(text);
}

// Items of a list are named by their number, from 1: 'fallback.1.family'.
void collect_leaves(const Node& node, const std::string& path, std::vector<Leaf>& leaves) {
  const auto below = [&](const std::string& key) {
    return path.empty() ? harmless(key) : path + "." + harmless(key);
  };
  if (node.kind == Node::Kind::map) {
    for (const auto& [key, value] : node.entries) collect_leaves(value, below(key.scalar), leaves);
  } else if (is_list_of_words(node)) {
    leaves.push_back({path, on_one_line(words_of_list(node)), node.span});
  } else if (node.kind == Node::Kind::sequence) {
    for (std::size_t i = 0; i < node.items.size(); ++i)
      collect_leaves(node.items[i], below(std::to_string(i + 1)), leaves);
  } else {
    leaves.push_back({path, on_one_line(node.scalar), node.span});
  }
}

// Sentences (the page's own words) are wider than this and push their place to the right.
constexpr std::size_t widest_column = 32;

std::size_t columns(const std::string& text) {
  return to_code_points(text).size();
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ');
}

void print(const std::vector<Leaf>& leaves, std::ostream& out) {
  std::size_t path_width = 0;
  std::size_t value_width = 0;
  for (const Leaf& leaf : leaves) {
    path_width = std::max(path_width, columns(leaf.path));
    if (columns(leaf.value) <= widest_column) value_width = std::max(value_width, columns(leaf.value));
  }
  for (const Leaf& leaf : leaves) {
    out << fmt::format("{}  {}  {}:{}\n", padded(leaf.path, path_width), padded(leaf.value, value_width),
                       harmless(leaf.span.file->path), leaf.span.line);
  }
}

}  // namespace

ExitCode explain_theme(const std::string& name, const Options& options, Surroundings& surroundings,
                       SourceSet& sources, Diagnostics& diagnostics) {
  const Engine engine(surroundings.files, options.project, sources, diagnostics, Loading{surroundings.cache});
  const ThemeLayers& layers = engine.project().theme_layers;
  find_or_suggest(layers.themes, name, "theme");
  for (const std::string& variant : options.variants) find_or_suggest(layers.variants, variant, "variant");
  std::vector<Leaf> leaves;
  collect_leaves(layers.merge(name, options.variants), {}, leaves);
  print(leaves, surroundings.out);
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace tandem
