// What an earlier run has kept: the same nodes, or nothing.
#include "load/reading_snapshot.h"

#include <catch2/catch.hpp>

#include "load/node_bytes.h"

namespace tandem::tests {
namespace {

const Digest reader{1, 2};

const std::string yaml =
    "é: \"ü ö\"  # c\nlist:\n  - ein Wort\n  - {k: v, n: ~}\nblock: |-\n  text\nnothing:\nlast: a\n  b\n";

std::string show(const load::Node& node) {
  std::string text = std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "q" : "") +
                     (node.block ? "b" : "") + "@" + std::to_string(node.span.line) + ":" +
                     std::to_string(node.span.column) + "+" + std::to_string(node.span.length) + "'" +
                     node.scalar + "'";
  for (const load::Node& item : node.items) text += " [" + show(item) + "]";
  for (const auto& [key, value] : node.entries) text += " {" + show(key) + ": " + show(value) + "}";
  return text;
}

load::Node read(const SourceFile& file) {
  Diagnostics diagnostics;
  auto node = load::read_yaml(file, diagnostics);
  REQUIRE(node);
  return std::move(*node);
}

/// What a run that read `texts` keeps.
std::string snapshot_of(const std::vector<std::string>& texts) {
  SourceSet sources;
  load::ReadingSnapshot snapshot({}, reader);
  for (const std::string& text : texts) {
    const SourceFile& file = sources.add("sheet.yaml", text);
    snapshot.keep(digest_of(text), read(file));
  }
  return snapshot.to_bytes();
}

std::optional<load::Node> find(const std::string& bytes, const SourceFile& file) {
  return load::ReadingSnapshot(bytes, reader).find(file, digest_of(file.text));
}

}  // namespace

TEST_CASE("a snapshot gives the nodes that were read", "[snapshot]") {
  SourceSet sources;
  const SourceFile& file = sources.add("elsewhere.yaml", yaml);
  const auto found = find(snapshot_of({"other: text\n", yaml}), file);
  REQUIRE(found);
  CHECK(show(*found) == show(read(file)));
  CHECK(found->span.file == &file);
  CHECK(found->find("list")->items.at(1).find("k")->span.file == &file);
  CHECK_FALSE(find(snapshot_of({yaml}), sources.add("elsewhere.yaml", yaml + " ")));
}

TEST_CASE("a snapshot is kept only where something is new, and without what is gone", "[snapshot]") {
  SourceSet sources;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  const SourceFile& other = sources.add("other.yaml", "other: text\n");
  load::ReadingSnapshot snapshot(snapshot_of({yaml, "gone: x\n"}), reader);
  REQUIRE(snapshot.hold(digest_of(file.text)));
  CHECK_FALSE(snapshot.has_changed());
  CHECK(snapshot.to_bytes() == snapshot_of({yaml}));
  snapshot.keep(digest_of(other.text), read(other));
  CHECK(snapshot.has_changed());
  const std::string bytes = snapshot.to_bytes();
  CHECK(find(bytes, file));
  CHECK(find(bytes, other));
  CHECK_FALSE(find(bytes, sources.add("gone.yaml", "gone: x\n")));
}

TEST_CASE("the value of one key can be left out", "[snapshot]") {
  SourceSet sources;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  const load::ReadingSnapshot snapshot(snapshot_of({yaml}), reader);
  for (const load::Node whole = read(file); const auto& [left_out, value] : whole.entries) {
    load::Node expected = whole;
    for (auto& [key, of_key] : expected.entries) {
      if (key.scalar != left_out.scalar) continue;
      const SourceSpan span = of_key.span;
      of_key = load::Node();
      of_key.span = span;
    }
    auto found = snapshot.find(file, digest_of(yaml), left_out.scalar);
    REQUIRE(found);
    for (auto& [key, of_key] : found->entries) {  // what it was like is no matter
      if (key.scalar == left_out.scalar) of_key.quoted = of_key.block = false;
    }
    CHECK(show(*found) == show(expected));
  }
}

