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
#include "model/template_reader.h"
#include "model/translated_facts.h"

namespace tandem::model {

namespace {

constexpr const char* couples_file = "couples.yaml";

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
    is_known_sound_ = documents_.is_known_sound([&](const std::string& path) { return is_asked_for(path); });
    TemplateReader reader(project, unread_, diagnostics_);
    read_templates(templates, reader);
    for (const auto& [language, locale] : project.theme_layers.locales) project.translations[language];
    read_all_content(content, project);
    reader.finish_themes(themes_needed(), blocks_);
    reader.finish_pages();
    reader.finish_recipes();
    read_workshops(project);
    drop_translations_of_replaced(project, workshops_);
    give_translations_what_they_leave_out(project);
    if (is_outlined()) {
      check_translations(project, *loading_.sheets, diagnostics_);
    } else {
      check_references(project, unread_, diagnostics_);
    }
    const bool is_sound = problem_count() == problems_before + problems_of_couples_;
    check_references_of_couples(project, unread_, diagnostics_);
    documents_.finish(is_sound);
    return project;
  }

 private:
  int problem_count() const { return diagnostics_.error_count() + diagnostics_.warning_count(); }

  // Whether sheets that are not asked for need not be read: nothing was wrong with them, and nothing is now.
  bool is_outlined() const { return is_known_sound_ && loading_.sheets; }
  TemplateReader::Themes themes_needed() const {
    if (!is_known_sound_) return TemplateReader::Themes::checked;
    return is_outlined() ? TemplateReader::Themes::layers : TemplateReader::Themes::sound;
  }
  ContentIds ids(Project& project) { return {project, diagnostics_}; }
  bool is_asked_for(const std::string& path) const {
    return loading_.sheets && loading_.sheets->contains(std::string(stem_of(path)));
  }
  bool is_whole(const std::string& path) const { return !is_outlined() || is_asked_for(path); }

  // The settings of the project, and the organisation that they name.
  void read_settings_of(const std::vector<ProjectLayer>& layers, Project& project) {
    const load::Node document = settings_of(layers);
    if (document.kind == load::Node::Kind::null) return;
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

  void read_templates(const std::vector<std::string>& paths, TemplateReader& reader) {
    for (const std::string& path : paths) {
      if (!is_yaml(path)) continue;
      in_memory(path, [&] {
        if (const auto read = documents_.take(path)) {
          reader.read(path, read->root);
        } else {
          unread_.emplace(stem_of(path));
        }
      });
    }
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

  void read_ground(const std::string& path, const load::Node& document, Project& project) {
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

  std::unique_ptr<Sheet> read_filled_sheet(const std::string& path, load::Node& document,
                                           const Project& project, const std::string& language) {
    if (!is_whole(path)) return read_outline(document);
    return sheets_.read(document, project, language, is_known_sound_ && documents_.is_known_sound(path));
  }

  void read_content(const std::string& path, ReadDocument& read, Project& project) {
    load::Node& document = read.root;
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
                              "templates/", diagnostics_);
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

  void read_translated(const std::string& path, load::Node& document, const std::string& language,
                       Project& project) {
    Translation& translation = project.translations.at(language);
    if (document.find("workshop") && !is_couple_list(document)) {
      forget_example(document, project);
      ids(project).add(
          path, read_workshop(for_those_who_come(as_needed(document), language, project), diagnostics_),
          translation.workshops, "workshop");
    } else if (is_sheet(document)) {
      ids(project).add_sheet(path, read_filled_sheet(path, document, project, language), translation.sheets);
    } else if (is_facts(document)) {
      add_translated_facts(document, project.facts, diagnostics_);
    } else {
      report_unknown_document(document, {"exercise", "article", "workshop", "facts"},
                              {"evidence", "organisation", "couples", "resources"}, "content/ itself",
                              diagnostics_);
    }
  }

  // An agenda is for all who come: what holds for a couple alone is not known of them.
  load::Node for_those_who_come(load::Node document, const std::string& language, const Project& project) {
    const auto bending = find_bending(document, blocks_, project.facts, language, diagnostics_);
    if (!bending) return document;
    Workshop workshop;
    Diagnostics reported_later;
    if (const load::Node* facts = document.find("facts"))
      decode(*facts, workshop.facts, load::Bounds{}, reported_later);
    return bent(*bending, answers_of(known_facts(project, workshop, nullptr)));
  }

  // A sheet's own page shows nothing of an evening's plan, which is most of reading a workshop.
  load::Node as_needed(load::Node workshop) const {
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

  // Read each time, so that what is reported of it takes nothing from what is known of the other files.
  void read_couple_list(ReadDocument& read, Project& project) {
    const int problems_before = problem_count();
    add_couple_list(read, project);
    problems_of_couples_ += problem_count() - problems_before;
  }

  void add_couple_list(ReadDocument& read, Project& project) {
    if (is_workshop_misspelt_ && !read.root.find("workshop")) return;  // said of tandem.yaml
    // Whoever says for which workshop the project is need not say it twice.
    const load::Identifier& workshop = project.settings.workshop;
    if (!workshop.empty() && !read.root.find("workshop")) {
      const auto word = [&](const std::string& text) {
        load::Node node;
        node.kind = load::Node::Kind::scalar;
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

  void add_organisation(const load::Node& document, Project& project) {
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
  int problems_of_couples_ = 0;
  bool is_workshop_misspelt_ = false;  // in tandem.yaml, where no other file can make up for it
  std::set<std::string> unread_;       // what would stand in files that cannot be read
  LayeredDocuments workshops_;         // as they are written
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

}  // namespace tandem::model
