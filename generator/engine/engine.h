// Stage: engine. A project loaded, and the looks that its pages are made in.
// In: a project's folder on a FileSystem. Out: the Project, looks made ready, and all that was read for it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "compose/composer.h"
#include "engine/look.h"
#include "engine/memo.h"
#include "engine/project_file.h"
#include "engine/reading_record.h"
#include "model/calendar_date.h"
#include "model/project.h"
#include "model/project_loader.h"
#include "setting/letterhead.h"
#include "setting/stylesheet.h"
#include "text/font.h"

namespace tandem::engine {

/// A look made ready to set pages in. What it refers to is the engine's.
struct PreparedLook {
  Look look;  ///< with the paper's id
  const model::Theme& theme;
  const model::PageMaster& paper;
  const setting::Stylesheet& styles;
};

class Engine {
 public:
  /// Loads the project. What is wrong in it, and with its looks, goes into `diagnostics`, whose places
  /// `sources` owns; all are borrowed. Throws ProjectNotFound.
  Engine(FileSystem& files, const std::string& folder, SourceSet& sources, Diagnostics& diagnostics,
         const model::Loading& loading = {});
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  const model::Project& project() const { return project_; }
  /// Puts a list from elsewhere in the place of the project's own. Before the first look is made.
  void take_couples(model::CoupleList couples);
  /// The file with the project's own list; empty where there is none.
  const std::string& list_of_couples() const { return list_of_couples_; }
  /// Reports places to turn to, in the organisation's region, that nobody has called for too long.
  void check_dates(const std::optional<model::CalendarDate>& today);

  /// The look of a run, and the project's own fonts looked at. Throws ContentFailed if anything so far has
  /// errors, NoSuchId where the project has no such theme, variant, language or paper.
  PreparedLook prepare(const Look& look);
  /// A look of a project without errors, all of whose ids are there. It is made when it is first asked for,
  /// and kept; what it lacks is reported ('font-not-found', 'missing-translation' …).
  PreparedLook look(const Look& look);
  /// One that was made before: from here on nothing changes, so that threads may share it.
  PreparedLook made_look(const Look& look) const;

  /// What the organisation puts on its pages, read when it is first asked for. A logo that cannot be read is
  /// reported.
  const setting::Letterhead& letterhead();

  /// What a file holds that the project names: a path from the folder of the layer that names it.
  std::optional<std::string> read_named_file(const load::PlainText& written, const FileWish& wish);

  /// What was read so far.
  const ReadingRecord& reading() const { return files_; }

  /// Files and folders that the run depended on so far: those read, folders that were searched, fonts, and
  /// what was read to set type.
  std::vector<std::string> dependencies(const Memo& memo);
  /// The same where many threads have read to set type.
  std::vector<std::string> dependencies(std::set<std::string> read_to_set_type);

 private:
  using ThemeKey = Look;                          ///< without a paper
  using StylesKey = std::pair<ThemeKey, double>;  ///< with the paper's scale

  const model::Theme& theme(const ThemeKey& key);

  ReadingRecord files_;
  Diagnostics& diagnostics_;
  model::Project project_;
  text::FontLibrary fonts_;
  std::map<ThemeKey, model::Theme> themes_;
  std::map<StylesKey, setting::Stylesheet> styles_;
  std::optional<setting::Letterhead> letterhead_;
  std::string list_of_couples_;
};

/// Sets pages in a look for one thread. `look`, `memo` and `found` must outlive it.
compose::Composer composer_for(const PreparedLook& look, Memo& memo, Diagnostics& found,
                               const setting::Letterhead& letterhead);

}  // namespace tandem::engine
