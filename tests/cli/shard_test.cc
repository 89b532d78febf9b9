// A roster in shards: the same files as in one run, wherever each is made, and what is missing is named.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/kept_runner.h"
#include "delivery/archive.h"
#include "engine/shard.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string couples_file = "small/content/couples.yaml";

std::string roster(const std::vector<std::string>& couples, const std::string& failing = {}) {
  std::string text = "workshop: evening\ncouples:\n";
  const std::vector<std::string> names{"Noor", "Õnne-Liis", "王秀英", "عائشة", "Zoë", "Þórður", "Nguyễn"};
  for (const std::string& id : couples) {
    const std::size_t name = std::stoul(id.substr(1)) % names.size();
    text += "  - id: " + id + "\n    a: {name: " + names[name] +
            "}\n    b: {name: " + names[(name + 3) % names.size()] + "}\n";
    if (id == failing) text += "    ban: [resources]\n";
  }
  return text;
}

std::vector<std::string> ids(int count) {
  std::vector<std::string> all;
  for (int i = 0; i < count; ++i) all.push_back("c" + std::to_string(100 + i));
  return all;
}

/// PDFs by their names below the shard's folder, or the whole output's.
Files pdfs_of(Kept& kept, const std::string& folder) {
  Files pdfs;
  for (const auto& [path, bytes] : kept.files_in(folder)) {
    if (path.ends_with(".pdf")) pdfs[path.substr(folder.size())] = bytes;
  }
  return pdfs;
}

TEST_CASE("shards have the same files as the whole, for any number of them and any order of rows",
          "[shard]") {
  Kept whole;
  std::vector<std::string> couples = ids(15);
  whole.files.add(couples_file, roster(couples));
  whole.build();
  const Files all = pdfs_of(whole, "small/output");
  CHECK(all.size() > 45);
  std::reverse(couples.begin(), couples.end());
  std::swap(couples[2], couples[9]);
  for (const int count : {1, 2, 5}) {
    Kept kept;
    kept.files.add(couples_file, roster(couples));
    Files joined;
    for (int number = 1; number <= count; ++number) {
      const engine::Shard shard{number, count};
      kept.build({"--shard", shard.name()});
      CHECK(kept.last.code == 0);
      CHECK(kept.last.err == "");
      for (auto& [name, bytes] : pdfs_of(kept, "small/output/shard-" + shard.file_part())) {
        CHECK(joined.emplace(name, bytes).second);
      }
    }
    CHECK((joined == all));
  }
}

TEST_CASE("shards of another look, for paper and for the screen, have the files of the whole", "[shard]") {
  const std::vector<std::string> look{"--theme", "clinic", "--variant", "large-print", "--fillable", "both"};
  const auto built = [&](std::vector<std::string> options) {
    Kept kept;
    kept.files.add(couples_file, roster(ids(7)));
    options.insert(options.end(), look.begin(), look.end());
    kept.build(options);
    CHECK(kept.last.code == 0);
    return kept.output();
  };
  const Files whole = built({"-j", "1"});
  Files joined;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    for (auto& [path, bytes] : built({"-j", "3", "--shard", shard})) {
      const std::size_t below = path.find("-of-3/");
      if (path.ends_with(".pdf")) joined["small/output/" + path.substr(below + 6)] = bytes;
    }
  }
  CHECK(joined.size() + 2 == whole.size());  // the list of fields and the manifest
  for (const auto& [path, bytes] : joined) {
    INFO(path);
    CHECK((whole.at(path) == bytes));
  }
}

TEST_CASE("a couple stays in its shard whoever comes and goes", "[shard]") {
  int first = 0;
  for (const std::string& id : ids(1000)) {
    int shards = 0;
    for (int number = 1; number <= 4; ++number) {
      if (engine::Shard{number, 4}.has_couple(id)) ++shards;
    }
    CHECK(shards == 1);
    if (engine::Shard{1, 4}.has_couple(id)) ++first;
  }
  CHECK(first > 200);
  CHECK(first < 300);
  CHECK(engine::Shard().has_couple("anybody"));
}

TEST_CASE("a cluster says which shard it is", "[shard]") {
  struct Case {
    std::map<std::string, std::string> environment;
    std::string folder;
  };
  const auto each = GENERATE(values<Case>({
      {{{"SLURM_ARRAY_TASK_ID", "3"}}, "small/output/shard-3-of-3"},
      {{{"JOB_COMPLETION_INDEX", "0"}}, "small/output/shard-1-of-3"},
      {{{"JOB_COMPLETION_INDEX", "2"}}, "small/output/shard-3-of-3"},
  }));
  Kept kept;
  kept.environment = each.environment;
  kept.build({"--shard", "/3"});
  CHECK(kept.last.code == 0);
  CHECK(kept.files.exists(each.folder + "/manifest.json"));
  CHECK_THAT(kept.text(each.folder + "/manifest.json"), Contains("\"left-out\": []"));
}

