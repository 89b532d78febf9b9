// What is written to a real disk. Below the folder that the user has named no link is followed, and nothing
// is opened whose name somebody could have guessed.
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "base/descriptor.h"
#include "base/disk_reading.h"
#include "base/file_system.h"

namespace tandem {
namespace {

// Never part of what is printed, so that it may be different each time. Hidden names are passed over when a
// project is read.
constexpr std::string_view temporary_prefix = ".tandem-part-";
constexpr std::size_t random_bytes = 16;
constexpr const char* is_a_link = " is a link, which is not followed there";
constexpr int most_tries = 8;
constexpr mode_t all_permissions = 0777;

std::string last_error() {
  return std::strerror(errno);
}

/// Nothing and errno where the system has no random numbers.
std::optional<std::string> temporary_name() {
  std::array<unsigned char, random_bytes> bytes{};
  std::size_t got = 0;
  while (got < bytes.size()) {
    const ssize_t count = ::getrandom(bytes.data() + got, bytes.size() - got, 0);
    if (count < 0 && errno != EINTR) return std::nullopt;
    if (count > 0) got += static_cast<std::size_t>(count);
  }
  constexpr std::string_view digits = "0123456789abcdef";
  std::string name(temporary_prefix);
  for (const unsigned char byte : bytes) {
    name += digits[byte >> 4];
    name += digits[byte & 0xF];
  }
  return name;
}

bool is_temporary_name(std::string_view name) {
  if (!name.starts_with(temporary_prefix)) return false;
  name.remove_prefix(temporary_prefix.size());
  return name.size() == 2 * random_bytes && name.find_first_not_of("0123456789abcdef") == name.npos;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool is_link_in(int folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

/// The folder that a name's last part stands in. Not open, with the problem, where it cannot be reached.
class Place {
 public:
  Place(const std::string& folder, const std::string& name, bool make_folders, std::string& problem)
      : name_(name.substr(name.rfind('/') + 1)) {
    std::error_code error;
    if (make_folders) std::filesystem::create_directories(folder, error);
    folder_ = Descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder_.is_open()) problem = error ? error.message() : last_error();
    for (std::size_t start = 0, slash = 0; folder_.is_open(); start = slash + 1) {
      slash = name.find('/', start);
      if (slash == std::string::npos) return;
      if (slash > start) descend(name.substr(start, slash - start), make_folders, problem);
    }
  }

  bool is_open() const { return folder_.is_open(); }
  int folder() const { return folder_.get(); }
  const std::string& name() const { return name_; }

 private:
  void descend(const std::string& part, bool make_folders, std::string& problem) {
    const bool is_refused =
        make_folders && ::mkdirat(folder_.get(), part.c_str(), 0777) != 0 && errno != EEXIST;
    const std::string refusal = is_refused ? last_error() : std::string();
    Descriptor next(::openat(folder_.get(), part.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!next.is_open()) {
      problem = is_refused ? refusal : last_error();
      if (is_link_in(folder_.get(), part)) problem = "'" + part + "'" + is_a_link;
    }
    folder_ = std::move(next);
  }

  Descriptor folder_;
  std::string name_;
};

/// A file beside the one that is to be written, gone again unless it is moved there. It is locked for as long
/// as this run has it, which tells the next run's sweep that it is no leftover.
class TemporaryFile {
 public:
  explicit TemporaryFile(int folder) : folder_(folder) {
    for (int tries = 0; tries < most_tries && !file_.is_open(); ++tries) {
      const auto name = temporary_name();
      if (!name) return;
      name_ = *name;
      file_ = Descriptor(
          ::openat(folder, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
      if (!file_.is_open() && errno != EEXIST) return;
      if (file_.is_open() && !lock()) file_.close();
    }
  }
  ~TemporaryFile() {
    if (is_open() && !is_moved_) ::unlinkat(folder_, name_.c_str(), 0);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  bool is_open() const { return file_.is_open(); }
  void take_permissions(mode_t mode) { ::fchmod(file_.get(), mode & all_permissions); }
  bool write(std::string_view bytes) { return write_all(file_.get(), bytes); }
  bool move_to(const std::string& name) {
    is_moved_ = is_taken() && ::renameat(folder_, name_.c_str(), folder_, name.c_str()) == 0;
    return is_moved_;
  }

 private:
  /// Some file systems, those on other machines among them, say only when a file is closed that there is no
  /// room for it. A second descriptor is, so that the lock stays.
  bool is_taken() {
    Descriptor second(::fcntl(file_.get(), F_DUPFD_CLOEXEC, 0));
    return second.is_open() && second.close();
  }
  /// False where a sweep came first and took the file away. A file system without locks is never swept.
  bool lock() {
    while (::flock(file_.get(), LOCK_EX) != 0 && errno == EINTR) continue;
    struct stat status {};
    return ::fstat(file_.get(), &status) == 0 && status.st_nlink > 0;
  }

  int folder_;
  std::string name_;
  Descriptor file_;
  bool is_moved_ = false;
};

void sweep_file(int folder, const std::string& name) {
  const Descriptor file(
      ::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status {};
  const bool is_leftover = file.is_open() && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) &&
                           ::flock(file.get(), LOCK_EX | LOCK_NB) == 0;
  if (is_leftover) ::unlinkat(folder, name.c_str(), 0);
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

void sweep_folder(Descriptor folder, int levels) {
  const int copy = ::fcntl(folder.get(), F_DUPFD_CLOEXEC, 0);
  const std::unique_ptr<DIR, CloseFolder> stream(copy < 0 ? nullptr : ::fdopendir(copy));
  std::vector<std::string> folders;
  while (const dirent* entry = stream ? ::readdir(stream.get()) : nullptr) {  // NOLINT(concurrency-mt-unsafe)
    const std::string name(entry->d_name);
    if (is_temporary_name(name)) {
      sweep_file(folder.get(), name);
    } else if (levels > 0 && name != "." && name != "..") {
      folders.push_back(name);
    }
  }
  for (const std::string& name : folders) {
    Descriptor below(::openat(folder.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (below.is_open()) sweep_folder(std::move(below), levels - 1);
  }
}

class DiskNewFile : public NewFile {
 public:
  /// `problem` says whether it can be written.
  DiskNewFile(const std::string& folder, const std::string& name, std::string& problem)
      : place_(folder, name, true, problem) {
    if (!place_.is_open()) return;
    struct stat status {};
    const bool is_taken =
        ::fstatat(place_.folder(), place_.name().c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (is_taken && !S_ISREG(status.st_mode) && !S_ISLNK(status.st_mode)) {
      problem = S_ISDIR(status.st_mode) ? std::strerror(EISDIR) : "what is there is no regular file";
      return;
    }
    file_.emplace(place_.folder());
    // Who may read or change a file of one's own is as its owner has said. What others have put there says
    // nothing.
    if (file_->is_open() && is_taken && S_ISREG(status.st_mode) && status.st_uid == ::geteuid())
      file_->take_permissions(status.st_mode);
    if (file_->is_open()) return;
    problem = last_error();
    file_.reset();
  }

  bool is_open() const { return file_.has_value(); }
  bool append(std::string_view bytes, std::string& problem) override {
    if (has_failed_ || !file_->write(bytes)) return fail(problem);
    return true;
  }
  bool finish(std::string& problem) override {
    return (!has_failed_ && file_->move_to(place_.name())) || fail(problem);
  }

 private:
  bool fail(std::string& problem) {
    if (!has_failed_) problem_ = last_error();
    has_failed_ = true;
    problem = problem_;
    return false;
  }

  Place place_;
  std::optional<TemporaryFile> file_;
  bool has_failed_ = false;
  std::string problem_;
};

class DiskOpenFile : public OpenFile {
 public:
  explicit DiskOpenFile(Descriptor file) : file_(std::move(file)) {}
  std::optional<std::string> read(std::uint64_t offset, std::size_t most_bytes) override {
    std::string bytes(most_bytes, '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
      const ssize_t count =
          ::pread(file_.get(), bytes.data() + got, bytes.size() - got, static_cast<off_t>(offset + got));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return std::nullopt;
      if (count == 0) break;
      got += static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
  }

 private:
  Descriptor file_;
};

}  // namespace

bool DiskFileSystem::write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                                 std::string& problem) {
  DiskNewFile file(folder, name, problem);
  return file.is_open() && file.append(bytes, problem) && file.finish(problem);
}

std::unique_ptr<NewFile> DiskFileSystem::create_below(const std::string& folder, const std::string& name,
                                                      std::string& problem) {
  auto file = std::make_unique<DiskNewFile>(folder, name, problem);
  return file->is_open() ? std::move(file) : nullptr;
}

std::unique_ptr<OpenFile> DiskFileSystem::open_below(const std::string& folder, const std::string& name,
                                                     std::string& problem) {
  const Place place(folder, name, false, problem);
  if (!place.is_open()) return nullptr;
  std::size_t bytes = 0;
  Descriptor file = open_regular(place.folder(), place.name(), O_NOFOLLOW, problem, bytes);
  return file.is_open() ? std::make_unique<DiskOpenFile>(std::move(file)) : nullptr;
}

std::optional<std::string> DiskFileSystem::read_below(const std::string& folder, const std::string& name,
                                                      std::string& problem) {
  const Place place(folder, name, false, problem);
  if (!place.is_open()) return std::nullopt;
  return read_regular(place.folder(), place.name(), O_NOFOLLOW, problem, most_bytes_of_a_file);
}

bool DiskFileSystem::remove_below(const std::string& folder, const std::string& name, std::string& problem) {
  const Place place(folder, name, false, problem);
  if (place.is_open() && ::unlinkat(place.folder(), place.name().c_str(), 0) == 0) return true;
  if (place.is_open()) problem = last_error();
  return errno == ENOENT;
}

void DiskFileSystem::sweep(const std::string& folder, int levels) {
  Descriptor start(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (start.is_open()) sweep_folder(std::move(start), levels);
}

}  // namespace tandem
