// 'tandem press labels' and 'calibrate': names in the middle of labels, and the leaf that shows what a
// printer moves.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <regex>

#include "checkout.h"
#include "cli/program_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Labelled {
  Labelled() {
    DiskFileSystem disk;
    for (const std::string& path : disk.list(checkout_folder() + "/templates/labels")) {
      std::string problem;
      runner.files.add("small/templates/labels/" + path.substr(path.rfind('/') + 1),
                       *disk.read(path, problem));
    }
  }
  Outcome labels(std::vector<std::string> words) {
    words.insert(words.begin(), {"press", "labels"});
    words.insert(words.end(), {"--project", "small", "-o", "labels.pdf"});
    return runner.run(words);
  }
  ProgramRunner runner;
};

struct Word {
  int page = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
};

/// Where a word stands, in points from its page's upper left corner.
Word find_word(const std::string& pdf, const std::string& wanted) {
  const std::string boxes = PdfOnDisk(pdf).run("pdftotext -bbox FILE -").output;
  static const std::regex line(
      R"re(<page|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<)re");
  int page = 0;
  for (std::sregex_iterator each(boxes.begin(), boxes.end(), line), end; each != end; ++each) {
    if (each->str() == "<page") {
      ++page;
    } else if ((*each)[5] == wanted) {
      return {page, std::stod((*each)[1]), std::stod((*each)[2]), std::stod((*each)[3]),
              std::stod((*each)[4])};
    }
  }
  FAIL("no word " << wanted);
  return {};
}

constexpr double mm = 72 / 25.4;

/// In the middle of the label that begins there, and nowhere beyond it; millimetres.
void check_in_label(const Word& word, double left, double top, double width, double height) {
  CHECK(word.left > left * mm);
  CHECK(word.right < (left + width) * mm);
  CHECK(word.top > top * mm);
  CHECK(word.bottom < (top + height) * mm);
  CHECK((word.left + word.right) / 2 == Approx((left + width / 2) * mm).margin(1));
}

}  // namespace

TEST_CASE_METHOD(Labelled, "names stand in the middle of their labels, in rows", "[labels]") {
  const Outcome outcome = labels({"l7160"});
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK(outcome.out == "4 labels on 1 page in labels.pdf: Avery L7160, 21 labels on A4, in actual size\n");
  const std::string pdf = runner.text("labels.pdf");
  check_readers_are_content(pdf);
  check_in_label(find_word(pdf, "Philomena"), 7.2, 15.1, 63.5, 38.1);
  check_in_label(find_word(pdf, "Bartholomew"), 73.2, 15.1, 63.5, 38.1);
  check_in_label(find_word(pdf, "Cornelius"), 7.2, 53.2, 63.5, 38.1);
  CHECK_THAT(PdfOnDisk(pdf).text(), Contains("couple-01 · A") && Contains("couple-02 · B"));
  // Whoever prints it gets its own size, and nothing on the back of another sheet.
  CHECK_THAT(PdfOnDisk(pdf).unpacked(), Contains("/Duplex /Simplex") && Contains("/PrintScaling /None"));
  labels({"l7160"});
  CHECK(runner.text("labels.pdf") == pdf);
}

TEST_CASE_METHOD(Labelled, "on a painted sheet each label has ink, and nothing between them has",
                 "[labels]") {
  std::string list = "workshop: evening\ncouples:\n";
  for (int couple = 1; couple <= 10; ++couple)
    list += fmt::format(
        "  - id: couple-{0:02}\n    a: {{name: Maximiliane-Eleonore{0}}}\n    b: {{name: Bo}}\n", couple);
  runner.files.add("small/content/couples.yaml", list);
  REQUIRE(labels({"l7160", "--start", "2", "-q"}).code == 0);
  const PdfOnDisk sheet(runner.text("labels.pdf"));
  // As templates/labels/l7160.yaml declares it: 3 by 7, 63.5 by 38.1 mm.
  const auto label_at = [](double x, double y) {
    for (int place = 0; place < 21; ++place) {
      const double left = 7.2 + place % 3 * 66.0;
      const double top = 15.1 + place / 3 * 38.1;
      if (x > left && x < left + 63.5 && y > top && y < top + 38.1) return place;
    }
    return -1;
  };
  REQUIRE(sheet.run("pdftoppm -gray -r 72 FILE FOLDER/sheet").status == 0);
  const std::string map = sheet.read("sheet-1.pgm");
  int width = 0, height = 0, header = 0;
  REQUIRE(std::sscanf(map.c_str(), "P5 %d %d 255%n", &width, &height, &header) == 2);
  const auto* dots = reinterpret_cast<const unsigned char*>(map.data()) + header + 1;
  std::vector<int> ink(21);
  int beyond = 0;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      if (dots[y * width + x] > 160) continue;
      const int label = label_at((x + 0.5) / mm, (y + 0.5) / mm);
      ++(label < 0 ? beyond : ink[static_cast<std::size_t>(label)]);
    }
  }
  CHECK(beyond == 0);
  CHECK(ink.front() == 0);  // that one is gone
  for (std::size_t label = 1; label < ink.size(); ++label) CHECK(ink[label] > 20);
}

