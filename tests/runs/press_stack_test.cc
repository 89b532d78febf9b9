// 'tandem press stack' and 'prove': from a build to what goes to the printer, and back to whose each leaf is.
#include <catch2/catch.hpp>
#include <regex>

#include "built_stack.h"
#include "pdf/external_tools.h"
#include "press/pdf_objects.h"
#include "press/printed_pages.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

}  // namespace

TEST_CASE_METHOD(BuiltStack, "a stack has each copy on leaves of its own, and says what it costs",
                 "[stack]") {
  const Outcome outcome = press({"--separators", "--lists", "--speed", "10"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("small/output/stacks/stack.pdf\n") &&
                              Contains("small/output/stacks/lists.pdf\n") && Contains("of paper, about ") &&
                              Contains("at 10 pages a minute"));
  check_readers_are_content(stack("stack.pdf"));
  CHECK_THAT(PdfOnDisk(stack("stack.pdf")).unpacked(), !Contains("/AcroForm") && !Contains("/Annots"));
  const Outcome proof = prove("stack.pdf");
  INFO(proof.err);
  CHECK(proof.code == 0);
  CHECK_THAT(proof.out, Contains("couple-01 A\n") && Contains("couple-01 together\n") &&
                            Contains("the facilitator of evening\n") && Contains("nobody\n") &&
                            Contains("each with one owner"));
  CHECK(prove("lists.pdf").code == 0);
}

TEST_CASE_METHOD(Kept, "pages that lie are to be turned about the short edge", "[stack]") {
  build({"--paper", "a4-landscape"});
  REQUIRE(last.code == 0);
  const Outcome outcome = run({"press", "stack", "small", "--paper", "a4-landscape"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("print on both sides, turned on the short edge, in actual size\n"));
  CHECK(run({"press", "prove", "small/output/stacks/stack.pdf", "--edge", "short"}).code == 0);
  CHECK(run({"press", "prove", "small/output/stacks/stack.pdf", "--edge", "long"}).code != 0);
}

TEST_CASE_METHOD(BuiltStack, "a reprint of a leaf has the pages of the whole, operator by operator",
                 "[stack]") {
  REQUIRE(press({"--couple", "couple-01", "-q"}).code == 0);
  REQUIRE(press({"--couple", "couple-01", "--copy", "a", "--leaf", "2", "-q"}).code == 0);
  const auto ids = press::printed_pages(stack("couple-01-a-leaf-2.pdf"));
  REQUIRE(ids.size() == 2);
  CHECK(ids[0].ids.at(0).id.page == 3);
  CHECK(ids[1].ids.at(0).id.page == 4);
  // What fonts and pictures are called follows from what they are, and not from what stands before them.
  const auto operators = [&](const std::string& name, int page) {
    const std::string bytes = stack(name);
    const press::PdfFile file(bytes);
    return file.content_of(file.page(page));
  };
  CHECK(operators("couple-01-a-leaf-2.pdf", 0) == operators("couple-01.pdf", 2));
  CHECK(operators("couple-01-a-leaf-2.pdf", 1) == operators("couple-01.pdf", 3));
  REQUIRE(press({"-q"}).code == 0);
  const auto all = press::printed_pages(stack("stack.pdf"));
  for (int page = 0; page < static_cast<int>(all.size()); ++page) {
    const auto& found = all[static_cast<std::size_t>(page)].ids;
    if (found.empty() || found[0].id.of != "couple-01" || found[0].id.copy != 'A' || found[0].id.page != 3)
      continue;
    CHECK(page > 4);  // others stand before it
    CHECK(operators("stack.pdf", page) == operators("couple-01-a-leaf-2.pdf", 0));
  }
  CHECK_THAT(prove("couple-01-a-leaf-2.pdf").err, Contains("error[stack-order]"));
  CHECK(prove("couple-01-a-leaf-2.pdf", {"--reprint"}).code == 0);
  // The same again.
  const std::string first = stack("couple-01-a-leaf-2.pdf");
  REQUIRE(press({"--couple", "couple-01", "--copy", "a", "--leaf", "2", "-q"}).code == 0);
  CHECK(stack("couple-01-a-leaf-2.pdf") == first);
}

TEST_CASE_METHOD(BuiltStack, "a build with codes in place of names is printed with them", "[stack]") {
  REQUIRE(run({"build", "small", "--pseudonyms", "-q"}).code == 0);
  const Outcome outcome = press({"-q"});
  CHECK(outcome.err == "");
  REQUIRE(outcome.code == 0);
  CHECK_THAT(PdfOnDisk(stack("stack.pdf")).text(), Contains("01-A") && Contains("01-B"));
  // A build with names again is printed with names.
  REQUIRE(run({"build", "small", "-q"}).code == 0);
  REQUIRE(press({"-q"}).code == 0);
  CHECK_THAT(PdfOnDisk(stack("stack.pdf")).text(), !Contains("01-A"));
}

TEST_CASE_METHOD(BuiltStack, "what has changed since the build is not printed, and is named", "[stack]") {
  files.add("small/content/listening.yaml",
            text("small/content/listening.yaml") + "  - prose: One word more.\n");
  const Outcome outcome = press({});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("error[changed-since-build]") && Contains("couple-01-a.pdf") &&
                              Contains("couple-01-b.pdf") && !Contains("couple-01-together.pdf"));
  CHECK(files_in("small/output/stacks").empty());
}

TEST_CASE_METHOD(BuiltStack, "names stand in a stack only where they are asked for", "[stack]") {
  REQUIRE(press({"--couple", "couple-01", "--separators", "--lists", "-q"}).code == 0);
  const auto words = [&](const std::string& name) {
    return PdfOnDisk(stack(name)).run("pdftotext FILE -").output;
  };
  CHECK_THAT(words("lists-couple-01.pdf"), Contains("couple-01") && !Contains("Philomena"));
  REQUIRE(press({"--couple", "couple-01", "--lists", "--names", "-q"}).code == 0);
  CHECK_THAT(words("lists-couple-01.pdf"), Contains("Philomena") && Contains("Bartholomew"));
}

TEST_CASE_METHOD(BuiltStack, "A's name stands before B's on lists, whichever way names run", "[stack]") {
  // Names that are the same from either end, however a program reads them.
  replace("small/content/couples.yaml", "Philomena", "שמש");
  replace("small/content/couples.yaml", "Bartholomew", "דוד");
  build();
  REQUIRE(press({"--couple", "couple-01", "--names", "--lists", "--separators", "-q"}).code == 0);
  for (const char* name : {"lists-couple-01.pdf", "couple-01.pdf"}) {
    CAPTURE(name);
    const std::string boxes = PdfOnDisk(stack(name)).run("pdftotext -l 1 -bbox FILE -").output;
    const auto left_of = [&](const std::string& word) {
      std::smatch found;
      REQUIRE(std::regex_search(boxes, found, std::regex("xMin=\"([0-9.]+)\"[^>]*>" + word + "<")));
      return std::stod(found[1]);
    };
    CHECK(left_of("שמש") < left_of("דוד"));
  }
}

TEST_CASE_METHOD(BuiltStack, "stacks of packs that are others now are taken away by the next build",
                 "[stack]") {
  REQUIRE(press({"--lists", "-q"}).code == 0);
  REQUIRE(press({"--couple", "couple-01", "-q"}).code == 0);
  files.add("small/output/stacks/mine.pdf", "%PDF, somebody's own");
  build();
  CHECK_THAT(last.out, !Contains("taken away"));
  files.add("small/output/stacks/couple-01.pdf", stack("couple-01.pdf") + "% changed by hand");
  files.add("small/content/couples.yaml",
            "workshop: evening\ncouples:\n  - {id: couple-01, a: {name: Philomena}, b: {name: Cy}}\n");
  build();
  CHECK_THAT(last.out, Contains("out of date, taken away: stacks/lists.pdf, stacks/stack.pdf\n"));
  std::string left;
  for (const auto& [path, bytes] : files_in("small/output/stacks")) left += path + "\n";
  CHECK(left == "small/output/stacks/couple-01.pdf\nsmall/output/stacks/mine.pdf\n");
}

TEST_CASE_METHOD(BuiltStack, "volumes count couples, and take the place of earlier ones", "[stack]") {
  std::string list = "workshop: evening\ncouples:\n";
  for (int couple = 1; couple <= 5; ++couple) {
    const std::string number = std::to_string(couple);
    list += "  - {id: couple-00" + number + ", a: {name: Ann" + number + "}, b: {name: Bo" + number + "}}\n";
  }
  files.add("small/content/couples.yaml", list);
  build();
  const auto stacks = [&] {
    std::string names;
    for (const auto& [path, bytes] : files_in("small/output/stacks")) {
      const std::string name = path.substr(path.rfind('/') + 1);
      if (name.ends_with(".pdf")) names += (names.empty() ? "" : " ") + name;
    }
    return names;
  };
  REQUIRE(press({"--couple", "couple-001", "-q"}).code == 0);
  REQUIRE(press({"--couple", "couple-002", "-q"}).code == 0);
  REQUIRE(press({"--volume", "2", "-q"}).code == 0);
  CHECK(stacks() == "couple-001.pdf couple-002.pdf stack-001.pdf stack-002.pdf stack-003.pdf");
  // The facilitator's papers stand with the first two couples.
  CHECK_THAT(prove("stack-001.pdf").out, Contains("the facilitator of evening\n") &&
                                             Contains("couple-002 A\n") && !Contains("couple-003"));
  REQUIRE(press({"--volume", "3", "-q"}).code == 0);
  REQUIRE(press({"--volume", "2", "--layout", "2-up", "-q"}).code == 0);
  CHECK(stacks() ==
        "couple-001.pdf couple-002.pdf stack-001-2-up.pdf stack-001.pdf stack-002-2-up.pdf stack-002.pdf "
        "stack-003-2-up.pdf");
  // What somebody has written over is theirs.
  files.add("small/output/stacks/stack-002.pdf", "%PDF of somebody");
  REQUIRE(press({"-q"}).code == 0);
  CHECK(
      stacks() ==
      "couple-001.pdf couple-002.pdf stack-001-2-up.pdf stack-002-2-up.pdf stack-002.pdf stack-003-2-up.pdf "
      "stack.pdf");
}

TEST_CASE_METHOD(BuiltStack, "a shop's ticket goes with the stack that it was for", "[stack]") {
  REQUIRE(press({"--for", "shop", "-q"}).code == 0);
  REQUIRE(press({"--couple", "couple-01", "-q"}).code == 0);
  CHECK(files.exists("small/output/stacks/ticket.txt"));
  REQUIRE(press({"-q"}).code == 0);
  CHECK_FALSE(files.exists("small/output/stacks/ticket.txt"));
}

TEST_CASE_METHOD(BuiltStack, "who is new on the list is missed, and other paper is named", "[stack]") {
  files.add("small/content/couples.yaml",
            text("small/content/couples.yaml") + "  - {id: couple-09, a: {name: Noor}, b: {name: Sam}}\n");
  const Outcome outcome = press({});
  CHECK(outcome.code == 0);
  CHECK_THAT(
      outcome.err,
      Contains("warning[changed-since-build]: the build has no pack of couple-09, who is on the list"));
  CHECK(press({"--couple", "couple-01"}).err == "");
}

TEST_CASE_METHOD(BuiltStack, "a row that is not understood holds up nobody else's stack", "[stack]") {
  files.add("list.csv", "Name,Partner\nAnn,Bo\nCy,Di\n");
  const std::vector<std::string> roster{"--roster", "list.csv", "-o", "out"};
  build(roster);
  REQUIRE(last.code == 0);
  files.add("list.csv", "Name,Partner\nAnn,Bo\n=X,Di\n");
  build(roster);
  REQUIRE(last.code == 5);
  const Outcome outcome = press(roster);
  INFO(outcome.err);
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("A3, 'Name': ") && !Contains("changed-since-build"));
  CHECK_THAT(run({"press", "prove", "out/stacks/stack.pdf"}).out,
             Contains("couple-02 A\n") && !Contains("couple-03"));
}

