// Stage: cli. A project loaded and the type to set it in: the first part of every command.
// In: Options and Surroundings. Out: a Session that knows all that it has read.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "model/project.h"
#include "setting/letterhead.h"
#include "setting/stylesheet.h"
#include "text/font.h"
#include "text/typesetter.h"

namespace tandem {

class Session {
 public:
  /// Loads the project. What is wrong in it goes into `diagnostics`, whose places `sources` owns; both
  /// outlive the session. Throws ProjectNotFound.
  Session(const Options& options, FileSystem& files, SourceSet& sources, Diagnostics& diagnostics);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const Project& project() const { return project_; }

  /// Opens the theme's fonts. Throws ContentFailed if anything so far has errors, UsageError if the theme,
  /// a variant or the paper that was asked for is none of the project's.
  void prepare_styles();
  /// The same for another theme than the options ask for; the styles that were prepared before are gone.
  void prepare_styles(const std::string& theme, const std::vector<std::string>& variants);
  /// Reports places to turn to, in the organisation's region, that nobody has called for too long.
  void check_dates(const std::optional<CalendarDate>& today);
  /// All of these only after prepare_styles(). The theme is the one with its variants.
  const Theme& theme() const { return themes_.at(options_.language); }
  const PageMaster& paper() const;
  /// That of a sheet's own handout: what it is made for, but whoever asks for one sheet says on what.
  const PageMaster& paper_of(const Sheet& sheet) const;
  /// The theme made ready for a paper's scale, in the run's language.
  const Stylesheet& styles(const PageMaster& paper) { return styles(paper, options_.language); }
  /// The same in a language of the project. Reports words that it lacks ('missing-translation').
  const Stylesheet& styles(const PageMaster& paper, const std::string& language);
  Typesetter& typesetter() { return typesetter_; }

  /// What the project's organisation puts on its pages. A logo that cannot be read is reported.
  Letterhead read_letterhead();

  /// Files and folders that the run depended on so far: those read, folders that were searched, fonts.
  std::vector<std::string> dependencies();

 private:
  const Theme& theme_in(const std::string& language);
  void check_own_fonts();
  bool is_in_project(const std::string& written, const std::string& path);
  std::shared_ptr<const Picture> read_logo(const PlainText& logo);

  const Options& options_;
  RecordingFileSystem files_;
  Diagnostics& diagnostics_;
  Project project_;
  FontLibrary fonts_;
  Typesetter typesetter_;
  std::string theme_id_;
  std::vector<std::string> variants_;
  std::map<std::string, Theme> themes_;                          ///< by language, each with its variants
  std::map<std::pair<std::string, double>, Stylesheet> styles_;  ///< by language and the paper's scale
};

}  // namespace tandem
