// Stage: load. Files of other programs where a text belongs: somebody has saved a document and called it
// sheet.yaml. In: a file's bytes. Out: what it is, by how it begins.
#pragma once

#include <string_view>

namespace tandem::load {

/// 'a PDF'; empty for whatever may be text.
std::string_view foreign_kind(std::string_view bytes);

}  // namespace tandem::load
