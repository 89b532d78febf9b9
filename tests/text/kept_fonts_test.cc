#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "base/cache_folder.h"
#include "temporary_folder.h"
#include "text/font.h"
#include "text/system_fonts.h"

namespace tandem::tests {

using tests::TemporaryFolder;

namespace {

const std::string lato_folder = "/usr/share/fonts/truetype/lato/";

/// A machine with a folder of fonts and nothing else, for as long as it lives.
class OtherFonts {
 public:
  OtherFonts() {
    std::filesystem::create_directories(fonts());
    std::filesystem::create_directories(folder_.path() + "/cache");
    write_settings(fonts());
    add("Lato-Regular.ttf");
    ::setenv("FONTCONFIG_FILE", (folder_.path() + "/fonts.conf").c_str(), 1);
  }
  ~OtherFonts() { ::unsetenv("FONTCONFIG_FILE"); }
  OtherFonts(const OtherFonts&) = delete;
  OtherFonts& operator=(const OtherFonts&) = delete;

  std::string fonts() const { return folder_.path() + "/fonts"; }
  std::string file(const std::string& name) const { return fonts() + "/" + name; }
  void add(const std::string& name) const { std::filesystem::copy_file(lato_folder + name, file(name)); }
  void write_settings(const std::string& fonts) const {
    std::ofstream(folder_.path() + "/fonts.conf")
        << "<?xml version=\"1.0\"?><fontconfig><dir>" << fonts << "</dir><cachedir>" << folder_.path()
        << "/cache</cachedir></fontconfig>";
  }

 private:
  TemporaryFolder folder_;
};

/// Until what was changed is old enough to tell it from a later change.
void let_time_pass() {
  std::this_thread::sleep_for(std::chrono::milliseconds(120));
}

struct Answer {
  std::size_t faces = 0;
  bool has_asked = false;
  bool operator==(const Answer&) const = default;
};

Answer ask(CacheFolder& cache, const std::string& family = "Lato") {
  text::SystemFonts fonts(&cache);
  const std::size_t faces = fonts.of_family(family).size();
  return {faces, fonts.has_asked()};
}

constexpr bool asked = true;

}  // namespace

TEST_CASE("what fontconfig has said of a family is kept until something has changed", "[font]") {
  const OtherFonts machine;
  MemoryCacheFolder cache;
  let_time_pass();
  REQUIRE(ask(cache) == Answer{1, asked});
  CHECK(ask(cache) == Answer{1, !asked});

  SECTION("a font is installed") {
    machine.add("Lato-Bold.ttf");
    CHECK(ask(cache) == Answer{2, asked});
    let_time_pass();
    CHECK(ask(cache) == Answer{2, asked});
    CHECK(ask(cache) == Answer{2, !asked});
  }
  SECTION("a font is taken away") {
    std::filesystem::remove(machine.file("Lato-Regular.ttf"));
    CHECK(ask(cache) == Answer{0, asked});
  }
  SECTION("fontconfig is set up otherwise") {
    machine.write_settings(lato_folder);
    const Answer many = ask(cache);
    CHECK(many.faces > 10);
    CHECK(many.has_asked);
  }
  SECTION("fontconfig is told of other settings") {
    const OtherFonts other;
    other.add("Lato-Bold.ttf");
    CHECK(ask(cache) == Answer{2, asked});
  }
  SECTION("the cache is damaged") {
    std::string& kept = cache.files.at("fonts");
    kept[kept.size() / 2] = static_cast<char>(kept[kept.size() / 2] ^ 1);
    CHECK(ask(cache) == Answer{1, asked});
  }
  SECTION("the cache is cut off") {
    cache.files.at("fonts").resize(cache.files.at("fonts").size() - 1);
    CHECK(ask(cache) == Answer{1, asked});
  }
}

TEST_CASE("a family that is missing is asked for each time, and so is what was changed just now", "[font]") {
  const OtherFonts machine;
  MemoryCacheFolder cache;
  CHECK(ask(cache) == Answer{1, asked});
  CHECK(cache.files.empty());
  let_time_pass();
  CHECK(ask(cache, "Vollkorn") == Answer{0, asked});
  CHECK(ask(cache, "Vollkorn") == Answer{0, asked});
}

TEST_CASE("what is kept says of each face all that fontconfig does", "[font]") {
  MemoryCacheFolder cache;
  for (const char* family : {"Lato", "Vollkorn", "Noto Sans Arabic"}) {
    text::SystemFonts fontconfig(nullptr);
    const auto said = fontconfig.of_family(family);
    REQUIRE_FALSE(said.empty());
    text::SystemFonts first(&cache);
    CHECK(first.of_family(family) == said);
    text::SystemFonts second(&cache);
    CHECK(second.of_family(family) == said);
    CHECK_FALSE(second.has_asked());
  }
}

TEST_CASE("a font that is kept and cannot be opened any more is looked for again", "[font]") {
  const OtherFonts machine;
  MemoryCacheFolder cache;
  let_time_pass();
  CHECK(text::FontLibrary("", true, &cache).find({"Lato"})->path() == machine.file("Lato-Regular.ttf"));
  // In place, which no folder knows of.
  std::ofstream(machine.file("Lato-Regular.ttf")) << "no font";
  CHECK(text::FontLibrary("", true, &cache).find({"Lato"}) == nullptr);
  std::filesystem::remove(machine.file("Lato-Regular.ttf"));
  machine.add("Lato-Italic.ttf");
  CHECK(text::FontLibrary("", true, &cache).find({"Lato"})->path() == machine.file("Lato-Italic.ttf"));
}

TEST_CASE("a font has the same bytes whether its file is read or mapped", "[font]") {
  const OtherFonts machine;
  let_time_pass();
  std::filesystem::permissions(machine.file("Lato-Regular.ttf"), std::filesystem::perms::others_write,
                               std::filesystem::perm_options::add);
  text::FontLibrary read("");
  const std::string_view bytes = read.find({"Lato"})->bytes();
  ::unsetenv("FONTCONFIG_FILE");
  text::FontLibrary mapped("");
  CHECK(mapped.find({"Lato"})->path() == lato_folder + "Lato-Regular.ttf");
  CHECK(mapped.find({"Lato"})->bytes() == bytes);
}

}  // namespace tandem::tests
