// Stage: load. Characters written as web pages have them, by name or number: '&nbsp;', '&#8211;',
// '&#x2013;'. Texts that were copied from one, and lists that a web form made, are full of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/node.h"

namespace tandem::load {

struct CharacterReference {
  std::size_t offset = 0;    ///< of the '&'
  std::string_view written;  ///< to the ';'
  char32_t meant = 0;        ///< 0 for a number that is no character's
};

/// In the order of the text. '&name;' is one where HTML 4 has the name.
std::vector<CharacterReference> find_character_references(std::string_view text);

/// Reports 'markup' for each, since no text has them. With `has_escapes`, one behind a \ is printed as it
/// stands.
void report_character_references(const Node& scalar, bool has_escapes, Diagnostics& diagnostics);

}  // namespace tandem::load
