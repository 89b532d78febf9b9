// What changes of one partner changes no page that does not print it, in anybody's copy, to the byte.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <random>

#include "engine/making.h"
#include "layout/trace.h"
#include "sample.h"
#include "small_project.h"

namespace tandem::tests {
namespace {

/// A name that no content has, so that a page with it prints partner B's name.
constexpr const char* telltale = "Qwxzq";

/// One exercise that says nothing of anybody, one with B's name in it, and one with B's pronoun.
MemoryFileSystem three_kinds_of_sheets() {
  MemoryFileSystem files = small_project();
  const auto exercise = [&](const std::string& id, const std::string& title, const std::string& ask) {
    files.add("content/" + id + ".yaml",
              "exercise: " + id + "\ntitle: " + title +
                  "\ntopic: mutuality\nminutes: {write: 5}\nfor: each\npurpose: A test.\n"
                  "opt-out: You may pass.\nblocks:\n  - prompt: {id: one, ask: \"" +
                  ask + "\"}\n");
  };
  exercise("nobody", "Of nobody", "What was easy?");
  exercise("named", "Of a name", "When did {partner} hear you?");
  exercise("pronoun", "Of a pronoun",
           "What {partner_pronoun, select, she {she likes} he {he likes} other {they like}}");
  files.add("templates/recipes/small.yaml",
            "recipe: small\ntitle: Small\nexercises: [nobody, named, pronoun]\nresources: help\n");
  files.add("content/evening.yaml",
            "workshop: evening\ntitle: An evening\nrecipe: small\nminutes: 20\n"
            "agenda:\n  - {minutes: 20, title: Listening, exercise: nobody}\n");
  return files;
}

/// The whole library, with its couples.
MemoryFileSystem starter_workshop() {
  DiskFileSystem disk;
  MemoryFileSystem files;
  std::string problem;
  const std::string source = checkout_folder();
  for (const std::string folder : {"/content", "/templates"}) {
    for (const std::string& path : disk.list(source + folder)) {
      files.add(path.substr(source.size() + 1), disk.read(path, problem).value());
    }
  }
  return files;
}

/// The project's first couple, with another partner in it.
model::Couple couple_of(const Making& making, const std::string& name_of_b) {
  model::Couple couple = *making.selection.couples.front();
  couple.b.name.value = name_of_b;
  return couple;
}

/// With an empty memo.
engine::Made make(Making& making, const model::Couple& couple) {
  engine::Memo memo;
  return making.pack(couple, memo);
}

struct Compared {
  int same_pages = 0;
  int other_pages = 0;
  int same_files = 0;
};

/// Compares files of as many pages as before, page by page: all must be the same but those for which
/// `may_differ`, asked for a page as it was. A name that takes a page more changes the number on every page.
template <typename MayDiffer>
Compared compare(const engine::Made& before, const engine::Made& after, MayDiffer may_differ) {
  Compared compared;
  REQUIRE(after.product.files.size() == before.product.files.size());
  for (std::size_t i = 0; i < before.product.files.size(); ++i) {
    const auto& pages = before.product.files[i].document.pages;
    const auto& changed = after.product.files[i].document.pages;
    if (pages.size() != changed.size()) continue;
    bool may_file_differ = false;
    for (std::size_t page = 0; page < pages.size(); ++page) {
      const std::string text = layout::trace(pages[page]);
      const bool is_free = may_differ(text);
      may_file_differ = may_file_differ || is_free;
      ++(is_free ? compared.other_pages : compared.same_pages);
      if (!is_free) CHECK(layout::trace(changed[page]) == text);
    }
    if (may_file_differ) continue;
    ++compared.same_files;
    CHECK(before.files[i].bytes == after.files[i].bytes);
  }
  return compared;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

const std::vector<std::string> names{"Jo",      "Ł. O'Brien-Ñandú",
                                     "שרה",     "李小龍",
                                     "Ολυμπία", "Mehmet Yıldız",
                                     "ابتسام",  "Õnne-Liis van der Meer-Ó Súilleabháin",
                                     "அன்பு",    "X"};

TEST_CASE("partner B's name changes the pages that print it, and no other") {
  Making making(three_kinds_of_sheets());
  const engine::Made before = make(making, couple_of(making, telltale));
  Compared all;
  for (const std::string& name : names) {
    INFO(name);
    const Compared one = compare(before, make(making, couple_of(making, name)),
                                 [](const std::string& page) { return contains(page, telltale); });
    all.same_pages += one.same_pages;
    all.other_pages += one.other_pages;
  }
  CHECK(all.same_pages > 20);
  CHECK(all.other_pages >= 20);
}

TEST_CASE("partner B's pronoun changes what A reads of B, and nothing of B's own copy") {
  Making making(three_kinds_of_sheets());
  model::Couple couple = couple_of(making, telltale);
  couple.b.pronouns = model::Pronouns::they;
  const engine::Made before = make(making, couple);
  for (const model::Pronouns pronouns : {model::Pronouns::she, model::Pronouns::he}) {
    couple.b.pronouns = pronouns;
    const Compared compared = compare(before, make(making, couple),
                                      [](const std::string& page) { return contains(page, "they like"); });
    CHECK(compared.other_pages == 1);
    CHECK(compared.same_files >= 1);
  }
}

TEST_CASE("in the starter workshop a name changes the pages that print it, and no other") {
  Making making(starter_workshop());
  const engine::Made before = make(making, couple_of(making, telltale));
  Compared all;
  std::mt19937 random(1);
  Sample sample(60);
  for (int change = 0; change < 120; ++change) {
    std::string name =
        names[random() % names.size()] + (random() % 2 == 0 ? "" : " " + names[random() % names.size()]);
    if (!sample.takes_next()) continue;
    INFO(name);
    const Compared one = compare(before, make(making, couple_of(making, name)),
                                 [](const std::string& page) { return contains(page, telltale); });
    all.same_pages += one.same_pages;
    all.other_pages += one.other_pages;
  }
  CHECK(all.same_pages > 5);
  CHECK(all.other_pages > 5);
}

}  // namespace
}  // namespace tandem::tests
