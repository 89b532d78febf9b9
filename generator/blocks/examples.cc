#include "blocks/examples.h"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

namespace tandem::blocks {

const std::vector<EmbeddedFile>& embedded_examples();

const EmbeddedFile& example_of(std::string_view kind) {
  const std::string path = fmt::format("generator/blocks/{}/example.yaml", kind);
  for (const EmbeddedFile& file : embedded_examples()) {
    if (file.path == path) return file;
  }
  throw std::out_of_range("there is no " + path);
}

}  // namespace tandem::blocks
