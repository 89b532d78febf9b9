#include "delivery/output_disk.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "base/descriptor.h"
#include "base/file_system.h"

namespace tandem::delivery {
namespace {

constexpr std::size_t key_bytes = 32;
constexpr std::string_view ignored_by_git =
    "# The project's private key: made anew where it is missing.\n*\n";

bool write_file(int folder, const char* name, std::string_view bytes) {
  const Descriptor file(
      ::openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
  return file.is_open() &&
         ::write(file.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
         ::fsync(file.get()) == 0;
}

/// Nothing, and errno, where there is none that only its owner can read.
std::optional<std::string> read_key(int folder) {
  const Descriptor file(::openat(folder, "key", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) return std::nullopt;
  std::string key(key_bytes + 1, '\0');
  const bool is_private = S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
  if (!is_private || ::read(file.get(), key.data(), key.size()) != static_cast<ssize_t>(key_bytes)) {
    errno = EBADMSG;
    return std::nullopt;
  }
  key.resize(key_bytes);
  return key;
}

/// Under a name of this process first, so that no other run ever reads half a key.
bool make_key(int folder) {
  std::string key(key_bytes, '\0');
  if (::getrandom(key.data(), key.size(), 0) != static_cast<ssize_t>(key.size())) return false;
  const std::string name = "key-" + std::to_string(::getpid());
  ::unlinkat(folder, name.c_str(), 0);
  const bool is_written = write_file(folder, name.c_str(), key);
  // Where another run was first, its key counts.
  const bool is_there =
      is_written && (::linkat(folder, name.c_str(), folder, "key", 0) == 0 || errno == EEXIST);
  const int problem = errno;
  ::unlinkat(folder, name.c_str(), 0);
  errno = problem;
  return is_there;
}

std::optional<std::string> project_key(const std::string& project, std::string& problem) {
  const std::string path = join_path(project, ".tandem");
  const int refusal = ::mkdir(path.c_str(), S_IRWXU) == 0 || errno == EEXIST ? 0 : errno;
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  std::optional<std::string> key;
  if (!folder.is_open() && refusal != 0) errno = refusal;
  if (folder.is_open()) {
    key = read_key(folder.get());
    if (!key && errno == ENOENT) {
      write_file(folder.get(), ".gitignore", ignored_by_git);
      if (make_key(folder.get())) key = read_key(folder.get());
    }
  }
  if (key) return key;
  problem = errno == EBADMSG ? "it is no key that its owner alone can read" : std::strerror(errno);
  return std::nullopt;
}

std::shared_ptr<void> hold_folder(const std::string& folder) {
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  auto held = std::make_shared<Descriptor>(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // What cannot be held at all says so when it is written to; some file systems have no locks.
  const bool is_taken =
      held->is_open() && ::flock(held->get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  return is_taken ? nullptr : held;
}

void sync_folder(const std::string& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) ::syncfs(opened.get());
}

}  // namespace

OutputDisk real_output_disk() {
  return {project_key, hold_folder, sync_folder};
}

}  // namespace tandem::delivery
