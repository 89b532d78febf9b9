// 'inserts' of tandem.yaml: the facilitator's own PDFs in stacks, on leaves of one owner, wherever they go.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "cli/kept_runner.h"
#include "cli/project_on_disk.h"
#include "pdf/external_tools.h"
#include "press/pdf_objects.h"
#include "press/printed_pages.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// So many pages that lie, each with a few words, and drawn in colour.
std::string insert_file(const std::string& words, int pages, const std::string& size = "0 0 400 300") {
  press::PdfFile pdf;
  const press::PdfObject null = pdf.parse("null");
  for (int page = 1; page <= pages; ++page) {
    press::PdfObject each =
        pdf.indirect(pdf.parse("<< /Type /Page /MediaBox [" + size +
                               "] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 "
                               "/BaseFont /Helvetica >> >> >> >>"));
    const std::string text =
        words.empty() ? "" : "BT /F1 24 Tf 30 200 Td (" + words + " " + std::to_string(page) + ") Tj ET ";
    each.set("/Contents", pdf.stream(text + "1 0 0 rg 30 30 100 100 re f", null, null));
    pdf.add_page(each);
  }
  return pdf.write("1.4");
}

struct WithInserts : Kept {
  WithInserts() {
    files.add("small/tandem.yaml",
              "project: small\n"
              "inserts:\n"
              "  - {file: print/plan.pdf, place: first}\n"
              "  - {file: print/map.pdf, place: before-each-couple}\n"
              "  - {file: print/slip.pdf, place: after-each-partner}\n"
              "  - {file: print/map.pdf, place: before-each-partner}\n");
    files.add("small/print/plan.pdf", insert_file("plan", 1, "0 0 595 842"));
    files.add("small/print/map.pdf", insert_file("map", 2));
    files.add("small/print/slip.pdf", insert_file("slip", 1, "0 0 595 842"));
    build();
    INFO(last.err);
    REQUIRE(last.code == 0);
  }
  Outcome press(std::vector<std::string> words) {
    words.insert(words.begin(), {"press", "stack", "small"});
    return run(words);
  }
  std::string stack(const std::string& name) { return text("small/output/stacks/" + name); }
};

/// The ids of a stack's pages, each run of one copy or insert once: 'evening/F+1 couple-01/J+1 …'.
std::string parts_of(const std::string& pdf) {
  std::string parts;
  std::string before;
  for (const press::ScannedContent& page : press::printed_pages(pdf)) {
    if (page.ids.empty()) continue;
    const std::string mark = compose::mark_of(page.ids.at(0).id);
    const std::string part = mark.substr(0, mark.find('/', mark.find('/') + 1));
    if (part != before) parts += (parts.empty() ? "" : " ") + part;
    before = part;
  }
  return parts;
}

}  // namespace

