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

namespace tandem {
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
    const Engine engine(surroundings.files, without_tilde(project_folder, surroundings), sources, diagnostics,
                        loading_in(surroundings));
    for (const std::vector<std::string>& row : listed_rows(engine.project(), part))
      ids.push_back({row.front(), fmt::format("{}", fmt::join(row.begin() + 1, row.end(), ", "))});
  } catch (const ProjectNotFound&) {
    return {};
  }
  return ids;
}

}  // namespace

ExitCode offer_words(const Options& options, Surroundings& surroundings) {
  const std::vector<std::string>& typed = options.subject;
  const Completion completion = complete(typed.empty() ? std::vector<std::string>{""} : typed,
                                         [&](const std::string& part, const std::string& project) {
                                           return ids_of(part, project, surroundings);
                                         });
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

}  // namespace tandem
