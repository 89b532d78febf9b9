#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "blocks/registry.h"
#include "cli/exit_code.h"
#include "cli/lookup.h"
#include "model/project_loader.h"
#include "pdf/picture.h"

namespace tandem {
namespace {

// Far more than a logo has that is printed at its best.
constexpr std::size_t most_bytes_of_a_picture = std::size_t{32} << 20;

}  // namespace

Session::Session(const Options& options, FileSystem& files, SourceSet& sources, Diagnostics& diagnostics)
    : options_(options),
      files_(files),
      diagnostics_(diagnostics),
      project_(load_project(files_, options.project, block_reading(), sources, diagnostics)),
      fonts_(project_.font_folder()) {}

void Session::prepare_styles() {
  prepare_styles(options_.theme, options_.variants);
}

void Session::prepare_styles(const std::string& theme, const std::vector<std::string>& variants) {
  if (diagnostics_.has_errors()) throw ContentFailed{};
  const ThemeLayers& layers = project_.theme_layers;
  find_or_suggest(layers.themes, theme, "theme");
  for (const std::string& variant : variants) find_or_suggest(layers.variants, variant, "variant");
  if (!options_.paper.empty()) find_or_suggest(project_.pages, options_.paper, "paper");
  if (options_.language != source_language) find_or_suggest(layers.locales, options_.language, "language");
  styles_.clear();  // they refer to the themes
  themes_.clear();
  theme_id_ = theme;
  variants_ = variants;
  theme_in(options_.language);
  styles(paper());
  if (diagnostics_.has_errors()) throw ContentFailed{};
}

void Session::check_dates(const std::optional<CalendarDate>& today) {
  const RegionResources* resources = project_.region_resources();
  if (resources && today) check_resources(*resources, *today, diagnostics_);
}

const PageMaster& Session::paper() const {
  const std::string& id = options_.paper.empty() ? theme().page.value : options_.paper;
  return find_or_suggest(project_.pages, id, "paper");
}

const PageMaster& Session::paper_of(const Sheet& sheet) const {
  const bool is_asked_for = options_.command == Command::handout && !options_.paper.empty();
  return sheet.paper.empty() || is_asked_for ? paper() : project_.pages.at(sheet.paper.value);
}

const Theme& Session::theme_in(const std::string& language) {
  const auto known = themes_.find(language);
  if (known != themes_.end()) return known->second;
  const ThemeLayers& layers = project_.theme_layers;
  if (language != source_language) {
    check_locale_words(layers.locales.at(language), layers.merge(theme_id_), block_reading().words,
                       diagnostics_);
  }
  return themes_.emplace(language, read_theme(layers.merge(theme_id_, variants_, language), diagnostics_))
      .first->second;
}

const Stylesheet& Session::styles(const PageMaster& paper, const std::string& language) {
  const std::pair key(language, paper.scale);
  const auto known = styles_.find(key);
  if (known != styles_.end()) return known->second;
  return styles_.try_emplace(key, theme_in(language), fonts_, diagnostics_, paper.scale).first->second;
}

Letterhead Session::read_letterhead() {
  if (!project_.organisation) return {};
  const Organisation& organisation = *project_.organisation;
  Letterhead letterhead{organisation.name.value,    {},
                        organisation.licence.value, read_logo(organisation.logo),
                        organisation.region.value,  organisation.name.span};
  for (const PlainText& line : organisation.contact) letterhead.contact.push_back(line.value);
  return letterhead;
}

// A project may come from others: it names no file of the one who builds it, not by way of a link either, but
// for folders of content that are linked.
bool Session::is_in_project(const std::string& written, const std::string& path) {
  if (written.starts_with('/')) return false;
  const std::string resolved = files_.resolve(path);
  if (is_within(resolved, files_.resolve(options_.project))) return true;
  const auto& folders = files_.folders_walked();
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return is_within(resolved, files_.resolve(folder)); });
}

std::shared_ptr<const Picture> Session::read_logo(const PlainText& logo) {
  if (logo.value.empty()) return nullptr;
  const std::string path = join_path(options_.project, logo.value);
  if (!is_in_project(logo.value, path)) {
    diagnostics_.error("outside-project", logo.span, fmt::format("{} lies outside the project", path),
                       "put the picture into the project's folder, and write its path from there");
    return nullptr;
  }
  std::string problem;
  auto bytes = files_.read(path, problem, most_bytes_of_a_picture);
  if (!bytes) {
    diagnostics_.error("unreadable", logo.span, fmt::format("cannot read {}: {}", path, problem),
                       "write the picture's path below the project's folder");
    return nullptr;
  }
  std::string hint;
  auto picture = read_picture(std::move(*bytes), &hint);
  if (!picture) {
    diagnostics_.error("bad-picture", logo.span, fmt::format("{} is no picture that can be printed", path),
                       hint);
  }
  return picture;
}

std::vector<std::string> Session::dependencies() {
  std::set<std::string> paths = files_.files_read();
  paths.insert(files_.folders_walked().begin(), files_.folders_walked().end());
  for (const std::string& each : files_.walk(project_.font_folder()).folders) paths.insert(each);
  for (const std::string& path : fonts_.files_opened()) paths.insert(path);
  for (const std::string& path : typesetter_.files_read()) paths.insert(path);
  return {paths.begin(), paths.end()};
}

}  // namespace tandem
