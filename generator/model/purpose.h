// Stage: model. What a run makes, if it makes nothing else, and which of a project's files that takes: a
// fault in another one need not stop it. In: ids, and a project as far as it could be read. Out: yes or no
// for a file.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/locale.h"
#include "model/project.h"

namespace tandem::model {

struct Purpose {
  std::set<std::string> sheets = {};  ///< ids of those whose handouts are made
  bool has_packs = false;
  std::set<std::string> couples = {};  ///< ids of those whose packs are; empty: all
  std::string theme;
  std::vector<std::string> variants = {};
  std::string language = source_language;  ///< of the run
};

/// What is known of a file by its text alone counts as much as what could be read: a file of an unknown kind,
/// one that the whole project shares, and one that cannot be told from these are always needed.
class NeededFiles {
 public:
  /// The project is borrowed.
  NeededFiles(const Project& project, const Purpose& purpose);

  bool has(const SourceFile& file) const;

 private:
  void need_packs(const Project& project, const Purpose& purpose);
  template <typename Wish>
  void need_pages(const Wish& wish);
  void need_theme(const Project& project, const std::string& id);
  bool has_content(const SourceFile& file, std::string_view kind) const;
  bool has_template(const SourceFile& file, std::string_view kind) const;

  std::string content_;                      ///< its folder, with '/'
  std::set<std::string> languages_;          ///< of the run and the couples
  std::set<std::string> foreign_languages_;  ///< that the project has, and nobody asks for
  std::set<std::string> sheets_;
  bool has_packs_ = false;
  std::string region_;
  std::set<std::string> variants_;
  std::optional<std::string> workshop_;               ///< of the packs; nothing: it is not known which
  std::optional<std::string> recipe_;                 ///< the same
  std::optional<std::set<std::string>> theme_files_;  ///< paths; nothing: it is not known which
  bool knows_sheets_ = true;
};

/// What is wrong in a file that nobody needs now is a warning, in the same words.
void report_by_need(const Diagnostics& found, const NeededFiles& needed, Diagnostics& diagnostics);

}  // namespace tandem::model