TEST_CASE_METHOD(BuiltStack, "a shard's stack misses nobody of another shard", "[stack]") {
  for (const char* shard : {"1/2", "2/2"}) {
    build({"--shard", shard, "-o", "out"});
    const std::string folder = std::string("out/shard-") + shard[0] + "-of-2";
    const Outcome outcome = press({"-o", folder, "--strict"});
    INFO(outcome.err);
    CHECK_THAT(outcome.err, !Contains("has no pack of"));
  }
}

TEST_CASE_METHOD(BuiltStack, "whoever is to build first is told the whole command", "[stack]") {
  files.add("list.csv", "Name,Partner\nAnn,Bo\n");
  build({"--roster", "list.csv", "-o", "out", "--only", "handouts"});
  CHECK_THAT(press({"--roster", "list.csv", "-o", "out"}).err,
             Contains("there is nothing to print") &&
                 Contains("'tandem build small --roster list.csv -o out' makes packs first"));
  build({"--roster", "list.csv", "-o", "out", "--shard", "1/1"});
  files.add("list.csv", "Name,Partner\nAnn,Bo\nCy,Di\n");
  CHECK_THAT(press({"--roster", "list.csv", "-o", "out/shard-1-of-1"}).err,
             Contains("'tandem build --shard 1/1 small --roster list.csv -o out' makes them"));
}

