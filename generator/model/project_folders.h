// Stage: model. What stands in a project's folders, before any of it is read.
// In: a FileSystem and the folder. Out: the files to read; as diagnostics what cannot be reached, and what
// somebody will expect to be read and nothing reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"

namespace tandem::model {

struct ProjectFolders {
  Listing content;
  Listing templates;
  std::vector<std::string> misspelt;  ///< 'temlpates', beside those that are meant
};

/// Whether a file is read as YAML.
bool is_yaml(std::string_view path);

/// A file's name without its ending, which is the id of what it holds.
std::string_view stem_of(std::string_view path);

ProjectFolders find_folders(FileSystem& files, const std::string& project);

/// Throws ProjectNotFound where content or templates have no file.
void require_project(FileSystem& files, const std::string& project, const ProjectFolders& folders);

/// Reports 'unreadable' for what cannot be looked into, 'not-read' for tables, files with a wrong ending and
/// misspelt folders.
void report_folders(const ProjectFolders& folders, SourceSet& sources, Diagnostics& diagnostics);

/// Reports 'not-read' for files in the project's own folder that look like its tandem.yaml or its list of
/// couples, and are called otherwise; and for sheets, themes and the like that stand beside their folders.
void report_neighbours(FileSystem& files, const std::string& project, bool has_settings, SourceSet& sources,
                       Diagnostics& diagnostics);

}  // namespace tandem::model
