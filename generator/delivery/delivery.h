// Stage: delivery. What a run leaves on the disk: its files, the depfile and the stamp.
// In: names and bytes. Out: files, and what has changed among them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "delivery/archive.h"
#include "delivery/destination.h"
#include "delivery/field_list.h"
#include "delivery/ledger.h"
#include "delivery/output_disk.h"
#include "delivery/output_folder.h"
#include "delivery/output_guard.h"
#include "delivery/spool.h"
#include "engine/wanted.h"

namespace tandem::delivery {

/// A file could not be written; the reason is already in the run's Diagnostics.
struct WriteFailed {};

class Delivery {
 public:
  /// `inputs`: what was read so far. Throws OutputRefused where it would be written over, and WriteFailed
  /// where another run holds the folder ('output-in-use').
  Delivery(FileSystem& files, const Destination& destination, Diagnostics& diagnostics,
           const std::vector<std::string>& inputs, OutputDisk disk = {});
  Delivery(const Delivery&) = delete;  // the guard refers to the destination
  Delivery& operator=(const Delivery&) = delete;

  /// `name`: below the folder of the run's language, as all names here. Throws WriteFailed: when one file
  /// cannot be written, the next could not be either.
  void write(const std::string& name, std::string_view bytes);

  /// A product of a build, once all its files are written, and what fields.json says of them. Throws
  /// WriteFailed.
  void record(engine::ProductRecord product, const std::vector<std::string>& rows);
  /// A product of an earlier run that is still whole. Throws WriteFailed.
  void keep(const engine::ProductRecord& product);
  /// A product that this run was not asked for: what is known of it stays so. Throws WriteFailed.
  void pass_over(const std::string& kind, const std::string& id);
  Ledger& ledger() { return *ledger_; }
  bool has_ledger() const { return ledger_.has_value(); }
  /// From here on the run's products are recorded. `shard`: which part of the roster is made, or nothing.
  /// Throws OutputRefused where somebody else has a manifest.json there.
  void open_ledger(const std::string& program, const std::string& shard);
  /// From here on fields.json is written. Throws OutputRefused where somebody else has one there.
  void open_field_list();
  /// This run is asked for these alone: what else there is stays as it is.
  void look_only_at(const engine::Wanted& wanted) { wanted_ = wanted; }
  /// The run stops before its end: what it has made so far is written down.
  void write_journal();
  /// fields.json, once all is made: nothing where no file has a field, or none is told of. Throws
  /// WriteFailed.
  void write_field_list();
  /// All is made: writes the manifest of a build, and returns once everything is on the disk. Throws
  /// WriteFailed.
  void close();

  /// A couple, by id, whose pack is not made: what there is of theirs is not left over.
  void leave_out(const std::string& couple) { left_out_.push_back(couple); }

  bool has(const std::string& name) const;

  /// Takes a file of an earlier run away, unless this run has made it anew. Throws WriteFailed.
  void drop(const std::string& name);

  /// Takes away what an earlier build has recorded, this one would not make, and nobody has changed since.
  /// Throws WriteFailed.
  void prune();
  /// Reports PDFs and lists of fields that lie in the folder of the run's language and would not be made now
  /// ('left-over').
  void report_left_over();

  /// Depfile and stamp, where they are wanted. `current_folder` is absolute. Throws OutputRefused,
  /// WriteFailed.
  void write_marks(const std::vector<std::string>& dependencies, const std::string& current_folder);

  /// Of the files, or the archive that has them.
  std::string place() const { return is_archive() ? folder_.path_of(destination_.archive) : folder_.path(); }
  /// Paths of all files that are now as they should be, in the order of writing; those in an archive below
  /// it.
  const std::vector<std::string>& written() const { return is_archive() ? archived_ : folder_.written(); }
  /// PDFs that are new or different, by their names below folder(): those that people look for.
  const std::vector<std::string>& changed() const { return changed_; }
  const std::vector<std::string>& dropped() const { return dropped_; }
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  /// Throws OutputRefused where a file that is not a run's has that name.
  void check_place(const std::string& name, NamedFile kind) const;
  std::string below_folder(const std::string& name) const { return destination_.language_folder + name; }
  bool is_left_out(const std::string& path) const;
  bool is_archive() const { return !destination_.archive.empty(); }
  void add_to_archive(const std::string& path, std::string_view bytes);
  /// Made when it is first asked for: a run that fails before leaves none.
  ArchiveWriter& archive();
  void close_archive();
  /// Stacks of an earlier build, unless somebody has changed them: who is gone from the list may be in them.
  void drop_stacks();
  void add_rows(std::string_view rows);
  std::unique_ptr<NewFile> create_field_list(const std::string& path);
  void add_rows_of(const engine::ProductRecord& earlier);
  [[noreturn]] void fail_to_write(const std::string& name, const std::string& problem);
  void write_for_build(const std::string& path, std::string_view text);

  FileSystem& files_;
  Destination destination_;
  Diagnostics& diagnostics_;
  OutputDisk disk_;
  OutputFolder folder_;
  OutputGuard guard_;
  std::shared_ptr<void> hold_;
  std::optional<Ledger> ledger_;
  engine::Wanted wanted_;
  bool has_field_list_ = false;
  std::optional<ArchiveWriter> archive_;  ///< while it is written
  Spool* field_spool_ = nullptr;          ///< of the list, on its way into an archive
  std::optional<FieldList> field_list_;   ///< while it is written
  std::string field_list_checksum_;       ///< once it is
  std::vector<std::string> archived_;
  std::vector<std::string> changed_;
  std::vector<std::string> dropped_;
  std::vector<std::string> left_out_;
};

}  // namespace tandem::delivery
