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

#include "load/node.h"
#include "model/bending.h"
#include "model/content_ids.h"
#include "model/document_kind.h"
#include "model/document_reader.h"
#include "model/extension.h"
#include "model/known_facts.h"
#include "model/layered_workshops.h"
#include "model/project_folders.h"
#include "model/project_layers.h"
#include "model/references.h"
#include "model/sheet_outline.h"
#include "model/sheet_reader.h"

namespace tandem {

namespace {

constexpr const char* couples_file = "couples.yaml";

/// What is wrong in a file that nobody needs now is a warning, in the same words.
void report_by_need(const Diagnostics& found, const NeededFiles& needed, Diagnostics& diagnostics) {
  for (const Diagnostic& each : found.sorted()) {
    const bool is_error =
        each.severity == Severity::error && (!each.span.file || needed.has(*each.span.file));
    if (is_error) {
      diagnostics.error(each.code, each.span, each.message, each.hint);
    } else {
      diagnostics.warning(each.code, each.span, each.message, each.hint);
    }
  }
}

class ProjectLoader {
 public:
  ProjectLoader(FileSystem& files, const std::string& folder, const BlockReading& blocks, SourceSet& sources,
                Diagnostics& diagnostics, const Loading& loading)
      : files_(files),
        folder_(folder),
        blocks_(blocks),
        sources_(sources),
        diagnostics_(diagnostics),
        loading_(loading),
        documents_(files, folder, sources, diagnostics, loading.cache),
        sheets_(blocks, documents_, diagnostics) {}

  Project load() {
    const int problems_before = problem_count();
    Project project;
    project.folder = folder_;
    const std::vector<ProjectLayer> layers =
        find_layers(files_, folder_, loading_.installed_library, documents_, diagnostics_);
    for (const ProjectLayer& layer : layers) project.layers.push_back(layer.folder);
    if (layers.empty()) return project;  // and an error
    read_settings_of(layers, project);
    std::vector<std::string> templates;
    std::vector<std::string> content;
    find_files(layers, templates, content);
    open_all(templates);
    open_all(content);
    is_known_sound_ = documents_.is_known_sound();
    read_templates(templates, project);
    read_all_content(content, project);
    read_themes(project);
    read_pages(project);
    read_recipes(project);
    read_workshops(project);
    drop_translations_of_replaced(project, workshops_);
    give_translations_what_they_leave_out(project);
    if (is_outlined()) {
      check_references_of_couples(project, unread_, diagnostics_);
    } else {
      check_references(project, unread_, diagnostics_);
    }
    documents_.finish(problem_count() == problems_before);
    return project;
  }

 private:
  int problem_count() const { return diagnostics_.error_count() + diagnostics_.warning_count(); }

  // Whether sheets that are not asked for need not be read: nothing was wrong with them, and nothing is now.
  bool is_outlined() const { return is_known_sound_ && loading_.sheets; }
  ContentIds ids(Project& project) { return {project, diagnostics_}; }
  bool is_whole(const std::string& path) const {
    return !is_outlined() || loading_.sheets->contains(std::string(stem_of(path)));
  }

  // The settings of the project, and the organisation that they name.
  void read_settings_of(const std::vector<ProjectLayer>& layers, Project& project) {
    const Node document = settings_of(layers);
    if (document.kind == Node::Kind::null) return;
    project.settings = read_settings(document, diagnostics_);
    is_workshop_misspelt_ = document.find("workshop") && project.settings.workshop.empty();
    project.organisation = organisation_of(project.settings, diagnostics_);
    if (!project.organisation) return;
    const SourceSpan& span = project.settings.organisation.span;
    project.organisation_folder = project.layers[project.layer_of(span)];
  }

  // Of all layers, those of the ground first.
  void find_files(const std::vector<ProjectLayer>& layers, std::vector<std::string>& templates,
                  std::vector<std::string>& content) {
    for (const ProjectLayer& layer : layers) {
      const ProjectFolders folders = find_folders(files_, layer.folder);
      if (&layer == &layers.back())
        report_neighbours(files_, folder_, layer.settings.has_value(), sources_, diagnostics_);
      if (!layer.stands_on_library) require_project(files_, layer.folder, folders);
      report_folders(folders, sources_, diagnostics_);
      templates.insert(templates.end(), folders.templates.files.begin(), folders.templates.files.end());
      content.insert(content.end(), folders.content.files.begin(), folders.content.files.end());
    }
    // Who has a tandem.yaml may keep the list of couples beside it.
    const std::string couples = join_path(folder_, couples_file);
    if (layers.back().settings && files_.exists(couples)) content.push_back(couples);
  }

