// Stage: base. A file of the machine's own as memory, of which no more is read than somebody looks at.
// In: a path. Out: its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tandem {

class MappedFile {
 public:
  /// Only what belongs to the administrator and nobody else may write, as packages install it: they put
  /// another file in the place of such a one and never write into it, which would end this process. Nothing
  /// for any other file, for an empty one and for one of more than `most_bytes`.
  static std::optional<MappedFile> open(const std::string& path, std::size_t most_bytes);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes_;
};

}  // namespace tandem