TEST_CASE_METHOD(WithInserts, "inserts stand at their places in a stack, on leaves of one owner",
                 "[inserts]") {
  const Outcome outcome = press({"--couple", "couple-01", "--separators", "--lists"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK(outcome.err == "");
  CHECK_THAT(outcome.out, Contains("print/map.pdf: pages 1 and 2 are turned by a quarter, and larger so\n"));
  const std::string first = stack("couple-01.pdf");
  CHECK(parts_of(first) ==
        "couple-01/S couple-01/J+1 couple-01/A+2 couple-01/A couple-01/A+1 couple-01/B+2 couple-01/B "
        "couple-01/B+1 couple-01/J");
  check_readers_are_content(first);
  const Outcome proof = run({"press", "prove", "small/output/stacks/couple-01.pdf"});
  INFO(proof.err);
  CHECK(proof.code == 0);
  // The same again; and the map, which three get, is there once.
  REQUIRE(press({"--couple", "couple-01", "--separators", "-q"}).code == 0);
  CHECK(stack("couple-01.pdf") == first);
  const press::PdfFile file(first);
  std::map<std::string, int> forms;
  for (int page = 0; page < file.page_count(); ++page) {
    const press::PdfObject form = file.page(page)["/Resources"]["/XObject"]["/TandemInsert"];
    if (form.is_stream()) ++forms[form.written()];
  }
  REQUIRE(forms.size() == 3);
  std::multiset<int> times;
  for (const auto& [form, often] : forms) times.insert(often);
  CHECK(times == std::multiset<int>{2, 3, 3});
  // Without them it is what it was before, and they alone are the rest.
  CHECK(press({"--couple", "couple-01", "--inserts", "without", "-q"}).code == 0);
  CHECK(parts_of(stack("couple-01-without-inserts.pdf")) == "couple-01/A couple-01/B couple-01/J");
  CHECK(press({"--couple", "couple-01", "--copy", "b", "--inserts", "alone", "-q"}).code == 0);
  CHECK(parts_of(stack("couple-01-b-inserts.pdf")) == "couple-01/B+2 couple-01/B+1");
  CHECK(press({"--couple", "couple-01", "--copy", "b", "--leaf", "1", "-q"}).code == 0);
  CHECK(parts_of(stack("couple-01-b-leaf-1.pdf")) == "couple-01/B");
}

TEST_CASE_METHOD(WithInserts, "inserts and separators are on the paper of those who get them", "[inserts]") {
  replace("small/content/couples.yaml", "b: {name: Bartholomew", "b: {paper: letter, name: Bartholomew");
  replace("small/content/couples.yaml", "ban: [shared-meal]", "paper: letter");
  build();
  INFO(last.err);
  REQUIRE(last.code == 0);
  REQUIRE(press({"--separators", "-q"}).code == 0);
  std::map<std::string, std::set<int>> heights;
  for (const press::ScannedContent& page : press::printed_pages(stack("stack.pdf"))) {
    if (page.ids.empty()) continue;
    const std::string mark = compose::mark_of(page.ids.at(0).id);
    heights[mark.substr(0, mark.find('/') + 2)].insert(static_cast<int>(page.paper.height + 0.5));
  }
  const std::set<int> a4{842};
  const std::set<int> letter{792};
  CHECK(heights["couple-01/A"] == a4);
  CHECK(heights["couple-01/B"] == letter);
  for (const char* id : {"couple-02/S", "couple-02/A", "couple-02/B", "couple-02/J"}) {
    CAPTURE(id);
    CHECK(heights[id] == letter);
  }
  CHECK(heights["evening/F"] == a4);
  CHECK(run({"press", "prove", "small/output/stacks/stack.pdf"}).code == 0);
}

TEST_CASE_METHOD(WithInserts, "what is said of a stack of inserts is said of those that it has",
                 "[inserts]") {
  // Nothing of a pack is made, and separators have names all the same.
  const Outcome alone = press({"--couple", "couple-01", "--inserts", "alone", "--separators", "--names"});
  REQUIRE(alone.code == 0);
  const PdfOnDisk named(stack("couple-01-inserts.pdf"));
  CHECK_THAT(named.run("pdftotext -f 1 -l 1 FILE -").output,
             Contains("Philomena") && Contains("Bartholomew"));
  CHECK_THAT(press({"--copy", "facilitator"}).out, !Contains("map.pdf"));
}

TEST_CASE_METHOD(WithInserts, "a whole stack with inserts is proved, on leaves by a layout, too",
                 "[inserts]") {
  REQUIRE(press({"-q"}).code == 0);
  CHECK(parts_of(stack("stack.pdf")).starts_with("evening/F+1 evening/"));
  CHECK(run({"press", "prove", "small/output/stacks/stack.pdf"}).code == 0);
  REQUIRE(press({"--apart", "-q"}).code == 0);
  for (const char* name : {"a.pdf", "b.pdf", "joint.pdf", "facilitator.pdf"})
    CHECK(run({"press", "prove", "small/output/stacks/" + std::string(name)}).code == 0);
  for (const std::string layout : {"2-up", "booklet"}) {
    const Outcome outcome = press({"--layout", layout, "-q"});
    INFO(layout << ": " << outcome.err);
    CHECK(outcome.code == 0);
  }
}

TEST_CASE_METHOD(WithInserts, "a hand that mixes up inserts is caught", "[inserts]") {
  REQUIRE(press({"--couple", "couple-01", "-q"}).code == 0);
  const PdfOnDisk file(stack("couple-01.pdf"));
  const auto rearranged = [&](const std::string& pages) {
    files.add("small/other.pdf",
              file.run("qpdf FILE --deterministic-id --pages . " + pages + " -- -").output);
    return run({"press", "prove", "small/other.pdf"});
  };
  CHECK(rearranged("1-z").code == 0);
  CHECK_THAT(rearranged("1,3-z").err, Contains("error[stack-order]: insert 1 of couple-01 together") ||
                                          Contains("insert 1 of couple-01 together: page 2 of 2 is missing"));
  CHECK_THAT(rearranged("1,2,5-z").err, Contains("error[unequal-copies]"));  // A's map
  CHECK_THAT(rearranged("1,2,3,5,4,6-z").err, Contains("error["));
}

TEST_CASE_METHOD(WithInserts, "a shop gets inserts in grey, or is told at their lines why not", "[inserts]") {
  const Outcome refused = press({"--for", "shop"});
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err,
             Contains("small/tandem.yaml:3:12: error[font-not-embedded]: print/plan.pdf: page 1") &&
                 Contains("small/tandem.yaml:4:12: error[font-not-embedded]: print/map.pdf") &&
                 Contains("small/tandem.yaml:5:12: error[font-not-embedded]: print/slip.pdf") &&
                 Contains("embed all fonts where the PDF is made"));
  CHECK(files_in("small/output/stacks").empty());
  // Drawings alone, in colour.
  files.add("small/print/plan.pdf", insert_file("", 1));
  files.add("small/print/map.pdf", insert_file("", 2));
  files.add("small/print/slip.pdf", insert_file("", 1));
  build();
  const Outcome outcome = press({"--for", "shop", "--couple", "couple-01"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(stack("ticket.txt"),
             Contains("insert 1 of couple-01 together") && Contains("insert 2 of couple-01 A"));
  const Outcome check =
      run({"press", "check", "small/output/stacks/couple-01.pdf", "--for", "shop", "--forbid", "colour"});
  INFO(check.err);
  CHECK(check.code == 0);
}

TEST_CASE_METHOD(WithInserts, "what cannot be printed is said at its line, all at once", "[inserts]") {
  const std::string map = text("small/print/map.pdf");
  files.add("small/print/plan.pdf", map.substr(0, map.size() / 2));
  files.add("small/print/map.pdf", PdfOnDisk(map).run("qpdf --encrypt '' owner 256 -- FILE -").output);
  files.add("small/print/slip.pdf", text("small/output/packs/couple-01/couple-01-a.pdf"));
  const Outcome outcome = press({});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err,
             Contains("small/tandem.yaml:3:12: error[unreadable-pdf]: print/plan.pdf: it is no whole PDF") &&
                 Contains("  - {file: print/plan.pdf, place: first}") &&
                 Contains("small/tandem.yaml:4:12: error[unreadable-pdf]: print/map.pdf: it is encrypted") &&
                 Contains("small/tandem.yaml:5:12: error[leaf-owner]: print/slip.pdf: its page 1 is "
                          "couple-01·A·1, of a pack"));
  CHECK(files_in("small/output/stacks").empty());
  replace("small/tandem.yaml", "print/plan.pdf", "../plan.pdf");
  replace("small/tandem.yaml", "print/slip.pdf, place: after-each-partner",
          "print/none.pdf, place: somewhere");
  const Outcome elsewhere = press({});
  CHECK(elsewhere.code == 1);
  CHECK_THAT(elsewhere.err, Contains("small/tandem.yaml:5:35: error[unknown-word]"));
  replace("small/tandem.yaml", "somewhere", "last");
  const Outcome outside = press({});
  CHECK_THAT(outside.err, Contains("small/tandem.yaml:3:12: error[outside-project]") &&
                              Contains("put the PDF into the project's folder") &&
                              Contains("small/tandem.yaml:5:12: error[unreadable]"));
}

TEST_CASE_METHOD(WithInserts, "an insert that has changed since the build is not printed", "[inserts]") {
  files.add("small/print/map.pdf", insert_file("another map", 2));
  const Outcome outcome = press({"-q"});
  CHECK(outcome.code == 1);
  CHECK_THAT(outcome.err, Contains("small/tandem.yaml:4:12: error[changed-since-build]: print/map.pdf was") &&
                              !Contains("tandem.yaml:6"));
  CHECK(files_in("small/output/stacks").empty());
  CHECK(build() == 0);  // no page is made of it
  CHECK(press({"-q"}).code == 0);
  replace("small/tandem.yaml", "print/map.pdf, place: before-each-couple", "print/gone.pdf, place: first");
  build();
  CHECK(last.code == 4);
  CHECK_THAT(last.err, Contains("small/tandem.yaml:4:12: error[unreadable]"));
}

TEST_CASE_METHOD(WithInserts, "paper and ink of inserts are counted before printing", "[inserts]") {
  const auto leaves = [&] {
    const Outcome outcome = run({"press", "count", "small"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return std::stoi(outcome.out.substr(outcome.out.find("no variant") + 10));
  };
  const int with = leaves();
  files.add("small/tandem.yaml", "project: small\n");
  // One for the facilitator; for each of two couples a map, and for each partner a map and a slip.
  CHECK(with - leaves() == 1 + 2 * (1 + 2 * 2));
}

TEST_CASE_METHOD(WithInserts, "a check reads inserts, too", "[inserts]") {
  files.add("small/print/slip.pdf", "%PDF-1.7\n");
  CHECK_THAT(run({"check", "small"}).err,
             Contains("small/tandem.yaml:5:12: error[unreadable-pdf]: print/slip.pdf: it is no whole PDF"));
}

TEST_CASE("a pipe or a link out of the project is no insert", "[inserts]") {
  ProjectOnDisk disk;
  disk.write("outside.pdf", insert_file("map", 1));
  disk.write("small/print/big.pdf", "%PDF-1.7\n");
  std::filesystem::resize_file(disk.path("small/print/big.pdf"), (std::uintmax_t{64} << 20) + 1);
  REQUIRE(::mkfifo(disk.path("small/print/pipe.pdf").c_str(), 0600) == 0);
  std::filesystem::create_symlink("../../outside.pdf", disk.path("small/print/link.pdf"));
  disk.write("small/tandem.yaml",
             "project: small\ninserts:\n"
             "  - {file: print/pipe.pdf, place: first}\n"
             "  - {file: print/link.pdf, place: first}\n"
             "  - {file: print/big.pdf, place: first}\n");
  const Outcome outcome = disk.run({"check", disk.project()});
  CHECK(outcome.code != 0);
  CHECK_THAT(outcome.err, Contains("tandem.yaml:3:12: error[unreadable]") &&
                              Contains("tandem.yaml:4:12: error[outside-project]") &&
                              Contains("tandem.yaml:5:12: error[unreadable]"));
}

}  // namespace tandem::tests
