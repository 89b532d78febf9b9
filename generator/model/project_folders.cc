#include "model/project_folders.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/edit_distance.h"
#include "base/shell_word.h"
#include "model/content_kind.h"
#include "model/project_loader.h"

namespace tandem::model {
namespace {

const std::vector<std::string> known_folders{"content", "templates", "fonts"};

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

bool ends_like(std::string_view path, const std::vector<std::string_view>& endings) {
  const std::string lower = lower_case(path);
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

bool is_table(std::string_view path) {
  return ends_like(path, {".csv", ".tsv", ".xlsx", ".xls", ".ods", ".numbers"});
}

/// What a word processor writes.
bool is_word_document(std::string_view path) {
  return ends_like(path, {".doc", ".docx", ".odt", ".pages", ".rtf"});
}

/// '.YML', or what an editor that adds its own ending makes of it.
bool is_almost_yaml(std::string_view path) {
  return !is_yaml(path) && ends_like(path, {".yaml", ".yml", ".yaml.txt", ".yml.txt"});
}

/// 'recipes' beside templates/ was meant to be in it. Empty for any other name.
std::string place_of_kind(const std::string& name) {
  static const std::vector<std::string> contents{"exercises", "articles",  "workshops", "evidence",
                                                 "resources", "imbalance", "mutuality", "accountability"};
  static const std::vector<std::string> templates{"recipes", "themes",  "variants",
                                                  "pages",   "locales", "labels"};
  const auto is_in = [&](const std::vector<std::string>& names) {
    return std::ranges::find(names, name) != names.end();
  };
  if (is_in(contents)) return "content/" + name;
  return is_in(templates) ? "templates/" + name : std::string();
}

/// A folder beside those that are read, with something in it that would be read: called nearly like one of
/// them, or as folders inside of them are.
std::optional<std::string> meant_folder(FileSystem& files, const std::string& project,
                                        const std::string& name) {
  if (std::find(known_folders.begin(), known_folders.end(), name) != known_folders.end()) return std::nullopt;
  auto meant = closest_match(name, known_folders);
  if (!meant && !place_of_kind(name).empty()) meant = place_of_kind(name);
  if (!meant || is_hidden_name(name)) return std::nullopt;
  const auto inside = files.list(join_path(project, name));
  const bool holds_some = std::any_of(inside.begin(), inside.end(), [&](const std::string& path) {
    return *meant == "fonts" ? ends_like(path, {".ttf", ".otf", ".ttc", ".otc"})
                             : is_yaml(path) || is_almost_yaml(path);
  });
  return holds_some ? meant : std::nullopt;
}

std::vector<std::string> find_misspelt(FileSystem& files, const std::string& project) {
  std::vector<std::string> found;
  for (const std::string& name : files.subfolders(project)) {
    if (meant_folder(files, project, name)) found.push_back(join_path(project, name));
  }
  return found;
}

/// A folder with a tandem.yaml above `project`, as whoever stands in one of a project's own folders sees it.
std::string project_above(FileSystem& files, const std::string& project) {
  std::string above = "..";
  for (int levels = 0; levels < 3; ++levels, above += "/..") {
    if (files.exists(join_path(project, above + "/tandem.yaml"))) return above;
  }
  return {};
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// Job files of clusters, some of which are YAML, stand there (templates/cluster/README.md).
void leave_out(Listing& listing, const std::string& folder) {
  std::erase_if(listing.files, [&](const std::string& path) { return path.starts_with(folder); });
}

constexpr const char* what_a_project_is =
    "a project is a folder with a tandem.yaml, or with content/ and templates/ in it";

/// 'tandem check one-good-thing', in the project's own folder. Empty where nobody stands in a project.
std::string hint_in_project(FileSystem& files, const std::string& named) {
  if (!files.exists("tandem.yaml") || files.exists(join_path(named, "tandem.yaml"))) return {};
  return fmt::format(
      "the project is the folder that you are in, so it need not be named; of one sheet pages are "
      "made with 'tandem handout {}'",
      shell_word(std::string(stem_of(named))));
}

std::string hint_for_folder(FileSystem& files, const std::string& project, const ProjectFolders& folders) {
  if (std::string hint = hint_in_project(files, project); !hint.empty()) return hint;
  if (files.exists(join_path(project, "tandem.yaml")))
    return "its tandem.yaml names no library: write 'library: installed' into it, or put all that is needed "
           "into "
           "content/ and templates/";
  if (const std::string above = project_above(files, project); !above.empty())
    return fmt::format("there is one above: type 'cd {}' first", shell_word(join_path(project, above)));
  std::string hint = what_a_project_is;
  for (const std::string& path : folders.misspelt) {
    const auto meant = closest_match(name_of(path), known_folders);
    if (meant) hint += fmt::format("; is {} meant for {}?", path, *meant);
  }
  return hint;
}

[[noreturn]] void report_no_project(FileSystem& files, const std::string& project,
                                    const ProjectFolders& folders) {
  for (const Listing* listing : {&folders.content, &folders.templates}) {
    if (!listing->files.empty() || listing->problems.empty()) continue;
    const PathProblem& problem = listing->problems.front();
    if (is_table(project))
      throw ProjectNotFound{fmt::format("{} is a table, and no project", project),
                            fmt::format("name it so: '--roster {}'", shell_word(project))};
    if (is_yaml(project)) {
      const std::string hint = hint_in_project(files, project);
      throw ProjectNotFound{fmt::format("{} is a file, and no project", project),
                            hint.empty() ? what_a_project_is : hint};
    }
    throw ProjectNotFound{fmt::format("{} cannot be read: {}", problem.path, problem.reason),
                          what_a_project_is};
  }
  throw ProjectNotFound{fmt::format("'{}' is not a Tandem project", project),
                        hint_for_folder(files, project, folders)};
}

}  // namespace

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

bool is_yaml(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml");
}

ProjectFolders find_folders(FileSystem& files, const std::string& project) {
  ProjectFolders folders;
  folders.content = files.walk(join_path(project, "content"));
  folders.templates = files.walk(join_path(project, "templates"));
  leave_out(folders.templates, join_path(project, "templates/cluster/"));
  folders.misspelt = find_misspelt(files, project);
  return folders;
}

void require_project(FileSystem& files, const std::string& project, const ProjectFolders& folders) {
  if (folders.content.files.empty() || folders.templates.files.empty())
    report_no_project(files, project, folders);
}

void report_folders(const ProjectFolders& folders, SourceSet& sources, Diagnostics& diagnostics) {
  const auto at = [&](const std::string& path) { return SourceSpan{&sources.add(path, {}), 0, 0}; };
  for (const Listing* listing : {&folders.content, &folders.templates}) {
    for (const PathProblem& problem : listing->problems) {
      diagnostics.error("unreadable", at(problem.path), fmt::format("cannot be read: {}", problem.reason),
                        "mend it, or take it away");
    }
    for (const std::string& path : listing->files) {
      if (is_table(path)) {
        diagnostics.warning("not-read", at(path), "nothing reads this table",
                            "a sign-up sheet is read with --roster; a list in YAML, such as "
                            "content/couples.yaml, by every run");
      } else if (is_almost_yaml(path)) {
        diagnostics.warning("not-read", at(path), "nothing reads this file, because of its ending",
                            "let its name end in .yaml");
      } else if (is_word_document(path)) {
        diagnostics.warning("not-read", at(path), "nothing reads what a word processor writes",
                            "a sheet is a .yaml file, as 'tandem new' makes one; keep this file elsewhere");
      }
    }
  }
  for (const std::string& path : folders.misspelt) {
    const auto meant = closest_match(name_of(path), known_folders);
    diagnostics.warning("not-read", at(path), "nothing reads this folder",
                        meant ? fmt::format("did you mean '{}'?", *meant)
                              : fmt::format("move it to {}", place_of_kind(std::string(name_of(path)))));
  }
}

namespace {

/// The folder in which a file that begins with this key would be read. Empty for any other key.
std::string_view folder_of_kind(std::string_view key) {
  static constexpr std::string_view contents[] = {"exercise",  "article", "workshop",    "evidence",
                                                  "resources", "facts",   "organisation"};
  static constexpr std::string_view templates[] = {"theme",  "variant", "recipe", "page",
                                                   "labels", "printer", "locale"};
  if (std::ranges::find(contents, key) != std::end(contents)) return "content/";
  return std::ranges::find(templates, key) != std::end(templates) ? "templates/" : std::string_view();
}

/// What was meant for one of the folders, and stands beside them. A list of couples may: runs are told of it.
void report_misplaced(FileSystem& files, const std::string& project, SourceSet& sources,
                      Diagnostics& diagnostics) {
  for (const std::string& name : files.files_in(project)) {
    if (!is_yaml(name) || name == "tandem.yaml" || name == "couples.yaml") continue;
    const std::string path = join_path(project, name);
    std::string problem;
    const std::string text = files.read(path, problem).value_or("");
    const std::string_view folder = folder_of_kind(first_key(text));
    if (folder.empty() || text.find("\ncouples:") != std::string::npos) continue;
    diagnostics.warning("not-read", {&sources.add(path, {}), 0, 0}, "nothing reads this file here",
                        fmt::format("move it to {}", folder));
  }
}

}  // namespace

void report_neighbours(FileSystem& files, const std::string& project, bool has_settings, SourceSet& sources,
                       Diagnostics& diagnostics) {
  const auto report = [&](const std::string& name, const std::string& meant, const std::string& what) {
    const std::string path = join_path(project, name);
    if (!files.exists(path)) return;
    diagnostics.warning("not-read", {&sources.add(path, {}), 0, 0},
                        fmt::format("nothing reads this {}", what),
                        fmt::format("what is read is called {}", meant));
  };
  report("Tandem.yaml", "tandem.yaml", "file, because of its name");
  if (has_settings) report("Couples.yaml", "couples.yaml", "file, because of its name");
  for (const char* ending : {".yml", ".YAML", ".YML", ".yaml.txt", ".yml.txt"}) {
    report(std::string("tandem") + ending, "tandem.yaml", "file, because of its name");
    if (has_settings) report(std::string("couples") + ending, "couples.yaml", "file, because of its name");
  }
  if (!has_settings) return;
  report_misplaced(files, project, sources, diagnostics);
  for (const char* ending : {".csv", ".tsv", ".xlsx", ".ods"}) {
    report(std::string("couples") + ending, "couples.yaml", "table");
  }
}

}  // namespace tandem::model
