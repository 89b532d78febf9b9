#include "cli/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/depfile.h"
#include "cli/report.h"

namespace tandem {
namespace {

// More than these are counted, not named.
constexpr std::size_t most_changes_named = 12;

/// The summary speaks of these alone, because they are what people look for.
bool is_pdf(const std::string& path) {
  return path.ends_with(".pdf");
}

}  // namespace

Delivery::Delivery(const Options& options, Surroundings& surroundings, Stopwatch& watch,
                   Diagnostics& diagnostics)
    : options_(options),
      surroundings_(surroundings),
      watch_(watch),
      diagnostics_(diagnostics),
      folder_(surroundings.files,
              options.output.empty() ? join_path(options.project, "output") : options.output) {}

void Delivery::write(const std::string& name, std::string_view bytes) {
  const int changed_before = folder_.changed_count();
  if (!watch_.time("write", [&] { return folder_.write(name, bytes, diagnostics_); })) throw WriteFailed{};
  const bool is_changed = folder_.changed_count() > changed_before;
  if (is_changed && is_pdf(name)) changed_.push_back(name);
}

ExitCode Delivery::finish(const std::vector<std::string>& dependencies) {
  ExitCode code = ExitCode::ok;
  if (options_.strict && diagnostics_.warning_count() > 0) code = ExitCode::warnings;
  if (diagnostics_.has_errors()) code = left_out_.empty() ? ExitCode::content_errors : ExitCode::partial;
  // A build that failed must run again, so it gets no stamp.
  if (code == ExitCode::ok && !options_.stamp.empty()) {
    if (!options_.depfile.empty()) {
      // The PDFs were read, too, to see whether they would change; one that is deleted is to be made again.
      std::vector<std::string> paths = dependencies;
      paths.insert(paths.end(), folder_.written().begin(), folder_.written().end());
      write_for_build(options_.depfile, format_depfile(options_.stamp, paths, surroundings_.current_folder));
    }
    write_for_build(options_.stamp, "");
  }
  if (!options_.quiet) print_summary();
  return code;
}

void Delivery::write_for_build(const std::string& path, std::string_view text) {
  std::string problem;
  if (surroundings_.files.write_atomically(path, text, problem)) return;
  diagnostics_.error("cannot-write", {}, fmt::format("cannot write {}: {}", path, problem));
  throw WriteFailed{};
}

void Delivery::print_summary() const {
  std::ostream& out = surroundings_.out;
  if (options_.verbose) {
    for (const std::string& path : folder_.written()) out << path << '\n';
  }
  const auto& written = folder_.written();
  const auto count = static_cast<int>(std::count_if(written.begin(), written.end(), is_pdf));
  out << fmt::format("{} in {}, ", count_of(count, "PDF"), folder_.path());
  if (changed_.empty()) {
    out << "none changed\n";
  } else if (changed_.size() > most_changes_named) {
    out << fmt::format("{} new or changed\n", changed_.size());
  } else {
    out << "new or changed:\n";
    for (const std::string& name : changed_) out << "  " << name << '\n';
  }
  if (!left_out_.empty()) out << fmt::format("packs not made: {}\n", fmt::join(left_out_, ", "));
  if (!options_.verbose) return;
  for (const char* stage : {"load", "personalise", "compose", "paint", "write"}) {
    out << fmt::format("{:<12}{:9.1f} ms\n", stage, watch_.milliseconds(stage));
  }
}

}  // namespace tandem
