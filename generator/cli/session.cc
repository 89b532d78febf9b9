#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <set>
#include <utility>

#include "blocks/registry.h"
#include "cli/exit_code.h"
#include "cli/lookup.h"
#include "model/project_loader.h"
#include "pictures/picture.h"
#include "text/font_file.h"

namespace tandem {
namespace {

// Far more than a logo has that is printed at its best.
constexpr std::size_t most_bytes_of_a_picture = std::size_t{32} << 20;

// 'fonts/OpenSans-Bold.ttf' and 'Open Sans'.
bool is_called_like(const std::string& path, const std::string& family) {
  const auto letters = [](std::string_view text) {
    std::string lower;
    for (const char c : text) {
      const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (letter != ' ' && letter != '-' && letter != '_') lower += letter;
    }
    return lower;
  };
  return !family.empty() && letters(path.substr(path.rfind('/') + 1)).starts_with(letters(family));
}

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
  check_own_fonts();
  styles(paper());
  if (diagnostics_.has_errors()) throw ContentFailed{};
}

// A font that cannot be read would be replaced by the machine's own, or by another weight. Said at the family
// that the file is called like, or at the theme.
void Session::check_own_fonts() {
  for (const auto& [path, reason] : find_font_problems(files_, project_.font_folder())) {
    SourceSpan place = theme().id.span;
    for (const FontFamily& family : theme().fonts) {
      if (is_called_like(path, family.family.value)) place = family.family.span;
    }
    diagnostics_.error("bad-font", place, fmt::format("{} cannot be used: {}", path, reason),
                       "put a whole font file there, or take this one away");
  }
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
  return styles_.try_emplace(key, make_stylesheet(theme_in(language), fonts_, diagnostics_, paper.scale))
      .first->second;
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
  std::shared_ptr<const Picture> picture;
  try {
    picture = read_picture(std::move(*bytes), &hint);
  } catch (const std::bad_alloc&) {
    hint = "it is too large for the memory that there is: make it smaller";
  }
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
