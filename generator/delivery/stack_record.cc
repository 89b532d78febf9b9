#include "delivery/stack_record.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"

namespace tandem::delivery {
namespace {

constexpr std::string_view build_word = "build ";

}  // namespace

std::string mark_of_build(const Manifest& manifest) {
  std::string all;
  for (const engine::ProductRecord& product : manifest.products) {
    if (product.kind == "handout") continue;
    for (const engine::FileRecord& file : product.files)
      all += fmt::format("{} {}\n", file.name, file.checksum);
  }
  return checksum(all);
}

StackRecord read_stack_record(std::string_view text) {
  StackRecord record;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with(build_word)) {
      record.build = line.substr(build_word.size());
      continue;
    }
    const std::size_t space = line.find(' ');
    if (space == line.npos) continue;
    const std::string_view name = line.substr(space + 1);
    // A file may be taken away by its name: it must be one of the folder's own.
    if (name.empty() || name.find('/') != name.npos || name.starts_with('.')) continue;
    record.files.emplace(name, line.substr(0, space));
  }
  return record;
}

std::string text_of(const StackRecord& record) {
  std::string text = fmt::format("{}{}\n", build_word, record.build);
  for (const auto& [name, sum] : record.files) text += fmt::format("{} {}\n", sum, name);
  return text;
}

}  // namespace tandem::delivery
