#include "engine/machine.h"

#include <link.h>

#include <algorithm>
#include <filesystem>

#include "text/font_inventory.h"
#include "text/typesetter.h"

namespace tandem::engine {
namespace {

int add_library(dl_phdr_info* library, std::size_t, void* libraries) {
  const std::string path = library->dlpi_name;  // empty for the program, no file for the kernel's own
  if (!path.empty()) static_cast<std::vector<std::string>*>(libraries)->push_back(text::file_identity(path));
  return 0;
}

void add_hyphenation(std::vector<std::string>& parts) {
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(text::HyphenationFolder().path, missing)) {
    parts.push_back(text::file_identity(entry.path().string()));
  }
}

}  // namespace

std::vector<std::string> describe_machine() {
  std::vector<std::string> parts;
  dl_iterate_phdr(add_library, &parts);
  parts.push_back(text::file_identity("/proc/self/exe"));
  add_hyphenation(parts);
  std::sort(parts.begin(), parts.end());
  const std::vector<std::string> fonts = text::font_inventory();
  parts.insert(parts.end(), fonts.begin(), fonts.end());
  return parts;
}

}  // namespace tandem::engine
