// A node as YAML again, for tests that change examples.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>

#include "load/node.h"

namespace tandem::tests {

/// Writes a node in flow style. Plain words and numbers stay plain; all else is quoted, as its meaning is
/// text.
inline std::string yaml_of(const load::Node& node) {
  std::string text;
  switch (node.kind) {
    case load::Node::Kind::null:
      return "null";
    case load::Node::Kind::scalar: {
      const auto is_plain = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; };
      if (!node.quoted && !node.scalar.empty() && std::ranges::all_of(node.scalar, is_plain)) {
        return node.scalar;
      }
      for (const char c : node.scalar) {
        if (c == '\n') {
          text += "\\n";
        } else {
          if (c == '"' || c == '\\') text += '\\';
          text += c;
        }
      }
      return '"' + text + '"';
    }
    case load::Node::Kind::sequence:
      for (const load::Node& item : node.items) text += (text.empty() ? "" : ", ") + yaml_of(item);
      return '[' + text + ']';
    case load::Node::Kind::map:
      for (const auto& [key, value] : node.entries) {
        text += (text.empty() ? "" : ", ") + yaml_of(key) + ": " + yaml_of(value);
      }
      return '{' + text + '}';
  }
  return text;
}

}  // namespace tandem::tests
