#include "load/node_bytes.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace tandem::load {
namespace {

constexpr unsigned kind_bits = 3;
constexpr unsigned quoted_bit = 4;
constexpr unsigned block_bit = 8;
constexpr unsigned all_bits = kind_bits | quoted_bit | block_bit;

// Bytes that claim to be a million nodes get no memory for them beforehand.
constexpr std::uint32_t most_reserved = 64;

// Seven bits a byte, the lowest first; all but the last have the eighth set (as LEB128 in DWARF 5,
// section 7.6).
void append_number(std::string& bytes, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
  bytes += static_cast<char>(value);
}

// In four bytes, the lowest first, so that its place can be kept for it.
constexpr std::size_t bytes_of_size = 4;

void set_size(std::string& bytes, std::size_t place) {
  std::size_t size = bytes.size() - place - bytes_of_size;
  for (std::size_t i = 0; i < bytes_of_size; ++i, size >>= 8) bytes[place + i] = static_cast<char>(size);
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

// A null node that stands for nothing has no place at all.
void append_span(std::string& bytes, const SourceSpan& span) {
  append_number(bytes, span.file ? static_cast<std::uint32_t>(span.line) : 0);
  append_number(bytes, static_cast<std::uint32_t>(span.column));
  append_number(bytes, static_cast<std::uint32_t>(span.length));
}

class NodeReader {
 public:
  NodeReader(std::string_view bytes, const SourceFile& file, std::string_view left_out)
      : rest_(bytes), file_(file), line_count_(file.line_starts.size()), left_out_(left_out) {}

  /// Of a tree that was not whole, what is given back is of no use.
  bool read_whole(Node& root) { return read(root, 0) && rest_.empty(); }

 private:
  bool read(Node& node, int depth) {
    if (depth > deepest_nesting || !read_head(node)) return false;
    switch (node.kind) {
      case Node::Kind::null:
        return true;
      case Node::Kind::scalar:
        return read_text(node.scalar);
      case Node::Kind::sequence:
        return read_items(node, depth);
      case Node::Kind::map:
        return read_entries(node, depth);
    }
    return false;
  }

  bool read_head(Node& node) {
    if (rest_.empty()) return false;
    const auto head = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    if (head > all_bits) return false;
    node.kind = static_cast<Node::Kind>(head & kind_bits);
    node.quoted = (head & quoted_bit) != 0;
    node.block = (head & block_bit) != 0;
    return read_span(node.span);
  }

  // Its place alone is read.
  bool leave_out(Node& node) {
    if (!read_head(node)) return false;
    const Node::Kind kind = std::exchange(node.kind, Node::Kind::null);
    std::uint32_t size = 0;
    if (kind == Node::Kind::null) return true;
    if (!read_number(size) || (kind != Node::Kind::scalar && !read_size(size)) || size > rest_.size())
      return false;
    rest_.remove_prefix(size);
    return true;
  }

  bool read_items(Node& node, int depth) {
    std::uint32_t count = 0;
    std::uint32_t size = 0;
    if (!read_number(count) || !read_size(size)) return false;
    node.items.reserve(std::min(count, most_reserved));
    for (; count > 0; --count) {
      if (!read(node.items.emplace_back(), depth + 1)) return false;
    }
    return true;
  }

  bool read_entries(Node& node, int depth) {
    std::uint32_t count = 0;
    std::uint32_t size = 0;
    if (!read_number(count) || !read_size(size)) return false;
    node.entries.reserve(std::min(count, most_reserved));
    for (; count > 0; --count) {
      auto& [key, value] = node.entries.emplace_back();
      if (!read(key, depth + 1)) return false;
      const bool is_left_out = depth == 0 && !left_out_.empty() && key.scalar == left_out_;
      if (!(is_left_out ? leave_out(value) : read(value, depth + 1))) return false;
    }
    return true;
  }

  bool read_span(SourceSpan& span) {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t length = 0;
    if (!read_number(line) || !read_number(column) || !read_number(length)) return false;
    constexpr std::uint32_t most = std::numeric_limits<int>::max() / 2;
    if (line > line_count_ || column > most || length > most) return false;
    span = {line > 0 ? &file_ : nullptr, static_cast<int>(line), static_cast<int>(column),
            static_cast<int>(length)};
    return true;
  }

  bool read_text(std::string& text) {
    std::uint32_t size = 0;
    if (!read_number(size) || size > rest_.size()) return false;
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return true;
  }

  bool read_size(std::uint32_t& size) {
    if (rest_.size() < bytes_of_size) return false;
    size = 0;
    for (std::size_t i = 0; i < bytes_of_size; ++i) {
      size |= static_cast<std::uint32_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
    }
    rest_.remove_prefix(bytes_of_size);
    return true;
  }

  bool read_number(std::uint32_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 32 && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= (byte & 0x7FU) << shift;
      if (byte < 0x80) return true;
    }
    return false;
  }

  std::string_view rest_;
  const SourceFile& file_;
  std::size_t line_count_;
  std::string_view left_out_;
};

}  // namespace

void append_node(std::string& bytes, const Node& node) {
  bytes += static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoted ? quoted_bit : 0U) |
                             (node.block ? block_bit : 0U));
  append_span(bytes, node.span);
  if (node.kind == Node::Kind::null) return;
  if (node.kind == Node::Kind::scalar) return append_text(bytes, node.scalar);
  append_number(bytes, static_cast<std::uint32_t>(node.items.size() + node.entries.size()));
  const std::size_t place = bytes.size();
  bytes.append(bytes_of_size, '\0');
  for (const Node& item : node.items) append_node(bytes, item);
  for (const auto& [key, value] : node.entries) {
    append_node(bytes, key);
    append_node(bytes, value);
  }
  set_size(bytes, place);
}

std::optional<Node> node_of_bytes(std::string_view bytes, const SourceFile& file, std::string_view left_out) {
  std::optional<Node> root(std::in_place);
  if (!NodeReader(bytes, file, left_out).read_whole(*root)) root.reset();
  return root;
}

}  // namespace tandem::load
