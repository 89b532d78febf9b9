#include "cli/project_defaults.h"

#include "model/look_defaults.h"

namespace tandem::cli {

model::Loading loading_in(const Surroundings& surroundings) {
  model::Loading loading{surroundings.cache};
  loading.installed_library = surroundings.installed_library;
  return loading;
}

Options with_project_defaults(Options options, const Surroundings& surroundings) {
  // What is not there yet says nothing, and the current folder's project is another one.
  if (options.command == Command::new_project) return options;
  const model::LookDefaults defaults =
      model::load_look_defaults(surroundings.files, options.project, surroundings.installed_library);
  const auto choose = [](const std::string& typed, const std::string& of_project, const char* own) {
    if (!typed.empty()) return typed;
    return of_project.empty() ? std::string(own) : of_project;
  };
  options.typed_language = options.language;
  options.language = choose(options.language, defaults.language, model::source_language);
  if (options.command == Command::gallery || options.stress) return options;
  options.theme = choose(options.theme, defaults.theme, engine::default_theme);
  options.usual_paper = defaults.paper;
  if (options.command == Command::explain) return options;
  if (options.variants.empty()) {
    options.variants = defaults.variants;
  } else if (options.variants.size() == 1 && options.variants.front() == no_variants) {
    options.variants.clear();
  }
  return options;
}

}  // namespace tandem::cli
