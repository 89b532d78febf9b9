// Stage: base. All reading and writing of files goes through here, so that tests can run on a disk in
// memory that is full or write-protected, and a build can list all that a run read (its depfile).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

/// Paths are UTF-8 with '/' between their parts. No function throws.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// The whole file; on failure nothing, and `problem` says why in a few words ("Permission denied").
  virtual std::optional<std::string> read(const std::string& path, std::string& problem) = 0;

  /// Regular files at and below `folder`, as `folder/…`, in byte order. A missing folder has none.
  virtual std::vector<std::string> list(const std::string& folder) = 0;

  /// `folder` and all folders below it, in byte order; none if there is no such folder. Where a file is
  /// added or taken away, the time of one of these changes.
  virtual std::vector<std::string> list_folders(const std::string& folder) = 0;

  virtual bool exists(const std::string& path) = 0;

  /// Makes `path` hold `bytes`, and its folders where missing: into a temporary file beside it, synced,
  /// then renamed, so that no reader and no crash ever sees half a file. False and `problem` on failure;
  /// what stood at `path` before is then still there.
  virtual bool write_atomically(const std::string& path, std::string_view bytes, std::string& problem) = 0;
};

class DiskFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string& path, std::string& problem) override;
  std::vector<std::string> list(const std::string& folder) override;
  std::vector<std::string> list_folders(const std::string& folder) override;
  bool exists(const std::string& path) override;
  bool write_atomically(const std::string& path, std::string_view bytes, std::string& problem) override;
};

/// Passes everything on to another file system and remembers what was read: the files, and the folders
/// that were listed (a file that appears there later would have been read too).
class RecordingFileSystem : public FileSystem {
 public:
  explicit RecordingFileSystem(FileSystem& inner) : inner_(inner) {}
  std::optional<std::string> read(const std::string& path, std::string& problem) override;
  std::vector<std::string> list(const std::string& folder) override;
  std::vector<std::string> list_folders(const std::string& folder) override {
    return inner_.list_folders(folder);
  }
  bool exists(const std::string& path) override { return inner_.exists(path); }
  bool write_atomically(const std::string& path, std::string_view bytes, std::string& problem) override;

  const std::set<std::string>& files_read() const { return files_read_; }
  const std::set<std::string>& folders_listed() const { return folders_listed_; }

 private:
  FileSystem& inner_;
  std::set<std::string> files_read_;
  std::set<std::string> folders_listed_;
};

/// A disk in memory, for tests.
class MemoryFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string& path, std::string& problem) override;
  std::vector<std::string> list(const std::string& folder) override;
  std::vector<std::string> list_folders(const std::string& folder) override;
  bool exists(const std::string& path) override;
  bool write_atomically(const std::string& path, std::string_view bytes, std::string& problem) override;

  void add(const std::string& path, std::string text) { files_[path] = std::move(text); }
  /// From now on every write fails with this problem; an empty one mends the disk.
  void fail_writes(std::string problem) { write_problem_ = std::move(problem); }

 private:
  std::map<std::string, std::string> files_;
  std::string write_problem_;
};

/// `folder/name`, or `name` where the folder is empty or ".".
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace tandem
