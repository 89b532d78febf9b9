#include "cli/list.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/append_diagnostics.h"
#include "base/terminal_text.h"
#include "blocks/registry.h"
#include "cli/origin.h"
#include "cli/project_defaults.h"
#include "cli/report.h"
#include "cli/roster_of_run.h"
#include "engine/engine.h"
#include "personalise/voice.h"

namespace tandem::cli {
namespace {

using Row = std::vector<std::string>;

// Ids and words of ours are ASCII, so bytes are columns; a description is the last of its row.
void print_table(const std::string& heading, std::vector<Row> rows, std::ostream& out) {
  if (rows.empty()) return;
  for (Row& row : rows) std::ranges::transform(row, row.begin(), harmless);
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  out << heading << '\n';
  for (const Row& row : rows) {
    std::string line = " ";
    for (std::size_t i = 0; i < row.size(); ++i) line += fmt::format(" {:<{}} ", row[i], widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

const char* word_of(model::Topic topic) {
  switch (topic) {
    case model::Topic::imbalance:
      return "imbalance";
    case model::Topic::mutuality:
      return "mutuality";
    case model::Topic::accountability:
      return "accountability";
    case model::Topic::none:
      break;
  }
  return "-";
}

const char* word_of(model::Audience audience) {
  switch (audience) {
    case model::Audience::each:
      return "each";
    case model::Audience::each_then_share:
      return "each-then-share";
    case model::Audience::together:
      return "together";
    case model::Audience::facilitator:
      return "facilitator";
  }
  return "";
}

// Of a project that stands on a library: whose it is.
Row row_of(const model::Project& project, const load::Identifier& id, const Row& rest) {
  Row row{id.value};
  if (project.has_library()) row.emplace_back(describe_origin(project, id.span));
  row.insert(row.end(), rest.begin(), rest.end());
  return row;
}

std::vector<Row> sheet_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, sheet] : project.sheets) {
    const int minutes = sheet->minutes.total();
    rows.push_back(
        row_of(project, sheet->id,
               {sheet->form == model::Sheet::Form::exercise ? "exercise" : "article", word_of(sheet->topic),
                minutes > 0 ? fmt::format("{} min", minutes) : "-", word_of(sheet->audience)}));
  }
  return rows;
}

template <typename T>
std::vector<Row> described_rows(const model::Project& project, const std::map<std::string, T>& values) {
  std::vector<Row> rows;
  for (const auto& [id, value] : values) rows.push_back(row_of(project, value.id, {value.description}));
  return rows;
}

std::vector<Row> evidence_rows(const model::Project& project) {
  const personalise::Voice voice = personalise::Voice::for_anybody({});
  std::vector<Row> rows;
  for (const auto& [id, note] : project.evidence) {
    rows.push_back(
        row_of(project, note.id, {load::describe_value(note.strength), voice.plain(note.construct)}));
  }
  return rows;
}

std::vector<Row> language_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, locale] : project.theme_layers.locales) {
    const auto translated = static_cast<int>(project.translations.at(id).sheets.size());
    rows.push_back(row_of(project, locale.id, {count_of(translated, "sheet"), locale.description}));
  }
  return rows;
}

std::vector<Row> workshop_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, workshop] : project.workshops)
    rows.push_back(row_of(project, workshop.id, {"recipe " + workshop.recipe.value}));
  return rows;
}

std::vector<Row> recipe_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, recipe] : project.recipes) {
    rows.push_back(row_of(project, recipe.id, {count_of(static_cast<int>(recipe.sheets.size()), "sheet")}));
  }
  return rows;
}

const char* word_of(model::PaperUse use) {
  switch (use) {
    case model::PaperUse::sheet:
      return "sheet";
    case model::PaperUse::card:
      return "card";
    case model::PaperUse::poster:
      return "poster";
  }
  return "";
}

std::vector<Row> paper_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, page] : project.pages) {
    rows.push_back(row_of(project, page.id,
                          {fmt::format("{:.0f} x {:.0f} mm", to_millimetres(page.width.points),
                                       to_millimetres(page.height.points)),
                           word_of(page.use)}));
  }
  return rows;
}

std::vector<Row> label_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, sheet] : project.labels)
    rows.push_back(row_of(project, sheet.id, {sheet.description.value}));
  return rows;
}

std::vector<Row> printer_rows(const model::Project& project) {
  std::vector<Row> rows;
  for (const auto& [id, profile] : project.printers)
    rows.push_back(row_of(project, profile.id, {profile.description.value}));
  return rows;
}

Row couple_row(const model::Couple& couple) {
  if (couple.open == model::OpenPartner::neither) return {couple.id.value};
  return {couple.id.value,
          fmt::format("{} has not answered", couple.open == model::OpenPartner::a ? 'A' : 'B')};
}

std::vector<Row> couple_rows(const model::Project& project) {
  std::vector<Row> rows;
  if (!project.couples) return rows;
  for (const model::Couple& couple : project.couples->couples) rows.push_back(couple_row(couple));
  return rows;
}

std::vector<Row> block_rows() {
  std::vector<Row> rows;
  for (const blocks::BlockType& type : blocks::block_types()) rows.push_back({type.kind});
  return rows;
}

}  // namespace

std::vector<std::vector<std::string>> listed_rows(const model::Project& project, const std::string& part) {
  if (part == "sheets") return sheet_rows(project);
  if (part == "evidence") return evidence_rows(project);
  if (part == "recipes") return recipe_rows(project);
  if (part == "workshops") return workshop_rows(project);
  if (part == "couples") return couple_rows(project);
  if (part == "themes") return described_rows(project, project.themes);
  if (part == "variants") return described_rows(project, project.theme_layers.variants);
  if (part == "languages") return language_rows(project);
  if (part == "labels") return label_rows(project);
  if (part == "printers") return printer_rows(project);
  if (part == "papers") return paper_rows(project);
  return block_rows();
}

ExitCode list_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics) {
  engine::Engine engine(surroundings.files, options.project, sources, diagnostics, loading_in(surroundings));
  const auto roster = take_roster(options, surroundings, engine, sources, diagnostics);
  if (roster) append(diagnostics, roster->problems);
  for (const std::string& part : list_parts()) {
    if (options.subject.empty() || options.subject.front() == part) {
      print_table(part, listed_rows(engine.project(), part), surroundings.out);
    }
  }
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace tandem::cli
