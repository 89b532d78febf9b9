#include "model/project_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/edit_distance.h"
#include "load/node.h"
#include "model/content_kind.h"
#include "model/extension.h"
#include "model/project_folders.h"
#include "model/references.h"

namespace tandem {
namespace {

std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.rfind('.'));
}

class ProjectLoader {
 public:
  ProjectLoader(FileSystem& files, const BlockReading& blocks, SourceSet& sources, Diagnostics& diagnostics)
      : files_(files), blocks_(blocks), sources_(sources), diagnostics_(diagnostics) {}

  Project load(const std::string& folder) {
    Project project;
    project.folder = folder;
    const ProjectFolders folders = find_folders(files_, folder);
    report_folders(folders, sources_, diagnostics_);
    const std::vector<std::string>& content = folders.content.files;
    const std::vector<std::string>& templates = folders.templates.files;
    std::map<std::string, Node> themes;
    std::map<std::string, Node> pages;
    for (const std::string& path : templates) {
      in_memory(path, [&] { read_template(path, project, themes, pages); });
    }
    for (const auto& [language, locale] : project.theme_layers.locales) project.translations[language];
    content_folder_ = join_path(folder, "content/");
    std::vector<std::pair<std::string, Node>> documents;
    for (const std::string& path : content) {
      if (!is_yaml(path)) continue;
      in_memory(path, [&] {
        if (auto document = read_document(path)) documents.emplace_back(path, std::move(*document));
      });
    }
    // What sheets are made of comes before them.
    for (const auto& each : documents) {
      in_memory(each.first, [&] { read_ground(each.first, each.second, project); });
    }
    for (auto& each : documents) {
      in_memory(each.first, [&] { read_content(each.first, each.second, project); });
    }
    read_themes(themes, project);
    read_pages(pages, project);
    check_references(project, diagnostics_);
    return project;
  }

 private:
  std::optional<Node> read_document(const std::string& path) {
    std::string problem;
    auto text = files_.read(path, problem);
    if (!text) {
      const SourceFile& unread = sources_.add(path, {});
      diagnostics_.error("unreadable", {&unread, 0, 0}, fmt::format("cannot be read: {}", problem));
      return std::nullopt;
    }
    const bool is_certain = is_content_for_certain(*text);
    const SourceFile& file = sources_.add(path, std::move(*text), !is_certain);
    auto document = read_yaml(file, diagnostics_);
    if (!document) return std::nullopt;
    if (document->kind != Node::Kind::map) {
      diagnostics_.error("wrong-type", {&file, 1, 1}, "the file must begin with what it is",
                         "for example 'exercise: my-exercise' on the first line");
      return std::nullopt;
    }
    if (!settle_what_it_is(file, *document)) return std::nullopt;
    return document;
  }

  // A file within the limit may still hold more than there is memory for.
  template <typename Work>
  void in_memory(const std::string& path, const Work& work) {
    try {
      work();
    } catch (const std::bad_alloc&) {
      diagnostics_.error("unreadable", {&sources_.add(path, {}), 0, 0},
                         "it is too large for the memory that there is", "divide it into several files");
    }
  }

  // From here on the file is private or not. The first key alone says what it is: of any other file nothing
  // is kept that a message might repeat. False where a key speaks against the first one.
  bool settle_what_it_is(const SourceFile& file, Node& document) {
    const Doubt doubt = find_doubt(document);
    const bool is_list = is_couple_list(document);
    sources_.set_private(file, is_list || doubt.key || !has_kind(document));
    if (is_list) return true;
    auto& entries = document.entries;
    if (!has_kind(document) && !entries.empty()) entries.erase(entries.begin() + 1, entries.end());
    if (!doubt.key) return true;
    diagnostics_.error("unknown-key", doubt.key->span,
                       "this key does not belong here; perhaps it lists people, so this file is not shown",
                       suggestion("", doubt.known));
    return false;
  }

  static bool is_organisation(const Node& document) {
    return document.find("organisation") && !document.find("workshop");
  }
  static bool is_sheet(const Node& document) { return document.find("exercise") || document.find("article"); }
  static bool is_resources(const Node& document) {
    return document.find("resources") && !is_sheet(document) && !document.find("workshop");
  }

  void read_ground(const std::string& path, const Node& document, Project& project) {
    if (language_of(path, project) || is_couple_list(document)) return;
    if (is_organisation(document)) add_organisation(document, project);
    if (is_resources(document)) {
      add(path, read_region_resources(document, diagnostics_), project.resources, "list of resources");
    }
  }

  std::unique_ptr<Sheet> read_filled_sheet(Node& document, const Project& project) {
    const bool prints_region = insert_resources(document, project.region_resources(), diagnostics_);
    auto sheet = read_sheet(document, blocks_.read, diagnostics_);
    if (sheet) sheet->prints_region = prints_region;
    return sheet;
  }

