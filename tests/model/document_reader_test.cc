// What a project's files leave in the cache, and what they never do.
#include "model/document_reader.h"

#include <catch2/catch.hpp>

#include "model/project_loader.h"

namespace tandem::tests {
namespace {

MemoryFileSystem small_project() {
  MemoryFileSystem files;
  files.add("content/listening.yaml",
            "exercise: listening\ntitle: Listening first\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n"
            "purpose: A test.\nblocks:\n  - prompt: {id: heard, ask: \"When did {partner} hear you?\"}\n");
  files.add("content/meal.yaml",
            "exercise: meal\ntitle: A meal\ntopic: imbalance\nminutes: {talk: 5}\nfor: together\n"
            "purpose: A test.\nblocks:\n  - prompt: {id: meal, ask: \"What will {a} bring?\"}\n");
  files.add("content/help.yaml", "article: help\ntitle: Where to get help\nblocks: [prose: Text]\n");
  files.add("content/evening.yaml", "workshop: evening\ntitle: An evening\nrecipe: small\n");
  files.add("content/couples.yaml",
            "workshop: evening\ncouples:\n  - {id: couple-01, a: {name: Noor}, b: {name: Samir}}\n");
  files.add("templates/small.yaml",
            "recipe: small\ntitle: Small\nexercises: [listening, meal]\nresources: help\n");
  return files;
}

/// A block that says one thing, as blocks do: 'unknown-name' for a name that there is not.
std::unique_ptr<model::Block> read_block(const load::Node& item, Diagnostics& diagnostics) {
  for (const auto& [key, value] : item.entries) {
    const load::Node* words = value.kind == load::Node::Kind::map ? value.find("ask") : &value;
    if (words) load::parse_rich_text(*words, load::RichTextForm::blocks, diagnostics);
  }
  return std::make_unique<model::Block>();
}

struct Loaded {
  SourceSet sources;
  model::Project project;
  std::string report;  ///< all that loading said
};

std::unique_ptr<Loaded> load_for(FileSystem& files, const model::Loading& loading) {
  auto loaded = std::make_unique<Loaded>();
  Diagnostics diagnostics;
  const model::BlockReading blocks{read_block, [](const model::Theme&, Diagnostics&) {}, {}};
  loaded->project = model::load_project(files, ".", blocks, loaded->sources, diagnostics, loading);
  for (const Diagnostic& each : diagnostics.sorted()) loaded->report += format_diagnostic(each, false);
  return loaded;
}

std::string load(FileSystem& files, CacheFolder* cache) {
  const auto loaded = load_for(files, {cache});
  CHECK(loaded->project.sheets.size() == 3);
  return loaded->report;
}

/// Which sheets have blocks when one is asked for.
std::string whole_sheets(FileSystem& files, CacheFolder& cache) {
  std::string ids;
  const auto loaded = load_for(files, {&cache, std::set<std::string>{"listening"}});
  for (const auto& [id, sheet] : loaded->project.sheets) {
    if (!sheet->blocks.empty()) ids += id + " ";
  }
  return ids + loaded->report;
}

std::string all_bytes(const MemoryCacheFolder& cache) {
  std::string all;
  for (const auto& [name, bytes] : cache.files) all += bytes;
  return all;
}

bool holds(const MemoryCacheFolder& cache, const std::string& words) {
  return all_bytes(cache).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what was read once is found again, with its places", "[snapshot]") {
  MemoryFileSystem files = small_project();
  files.add("content/meal.yaml",
            "exercise: meal\ntitle: A meal\ntopic: imbalance\nminutes: {talk: 5}\nfor: together\n"
            "purpose: A test.\nblocks:\n  - prompt: {id: meal, ask: \"What will {you} bring?\"}\n");
  const std::string report = load(files, nullptr);
  REQUIRE(report.starts_with("content/meal.yaml:8:"));
  REQUIRE(report.find("error[unknown-name]") != std::string::npos);
  MemoryCacheFolder cache;
  CHECK(load(files, &cache) == report);
  REQUIRE(cache.files.size() == 1);
  CHECK(holds(cache, "Listening first"));
  CHECK(holds(cache,
              "What will {you} bring?"));  // read without a word, and reported each time when it is decoded
  CHECK(load(files, &cache) == report);
}

TEST_CASE("a snapshot is written when something is new, and only then", "[snapshot]") {
  class CountingCache : public MemoryCacheFolder {
   public:
    void keep(const std::string& name, std::string_view bytes) override {
      ++count;
      MemoryCacheFolder::keep(name, bytes);
    }
    int count = 0;
  };
  MemoryFileSystem files = small_project();
  CountingCache cache;
  load(files, &cache);
  load(files, &cache);
  CHECK(cache.count == 1);
  files.add("content/help.yaml", "article: help\ntitle: Another\nblocks: [prose: Text]\n");
  load(files, &cache);
  CHECK(cache.count == 2);
  CHECK(holds(cache, "Another"));
  CHECK_FALSE(holds(cache, "Where to get help"));
}

TEST_CASE("nobody who may be a person is ever kept", "[snapshot]") {
  MemoryFileSystem files = small_project();
  const std::string secret = "Zebediah";
  files.add("content/couples.yaml",
            "workshop: evening\ncouples: [{id: c-1, a: {name: Zebediah}, b: {name: B}}]\n");
  files.add("content/misspelt.yaml",
            "workshop: evening\ncoupels: [{id: c-1, a: {name: Zebediah}, b: {name: B}}]\n");
  files.add("content/people.yaml", "people:\n  - Zebediah\n");
  files.add("content/list.yaml", "- Zebediah\n- Kim\n");
  files.add("content/text.yaml", "Zebediah and Kim\n");
  files.add("content/guests.yaml", "workshop: guests\ntitle: t\nrecipe: small\nguests: [Zebediah]\n");
  files.add("content/pairs.yaml", "exercise: pairs\ntitle: t\npairs: [[Zebediah, Kim]]\n");
  files.add("content/inner.yaml", "evidence: inner\nclaim: x\nsource:\n  couples: [Zebediah]\n");
  files.add("templates/couples.yaml",
            "workshop: evening\ncouples: [{id: c-1, a: {name: Zebediah}, b: {name: B}}]\n");
  files.add("templates/broken.yaml", "recipe: broken\ntitle: [Zebediah\n");
  MemoryCacheFolder cache;
  const std::string report = load(files, &cache);
  CHECK(holds(cache, "Listening first"));
  CHECK_FALSE(holds(cache, secret));
  CHECK(load(files, &cache) == report);
}

TEST_CASE("what reading a file reports is reported each time", "[snapshot]") {
  MemoryFileSystem files = small_project();
  files.add("content/help.yaml", "article: help\ntitle: Help #1\nblocks: [prose: Text]\n");
  MemoryCacheFolder cache;
  const std::string report = load(files, &cache);
  REQUIRE(report.find("content/help.yaml:2:13: warning[yaml-comment]") != std::string::npos);
  CHECK(load(files, &cache) == report);
  CHECK_FALSE(holds(cache, "Help #1"));
  CHECK_FALSE(holds(cache, "prose"));
}

TEST_CASE("whatever a snapshot holds, a project is read as without it", "[snapshot]") {
  MemoryFileSystem files = small_project();
  MemoryCacheFolder cache;
  const std::string report = load(files, &cache);
  const auto [name, whole] = *cache.files.begin();
  for (std::size_t i = 0; i < whole.size(); i += whole.size() / 7 + 1) {
    std::string changed = whole;
    changed[i] = static_cast<char>(~changed[i]);
    for (const std::string& bytes : {changed, whole.substr(0, i), std::string("not a snapshot")}) {
      cache.files[name] = bytes;
      CHECK(load(files, &cache) == report);
      CHECK(cache.files[name] == whole);
    }
  }
}

TEST_CASE("for one sheet of a project that was sound the others are read no further than they must be",
          "[snapshot]") {
  MemoryFileSystem files = small_project();
  files.add("content/note.yaml", "evidence: note\nstatement: It helps.\nstrength: strong\nsource: A book.\n");
  MemoryCacheFolder cache;
  CHECK(whole_sheets(files, cache).starts_with("help listening meal "));
  files.add("content/note.yaml", "article: note\ntitle: A note\nblocks: [prose: Text]\n");
  CHECK(whole_sheets(files, cache) == "help listening meal note ");  // nothing was known of the new one
  CHECK(whole_sheets(files, cache) == "listening ");
  const auto loaded = load_for(files, {&cache, std::set<std::string>{"listening"}});
  CHECK(loaded->project.sheets.size() == 4);
  CHECK(loaded->project.couples->couples.size() == 1);
  CHECK(load_for(files, {&cache})->project.sheets.at("meal")->blocks.size() == 1);
}

TEST_CASE("sheets that are not printed are checked all the same where anything has changed", "[snapshot]") {
  MemoryFileSystem files = small_project();
  MemoryCacheFolder cache;
  REQUIRE(load(files, &cache).empty());
  REQUIRE(whole_sheets(files, cache) == "listening ");
  SECTION("a sheet elsewhere") {
    files.add("content/meal.yaml", "exercise: meal\ntitel: A meal\nblocks: [prose: Text]\n");
    CHECK(whole_sheets(files, cache).find("content/meal.yaml:2:1: error[unknown-key]") != std::string::npos);
  }
  SECTION("a file that cannot be read") {
    files.add("content/new.yaml", "exercise: [\n");
    const std::string report = whole_sheets(files, cache);
    CHECK(report.starts_with("help listening meal content/new.yaml:"));
    CHECK(report.find("error[yaml-syntax]") != std::string::npos);
  }
  SECTION("a file that stands elsewhere now") {
    files.add("content/es/meal.yaml", "exercise: meal\n");
    files.add("content/move.yaml", "article: help\ntitle: Where to get help\nblocks: [prose: Text]\n");
    CHECK(whole_sheets(files, cache).find("content/move.yaml:1:10: error[id-and-file]") != std::string::npos);
  }
  SECTION("the list of couples") {
    files.add(
        "content/couples.yaml",
        "workshop: evening\ncouples:\n  - {id: couple-01, a: {name: Noor}, b: {name: Samir}, pin: [mael]}\n");
    CHECK(
        whole_sheets(files, cache) ==
        "listening content/couples.yaml:3:62: error[unknown-sheet]: there is no exercise or article 'mael'\n"
        "   hint: did you mean 'meal'?\n");
    CHECK(whole_sheets(files, cache).find("mael") != std::string::npos);
  }
}

TEST_CASE("a project with anything to report is never taken for a sound one", "[snapshot]") {
  MemoryFileSystem files = small_project();
  files.add("content/evening.yaml", "workshop: evening\ntitle: An evening\nrecipe: smal\n");
  MemoryCacheFolder cache;
  const std::string report = load(files, &cache);
  REQUIRE(report.find("error[unknown-recipe]") != std::string::npos);
  CHECK(whole_sheets(files, cache) == "help listening meal " + report);
}

TEST_CASE("what is reported of couples takes nothing from the other files", "[snapshot]") {
  MemoryFileSystem files = small_project();
  files.add(
      "content/couples.yaml",
      "workshop: evening\ncouples:\n  - {id: couple-01, a: {name: Noor}, b: {name: Noor}, pin: [mael]}\n");
  MemoryCacheFolder cache;
  const std::string report = load(files, &cache);
  REQUIRE(report.find("warning[same-name]") != std::string::npos);
  REQUIRE(report.find("error[unknown-sheet]") != std::string::npos);
  CHECK(whole_sheets(files, cache) == "listening " + report);
}

// An author changes a page and looks at it, again and again.
TEST_CASE("the sheet that is asked for may have changed in what is its own", "[snapshot]") {
  const auto listening = [](const std::string& title, const std::string& ask, const std::string& more = {}) {
    return "exercise: listening\ntitle: " + title + "\ntopic: mutuality\nminutes: {write: 5}\nfor: each\n" +
           more + "purpose: A test.\nblocks:\n  - prompt: {id: heard, ask: \"" + ask + "\"}\n";
  };
  MemoryFileSystem files = small_project();
  files.add("templates/es.yaml", "locale: es\nlanguage: es\n");
  files.add("content/es/listening.yaml", listening("Escuchar", "¿Cuándo?", "translates: 1\n"));
  MemoryCacheFolder cache;
  // Whether the others are read no further than they must be, and what is said is what is said without a
  // cache.
  const auto is_outlined = [&](const std::string& text) {
    files.add("content/listening.yaml", text);
    const auto loaded = load_for(files, {&cache, std::set<std::string>{"listening"}});
    CHECK(loaded->report == load_for(files, {})->report);
    return loaded->project.sheets.at("meal")->blocks.empty();
  };
  const auto report = [&] { return load_for(files, {})->report; };
  const std::string ask = "When did {partner} hear you?";
  CHECK_FALSE(is_outlined(listening("Listening", ask)));  // nothing is known as yet
  REQUIRE(report() == "");
  SECTION("words") {
    CHECK(is_outlined(listening("Listening", "When did {partner} listen?")));
    CHECK(is_outlined(listening("Listening to each other", ask)));
  }
  SECTION("words that are wrong, until they are put right") {
    CHECK(is_outlined(listening("Listening", "When did {you} hear {partner}?")));
    REQUIRE(report() != "");
    CHECK(is_outlined(listening("Listening", "When did {you} hear {partner}?")));
    CHECK(is_outlined(listening("Listening", "When did {partner} hear you?")));
  }
  SECTION("YAML that is wrong, until it is put right") {
    CHECK_FALSE(is_outlined("exercise: [\n"));
    CHECK(is_outlined(listening("Listening", "When did {partner} listen?")));
  }
  SECTION("blocks that its translation does not have") {
    CHECK(is_outlined(listening("Listening", ask) + "  - prose: More\n"));
    CHECK(report().find("error[translation-differs]") != std::string::npos);
  }
  SECTION("its head, which others rely on") {
    CHECK_FALSE(is_outlined(listening("Listening", ask, "excludes: [meal]\n")));
    CHECK(report().find("error[") != std::string::npos);
  }
  SECTION("and another sheet, which is not asked for") {
    files.add("content/meal.yaml",
              "exercise: meal\ntitle: A meal\ntopic: imbalance\nminutes: {talk: 5}\nfor: together\n"
              "purpose: A test.\nblocks:\n  - prompt: {id: meal, ask: \"What will {you} bring?\"}\n");
    CHECK_FALSE(is_outlined(listening("Listening", ask)));
    CHECK(report().find("error[unknown-name]") != std::string::npos);
  }
}

// Whether two values of a fact can meet is not said in the sheet's own file.
TEST_CASE("what a sheet has in some of its forms is looked at again where a fact has changed", "[snapshot]") {
  const auto declared = [](const std::string& many) {
    return "facts:\n  - {id: live, says: Where, many: " + many + ", values: {apart: Apart, near: Near}}\n";
  };
  MemoryFileSystem files = small_project();
  files.add("content/facts.yaml", declared("true"));
  files.add("content/help.yaml",
            "article: help\ntitle: Where to get help\nblocks:\n  - prose: Text\n  - prose: More\n"
            "    when: {all: [live.apart, live.near]}\n");
  MemoryCacheFolder cache;
  CHECK(load(files, &cache) == "");
  files.add("content/facts.yaml", declared("false"));
  for (int run = 0; run < 2; ++run) {
    const std::string report = load(files, &cache);
    CHECK(report == load(files, nullptr));
    INFO(report);
    CHECK(report.find("content/help.yaml:6:12: warning[never-true]") != std::string::npos);
  }
  files.add("content/facts.yaml", declared("true"));
  CHECK(load(files, &cache) == "");
}

}  // namespace tandem::tests
