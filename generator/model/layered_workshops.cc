#include "model/layered_workshops.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tandem::model {
namespace {

void erase(load::Node& document, std::string_view key) {
  std::erase_if(document.entries, [&](const auto& entry) { return entry.first.scalar == key; });
}

// Keys that say nothing in words.
bool is_without_words(std::string_view key) {
  static constexpr std::string_view keys[] = {"workshop", "extends", "version", "recipe",
                                              "date",     "start",   "minutes", "example"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

bool keeps_all_words(const load::Node& written, const std::string& id) {
  const load::Node* extends = written.find("extends");
  return extends && extends->scalar == id &&
         std::all_of(written.entries.begin(), written.entries.end(),
                     [](const auto& entry) { return is_without_words(entry.first.scalar); });
}

}  // namespace

void forget_example(load::Node& document, const Project& project) {
  if (project.is_own(document.span)) return;
  const load::Node* example = document.find("example");
  if (!example || !(example->scalar == "yes" || example->scalar == "true")) return;
  erase(document, "example");
  erase(document, "date");
}

std::vector<SourceSpan> places_elsewhere(const load::Node& merged) {
  std::vector<SourceSpan> places;
  for (const auto& [key, value] : merged.entries) {
    const bool is_known =
        value.span.file == merged.span.file ||
        std::any_of(places.begin(), places.end(),
                    [&, &span = value.span](const SourceSpan& place) { return place.file == span.file; });
    if (!is_known) places.push_back(value.span);
  }
  return places;
}

void drop_translations_of_replaced(Project& project, const LayeredDocuments& workshops) {
  if (!project.has_library()) return;
  const auto stands_below = [&](const load::Identifier& translated, const load::Identifier& original) {
    return project.layer_of(translated.span) < project.layer_of(original.span);
  };
  for (auto& [language, translation] : project.translations) {
    std::erase_if(translation.sheets, [&](const auto& each) {
      const auto original = project.sheets.find(each.first);
      return original != project.sheets.end() && stands_below(each.second->id, original->second->id);
    });
    std::erase_if(translation.workshops, [&](const auto& each) {
      const auto original = project.workshops.find(each.first);
      return original != project.workshops.end() && stands_below(each.second.id, original->second.id) &&
             !keeps_all_words(workshops.at(each.first).back(), each.first);
    });
  }
}

void give_translations_what_they_leave_out(Project& project) {
  const ProjectSettings& settings = project.settings;
  const auto held = project.workshops.find(settings.workshop.value);
  const bool is_dated = held != project.workshops.end() && !settings.date.empty();
  const bool is_started = held != project.workshops.end() && settings.start;
  if (is_dated) {
    held->second.date = {settings.date.text, settings.date.span};
    held->second.is_example = false;
  }
  if (is_started) held->second.start = settings.start;
  for (auto& [language, translation] : project.translations) {
    for (auto& [id, translated] : translation.workshops) {
      const auto found = project.workshops.find(id);
      if (found == project.workshops.end()) continue;
      const Workshop& original = found->second;
      const bool is_held = found == held;
      const bool is_below = project.layer_of(translated.id.span) < project.layer_of(original.id.span);
      if (is_below) {
        translated.recipe = original.recipe;
        translated.minutes = original.minutes;
        translated.translates.number = original.version;
      }
      if (is_below || translated.date.value.empty() || (is_held && is_dated)) translated.date = original.date;
      if (is_below || !translated.start || (is_held && is_started)) translated.start = original.start;
      if (is_held && is_dated) translated.is_example = false;
      translated.others.push_back(original.id.span);
      translated.others.insert(translated.others.end(), original.others.begin(), original.others.end());
    }
  }
}

}  // namespace tandem::model
