// Stage: base. All reading and writing of files goes through here, so that tests can run on a disk in
// memory that is full or write-protected, and a build can list all that a run read (its depfile).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

/// What cannot be read or looked into, and why in a few words ("Permission denied").
struct PathProblem {
  std::string path;
  std::string reason;
  bool operator==(const PathProblem&) const = default;
};

/// What is found at and below a folder, each path as `folder/…`, in byte order.
struct Listing {
  std::vector<std::string> files;  ///< all that is no folder; what cannot be read says so when it is
  std::vector<std::string> folders;
  std::vector<PathProblem> problems;
};

/// More than any file of a project or any picture has. A larger one is not read.
inline constexpr std::size_t most_bytes_of_a_file = std::size_t{64} << 20;

/// A file that is being written, piece by piece. It is seen by nobody until it is finished, and gone unless
/// it is.
class NewFile {
 public:
  virtual ~NewFile() = default;
  /// False and `problem` on failure, as of all here; then it cannot be finished.
  virtual bool append(std::string_view bytes, std::string& problem) = 0;
  /// Puts the file in its place, of which it takes what stands there.
  virtual bool finish(std::string& problem) = 0;
};

/// A file that is read piece by piece.
class OpenFile {
 public:
  virtual ~OpenFile() = default;
  /// From `offset`, as far as the file goes and `most_bytes` allow; nothing where it cannot be read.
  virtual std::optional<std::string> read(std::uint64_t offset, std::size_t most_bytes) = 0;
};

/// Paths are UTF-8 with '/' between their parts. No function throws.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// The whole file; on failure nothing, and `problem` says why in a few words ("Permission denied"). What
  /// is no regular file, such as a device or a pipe, is never opened, and what holds more than `most_bytes`
  /// is not read: both could go on for ever.
  virtual std::optional<std::string> read(const std::string& path, std::string& problem,
                                          std::size_t most_bytes = most_bytes_of_a_file) = 0;

  /// What is at and below `folder`, behind links, too. Names that begin with a dot and '__MACOSX' are what
  /// programs leave for themselves, and passed over. A missing folder has nothing and is no problem.
  virtual Listing walk(const std::string& folder) = 0;

  /// The files alone.
  std::vector<std::string> list(const std::string& folder) { return walk(folder).files; }

  /// The names of the folders directly in `folder`, in byte order.
  virtual std::vector<std::string> subfolders(const std::string& folder) = 0;
  /// The same of the files, behind links, too, without those that walk() passes over.
  virtual std::vector<std::string> files_in(const std::string& folder) = 0;

  virtual bool exists(const std::string& path) = 0;

  /// Whether a file can be put at `path` without taking anything away but a regular file: nothing is there,
  /// or one that is no link.
  virtual bool is_place_for_file(const std::string& path) = 0;

  /// The path from the root, without links, '.' and '..', as far as it is there.
  virtual std::string resolve(const std::string& path) = 0;

  /// The same for each path that leads to one file or folder, by hard links, too; nothing for what is not
  /// there.
  virtual std::optional<std::string> identity(const std::string& path) = 0;

  /// The next five take a folder, which may be reached through links, and a name below it, in which no link
  /// is followed: what is made for others may have been prepared by others.
  ///
  /// Makes the file hold `bytes`, and its folders where missing: into a temporary file beside it, then
  /// renamed, so that no reader and no run that is killed ever leaves half a file. Nothing is synced: that is
  /// done once for many (delivery/output_disk.h). A link in its place is replaced. False and `problem` on
  /// failure; what stood there before is then still there.
  virtual bool write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                           std::string& problem) = 0;
  /// As read(), but nothing where a link is on the way.
  virtual std::optional<std::string> read_below(const std::string& folder, const std::string& name,
                                                std::string& problem) = 0;
  /// Takes a file or a link away. True if it is gone, or was never there.
  virtual bool remove_below(const std::string& folder, const std::string& name, std::string& problem) = 0;
  /// As write_below(), for what is never in memory as a whole. Null and `problem` on failure.
  virtual std::unique_ptr<NewFile> create_below(const std::string& folder, const std::string& name,
                                                std::string& problem);
  /// As read_below(), for files of any size, which may change while they are open.
  virtual std::unique_ptr<OpenFile> open_below(const std::string& folder, const std::string& name,
                                               std::string& problem);

  /// The same for a path whose folders are the user's own choice.
  bool write_atomically(const std::string& path, std::string_view bytes, std::string& problem);

  /// Takes away the temporary files that runs which were killed have left in `folder` and so many levels of
  /// folders below it. Those of runs that still go on stay.
  virtual void sweep(const std::string& folder, int levels) = 0;
};

class DiskFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string& path, std::string& problem,
                                  std::size_t most_bytes = most_bytes_of_a_file) override;
  Listing walk(const std::string& folder) override;
  std::vector<std::string> subfolders(const std::string& folder) override;
  std::vector<std::string> files_in(const std::string& folder) override;
  bool exists(const std::string& path) override;
  bool is_place_for_file(const std::string& path) override;
  std::string resolve(const std::string& path) override;
  std::optional<std::string> identity(const std::string& path) override;
  bool write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                   std::string& problem) override;
  std::optional<std::string> read_below(const std::string& folder, const std::string& name,
                                        std::string& problem) override;
  bool remove_below(const std::string& folder, const std::string& name, std::string& problem) override;
  std::unique_ptr<NewFile> create_below(const std::string& folder, const std::string& name,
                                        std::string& problem) override;
  std::unique_ptr<OpenFile> open_below(const std::string& folder, const std::string& name,
                                       std::string& problem) override;
  void sweep(const std::string& folder, int levels) override;
};

/// Passes everything on to another file system and remembers what was read: the files, and the folders
/// that were walked through (a file that appears there later would have been read too: a folder's time
/// changes then).
class RecordingFileSystem : public FileSystem {
 public:
  explicit RecordingFileSystem(FileSystem& inner) : inner_(inner) {}
  std::optional<std::string> read(const std::string& path, std::string& problem,
                                  std::size_t most_bytes = most_bytes_of_a_file) override;
  Listing walk(const std::string& folder) override;
  std::vector<std::string> subfolders(const std::string& folder) override {
    return inner_.subfolders(folder);
  }
  std::vector<std::string> files_in(const std::string& folder) override { return inner_.files_in(folder); }
  bool exists(const std::string& path) override { return inner_.exists(path); }
  bool is_place_for_file(const std::string& path) override { return inner_.is_place_for_file(path); }
  std::string resolve(const std::string& path) override { return inner_.resolve(path); }
  std::optional<std::string> identity(const std::string& path) override { return inner_.identity(path); }
  bool write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                   std::string& problem) override {
    return inner_.write_below(folder, name, bytes, problem);
  }
  std::optional<std::string> read_below(const std::string& folder, const std::string& name,
                                        std::string& problem) override {
    return inner_.read_below(folder, name, problem);
  }
  bool remove_below(const std::string& folder, const std::string& name, std::string& problem) override {
    return inner_.remove_below(folder, name, problem);
  }
  std::unique_ptr<NewFile> create_below(const std::string& folder, const std::string& name,
                                        std::string& problem) override {
    return inner_.create_below(folder, name, problem);
  }
  std::unique_ptr<OpenFile> open_below(const std::string& folder, const std::string& name,
                                       std::string& problem) override {
    return inner_.open_below(folder, name, problem);
  }
  void sweep(const std::string& folder, int levels) override { inner_.sweep(folder, levels); }

  const std::set<std::string>& files_read() const { return files_read_; }
  const std::set<std::string>& folders_walked() const { return folders_walked_; }

 private:
  FileSystem& inner_;
  std::set<std::string> files_read_;
  std::set<std::string> folders_walked_;
};

/// A disk in memory, for tests. It knows no links.
class MemoryFileSystem : public FileSystem {
 public:
  std::optional<std::string> read(const std::string& path, std::string& problem,
                                  std::size_t most_bytes = most_bytes_of_a_file) override;
  Listing walk(const std::string& folder) override;
  std::vector<std::string> subfolders(const std::string& folder) override;
  std::vector<std::string> files_in(const std::string& folder) override;
  bool exists(const std::string& path) override;
  bool is_place_for_file(const std::string& path) override;
  std::string resolve(const std::string& path) override;
  std::optional<std::string> identity(const std::string& path) override;
  bool write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                   std::string& problem) override;
  std::optional<std::string> read_below(const std::string& folder, const std::string& name,
                                        std::string& problem) override;
  bool remove_below(const std::string& folder, const std::string& name, std::string& problem) override;
  void sweep(const std::string&, int) override {}

  void add(const std::string& path, std::string text) { files_[path] = std::move(text); }
  /// From now on every write fails with this problem; an empty one mends the disk.
  void fail_writes(std::string problem) { write_problem_ = std::move(problem); }
  /// A walk cannot look into this folder, which is none of those that files stand in.
  void fail_walk(PathProblem problem) { walk_problems_.push_back(std::move(problem)); }

 private:
  std::map<std::string, std::string> files_;
  std::string write_problem_;
  std::vector<PathProblem> walk_problems_;
};

/// `folder/name`, or `name` where the folder is empty or ".".
std::string join_path(std::string_view folder, std::string_view name);

/// Everything before the last '/', "." where there is none, "/" in the root.
std::string folder_of_path(const std::string& path);

/// Whether a walk passes over a file or folder of this name.
bool is_hidden_name(std::string_view name);

/// Whether two resolved paths are one, or the first lies in the second.
bool is_within(std::string_view path, std::string_view folder);

}  // namespace tandem
