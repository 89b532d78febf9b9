#include "cli/delivery.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "base/terminal_text.h"
#include "cli/depfile.h"
#include "cli/report.h"

namespace tandem {
namespace {

// More than these are counted, not named.
constexpr std::size_t most_changes_named = 12;
// What a build makes, apart from the list of fields.
constexpr const char* folders_of_a_build[] = {"handouts", "workshops", "packs"};

/// The summary speaks of these alone, because they are what people look for.
bool is_pdf(const std::string& path) {
  return path.ends_with(".pdf");
}

/// A folder that is named may be a link; one that comes with a project may lead anywhere.
OutputFolder output_folder(const Options& options, FileSystem& files) {
  if (options.output.empty()) return {files, options.project, "output"};
  return {files, options.output};
}

}  // namespace

Delivery::Delivery(const Options& options, Surroundings& surroundings, Stopwatch& watch,
                   Diagnostics& diagnostics, const std::vector<std::string>& inputs)
    : options_(options),
      surroundings_(surroundings),
      watch_(watch),
      diagnostics_(diagnostics),
      folder_(output_folder(options, surroundings.files)),
      guard_(options, surroundings.files, folder_.path(), inputs) {}

void Delivery::write(const std::string& name, std::string_view bytes) {
  guard_.check_output(folder_.path_of(name));
  const int changed_before = folder_.changed_count();
  if (!watch_.time("write", [&] { return folder_.write(name, bytes, diagnostics_); })) throw WriteFailed{};
  const bool is_changed = folder_.changed_count() > changed_before;
  if (is_changed && is_pdf(name)) changed_.push_back(name);
}

void Delivery::drop(const std::string& name) {
  const auto& written = folder_.written();
  const std::string path = folder_.path_of(name);
  if (std::find(written.begin(), written.end(), path) != written.end()) return;
  if (!surroundings_.files.exists(path)) return;
  if (!folder_.remove(name, diagnostics_)) throw WriteFailed{};
  dropped_.push_back(name);
}

void Delivery::report_left_over(const std::string& folder) {
  std::vector<std::string> found = files_of_builds(folder);
  const std::set<std::string> made(folder_.written().begin(), folder_.written().end());
  std::erase_if(found, [&](const std::string& path) {
    return made.contains(path) || std::any_of(left_out_.begin(), left_out_.end(), [&](const auto& couple) {
             return is_within(path, folder_.path_of(folder + "packs/" + couple));
           });
  });
  if (found.empty()) return;
  const std::size_t more = found.size() - std::min(found.size(), most_changes_named);
  found.resize(found.size() - more);
  std::string names = fmt::format("{}", fmt::join(found, ", "));
  if (more > 0) names += fmt::format(" and {} more", more);
  diagnostics_.warning("left-over", {}, fmt::format("this build would not make {}", names),
                       "they may be of couples or sheets that are gone: delete what nobody needs");
}

std::vector<std::string> Delivery::files_of_builds(const std::string& folder) {
  std::vector<std::string> found;
  for (const char* part : folders_of_a_build) {
    for (std::string& path : surroundings_.files.list(folder_.path_of(folder + part))) {
      // The second is what versions before this one left when they were killed.
      if (is_pdf(path) || path.find(".pdf.part-") != std::string::npos) found.push_back(std::move(path));
    }
  }
  const std::string fields = folder_.path_of(folder + "fields.json");
  if (surroundings_.files.exists(fields)) found.push_back(fields);
  return found;
}

ExitCode Delivery::finish(const std::vector<std::string>& dependencies) {
  ExitCode code = ExitCode::ok;
  if (options_.strict && diagnostics_.warning_count() > 0) code = ExitCode::warnings;
  if (diagnostics_.has_errors()) code = left_out_.empty() ? ExitCode::content_errors : ExitCode::partial;
  // A build that failed must run again, so it gets no stamp.
  if (code == ExitCode::ok && !options_.stamp.empty()) write_marks(dependencies);
  if (!options_.quiet) print_summary();
  // Who gets no pack matters more than the wish for silence.
  if (!left_out_.empty()) {
    surroundings_.err << fmt::format("packs not made: {}\n", fmt::join(left_out_, ", "));
  }
  return code;
}

void Delivery::write_marks(const std::vector<std::string>& dependencies) {
  guard_.check_marks(dependencies);
  if (!options_.depfile.empty()) {
    // The PDFs were read, too, to see whether they would change; one that is deleted is to be made again.
    std::vector<std::string> paths = dependencies;
    paths.insert(paths.end(), folder_.written().begin(), folder_.written().end());
    const Depfile depfile = format_depfile(options_.stamp, paths, surroundings_.current_folder);
    for (const std::string& path : depfile.refused) {
      diagnostics_.error("path-in-depfile", {},
                         fmt::format("make or ninja would not read '{}' as one path", path),
                         "rename it: letters, digits, spaces and . _ - + , are safe");
    }
    if (!depfile.refused.empty()) throw WriteFailed{};
    write_for_build(options_.depfile, depfile.text);
  }
  write_for_build(options_.stamp, "");
}

void Delivery::write_for_build(const std::string& path, std::string_view text) {
  std::string problem;
  surroundings_.files.sweep(folder_of_path(path), 0);
  if (surroundings_.files.write_atomically(path, text, problem)) return;
  diagnostics_.error("cannot-write", {}, fmt::format("cannot write {}: {}", path, problem));
  throw WriteFailed{};
}

void Delivery::print_summary() const {
  std::ostream& out = surroundings_.out;
  if (options_.verbose) {
    for (const std::string& path : folder_.written()) out << harmless(path) << '\n';
  }
  const auto& written = folder_.written();
  const auto count = static_cast<int>(std::count_if(written.begin(), written.end(), is_pdf));
  out << fmt::format("{} in {}, ", count_of(count, "PDF"), harmless(folder_.path()));
  if (changed_.empty()) {
    out << "none changed\n";
  } else if (changed_.size() > most_changes_named) {
    out << fmt::format("{} new or changed\n", changed_.size());
  } else {
    out << "new or changed:\n";
    for (const std::string& name : changed_) out << "  " << harmless(name) << '\n';
  }
  if (!dropped_.empty())
    out << fmt::format("out of date, taken away: {}\n",
                       harmless(fmt::format("{}", fmt::join(dropped_, ", "))));
  if (!options_.verbose) return;
  for (const char* stage : {"load", "personalise", "compose", "paint", "write"}) {
    out << fmt::format("{:<12}{:9.1f} ms\n", stage, watch_.milliseconds(stage));
  }
}

}  // namespace tandem
