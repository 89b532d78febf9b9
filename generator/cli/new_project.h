// Stage: cli. 'tandem new FOLDER': a small project of one's own that builds at once, on the library that came
// with the program. In: a folder's name and what its tandem.yaml is to say. Out: files, none of them in the
// place of another.
#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace tandem::cli {

/// Throws ProjectNotFound without a library, NoSuchId for a language, paper or workshop that it does not
/// have, OutputRefused where one of the files is there already, WriteFailed after reporting why.
ExitCode new_project(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics);

}  // namespace tandem::cli
