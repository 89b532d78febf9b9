#include "cli/offer_words.h"

#include <fmt/format.h>

#include <ostream>

#include "base/diagnostic.h"
#include "base/terminal_text.h"
#include "cli/completion.h"
#include "cli/list.h"
#include "cli/project_defaults.h"
#include "engine/engine.h"
#include "model/project_loader.h"
#include "press/printing/print_server.h"

namespace tandem::cli {
namespace {

// The shell hands on what was typed.
std::string without_tilde(const std::string& path, const Surroundings& surroundings) {
  if (path != "~" && !path.starts_with("~/")) return path;
  return surroundings.environment("HOME").value_or("~") + path.substr(1);
}

std::vector<Candidate> ids_of(const std::string& part, const std::string& project_folder,
                              const Surroundings& surroundings) {
  std::vector<Candidate> ids;
  try {
    SourceSet sources;
    Diagnostics diagnostics;
    const engine::Engine engine(surroundings.files, without_tilde(project_folder, surroundings), sources,
                                diagnostics, loading_in(surroundings));
    for (const std::vector<std::string>& row : listed_rows(engine.project(), part))
      ids.push_back({row.front(), fmt::format("{}", fmt::join(row.begin() + 1, row.end(), ", "))});
  } catch (const model::ProjectNotFound&) {
    return {};
  }
  return ids;
}

/// Nobody who types waits for an answer that says why there is none.
std::vector<Candidate> printers_of(const Surroundings& surroundings) {
  const auto server = surroundings.open_print_server ? surroundings.open_print_server() : nullptr;
  if (!server) return {};
  press::PrintTrouble trouble;
  std::vector<Candidate> names;
  for (const press::Printer& printer : server->printers(trouble).value_or(std::vector<press::Printer>{}))
    names.push_back({printer.name, printer.model});
  return names;
}

}  // namespace

ExitCode offer_words(const Options& options, Surroundings& surroundings) {
  const std::vector<std::string>& typed = options.subject;
  const Completion completion = complete(
      typed.empty() ? std::vector<std::string>{""} : typed,
      [&](const std::string& part, const std::string& project) {
        return ids_of(part, project, surroundings);
      },
      [&] { return printers_of(surroundings); });
  std::ostream& out = surroundings.out;
  if (completion.folders) out << ":folders\n";
  if (completion.files) out << ":files\n";
  for (const auto& [word, what] : completion.candidates) {
    out << harmless(word);
    if (!what.empty()) out << '\t' << harmless(what);
    out << '\n';
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
