// Everything a test needs to set a sheet: the project's own templates, fonts, and a place for errors.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/file_system.h"
#include "blocks/registry.h"
#include "checkout.h"
#include "engine/engine.h"
#include "model/project_loader.h"
#include "setting/stylesheet.h"

namespace tandem::tests {

class PressRoom {
 public:
  /// The templates of this repository, and these content files (path below content/, text). The ground that
  /// all themes stand on changes least, and goldens with it. `cache` has what rooms before this one read.
  explicit PressRoom(const std::vector<std::pair<std::string, std::string>>& content,
                     const std::string& theme = "base", const std::vector<std::string>& variants = {},
                     CacheFolder* cache = nullptr)
      : look_{theme, variants, model::source_language, "a4"} {
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
    engine_.emplace(files_, ".", sources_, diagnostics_, model::Loading{.cache = cache});
    if (!diagnostics_.has_errors()) styles();
  }

  PressRoom(const PressRoom&) = delete;
  PressRoom& operator=(const PressRoom&) = delete;

  const model::Project& project() const { return engine_->project(); }
  const model::Theme& theme() const { return engine_->made_look(look_).theme; }
  const setting::Stylesheet& styles() { return engine_->look(look_).styles; }
  const setting::Stylesheet& styles(const model::PageMaster& paper) {
    return engine_->look({look_.theme, look_.variants, look_.language, paper.id.value}).styles;
  }
  Diagnostics& diagnostics() { return diagnostics_; }
  text::Typesetter& typesetter() { return memo_.typesetter; }
  const model::PageMaster& paper(const std::string& id = "a4") const { return project().pages.at(id); }

  layout::Document handout(const std::string& id, const std::string& paper_id = "a4") {
    const model::PageMaster& chosen = paper(paper_id);
    return compose::Composer(styles(chosen), chosen, typesetter(), diagnostics_)
        .handout(*project().sheets.at(id));
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
  engine::Look look_;
  std::optional<engine::Engine> engine_;
  engine::Memo memo_;
};

}  // namespace tandem::tests
