#include "model/translation.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "model/calendar_date.h"

namespace tandem {
namespace {

void report_difference(const SourceSpan& span, const std::string& what, const SourceSpan& original,
                       Diagnostics& diagnostics) {
  diagnostics.error("translation-differs", span, what,
                    fmt::format("the original is {}:{}; answers of all languages are gathered alike",
                                original.file ? original.file->path : "another file", original.line));
}

// One difference is enough: what follows it is often only moved.
bool has_same_structure(const Node& translated, const Node& original, const std::string& key,
                        Diagnostics& diagnostics);

bool has_same_keys(const Node& translated, const Node& original, Diagnostics& diagnostics) {
  for (const auto& [key, value] : original.entries) {
    if (translated.find(key.scalar)) continue;
    report_difference(translated.span, fmt::format("the original has '{}' here", key.scalar), key.span,
                      diagnostics);
    return false;
  }
  for (const auto& [key, value] : translated.entries) {
    if (!original.find(key.scalar)) {
      report_difference(key.span, fmt::format("the original has no '{}' here", key.scalar), original.span,
                        diagnostics);
      return false;
    }
  }
  return true;
}

bool has_same_items(const Node& translated, const Node& original, const std::string& key,
                    Diagnostics& diagnostics) {
  if (translated.items.size() != original.items.size()) {
    report_difference(translated.span,
                      fmt::format("this list has the length {}, and in the original {}",
                                  translated.items.size(), original.items.size()),
                      original.span, diagnostics);
    return false;
  }
  for (std::size_t i = 0; i < original.items.size(); ++i) {
    if (!has_same_structure(translated.items[i], original.items[i], key, diagnostics)) return false;
  }
  return true;
}

// Words differ; ids, numbers and yes or no do not.
bool is_kept(const Node& scalar, const std::string& key) {
  if (key == "id" || key == "when") return true;
  const bool is_truth =
      scalar.scalar == "true" || scalar.scalar == "false" || scalar.scalar == "yes" || scalar.scalar == "no";
  const bool is_number =
      !scalar.scalar.empty() && scalar.scalar.find_first_not_of("0123456789.") == std::string::npos;
  return !scalar.quoted && (is_truth || is_number);
}

bool has_same_structure(const Node& translated, const Node& original, const std::string& key,
                        Diagnostics& diagnostics) {
  if (translated.kind != original.kind) {
    report_difference(translated.span, "this is not written in the form of the original", original.span,
                      diagnostics);
    return false;
  }
  if (original.kind == Node::Kind::sequence) {
    return has_same_items(translated, original, key, diagnostics);
  }
  if (original.kind == Node::Kind::scalar && is_kept(original, key) && translated.scalar != original.scalar) {
    report_difference(
        translated.span,
        fmt::format("this is '{}', and in the original '{}'", translated.scalar, original.scalar),
        original.span, diagnostics);
    return false;
  }
  if (original.kind != Node::Kind::map) return true;
  if (!has_same_keys(translated, original, diagnostics)) return false;
  for (const auto& [each, value] : original.entries) {
    const std::string& of_value = key == "when" ? key : each.scalar;  // all of a condition is kept
    if (!has_same_structure(*translated.find(each.scalar), value, of_value, diagnostics)) return false;
  }
  return true;
}

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
void check_folder(const Identifier& translated, const Identifier& original, const std::string& language,
                  Diagnostics& diagnostics) {
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

bool is_same_head(const Sheet& one, const Sheet& other) {
  return one.form == other.form && one.topic == other.topic && one.audience == other.audience &&
         one.privacy() == other.privacy() && one.intensity == other.intensity &&
         one.never_home == other.never_home && one.minutes.read == other.minutes.read &&
         one.minutes.write == other.minutes.write && one.minutes.talk == other.minutes.talk &&
         one.purpose.empty() == other.purpose.empty() && one.opt_out.empty() == other.opt_out.empty() &&
         one.when.kind == other.when.kind && one.instead.kind == other.instead.kind;
}

bool is_same_agenda(const Workshop& one, const Workshop& other) {
  if (one.agenda.size() != other.agenda.size()) return false;
  for (std::size_t i = 0; i < one.agenda.size(); ++i) {
    if (one.agenda[i].minutes != other.agenda[i].minutes) return false;
    if (one.agenda[i].exercise.value != other.agenda[i].exercise.value) return false;
  }
  return true;
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
  if (!is_same_head(translated, *original)) {
    report_difference(translated.id.span,
                      "kind, topic, minutes, for, privacy, intensity, never-home, purpose, opt-out, when and "
                      "instead must be "
                      "there as in the original",
                      original->id.span, diagnostics);
    return;
  }
  has_same_structure(translated.when, original->when, "when", diagnostics);
  has_same_structure(translated.instead, original->instead, "instead", diagnostics);
  has_same_structure(translated.block_items, original->block_items, "blocks", diagnostics);
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
  if (translated.recipe.value != original->recipe.value || !is_same_agenda(translated, *original)) {
    report_difference(translated.id.span,
                      "recipe and agenda must have the ids and the minutes of the original",
                      original->id.span, diagnostics);
  }
}

}  // namespace tandem
