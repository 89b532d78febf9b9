// What is read of a real disk. Nothing here waits for ever or follows links in circles.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <new>
#include <system_error>

#include "base/descriptor.h"
#include "base/disk_reading.h"
#include "base/file_system.h"

namespace tandem {
namespace {

constexpr const char* no_regular_file = "it is no regular file";
constexpr const char* link_to_nothing = "it is a link that leads nowhere";
constexpr const char* circle = "it leads back to a folder that it is in";
constexpr const char* too_many = "there are too many files";
// A project has some hundreds; links between folders can make one file appear in any number of places.
constexpr std::size_t most_entries = 100000;

using FolderId = std::pair<dev_t, ino_t>;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

struct FolderEntry {
  std::string name;
  bool is_file = false;  ///< a regular one for certain; otherwise it must be looked at
};

/// Nothing and errno where the folder cannot be read.
std::optional<std::vector<FolderEntry>> entries_in(const std::string& path) {
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
  if (!folder) return std::nullopt;
  std::vector<FolderEntry> entries;
  errno = 0;
  while (const dirent* entry =
             ::readdir(folder.get())) {  // NOLINT(concurrency-mt-unsafe): a stream of its own
    std::string name(entry->d_name);
    if (name != "." && name != "..") entries.push_back({std::move(name), entry->d_type == DT_REG});
    errno = 0;
  }
  return errno == 0 ? std::optional(std::move(entries)) : std::nullopt;
}

bool is_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

class FolderWalk {
 public:
  Listing walk(const std::string& folder) {
    visit(folder, true);
    std::sort(listing_.files.begin(), listing_.files.end());
    std::sort(listing_.folders.begin(), listing_.folders.end());
    std::sort(listing_.problems.begin(), listing_.problems.end(),
              [](const PathProblem& first, const PathProblem& second) { return first.path < second.path; });
    return std::move(listing_);
  }

 private:
  void report(const std::string& path, const char* reason) { listing_.problems.push_back({path, reason}); }

  bool has_room(const std::string& path) {
    if (++entries_ == most_entries + 1) report(path, too_many);
    return entries_ <= most_entries;
  }

  void visit(const std::string& path, bool is_start) {
    if (!has_room(path)) return;
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      const int error = errno;
      const bool leads_nowhere = error == ENOENT && is_link(path);
      // What is not there, or not any more, is no problem.
      if (leads_nowhere || error != ENOENT)
        report(path, leads_nowhere ? link_to_nothing : std::strerror(error));
    } else if (S_ISDIR(status.st_mode)) {
      enter(path, {status.st_dev, status.st_ino});
    } else if (is_start) {
      report(path, std::strerror(ENOTDIR));
    } else {
      listing_.files.push_back(path);
    }
  }

  void enter(const std::string& path, FolderId id) {
    if (std::find(around_.begin(), around_.end(), id) != around_.end()) return report(path, circle);
    const auto entries = entries_in(path);
    if (!entries) return report(path, std::strerror(errno));
    listing_.folders.push_back(path);
    around_.push_back(id);
    for (const FolderEntry& entry : *entries) {
      if (is_hidden_name(entry.name)) continue;
      std::string inside = join_path(path, entry.name);
      if (!entry.is_file) {
        visit(inside, false);
      } else if (has_room(inside)) {
        listing_.files.push_back(std::move(inside));
      }
    }
    around_.pop_back();
  }

