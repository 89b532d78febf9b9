#include "engine/language.h"

namespace tandem::engine {
namespace {

template <typename T>
std::vector<const T*> translate(const std::vector<const T*>& values, const model::Project& project,
                                const std::string& language, Diagnostics& diagnostics) {
  std::vector<const T*> translated;
  for (const T* value : values) {
    if (const T* found = project.in_language(*value, language, diagnostics)) translated.push_back(found);
  }
  return translated;
}

}  // namespace

std::vector<const model::Sheet*> in_language(const std::vector<const model::Sheet*>& sheets,
                                             const model::Project& project, const std::string& language,
                                             Diagnostics& diagnostics) {
  if (language == model::source_language) return sheets;
  const auto& there = project.translations.at(language).sheets;
  std::vector<const model::Sheet*> wanted;
  for (const model::Sheet* sheet : sheets) {
    const bool is_participants = sheet->audience != model::Audience::facilitator;
    if (is_participants || there.contains(sheet->id.value)) wanted.push_back(sheet);
  }
  return translate(wanted, project, language, diagnostics);
}

std::vector<const model::Workshop*> in_language(const std::vector<const model::Workshop*>& workshops,
                                                const model::Project& project, const std::string& language,
                                                Diagnostics& diagnostics) {
  return translate(workshops, project, language, diagnostics);
}

}  // namespace tandem::engine
