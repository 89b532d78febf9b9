// Stage: cli. One file that the user names, in place of a folder of a build's.
// In: bytes, and what was read for them. Out: the file whole, or a refusal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "delivery/named_file.h"

namespace tandem::cli {

/// Throws UsageError where no file is named; `what` goes into it. Throws OutputRefused where it is one of
/// those that are `read`, or would take the place of anything but a file of its kind.
void check_named_output(const Options& options, FileSystem& files, const std::vector<std::string>& read,
                        std::string_view what, delivery::NamedFile kind = delivery::NamedFile::pdf);

/// Throws WriteFailed after reporting 'cannot-write'.
void write_named_output(const Options& options, FileSystem& files, std::string_view bytes,
                        Diagnostics& diagnostics);

}  // namespace tandem::cli