  Listing listing_;
  std::vector<FolderId> around_;  ///< the folders that the walk is in
  std::size_t entries_ = 0;
};

std::optional<std::string> read_all(int file, std::size_t expected, std::size_t most_bytes,
                                    std::string& problem) {
  std::string text(std::min(expected, most_bytes) + 1, '\0');
  std::size_t used = 0;
  while (true) {
    const ssize_t got = ::read(file, text.data() + used, text.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      problem = std::strerror(errno);
      return std::nullopt;
    }
    if (got == 0) break;
    const bool is_less = static_cast<std::size_t>(got) < text.size() - used;
    used += static_cast<std::size_t>(got);
    // Less than was asked for is the end of a file that has all that it said; some of the system's say
    // nothing.
    const bool is_end = is_less && expected > 0 && used == expected;
    if (used > most_bytes) {
      problem = too_large(most_bytes);
      return std::nullopt;
    }
    if (is_end) break;
    if (used == text.size()) text.resize(std::min(2 * text.size(), most_bytes + 1));
  }
  text.resize(used);
  return text;
}

}  // namespace

std::string too_large(std::size_t most_bytes) {
  return "it holds more than " + std::to_string(most_bytes >> 20) + " MB";
}

Descriptor open_regular(int folder, const std::string& path, int flags, std::string& problem,
                        std::size_t& bytes) {
  struct stat status {};
  // Looked at before it is opened, which may already do something to a device; and once more behind that.
  const int at_flags = (flags & O_NOFOLLOW) != 0 ? AT_SYMLINK_NOFOLLOW : 0;
  const auto is_regular = [&] {
    if (S_ISDIR(status.st_mode)) problem = std::strerror(EISDIR);
    if (!S_ISDIR(status.st_mode) && !S_ISREG(status.st_mode)) problem = no_regular_file;
    return S_ISREG(status.st_mode);
  };
  if (::fstatat(folder, path.c_str(), &status, at_flags) != 0) {
    problem = std::strerror(errno);
    return {};
  }
  if (!is_regular()) return {};
  Descriptor file(::openat(folder, path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags));
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
    problem = std::strerror(errno);
    return {};
  }
  if (!is_regular()) return {};
  bytes = static_cast<std::size_t>(status.st_size);
  return file;
}

std::optional<std::string> read_regular(int folder, const std::string& path, int flags, std::string& problem,
                                        std::size_t most_bytes) {
  std::size_t bytes = 0;
  const Descriptor file = open_regular(folder, path, flags, problem, bytes);
  if (!file.is_open()) return std::nullopt;
  try {
    return read_all(file.get(), bytes, most_bytes, problem);
  } catch (const std::bad_alloc&) {
    problem = "there is no memory for it";
    return std::nullopt;
  }
}

std::optional<std::string> DiskFileSystem::read(const std::string& path, std::string& problem,
                                                std::size_t most_bytes) {
  return read_regular(AT_FDCWD, path, 0, problem, most_bytes);
}

Listing DiskFileSystem::walk(const std::string& folder) {
  return FolderWalk().walk(folder);
}

std::vector<std::string> DiskFileSystem::subfolders(const std::string& folder) {
  std::vector<std::string> found;
  for (const FolderEntry& entry : entries_in(folder).value_or(std::vector<FolderEntry>())) {
    std::error_code error;
    const bool may_be_folder = !entry.is_file;
    if (may_be_folder && std::filesystem::is_directory(join_path(folder, entry.name), error))
      found.push_back(entry.name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> DiskFileSystem::files_in(const std::string& folder) {
  std::vector<std::string> found;
  for (const FolderEntry& entry : entries_in(folder).value_or(std::vector<FolderEntry>())) {
    std::error_code error;
    if (is_hidden_name(entry.name)) continue;
    if (entry.is_file || std::filesystem::is_regular_file(join_path(folder, entry.name), error))
      found.push_back(entry.name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool DiskFileSystem::exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

bool DiskFileSystem::is_place_for_file(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return S_ISREG(status.st_mode);
  return errno == ENOENT || errno == ENOTDIR;
}

std::string DiskFileSystem::resolve(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path absolute = fs::absolute(path.empty() ? "." : path, error);
  const fs::path resolved = fs::weakly_canonical(absolute, error);
  return (error ? absolute.lexically_normal() : resolved).generic_string();
}

std::optional<std::string> DiskFileSystem::identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
}

}  // namespace tandem
