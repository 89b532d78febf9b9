// Stage: load. A YAML document as a tree in which every key and value knows its place in the text.
// In: a SourceFile. Out: nodes that decode.h turns into typed values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace tandem::load {

struct Node {
  enum class Kind { null, scalar, sequence, map };
  Kind kind = Kind::null;
  /// The value's first line: a scalar's text with its quotes, a key's text, or where a collection starts.
  SourceSpan span;
  std::string scalar;
  bool quoted = false;      ///< a quoted or block scalar is always text, never a number, truth value or null
  bool block = false;       ///< literal (|) or folded (>) scalar: its text starts on the line below the span
  std::vector<Node> items;  ///< of a sequence
  std::vector<std::pair<Node, Node>> entries;  ///< of a map, keys are scalars, in the order of the text

  // Declared here and defined where Node is complete: clang 14 cannot do it for a vector of pairs of it.
  Node();
  Node(const Node&);
  Node(Node&&) noexcept;
  Node& operator=(const Node&);
  Node& operator=(Node&&) noexcept;
  ~Node();

  /// The value of a key, null if it is not there.
  const Node* find(std::string_view key) const;
};

/// Reads one strict YAML document. Reports, with code and place, and gives nothing for: text that is not
/// UTF-8 ('not-utf8'), syntax errors ('yaml-syntax'), a second document ('second-document'), duplicate
/// keys ('duplicate-key'), anchors and aliases ('yaml-alias'), tags ('yaml-tag'), keys that are not
/// scalars ('yaml-key'). A byte order mark and CRLF are accepted. An empty document is a null node.
std::optional<Node> read_yaml(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace tandem::load
