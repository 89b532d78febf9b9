#include "proportion/growth.h"

#include <fmt/format.h>

#include "base/file_system.h"
#include "base/utf8.h"
#include "checkout.h"

namespace tandem::tests {
namespace {

constexpr const char* head = "article: help\ntitle: t\nblocks:\n";

std::string repeated(int times, const std::string& text) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

ProjectFiles article(const std::string& blocks) {
  return {{"content/help.yaml", head + blocks}};
}

std::string name_of(int number) {
  return fmt::format("case-{}", number);
}

ProjectFiles themes(int count, const std::function<std::string(int)>& extended_by) {
  ProjectFiles files;
  for (int i = 0; i < count; ++i) {
    files.emplace(fmt::format("templates/themes/{}.yaml", name_of(i)),
                  fmt::format("theme: {}\nextends: {}\ndescription: d\n", name_of(i), extended_by(i)));
  }
  return files;
}

const std::vector<std::string> list{"list"};

}  // namespace

ProjectFiles lean_project() {
  DiskFileSystem disk;
  std::string problem;
  ProjectFiles files{{"content/help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n"}};
  for (const std::string path : {"templates/themes/base.yaml", "templates/pages/a4.yaml"}) {
    files.emplace(path, disk.read(checkout_folder() + "/" + path, problem).value());
  }
  return files;
}

const std::vector<Growth>& all_growth() {
  static const std::vector<Growth> table{
      {"errors-on-one-line", 100,
       [](int n) {
         return ProjectFiles{{"content/help.yaml", "article: help\ntitle: t\nblocks: [prose: x" +
                                                       repeated(n, ",{promt: x}") + "]\n"}};
       },
       1},
      {"errors-on-lines", 80, [](int n) { return article(repeated(n, "  - promt: x\n")); }, 1},
      {"asked-twice", 40,
       [](int n) {
         return article("  - prompt: {id: x, ask: \"" + repeated(n, "what and what x ") + "\"}\n");
       }},
      {"asked-never", 150,
       [](int n) { return article("  - prompt: {id: x, ask: \"" + repeated(n, "what ") + "?\"}\n"); }},
      {"waivers", 50,
       [](int n) { return article(repeated(n, "  - prose: x # waive long-sentence: a reason\n")); }},
      {"lines-of-comments", 300,
       [](int n) { return article(repeated(n, "  # waive\n") + "  - prose: x\n"); }},
      {"long-sentences", 12,
       [](int n) {
         return article(
             "  - prose: \"" +
             repeated(n,
                      "One {a} two three four five six seven eight nine ten eleven twelve thirteen "
                      "fourteen fifteen sixteen seventeen eighteen nineteen twenty and {b} again. ") +
             "\"\n");
       }},
      {"long-sentences-with-marks", 12,
       [](int n) {
         return article(
             "  - prose: \"" +
             repeated(n,
                      "One {a} two three four five six seven eight nine ten eleven twelve *thirteen* "
                      "fourteen fifteen sixteen seventeen eighteen nineteen twenty and {b} again. ") +
             "\"\n");
       }},
      {"phrases-that-may-stand", 40,
       [](int n) {
         return article("  - prose: \"" + repeated(n, "you never know, and you always may. ") + "\"\n");
       }},
      {"themes-in-a-chain", 4,
       [](int n) { return themes(n, [](int i) { return i == 0 ? "base" : name_of(i - 1); }); }, 0, list},
      {"tokens-that-nothing-uses", 50,
       [](int n) {
         std::string text = "theme: case\nextends: base\ndescription: d\npalette:\n";
         for (int i = 0; i < n; ++i) text += fmt::format("  colour-{}: \"#000000\"\n", i);
         return ProjectFiles{{"templates/themes/case.yaml", text}};
       },
       0, list},
      {"sheets-that-are-missing", 40,
       [](int n) {
         ProjectFiles files;
         for (int i = 0; i < n; ++i) {
           files.emplace(
               fmt::format("content/sheet-{}.yaml", i),
               fmt::format("article: sheet-{0}\ntitle: t\nevidence: [shet-{0}x]\nblocks: [prose: x]\n", i));
         }
         return files;
       },
       1, list},
      {"sheets-of-a-recipe", 25,
       [](int n) {
         ProjectFiles files;
         std::string recipe = "recipe: case\ntitle: t\nresources: help\nexercises:\n";
         for (int i = 0; i < n; ++i) {
           recipe += fmt::format("  - {}\n", name_of(i));
           files.emplace(
               fmt::format("content/{}.yaml", name_of(i)),
               fmt::format("exercise: {}\ntitle: t\ntopic: mutuality\nminutes: {{}}\nfor: each\npurpose: p\n"
                           "requires: [help]\nexcludes: [{}]\nblocks: [prose: x]\n",
                           name_of(i), name_of((i + 1) % n)));
         }
         files.emplace("templates/case.yaml", recipe);
         return files;
       },
       1, list},
      {"couples-of-a-list", 40,
       [](int n) {
         std::string couples = "workshop: case\ncouples:\n";
         for (int i = 0; i < n; ++i) {
           couples += fmt::format(
               "  - {{id: {}, a: {{name: A}}, b: {{name: B}}, pin: [help], ban: [hlep]}}\n", name_of(i));
         }
         return ProjectFiles{
             {"content/couples.yaml", couples},
             {"content/case.yaml", "workshop: case\ntitle: t\nrecipe: case\n"},
             {"templates/case.yaml", "recipe: case\ntitle: t\nresources: help\nexercises: [help]\n"}};
       },
       1, list},
      {"keys-that-are-long", 1500,
       [](int n) {
         return ProjectFiles{
             {"content/case.yaml", std::string(head) + "  - prose: x\n" + std::string(n, 'k') + ": x\n"}};
       },
       1, list},
      {"ids-that-are-long", 1500,
       [](int n) {
         return ProjectFiles{
             {"content/case.yaml",
              "article: case\ntitle: t\nevidence: [" + std::string(n, 'i') + "]\nblocks: [prose: x]\n"},
             {"content/" + std::string(n, 'j') + ".yaml", "evidence: " + std::string(n, 'j') + "\nx: y\n"}};
       },
       1, list},
      {"paragraphs-of-a-text", 40,
       [](int n) { return article("  - prose: |\n" + repeated(n, "      Some words here.\n\n")); }},
      {"blank-lines", 1500, [](int n) { return article("  - prose: x\n" + repeated(n, "\n")); }},
      {"items-on-one-line", 150,
       [](int n) {
         return ProjectFiles{{"content/help.yaml",
                              "article: help\ntitle: t\nblocks: [" + repeated(n, "{prose: x},") + "]\n"}};
       },
       0, list},
      {"names-that-are-unknown", 150,
       [](int n) { return article("  - prose: \"" + repeated(n, "{x} ") + "\"\n"); }, 1, list},
      {"places-for-names-that-are-malformed", 150,
       [](int n) { return article("  - prose: \"" + repeated(n, "{x y z} ") + "\"\n"); }, 1, list},
      {"problems-of-couples", 100,
       [](int n) {
         std::string couples = "workshop: case\ncouples:\n";
         for (int i = 0; i < n; ++i)
           couples +=
               fmt::format("  - {{id: {}, a: {{name: A}}, b: {{name: B}}, note: \"{{x y}}\"}}\n", name_of(i));
         return ProjectFiles{{"content/couples.yaml", couples}};
       },
       1, list},
      {"dots-in-a-row", 1500, [](int n) { return article("  - prose: \"x" + repeated(n, ".") + "\"\n"); }, 0,
       list},
      {"signs-that-nobody-sees", 150, [](int n) { return article(repeated(n, "  - \u00A0prose: x\n")); }, 1,
       list},
      {"controls-by-escape", 150,
       [](int n) { return article("  - prose: \"" + repeated(n, "x\\e") + "\"\n"); }, 1, list},
      {"marks-on-a-letter", 300, [](int n) { return article("  - prose: Z" + repeated(n, "\u0301") + "\n"); },
       1},
      {"letters-that-no-font-has", 100,
       [](int n) {
         std::string letters;
         for (int i = 0; i < n; ++i) append_utf8(letters, 0xF0000 + static_cast<char32_t>(i));
         return article("  - prose: " + letters + "\n");
       },
       1},
  };
  return table;
}

}  // namespace tandem::tests
