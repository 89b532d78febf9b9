#include "engine/language.h"

namespace tandem {
namespace {

template <typename T>
std::vector<const T*> translate(const std::vector<const T*>& values, const Project& project,
                                const std::string& language, Diagnostics& diagnostics) {
  std::vector<const T*> translated;
  for (const T* value : values) {
    if (const T* found = project.in_language(*value, language, diagnostics)) translated.push_back(found);
  }
  return translated;
}

}  // namespace

std::vector<const Sheet*> in_language(const std::vector<const Sheet*>& sheets, const Project& project,
                                      const std::string& language, Diagnostics& diagnostics) {
  if (language == source_language) return sheets;
  const auto& there = project.translations.at(language).sheets;
  std::vector<const Sheet*> wanted;
  for (const Sheet* sheet : sheets) {
    const bool is_participants = sheet->audience != Audience::facilitator;
    if (is_participants || there.contains(sheet->id.value)) wanted.push_back(sheet);
  }
  return translate(wanted, project, language, diagnostics);
}

std::vector<const Workshop*> in_language(const std::vector<const Workshop*>& workshops,
                                         const Project& project, const std::string& language,
                                         Diagnostics& diagnostics) {
  return translate(workshops, project, language, diagnostics);
}

}  // namespace tandem