  void open_all(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (is_yaml(path)) in_memory(path, [&] { documents_.open(path); });
    }
  }

  void read_templates(const std::vector<std::string>& paths, Project& project) {
    for (const std::string& path : paths) {
      if (is_yaml(path)) in_memory(path, [&] { read_template(path, project); });
    }
    for (const auto& [language, locale] : project.theme_layers.locales) project.translations[language];
  }

  void read_all_content(const std::vector<std::string>& paths, Project& project) {
    std::vector<std::pair<std::string, ReadDocument>> documents;
    for (const std::string& path : paths) {
      if (!is_yaml(path)) continue;
      in_memory(path, [&] {
        auto document = documents_.take(path, is_whole(path) ? "" : "blocks");
        if (document)
          documents.emplace_back(path, std::move(*document));
        else
          unread_.emplace(stem_of(path));
      });
    }
    // What sheets are made of comes before them.
    for (const auto& each : documents) {
      in_memory(each.first, [&] { read_ground(each.first, each.second.root, project); });
    }
    for (auto& each : documents) {
      in_memory(each.first, [&] { read_content(each.first, each.second, project); });
    }
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

  void read_ground(const std::string& path, const Node& document, Project& project) {
    if (language_of(path, project) || is_couple_list(document) || is_settings(document)) return;
    if (is_facts(document)) {
      const auto stands_above = [&](const SourceSpan& later, const SourceSpan& first) {
        return project.layer_of(later) > project.layer_of(first);
      };
      add_facts(read_facts(document, diagnostics_), project.facts, stands_above, diagnostics_);
      sheets_.learn_facts(project.layer_of(document.span), document);
    }
    if (is_organisation(document) && project.is_own(document.span)) add_organisation(document, project);
    if (is_resources(document)) {
      ids(project).add(path, read_region_resources(document, diagnostics_), project.resources,
                       "list of resources");
    }
  }

  std::unique_ptr<Sheet> read_filled_sheet(const std::string& path, Node& document, const Project& project,
                                           const std::string& language) {
    return is_whole(path) ? sheets_.read(document, project, language, is_known_sound_)
                          : read_outline(document);
  }

  void read_content(const std::string& path, ReadDocument& read, Project& project) {
    Node& document = read.root;
    if (is_settings(document)) {
      diagnostics_.error("unknown-document", document.entries.front().first.span,
                         "a project stands here, inside of another", "move its folder out of content/");
    } else if (const auto language = language_of(path, project)) {
      read_translated(path, document, *language, project);
    } else if (is_couple_list(document)) {
      // A library is everybody's; who comes to a workshop is not.
      if (project.is_own(document.span)) read_couple_list(read, project);
    } else if (is_organisation(document) || is_resources(document) || is_facts(document)) {
      return;  // the ground
    } else if (document.find("workshop")) {
      forget_example(document, project);
      ids(project).add_extendable(path, document, "workshop", workshops_);
    } else if (is_sheet(document)) {
      ids(project).add_sheet(path, read_filled_sheet(path, document, project, source_language),
                             project.sheets);
    } else if (document.find("evidence")) {
      if (is_whole(path))
        ids(project).add(path, read_evidence_note(document, diagnostics_), project.evidence,
                         "note on research");
    } else {
      std::vector<std::string> kinds{"exercise", "article",   "workshop", "organisation",
                                     "evidence", "resources", "facts"};
      if (stem_of(path) == stem_of(couples_file)) kinds = {"couples"};
      report_unknown_document(document, kinds,
                              {"theme", "variant", "recipe", "page", "labels", "printer", "locale"},
                              "templates/");
    }
  }

  // The folder directly below content/, if it is called like one of the project's locales.
  static std::optional<std::string> language_of(std::string_view path, const Project& project) {
    for (const std::string& layer : project.layers) {
      const std::string content = join_path(layer, "content/");
      if (!path.starts_with(content)) continue;
      const std::string_view below = path.substr(content.size());
      const std::string folder(below.substr(0, std::min(below.find('/'), below.size())));
      if (project.translations.contains(folder)) return folder;
    }
    return std::nullopt;
  }

  void read_translated(const std::string& path, Node& document, const std::string& language,
                       Project& project) {
    Translation& translation = project.translations.at(language);
    if (document.find("workshop") && !is_couple_list(document)) {
      forget_example(document, project);
      ids(project).add(
          path, read_workshop(for_those_who_come(as_needed(document), language, project), diagnostics_),
          translation.workshops, "workshop");
    } else if (is_sheet(document)) {
      ids(project).add_sheet(path, read_filled_sheet(path, document, project, language), translation.sheets);
    } else {
      report_unknown_document(document, {"exercise", "article", "workshop"},
                              {"evidence", "organisation", "couples", "resources", "facts"},
                              "content/ itself");
    }
  }

  void read_template(const std::string& path, Project& project) {
    const auto read = documents_.take(path);
    if (!read) {
      unread_.emplace(stem_of(path));
      return;
    }
    const Node* document = &read->root;
    ThemeLayers& layers = project.theme_layers;
    const bool is_list = is_couple_list(*document);
    if (const Node* theme = document->find("theme"); theme && !is_list) {
      if (has_room(*theme, themes_.size(), "themes"))
        ids(project).add_extendable(path, *document, "theme", themes_);
    } else if (const Node* variant = document->find("variant"); variant && !is_list) {
      if (!has_room(*variant, layers.variants.size(), "variants")) return;
      ids(project).add(path, read_variant(*document, diagnostics_), layers.variants, "variant");
    } else if (document->find("recipe") && !is_list) {
      ids(project).add_extendable(path, *document, "recipe", recipes_);
    } else if (const Node* page = document->find("page"); page && !is_list) {
      if (has_room(*page, pages_.size(), "papers"))
        ids(project).add_extendable(path, *document, "page", pages_);
    } else if (const Node* labels = document->find("labels"); labels && !is_list) {
      if (!has_room(*labels, project.labels.size(), "sheets of labels")) return;
      ids(project).add(path, read_label_sheet(*document, diagnostics_), project.labels, "labels");
    } else if (const Node* printer = document->find("printer"); printer && !is_list) {
      if (!has_room(*printer, project.printers.size(), "printers")) return;
      ids(project).add(path, read_printer_profile(*document, diagnostics_), project.printers, "printer");
    } else if (const Node* locale = document->find("locale"); locale && !is_list) {
      if (!has_room(*locale, layers.locales.size(), "locales")) return;
      add_locale(path, read_locale(*document, diagnostics_), project);
    } else {
      report_unknown_document(
          *document, {"theme", "variant", "recipe", "page", "labels", "printer", "locale"},
          {"exercise", "article", "workshop", "couples", "organisation", "evidence", "resources", "facts"},
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

  // What is not called like its file keeps its id all the same, so that those that extend it do not seem
  // wrong, too. An id that is none is reported when it is read.
  void read_recipes(Project& project) {
    static const ExtensionWords words{"recipe", "unknown-recipe", "name another recipe"};
    for (const auto& [id, layers] : recipes_) {
      const auto merged = merge_extended(id, recipes_, words, diagnostics_,
                                         [&](Node& document) { settle_exercises(document, diagnostics_); });
      if (!merged) {
        unread_.insert(id);
        continue;
      }
      Recipe recipe = read_recipe(*merged, diagnostics_);
      if (is_called_like_its_file(recipe.id)) project.recipes.emplace(id, std::move(recipe));
    }
  }

  // An agenda is for all who come: what holds for a couple alone is not known of them.
  Node for_those_who_come(Node document, const std::string& language, const Project& project) {
    const auto bending = find_bending(document, blocks_, project.facts, language, diagnostics_);
    if (!bending) return document;
    Workshop workshop;
    Diagnostics reported_later;
    if (const Node* facts = document.find("facts")) decode(*facts, workshop.facts, Bounds{}, reported_later);
    return bent(*bending, answers_of(known_facts(project, workshop, nullptr)));
  }

  // A sheet's own page shows nothing of an evening's plan, which is most of reading a workshop.
  Node as_needed(Node workshop) const {
    if (is_outlined()) {
      std::erase_if(workshop.entries, [](const auto& entry) {
        return entry.first.scalar == "agenda" || entry.first.scalar == "materials";
      });
    }
    return workshop;
  }

  void read_workshops(Project& project) {
    static const ExtensionWords words{"workshop", "unknown-workshop", "name another workshop"};
    for (const auto& [id, layers] : workshops_) {
      auto merged = merge_extended(id, workshops_, words, diagnostics_);
      if (!merged) {
        unread_.insert(id);
        continue;
      }
      auto others = places_elsewhere(*merged);
      Workshop workshop = read_workshop(
          for_those_who_come(as_needed(std::move(*merged)), source_language, project), diagnostics_);
      workshop.others = std::move(others);
      if (is_called_like_its_file(workshop.id)) project.workshops.emplace(id, std::move(workshop));
    }
  }

  // Another one was reported when it was found.
  static bool is_called_like_its_file(const Identifier& id) {
    return !id.empty() && id.value == stem_of(id.span.file->path);
  }

  void read_pages(Project& project) {
    static const ExtensionWords words{"page master", "unknown-page", "name another page master"};
    for (const auto& [id, written] : pages_) {
      if (const auto merged = merge_extended(id, pages_, words, diagnostics_)) {
        project.pages.emplace(id, read_page_master(*merged, diagnostics_));
      } else {
        unread_.insert(id);
      }
    }
  }

  void read_themes(Project& project) {
    static const ExtensionWords words{"theme", "unknown-theme", "name another theme, such as 'base'"};
    ThemeLayers& layers = project.theme_layers;
    for (const auto& [id, written] : themes_) {
      if (auto merged = merge_extended(id, themes_, words, diagnostics_)) {
        layers.themes.emplace(id, std::move(*merged));
      } else {
        unread_.insert(id);
      }
    }
    if (project.organisation) {
      check_colours(*project.organisation, layers);
      layers.organisation = colour_layer(*project.organisation);
    }
    if (!is_known_sound_) {
      project.themes = tandem::read_themes(layers, blocks_.check_styles, diagnostics_);
    } else if (!is_outlined()) {
      for (const auto& [id, document] : layers.themes)
        project.themes.emplace(id, read_theme(layers.merge(id), diagnostics_));
    }
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

  void read_couple_list(ReadDocument& read, Project& project) {
    if (is_workshop_misspelt_ && !read.root.find("workshop")) return;  // said of tandem.yaml
    // Whoever says for which workshop the project is need not say it twice.
    const Identifier& workshop = project.settings.workshop;
    if (!workshop.empty() && !read.root.find("workshop")) {
      const auto word = [&](const std::string& text) {
        Node node;
        node.kind = Node::Kind::scalar;
        node.span = read.root.span;
        node.scalar = text;
        return node;
      };
      read.root.entries.emplace_back(word("workshop"), word(workshop.value));
    }
    CoupleList couples = read_couples(read.root, std::move(read.couples), diagnostics_);
    if (project.couples) {
      diagnostics_.error("second-couples-file", read.root.span, "there are two lists of couples",
                         fmt::format("the other is {}; join them", couples_span_.file->path));
    } else {
      project.couples = std::move(couples);
      couples_span_ = read.root.span;
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
    project.organisation_folder = project.folder;
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

  void add_locale(const std::string& path, Locale locale, Project& project) {
    if (locale.id.value == source_language) {
      diagnostics_.error("unknown-language", locale.id.span,
                         fmt::format("'{}' is the language that content/ is written in", source_language),
                         "change the words of a theme instead");
      return;
    }
    ids(project).add(path, std::move(locale), project.theme_layers.locales, "locale");
  }

  FileSystem& files_;
  const std::string& folder_;
  const BlockReading& blocks_;
  SourceSpan couples_span_;  // where the list of couples begins
  SourceSet& sources_;
  Diagnostics& diagnostics_;
  const Loading& loading_;
  DocumentReader documents_;
  SheetReader sheets_;
  bool is_known_sound_ = false;
  bool is_workshop_misspelt_ = false;  // in tandem.yaml, where no other file can make up for it
  std::set<std::string> unread_;       // what would stand in files that cannot be read
  LayeredDocuments themes_;            // as they are written
  LayeredDocuments pages_;
  LayeredDocuments recipes_;
  LayeredDocuments workshops_;
};

}  // namespace

Project load_project(FileSystem& files, const std::string& folder, const BlockReading& blocks,
                     SourceSet& sources, Diagnostics& diagnostics, const Loading& loading) {
  if (!loading.purpose) return ProjectLoader(files, folder, blocks, sources, diagnostics, loading).load();
  Diagnostics found;
  Project project = ProjectLoader(files, folder, blocks, sources, found, loading).load();
  report_by_need(found, NeededFiles(project, *loading.purpose), diagnostics);
  return project;
}

}  // namespace tandem