TEST_CASE_METHOD(Labelled, "a sheet of which labels are gone is gone on with", "[labels]") {
  REQUIRE(labels({"l7160", "--start", "20"}).code == 0);
  const std::string pdf = runner.text("labels.pdf");
  const Word first = find_word(pdf, "Philomena");
  CHECK(first.page == 1);
  check_in_label(first, 73.2, 243.7, 63.5, 38.1);
  const Word third = find_word(pdf, "Wilhelmina");
  CHECK(third.page == 2);
  check_in_label(third, 7.2, 15.1, 63.5, 38.1);
  CHECK(labels({"l7160", "--start", "22"}).code == 2);
  CHECK(labels({"l7160", "--start", "0"}).code == 2);
}

TEST_CASE_METHOD(Labelled, "every kind of label has room for these names", "[labels]") {
  for (const auto& [path, text] : runner.files_in("small/templates/labels")) {
    std::string id = path.substr(path.rfind('/') + 1);
    id.resize(id.size() - std::string(".yaml").size());
    const Outcome outcome = labels({id, "-q"});
    INFO(id << ": " << outcome.err);
    CHECK(outcome.code == 0);
  }
  CHECK_THAT(labels({"l7161"}).err, Contains("there is no sheet of labels 'l7161'") && Contains("'l7160'"));
}

TEST_CASE_METHOD(Labelled, "a long name is smaller, then on two lines, and never cut", "[labels]") {
  const auto name = [&](const std::string& words) {
    runner.files.add(
        "small/content/couples.yaml",
        fmt::format(
            "workshop: evening\ncouples:\n  - id: couple-01\n    a: {{name: {}, pronouns: they/them}}\n"
            "    b: {{name: Bo, pronouns: they/them}}\n",
            words));
    return labels({"l7160", "-q"});
  };
  REQUIRE(name("Ann").code == 0);
  const Word is_short = find_word(runner.text("labels.pdf"), "Ann");
  REQUIRE(name("Maximiliane-Eleonore Wolfeschlegelsteinhausen").code == 0);
  const std::string pdf = runner.text("labels.pdf");
  const Word first = find_word(pdf, "Maximiliane-Eleonore");
  const Word second = find_word(pdf, "Wolfeschlegelsteinhausen");
  CHECK(first.bottom - first.top < is_short.bottom - is_short.top);
  CHECK(second.top > first.top);
  check_in_label(second, 7.2, 15.1, 63.5, 38.1);
  REQUIRE(name("Ann Ferreira-Montgomery").code == 0);
  const Word whole = find_word(runner.text("labels.pdf"), "Ferreira-Montgomery");
  check_in_label(whole, 7.2, 15.1, 63.5, 38.1);
  const Outcome refused = name(std::string(120, 'w'));
  CHECK(refused.code == 1);
  CHECK_THAT(refused.err, Contains("error[name-too-long]") && Contains("small/content/couples.yaml:4"));
  CHECK_THAT(refused.err, !Contains("wwww"));
}

TEST_CASE_METHOD(Labelled, "labels have codes where packs have them, and names where somebody asks for names",
                 "[labels]") {
  const auto text_of = [&](std::vector<std::string> words) {
    words.insert(words.begin(), "l7160");
    const Outcome outcome = labels(words);
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    const bool says_so = outcome.out.find("they have codes in place of names") != std::string::npos;
    const std::string text = PdfOnDisk(runner.text("labels.pdf")).text();
    CHECK(says_so == (text.find("01-A") != std::string::npos));
    return text;
  };
  REQUIRE(runner.run({"build", "small", "--only", "packs", "--pseudonyms", "-q"}).code == 0);
  CHECK_THAT(text_of({}), Contains("01-A") && Contains("02-B") && !Contains("Philomena"));
  CHECK_THAT(text_of({"--names"}), Contains("Philomena") && !Contains("01-A"));
  REQUIRE(runner.run({"build", "small", "--only", "packs", "-q"}).code == 0);
  CHECK_THAT(text_of({}), Contains("Philomena") && !Contains("01-A"));
  CHECK_THAT(text_of({"--pseudonyms"}), Contains("01-A") && !Contains("Philomena"));
  CHECK_THAT(runner.run({"press", "stack", "small", "--pseudonyms"}).err,
             Contains("'press stack' has no '--pseudonyms'"));
}

