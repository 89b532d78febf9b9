// Stage: cli. The manual's pages for man(1). In: the table of commands and the tables of fields. Out: text in
// the macros that man(7) and groff_man(7) describe.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "model/calendar_date.h"

namespace tandem::cli {

/// Pages by their files: 'man1/tandem.1', 'man1/tandem-build.1', 'man5/tandem-project.5'. Without a date they
/// have none.
std::map<std::string, std::string> manual_pages(const std::optional<model::CalendarDate>& date);

/// 'tandem manual FOLDER', for the build: writes them. Their date is that of SOURCE_DATE_EPOCH. Throws
/// WriteFailed after reporting why, UsageError, and OutputRefused where a file that is no page of ours has
/// the name of one.
ExitCode write_manual(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics);

}  // namespace tandem::cli
