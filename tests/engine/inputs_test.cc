// What a product's hash of inputs changes with, and what it does not.
#include "engine/inputs.h"

#include <catch2/catch.hpp>

#include "engine/keyed_hash.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

const std::string couples =
    "workshop: evening\ncouples:\n"
    "  - {id: one, a: {name: Noor}, b: {name: Samir}, note: \"Bring *tea*.\"}\n"
    "  - {id: two, a: {name: Ada}, b: {name: Ben}}\n";

struct Hashes {
  std::map<std::string, std::string> of;  ///< by 'handout listening', 'pack one' …

  /// What differs in the other.
  std::vector<std::string> changed(const Hashes& other) const {
    std::vector<std::string> names;
    for (const auto& [name, hash] : of) {
      if (other.of.at(name) != hash) names.push_back(name);
    }
    return names;
  }
};

Hashes hash_all(const std::map<std::string, std::string>& replaced = {}, const engine::Look& like = {},
                const engine::Finish& finish = {}, const std::vector<std::string>& machine = {"this one"},
                const std::string& key = std::string(engine::key_size, 'k')) {
  MemoryFileSystem files = small_project();
  files.add("content/couples.yaml", couples);
  for (const auto& [path, text] : replaced) files.add(path, text);
  SourceSet sources;
  Diagnostics diagnostics;
  engine::Engine engine(files, ".", sources, diagnostics);
  const engine::Inputs inputs(engine, engine.prepare(like), finish, machine, key);
  const model::Project& project = engine.project();
  Hashes hashes;
  for (const auto& [id, sheet] : project.sheets) hashes.of["handout " + id] = inputs.of(*sheet);
  for (const auto& [id, workshop] : project.workshops) hashes.of["workshop " + id] = inputs.of(workshop);
  for (const model::Couple& couple : project.couples->couples)
    hashes.of["pack " + couple.id.value] = inputs.of(couple);
  return hashes;
}

std::string text_of(const std::string& path) {
  MemoryFileSystem files = small_project();
  std::string problem;
  return files.read(path, problem).value();
}

using Names = std::vector<std::string>;
const Names all{"handout help", "handout listening", "handout meal",
                "pack one",     "pack two",          "workshop evening"};

TEST_CASE("the same project has the same hashes, and other keys have others") {
  const Hashes hashes = hash_all();
  CHECK(hashes.of.size() == all.size());
  CHECK(hashes.changed(hash_all()).empty());
  CHECK(hashes.changed(hash_all({}, {}, {}, {"this one"}, std::string(engine::key_size, 'l'))) == all);
}

TEST_CASE("a sheet changes its handout, the packs that hold it and the facilitator's edition") {
  const Hashes hashes = hash_all();
  const std::string meal = text_of("content/meal.yaml") + "# a comment\n";
  CHECK(hashes.changed(hash_all({{"content/meal.yaml", meal}})) ==
        Names{"handout meal", "pack one", "pack two", "workshop evening"});
  const std::string other = "article: other\ntitle: Other\nblocks: [{prose: Words.}]\n";
  CHECK(hashes.changed(hash_all({{"content/other.yaml", other}})) == Names{"workshop evening"});
}

TEST_CASE("whatever a couple's record says changes their pack alone") {
  const Hashes hashes = hash_all();
  const auto changed = [&](const std::string& what, const std::string& by) {
    std::string text = couples;
    text.replace(text.find(what), what.size(), by);
    return hashes.changed(hash_all({{"content/couples.yaml", text}}));
  };
  CHECK(changed("Samir", "Sami") == Names{"pack one"});
  CHECK(changed("{name: Noor}", "{name: Noor, pronouns: she/her}") == Names{"pack one"});
  CHECK(changed("{name: Noor}", "{name: Noor, pronouns: ze/zir}") == Names{"pack one"});
  CHECK(changed("*tea*", "**tea**") == Names{"pack one"});
  CHECK(changed("tea", "cake") == Names{"pack one"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben}, ban: [meal]") == Names{"pack two"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben}, pin: [listening]") == Names{"pack two"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben, variants: [large-print]}") == Names{"pack two"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben, paper: letter}") == Names{"pack two"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben}, variants: [easy-read]") == Names{"pack two"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben}, paper: letter") == Names{"pack two"});
  CHECK(changed("b: {name: Ben}", "b: {name: Ben}, joint: both") == Names{"pack two"});
  CHECK(changed("  - {id: two", "  # a comment\n  - {id: two").empty());
}

TEST_CASE("templates, the organisation, options and the machine change everything") {
  const Hashes hashes = hash_all();
  CHECK(hashes.changed(hash_all(
            {{"content/organisation.yaml", "organisation: harbour\nname: Harbour Practice\n"}})) == all);
  const std::string theme = "templates/themes/base.yaml";
  CHECK(hashes.changed(hash_all({{theme, text_of(theme) + "# a comment\n"}})) == all);
  CHECK(hashes.changed(hash_all({}, {"workbook", {"large-print"}})) == all);
  CHECK(hashes.changed(hash_all({}, {"workbook", {}, model::source_language, "letter"})) == all);
  CHECK(hashes.changed(hash_all({}, {"clinic"})) == all);
  CHECK(hashes.changed(hash_all({}, {}, {{}, model::Fillable::both})) == all);
  pdf::PdfOptions dated;
  dated.date = 1800000000;
  CHECK(hashes.changed(hash_all({}, {}, {dated, model::Fillable::yes})) == all);
  CHECK(hashes.changed(hash_all({}, {}, {}, {"another"})) == all);
}

}  // namespace
}  // namespace tandem::tests
