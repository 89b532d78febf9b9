#include "cli/doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "base/shell_word.h"
#include "base/terminal_text.h"
#include "cli/end_of_run.h"
#include "cli/print_list.h"
#include "cli/project_defaults.h"
#include "cli/report.h"
#include "engine/engine.h"
#include "press/printing/print_server.h"
#include "text/typesetter.h"

namespace tandem::cli {
namespace {

/// What was looked at.
struct Finding {
  std::string what;  ///< 'fonts'
  std::string said;
  std::string mend = {};  ///< a command, or what to do; empty: all is well
};

using Findings = std::vector<Finding>;

struct Patient {
  SourceSet sources;
  Diagnostics diagnostics;
  std::unique_ptr<engine::Engine> engine;
};

std::unique_ptr<Patient> load(const std::string& folder, Surroundings& surroundings) {
  auto patient = std::make_unique<Patient>();
  patient->engine = std::make_unique<engine::Engine>(surroundings.files, folder, patient->sources,
                                                     patient->diagnostics, loading_in(surroundings));
  return patient;
}

// A project that cannot be loaded is not what is asked about: then the library stands for it.
std::unique_ptr<Patient> find_patient(const Options& options, Surroundings& surroundings,
                                      Findings& findings) {
  const std::string& library = surroundings.installed_library;
  try {
    auto patient = load(options.project, surroundings);
    if (!patient->diagnostics.has_errors()) {
      findings.push_back({"project", fmt::format("{} can be read", options.project)});
      return patient;
    }
    const int errors = patient->diagnostics.error_count();
    findings.push_back({"project", fmt::format("{} in {}", count_of(errors, "error"), options.project),
                        fmt::format("tandem check {}", shell_word(options.project))});
  } catch (const model::ProjectNotFound&) {
    if (library.empty()) throw;
    findings.push_back({"project", fmt::format("none in {}; the library is looked at", options.project)});
  }
  if (library.empty()) return nullptr;
  auto patient = load(library, surroundings);
  return patient->diagnostics.has_errors() ? nullptr : std::move(patient);
}

void look_at_library(const Surroundings& surroundings, Findings& findings) {
  const std::string& library = surroundings.installed_library;
  if (library.empty()) {
    findings.push_back({"library", "none came with this program", "sudo apt-get install ./tandem_*.deb"});
  } else if (!surroundings.files.exists(join_path(library, "content"))) {
    findings.push_back({"library", fmt::format("{} has no content", library),
                        "unset TANDEM_LIBRARY, or let it name a folder with content/ and templates/"});
  } else {
    findings.push_back({"library", library});
  }
}

std::vector<std::string> languages_of(const model::Project& project) {
  std::vector<std::string> languages{model::source_language};
  for (const auto& [id, locale] : project.theme_layers.locales) languages.push_back(id);
  return languages;
}

// The package is a theme's own word for where its font comes from.
void look_at_fonts(const model::Project& project, Patient& patient, Findings& findings) {
  std::set<std::string> missing;
  std::set<std::string> packages;
  std::set<std::string> families;
  for (const auto& [id, theme] : project.themes) {
    const int errors_before = patient.diagnostics.error_count();
    patient.engine->look({id, {}, model::source_language, {}});
    const bool is_incomplete = patient.diagnostics.error_count() > errors_before;
    for (const model::FontFamily& family : theme.fonts) families.insert(family.family.value);
    if (!is_incomplete) continue;
    for (const Diagnostic& each : patient.diagnostics.sorted()) {
      if (each.code != "font-not-found") continue;
      for (const model::FontFamily& family : theme.fonts) {
        if (each.message.find("'" + family.family.value + "'") == std::string::npos) continue;
        missing.insert(family.family.value);
        packages.insert(family.package.value);
      }
    }
  }
  if (missing.empty()) {
    findings.push_back({"fonts", fmt::format("{}", fmt::join(families, ", "))});
  } else {
    findings.push_back({"fonts", fmt::format("not installed: {}", fmt::join(missing, ", ")),
                        fmt::format("sudo apt-get install {}", fmt::join(packages, " "))});
  }
}

// 'en-US' has its patterns in hyph_en_US.dic, or those of the language alone.
bool has_patterns(std::string language, FileSystem& files) {
  const std::string folder = text::HyphenationFolder().path;
  for (char& c : language) c = c == '-' ? '_' : c;
  const std::string plain = language.substr(0, language.find('_'));
  return files.exists(fmt::format("{}/hyph_{}.dic", folder, language)) ||
         files.exists(fmt::format("{}/hyph_{}.dic", folder, plain));
}

std::string package_of_patterns(std::string language) {
  for (char& c : language) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return "hyphen-" + language;
}

void look_at_hyphenation(const model::Project& project, Surroundings& surroundings, Findings& findings) {
  std::set<std::string> languages;
  for (const auto& [id, theme] : project.themes) languages.insert(theme.language);
  for (const auto& [id, locale] : project.theme_layers.locales) {
    if (const load::Node* tag = locale.overlay.find("language")) languages.insert(tag->scalar);
  }
  std::vector<std::string> there;
  for (const std::string& language : languages) {
    if (has_patterns(language, surroundings.files)) {
      there.push_back(language);
    } else {
      findings.push_back({"hyphenation", fmt::format("no patterns for {}: lines end more unevenly", language),
                          fmt::format("sudo apt-get install {}", package_of_patterns(language))});
    }
  }
  if (!there.empty()) findings.push_back({"hyphenation", fmt::format("{}", fmt::join(there, ", "))});
}

void look_at_languages(const model::Project& project, Patient& patient, Findings& findings) {
  for (const std::string& language : languages_of(project)) {
    if (language == model::source_language) continue;
    const int errors_before = patient.diagnostics.error_count();
    for (const auto& [id, theme] : project.themes) patient.engine->look({id, {}, language, {}});
    const std::size_t sheets = project.translations.at(language).sheets.size();
    const bool is_whole = patient.diagnostics.error_count() == errors_before;
    findings.push_back({"language",
                        fmt::format("{}: {}{}", language, count_of(static_cast<int>(sheets), "sheet"),
                                    is_whole ? "" : ", but some of the pages' own words are missing"),
                        is_whole ? "" : fmt::format("tandem check --language {}", language)});
  }
}

// What is written there is taken away again.
void look_at_disk(const Options& options, Surroundings& surroundings, Findings& findings) {
  constexpr const char* trial = ".tandem-doctor";
  const std::string folder = destination_of(options).folder();
  const std::string root = surroundings.files.exists(folder) ? folder : options.project;
  std::string problem;
  if (!surroundings.files.exists(root)) return;
  if (surroundings.files.write_below(root, trial, std::string(1 << 20, '.'), problem)) {
    surroundings.files.remove_below(root, trial, problem);
    findings.push_back({"disk", fmt::format("{} can be written", folder)});
  } else {
    findings.push_back({"disk", fmt::format("{} cannot be written: {}", folder, problem),
                        fmt::format("tandem build {} -o ANOTHER-FOLDER", shell_word(options.project))});
  }
}

// Pages need none, so that nothing is wrong where there is none.
void look_at_printers(Surroundings& surroundings, Findings& findings) {
  const auto server = surroundings.open_print_server ? surroundings.open_print_server()
                                                     : std::unique_ptr<press::PrintServer>();
  press::PrintTrouble trouble;
  const auto printers = server ? server->printers(trouble) : std::nullopt;
  std::string said = "none: without CUPS, PDFs are printed from a viewer";
  if (printers) said = printers->empty() ? "none is set up" : printers_in_words(*printers);
  if (server && !printers) said = fmt::format("none: {}", trouble.words);
  findings.push_back({"printers", said});
}

void print(const Findings& findings, bool quiet, std::ostream& out) {
  for (const Finding& each : findings) {
    if (quiet && each.mend.empty()) continue;
    out << harmless(fmt::format("{} {:<12}  {}", each.mend.empty() ? "ok  " : "MEND", each.what, each.said))
        << '\n';
    if (!each.mend.empty()) out << harmless(fmt::format("     {:<12}  {}", "", each.mend)) << '\n';
  }
}

}  // namespace

ExitCode run_doctor(const Options& options, Surroundings& surroundings) {
  Findings findings;
  look_at_library(surroundings, findings);
  if (const auto patient = find_patient(options, surroundings, findings)) {
    const model::Project& project = patient->engine->project();
    look_at_fonts(project, *patient, findings);
    look_at_hyphenation(project, surroundings, findings);
    look_at_languages(project, *patient, findings);
  }
  look_at_disk(options, surroundings, findings);
  look_at_printers(surroundings, findings);
  print(findings, options.quiet, surroundings.out);
  const bool all_is_well =
      std::all_of(findings.begin(), findings.end(), [](const Finding& each) { return each.mend.empty(); });
  return all_is_well ? ExitCode::ok : ExitCode::input_output;
}

}  // namespace tandem::cli
