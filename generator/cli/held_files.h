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

namespace tandem::cli {

class HeldFiles {
 public:
  /// All is borrowed.
  HeldFiles(const EarlierBuild& build, FileSystem& files, Diagnostics& diagnostics)
      : build_(build), files_(files), diagnostics_(diagnostics) {}

  /// Writes to the disk, under no name yet. Reports 'cannot-write' and throws WriteFailed; throws
  /// OutputRefused where somebody else has a file that is named as the record of all.
  void hold(const std::string& name, std::string_view bytes);
  /// What an earlier run has made of the same stack is taken away with the next names that are given:
  /// 'stack.pdf' and its volumes 'stack-001.pdf', where `name` is 'stack' and `end` is '.pdf'. In volumes
  /// that are left beside others the same couples would stand twice.
  void replace_volumes(const std::string& name, const std::string& end) { replaced_.push_back({name, end}); }
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
  struct Volumes {
    std::string name;
    std::string end;
    bool has(std::string_view file) const;
  };
  void write_record();
  bool is_held(const std::string& name) const;
  bool is_as_made(const std::string& name, const std::string& checksum) const;
  void remove_old_volumes(delivery::StackRecord& record);
  void remove_old_tickets(delivery::StackRecord& record);
  [[noreturn]] void fail(const std::string& path, const std::string& problem);
  std::string record_path() const;  ///< below the root
  std::string whole(const std::string& path) const;

  const EarlierBuild& build_;
  FileSystem& files_;
  Diagnostics& diagnostics_;
  std::vector<Held> held_;
  std::vector<Volumes> replaced_;
};

}  // namespace tandem::cli
