#include "cli/print_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "base/terminal_text.h"
#include "cli/end_of_run.h"
#include "cli/exit_code.h"
#include "cli/print_list.h"
#include "cli/print_paper.h"
#include "cli/typed_command.h"
#include "delivery/line_reader.h"
#include "delivery/manifest.h"
#include "press/printing/copies.h"
#include "press/printing/ticket.h"

namespace tandem::cli {
namespace {

constexpr const char* queue_name = "print-queue";
// A volume of a thousand couples.
constexpr std::size_t most_bytes_of_document = std::size_t{1} << 30;

/// XDG Base Directory Specification 0.8: $XDG_STATE_HOME, or ~/.local/state; empty where there is neither.
std::string state_folder(const Surroundings& surroundings) {
  std::string own = surroundings.environment("XDG_STATE_HOME").value_or("");
  if (own.starts_with('/')) return own;
  const std::string home = surroundings.environment("HOME").value_or("");
  return home.starts_with('/') ? home + "/.local/state" : std::string();
}

/// Of a build below the root, in its language's folder.
std::optional<delivery::Manifest> manifest_in(const PrintPlace& place, const std::string& language_folder,
                                              FileSystem& files, std::string& problem) {
  const auto file = files.open_below(place.root, language_folder + "manifest.json", problem);
  if (!file) return std::nullopt;
  delivery::Manifest manifest;
  delivery::LineReader lines(*file);
  for (std::string_view line; lines.next(line);) delivery::read_manifest_line(line, manifest);
  return manifest;
}

std::optional<delivery::Manifest> read_build(const Options& options, const PrintPlace& place,
                                             FileSystem& files, Diagnostics& diagnostics) {
  std::string problem;
  auto manifest = manifest_in(place, place.language_folder, files, problem);
  if (!manifest) {
    const std::string where =
        place.language_folder.empty() ? place.root : join_path(place.root, place.language_folder);
    const std::string unpacking = unpacking_of(place.root, files);
    if (!unpacking.empty()) problem = "it is a file";
    diagnostics.error("nothing-built", {}, fmt::format("{} has no build to print: {}", where, problem),
                      !unpacking.empty() ? unpacking
                                         : fmt::format("make one with {}, or name its folder with '--output'",
                                                       typed_command(options, "build")));
  }
  return manifest;
}

std::vector<std::string> ids_of(const delivery::Manifest& manifest, const char* kind) {
  std::vector<std::string> ids;
  for (const engine::ProductRecord& product : manifest.products) {
    if (product.kind == kind) ids.push_back(product.id);
  }
  return ids;
}

void report_unknown(const std::vector<std::string>& unknown, const char* what,
                    const std::vector<std::string>& known, Diagnostics& diagnostics) {
  for (const std::string& id : unknown) {
    diagnostics.error("not-built", {}, fmt::format("the build has no {} '{}'", what, id),
                      suggestion(id, known));
  }
}

std::vector<press::CopyToPrint> copies_of_build(const Options& options, const PrintPlace& place,
                                                FileSystem& files, Diagnostics& diagnostics) {
  const auto manifest = read_build(options, place, files, diagnostics);
  if (!manifest) return {};
  press::ChosenCopies chosen =
      press::choose_copies(*manifest, {options.couples, options.copies, options.sheets, options.times});
  report_unknown(chosen.unknown_couples, "couple", ids_of(*manifest, "pack"), diagnostics);
  report_unknown(chosen.unknown_sheets, "sheet", ids_of(*manifest, "handout"), diagnostics);
  if (chosen.copies.empty() && !diagnostics.has_errors()) {
    diagnostics.error("nothing-built", {}, fmt::format("{} has nothing of what is asked for", place.root),
                      "'--sheet ID' prints handouts, '--copy facilitator' what the facilitator holds");
  }
  // A queue goes on whatever language is asked for then.
  for (press::CopyToPrint& copy : chosen.copies) copy.file = place.language_folder + copy.file;
  return std::move(chosen.copies);
}

std::vector<press::CopyToPrint> copies_of_document(const Options& options, FileSystem& files,
                                                   Diagnostics& diagnostics) {
  std::string problem;
  const auto bytes = files.read(options.document, problem, most_bytes_of_document);
  if (bytes && bytes->starts_with("%PDF-")) return press::copies_of_file(*bytes, options.times);
  diagnostics.error("nothing-built", {},
                    fmt::format("{} cannot be printed: {}", options.document,
                                bytes ? std::string("it is no PDF") : problem),
                    "name a PDF, or leave it out to print a build");
  return {};
}

}  // namespace

PrintPlace place_of_printing(const Options& options, const Surroundings& surroundings) {
  if (options.document.empty()) {
    const delivery::Destination destination = destination_of(options);
    const std::string below =
        destination.below.empty() ? queue_name : join_path(destination.below, queue_name);
    return {destination.folder(), destination.language_folder, "", destination.root, below};
  }
  const std::string state = state_folder(surroundings);
  if (state.empty()) {
    throw UsageError{"there is no place to keep how far printing is",
                     "set HOME or XDG_STATE_HOME to a folder of yours"};
  }
  const std::string path = surroundings.files.resolve(options.document);
  return {"", "", options.document, join_path(state, "tandem"),
          fmt::format("{}-{}", queue_name, checksum(path).substr(0, 16))};
}

const press::Printer* choose_printer(const Options& options, const std::vector<press::Printer>& printers,
                                     Diagnostics& diagnostics) {
  const auto found = std::find_if(printers.begin(), printers.end(), [&](const press::Printer& printer) {
    return options.printer.empty() ? printer.is_default || printers.size() == 1
                                   : printer.name == options.printer;
  });
  std::string hint = "'tandem print --list' shows what each can do";
  if (found == printers.end()) {
    std::string message = "there is no printer";
    if (printers.empty()) {
      hint = "set one up in the system's settings, or print the PDFs from a viewer: at 100 %, on two sides";
    } else {
      message = options.printer.empty() ? "no printer is the usual one"
                                        : fmt::format("there is no printer '{}'", options.printer);
      hint = fmt::format("name one with '--printer': {}", printers_in_words(printers));
    }
    diagnostics.error("no-printer", {}, message, hint);
    return nullptr;
  }
  if (!found->accepts_jobs) {
    diagnostics.error("no-printer", {}, fmt::format("'{}' takes no jobs now", found->name),
                      "let it accept jobs again in the system's settings");
    return nullptr;
  }
  return &*found;
}

std::optional<press::PrintPlan> plan_printing(const Options& options, const press::Printer& printer,
                                              const PrintPlace& place, FileSystem& files,
                                              Diagnostics& diagnostics) {
  std::vector<press::CopyToPrint> copies = options.document.empty()
                                               ? copies_of_build(options, place, files, diagnostics)
                                               : copies_of_document(options, files, diagnostics);
  const PagesToPrint pages = pages_of(copies, place, files, diagnostics);
  press::PrintWishes wishes{options.sides, options.media, options.finishings, options.grayscale};
  wish_for_pages(pages, printer, place, wishes, diagnostics);
  press::CheckedTicket checked = press::ticket_for(wishes, printer);
  for (const press::TicketProblem& problem : checked.errors)
    diagnostics.error("printer-cannot", {}, problem.message, problem.hint);
  for (const press::TicketProblem& problem : checked.warnings)
    diagnostics.warning("paper-not-loaded", {}, problem.message, problem.hint);
  press::PrintPlan plan{std::move(checked.ticket), press::reports_jobs(printer), options.hold,
                        std::move(copies)};
  return diagnostics.has_errors() ? std::nullopt : std::optional(std::move(plan));
}

bool is_of_earlier_build(const press::CopyToPrint& copy, const PrintPlace& place, FileSystem& files) {
  // The folder of the language that the copy is in has the manifest.
  for (std::string folder = copy.file; !folder.empty();) {
    folder.pop_back();
    folder.resize(folder.rfind('/') + 1);
    std::string problem;
    const auto manifest = manifest_in(place, folder, files, problem);
    if (!manifest) continue;
    for (const engine::ProductRecord& product : manifest->products) {
      for (const engine::FileRecord& file : product.files) {
        if (folder + file.name == copy.file) return file.checksum != copy.checksum;
      }
    }
    return true;
  }
  return false;
}

std::string file_of(const press::CopyToPrint& copy, const PrintPlace& place) {
  return place.document.empty() ? copy.file : place.document;
}

std::optional<std::string> read_copy(const press::CopyToPrint& copy, const PrintPlace& place,
                                     FileSystem& files, std::string& problem) {
  auto bytes = place.document.empty() ? files.read_below(place.root, copy.file, problem)
                                      : files.read(place.document, problem, most_bytes_of_document);
  if (!bytes) {
    problem = fmt::format("{} cannot be read: {}", file_of(copy, place), problem);
  } else if (bytes->size() != copy.bytes || checksum(*bytes) != copy.checksum) {
    problem = fmt::format("{} is not what it was when it was made", file_of(copy, place));
    bytes.reset();
  }
  return bytes;
}

}  // namespace tandem::cli
