// Stage: model, internal. What stands in templates/: themes, variants, recipes, papers, sheets of labels,
// printers and locales. In: documents. Out: a project's tables; what cannot be read as diagnostics.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "load/node.h"
#include "model/block.h"
#include "model/extension.h"
#include "model/project.h"

namespace tandem::model {

class TemplateReader {
 public:
  /// All is borrowed. `unread` gets what cannot be read: whoever needs it is not to blame.
  TemplateReader(Project& project, std::set<std::string>& unread, Diagnostics& diagnostics)
      : project_(project), unread_(unread), diagnostics_(diagnostics) {}

  /// What others may extend is kept as it is written, until all are here.
  void read(const std::string& path, const load::Node& document);

  /// How much of themes a run needs: all of them checked, all of them as they are, or none but what
  /// they are made of.
  enum class Themes { checked, sound, layers };
  /// What extends others, once all are here.
  void finish_themes(Themes needed, const BlockReading& blocks);
  void finish_pages();
  void finish_recipes();

 private:
  bool has_room(const load::Node& id, std::size_t count, std::string_view kind);
  void add_locale(const std::string& path, Locale locale);

  Project& project_;
  std::set<std::string>& unread_;
  Diagnostics& diagnostics_;
  LayeredDocuments themes_;  // as they are written
  LayeredDocuments pages_;
  LayeredDocuments recipes_;
};

}  // namespace tandem::model
