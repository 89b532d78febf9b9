// Everything a test needs to set a sheet: the project's own templates, fonts, and a place for errors.
#pragma once

#include <map>
#include <string>

#include "base/file_system.h"
#include "blocks/registry.h"
#include "checkout.h"
#include "compose/composer.h"
#include "model/project_loader.h"
#include "setting/stylesheet.h"

namespace tandem::tests {

class PressRoom {
 public:
  /// The templates of this repository, and these content files (path below content/, text). The ground that
  /// all themes stand on changes least, and goldens with it.
  explicit PressRoom(const std::vector<std::pair<std::string, std::string>>& content,
                     const std::string& theme = "base", const std::vector<std::string>& variants = {})
      : fonts_("") {
    DiskFileSystem disk;
    std::string problem;
    const std::string source = checkout_folder();
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
      theme_ = read_theme(project_.theme_layers.merge(theme, variants), diagnostics_);
      styles(paper());
    }
  }

  PressRoom(const PressRoom&) = delete;  // stylesheets borrow the theme and the fonts
  PressRoom& operator=(const PressRoom&) = delete;

  Project& project() { return project_; }
  const Theme& theme() const { return theme_; }
  const Stylesheet& styles() { return styles(paper()); }
  const Stylesheet& styles(const PageMaster& paper) {
    return styles_.try_emplace(paper.scale, make_stylesheet(theme_, fonts_, diagnostics_, paper.scale))
        .first->second;
  }
  Diagnostics& diagnostics() { return diagnostics_; }
  Typesetter& typesetter() { return typesetter_; }
  const PageMaster& paper(const std::string& id = "a4") { return project_.pages.at(id); }

  Document handout(const std::string& id, const std::string& paper_id = "a4") {
    const PageMaster& chosen = paper(paper_id);
    return Composer(styles(chosen), chosen, typesetter_, diagnostics_).handout(*project_.sheets.at(id));
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
  Theme theme_;
  std::map<double, Stylesheet> styles_;  // by the paper's scale
};

}  // namespace tandem::tests