TEST_CASE("what was sound is told from run to run until it is not", "[snapshot]") {
  load::ReadingSnapshot first({}, reader);
  CHECK(first.sound_files() == Digest());
  first.set_sound_files({3, 4});
  CHECK(first.has_changed());
  load::ReadingSnapshot second(first.to_bytes(), reader);
  CHECK(second.sound_files() == Digest{3, 4});
  second.set_sound_files({3, 4});
  CHECK_FALSE(second.has_changed());
  second.set_sound_files({});
  CHECK(second.has_changed());
  CHECK(load::ReadingSnapshot(second.to_bytes(), reader).sound_files() == Digest());
}

TEST_CASE("of each text it is known whether it was sound, and what others rely on", "[snapshot]") {
  SourceSet sources;
  const Digest old = digest_of(yaml);
  const Digest added = digest_of("other: text\n");
  load::ReadingSnapshot first({}, reader);
  first.keep(old, read(sources.add("sheet.yaml", yaml)), {5, 6});
  CHECK(first.relied_on(old) == Digest{5, 6});
  CHECK_FALSE(first.is_sound(old));
  first.set_sound(old);
  load::ReadingSnapshot second(first.to_bytes(), reader);
  CHECK(second.relied_on(old) == Digest{5, 6});
  CHECK(second.is_sound(old));
  second.set_sound(old);
  CHECK_FALSE(second.has_changed());
  CHECK(second.relied_on(added) == Digest());
  CHECK_FALSE(second.is_sound(added));
  second.set_sound(added);
  CHECK_FALSE(second.is_sound(added));  // nothing is kept of it
}

TEST_CASE("another program's snapshot is as good as none", "[snapshot]") {
  SourceSet sources;
  load::ReadingSnapshot snapshot(snapshot_of({yaml}), {1, 3});
  CHECK_FALSE(snapshot.hold(digest_of(yaml)));
  CHECK_FALSE(snapshot.find(sources.add("sheet.yaml", yaml), digest_of(yaml)));
}

TEST_CASE("a snapshot with one byte changed gives nothing", "[snapshot]") {
  SourceSet sources;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  const std::string whole = snapshot_of({yaml});
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string bytes = whole;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x11);
    INFO(i);
    CHECK_FALSE(find(bytes, file));
  }
}

TEST_CASE("a snapshot that is cut off anywhere gives nothing", "[snapshot]") {
  SourceSet sources;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  const std::string whole = snapshot_of({yaml});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    CHECK_FALSE(find(whole.substr(0, length), file));
  }
}

TEST_CASE("bytes that somebody has made up are a tree in their file or nothing", "[snapshot]") {
  SourceSet sources;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  std::string whole;
  load::append_node(whole, read(file));
  REQUIRE(load::node_of_bytes(whole, file));
  CHECK_FALSE(load::node_of_bytes(whole + '\0', file));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    CHECK_FALSE(load::node_of_bytes(whole.substr(0, length), file));
  }
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (int value = 0; value < 256; ++value) {
      std::string bytes = whole;
      bytes[i] = static_cast<char>(value);
      const auto node = load::node_of_bytes(bytes, file);
      if (!node) continue;
      std::string again;
      load::append_node(again, *node);
      CHECK(load::node_of_bytes(again, file));
    }
  }
  CHECK_FALSE(
      load::node_of_bytes(std::string("\2\1\1\1\377\377\377\377\17"), file));  // four thousand million items
  CHECK_FALSE(load::node_of_bytes(std::string("\0\177\1\1", 4), file));        // on a line that is not there
  std::string deep;
  for (int i = 0; i <= load::deepest_nesting; ++i) deep += std::string("\2\1\1\1\1\0\0\0\0", 9);
  CHECK_FALSE(load::node_of_bytes(deep + std::string("\0\1\1\1", 4), file));
  CHECK(load::node_of_bytes(deep.substr(9) + std::string("\0\1\1\1", 4), file));
}

}  // namespace tandem::tests
