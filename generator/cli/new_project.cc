#include "cli/new_project.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

#include "base/embedded_file.h"
#include "base/json.h"
#include "base/shell_word.h"
#include "base/terminal_text.h"
#include "base/utf8.h"
#include "cli/editor_schema.h"
#include "cli/project_defaults.h"
#include "delivery/delivery.h"
#include "delivery/output_guard.h"
#include "engine/engine.h"
#include "engine/lookup.h"

namespace tandem::cli {

const std::vector<EmbeddedFile>& embedded_new_project();

namespace {

constexpr const char* first_workshop = "first-evening";

struct StarterFile {
  std::string name;  ///< below the project's folder
  std::string text;
};

std::string_view embedded(std::string_view name) {
  const std::vector<EmbeddedFile>& files = embedded_new_project();
  return std::find_if(files.begin(), files.end(),
                      [&](const EmbeddedFile& file) { return file.path.ends_with(fmt::format("/{}", name)); })
      ->text;
}

void fill_in(std::string& text, std::string_view place, const std::string& words) {
  const std::size_t at = text.find(place);
  text.replace(at, place.size(), words);
}

/// 'Our evenings' gives 'our-evenings'; what has no letter of an id gives 'my-project'.
std::string id_for(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  std::string id;
  for (char c : folder.substr(folder.rfind('/') + 1)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool fits = (c >= 'a' && c <= 'z') || (!id.empty() && c >= '0' && c <= '9');
    if (fits) id += c;
    if (!fits && !id.empty() && id.back() != '-') id += '-';
  }
  constexpr std::size_t longest = 60;
  id.resize(std::min(id.size(), longest));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "my-project" : id;
}

/// In quotes, because a name may be any sign that YAML has a meaning for.
std::string line_of_organisation(const std::string& name) {
  return name.empty() ? "# organisation: The name of your practice" : "organisation: " + json_string(name);
}

std::string settings_text(const Options& options, const std::string& workshop) {
  std::string text(embedded("tandem.yaml"));
  const std::string language = options.language.empty() ? model::source_language : options.language;
  fill_in(text, "@PROJECT@", id_for(options.output));
  fill_in(text, "@ORGANISATION@", line_of_organisation(options.organisation));
  fill_in(text, "@WORKSHOP@", workshop);
  fill_in(text, "@PAPER@", options.paper.empty() ? "# paper: letter" : "paper: " + options.paper);
  fill_in(text, "@LANGUAGE@", language);
  // Whoever writes in another language than the library's own has no English original of it.
  fill_in(text, "@UNTRANSLATED@", language == model::source_language ? "leave-out" : "print");
  return text;
}

std::vector<StarterFile> new_files(const Options& options, const std::string& workshop,
                                   const model::Project& library) {
  const bool is_spanish = options.language == "es";
  return {
      {"tandem.yaml", settings_text(options, workshop)},
      {"couples.yaml", std::string(embedded("couples.yaml"))},
      {"content/mutuality/one-good-thing.yaml",
       std::string(embedded(is_spanish ? "one-good-thing.es.yaml" : "one-good-thing.yaml"))},
      {".gitignore", std::string(embedded("gitignore"))},
      {".editorconfig", std::string(embedded("editorconfig"))},
      {".vscode/settings.json", std::string(embedded("vscode.json"))},
      {".vscode/tandem.schema.json", editor_schema(library)},
  };
}

/// The workshop to begin with; all that the options name is there.
std::string check_options(const Options& options, const model::Project& library) {
  std::vector<std::string> languages{model::source_language};
  for (const auto& [language, locale] : library.theme_layers.locales) languages.push_back(language);
  if (!options.language.empty() && std::ranges::find(languages, options.language) == languages.end())
    throw engine::NoSuchId{fmt::format("there is no language '{}'", options.language),
                           suggestion(options.language, languages)};
  if (!options.paper.empty()) engine::find_or_suggest(library.pages, options.paper, "paper");
  std::string workshop = options.example.empty() ? first_workshop : options.example;
  engine::find_or_suggest(library.workshops, workshop, "workshop");
  return workshop;
}

void check_name(const std::string& name) {
  if (!to_code_points(name).empty() && harmless(name) != name)
    throw UsageError{"the organisation's name has signs that cannot be printed", "write it on one line"};
}

// All of them are looked at before the first one is written.
void refuse_to_overwrite(const std::vector<StarterFile>& files, const std::string& folder, FileSystem& disk) {
  for (const StarterFile& file : files) {
    const std::string path = join_path(folder, file.name);
    if (!disk.exists(path) && disk.is_place_for_file(path)) continue;
    throw delivery::OutputRefused{fmt::format("{} is there already", path),
                                  "nothing was written; name a folder that is new or empty"};
  }
}

void write(const std::vector<StarterFile>& files, const std::string& folder, FileSystem& disk,
           Diagnostics& diagnostics) {
  for (auto file = files.begin(); file != files.end(); ++file) {
    std::string problem;
    if (disk.write_below(folder, file->name, file->text, problem)) continue;
    // Half a project would be in the way of the next one.
    std::string left_there;
    for (auto written = files.begin(); written != file; ++written)
      disk.remove_below(folder, written->name, left_there);
    diagnostics.error("cannot-write", {},
                      fmt::format("cannot write {}: {}", join_path(folder, file->name), problem),
                      "nothing of the project was made; name a folder that can be written and has room");
    throw delivery::WriteFailed{};
  }
}

void print_what_is_next(const std::vector<StarterFile>& files, const std::string& folder, std::ostream& out) {
  out << fmt::format("a project in {}:\n", harmless(folder));
  for (const StarterFile& file : files) out << "  " << file.name << '\n';
  out << fmt::format(
      "'tandem build {}' makes its pages; begin with tandem.yaml, where the name and the date stand\n",
      shell_word(folder));
}

}  // namespace

ExitCode new_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  if (surroundings.installed_library.empty()) {
    throw model::ProjectNotFound{"no library came with this program, and a new project stands on one",
                                 "install Tandem, or name the library's folder in TANDEM_LIBRARY"};
  }
  check_name(options.organisation);
  const engine::Engine library(surroundings.files, surroundings.installed_library, sources, diagnostics,
                               loading_in(surroundings));
  const std::vector<StarterFile> files =
      new_files(options, check_options(options, library.project()), library.project());
  refuse_to_overwrite(files, options.output, surroundings.files);
  write(files, options.output, surroundings.files, diagnostics);
  if (!options.quiet) print_what_is_next(files, options.output, surroundings.out);
  return ExitCode::ok;
}

}  // namespace tandem::cli
