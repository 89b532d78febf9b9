#include "load/list_hint.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace tandem::load {
namespace {

/// What text programs print in place of a hyphen, with a space behind it; empty if `text` begins otherwise.
std::string_view printed_bullet(std::string_view text) {
  for (const std::string_view bullet : {"–", "—", "−", "•", "·", "‣", "▪", "◦", "*", "+"}) {
    if (text.starts_with(bullet) && text.substr(bullet.size()).starts_with(' ')) return bullet;
  }
  return {};
}

/// Ids with commas between them.
bool is_of_ids(const Node& node) {
  const bool is_private = node.span.file && node.span.file->is_private;
  return !is_private && !node.scalar.empty() &&
         node.scalar.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-, ") == std::string::npos &&
         (node.scalar.find(' ') == std::string::npos || node.scalar.find(", ") != std::string::npos);
}

}  // namespace

std::string list_hint(const Node& node, std::string otherwise) {
  const Node& first = node.entries.empty() ? node : node.entries.front().first;
  if (first.quoted) return otherwise;
  if (const std::string_view bullet = printed_bullet(first.scalar); !bullet.empty())
    return fmt::format("an item begins with a hyphen and a space, '- ', and not with '{}'", bullet);
  const bool lacks_space = first.scalar.size() > 1 && first.scalar[0] == '-';
  return lacks_space ? "write a space behind the '-'" : otherwise;
}

std::string list_hint(const Node& node) {
  std::string otherwise = "write each item on a line of its own that starts with '- '";
  if (node.kind == Node::Kind::scalar && is_of_ids(node))
    otherwise = fmt::format("write '[{}]'", node.scalar);
  return list_hint(node, std::move(otherwise));
}

}  // namespace tandem::load
