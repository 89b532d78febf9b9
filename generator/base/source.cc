#include "base/source.h"

#include <algorithm>
#include <utility>

namespace tandem {

namespace {

std::vector<std::size_t> line_starts_of(std::string_view text) {
  std::vector<std::size_t> starts{text.starts_with("\xEF\xBB\xBF") ? std::size_t{3} : 0};
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    starts.push_back(end + 1);
  }
  return starts;
}

}  // namespace

const SourceFile& SourceSet::add(std::string path, std::string text, bool is_private) {
  files_.push_back(std::make_unique<SourceFile>(SourceFile{std::move(path), std::move(text), is_private}));
  files_.back()->line_starts = line_starts_of(files_.back()->text);
  return *files_.back();
}

void SourceSet::set_private(const SourceFile& file, bool is_private) {
  const auto same = [&](const auto& each) { return each.get() == &file; };
  const auto found = std::find_if(files_.rbegin(), files_.rend(), same);  // most often the last one
  if (found != files_.rend()) (*found)->is_private = is_private;
}

std::vector<std::string> SourceSet::paths() const {
  std::vector<std::string> paths;
  for (const auto& file : files_) paths.push_back(file->path);
  return paths;
}

std::string_view source_line(const SourceFile& file, int line) {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  if (index >= file.line_starts.size()) return {};
  std::string_view rest = std::string_view(file.text).substr(file.line_starts[index]);
  rest = rest.substr(0, rest.find('\n'));
  if (!rest.empty() && rest.back() == '\r') rest.remove_suffix(1);
  return rest;
}

}  // namespace tandem
