// Stage: cli. Whose something is, in a project that stands on a library.
// In: the place where it is written. Out: words, and the place that it has taken.
#pragma once

#include "base/source.h"
#include "model/project.h"

namespace tandem::cli {

/// 'library', 'own', or 'own, in place of the library's'.
const char* describe_origin(const model::Project& project, const SourceSpan& written);

/// What it has taken the place of; null where there is no such thing.
const model::Replacement* find_replacement(const model::Project& project, const SourceSpan& written);

}  // namespace tandem::cli
