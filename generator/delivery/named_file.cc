#include "delivery/named_file.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

namespace tandem::delivery {
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
    case NamedFile::field_list:
      return head.starts_with("{\n  \"files\": [\n");
    case NamedFile::stack_record:
      return head.starts_with("build ");
    case NamedFile::manual_page:
      return head.starts_with(".TH \"TANDEM");
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
    case NamedFile::field_list:
      return "is there and no list of fields";
    case NamedFile::stack_record:
      return "is there and no list of stacks";
    case NamedFile::manual_page:
      return "is there and no page of this manual";
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

/// Nothing, or an empty file, is no loss.
bool is_in_the_way(const std::string& path, NamedFile kind, FileSystem& files) {
  if (!files.exists(path)) return false;
  const auto head = head_of(path, files);
  return !head || (!head->empty() && !is_of_kind(*head, kind));
}

}  // namespace

bool is_file_of_kind(const std::string& path, NamedFile kind, FileSystem& files) {
  const auto head = head_of(path, files);
  return head && is_of_kind(*head, kind);
}

void check_named_file(const char* option, const std::string& path, NamedFile kind, FileSystem& files) {
  const auto refuse = [&](const char* reason) {
    throw OutputRefused{fmt::format("'{} {}' {}", option, path, reason), hint_for(kind)};
  };
  if (path.ends_with('/') || !files.is_place_for_file(path)) refuse("is no regular file");
  if (is_in_the_way(path, kind, files)) refuse(refusal_of(kind));
}

void check_file_in_folder(const std::string& path, NamedFile kind, FileSystem& files) {
  if (!files.is_place_for_file(path) || !is_in_the_way(path, kind, files)) return;
  throw OutputRefused{fmt::format("{} {}", path, refusal_of(kind)),
                      "nothing was written; move it away, or name another folder"};
}

}  // namespace tandem::delivery
