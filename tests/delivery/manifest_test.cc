#include "delivery/manifest.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

const engine::ProductRecord pack{"pack",
                                 "couple-01",
                                 "0123",
                                 {{"packs/couple-01/couple-01-a.pdf", 1234, "ab", 5, 2},
                                  {"packs/couple-01/couple-01-b.pdf", 1235, "cd", 4, 0}}};

TEST_CASE("a manifest has a product on each line, with the leaves that its pages take") {
  delivery::Manifest manifest;
  manifest.program = "1.0";
  manifest.field_list = "ef";
  manifest.products = {pack};
  manifest.left_over = {{"handouts/gone.pdf", 7, "99", 1, 0}};
  CHECK(manifest.json() ==
        "{\n  \"program\": \"1.0\",\n  \"field-list\": \"ef\",\n  \"products\": [\n"
        "    {\"kind\": \"pack\", \"id\": \"couple-01\", \"inputs\": \"0123\", \"files\": ["
        "{\"file\": \"packs/couple-01/couple-01-a.pdf\", \"pages\": 5, \"leaves\": 3, \"fields\": 2, "
        "\"bytes\": 1234, \"checksum\": \"ab\"}, "
        "{\"file\": \"packs/couple-01/couple-01-b.pdf\", \"pages\": 4, \"leaves\": 2, \"fields\": 0, "
        "\"bytes\": 1235, \"checksum\": \"cd\"}]}\n  ],\n  \"left-over\": [\n"
        "    {\"file\": \"handouts/gone.pdf\", \"pages\": 1, \"leaves\": 1, \"fields\": 0, \"bytes\": 7, "
        "\"checksum\": \"99\"}\n  ]\n}\n");
  const delivery::Manifest again = delivery::read_manifest(manifest.json());
  CHECK(again.field_list == "ef");
  REQUIRE(again.products.size() == 1);
  CHECK(again.products[0].id == "couple-01");
  CHECK(again.products[0].files.at(1).checksum == "cd");
  REQUIRE(again.left_over.size() == 1);
  CHECK(again.left_over[0].bytes == 7);
}

TEST_CASE("a manifest knows the facilitator's own PDFs, whatever they are called") {
  delivery::Manifest manifest;
  manifest.program = "1.0";
  manifest.products = {pack};
  manifest.inserts = {{"print/a map, \"new\".pdf", "ab"}, {"slip.pdf", "cd"}};
  CHECK(manifest.json().find("\n  \"inserts\": {\"print/a map, \\\"new\\\".pdf\": \"ab\", \"slip.pdf\": "
                             "\"cd\"},\n  \"products\": [") != std::string::npos);
  const delivery::Manifest again = delivery::read_manifest(manifest.json());
  CHECK(again.inserts == manifest.inserts);
  CHECK(again.products.size() == 1);
  CHECK(again.left_over.empty());
  for (const char* broken :
       {"  \"inserts\": {\"a\": 1},\n", "  \"inserts\": {\"a\":\n", "  \"inserts\": [],\n"})
    CHECK(delivery::read_manifest(broken).inserts.empty());
}

TEST_CASE("what is not as we write it is passed over, and no name leads out of the folder") {
  const std::string good = delivery::journal_line(pack);
  for (std::size_t cut = 0; cut < good.size() - 1; ++cut) {
    INFO(good.substr(0, cut));
    CHECK(delivery::read_manifest(good.substr(0, cut)).products.empty());
  }
  engine::ProductRecord with_edition = pack;
  with_edition.files[0].name = "facilitator-only/couple-01/couple-01-facilitator.pdf";
  CHECK(delivery::read_manifest(delivery::journal_line(with_edition)).products.size() == 1);
  CHECK(delivery::read_manifest("nonsense\n{]\n" + good).products.size() == 1);
  for (const char* name : {"../secret.pdf", "/etc/x.pdf", "packs/../../x.pdf", "packs/.hidden.pdf",
                           "notes.txt", "packs//x.pdf", "packs/x.txt", ""}) {
    INFO(name);
    engine::ProductRecord bad = pack;
    bad.files[0].name = name;
    CHECK(delivery::read_manifest(delivery::journal_line(bad)).products.empty());
  }
}

}  // namespace
}  // namespace tandem::tests
