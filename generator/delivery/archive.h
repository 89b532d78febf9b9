// Stage: delivery. One file in place of many: a tar or zip archive, written from front to end.
// In: names and bytes. Out: an archive that depends on nothing else: no clock, no owner, no place on this
// disk.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace tandem::delivery {

enum class ArchiveFormat { tar, zip };

/// By the ending of a file's name; nothing for any other.
std::optional<ArchiveFormat> archive_format_of(std::string_view path);

class ArchiveWriter {
 public:
  /// A file that becomes the archive. PDFs, which are deflated already, are stored as they are, and in a zip
  /// all else is deflated.
  ArchiveWriter(std::unique_ptr<NewFile> file, ArchiveFormat format);
  ~ArchiveWriter();
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;

  /// False, and `problem`, where that cannot be written, as of all here.
  bool add(const std::string& name, std::string_view bytes, std::string& problem);
  /// `next` gives the file's bytes piece by piece, in all `size` of them, and an empty piece at the end.
  bool add(const std::string& name, std::uint64_t size, const std::function<std::string()>& next,
           std::string& problem);
  /// The end of the archive, which is not yet in its place.
  bool close(std::string& problem);

  /// Once it is closed.
  std::string checksum() const;
  std::unique_ptr<NewFile> take_file();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The bytes of one file in an archive; nothing, and `problem`, where there is none, or no archive.
std::optional<std::string> read_from_archive(OpenFile& archive, const std::string& name,
                                             std::string& problem);

}  // namespace tandem::delivery
