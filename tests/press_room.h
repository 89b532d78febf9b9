// Everything a test needs to set a sheet: the project's own templates, fonts, and a place for errors.
#pragma once

#include <memory>
#include <string>

#include "base/file_system.h"
#include "blocks/registry.h"
#include "blocks/stylesheet.h"
#include "compose/composer.h"
#include "model/project.h"

namespace tandem::tests {

class PressRoom {
 public:
  /// The templates of this repository, and these content files (path below content/, text).
  explicit PressRoom(const std::vector<std::pair<std::string, std::string>>& content,
                     const std::string& theme = "workbook")
      : fonts_("") {
    DiskFileSystem disk;
    std::string problem;
    const std::string source = TANDEM_SOURCE_FOLDER;
    for (const std::string& path : disk.list(source + "/templates")) {
      if (path.find("/recipes/") == std::string::npos) {
        files_.add(path.substr(source.size() + 1), *disk.read(path, problem));
      }
    }
    for (const auto& [path, text] : content) {
      files_.add(path.starts_with("templates/") ? path : "content/" + path, text);
    }
    project_ = load_project(files_, ".", block_reading(), sources_, diagnostics_);
    if (!diagnostics_.has_errors()) {
      styles_ = std::make_unique<Stylesheet>(project_.themes.at(theme), fonts_, diagnostics_);
    }
  }

  Project& project() { return project_; }
  const Stylesheet& styles() { return *styles_; }
  Diagnostics& diagnostics() { return diagnostics_; }
  Typesetter& typesetter() { return typesetter_; }
  const PageMaster& paper(const std::string& id = "a4") { return project_.pages.at(id); }

  Document handout(const std::string& id, const std::string& paper_id = "a4") {
    return Composer(*styles_, paper(paper_id), typesetter_, diagnostics_).handout(*project_.sheets.at(id));
  }

  /// All diagnostics as the terminal shows them.
  std::string report() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics_.sorted()) text += format_diagnostic(diagnostic, false);
    return text;
  }

 private:
  MemoryFileSystem files_;
  SourceSet sources_;
  Diagnostics diagnostics_;
  FontLibrary fonts_;
  Typesetter typesetter_;
  Project project_;
  std::unique_ptr<Stylesheet> styles_;
};

}  // namespace tandem::tests
