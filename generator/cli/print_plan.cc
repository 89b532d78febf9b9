#include "cli/print_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/terminal_text.h"
#include "cli/end_of_run.h"
#include "cli/exit_code.h"
#include "cli/print_list.h"
#include "delivery/line_reader.h"
#include "delivery/manifest.h"
#include "press/imposition/finished_pdf.h"
#include "press/imposition/paper_size.h"
#include "press/pdf_objects.h"
#include "press/printing/copies.h"
#include "press/printing/ipp_words.h"
#include "press/printing/ticket.h"

namespace tandem {
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

std::optional<Manifest> read_build(const PrintPlace& place, FileSystem& files, Diagnostics& diagnostics) {
  std::string problem;
  const auto file = files.open_below(place.root, "manifest.json", problem);
  if (!file) {
    diagnostics.error("nothing-built", {}, fmt::format("{} has no build to print: {}", place.root, problem),
                      "make one with 'tandem build', or name its folder with '--output'");
    return std::nullopt;
  }
  Manifest manifest;
  LineReader lines(*file);
  for (std::string_view line; lines.next(line);) read_manifest_line(line, manifest);
  return manifest;
}

std::vector<std::string> ids_of(const Manifest& manifest, const char* kind) {
  std::vector<std::string> ids;
  for (const ProductRecord& product : manifest.products) {
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

std::vector<CopyToPrint> copies_of_build(const Options& options, const PrintPlace& place, FileSystem& files,
                                         Diagnostics& diagnostics) {
  const auto manifest = read_build(place, files, diagnostics);
  if (!manifest) return {};
  ChosenCopies chosen =
      choose_copies(*manifest, {options.couples, options.copies, options.sheets, options.times});
  report_unknown(chosen.unknown_couples, "couple", ids_of(*manifest, "pack"), diagnostics);
  report_unknown(chosen.unknown_sheets, "sheet", ids_of(*manifest, "handout"), diagnostics);
  if (chosen.copies.empty() && !diagnostics.has_errors()) {
    diagnostics.error("nothing-built", {}, fmt::format("{} has nothing of what is asked for", place.root),
                      "'--sheet ID' prints handouts, '--copy facilitator' what the facilitator holds");
  }
  return std::move(chosen.copies);
}

std::vector<CopyToPrint> copies_of_document(const Options& options, FileSystem& files,
                                            Diagnostics& diagnostics) {
  std::string problem;
  const auto bytes = files.read(options.document, problem, most_bytes_of_document);
  if (bytes && bytes->starts_with("%PDF-")) return copies_of_file(*bytes, options.times);
  diagnostics.error("nothing-built", {},
                    fmt::format("{} cannot be printed: {}", options.document,
                                bytes ? std::string("it is no PDF") : problem),
                    "name a PDF, or leave it out to print a build");
  return {};
}

/// Of a file's pages; nothing where it cannot be known.
std::vector<Size> sizes_in(std::string_view bytes, UnreadablePdf& problem) {
  try {
    return FinishedPdf{std::string(bytes)}.page_sizes();
  } catch (const UnreadablePdf& unreadable) {
    problem = unreadable;
    return {};
  }
}

/// The first pages of the first copy stand for all.
bool pages_lie(const std::vector<CopyToPrint>& copies, const PrintPlace& place, FileSystem& files) {
  if (copies.empty()) return false;
  std::string problem;
  UnreadablePdf unreadable;
  const auto bytes = read_copy(copies.front(), place, files, problem);
  const std::vector<Size> sizes = bytes ? sizes_in(*bytes, unreadable) : std::vector<Size>();
  return !sizes.empty() && sizes.front().width > sizes.front().height;
}

/// What all pages of all files are made for; empty where nobody knows.
std::string paper_of(const std::vector<CopyToPrint>& copies, const PrintPlace& place, FileSystem& files,
                     Diagnostics& diagnostics) {
  std::set<std::string> seen;
  std::set<std::string> papers;
  for (const CopyToPrint& copy : copies) {
    if (!seen.insert(copy.file).second) continue;
    std::string problem;
    UnreadablePdf unreadable;
    const auto bytes = read_copy(copy, place, files, problem);
    if (!bytes) continue;
    for (const Size& size : sizes_in(*bytes, unreadable)) papers.insert(name_of_paper(size));
    if (!unreadable.message.empty() && !place.document.empty())
      diagnostics.error("nothing-built", {}, fmt::format("{}: {}", place.document, unreadable.message),
                        unreadable.hint);
  }
  if (papers.size() > 1) {
    diagnostics.error(
        "printer-cannot", {},
        fmt::format("the pages are made for several papers: {}", fmt::join(papers, ", ")),
        "print those of each paper by themselves, or all on one with '--media', which cuts larger pages");
  }
  return papers.size() == 1 ? *papers.begin() : std::string();
}

/// The same where the printer has it; else an error.
std::string own_paper(const std::vector<CopyToPrint>& copies, const Printer& printer, const PrintPlace& place,
                      FileSystem& files, Diagnostics& diagnostics) {
  std::string paper = paper_of(copies, place, files, diagnostics);
  const auto& media = printer.media;
  if (paper.empty() || std::find(media.begin(), media.end(), media_name(paper)) != media.end()) return paper;
  diagnostics.error("printer-cannot", {},
                    fmt::format("the pages are made for {}, which '{}' does not have", paper, printer.name),
                    fmt::format("it has {}: '--media' prints them on one of these, and cuts what is larger",
                                fmt::join(media_words(media), ", ")));
  return {};
}

/// All files are looked at before the first is sent: each once, however often it is printed.
void check_files(const std::vector<CopyToPrint>& copies, const PrintPlace& place, FileSystem& files,
                 Diagnostics& diagnostics) {
  std::set<std::string> seen;
  for (const CopyToPrint& copy : copies) {
    if (!seen.insert(copy.file).second) continue;
    std::string problem;
    if (read_copy(copy, place, files, problem)) continue;
    diagnostics.error("not-as-built", {}, problem, "build again: only what the manifest says is printed");
  }
}

}  // namespace

PrintPlace place_of_printing(const Options& options, const Surroundings& surroundings) {
  if (options.document.empty()) {
    const Destination destination = destination_of(options);
    const std::string root = join_path(destination.folder(), destination.language_folder);
    const std::string below =
        destination.below.empty() ? queue_name : join_path(destination.below, queue_name);
    return {root, "", destination.root, below};
  }
  const std::string state = state_folder(surroundings);
  if (state.empty()) {
    throw UsageError{"there is no place to keep how far printing is",
                     "set HOME or XDG_STATE_HOME to a folder of yours"};
  }
  const std::string path = surroundings.files.resolve(options.document);
  return {"", options.document, join_path(state, "tandem"),
          fmt::format("{}-{}", queue_name, checksum(path).substr(0, 16))};
}

const Printer* choose_printer(const Options& options, const std::vector<Printer>& printers,
                              Diagnostics& diagnostics) {
  const auto found = std::find_if(printers.begin(), printers.end(), [&](const Printer& printer) {
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

std::optional<PrintPlan> plan_printing(const Options& options, const Printer& printer,
                                       const PrintPlace& place, FileSystem& files, Diagnostics& diagnostics) {
  std::vector<CopyToPrint> copies = options.document.empty()
                                        ? copies_of_build(options, place, files, diagnostics)
                                        : copies_of_document(options, files, diagnostics);
  check_files(copies, place, files, diagnostics);
  PrintWishes wishes{options.sides, options.media, options.finishings, options.grayscale,
                     pages_lie(copies, place, files)};
  // A queue without a driver says nothing of paper.
  if (wishes.media.empty() && !printer.media.empty())
    wishes.media = own_paper(copies, printer, place, files, diagnostics);
  CheckedTicket checked = ticket_for(wishes, printer);
  for (const TicketProblem& problem : checked.errors)
    diagnostics.error("printer-cannot", {}, problem.message, problem.hint);
  for (const TicketProblem& problem : checked.warnings)
    diagnostics.warning("paper-not-loaded", {}, problem.message, problem.hint);
  PrintPlan plan{std::move(checked.ticket), reports_jobs(printer), options.hold, std::move(copies)};
  return diagnostics.has_errors() ? std::nullopt : std::optional(std::move(plan));
}

std::string file_of(const CopyToPrint& copy, const PrintPlace& place) {
  return place.document.empty() ? copy.file : place.document;
}

std::optional<std::string> read_copy(const CopyToPrint& copy, const PrintPlace& place, FileSystem& files,
                                     std::string& problem) {
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

}  // namespace tandem