TEST_CASE_METHOD(BuiltStack, "a build that is one file is to be unpacked", "[stack]") {
  files.add("built.tar", "an archive");
  CHECK_THAT(press({"-o", "built.tar"}).err,
             Contains("error[no-manifest]: built.tar is no folder of a build") &&
                 Contains("unpack it into a folder, as with 'mkdir built && tar -xf built.tar -C built'"));
  files.add("built.zip", "an archive");
  CHECK_THAT(press({"-o", "built.zip"}).err, Contains("'unzip built.zip -d built'"));
}

TEST_CASE_METHOD(BuiltStack, "stacks are made apart, and of what is there alone", "[stack]") {
  REQUIRE(press({"--apart", "-q"}).code == 0);
  for (const char* name : {"a.pdf", "b.pdf", "joint.pdf", "facilitator.pdf"}) CHECK(prove(name).code == 0);
  CHECK_THAT(press({"--couple", "couple-99"}).err, Contains("this build has no pack of 'couple-99'"));
  CHECK_THAT(press({"--leaf", "99"}).err, Contains("no copy that is asked for has so many leaves"));
  CHECK_THAT(press({"-o", "elsewhere"}).err, Contains("error[no-manifest]"));
}

TEST_CASE_METHOD(BuiltStack, "a sample has those to look at, and says why", "[stack]") {
  const Outcome outcome = run({"press", "sample", "small"});
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("small/output/stacks/sample.pdf\n") &&
                              Contains("look at couple-01: the first, the longest name, most pages\n"));
  CHECK(prove("sample.pdf").code == 0);
}

