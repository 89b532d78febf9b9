#include "blocks/registry.h"
#include "fuzz/diagnostic_checks.h"
#include "fuzz/targets.h"
#include "model/sheet.h"

namespace tandem::tests {

std::string trouble_with_sheet(std::string_view bytes) {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document = load::read_yaml(sources.add("file.yaml", std::string(bytes)), diagnostics);
  if (!document || document->kind != load::Node::Kind::map) return complaints(diagnostics);
  const auto sheet = model::read_sheet(*document, blocks::block_reading().read, diagnostics);
  std::string found = complaints(diagnostics);
  if (!sheet && !diagnostics.has_errors()) found += "no sheet, and no word about it\n";
  return found;
}

}  // namespace tandem::tests
