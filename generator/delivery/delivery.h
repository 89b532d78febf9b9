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
#include "delivery/destination.h"
#include "delivery/ledger.h"
#include "delivery/output_disk.h"
#include "delivery/output_folder.h"
#include "delivery/output_guard.h"

namespace tandem {

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

  /// A product of a build, once all its files are written. Throws WriteFailed.
  void record(ProductRecord product);
  /// A product of an earlier run that is still whole.
  void keep(const ProductRecord& product);
  Ledger& ledger() { return *ledger_; }
  /// From here on the run's products are recorded: it is a build, and has a key.
  void open_ledger(const std::string& program);
  /// The run stops before its end: what it has made so far is written down.
  void write_journal();
  /// Writes the manifest, once all is made. `field_list`: the text of fields.json, or nothing.
  void close_ledger(std::string_view field_list);

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

  const std::string& folder() const { return folder_.path(); }
  /// Paths of all files that are now as they should be, in the order of writing.
  const std::vector<std::string>& written() const { return folder_.written(); }
  /// PDFs that are new or different, by their names below folder(): those that people look for.
  const std::vector<std::string>& changed() const { return changed_; }
  const std::vector<std::string>& dropped() const { return dropped_; }
  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  std::string below_folder(const std::string& name) const { return destination_.language_folder + name; }
  bool is_left_out(const std::string& path) const;
  void write_for_build(const std::string& path, std::string_view text);

  FileSystem& files_;
  Destination destination_;
  Diagnostics& diagnostics_;
  OutputDisk disk_;
  OutputFolder folder_;
  OutputGuard guard_;
  std::shared_ptr<void> hold_;
  std::optional<Ledger> ledger_;
  std::vector<std::string> changed_;
  std::vector<std::string> dropped_;
  std::vector<std::string> left_out_;
};

}  // namespace tandem
