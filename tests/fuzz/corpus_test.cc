// The bytes that are kept: seeds for libFuzzer, and whatever it or anybody else found. No build but clang's
// can search for more, but every build takes these.
#include <catch2/catch.hpp>

#include "base/file_system.h"
#include "checkout.h"
#include "fuzz/targets.h"
#include "golden.h"
#include "pictures/picture.h"

namespace tandem::tests {

TEST_CASE("what is kept of the corpora is taken without trouble") {
  struct Row {
    const char* name;
    std::string (*trouble_with)(std::string_view);
  };
  const Row rows[] = {{"yaml", trouble_with_yaml},   {"sheet", trouble_with_sheet},
                      {"text", trouble_with_text},   {"pattern", trouble_with_pattern},
                      {"png", trouble_with_picture}, {"jpeg", trouble_with_picture},
                      {"svg", trouble_with_svg}};
  DiskFileSystem disk;
  for (const Row& row : rows) {
    const auto files = disk.list(checkout_folder() + "/tests/fuzz/corpus/" + row.name);
    CHECK_FALSE(files.empty());
    for (const std::string& path : files) {
      INFO(path);
      const std::string bytes = read_file(path);
      CHECK(row.trouble_with(bytes) == "");
      // A seed that is refused would lead the search nowhere.
      const bool is_sound_picture = path.find("/sound-") != std::string::npos;
      if (is_sound_picture) CHECK(pictures::read_picture(bytes));
    }
  }
}

}  // namespace tandem::tests
