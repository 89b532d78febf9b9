// Stage: delivery. What a build's folder holds, from run to run: its manifest.json, and the journal of a run
// that is not over. In: records of products as they are delivered. Out: those of earlier runs that are still
// whole, and the files that nobody would make now.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/file_system.h"
#include "delivery/destination.h"
#include "delivery/manifest.h"
#include "delivery/output_disk.h"

namespace tandem::delivery {

/// The journal is a few pages, each a file that appears whole. A page is written when all that it names
/// is on the disk, so that a run which is killed loses at most what came behind its last page. Whatever is
/// read back is believed only where the file's bytes have the checksum that was written down.
class Ledger {
 public:
  /// Reads what earlier runs have left. All is borrowed.
  /// `program`: its version; `shard`: which part of the roster this is, or nothing.
  Ledger(FileSystem& files, const Destination& destination, const OutputDisk& disk, std::string program,
         std::string shard = {});

  /// What an earlier run has made of these inputs, where every file of it is still as it was written, and
  /// what the list of fields said is known. Null otherwise, and for inputs that are not known.
  const engine::ProductRecord* unchanged(const std::string& kind, const std::string& id,
                                         const std::string& inputs);

  /// What an earlier run has made of a product, whatever of; null where it is not known.
  const engine::ProductRecord* earlier(const std::string& kind, const std::string& id) const;
  /// What fields.json or the journal says of a file of an earlier run; nothing where it cannot be read any
  /// more.
  std::optional<std::string> rows_of(const engine::FileRecord& file);

  /// A product that this run has made, with what fields.json says of its files: it gets into the journal.
  /// False, and `problem`, where that cannot be written.
  bool add(engine::ProductRecord product, const std::vector<std::string>& rows, std::string& problem);
  /// A product of an earlier run that is still whole.
  void keep(const engine::ProductRecord& product) { now_.products.push_back(product); }
  /// Writes down what is not yet; false, and `problem`, where that fails.
  bool write_page(std::string& problem);
  /// A product of an earlier run that this one does not replace: it could not be made.
  void carry(const std::string& kind, const std::string& id);
  /// All of earlier runs that this one did not look at.
  void carry_all_but(const std::function<bool(const std::string& kind, const std::string& id)>& is_looked_at);

  /// Files of earlier runs that are none of this one's and still as they were written, by name.
  std::map<std::string, engine::FileRecord> left_over();

  /// What the manifest will say of inserts (see there).
  void name_inserts(std::map<std::string, std::string> checksums) { now_.inserts = std::move(checksums); }
  /// The manifest of this run, by kind and id, so that it does not tell in what order they came.
  /// `left_out`: ids of couples without a pack. `field_list`: the checksum of fields.json, or nothing;
  /// `left_over`: what stays of it.
  std::string manifest(std::string field_list, std::vector<std::string> left_out,
                       const std::map<std::string, engine::FileRecord>& left_over);
  /// What the manifest says, once it was made.
  const Manifest& made() const { return now_; }
  /// Returns once all that was written so far is on the disk.
  void sync() const;
  /// All is on the disk, the manifest among it: the journal is taken away.
  void close();

 private:
  using Key = std::pair<std::string, std::string>;  ///< kind and id

  std::string below(const std::string& name) const;
  void read_earlier_runs();
  Manifest read_earlier_manifest();
  /// Reads what fields.json, or a page of the journal, says of files into `products`, unless the list is not
  /// the one whose checksum is given. False where there is no such file.
  bool read_rows(int source, Manifest& manifest);
  std::string name_of(int source) const;
  void take(Manifest manifest);
  bool is_whole(const engine::FileRecord& file);

  FileSystem& files_;
  std::string root_;
  std::string folder_;  ///< below it: of the run's language
  const OutputDisk& disk_;
  bool has_past_;  ///< an archive is made anew each time, and has no journal
  Manifest now_;
  std::map<Key, engine::ProductRecord> earlier_;
  std::vector<engine::FileRecord> earlier_left_over_;
  int page_count_ = 0;   ///< of the journal
  std::string pending_;  ///< lines of the next one
  int pending_products_ = 0;
  std::size_t pending_bytes_ = 0;
  std::unique_ptr<OpenFile> field_list_;  ///< of the run before, also when a new one is in its place
  std::unique_ptr<OpenFile> page_;        ///< of the journal: the one that rows were last read from
  int page_number_ = 0;
};

}  // namespace tandem::delivery
