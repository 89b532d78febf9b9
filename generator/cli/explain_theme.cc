#include "cli/explain_theme.h"

#include <vector>

#include "cli/located_values.h"
#include "cli/project_defaults.h"
#include "engine/engine.h"
#include "engine/lookup.h"

namespace tandem::cli {

ExitCode explain_theme(const std::string& name, const Options& options, Surroundings& surroundings,
                       SourceSet& sources, Diagnostics& diagnostics) {
  const engine::Engine engine(surroundings.files, options.project, sources, diagnostics,
                              loading_in(surroundings));
  const model::ThemeLayers& layers = engine.project().theme_layers;
  engine::find_or_suggest(layers.themes, name, "theme");
  for (const std::string& variant : options.variants)
    engine::find_or_suggest(layers.variants, variant, "variant");
  std::vector<LocatedValue> values;
  collect_values(layers.merge(name, options.variants), {}, values);
  print_values(values, surroundings.out);
  if (diagnostics.has_errors()) return ExitCode::content_errors;
  return options.strict && diagnostics.warning_count() > 0 ? ExitCode::warnings : ExitCode::ok;
}

}  // namespace tandem::cli
