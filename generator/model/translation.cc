#include "model/translation.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "model/calendar_date.h"
#include "model/structure_check.h"

namespace tandem::model {
namespace {

// A project translates a sheet of the library in its own folder.
bool is_mirrored_elsewhere(const std::string& translated, const std::string& original,
                           const std::string& language) {
  constexpr std::string_view folder = "content/";
  for (std::size_t at = original.find(folder); at != std::string::npos; at = original.find(folder, at + 1)) {
    const bool is_folder = at == 0 || original[at - 1] == '/';
    const std::string mirror = fmt::format("{}{}/{}", folder, language, original.substr(at + folder.size()));
    if (is_folder && (translated == mirror || translated.ends_with("/" + mirror))) return true;
  }
  return false;
}

// The mirror folder shows at a glance what is there and what is missing.
void check_folder(const load::Identifier& translated, const load::Identifier& original,
                  const std::string& language, Diagnostics& diagnostics) {
  const std::string& path = original.span.file->path;
  const std::string& translated_path = translated.span.file->path;
  if (is_mirrored_elsewhere(translated_path, path, language)) return;
  // The project's own 'content/' is the last one that both paths have; folders around it may be called so,
  // too.
  const auto parting = std::ranges::mismatch(path, translated_path).in1;
  const std::string shared(path.begin(), parting);
  const bool is_one_folder = shared.find("content/") != std::string::npos;
  const std::size_t content =
      (is_one_folder ? shared : path).rfind("content/") + std::string_view("content/").size();
  const std::string mirror =
      (is_one_folder ? path.substr(0, content) : "content/") + language + "/" + path.substr(content);
  if (translated_path == mirror) return;
  diagnostics.error("wrong-folder", translated.span, "a translation stands where its original does",
                    fmt::format("move it to {}", mirror));
}

template <typename T>
void check_version(const T& translated, const T& original, Diagnostics& diagnostics) {
  const SourceSpan& span = translated.translates.empty() ? translated.id.span : translated.translates.span;
  if (translated.translates.empty()) {
    diagnostics.error("stale-translation", span, "a translation says which version it renders",
                      fmt::format("add 'translates: {}' when it has all of that version", original.version));
  } else if (translated.translates.number < original.version) {
    diagnostics.error("stale-translation", span,
                      fmt::format("this renders version {}, and the original has gone on to {}",
                                  translated.translates.number, original.version),
                      fmt::format("bring it up to date, then write 'translates: {}'", original.version));
  } else if (translated.translates.number > original.version) {
    diagnostics.error(
        "stale-translation", span,
        fmt::format("there is no version {} of the original yet", translated.translates.number),
        fmt::format("the original is at version {}: {}", original.version, original.id.span.file->path));
  }
}

// Written out on paper as each language does, so it is changed in one place.
void check_date(const Workshop& translated, const Workshop& original, Diagnostics& diagnostics) {
  const auto day = read_calendar_date(translated.date.value);
  const auto day_of_original = read_calendar_date(original.date.value);
  if (!day || !day_of_original || *day == *day_of_original) return;
  report_difference(translated.date.span, "this is not the date of the original", original.date.span,
                    diagnostics);
}

/// Where a key of a sheet's head differs. One that is left out counts as what it is by itself.
void report_head(const std::string& key, const Sheet& translated, const Sheet& original,
                 Diagnostics& diagnostics) {
  const auto here = translated.places.find(key);
  const auto there = original.places.find(key);
  const bool is_here = here != translated.places.end();
  const bool is_there = there != original.places.end();
  const char* difference = is_here && is_there ? "'{}' is not as in the original"
                           : is_here           ? "the original has no '{}' here"
                                               : "the original has '{}' here";
  report_difference(is_here ? here->second : translated.id.span, fmt::format(fmt::runtime(difference), key),
                    is_there ? there->second : original.id.span, diagnostics);
}

void check_head(const Sheet& one, const Sheet& other, Diagnostics& diagnostics) {
  const std::pair<const char*, bool> rows[] = {
      {"topic", one.topic == other.topic},
      {"minutes", one.minutes == other.minutes},
      {"for", one.audience == other.audience},
      {"privacy", one.audience != other.audience || one.privacy() == other.privacy()},
      {"intensity", one.intensity == other.intensity},
      {"never-home", one.never_home == other.never_home},
      {"purpose", one.purpose.empty() == other.purpose.empty()},
      {"opt-out", one.opt_out.empty() == other.opt_out.empty()},
      {"when", one.when.kind == other.when.kind},
      {"instead", one.instead.kind == other.instead.kind},
  };
  for (const auto& [key, is_same] : rows) {
    if (!is_same) report_head(key, one, other, diagnostics);
  }
}

void check_agenda(const Workshop& translated, const Workshop& original, Diagnostics& diagnostics) {
  const std::vector<AgendaItem>& here = translated.agenda;
  const std::vector<AgendaItem>& there = original.agenda;
  const bool is_one_length = here.size() == there.size();
  std::size_t first = std::min(here.size(), there.size());
  for (std::size_t i = first; i-- > 0;) {
    const bool is_same_sheet = here[i].exercise.value == there[i].exercise.value;
    if (here[i].minutes == there[i].minutes && is_same_sheet) continue;
    first = i;
    if (!is_one_length) continue;  // what follows is only moved
    report_difference(here[i].title.span,
                      is_same_sheet ? "this takes other minutes than in the original"
                                    : "this is of another sheet than in the original",
                      there[i].title.span, diagnostics);
  }
  if (is_one_length) return;
  const auto place = [&](const Workshop& workshop) {
    const std::size_t count = workshop.agenda.size();
    return count == 0 ? workshop.id.span : workshop.agenda[std::min(first, count - 1)].title.span;
  };
  report_difference(
      place(translated),
      fmt::format("this agenda has {} parts, and in the original {}", here.size(), there.size()),
      place(original), diagnostics);
}

}  // namespace

void check_translation(const Sheet& translated, const Sheet* original, const std::string& language,
                       Diagnostics& diagnostics) {
  if (!original) {
    diagnostics.error("unknown-sheet", translated.id.span,
                      fmt::format("there is no exercise or article '{}' to translate", translated.id.value),
                      "a translation has the id of its original");
    return;
  }
  check_folder(translated.id, original->id, language, diagnostics);
  check_version(translated, *original, diagnostics);
  if (translated.form != original->form) {
    return report_difference(translated.id.span,
                             translated.form == Sheet::Form::article
                                 ? "this is an article, and in the original an exercise"
                                 : "this is an exercise, and in the original an article",
                             original->id.span, diagnostics);
  }
  check_head(translated, *original, diagnostics);
  if (translated.when.kind == original->when.kind)
    check_structure(translated.when, original->when, "when", diagnostics);
  if (translated.instead.kind == original->instead.kind)
    check_structure(translated.instead, original->instead, "instead", diagnostics);
  check_structure(translated.block_items, original->block_items, "blocks", diagnostics);
}

void check_translation(const Workshop& translated, const Workshop* original, const std::string& language,
                       Diagnostics& diagnostics) {
  if (!original) {
    diagnostics.error("unknown-workshop", translated.id.span,
                      fmt::format("there is no workshop '{}' to translate", translated.id.value),
                      "a translation has the id of its original");
    return;
  }
  check_folder(translated.id, original->id, language, diagnostics);
  check_version(translated, *original, diagnostics);
  check_date(translated, *original, diagnostics);
  if (translated.recipe.value != original->recipe.value) {
    report_difference(translated.recipe.empty() ? translated.id.span : translated.recipe.span,
                      fmt::format("the recipe is '{}', and in the original '{}'", translated.recipe.value,
                                  original->recipe.value),
                      original->recipe.empty() ? original->id.span : original->recipe.span, diagnostics);
  }
  check_agenda(translated, *original, diagnostics);
}

}  // namespace tandem::model
