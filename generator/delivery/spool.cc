#include "delivery/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace tandem::delivery {
namespace {

constexpr std::size_t bytes_at_once = std::size_t{256} << 10;
constexpr mode_t own_file = 0600;

Descriptor open_nameless(const std::string& folder) {
  return Descriptor(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, own_file));
}

}  // namespace

Spool::Spool(const std::string& folder) : file_(open_nameless(folder)) {
  std::error_code unknown;
  if (!file_.is_open()) file_ = open_nameless(std::filesystem::temp_directory_path(unknown).string());
}

bool Spool::append(std::string_view bytes, std::string& problem) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      problem = std::strerror(errno);
      return false;
    }
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string Spool::next() {
  std::string piece(bytes_at_once, '\0');
  const ssize_t got = ::pread(file_.get(), piece.data(), piece.size(), static_cast<off_t>(read_));
  piece.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  read_ += piece.size();
  return piece;
}

}  // namespace tandem::delivery