  void read_content(const std::string& path, Node& document, Project& project) {
    if (const auto language = language_of(path, project)) {
      read_translated(path, document, *language, project);
    } else if (is_couple_list(document)) {
      read_couple_list(document, project);
    } else if (is_organisation(document) || is_resources(document)) {
      return;  // the ground
    } else if (document.find("workshop")) {
      add(path, read_workshop(document, diagnostics_), project.workshops, "workshop");
    } else if (is_sheet(document)) {
      add_sheet(path, read_filled_sheet(document, project), project.sheets);
    } else if (document.find("evidence")) {
      add(path, read_evidence_note(document, diagnostics_), project.evidence, "note on research");
    } else {
      report_unknown_document(document,
                              {"exercise", "article", "workshop", "organisation", "evidence", "resources"},
                              {"theme", "variant", "recipe", "page", "locale"}, "templates/");
    }
  }

  // The folder directly below content/, if it is called like one of the project's locales.
  std::optional<std::string> language_of(std::string_view path, const Project& project) const {
    path.remove_prefix(std::min(content_folder_.size(), path.size()));
    const std::string folder(path.substr(0, std::min(path.find('/'), path.size())));
    if (!project.translations.contains(folder)) return std::nullopt;
    return folder;
  }

  void read_translated(const std::string& path, Node& document, const std::string& language,
                       Project& project) {
    Translation& translation = project.translations.at(language);
    if (document.find("workshop") && !is_couple_list(document)) {
      add(path, read_workshop(document, diagnostics_), translation.workshops, "workshop");
    } else if (is_sheet(document)) {
      add_sheet(path, read_filled_sheet(document, project), translation.sheets);
    } else {
      report_unknown_document(document, {"exercise", "article", "workshop"},
                              {"evidence", "organisation", "couples", "resources"}, "content/ itself");
    }
  }

  void read_template(const std::string& path, Project& project, std::map<std::string, Node>& themes,
                     std::map<std::string, Node>& pages) {
    if (!is_yaml(path)) return;
    const auto document = read_document(path);
    if (!document) return;
    ThemeLayers& layers = project.theme_layers;
    const bool is_list = is_couple_list(*document);
    if (const Node* theme = document->find("theme"); theme && !is_list) {
      if (has_room(*theme, themes.size(), "themes")) add_extendable(path, *document, "theme", themes);
    } else if (const Node* variant = document->find("variant"); variant && !is_list) {
      if (!has_room(*variant, layers.variants.size(), "variants")) return;
      add(path, read_variant(*document, diagnostics_), layers.variants, "variant");
    } else if (document->find("recipe") && !is_list) {
      add(path, read_recipe(*document, diagnostics_), project.recipes, "recipe");
    } else if (const Node* page = document->find("page"); page && !is_list) {
      if (has_room(*page, pages.size(), "papers")) add_extendable(path, *document, "page", pages);
    } else if (const Node* locale = document->find("locale"); locale && !is_list) {
      if (!has_room(*locale, layers.locales.size(), "locales")) return;
      add_locale(path, read_locale(*document, diagnostics_), project);
    } else {
      report_unknown_document(
          *document, {"theme", "variant", "recipe", "page", "locale"},
          {"exercise", "article", "workshop", "couples", "organisation", "evidence", "resources"},
          "content/");
    }
  }

  // Each theme is tried with each variant and locale, and each sheet on each paper.
  bool has_room(const Node& id, std::size_t count, std::string_view kind) {
    constexpr std::size_t most_of_a_kind = 50;
    if (count < most_of_a_kind) return true;
    diagnostics_.error("too-many-templates", id.span,
                       fmt::format("a project has at most {} {}", most_of_a_kind, kind),
                       "move those that are not in use to another project");
    return false;
  }

  // A theme or page that is not called like its file keeps its id all the same, so that those that extend it
  // do not seem wrong, too. An id that is none is reported when it is read.
  void add_extendable(const std::string& path, const Node& document, const std::string& kind,
                      std::map<std::string, Node>& documents) {
    const Node& written = *document.find(kind);
    Identifier id;
    Diagnostics reported_later;
    decode(written, id, Bounds{}, reported_later);
    check_id(path, id, kind);
    const auto [there, is_new] = documents.try_emplace(id.empty() ? written.scalar : id.value, document);
    if (!is_new && !id.empty()) report_second(id, {id.value, there->second.find(kind)->span}, kind);
  }

  void read_pages(const std::map<std::string, Node>& pages, Project& project) {
    static const ExtensionWords words{"page master", "unknown-page", "name another page master"};
    for (const auto& [id, document] : pages) {
      if (const auto merged = merge_extended(id, pages, words, diagnostics_)) {
        project.pages.emplace(id, read_page_master(*merged, diagnostics_));
      }
    }
  }

  void read_themes(const std::map<std::string, Node>& themes, Project& project) {
    static const ExtensionWords words{"theme", "unknown-theme", "name another theme, such as 'base'"};
    ThemeLayers& layers = project.theme_layers;
    for (const auto& [id, document] : themes) {
      if (auto merged = merge_extended(id, themes, words, diagnostics_)) {
        layers.themes.emplace(id, std::move(*merged));
      }
    }
    if (project.organisation) {
      check_colours(*project.organisation, layers);
      layers.organisation = colour_layer(*project.organisation);
    }
    project.themes = tandem::read_themes(layers, blocks_.check_styles, diagnostics_);
  }

