// Stage: cli. What is to be printed, where and how, before anything is sent. In: Options, a print server's
// printers, a build's manifest or one PDF. Out: a plan, or all that is wrong with it at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "press/printing/print_queue.h"

namespace tandem::cli {

/// Where copies stand, and the queue's files.
struct PrintPlace {
  std::string root;             ///< the folder that a copy's file is below, in its language's
  std::string language_folder;  ///< of what is chosen, below that: 'es/', or empty
  std::string document;         ///< one PDF in place of those; empty: none
  std::string queue_root;
  std::string queue_folder;  ///< below that
};

/// Throws UsageError where a single PDF has no place for its queue.
PrintPlace place_of_printing(const Options& options, const Surroundings& surroundings);

/// The printer that is asked for, or the usual one. Null, and an error, where there is none.
const press::Printer* choose_printer(const Options& options, const std::vector<press::Printer>& printers,
                                     Diagnostics& diagnostics);

/// Nothing, and errors, where something does not go.
std::optional<press::PrintPlan> plan_printing(const Options& options, const press::Printer& printer,
                                              const PrintPlace& place, FileSystem& files,
                                              Diagnostics& diagnostics);

/// Whether the build that is there now has another file in its place, or none.
bool is_of_earlier_build(const press::CopyToPrint& copy, const PrintPlace& place, FileSystem& files);

/// Where a copy's file is, for a person.
std::string file_of(const press::CopyToPrint& copy, const PrintPlace& place);

/// The bytes of a copy's file; nothing, and `problem`, where they are not what the plan says.
std::optional<std::string> read_copy(const press::CopyToPrint& copy, const PrintPlace& place,
                                     FileSystem& files, std::string& problem);

}  // namespace tandem::cli
