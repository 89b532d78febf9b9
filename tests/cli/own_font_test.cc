// Fonts that a project brings along.
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "cli/project_on_disk.h"
#include "text/font.h"
#include "text/font_file.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

std::string font_file(const std::string& family) {
  text::FontLibrary fonts("");
  const text::Font* font = fonts.find({family, 400, false});
  REQUIRE(font);
  return std::string(font->bytes());
}

}  // namespace

TEST_CASE("a font is whole when all tables that it lists are in it") {
  const std::string font = font_file("Lato");
  CHECK(text::is_whole_font(font));
  CHECK(text::is_whole_font(std::string(font).append("more")));
  for (std::size_t size = 0; size < font.size(); size += font.size() / 97 + 1) {
    INFO(size);
    CHECK_FALSE(text::is_whole_font(std::string_view(font).substr(0, size)));
  }
  CHECK_FALSE(text::is_whole_font(std::string_view(font).substr(0, font.size() - 64)));
  CHECK_FALSE(text::is_whole_font("ttcf"));
  CHECK_FALSE(text::is_whole_font(std::string(1000, '\xFF')));
}

TEST_CASE("a font of the project that cannot be used is an error in its theme, not another font") {
  ProjectOnDisk disk;
  const std::string font = font_file("Vollkorn");
  disk.write("small/fonts/Vollkorn-Regular.ttf", font);
  CHECK(disk.build({"-o", disk.path("out")}).err.empty());
  disk.write("small/fonts/Vollkorn-Regular.ttf", font.substr(0, font.size() / 2));
  Outcome outcome = disk.build({"-o", disk.path("out")});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err,
             Contains("/themes/") && Contains("error[bad-font]: ") && Contains("family: Vollkorn") &&
                 Contains("fonts/Vollkorn-Regular.ttf cannot be used: it is no whole font file"));
  std::filesystem::remove(disk.path("small/fonts/Vollkorn-Regular.ttf"));
  REQUIRE(::mkfifo(disk.path("small/fonts/pipe.ttf").c_str(), 0600) == 0);
  std::filesystem::create_symlink("nowhere", disk.path("small/fonts/other"));
  outcome = disk.build({"-o", disk.path("out")});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("themes/workbook.yaml:") &&
                              Contains("fonts/pipe.ttf cannot be used: it is no regular file") &&
                              Contains("fonts/other cannot be used: it is a link that leads nowhere"));
}

}  // namespace tandem::tests
