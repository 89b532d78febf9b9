#include "cli/end_of_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/terminal_text.h"
#include "cli/report.h"
#include "cli/shard_of.h"

namespace tandem::cli {
namespace {

// More than these are counted, not named.
constexpr std::size_t most_changes_named = 12;

/// The summary speaks of these alone, because they are what people look for.
bool is_pdf(const std::string& path) {
  return path.ends_with(".pdf");
}

void print_changes(const delivery::Delivery& delivery, std::ostream& out) {
  const auto& written = delivery.written();
  const auto count = static_cast<int>(std::count_if(written.begin(), written.end(), is_pdf));
  out << fmt::format("{} in {}, ", count_of(count, "PDF"), harmless(delivery.place()));
  if (delivery.changed().empty()) {
    out << "none changed\n";
  } else if (delivery.changed().size() > most_changes_named) {
    out << fmt::format("{} new or changed\n", delivery.changed().size());
  } else {
    out << "new or changed:\n";
    for (const std::string& name : delivery.changed()) out << "  " << harmless(name) << '\n';
  }
}

void print_summary(const Options& options, const engine::Stopwatch& watch, const delivery::Delivery& delivery,
                   std::ostream& out) {
  if (options.verbose) {
    for (const std::string& path : delivery.written()) out << harmless(path) << '\n';
  }
  print_changes(delivery, out);
  if (!delivery.dropped().empty()) {
    out << fmt::format("out of date, taken away: {}\n",
                       harmless(fmt::format("{}", fmt::join(delivery.dropped(), ", "))));
  }
  if (!options.verbose) return;
  for (const char* stage : {"load", "personalise", "compose", "paint", "write"}) {
    out << fmt::format("{:<12}{:9.1f} ms\n", stage, watch.milliseconds(stage));
  }
}

}  // namespace

// A folder that is named may be a link; one that comes with a project may lead anywhere.
delivery::Destination destination_of(const Options& options, const engine::Shard& shard) {
  delivery::Destination to{.language_folder = delivery::language_folder(options.language),
                           .stamp = options.stamp,
                           .depfile = options.depfile};
  if (!options.archive.empty()) {
    const std::string archive = shard.is_all() ? options.archive : with_shard(options.archive, shard);
    to.root = folder_of_path(archive);
    to.archive = archive.substr(archive.rfind('/') + 1);
    return to;
  }
  const bool is_named = !options.output.empty();
  to.root = is_named ? options.output : options.project;
  to.below = is_named ? "" : "output";
  if (!shard.is_all()) to.below = join_path(to.below, "shard-" + shard.file_part());
  return to;
}

ExitCode end_run(const Options& options, Surroundings& surroundings, const engine::Stopwatch& watch,
                 delivery::Delivery& delivery, const Diagnostics& diagnostics,
                 const std::vector<std::string>& dependencies) {
  const std::vector<std::string>& left_out = delivery.left_out();
  ExitCode code = ExitCode::ok;
  if (options.strict && diagnostics.warning_count() > 0) code = ExitCode::warnings;
  if (diagnostics.has_errors()) code = left_out.empty() ? ExitCode::content_errors : ExitCode::partial;
  // Whoever runs a shard would only run it again, to the same end. Its manifest names them.
  if (code == ExitCode::partial && !options.shard.empty()) code = ExitCode::ok;
  // A build that failed must run again, so it gets no stamp.
  if (code == ExitCode::ok && left_out.empty())
    delivery.write_marks(dependencies, surroundings.current_folder);
  if (!options.quiet) print_summary(options, watch, delivery, surroundings.out);
  // Who gets no pack matters more than the wish for silence.
  if (!left_out.empty() && options.diagnostics == DiagnosticsForm::text) {
    surroundings.err << fmt::format("packs not made: {}\n", fmt::join(left_out, ", "));
  }
  return code;
}

}  // namespace tandem::cli
