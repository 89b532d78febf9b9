// Stage: base. A text file that was built into the program, so that an installed program has it at hand.
// Made by tandem_embed (generator/cmake/Embed.cmake).
#pragma once

#include <string_view>

namespace tandem {

struct EmbeddedFile {
  std::string_view path;  ///< below the repository's top folder: 'generator/blocks/scale/example.yaml'
  std::string_view text;
};

}  // namespace tandem
