// Stage: model. What is read of a document that bends, before anything of it is decoded: by those who look
// for what may bend (bending.cc), and those who settle it (bent_document.cc). In: nodes. Out: parts of them.
#pragma once

#include <string>
#include <vector>

#include "load/node.h"

namespace tandem::model {

bool is_map(const load::Node& node);
bool is_list(const load::Node& node);
bool is_one_of(const std::string& word, const std::vector<std::string>& words);
/// Whether the block says `core: true`, or one anywhere below the node does.
bool is_core(const load::Node& block);
bool has_core(const load::Node& node);
/// `instead` is one alternative or a list of them. They belong to the document.
std::vector<const load::Node*> alternatives_of(const load::Node& document);

}  // namespace tandem::model
