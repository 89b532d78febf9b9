// Damaged content files and themes: never a crash, every diagnostic with its place, no name in any of them,
// and what loads without an error can be set or says where it cannot.
#include <catch2/catch.hpp>

#include "blocks/examples.h"
#include "checkout.h"
#include "fuzz/diagnostic_checks.h"
#include "fuzz/mutator.h"
#include "page_checks.h"
#include "press_room.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

const std::vector<std::string>& yaml_tokens() {
  static const std::vector<std::string> tokens{
      ": ",
      ":",
      "- ",
      "-",
      "\n",
      "\n\n",
      "\r\n",
      "\r",
      "\t",
      "  ",
      "    ",
      "#",
      " # ",
      "\"",
      "'",
      "{",
      "}",
      "[",
      "]",
      ",",
      "|",
      ">",
      "|-",
      ">+2",
      "&a",
      "*a",
      "!t",
      "!!str",
      "%",
      "@",
      "`",
      "?",
      "? ",
      "~",
      "null",
      "---",
      "...",
      "\\",
      "\\n",
      "\\x",
      "\xEF\xBB\xBF",
      "\xFF",
      std::string(1, '\0'),
      "{partner}",
      "{me",
      "{a, plural, one {x} other {y}}",
      "{b_pronoun, select, she {her} other {their}}",
      "*",
      "**",
      "_",
      "[a](b)",
      "[a](https://b)",
      "![",
      "<b>",
      "0",
      "-1",
      "99999999999",
      "1e9",
      "0.5",
      "12 mm",
      "-3 pt",
      "nan",
      "yes",
      "exercise: x\n",
      "blocks:\n",
      "  - prose: x\n",
      "  - prompt: {id: x, ask: y}\n",
      "id: x",
      "lines: 40",
      "title: ",
      "\xE2\x80\xAE",
      "\xD7\xA9\xD7\x9C",
      "\xE5\xA7\x93",
      "\xF3\xB0\x80\x80",
      "e\xCC\x81",
      "\xC2\xAD",
      "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"};
  return tokens;
}

struct NamedText {
  std::string path;
  std::string text;
};

std::vector<NamedText> starter_files(const std::string& folder) {
  DiskFileSystem disk;
  std::string problem;
  const std::string source = checkout_folder() + "/";
  std::vector<NamedText> files;
  for (const std::string& path : disk.list(source + folder)) {
    if (path.ends_with(".yaml"))
      files.push_back({path.substr(source.size()), disk.read(path, problem).value()});
  }
  return files;
}

// The blocks' examples as files of a project: each names nothing that is not in it.
std::vector<NamedText> examples() {
  std::vector<NamedText> files;
  for (const blocks::BlockType& type : blocks::block_types()) {
    const std::string text(blocks::example_of(type.kind).text);
    files.push_back({"content/example-" + type.kind + ".yaml", text});
  }
  return files;
}

// Fonts, and the default theme to set content in; kept over all runs, as a batch keeps them.
class Setting {
 public:
  Setting()
      : room_(std::vector<std::pair<std::string, std::string>>{
            {"help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"}}) {
    REQUIRE(room_.report() == "");
  }
  compose::Composer composer(Diagnostics& diagnostics) {
    return {room_.styles(), room_.paper(), room_.typesetter(), diagnostics};
  }

 private:
  PressRoom room_;
};

// One damaged file in the small project, or in the place of one of its files.
class Trial {
 public:
  explicit Trial(const NamedText& damaged) : files_(small_project()) {
    files_.add(damaged.path, damaged.text);
    project_ = model::load_project(files_, ".", blocks::block_reading(), sources_, diagnostics);
  }

  // What is wrong with the pages of what is new; nothing where errors have stopped it.
  std::string set_sheets(Setting& setting) {
    if (diagnostics.has_errors()) return {};
    compose::Composer composer = setting.composer(diagnostics);
    std::string found;
    const auto look_at = [&](const layout::Document& document) {
      if (!diagnostics.has_errors()) found += complaints(document);
    };
    for (const auto& [id, sheet] : project_.sheets) {
      if (id != "listening" && id != "meal" && id != "help") look_at(composer.handout(*sheet));
    }
    for (const auto& [id, workshop] : project_.workshops) {
      if (id != "evening") look_at(composer.run_sheet(workshop, project_));
    }
    return found;
  }

