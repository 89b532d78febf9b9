// What stands in a project's folders: what is passed over, followed, named or refused.
#include "model/project_folders.h"

#include <catch2/catch.hpp>

#include "model/project_loader.h"

namespace tandem::tests {
namespace {

MemoryFileSystem project(const std::vector<std::string>& paths) {
  MemoryFileSystem files;
  files.add("content/a.yaml", "");
  files.add("templates/b.yaml", "");
  for (const std::string& path : paths) files.add(path, "");
  return files;
}

std::string report(MemoryFileSystem files) {
  SourceSet sources;
  Diagnostics diagnostics;
  model::report_folders(model::find_folders(files, "."), sources, diagnostics);
  std::string text;
  for (const Diagnostic& each : diagnostics.sorted()) text += format_diagnostic(each, false);
  return text;
}

}  // namespace

TEST_CASE("job files of clusters are no templates") {
  const MemoryFileSystem files = project({"templates/cluster/job.yaml", "templates/cluster/README.md"});
  CHECK(report(files) == "");
  MemoryFileSystem disk = files;
  CHECK(model::find_folders(disk, ".").templates.files == std::vector<std::string>{"templates/b.yaml"});
}

TEST_CASE("what programs leave in folders is passed over") {
  MemoryFileSystem files =
      project({"content/._a.yaml", "content/.obsidian/c.yaml", "content/__MACOSX/d.yaml", "content/.DS_Store",
               "content/README.md", "content/notes.txt", "content/logo.PNG", "drafts/e.yaml"});
  CHECK(model::find_folders(files, ".").content.files ==
        std::vector<std::string>{"content/README.md", "content/a.yaml", "content/logo.PNG",
                                 "content/notes.txt"});
  CHECK(report(files).empty());
}

TEST_CASE("what seems meant to be read is named") {
  CHECK(report(project({"content/couples.csv"})) ==
        "content/couples.csv: warning[not-read]: nothing reads this table\n"
        "   hint: a sign-up sheet is read with --roster; a list in YAML, such as content/couples.yaml, by "
        "every "
        "run\n");
  for (const std::string path : {"content/List.XLSX", "templates/x.ods"}) {
    CHECK(report(project({path})).starts_with(path + ": warning[not-read]: nothing reads this table\n"));
  }
  CHECK(report(project({"content/sheet.docx"})) ==
        "content/sheet.docx: warning[not-read]: nothing reads what a word processor writes\n"
        "   hint: a sheet is a .yaml file, as 'tandem new' makes one; keep this file elsewhere\n");
  for (const std::string path :
       {"content/c.YML", "content/c.Yaml", "content/c.yaml.txt", "templates/t.YAML"}) {
    CHECK(report(project({path})) ==
          path + ": warning[not-read]: nothing reads this file, because of its ending\n" +
              "   hint: let its name end in .yaml\n");
  }
  CHECK(report(project({"temlpates/themes/mine.yaml"})) ==
        "temlpates: warning[not-read]: nothing reads this folder\n   hint: did you mean 'templates'?\n");
  CHECK(report(project({"Content/c.yaml"})).ends_with("did you mean 'content'?\n"));
  CHECK(report(project({"font/Mine.ttf"})).ends_with("did you mean 'fonts'?\n"));
  CHECK(report(project({"Content/pictures/c.png", "fonds/c.yaml"})).empty());
  CHECK(report(project({"recipes/mine.yaml"})) ==
        "recipes: warning[not-read]: nothing reads this folder\n   hint: move it to templates/recipes\n");
  CHECK(report(project({"exercises/mine.yaml"})).ends_with("move it to content/exercises\n"));
}

TEST_CASE("a folder that cannot be looked into is an error, and says so where there is nothing else") {
  MemoryFileSystem files = project({});
  files.fail_walk({"templates/themes", "Permission denied"});
  CHECK(report(files) ==
        "templates/themes: error[unreadable]: cannot be read: Permission denied\n"
        "   hint: mend it, or take it away\n");
  MemoryFileSystem empty;
  empty.add("templates/b.yaml", "");
  empty.add("Content/a.yaml", "");
  try {
    model::require_project(empty, ".", model::find_folders(empty, "."));
    FAIL("that is no project");
  } catch (const model::ProjectNotFound& problem) {
    CHECK(problem.hint.ends_with("; is Content meant for content?"));
  }
  empty.fail_walk({"content/x", "Input/output error"});
  try {
    model::require_project(empty, ".", model::find_folders(empty, "."));
    FAIL("that is no project");
  } catch (const model::ProjectNotFound& problem) {
    CHECK(problem.message == "content/x cannot be read: Input/output error");
  }
}

TEST_CASE("who stands in the wrong place is told where the project is") {
  const auto hint_at = [](MemoryFileSystem files, const std::string& folder) {
    try {
      model::require_project(files, folder, model::find_folders(files, folder));
    } catch (const model::ProjectNotFound& problem) {
      return problem.hint;
    }
    return std::string("it is one");
  };
  MemoryFileSystem files;
  files.add("our evening/tandem.yaml", "project: ours\n");
  files.add("our evening/content/mutuality/a.yaml", "");
  files.add("drafts/a.yaml", "");
  // What a real disk says of it; one in memory takes '..' for a name.
  files.add("our evening/content/../tandem.yaml", "project: ours\n");
  CHECK(hint_at(files, "our evening/content").find("type 'cd ") != std::string::npos);
  CHECK(hint_at(files, "our evening")
            .starts_with("its tandem.yaml names no library: write 'library: installed'"));
  CHECK(hint_at(files, "drafts").starts_with("a project is a folder with a tandem.yaml, or with content/"));
  files.add("tandem.yaml", "project: ours\n");
  CHECK(hint_at(files, "one-good-thing").ends_with("pages are made with 'tandem handout one-good-thing'"));
}

}  // namespace tandem::tests
