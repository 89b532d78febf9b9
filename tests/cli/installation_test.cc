// Where the program finds the library that came with it.
#include "cli/installation.h"

#include <catch2/catch.hpp>

#include "cli/program_runner.h"
#include "cli/project_on_disk.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("the library is found beside the program, else where it was meant to be") {
  const ProjectOnDisk disk;
  DiskFileSystem files;
  const std::string project = files.resolve(disk.project());
  const std::string folder = folder_of_path(project);
  std::filesystem::create_directories(folder + "/moved here/share");
  std::filesystem::create_directories(folder + "/moved here/bin");
  std::filesystem::create_directory_symlink(project, folder + "/moved here/share/tandem");
  CHECK(cli::find_library(files, folder + "/moved here/bin/tandem", "") == project);
  CHECK(cli::find_library(files, folder + "/elsewhere/bin/tandem", project) == project);
  CHECK(cli::find_library(files, folder + "/elsewhere/bin/tandem", folder + "/nowhere").empty());
  CHECK(cli::find_library(files, "", "").empty());
}

TEST_CASE("who has no project is told of the workshop that came with the program") {
  ProgramRunner runner;
  runner.installed_library = "/usr/share/tandem";
  CHECK_THAT(runner.run({"build", "nowhere"}).err,
             Contains("'tandem build /usr/share/tandem -o output' the workshop that came with the program"));
  runner.installed_library.clear();
  CHECK(runner.run({"build", "nowhere"}).err.find("came with") == std::string::npos);
}

}  // namespace
}  // namespace tandem::tests
