#include "cli/gallery.h"

#include "cli/build_date.h"
#include "cli/end_of_run.h"
#include "cli/progress.h"
#include "cli/project_defaults.h"
#include "engine/content_failed.h"
#include "engine/gallery.h"
#include "engine/painted_file.h"
#include "engine/stopwatch.h"

namespace tandem::cli {

ExitCode make_gallery(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics) {
  const engine::Finish finish{pdf_options(surroundings), options.fillable.value_or(model::Fillable::yes)};
  engine::Stopwatch watch(surroundings.now);
  const auto engine = watch.time("load", [&] {
    return std::make_unique<engine::Engine>(surroundings.files, options.project, sources, diagnostics,
                                            loading_in(surroundings));
  });
  engine::Gallery gallery(*engine, look_of(options), options.blocks, sources, diagnostics);
  engine::Memo memo;
  layout::Document document;
  {
    Progress progress(options, surroundings, gallery.step_count());
    const auto begin_step = [&](const std::string& what) { progress.step(what); };
    document = watch.time("compose", [&] { return gallery.compose(memo, begin_step); });
  }
  const auto painted = watch.time("paint", [&] {
    return engine::paint_versions({"gallery.pdf", gallery.span()}, document, finish, memo.pdf, diagnostics);
  });
  if (diagnostics.has_errors()) throw engine::ContentFailed{};
  delivery::Delivery delivery(surroundings.files, destination_of(options), diagnostics,
                              engine->dependencies(memo), surroundings.disk);
  watch.time("write", [&] {
    for (const engine::PaintedFile& file : painted) delivery.write(file.name, file.bytes);
  });
  return end_run(options, surroundings, watch, delivery, diagnostics, engine->dependencies(memo));
}

}  // namespace tandem::cli
