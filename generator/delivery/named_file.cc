#include "delivery/named_file.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

namespace tandem {
namespace {

// More than the first line of a depfile has, whose target is a path, and than any other mark.
constexpr std::size_t bytes_of_a_head = std::size_t{64} << 10;
// Here a tar archive says what it is.
constexpr std::size_t mark_of_tar_at = 257;

bool is_of_kind(std::string_view head, NamedFile kind) {
  switch (kind) {
    case NamedFile::pdf:
      return head.starts_with("%PDF-");
    case NamedFile::tar:
      return head.size() > mark_of_tar_at && head.substr(mark_of_tar_at).starts_with("ustar");
    case NamedFile::zip:
      return head.starts_with("PK");
    case NamedFile::manifest:
      return head.starts_with("{\n  \"program\": ");
    case NamedFile::depfile:
      return head.substr(0, head.find('\n')).ends_with(": \\");
    case NamedFile::stamp:
      break;
  }
  return false;
}

const char* refusal_of(NamedFile kind) {
  switch (kind) {
    case NamedFile::pdf:
      return "is there and no PDF";
    case NamedFile::tar:
      return "is there and no tar archive";
    case NamedFile::zip:
      return "is there and no zip archive";
    case NamedFile::manifest:
      return "is there and no list of what builds have made";
    case NamedFile::depfile:
      return "is there and no depfile";
    case NamedFile::stamp:
      break;
  }
  return "holds something, which no stamp does";
}

const char* hint_for(NamedFile kind) {
  const bool is_for_make = kind == NamedFile::stamp || kind == NamedFile::depfile;
  return is_for_make ? "name a file that is for this alone, such as build/handouts.stamp"
                     : "nothing was written; name a new file";
}

/// Nothing where the file cannot be read.
std::optional<std::string> head_of(const std::string& path, FileSystem& files) {
  std::string problem;
  const auto file = files.open_below(folder_of_path(path), path.substr(path.rfind('/') + 1), problem);
  return file ? file->read(0, bytes_of_a_head) : std::nullopt;
}

}  // namespace

void check_named_file(const char* option, const std::string& path, NamedFile kind, FileSystem& files) {
  const auto refuse = [&](const char* reason) {
    throw OutputRefused{fmt::format("'{} {}' {}", option, path, reason), hint_for(kind)};
  };
  if (path.ends_with('/') || !files.is_place_for_file(path)) refuse("is no regular file");
  if (!files.exists(path)) return;
  const auto head = head_of(path, files);
  if (!head || (!head->empty() && !is_of_kind(*head, kind))) refuse(refusal_of(kind));
}

}  // namespace tandem
