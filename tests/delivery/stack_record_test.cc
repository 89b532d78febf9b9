// The record of what the press has made: what it names may be taken away, so it names nothing elsewhere.
#include "delivery/stack_record.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a record of stacks is read as it was written", "[stack]") {
  const delivery::StackRecord record{"abc", {{"stack.pdf", "12ab"}, {"couple 7.pdf", "34cd"}}};
  const delivery::StackRecord read = delivery::read_stack_record(delivery::text_of(record));
  CHECK(read.build == record.build);
  CHECK(read.files == record.files);
}

TEST_CASE("a record of stacks names files of its own folder alone", "[stack]") {
  const delivery::StackRecord read = delivery::read_stack_record(
      "build x\n1 ../manifest.json\n2 /etc/passwd\n3 .hidden\n4 \n5\n6 a/b.pdf\n7 stack.pdf");
  CHECK(read.files == std::map<std::string, std::string>{{"stack.pdf", "7"}});
  CHECK(delivery::read_stack_record("").files.empty());
}

TEST_CASE("a build's mark follows from its packs and the facilitator's papers", "[stack]") {
  const auto build = [](const std::string& pack, const std::string& handout) {
    delivery::Manifest manifest;
    engine::FileRecord of_pack;
    of_pack.name = "packs/c/c-a.pdf";
    of_pack.checksum = pack;
    engine::FileRecord of_handout;
    of_handout.name = "handouts/h.pdf";
    of_handout.checksum = handout;
    manifest.products = {{"pack", "c", "", {of_pack}}, {"handout", "h", "", {of_handout}}};
    return delivery::mark_of_build(manifest);
  };
  CHECK(build("1", "1") == build("1", "2"));
  CHECK(build("1", "1") != build("2", "1"));
}

}  // namespace tandem::tests
