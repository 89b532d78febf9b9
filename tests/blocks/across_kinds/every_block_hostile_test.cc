// Every block's example with hostile content in each of its places: it lays out soundly or is a located
// error. New kinds of block are covered by their example alone.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "blocks/across_kinds/yaml_of.h"
#include "checkout.h"
#include "golden.h"
#include "load/node.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"

namespace tandem::tests {
namespace {

/// Every value below a node, itself included.
void collect(load::Node& node, std::vector<load::Node*>& values) {
  values.push_back(&node);
  for (load::Node& item : node.items) collect(item, values);
  for (auto& [key, value] : node.entries) collect(value, values);
}

std::string repeat(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

/// Sets sheets one after the other with fonts and a stylesheet that are loaded once.
class Setting {
 public:
  Setting()
      : room_(std::vector<std::pair<std::string, std::string>>{
            {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"}}) {
    REQUIRE(room_.report() == "");
  }

  /// What is wrong with a sheet's pages and errors; counts the sheets that were set without an error.
  std::string trouble_with(const std::string& id, const std::string& text) {
    MemoryFileSystem files;
    files.add("content/" + id + ".yaml", text);
    files.add("templates/pages/a4.yaml", page_);
    SourceSet sources;
    Diagnostics diagnostics;
    const model::Project project =
        model::load_project(files, ".", blocks::block_reading(), sources, diagnostics);
    std::string found;
    if (!diagnostics.has_errors()) {
      const layout::Document document =
          compose::Composer(room_.styles(), room_.paper(), room_.typesetter(), diagnostics)
              .handout(*project.sheets.at(id));
      if (!diagnostics.has_errors()) {
        found = complaints(document);
        ++set_;
      }
    }
    for (const Diagnostic& each : diagnostics.sorted()) {
      if (!each.span.file || each.span.line == 0) found += "not located: " + each.message + "\n";
    }
    return found;
  }

  int set() const { return set_; }

 private:
  PressRoom room_;
  std::string page_ = read_file(checkout_folder() + "/templates/pages/a4.yaml");
  int set_ = 0;
};

/// An example's sheet as nodes, to be changed in one place and written again.
class Example {
 public:
  explicit Example(const std::string& kind) : id_("example-" + kind) {
    const std::string path = checkout_folder() + fmt::format("/generator/blocks/{}/example.yaml", kind);
    SourceSet sources;
    Diagnostics diagnostics;
    const std::optional<load::Node> sheet = load::read_yaml(sources.add(path, read_file(path)), diagnostics);
    REQUIRE(sheet);
    sheet_ = *sheet;
    for (auto& [key, value] : sheet_.entries) {
      if (key.scalar == "blocks") collect(value, values_);
    }
  }

  const std::string& id() const { return id_; }
  const std::vector<load::Node*>& values() const { return values_; }
  std::string text() const { return yaml_of(sheet_); }

  /// The sheet's text with another value in one place. Swapped, not copied: others point into what stands
  /// there.
  std::string with(load::Node& place, load::Node value) const {
    std::swap(place, value);
    std::string changed = text();
    std::swap(place, value);
    return changed;
  }

 private:
  std::string id_;
  load::Node sheet_;
  std::vector<load::Node*> values_;
};

load::Node scalar(const std::string& text) {
  load::Node node;
  node.kind = load::Node::Kind::scalar;
  node.scalar = text;
  node.quoted = true;
  return node;
}

}  // namespace

TEST_CASE("hostile words in each place of each block are set or are a located error") {
  Setting setting;
  const std::vector<std::string> hostile{
      repeat("abcdefghij", 30),
      "שלום עולם, מה שלומך היום? 12 (שבוע)",
      repeat("Sometimes one of you carries more than the other for a while. ", 30),
      "",
  };
  Sample sample(40);
  for (const blocks::BlockType& type : blocks::block_types()) {
    Example example(type.kind);
    const int set_before = setting.set();
    CHECK(setting.trouble_with(example.id(), example.text()) == "");
    REQUIRE(setting.set() == set_before + 1);  // or the tests below would test nothing
    for (load::Node* place : example.values()) {
      if (place->kind != load::Node::Kind::scalar) continue;
      for (const std::string& words : hostile) {
        if (!sample.takes_next()) continue;
        INFO(type.kind << ": '" << words.substr(0, 40) << "' in the place of '" << place->scalar << "'");
        CHECK(setting.trouble_with(example.id(), example.with(*place, scalar(words))) == "");
      }
    }
  }
}

TEST_CASE("no items and two hundred items in each list of each block are set or are a located error") {
  Setting setting;
  Sample sample(10);
  for (const blocks::BlockType& type : blocks::block_types()) {
    Example example(type.kind);
    for (load::Node* place : example.values()) {
      if (place->kind != load::Node::Kind::sequence || place->items.empty()) continue;
      if (!sample.takes_next()) continue;
      INFO(type.kind << ": " << yaml_of(*place).substr(0, 60));
      load::Node list = *place;
      list.items.resize(200, list.items.back());
      CHECK(setting.trouble_with(example.id(), example.with(*place, list)) == "");
      list.items.clear();
      CHECK(setting.trouble_with(example.id(), example.with(*place, list)) == "");
    }
  }
  CHECK(setting.set() > 0);
}

TEST_CASE("eleven steps with long labels are set or are a located error") {
  Setting setting;
  const std::string label = "very much like the two of us in these last few weeks";
  for (const blocks::BlockType& type : blocks::block_types()) {
    Example example(type.kind);
    for (load::Node* place : example.values()) {
      if (place->kind != load::Node::Kind::map) continue;
      const auto is_step = [](const auto& entry) {
        return std::ranges::all_of(entry.first.scalar, [](char c) { return c >= '0' && c <= '9'; });
      };
      if (place->entries.empty() || !std::ranges::all_of(place->entries, is_step)) continue;
      load::Node steps = *place;
      steps.entries.clear();
      for (int step = 0; step <= 10; step += 5)
        steps.entries.emplace_back(scalar(fmt::format("{}", step)), scalar(label));
      INFO(type.kind << ": " << yaml_of(*place));
      CHECK(setting.trouble_with(example.id(), example.with(*place, steps)) == "");
    }
  }
  CHECK(setting.set() > 0);
}

}  // namespace tandem::tests
