// Stage: model, internal. What a document of a project is, by the keys that it has. In: a document. Out: yes
// or no.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::model {

bool is_organisation(const load::Node& document);
bool is_settings(const load::Node& document);  ///< a tandem.yaml
bool is_facts(const load::Node& document);
bool is_sheet(const load::Node& document);      ///< an exercise or an article
bool is_resources(const load::Node& document);  ///< places to turn to in a region

/// Of a folder that has documents of these kinds; those of the others belong into theirs.
void report_unknown_document(const load::Node& document, const std::vector<std::string>& kinds,
                             const std::vector<std::string>& others, std::string_view their_folder,
                             Diagnostics& diagnostics);

}  // namespace tandem::model
