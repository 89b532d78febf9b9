#include "model/tracked_file.h"

#include <algorithm>
#include <optional>

namespace tandem::model {
namespace {

/// Reads numbers, most significant byte first; behind the end there are zeros.
class IndexBytes {
 public:
  explicit IndexBytes(std::string_view bytes) : bytes_(bytes) {}

  bool is_at_end() const { return at_ >= bytes_.size(); }
  std::size_t at() const { return at_; }
  void skip(std::size_t count) { at_ += std::min(count, bytes_.size() - std::min(at_, bytes_.size())); }

  std::size_t number(int bytes) {
    std::size_t value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | next();
    return value;
  }

  /// As pack files write how many bytes to take away.
  std::size_t variable_number() {
    std::size_t byte = next();
    std::size_t value = byte & 0x7F;
    while ((byte & 0x80) != 0 && !is_at_end()) {
      byte = next();
      value = (value + 1) << 7 | (byte & 0x7F);
    }
    return value;
  }

  std::string_view text() {
    const std::string_view rest = bytes_.substr(std::min(at_, bytes_.size()));
    const std::string_view text = rest.substr(0, rest.find('\0'));
    skip(text.size() + 1);
    return text;
  }

 private:
  std::size_t next() { return is_at_end() ? 0 : static_cast<unsigned char>(bytes_[at_++]); }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

struct Repository {
  std::string root;    ///< of the work tree
  std::string folder;  ///< with the index
  std::string common;  ///< with the configuration
};

/// The value behind 'gitdir: ' in the file that a linked work tree has in the place of a folder.
std::string linked_folder(const std::string& root, std::string_view text) {
  constexpr std::string_view mark = "gitdir: ";
  if (!text.starts_with(mark)) return {};
  text.remove_prefix(mark.size());
  text = text.substr(0, text.find_first_of("\r\n"));
  return text.starts_with('/') ? std::string(text) : join_path(root, text);
}

std::optional<Repository> find_repository(FileSystem& files, const std::string& path) {
  for (std::string root = folder_of_path(path); !root.empty();) {
    const std::string git = join_path(root, ".git");
    if (files.exists(join_path(git, "index"))) return Repository{root, git, git};
    std::string problem;
    if (const auto text = files.read(git, problem)) {
      const std::string folder = linked_folder(root, *text);
      return Repository{root, folder, join_path(folder, "../..")};
    }
    const std::string above = folder_of_path(root);
    if (above == root) break;
    root = above;
  }
  return std::nullopt;
}

bool uses_long_hashes(FileSystem& files, const Repository& repository) {
  std::string problem;
  std::string config = files.read(join_path(repository.common, "config"), problem).value_or("");
  std::transform(config.begin(), config.end(), config.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::erase_if(config, [](char c) { return c == ' ' || c == '\t'; });
  return config.find("objectformat=sha256") != std::string::npos;
}

}  // namespace

bool index_has(std::string_view index, std::string_view path, std::size_t hash_bytes) {
  if (!index.starts_with("DIRC")) return false;
  IndexBytes bytes(index);
  bytes.skip(4);
  const std::size_t version = bytes.number(4);
  if (version < 2 || version > 4) return false;
  const std::size_t entries = bytes.number(4);
  constexpr std::size_t times_and_sizes = 40;
  std::string name;
  for (std::size_t i = 0; i < entries && !bytes.is_at_end(); ++i) {
    const std::size_t start = bytes.at();
    bytes.skip(times_and_sizes + hash_bytes);
    const bool is_extended = (bytes.number(2) & 0x4000) != 0;
    if (is_extended) bytes.skip(2);
    if (version == 4) {
      const std::size_t removed = bytes.variable_number();
      name.resize(name.size() - std::min(removed, name.size()));
      name += bytes.text();
    } else {
      name = bytes.text();
      // One to eight zeros fill an entry up; the first is the name's own.
      const std::size_t used = bytes.at() - start;
      bytes.skip((8 - used % 8) % 8);
    }
    if (name == path) return true;
  }
  return false;
}

bool is_tracked_by_git(FileSystem& files, const std::string& path) {
  const std::string resolved = files.resolve(path);
  const auto repository = find_repository(files, resolved);
  if (!repository || !is_within(resolved, repository->root)) return false;
  std::string problem;
  const auto index = files.read(join_path(repository->folder, "index"), problem);
  if (!index) return false;
  std::string_view name = std::string_view(resolved).substr(repository->root.size());
  while (name.starts_with('/')) name.remove_prefix(1);
  return index_has(*index, name, uses_long_hashes(files, *repository) ? 32 : 20);
}

}  // namespace tandem::model