TEST_CASE("a shard that there is not is wrong use", "[shard]") {
  Kept kept;
  for (const char* word :
       {"3", "0/3", "4/3", "a/3", "1/", "/0", "/", "1/3/5", "-1/3", "1/3 ", "1/100001", ""}) {
    INFO(word);
    kept.build({"--shard", word});
    CHECK(kept.last.code == 2);
  }
  kept.build({"--shard", "/3"});
  CHECK(kept.last.code == 2);
  CHECK_THAT(kept.last.err, Contains("which of 3 shards?") && Contains("'--shard 1/3' to '--shard 3/3'"));
  kept.environment = {{"SLURM_ARRAY_TASK_ID", "0"}};
  kept.build({"--shard", "/3"});
  CHECK_THAT(kept.last.err,
             Contains("SLURM_ARRAY_TASK_ID is '0', which is none of 3 shards") && Contains("--array=1-3"));
  kept.environment = {{"JOB_COMPLETION_INDEX", "3"}};
  kept.build({"--shard", "/3"});
  CHECK_THAT(kept.last.err, Contains("JOB_COMPLETION_INDEX is '3'") && Contains("completions: 3"));
  CHECK(kept.output().empty());
}

TEST_CASE("shards are joined, and a pack that failed is named without failing its shard", "[shard]") {
  Kept kept;
  kept.files.add(couples_file, roster(ids(9), "c104"));
  for (const char* shard : {"1/2", "2/2"}) {
    kept.build({"--shard", shard, "--archive", "out/packs.tar"});
    CHECK(kept.last.code == 0);
  }
  const Outcome half = kept.run({"manifest", "merge", "out/packs-2-of-2.tar"});
  CHECK(half.code == 5);
  CHECK_THAT(half.err,
             Contains("error[shard-missing]: shard 1 of 2 is missing\n   hint: make it with '--shard 1/2'"));
  const Outcome joined =
      kept.run({"manifest", "merge", "out/packs-1-of-2.tar", "out/packs-2-of-2.tar", "-o", "out/all.json"});
  CHECK(joined.code == 5);
  CHECK_THAT(joined.err, Contains("error[pack-missing]: c104 has no pack") && !Contains("shard"));
  const auto json = nlohmann::json::parse(kept.text("out/all.json"));
  CHECK(json["left-out"] == nlohmann::json({"c104"}));
  std::set<std::string> packs;
  for (const auto& product : json["products"]) {
    if (product["kind"] == "pack") packs.insert(product["id"].get<std::string>());
  }
  CHECK(packs.size() == 8);
  SECTION("once it is mended, nothing is missing") {
    kept.files.add(couples_file, roster(ids(9)));
    for (const char* shard : {"1/2", "2/2"}) kept.build({"--shard", shard, "-o", "out"});
    const Outcome whole = kept.run({"manifest", "merge", "out/shard-1-of-2", "out/shard-2-of-2"});
    CHECK(whole.code == 0);
    CHECK(whole.err == "");
    CHECK(nlohmann::json::parse(whole.out)["missing-shards"].empty());
  }
}

TEST_CASE("manifests are joined from what has one", "[shard]") {
  Kept kept;
  kept.build({"--shard", "1/1"});
  const Outcome outcome =
      kept.run({"manifest", "merge", "small/output/shard-1-of-1", "nowhere", "small/content"});
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("error[no-manifest]: nowhere has no manifest: No such file or directory"));
  CHECK(kept.run({"manifest"}).code == 2);
  CHECK(kept.run({"manifest", "join", "x"}).code == 2);
  CHECK(kept.run({"manifest", "merge"}).code == 2);
  CHECK(kept.run({"manifest", "merge", "a.tar", "-o", "a.tar"}).code == 2);
  CHECK(kept.run({"manifest", "merge", "nowhere"}).code == 4);
  SECTION("and written over nothing else") {
    const std::string shard = "small/output/shard-1-of-1";
    kept.files.add("notes.txt", "Bring the cards.");
    const Outcome notes = kept.run({"manifest", "merge", shard, "-o", "notes.txt"});
    CHECK(notes.code == 2);
    CHECK_THAT(notes.err, Contains("'--output notes.txt' is there and no list of what builds have made"));
    CHECK(kept.text("notes.txt") == "Bring the cards.");
    const std::string before = kept.text(shard + "/manifest.json");
    CHECK(kept.run({"manifest", "merge", shard, "-o", shard + "/manifest.json"}).code == 2);
    CHECK(kept.text(shard + "/manifest.json") == before);
    for (int time = 0; time < 2; ++time)
      CHECK(kept.run({"manifest", "merge", shard, "-o", "all.json"}).code == 0);
  }
}

TEST_CASE("a shard that is made again makes what has changed", "[shard]") {
  Kept kept;
  kept.files.add(couples_file, roster(ids(9)));
  const int made = kept.build({"--shard", "1/2"});
  CHECK(made > 5);
  CHECK(kept.build({"--shard", "1/2"}) == 0);
  CHECK(kept.last.err == "");
  CHECK(kept.build({"--shard", "2/2"}) > 0);
  CHECK(kept.last.err == "");
}

}  // namespace
}  // namespace tandem::tests
