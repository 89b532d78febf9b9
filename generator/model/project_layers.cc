#include "model/project_layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/edit_distance.h"
#include "model/extension.h"
#include "model/look_defaults.h"
#include "model/project_settings.h"

namespace tandem::model {
namespace {

// Nobody keeps more than a few in mind.
constexpr std::size_t most_layers = 8;

/// The project's tandem.yaml; nothing where there is none, or one with a mistake that is reported.
std::optional<load::Node> read_file(FileSystem& files, const std::string& folder, DocumentReader& documents,
                                    Diagnostics& diagnostics) {
  const std::string path = join_path(folder, settings_file);
  if (!files.exists(path)) return std::nullopt;
  documents.open(path);
  auto document = documents.take(path);
  if (!document) return std::nullopt;
  if (!document->root.find("project")) {
    const auto& entries = document->root.entries;
    diagnostics.error("unknown-document", entries.empty() ? document->root.span : entries.front().first.span,
                      "this file does not say that it is a project's", "begin it with 'project: my-project'");
    return std::nullopt;
  }
  return std::move(document->root);
}

void report_no_library(const load::Node& library, std::string message, std::string hint,
                       Diagnostics& diagnostics) {
  diagnostics.error("no-library", library.span, std::move(message), std::move(hint));
}

/// The folder that `library` names; nothing after a report.
std::optional<std::string> library_folder(FileSystem& files, const ProjectLayer& layer,
                                          const load::Node& library, const std::string& installed,
                                          Diagnostics& diagnostics) {
  const std::string& word = library.scalar;
  if (word == installed_library_word && installed.empty()) {
    report_no_library(library, "no library came with this program",
                      "install Tandem, or name a folder with content/ and templates/ in it: "
                      "'library: ../ours'; TANDEM_LIBRARY in the environment names one, too",
                      diagnostics);
    return std::nullopt;
  }
  std::string folder = word == installed_library_word ? installed
                       : word.starts_with('/')        ? word
                                                      : join_path(layer.folder, word);
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (files.exists(join_path(folder, "content")) || files.exists(join_path(folder, settings_file)))
    return folder;
  const bool is_misspelt = closest_match(word, {installed_library_word}).has_value();
  report_no_library(
      library, fmt::format("there is no library in {}", folder),
      is_misspelt ? fmt::format("did you mean '{}'?", installed_library_word)
                  : "name a folder with content/ and templates/ in it, from this file's own, or 'installed'",
      diagnostics);
  return std::nullopt;
}

}  // namespace

std::vector<ProjectLayer> find_layers(FileSystem& files, const std::string& folder,
                                      const std::string& installed_library, DocumentReader& documents,
                                      Diagnostics& diagnostics) {
  std::vector<ProjectLayer> layers;
  std::set<std::string> seen;
  std::optional<std::string> next = folder;
  while (next) {
    const int errors_before = diagnostics.error_count();
    ProjectLayer layer{*next, read_file(files, *next, documents, diagnostics)};
    seen.insert(files.resolve(*next));
    if (diagnostics.error_count() > errors_before) return {};
    const load::Node* library = layer.settings ? layer.settings->find("library") : nullptr;
    layer.stands_on_library = library && library->kind == load::Node::Kind::scalar;
    next.reset();
    if (layer.stands_on_library) {
      next = library_folder(files, layer, *library, installed_library, diagnostics);
      if (!next) return {};
      if (seen.contains(files.resolve(*next)) || seen.size() == most_layers) {
        report_no_library(*library,
                          seen.size() == most_layers
                              ? fmt::format("this project stands on more than {} others", most_layers - 1)
                              : "this library stands on itself",
                          "name another folder, or take 'library' out", diagnostics);
        return {};
      }
    }
    layers.push_back(std::move(layer));
  }
  std::reverse(layers.begin(), layers.end());
  return layers;
}

load::Node settings_of(const std::vector<ProjectLayer>& layers) {
  load::Node all;
  for (const ProjectLayer& layer : layers) {
    if (!layer.settings) continue;
    if (all.kind == load::Node::Kind::null) {
      all = *layer.settings;
    } else {
      lay_over(all, *layer.settings);
    }
  }
  return all;
}

LookDefaults load_look_defaults(FileSystem& files, const std::string& folder,
                                const std::string& installed_library) {
  if (!files.exists(join_path(folder, settings_file))) return {};
  SourceSet sources;
  Diagnostics said_later;
  DocumentReader documents(files, folder, sources, said_later, nullptr);
  const load::Node document =
      settings_of(find_layers(files, folder, installed_library, documents, said_later));
  if (document.kind != load::Node::Kind::map) return {};
  const ProjectSettings settings = read_settings(document, said_later);
  LookDefaults defaults{settings.theme.value, {}, settings.paper.value, settings.language.value};
  for (const load::Identifier& id : settings.variants) defaults.variants.push_back(id.value);
  return defaults;
}

}  // namespace tandem::model