TEST_CASE_METHOD(BuiltStack, "all packs in one file are a stack, too", "[stack]") {
  REQUIRE(run({"build", "small", "--collate", "-q"}).code == 0);
  CHECK(run({"press", "prove", "small/output/packs/all.pdf"}).code == 0);
}

TEST_CASE_METHOD(BuiltStack,
                 "what other hands have made of a stack is read back, and what they did wrong is caught",
                 "[stack]") {
  REQUIRE(press({"--couple", "couple-01", "-q"}).code == 0);
  const PdfOnDisk file(stack("couple-01.pdf"));
  const auto rearranged = [&](const std::string& pages) {
    files.add("small/other.pdf",
              file.run("qpdf FILE --deterministic-id --pages . " + pages + " -- -").output);
    return run({"press", "prove", "small/other.pdf"});
  };
  CHECK(rearranged("1-z").code == 0);
  CHECK_THAT(rearranged("1,3-z").err, Contains("error[stack-order]") && Contains("missing"));
  CHECK_THAT(rearranged("1,2,2-z").err, Contains("error[leaf-owner]"));
  CHECK_THAT(rearranged("2,1,3-z").err, Contains("wrong side"));
  files.add("small/other.pdf", file.run("qpdf FILE --deterministic-id --rotate=+180:2 -").output);
  CHECK_THAT(run({"press", "prove", "small/other.pdf"}).err, Contains("the other way up"));
}

TEST_CASE_METHOD(BuiltStack, "a handout has no owner, and a file that is no PDF is none", "[stack]") {
  CHECK_THAT(run({"press", "prove", "small/output/handouts/listening.pdf"}).err,
             Contains("error[leaf-owner]") && Contains("no certain owner"));
  CHECK_THAT(run({"press", "prove", "small/content/couples.yaml"}).err, Contains("error[unreadable-pdf]"));
  CHECK_THAT(run({"press", "prove", "small/nothing.pdf"}).err, Contains("error[unreadable]"));
}

}  // namespace tandem::tests