  void report_unknown_document(const Node& document, const std::vector<std::string>& kinds,
                               const std::vector<std::string>& others, std::string_view their_folder) {
    for (const auto& [key, value] : document.entries) {
      if (std::find(others.begin(), others.end(), key.scalar) == others.end()) continue;
      diagnostics_.error("wrong-folder", key.span, "a file of this kind does not belong in this folder",
                         fmt::format("move it to {}", their_folder));
      return;
    }
    const Node* key = document.entries.empty() ? nullptr : &document.entries.front().first;
    diagnostics_.error("unknown-document", key ? key->span : document.span,
                       "the file does not say what it is",
                       key ? suggestion(key->scalar, kinds) : suggestion("", kinds));
  }

  // Also one whose 'couples' is misspelt: it would be taken for a workshop of which much is missing.
  static bool is_couple_list(const Node& document) {
    if (document.find("couples")) return true;
    return document.find("workshop") && !document.find("title") && !document.find("recipe") &&
           std::any_of(document.entries.begin(), document.entries.end(),
                       [](const auto& entry) { return closest_match(entry.first.scalar, {"couples"}); });
  }

  void read_couple_list(const Node& document, Project& project) {
    CoupleList couples = read_couples(document, diagnostics_);
    if (project.couples) {
      diagnostics_.error("second-couples-file", document.span, "there are two lists of couples",
                         fmt::format("the other is {}; join them", couples_span_.file->path));
    } else {
      project.couples = std::move(couples);
      couples_span_ = document.span;
    }
  }

  void add_organisation(const Node& document, Project& project) {
    Organisation organisation = read_organisation(document, diagnostics_);
    if (project.organisation) {
      const SourceSpan& first = project.organisation->id.span;
      diagnostics_.error("second-organisation", document.span, "a project has one organisation",
                         fmt::format("the other is in {}", first.file ? first.file->path : "another file"));
      return;
    }
    project.organisation = std::move(organisation);
  }

  // A colour that no theme has would change nothing.
  void check_colours(const Organisation& organisation, const ThemeLayers& layers) {
    std::set<std::string> known;
    for (const auto& [id, theme] : layers.themes) {
      const Node* palette = theme.find("palette");
      if (!palette) continue;
      for (const auto& [key, value] : palette->entries) known.insert(key.scalar);
    }
    for (const auto& [key, value] : organisation.colours.entries) {
      if (known.contains(key.scalar)) continue;
      diagnostics_.error(
          "unknown-token", key.span, fmt::format("no theme has a colour '{}'", key.scalar),
          diagnostics_.is_enough(key.span) ? "" : suggestion(key.scalar, {known.begin(), known.end()}));
    }
  }

  // An id that is not the file's name would send an author looking in the wrong file.
  bool check_id(const std::string& path, const Identifier& id, std::string_view kind) {
    if (id.empty()) return false;
    if (id.value == stem_of(path)) return true;
    diagnostics_.error("id-and-file", id.span,
                       fmt::format("the {} is called '{}' but its file '{}'", kind, id.value, stem_of(path)),
                       fmt::format("write '{}: {}', or rename the file", kind, stem_of(path)));
    return false;
  }

  template <typename T>
  void add(const std::string& path, T value, std::map<std::string, T>& values, std::string_view kind) {
    if (!check_id(path, value.id, kind)) return;
    const Identifier id = value.id;
    const auto [there, is_new] = values.try_emplace(id.value, std::move(value));
    if (!is_new) report_second(id, there->second.id, kind);
  }

  void add_locale(const std::string& path, Locale locale, Project& project) {
    if (locale.id.value == source_language) {
      diagnostics_.error("unknown-language", locale.id.span,
                         fmt::format("'{}' is the language that content/ is written in", source_language),
                         "change the words of a theme instead");
      return;
    }
    add(path, std::move(locale), project.theme_layers.locales, "locale");
  }

  void add_sheet(const std::string& path, std::unique_ptr<Sheet> sheet,
                 std::map<std::string, std::unique_ptr<Sheet>>& sheets) {
    const bool is_exercise = sheet->form == Sheet::Form::exercise;
    if (!check_id(path, sheet->id, is_exercise ? "exercise" : "article")) return;
    const Identifier id = sheet->id;
    const auto [there, is_new] = sheets.try_emplace(id.value, std::move(sheet));
    if (!is_new) report_second(id, there->second->id, "sheet");
  }

  void report_second(const Identifier& second, const Identifier& first, std::string_view kind) {
    diagnostics_.error("duplicate-id", second.span, fmt::format("there are two {}s '{}'", kind, second.value),
                       fmt::format("the other is in {}", first.span.file->path));
  }

  FileSystem& files_;
  const BlockReading& blocks_;
  std::string content_folder_;  // with its '/'
  SourceSpan couples_span_;     // where the list of couples begins
  SourceSet& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

Project load_project(FileSystem& files, const std::string& folder, const BlockReading& blocks,
                     SourceSet& sources, Diagnostics& diagnostics) {
  return ProjectLoader(files, blocks, sources, diagnostics).load(folder);
}

}  // namespace tandem
