// Stage: load. A field of a YAML map as the author's reference tells of it. Field tables (decode.h) are made
// of these; from them come the reference pages.
#pragma once

#include <string>
#include <vector>

namespace tandem {

struct FieldDescription {
  std::string name;
  std::string help;  ///< one line of plain words
  std::string type;  ///< 'text', 'whole number from 1 to 40', 'list of text', 'one of: a, b'
  bool is_required = false;
  std::string default_value = {};            ///< what counts where the key is left out; empty for nothing
  std::vector<FieldDescription> parts = {};  ///< the keys of a value that is a map, or a list of maps
};

}  // namespace tandem
