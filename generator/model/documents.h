// Stage: model. What may stand in each kind of file, for the guides' reference.
#pragma once

#include <string>
#include <vector>

#include "load/field_description.h"

namespace tandem::model {

struct DocumentDescription {
  std::string kind;    ///< 'exercise'
  std::string folder;  ///< where its files live, and the guide to them: 'content' or 'templates'
  std::vector<load::FieldDescription> fields;
};

/// Every kind of file, and beside 'theme' the 'style' of a text in it.
std::vector<DocumentDescription> describe_documents();

}  // namespace tandem::model
