// Every example in the guides that begins as a file or as a block does is one that 'tandem check' lets
// through: a newcomer types it in and sees a page.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "checkout.h"
#include "golden.h"
#include "run_program.h"
#include "sample.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

struct Example {
  std::string page;  ///< where it stands
  int number = 0;    ///< of the page's examples, from 1
  std::string text;

  std::string first_key() const { return text.substr(0, text.find(':')); }
  std::string name() const { return fmt::format("{}, example {}", page, number); }
};

// Between ```yaml and ```.
std::vector<Example> examples_on(const std::string& page) {
  const std::string text = read_file(checkout_folder() + "/" + page);
  std::vector<Example> examples;
  const std::string opening = "\n```yaml\n";
  for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const std::size_t start = at + opening.size();
    const std::size_t end = text.find("\n```", start);
    examples.push_back({page, static_cast<int>(examples.size()) + 1, text.substr(start, end + 1 - start)});
  }
  return examples;
}

std::vector<std::string> pages_of_blocks() {
  DiskFileSystem disk;
  std::vector<std::string> pages;
  const std::size_t root = checkout_folder().size() + 1;
  for (const std::string& path : disk.list(checkout_folder() + "/generator/blocks")) {
    if (path.ends_with("/README.md")) pages.push_back(path.substr(root));
  }
  return pages;
}

// The id behind the first key, without the comment.
std::string id_of(const Example& example) {
  const std::size_t start = example.text.find(": ") + 2;
  return example.text.substr(start, example.text.find_first_of(" \n", start) - start);
}

// All that the repository has in English, for examples that name its sheets and themes; nothing in it is
// marked as invented, and there is help for the region of the example.
MemoryFileSystem whole_project() {
  MemoryFileSystem files;
  DiskFileSystem disk;
  std::string problem;
  const std::size_t root = checkout_folder().size() + 1;
  for (const char* folder : {"/content", "/templates"}) {
    for (const std::string& path : disk.list(checkout_folder() + folder)) {
      if (!path.ends_with(".yaml") || path.find("/es") != std::string::npos) continue;
      std::string text = disk.read(path, problem).value();
      const std::size_t mark = text.find("\nexample: yes");
      if (mark != std::string::npos) text.erase(mark, text.find('\n', mark + 1) - mark);
      files.add(path.substr(root), text);
    }
  }
  files.add("content/resources-north.yaml", "article: resources-north\ntitle: Help\nblocks: [prose: Text]\n");
  return files;
}

// In the place of the repository's own file of that id, or as a new one.
std::string path_of(const Example& example, FileSystem& files) {
  const std::string kind = example.first_key();
  const std::string id = id_of(example);
  if (kind == "organisation") return "content/organisation.yaml";
  if (example.text.find("\ncouples:") != std::string::npos) return "content/couples.yaml";
  static const std::set<std::string> templates{"theme", "variant", "locale", "page", "recipe"};
  const std::string folder = templates.contains(kind) ? "templates" : "content";
  std::string problem;
  for (const std::string& path : files.list(folder)) {
    if (path.ends_with("/" + id + ".yaml") &&
        files.read(path, problem).value_or("").find(kind + ": " + id) != std::string::npos) {
      return path;
    }
  }
  return fmt::format("{}/{}.yaml", folder, id);
}

bool is_sheet(const Example& example) {
  return example.first_key() == "exercise" || example.first_key() == "article";
}

}  // namespace

TEST_CASE("the blocks and sheets that the guides show can be typed in as they are", "[guides]") {
  std::vector<std::string> pages = pages_of_blocks();
  pages.insert(pages.end(), {"README.md", "content/README.md"});
  int count = 0;
  Sample sample(2);
  for (const std::string& page : pages) {
    MemoryFileSystem files = small_project();
    files.add("content/facts.yaml", read_file(checkout_folder() + "/content/facts.yaml"));
    for (const Example& example : examples_on(page)) {
      const bool is_block = example.text.starts_with("- ");
      const bool is_fragment = example.text.find("\ntranslates:") != std::string::npos;
      if (!is_block && (!is_sheet(example) || is_fragment)) continue;
      ++count;
      const std::string id = is_block ? fmt::format("example-{}", example.number) : id_of(example);
      files.add(fmt::format("content/{}.yaml", id),
                is_block ? fmt::format("article: {}\ntitle: Example\nblocks:\n{}", id, example.text)
                         : example.text);
    }
    if (!sample.takes_next()) continue;
    const Outcome outcome = run_program_on(files, {"check", "--strict", "--paper", "a4"});
    INFO(page);
    CHECK(outcome.err == "");
    CHECK(outcome.code == 0);
  }
  CHECK(count > 60);
}

TEST_CASE("the other files that the guides show can be read in this project", "[guides]") {
  int count = 0;
  MemoryCacheFolder cache;  // most files are the same each time
  for (const char* page : {"README.md", "content/README.md", "templates/README.md"}) {
    for (const Example& example : examples_on(page)) {
      static const std::set<std::string> kinds{"workshop", "organisation", "recipe",
                                               "theme",    "variant",      "page"};
      if (!kinds.contains(example.first_key())) continue;
      ++count;
      MemoryFileSystem files = whole_project();
      files.add(path_of(example, files), example.text);
      const Outcome outcome = run_program_on(files, {"list"}, &cache);
      INFO(example.name() << "\n" << example.text);
      CHECK(outcome.err == "");
      CHECK(outcome.code == 0);
    }
  }
  CHECK(count > 6);
}

}  // namespace tandem::tests