TEST_CASE_METHOD(Labelled, "the test leaf has its crosses, and a measured printer's labels are moved",
                 "[labels]") {
  const Outcome leaf = runner.run({"press", "calibrate", "--project", "small", "-o", "leaf.pdf"});
  INFO(leaf.err);
  REQUIRE(leaf.code == 0);
  const PdfOnDisk on_disk(runner.text("leaf.pdf"));
  CHECK_THAT(on_disk.text(), Contains("Test leaf: front") && Contains("Test leaf: back"));
  // 20 mm from both edges; the cross is black there, and all around the middle it is not.
  CHECK(on_disk.pixel(57, 57)[0] < 200);
  CHECK(on_disk.pixel(300, 57)[0] > 240);
  REQUIRE(labels({"l7160"}).code == 0);
  const Word before = find_word(runner.text("labels.pdf"), "Philomena");
  runner.files.add("small/templates/printers/office.yaml",
                   "printer: office\nfront: {left: 22 mm, top: 19 mm}\n");
  const Outcome moved = labels({"l7160", "--profile", "office"});
  INFO(moved.err);
  REQUIRE(moved.code == 0);
  const Word after = find_word(runner.text("labels.pdf"), "Philomena");
  CHECK(after.left == Approx(before.left - 2 * mm).margin(0.05));
  CHECK(after.top == Approx(before.top + 1 * mm).margin(0.05));
  CHECK(labels({"l7160", "--profile", "offise"}).code == 2);
}

TEST_CASE_METHOD(Labelled, "the test leaf's back is moved by what was measured on the back", "[labels]") {
  const auto word = [&](std::vector<std::string> more, const char* wanted) {
    more.insert(more.begin(), {"press", "calibrate", "--project", "small", "-o", "leaf.pdf"});
    const Outcome leaf = runner.run(more);
    INFO(leaf.err);
    REQUIRE(leaf.code == 0);
    return find_word(runner.text("leaf.pdf"), wanted);
  };
  runner.files.add("small/templates/printers/office.yaml",
                   "printer: office\nback: {left: 18 mm, top: 23 mm}\n");
  const Word front = word({}, "front");
  const Word back = word({}, "back");
  const Word front_again = word({"--profile", "office"}, "front");
  const Word back_moved = word({"--profile", "office"}, "back");
  CHECK(back.page == 2);
  CHECK(back_moved.page == 2);
  CHECK(front_again.left == Approx(front.left).margin(0.05));
  CHECK(back_moved.left == Approx(back.left + 2 * mm).margin(0.05));
  CHECK(back_moved.top == Approx(back.top - 3 * mm).margin(0.05));
}

TEST_CASE_METHOD(Labelled, "an option that a work of the press would not heed is refused", "[labels]") {
  CHECK_THAT(runner.run({"press", "stack", "small", "--profile", "office"}).err,
             Contains("'press stack' has no '--profile'"));
  CHECK_THAT(runner.run({"press", "impose", "a.pdf", "--start", "3"}).err,
             Contains("'press impose' has no '--start'"));
  CHECK_THAT(
      runner.run({"press", "prove", "a.pdf", "--marks", "crop"}).err,
      Contains("'press prove' has no '--marks'") && Contains("it belongs to 'press stack', 'press sample'"));
  CHECK_THAT(runner.run({"press", "calibrate", "--edge", "short"}).err,
             Contains("'press calibrate' has no '--edge'"));
  CHECK_THAT(runner.run({"press", "labels", "l7160", "--project", "small", "--copy", "b", "-o", "l.pdf"}).err,
             Contains("'press labels' has no '--copy'"));
  for (const char* option : {"--signature", "--grid", "--marks", "--bleed"}) {
    CHECK_THAT(runner.run({"press", "stack", "small", option, "3"}).err, Contains("needs '--layout'"));
  }
}

}  // namespace tandem::tests
