// Stage: model. Whether a file is for certain what its first line says: only then may messages show its
// lines. Anything else may be a list of people, in whatever form somebody keeps one. In: a file's text, then
// its document. Out: yes, or the key that speaks against it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/node.h"

namespace tandem::model {

/// Judged before it is read: a text that YAML cannot read is shown or not, too. True where the first key
/// names a kind, all that begins a line is a key of that kind or a misspelt one, and nothing is called as
/// people are.
bool is_content_for_certain(std::string_view text);

/// What of a document that was read speaks against its first key.
struct Doubt {
  const load::Node* key = nullptr;  ///< null: it is content for certain, or says of no kind that it is
  std::vector<std::string> known;   ///< what may stand in a file of this kind
};
Doubt find_doubt(const load::Node& document);

/// The word that begins a text, if it is a key: 'exercise'. Empty for none.
std::string_view first_key(std::string_view text);

/// Whether the first key of a document names a kind of content.
bool has_kind(const load::Node& document);

}  // namespace tandem::model
