// Stage: model, internal. What a document of a project is, by the keys that it has. In: a document. Out: yes
// or no.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem {

bool is_organisation(const Node& document);
bool is_settings(const Node& document);  ///< a tandem.yaml
bool is_facts(const Node& document);
bool is_sheet(const Node& document);      ///< an exercise or an article
bool is_resources(const Node& document);  ///< places to turn to in a region

/// Of a folder that has documents of these kinds; those of the others belong into theirs.
void report_unknown_document(const Node& document, const std::vector<std::string>& kinds,
                             const std::vector<std::string>& others, std::string_view their_folder,
                             Diagnostics& diagnostics);

}  // namespace tandem