  std::string set_packs(Setting& setting) {
    if (diagnostics.has_errors() || !project_.couples) return {};
    compose::Composer composer = setting.composer(diagnostics);
    std::string found;
    const auto look_at = [&](const layout::Document& document) {
      if (!diagnostics.has_errors()) found += complaints(document);
    };
    for (const model::Couple& couple : project_.couples->couples) {
      const model::Workshop& workshop = project_.workshops.at(project_.couples->workshop.value);
      const compose::PackDocuments pack =
          composer.pack(personalise::choose_pack(project_, workshop, couple, diagnostics));
      look_at(pack.a);
      look_at(pack.b);
      look_at(pack.joint);
    }
    return found;
  }

  std::string report() const {
    std::string text;
    for (const Diagnostic& each : diagnostics.sorted()) text += format_diagnostic(each, false);
    return text;
  }

  const model::Project& project() const { return project_; }
  Diagnostics diagnostics;

 private:
  MemoryFileSystem files_;
  SourceSet sources_;
  model::Project project_;
};

}  // namespace

TEST_CASE("damaged content is set or says where it cannot be") {
  Setting setting;
  Mutator mutator(20270312, yaml_tokens());
  const std::vector<NamedText> files = examples();
  int whole = 0;
  for (int i = 0; i < rounds(160); ++i) {
    NamedText file = files[mutator.below(files.size())];
    file.text = mutator.damage(file.text);
    INFO("run " << i << ": " << file.path << "\n" << file.text);
    Trial trial(file);
    CHECK(trial.set_sheets(setting) == "");
    CHECK(complaints(trial.diagnostics) == "");
    whole += trial.diagnostics.has_errors() ? 0 : 1;
  }
  CHECK(whole > 20);  // otherwise nothing is set that could go wrong
}

TEST_CASE("damaged lists of couples never give a name away") {
  Setting setting;
  Mutator mutator(4711, yaml_tokens());
  const std::string list =
      "workshop: evening\ncouples:\n  - id: couple-01\n    a: {name: Philomena, pronouns: she/her}\n"
      "    b: {name: \"Bartholomew\", pronouns: he/him}\n    note: Welcome, Philomena and Bartholomew.\n"
      "  - id: couple-02\n    a:\n      name: 'Wilhelmina'\n    b:\n      name: Cornelius\n"
      "    pin: [meal]\n    ban: [listening]\n";
  int whole = 0;
  for (int i = 0; i < rounds(80); ++i) {
    const NamedText file{"content/couples.yaml", mutator.damage(list)};
    INFO("run " << i << ": " << file.text);
    Trial trial(file);
    CHECK(trial.set_packs(setting) == "");
    CHECK(complaints(trial.diagnostics) == "");
    const std::string report = trial.report();
    for (const char* name : {"Philo", "omena", "Barth", "lomew", "Wilhel", "lmina", "Corne", "elius"}) {
      CHECK(report.find(name) == std::string::npos);
    }
    whole += trial.diagnostics.has_errors() ? 0 : 1;
  }
  CHECK(whole > 4);
}

TEST_CASE("damaged templates load or say where they cannot be") {
  text::FontLibrary fonts("");
  Mutator mutator(99, yaml_tokens());
  const std::vector<NamedText> files = starter_files("templates");
  int whole = 0;
  for (int i = 0; i < rounds(80); ++i) {
    NamedText file = files[mutator.below(files.size())];
    if (file.path.find("/recipes/") != std::string::npos) continue;  // of exercises that are not here
    file.text = mutator.damage(file.text);
    INFO("run " << i << ": " << file.path << "\n" << file.text);
    Trial trial(file);
    if (!trial.diagnostics.has_errors()) {
      const setting::Stylesheet styles =
          blocks::make_stylesheet(trial.project().themes.at("workbook"), fonts, trial.diagnostics);
      text::Typesetter typesetter;
      for (const auto& [id, paper] : trial.project().pages) {
        if (trial.diagnostics.has_errors()) break;
        compose::Composer composer(styles, paper, typesetter, trial.diagnostics);
        composer.handout(*trial.project().sheets.at("listening"));
      }
    }
    CHECK(complaints(trial.diagnostics) == "");
    whole += trial.diagnostics.has_errors() ? 0 : 1;
  }
  CHECK(whole > 4);
}

}  // namespace tandem::tests
