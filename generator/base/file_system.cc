#include "base/file_system.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace tandem {
namespace {

// Where the paths of a disk in memory begin, deep enough for some '..' to lead out of it.
constexpr std::string_view memory_root = "/memory/disk/";

bool has_hidden_part(std::string_view path) {
  for (std::size_t start = 0; start < path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (is_hidden_name(path.substr(start, end - start))) return true;
    start = end + 1;
  }
  return false;
}

/// Where a file system can do no better: all of it in memory.
class GatheredFile : public NewFile {
 public:
  GatheredFile(FileSystem& files, std::string folder, std::string name)
      : files_(files), folder_(std::move(folder)), name_(std::move(name)) {}
  bool append(std::string_view bytes, std::string&) override {
    bytes_ += bytes;
    return true;
  }
  bool finish(std::string& problem) override { return files_.write_below(folder_, name_, bytes_, problem); }

 private:
  FileSystem& files_;
  std::string folder_;
  std::string name_;
  std::string bytes_;
};

class TextFile : public OpenFile {
 public:
  explicit TextFile(std::string bytes) : bytes_(std::move(bytes)) {}
  std::optional<std::string> read(std::uint64_t offset, std::size_t most_bytes) override {
    return offset < bytes_.size() ? bytes_.substr(static_cast<std::size_t>(offset), most_bytes)
                                  : std::string();
  }

 private:
  std::string bytes_;
};

}  // namespace

std::unique_ptr<NewFile> FileSystem::create_below(const std::string& folder, const std::string& name,
                                                  std::string&) {
  return std::make_unique<GatheredFile>(*this, folder, name);
}

std::unique_ptr<OpenFile> FileSystem::open_below(const std::string& folder, const std::string& name,
                                                 std::string& problem) {
  auto bytes = read_below(folder, name, problem);
  return bytes ? std::make_unique<TextFile>(std::move(*bytes)) : nullptr;
}

bool FileSystem::write_atomically(const std::string& path, std::string_view bytes, std::string& problem) {
  return write_below(folder_of_path(path), path.substr(path.rfind('/') + 1), bytes, problem);
}

std::optional<std::string> RecordingFileSystem::read(const std::string& path, std::string& problem,
                                                     std::size_t most_bytes) {
  auto text = inner_.read(path, problem, most_bytes);
  if (text) files_read_.insert(path);
  return text;
}

Listing RecordingFileSystem::walk(const std::string& folder) {
  Listing listing = inner_.walk(folder);
  folders_walked_.insert(listing.folders.begin(), listing.folders.end());
  return listing;
}

std::optional<std::string> MemoryFileSystem::read(const std::string& path, std::string& problem,
                                                  std::size_t most_bytes) {
  const auto found = files_.find(path);
  if (found == files_.end()) {
    problem = std::strerror(ENOENT);
    return std::nullopt;
  }
  if (found->second.size() > most_bytes) {
    problem = std::strerror(EFBIG);
    return std::nullopt;
  }
  return found->second;
}

Listing MemoryFileSystem::walk(const std::string& folder) {
  const std::string prefix = join_path(folder, "");
  Listing listing;
  std::set<std::string> folders;
  for (const auto& [path, text] : files_) {
    if (!path.starts_with(prefix) || has_hidden_part(std::string_view(path).substr(prefix.size()))) continue;
    listing.files.push_back(path);
    if (!prefix.empty()) folders.insert(prefix.substr(0, prefix.size() - 1));
    for (std::size_t slash = path.find('/', prefix.size()); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
      folders.insert(path.substr(0, slash));
    }
  }
  listing.folders.assign(folders.begin(), folders.end());
  for (const PathProblem& each : walk_problems_) {
    if (each.path.starts_with(prefix)) listing.problems.push_back(each);
  }
  return listing;
}

std::vector<std::string> MemoryFileSystem::subfolders(const std::string& folder) {
  const std::string prefix = join_path(folder, "");
  std::set<std::string> names;
  for (const auto& [path, text] : files_) {
    const std::size_t slash = path.find('/', prefix.size());
    if (path.starts_with(prefix) && slash != std::string::npos) {
      names.insert(path.substr(prefix.size(), slash - prefix.size()));
    }
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> MemoryFileSystem::files_in(const std::string& folder) {
  const std::string prefix = join_path(folder, "");
  std::vector<std::string> names;
  for (const auto& [path, text] : files_) {
    const bool is_inside = path.starts_with(prefix) && path.find('/', prefix.size()) == std::string::npos;
    if (is_inside && !is_hidden_name(path.substr(prefix.size()))) names.push_back(path.substr(prefix.size()));
  }
  return names;
}

bool MemoryFileSystem::exists(const std::string& path) {
  const std::string prefix = path + "/";
  const auto next = files_.lower_bound(prefix);
  return files_.contains(path) || (next != files_.end() && next->first.starts_with(prefix));
}

bool MemoryFileSystem::is_place_for_file(const std::string& path) {
  return files_.contains(path) || !exists(path);
}

std::string MemoryFileSystem::resolve(const std::string& path) {
  std::string resolved = (std::filesystem::path(memory_root) / path).lexically_normal().generic_string();
  if (resolved.size() > 1 && resolved.ends_with('/')) resolved.pop_back();
  return resolved;
}

std::optional<std::string> MemoryFileSystem::identity(const std::string& path) {
  const std::string resolved = resolve(path);
  if (!resolved.starts_with(memory_root)) return std::nullopt;
  return exists(resolved.substr(memory_root.size())) ? std::optional(resolved) : std::nullopt;
}

bool MemoryFileSystem::write_below(const std::string& folder, const std::string& name, std::string_view bytes,
                                   std::string& problem) {
  problem = write_problem_;
  if (!problem.empty()) return false;
  files_[join_path(folder, name)] = std::string(bytes);
  return true;
}

std::optional<std::string> MemoryFileSystem::read_below(const std::string& folder, const std::string& name,
                                                        std::string& problem) {
  return read(join_path(folder, name), problem);
}

bool MemoryFileSystem::remove_below(const std::string& folder, const std::string& name,
                                    std::string& problem) {
  problem = write_problem_;
  if (problem.empty()) files_.erase(join_path(folder, name));
  return problem.empty();
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path += '/';
  return path.append(name);
}

std::string folder_of_path(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_hidden_name(std::string_view name) {
  return name.starts_with('.') || name == "__MACOSX";
}

bool is_within(std::string_view path, std::string_view folder) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace tandem
