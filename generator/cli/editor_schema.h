// Stage: cli. What editors need to complete, explain and underline as one writes: a JSON Schema (draft 7) of
// every kind of file. In: the field tables, and a project's ids. Out: the schema's text.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "model/project.h"

namespace tandem::cli {

/// The ids of a part of a project, as 'tandem list' calls it: "sheets".
using IdsOfPart = std::function<std::vector<std::string>(const std::string& part)>;

/// The first key says what a file is, as for the program. Ids of the project are offered where one is asked
/// for; others are allowed, since an editor's copy of the schema may be older than the project.
std::string editor_schema(const IdsOfPart& ids_of);
std::string editor_schema(const model::Project& project);

/// 'tandem schema [PROJECT]': prints it. A folder that holds no project yet gets the schema without ids.
ExitCode print_schema(const Options& options, Surroundings& surroundings);

/// A place where an id of the project stands, for the test that all of them are there.
struct IdPlace {
  std::string_view path;  ///< kind of file and keys: 'recipe.exercises'
  const char* part;       ///< of 'tandem list'
};
const std::vector<IdPlace>& id_places();

}  // namespace tandem::cli
