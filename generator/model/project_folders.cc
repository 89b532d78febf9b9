#include "model/project_folders.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/edit_distance.h"
#include "model/project_loader.h"

namespace tandem {
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

/// '.YML', or what an editor that adds its own ending makes of it.
bool is_almost_yaml(std::string_view path) {
  return !is_yaml(path) && ends_like(path, {".yaml", ".yml", ".yaml.txt", ".yml.txt"});
}

/// A folder beside those that are read, called nearly like one and with something in it that would be read.
std::optional<std::string> meant_folder(FileSystem& files, const std::string& project,
                                        const std::string& name) {
  if (std::find(known_folders.begin(), known_folders.end(), name) != known_folders.end()) return std::nullopt;
  const auto meant = closest_match(name, known_folders);
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

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// Job files of clusters, some of which are YAML, stand there (templates/cluster/README.md).
void leave_out(Listing& listing, const std::string& folder) {
  std::erase_if(listing.files, [&](const std::string& path) { return path.starts_with(folder); });
}

[[noreturn]] void report_no_project(const std::string& project, const ProjectFolders& folders) {
  for (const Listing* listing : {&folders.content, &folders.templates}) {
    if (!listing->files.empty() || listing->problems.empty()) continue;
    const PathProblem& problem = listing->problems.front();
    throw ProjectNotFound{fmt::format("{} cannot be read: {}", problem.path, problem.reason),
                          "a project is a folder with content/ and templates/ in it"};
  }
  std::string hint = "a project is a folder with content/ and templates/ in it";
  for (const std::string& path : folders.misspelt) {
    hint += fmt::format("; is {} meant for {}?", path, *closest_match(name_of(path), known_folders));
  }
  throw ProjectNotFound{fmt::format("'{}' is not a Tandem project", project), hint};
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

void require_project(const std::string& project, const ProjectFolders& folders) {
  if (folders.content.files.empty() || folders.templates.files.empty()) report_no_project(project, folders);
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
      }
    }
  }
  for (const std::string& path : folders.misspelt) {
    diagnostics.warning("not-read", at(path), "nothing reads this folder",
                        fmt::format("did you mean '{}'?", *closest_match(name_of(path), known_folders)));
  }
}

void report_neighbours(FileSystem& files, const std::string& project, bool has_settings, SourceSet& sources,
                       Diagnostics& diagnostics) {
  const auto report = [&](const std::string& name, const std::string& meant, const std::string& what) {
    const std::string path = join_path(project, name);
    if (!files.exists(path)) return;
    diagnostics.warning("not-read", {&sources.add(path, {}), 0, 0},
                        fmt::format("nothing reads this {}", what),
                        fmt::format("what is read is called {}", meant));
  };
  for (const char* ending : {".yml", ".YAML", ".YML", ".yaml.txt", ".yml.txt"}) {
    report(std::string("tandem") + ending, "tandem.yaml", "file, because of its name");
    if (has_settings) report(std::string("couples") + ending, "couples.yaml", "file, because of its name");
  }
  if (!has_settings) return;
  for (const char* ending : {".csv", ".tsv", ".xlsx", ".ods"}) {
    report(std::string("couples") + ending, "couples.yaml", "table");
  }
}

}  // namespace tandem
