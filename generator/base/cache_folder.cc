#include "base/cache_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/descriptor.h"
#include "base/disk_reading.h"

namespace tandem {
namespace {

constexpr mode_t own_folder = 0700;
constexpr mode_t own_file = 0600;
constexpr mode_t writable_by_others = 022;

/// Not open where the folder is not the user's own: what others put there would be printed as the user's.
Descriptor open_own_folder(const std::string& path) {
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  struct stat status {};
  const bool is_own = folder.is_open() && ::fstat(folder.get(), &status) == 0 &&
                      status.st_uid == ::geteuid() && (status.st_mode & writable_by_others) == 0;
  if (!is_own) folder.close();
  return folder;
}

bool is_same_file(const struct stat& first, const struct stat& second) {
  return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/// The file that is being written, locked for as long as it is; not open where another process writes it. One
/// that a process left behind when it was killed is taken up.
Descriptor open_part(int folder, const std::string& name) {
  Descriptor part(
      ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, own_file));
  struct stat opened {};
  struct stat there {};
  // Until it was locked here it may have become another process's finished file.
  const bool is_mine = part.is_open() && ::flock(part.get(), LOCK_EX | LOCK_NB) == 0 &&
                       ::fstat(part.get(), &opened) == 0 && S_ISREG(opened.st_mode) &&
                       ::fstatat(folder, name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
                       is_same_file(opened, there) && ::ftruncate(part.get(), 0) == 0;
  if (!is_mine) part.close();
  return part;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::optional<std::string> DiskCacheFolder::read(const std::string& name) {
  const Descriptor folder = open_own_folder(path_);
  std::string not_asked_for;
  if (!folder.is_open()) return std::nullopt;
  return read_regular(folder.get(), name, O_NOFOLLOW, not_asked_for, most_bytes_of_cache_file);
}

void DiskCacheFolder::keep(const std::string& name, std::string_view bytes) {
  if (bytes.size() > most_bytes_of_cache_file) return;
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), ignored);
  ::mkdir(path_.c_str(), own_folder);
  const Descriptor folder = open_own_folder(path_);
  if (!folder.is_open()) return;
  const std::string part_name = name + ".part";
  const Descriptor part = open_part(folder.get(), part_name);
  if (!part.is_open()) return;
  if (!write_all(part.get(), bytes) ||
      ::renameat(folder.get(), part_name.c_str(), folder.get(), name.c_str()) != 0)
    ::unlinkat(folder.get(), part_name.c_str(), 0);
}

std::optional<std::string> MemoryCacheFolder::read(const std::string& name) {
  const auto found = files.find(name);
  return found == files.end() ? std::nullopt : std::optional(found->second);
}

std::unique_ptr<CacheFolder> user_cache_folder(
    const std::function<std::optional<std::string>(const std::string& name)>& environment) {
  if (const auto own = environment("TANDEM_CACHE"))
    return own->empty() ? nullptr : std::make_unique<DiskCacheFolder>(*own);
  const auto folder_in = [&](const char* variable, const char* below) -> std::unique_ptr<CacheFolder> {
    const std::string path = environment(variable).value_or("");
    return path.starts_with('/') ? std::make_unique<DiskCacheFolder>(path + below) : nullptr;
  };
  auto folder = folder_in("XDG_CACHE_HOME", "/tandem");
  return folder ? std::move(folder) : folder_in("HOME", "/.cache/tandem");
}

}  // namespace tandem
