// Archives as other programs read them, and the same bytes whatever the clock, the time zone and the pieces.
#include "delivery/archive.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>

#include "base/digest.h"
#include "delivery/spool.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string long_name = "packs/" + std::string(120, 'x') + "/a.pdf";

std::string made(delivery::ArchiveFormat format) {
  MemoryFileSystem files;
  std::string problem;
  delivery::ArchiveWriter archive(files.create_below(".", "x", problem), format);
  CHECK(archive.add("handouts/a.pdf", "%PDF-a", problem));
  CHECK(archive.add(long_name, std::string(70000, 'p'), problem));
  delivery::Spool spool("/nowhere");
  for (int i = 0; i < 3; ++i) CHECK(spool.append("{\"fields\": []}\n", problem));
  CHECK(archive.add(
      "fields.json", spool.size(), [&] { return spool.next(); }, problem));
  CHECK(archive.add("manifest.json", "{}", problem));
  CHECK(archive.close(problem));
  CHECK(archive.take_file()->finish(problem));
  const std::string bytes = files.read("x", problem).value_or("");
  CHECK(archive.checksum() == checksum(bytes));
  return bytes;
}

TEST_CASE("what goes into an archive comes out of it") {
  const delivery::ArchiveFormat format = GENERATE(delivery::ArchiveFormat::tar, delivery::ArchiveFormat::zip);
  MemoryFileSystem files;
  files.add("x", made(format));
  std::string problem;
  const auto read = [&](const std::string& name) {
    const auto file = files.open_below(".", "x", problem);
    return delivery::read_from_archive(*file, name, problem);
  };
  CHECK(read("handouts/a.pdf") == "%PDF-a");
  CHECK(read(long_name) == std::string(70000, 'p'));
  CHECK(read("fields.json") == "{\"fields\": []}\n{\"fields\": []}\n{\"fields\": []}\n");
  CHECK(read("manifest.json") == "{}");
  CHECK_FALSE(read("nothing"));
  CHECK(problem == "nothing is not in it");
  files.add("x", "this is no archive");
  CHECK_FALSE(read("manifest.json"));
}

TEST_CASE("an archive has the same bytes in every time zone") {
  const delivery::ArchiveFormat format = GENERATE(delivery::ArchiveFormat::tar, delivery::ArchiveFormat::zip);
  const char* before = std::getenv("TZ");  // NOLINT(concurrency-mt-unsafe)
  const std::string zone = before ? before : "";
  std::string first;
  for (const char* each : {"UTC0", "TZ-14", "TZ+12", "Europe/Berlin"}) {
    ::setenv("TZ", each, 1);  // NOLINT(concurrency-mt-unsafe)
    ::tzset();
    const std::string bytes = made(format);
    if (first.empty()) first = bytes;
    CHECK((bytes == first));
  }
  if (before) {
    ::setenv("TZ", zone.c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
  } else {
    ::unsetenv("TZ");  // NOLINT(concurrency-mt-unsafe)
  }
  ::tzset();
}

TEST_CASE("a disk that is full says so") {
  /// Takes so many bytes.
  class SmallFile : public NewFile {
   public:
    explicit SmallFile(std::size_t room) : room_(room) {}
    bool append(std::string_view bytes, std::string& problem) override {
      if (bytes.size() > room_) problem = "No space left on device";
      room_ -= std::min(room_, bytes.size());
      return problem.empty();
    }
    bool finish(std::string&) override { return true; }

   private:
    std::size_t room_;
  };
  const delivery::ArchiveFormat format = GENERATE(delivery::ArchiveFormat::tar, delivery::ArchiveFormat::zip);
  std::string problem;
  delivery::ArchiveWriter archive(std::make_unique<SmallFile>(20000), format);
  const bool is_written = archive.add("a.pdf", std::string(100000, 'x'), problem) && archive.close(problem);
  CHECK_FALSE(is_written);
  CHECK(problem == "No space left on device");
}

TEST_CASE("the ending of a name is the format") {
  CHECK(delivery::archive_format_of("out/a.tar") == delivery::ArchiveFormat::tar);
  CHECK(delivery::archive_format_of("a.zip") == delivery::ArchiveFormat::zip);
  CHECK_FALSE(delivery::archive_format_of("a.tar.gz"));
  CHECK_FALSE(delivery::archive_format_of("tar"));
}

}  // namespace
}  // namespace tandem::tests
