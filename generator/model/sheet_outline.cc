#include "model/sheet_outline.h"

namespace tandem {

std::unique_ptr<Sheet> read_outline(const Node& document) {
  auto sheet = std::make_unique<Sheet>();
  Diagnostics nothing;
  const auto read = [&](std::string_view key, auto& target) {
    if (const Node* value = document.find(key)) decode(*value, target, Bounds{}, nothing);
  };
  if (document.find("article")) sheet->form = Sheet::Form::article;
  read("exercise", sheet->id);
  read("article", sheet->id);
  read("prerequisites", sheet->prerequisites);
  read("requires", sheet->companions);
  read("excludes", sheet->excludes);
  return sheet;
}

}  // namespace tandem
