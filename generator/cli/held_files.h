// Stage: cli. Files of the press that get their names all at once. In: a build's folder, names and bytes.
// Out: the files below its 'stacks/', all of them or none.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "cli/earlier_build.h"
#include "delivery/stack_record.h"

namespace tandem {

class HeldFiles {
 public:
  /// All is borrowed.
  HeldFiles(const EarlierBuild& build, FileSystem& files, Diagnostics& diagnostics)
      : build_(build), files_(files), diagnostics_(diagnostics) {}

  /// Writes to the disk, under no name yet. Reports 'cannot-write' and throws WriteFailed.
  void hold(const std::string& name, std::string_view bytes);
  /// Likewise; and writes down which they are (delivery/stack_record.h). The ticket of an earlier order goes
  /// with the files that it was for.
  void give_names();
  /// Where they are, in the order in which they were held.
  std::vector<std::string> paths() const;

 private:
  struct Held {
    std::string name;
    std::string path;  ///< below the root
    std::unique_ptr<NewFile> file;
    std::string checksum;
  };
  void write_record();
  void remove_old_tickets(StackRecord& record);
  [[noreturn]] void fail(const std::string& path, const std::string& problem);
  std::string whole(const std::string& path) const;

  const EarlierBuild& build_;
  FileSystem& files_;
  Diagnostics& diagnostics_;
  std::vector<Held> held_;
};

}  // namespace tandem
