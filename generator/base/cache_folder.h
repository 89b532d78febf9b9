// Stage: base. Where the program keeps for its next run what it can make anew at any time: nothing ever
// depends on it. In: a name. Out: the bytes that were kept, or nothing.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tandem {

/// More than anything that is kept there has. Larger things are neither kept nor read.
inline constexpr std::size_t most_bytes_of_cache_file = std::size_t{8} << 20;

/// Names have no '/'. No function throws or reports: what cannot be kept is made anew the next time.
class CacheFolder {
 public:
  virtual ~CacheFolder() = default;
  virtual std::optional<std::string> read(const std::string& name) = 0;
  /// In place of what was kept under that name.
  virtual void keep(const std::string& name, std::string_view bytes) = 0;
};

/// A folder of the disk, made when something is first kept there, that must belong to the user and be
/// writable by nobody else. Files have the mode 0600 and are replaced whole; they are not synced, so a reader
/// must be able to tell a whole one. Of two processes that keep something at the same moment one does.
class DiskCacheFolder : public CacheFolder {
 public:
  explicit DiskCacheFolder(std::string path) : path_(std::move(path)) {}
  std::optional<std::string> read(const std::string& name) override;
  void keep(const std::string& name, std::string_view bytes) override;

 private:
  std::string path_;
};

/// For tests.
class MemoryCacheFolder : public CacheFolder {
 public:
  std::optional<std::string> read(const std::string& name) override;
  void keep(const std::string& name, std::string_view bytes) override { files[name] = bytes; }

  std::map<std::string, std::string> files;
};

/// The user's own: $TANDEM_CACHE, and none where that is set and empty; else $XDG_CACHE_HOME/tandem or
/// $HOME/.cache/tandem (XDG Base Directory Specification 0.8, which passes over paths that are not absolute).
/// Null where there is none.
std::unique_ptr<CacheFolder> user_cache_folder(
    const std::function<std::optional<std::string>(const std::string& name)>& environment);

}  // namespace tandem
