// Stage: model. Joins a theme, a page master, a recipe or a workshop with those it extends.
// In: the documents of one kind. Out: one merged document; spans still point where each
// value was written.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::model {

/// How errors speak of the documents that extend each other.
struct ExtensionWords {
  std::string noun;          ///< 'theme'
  std::string unknown_code;  ///< 'unknown-theme'
  std::string circle_hint;
};

/// `above` laid over `below`: maps are merged key by key, every other value replaces the one below.
void lay_over(load::Node& below, const load::Node& above);

/// Reports what was `found` in reading a document along its field table. Where that says little, extends
/// nothing and therefore lacks most of what there must be, one error stands for all its missing keys: `hint`
/// says what to extend.
void report_reading(const load::Node& document, std::string_view what, const Diagnostics& found,
                    bool says_little, const std::string& hint, Diagnostics& diagnostics);

/// Documents of one kind by id, as they are written; of one id, those of the libraries below the project come
/// before the one that takes their place.
using LayeredDocuments = std::map<std::string, std::vector<load::Node>>;

/// The document `id` laid over those it extends; what extends its own id stands on the one that it takes the
/// place of. `settle` is called with what is merged, each time that a layer has been laid over it. Reports
/// the unknown code, 'extends-circle' and 'extends-deep', and then gives nothing.
std::optional<load::Node> merge_extended(const std::string& id, const LayeredDocuments& documents,
                                         const ExtensionWords& words, Diagnostics& diagnostics,
                                         const std::function<void(load::Node& merged)>& settle = {});

}  // namespace tandem::model
