#include "base/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace tandem {
namespace {

// A file descriptor that is closed on every way out.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }
  bool close() {
    const int value = value_;
    value_ = -1;
    return value < 0 || ::close(value) == 0;
  }

 private:
  int value_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::optional<std::string> DiskFileSystem::read(const std::string& path, std::string& problem) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
    problem = std::strerror(errno);
    return std::nullopt;
  }
  if (S_ISDIR(status.st_mode)) {
    problem = std::strerror(EISDIR);
    return std::nullopt;
  }
  std::string text(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t used = 0;
  while (true) {
    const ssize_t got = ::read(file.get(), text.data() + used, text.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      problem = std::strerror(errno);
      return std::nullopt;
    }
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used == text.size()) text.resize(2 * text.size());
  }
  text.resize(used);
  return text;
}

std::vector<std::string> DiskFileSystem::list(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(fs::path(folder), fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored)) paths.push_back(entry->path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> DiskFileSystem::list_folders(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> paths;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return paths;
  paths.push_back(folder);
  fs::recursive_directory_iterator entry(fs::path(folder), fs::directory_options::skip_permission_denied,
                                         error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_directory(ignored)) paths.push_back(entry->path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool DiskFileSystem::exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

bool DiskFileSystem::write_atomically(const std::string& path, std::string_view bytes, std::string& problem) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path parent = fs::path(path).parent_path();
  if (!parent.empty()) fs::create_directories(parent, error);
  if (error) {
    problem = error.message();
    return false;
  }
  const std::string temporary = path + ".part-" + std::to_string(::getpid());
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (file.get() < 0) {
    problem = std::strerror(errno);
    return false;
  }
  const bool written = write_all(file.get(), bytes) && ::fsync(file.get()) == 0 && file.close() &&
                       ::rename(temporary.c_str(), path.c_str()) == 0;
  if (!written) {
    problem = std::strerror(errno);
    ::unlink(temporary.c_str());
  }
  return written;
}

std::optional<std::string> RecordingFileSystem::read(const std::string& path, std::string& problem) {
  auto text = inner_.read(path, problem);
  if (text) files_read_.insert(path);
  return text;
}

std::vector<std::string> RecordingFileSystem::list(const std::string& folder) {
  folders_listed_.insert(folder);
  return inner_.list(folder);
}

bool RecordingFileSystem::write_atomically(const std::string& path, std::string_view bytes,
                                           std::string& problem) {
  return inner_.write_atomically(path, bytes, problem);
}

std::optional<std::string> MemoryFileSystem::read(const std::string& path, std::string& problem) {
  const auto found = files_.find(path);
  if (found != files_.end()) return found->second;
  problem = std::strerror(ENOENT);
  return std::nullopt;
}

std::vector<std::string> MemoryFileSystem::list(const std::string& folder) {
  const std::string prefix = join_path(folder, "");
  std::vector<std::string> paths;
  for (const auto& [path, text] : files_) {
    if (path.starts_with(prefix)) paths.push_back(path);
  }
  return paths;
}

std::vector<std::string> MemoryFileSystem::list_folders(const std::string& folder) {
  std::set<std::string> paths;
  for (const std::string& path : list(folder)) {
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash >= folder.size();
         slash = path.rfind('/', slash - 1)) {
      paths.insert(path.substr(0, slash));
      if (slash == 0) break;
    }
  }
  return {paths.begin(), paths.end()};
}

bool MemoryFileSystem::exists(const std::string& path) {
  return files_.contains(path) || !list(path).empty();
}

bool MemoryFileSystem::write_atomically(const std::string& path, std::string_view bytes,
                                        std::string& problem) {
  if (!write_problem_.empty()) {
    problem = write_problem_;
    return false;
  }
  files_[path] = std::string(bytes);
  return true;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path += '/';
  return path.append(name);
}

}  // namespace tandem
