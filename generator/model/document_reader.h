// Stage: model, internal. Reads the files of a project, each as one document, and settles what they are
// before anything is said or kept of them: content, or perhaps people. In: paths. Out: documents that know
// their place; problems as diagnostics.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/cache_folder.h"
#include "base/diagnostic.h"
#include "base/digest.h"
#include "base/file_system.h"
#include "base/source.h"
#include "load/reading_snapshot.h"
#include "model/passed_couples.h"

namespace tandem::model {

struct ReadDocument {
  load::Node root;        ///< a map
  PassedCouples couples;  ///< of a list of couples: root has none of them
};

/// Also one whose 'couples' is misspelt: it would be taken for a workshop of which much is missing.
bool is_couple_list(const load::Node& document);

class DocumentReader {
 public:
  /// `cache` may be null. `folder` is the project's.
  DocumentReader(FileSystem& files, const std::string& folder, SourceSet& sources, Diagnostics& diagnostics,
                 CacheFolder* cache);

  /// Opens a file of the project, and reads it unless an earlier run has kept what it read. All files first.
  void open(const std::string& path);

  /// Whether an earlier run has read and checked these very files, lists of couples aside, and there was
  /// nothing to report. Where `may_differ` holds for a file, it has only what the others rely on.
  bool is_known_sound(const std::function<bool(const std::string& path)>& may_differ) const;
  /// Whether nothing was to report of this file itself, if all is known to be sound.
  bool is_known_sound(const std::string& path) const;

  /// Whether there was nothing to report of what has this digest, as an earlier run kept and this one keeps.
  bool is_checked(const Digest& checked) { return snapshot_ && snapshot_->hold(checked); }
  void keep_checked(const Digest& checked);

  /// The document of a file that was opened; nothing where a problem was reported. Where an earlier run has
  /// kept it, the value of the key `left_out` may be missing.
  std::optional<ReadDocument> take(const std::string& path, std::string_view left_out = {});

  /// Keeps what was read for the next run; `is_sound`: and that nothing was reported.
  void finish(bool is_sound);

 private:
  struct File {
    const SourceFile* source = nullptr;
    Digest text;
    bool is_kept = false;  ///< in the snapshot, now or before
    bool is_couple_list = false;
    std::optional<ReadDocument> document;  ///< unless an earlier run has kept it
  };

  std::optional<ReadDocument> read(File& file);
  bool settle_what_it_is(const SourceFile& file, load::Node& root);
  Digest all_relied_on() const;
  bool is_all_kept() const;

  FileSystem& files_;
  const std::string folder_;
  SourceSet& sources_;
  Diagnostics& diagnostics_;
  CacheFolder* cache_;
  std::string snapshot_name_;
  std::optional<load::ReadingSnapshot> snapshot_;
  std::map<std::string, File> opened_;  ///< by path
};

}  // namespace tandem::model
