#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

#include "base/disk_reading.h"

namespace tandem {
namespace {

constexpr uid_t administrator = 0;
constexpr mode_t writable_by_others = 022;

}  // namespace

std::optional<MappedFile> MappedFile::open(const std::string& path, std::size_t most_bytes) {
  std::string not_asked_for;
  std::size_t size_before = 0;
  const Descriptor file = open_regular(AT_FDCWD, path, 0, not_asked_for, size_before);
  struct stat status {};
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) return std::nullopt;
  if (status.st_uid != administrator || (status.st_mode & writable_by_others) != 0) return std::nullopt;
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0 || size > most_bytes) return std::nullopt;
  void* memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (memory == MAP_FAILED) return std::nullopt;
  return MappedFile({static_cast<const char*>(memory), size});
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace tandem
