// Every kind of block in every place where a block can stand, for every reader: it lays out soundly and twice
// alike, or says where and why it cannot. What can stand where is a golden table. Under the address sanitizer
// this also holds that nothing is drawn from what has died (a block in columns has a context of its own).
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "blocks/across_kinds/yaml_of.h"
#include "checkout.h"
#include "golden.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"
#include "sample.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

struct Place {
  const char* name;
  const char* blocks;  // of the sheet; {} stands for the block
};

// Each column is wide enough for a figure. A page is cut in two by what stands around the block, so that
// writing space grows in one of them and not in the other.
constexpr Place places[] = {
    {"alone", "[{}, {{prose: Behind it.}}]"},
    {"in columns", "[{{columns: {{widths: [2, 1], columns: [[{}], [{{prose: Beside it.}}]]}}}}]"},
    {"kept together", "[{{keep-together: [{{prose: Above it.}}, {}]}}]"},
    {"kept together in columns",
     "[{{columns: {{widths: [2, 1], columns: [[{{keep-together: [{}]}}], [{{prose: Beside it.}}]]}}}}]"},
    {"in columns kept together",
     "[{{keep-together: [{{columns: {{widths: [1, 2], columns: [[{{prose: Beside it.}}], [{}]]}}}}]}}]"},
};

// Large enough for every example in a column.
constexpr const char* wide_page =
    "page: wide\nwidth: 330 mm\nheight: 480 mm\n"
    "margins: {top: 20 mm, bottom: 22 mm, inner: 21 mm, outer: 21 mm}\n";

/// The blocks of this kind in its example, as they stand there.
std::vector<std::string> blocks_of_example(const std::string& kind) {
  const std::string path = checkout_folder() + fmt::format("/generator/blocks/{}/example.yaml", kind);
  SourceSet sources;
  Diagnostics diagnostics;
  const std::optional<load::Node> sheet = load::read_yaml(sources.add(path, read_file(path)), diagnostics);
  REQUIRE(sheet);
  std::vector<std::string> blocks;
  for (const auto& [key, value] : sheet->entries) {
    if (key.scalar != "blocks") continue;
    for (const load::Node& block : value.items) {
      if (block.kind == load::Node::Kind::scalar ? block.scalar == kind
                                                 : block.entries.front().first.scalar == kind) {
        blocks.push_back(yaml_of(block));
      }
    }
  }
  REQUIRE(!blocks.empty());
  return blocks;
}

/// Sets sheets with one theme, whose fonts are opened once.
class Setting {
 public:
  explicit Setting(const std::vector<std::string>& variants)
      : room_({{"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"},
               {"templates/pages/wide.yaml", wide_page}},
              "base", variants) {
    REQUIRE(room_.report() == "");
  }

  /// 'sound', or the codes of what is reported.
  std::string outcome(const std::string& block, const Place& place, const std::string& audience) {
    MemoryFileSystem files;
    files.add("content/s.yaml",
              fmt::format("exercise: s\ntitle: A sheet\nfor: {}\ntopic: mutuality\nminutes: {{write: 5}}\n"
                          "purpose: To try it.\nblocks: {}\n",
                          audience, fmt::format(fmt::runtime(place.blocks), block)));
    files.add("content/help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n");
    files.add("content/w.yaml", "workshop: w\ntitle: A season\nrecipe: r\n");
    files.add("content/couples.yaml",
              "workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bartholomew}}\n");
    files.add("templates/recipes/r.yaml", "recipe: r\ntitle: R\nexercises: [s]\nresources: help\n");
    files.add("templates/pages/wide.yaml", wide_page);
    SourceSet sources;
    Diagnostics diagnostics;
    const model::Project project =
        model::load_project(files, ".", blocks::block_reading(), sources, diagnostics);
    if (!diagnostics.has_errors()) set(project, audience, diagnostics);
    return summary(diagnostics);
  }

 private:
  void set(const model::Project& project, const std::string& audience, Diagnostics& diagnostics) {
    compose::Composer composer(room_.styles(), room_.paper("wide"), room_.typesetter(), diagnostics);
    std::vector<layout::Document> documents;
    for (int twice = 0; twice < 2; ++twice) {
      documents.push_back(composer.handout(*project.sheets.at("s")));
      if (audience == "facilitator") continue;
      compose::PackDocuments pack = composer.pack(personalise::choose_pack(
          project, project.workshops.at("w"), project.couples->couples.at(0), diagnostics));
      documents.push_back(std::move(audience == "together" ? pack.joint : pack.b));
    }
    if (diagnostics.has_errors()) return;
    const std::size_t half = documents.size() / 2;
    for (std::size_t i = 0; i < half; ++i) {
      CHECK(complaints(documents[i]) == "");
      CHECK(layout::trace(documents[i]) == layout::trace(documents[half + i]));
    }
  }

  static std::string summary(const Diagnostics& diagnostics) {
    std::set<std::string> codes;
    for (const Diagnostic& each : diagnostics.sorted()) {
      INFO(each.message);
      CHECK((each.span.file && each.span.line > 0));
      codes.insert(each.code);
    }
    return codes.empty() ? "sound" : fmt::format("{}", fmt::join(codes, ", "));
  }

  PressRoom room_;
};

/// The outcome of each of an example's blocks, said once where all are alike.
std::string outcomes(Setting& setting, const std::vector<std::string>& blocks, const Place& place,
                     const std::string& audience) {
  std::vector<std::string> all;
  for (const std::string& block : blocks) {
    INFO(block << " " << place.name << ", for " << audience);
    const std::string outcome = setting.outcome(block, place, audience);
    if (all.empty() || all.back() != outcome) all.push_back(outcome);
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

}  // namespace

TEST_CASE("every kind of block in every place, for every reader, in every size of print") {
  Setting plain({});
  Setting large({"large-print"});
  Sample sample(15);
  for (const blocks::BlockType& type : blocks::block_types()) {
    if (!sample.takes_next()) continue;
    const std::vector<std::string> blocks = blocks_of_example(type.kind);
    std::string table;
    for (const Place& place : places) {
      table += fmt::format("  {:25}", place.name);
      for (const char* audience : {"each", "together", "facilitator"}) {
        for (Setting* setting : {&plain, &large}) {
          table += fmt::format(" | {}", outcomes(*setting, blocks, place, audience));
        }
      }
      table += "\n";
    }
    check_golden(test_folder(), "golden/places/" + type.kind + ".txt", table);
  }
}

}  // namespace tandem::tests
