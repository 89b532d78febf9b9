// Stage: model, internal. As much of a sheet as others refer to.
// In: its document. Out: a Sheet that cannot be printed, and what tells apart whether it is another one now.
#pragma once

#include <memory>

#include "base/digest.h"
#include "model/sheet.h"

namespace tandem::model {

/// Of a sound document the id and which sheets it needs, excludes or builds on, and nothing else.
std::unique_ptr<Sheet> read_outline(const load::Node& document);

/// Of what other files may rely on in a document of this text. Two exercises with the same differ in their
/// title, purpose and blocks alone, which no other file is held against but their translations.
Digest relied_on(const load::Node& document, std::string_view text);

}  // namespace tandem::model
