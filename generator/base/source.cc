#include "base/source.h"

#include <utility>

namespace tandem {

const SourceFile& SourceSet::add(std::string path, std::string text, bool is_private) {
  files_.push_back(std::make_unique<SourceFile>(SourceFile{std::move(path), std::move(text), is_private}));
  return *files_.back();
}

std::vector<std::string> SourceSet::paths() const {
  std::vector<std::string> paths;
  for (const auto& file : files_) paths.push_back(file->path);
  return paths;
}

std::string_view source_line(const SourceFile& file, int line) {
  std::string_view rest = file.text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  for (int i = 1; i < line; ++i) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

}  // namespace tandem
