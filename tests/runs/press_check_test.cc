// 'tandem press check': what is said of a build's own files, and of which words it is made.
#include <catch2/catch.hpp>
#include <regex>

#include "cli/kept_runner.h"
#include "pdf/external_tools.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

const std::string pack = "small/output/packs/couple-01/couple-01-a.pdf";
const std::string stack = "small/output/stacks/couple-01-a.pdf";

struct Stacked : Kept {
  Stacked() {
    build();
    INFO(last.err);
    REQUIRE(last.code == 0);
    REQUIRE(run({"press", "stack", "small", "--couple", "couple-01", "--copy", "a", "-q"}).code == 0);
  }
  Outcome check(const std::string& file, const std::vector<std::string>& options = {}) {
    std::vector<std::string> words{"press", "check", file};
    words.insert(words.end(), options.begin(), options.end());
    return run(words);
  }
};

/// How dark a page is, 0 to 1, by poppler.
double darkness(const PdfOnDisk& disk, int page) {
  REQUIRE(
      disk.run("pdftoppm -r 144 -gray -singlefile -f " + std::to_string(page) + " FILE FOLDER/page").status ==
      0);
  const std::string raster = disk.read("page.pgm");
  const std::size_t pixels = std::size_t{1191} * 1684;
  REQUIRE(raster.size() > pixels);
  double dark = 0;
  for (std::size_t i = raster.size() - pixels; i < raster.size(); ++i)
    dark += 1 - static_cast<unsigned char>(raster[i]) / 255.0;
  return dark / static_cast<double>(pixels);
}

}  // namespace

TEST_CASE_METHOD(Stacked, "a stack of a build goes through, and a pack has what only a screen has",
                 "[press-check]") {
  const Outcome good = check(stack);
  INFO(good.out << good.err);
  CHECK(good.code == 0);
  CHECK(good.err.empty());
  CHECK_THAT(good.out, Contains(" pages, ink on ") && Contains("nothing that a copier refuses or spoils"));
  const Outcome on_screen = check(pack);
  CHECK(on_screen.code == 0);
  CHECK_THAT(on_screen.err,
             Contains("warning[interactive]") && Contains("pages ") && Contains("fields are printed"));
  CHECK(check(pack, {"--strict"}).code == 3);
  CHECK(check(pack, {"--for", "shop", "-q"}).code == 1);
  CHECK_THAT(check(stack, {"--for", "shop"}).err, Contains("error[no-trim-box]"));
  CHECK_THAT(check(stack, {"--forbid", "colour"}).err, Contains("error[not-black]"));
  CHECK_THAT(check(stack, {"--margin", "40"}).err, Contains("warning[near-edge]"));
}

TEST_CASE_METHOD(Stacked, "ink of own pages is what a raster of them has", "[press-check]") {
  const std::string out = check(stack, {"-v"}).out;
  const PdfOnDisk disk(text(stack));
  const std::regex line(R"(page (\d+) +a4 +ink ([0-9.]+) %)");
  int pages = 0;
  for (std::sregex_iterator each(out.begin(), out.end(), line), end; each != end; ++each, ++pages) {
    INFO(each->str());
    CHECK(std::stod((*each)[2]) ==
          Approx(100 * darkness(disk, std::stoi((*each)[1]))).epsilon(0.08).margin(0.06));
  }
  CHECK(pages >= 2);
}

TEST_CASE_METHOD(Stacked, "what is typed wrongly for a check is said", "[press-check]") {
  CHECK_THAT(check(stack, {"--for", "ship"}).err, Contains("did you mean 'shop'"));
  CHECK_THAT(check(stack, {"--forbid", "color"}).err, Contains("did you mean 'colour'"));
  CHECK_THAT(run({"press", "check"}).err, Contains("tandem press check FILE"));
  CHECK_THAT(run({"press", "prove", stack, "--for", "shop"}).err, Contains("'press prove' has no '--for'"));
  CHECK_THAT(check("small/output/manifest.json").err, Contains("error[unreadable-pdf]"));
  CHECK_THAT(check("nowhere.pdf").err, Contains("error[unreadable]"));
}

}  // namespace tandem::tests
