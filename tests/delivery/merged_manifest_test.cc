#include "delivery/merged_manifest.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace tandem::tests {
namespace {

delivery::ShardManifest shard(const std::string& name, const std::string& couple,
                              const std::string& program = "1.0") {
  delivery::Manifest manifest;
  manifest.program = program;
  manifest.shard = name;
  manifest.products = {{"pack", couple, "", {{"packs/" + couple + "/" + couple + "-a.pdf", 9, "ab", 3, 1}}}};
  return {name + ".tar", manifest};
}

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& each : diagnostics.sorted()) all.push_back(each.code + ": " + each.message);
  return all;
}

using Messages = std::vector<std::string>;

TEST_CASE("shards make one list, in whatever order they come") {
  Diagnostics diagnostics;
  const delivery::MergedManifest merged =
      delivery::merge({shard("3/3", "c1"), shard("1/3", "c3"), shard("2/3", "c2")}, diagnostics);
  CHECK(diagnostics.empty());
  CHECK(merged.is_complete());
  CHECK(merged.json() ==
        delivery::merge({shard("1/3", "c3"), shard("2/3", "c2"), shard("3/3", "c1")}, diagnostics).json());
  const auto json = nlohmann::json::parse(merged.json());
  CHECK(json["shards"] == 3);
  CHECK(json["products"].size() == 3);
  CHECK(json["products"][0]["in"] == "3/3.tar");
  CHECK(json["products"][0]["id"] == "c1");
  CHECK(json["products"][0]["files"][0]["leaves"] == 2);
}

TEST_CASE("what is missing is named") {
  Diagnostics diagnostics;
  delivery::ShardManifest second = shard("2/4", "c2");
  second.manifest.left_out = {"c7", "c5"};
  const delivery::MergedManifest merged = delivery::merge({second, shard("4/4", "c1")}, diagnostics);
  CHECK_FALSE(merged.is_complete());
  CHECK(messages(diagnostics) == Messages{"shard-missing: shard 1 of 4 is missing",
                                          "shard-missing: shard 3 of 4 is missing",
                                          "pack-missing: c5 has no pack", "pack-missing: c7 has no pack"});
  const auto json = nlohmann::json::parse(merged.json());
  CHECK(json["missing-shards"] == nlohmann::json({1, 3}));
  CHECK(json["left-out"] == nlohmann::json({"c5", "c7"}));
}

TEST_CASE("shards of several runs are not joined") {
  Diagnostics diagnostics;
  delivery::ShardManifest whole = shard("", "c9");
  whole.place = "output";
  const delivery::MergedManifest merged = delivery::merge(
      {shard("1/2", "c1"), shard("2/3", "c2"), shard("2/2", "c3", "0.9"), shard("1/2", "c4"), whole},
      diagnostics);
  CHECK(merged.products.size() == 1);
  CHECK(messages(diagnostics) == Messages{"not-one-run: 2/3.tar is one of 3 shards, and 1/2.tar one of 2",
                                          "not-one-run: 2/2.tar was made by Tandem 0.9, and 1/2.tar by 1.0",
                                          "not-one-run: 1/2.tar is shard 1 again, as 1/2.tar is",
                                          "not-one-run: output is no shard's: its manifest names none",
                                          "shard-missing: shard 2 of 2 is missing"});
}

TEST_CASE("a shard's manifest says which it is, and who has no pack") {
  delivery::Manifest manifest = shard("2/4", "c2").manifest;
  manifest.left_out = {"c5", "c7"};
  const delivery::Manifest again = delivery::read_manifest(manifest.json());
  CHECK(again.shard == "2/4");
  CHECK(again.program == "1.0");
  CHECK(again.left_out == std::vector<std::string>{"c5", "c7"});
  CHECK(again.products.size() == 1);
  CHECK(nlohmann::json::parse(manifest.json())["left-out"].size() == 2);
}

}  // namespace
}  // namespace tandem::tests
