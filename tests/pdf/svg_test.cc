#include "pdf/svg.h"

#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>

#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/picture.h"
#include "pdf/png.h"
#include "pdf/sample_document.h"
#include "pdf/separate_process.h"

namespace tandem {
namespace {

using Catch::Contains;

std::string svg(const std::string& attributes, const std::string& content) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )" +
         attributes + ">" + content + "</svg>";
}

const std::string size = R"(width="40" height="20")";

/// Left half red, right half half see-through blue, above nothing.
const std::string two_halves = svg(size, R"(<rect y="10" width="20" height="10" fill="#c82814"/>
  <rect x="20" y="10" width="20" height="10" fill="#0000ff" fill-opacity="0.5"/>)");

/// Red, green, blue and alpha at a place, from 0 to 1, of the drawing.
std::vector<int> sample(const PngPixels& pixels, double x, double y) {
  const auto at = static_cast<std::size_t>(y * pixels.height) * static_cast<std::size_t>(pixels.width) +
                  static_cast<std::size_t>(x * pixels.width);
  std::vector<int> values;
  for (std::size_t i = 0; i < 3; ++i)
    values.push_back(static_cast<unsigned char>(pixels.colours[3 * at + i]));
  values.push_back(pixels.alpha.empty() ? 255 : static_cast<unsigned char>(pixels.alpha[at]));
  return values;
}

/// 10^9 rectangles, each on top of the others, in a few lines.
std::string bomb_of_uses() {
  std::string content = R"(<defs><rect id="g0" width="40" height="20" opacity="0.5"/>)";
  for (int i = 1; i < 10; ++i) {
    content += "<g id=\"g" + std::to_string(i) + "\">";
    for (int j = 0; j < 10; ++j) content += "<use xlink:href=\"#g" + std::to_string(i - 1) + "\"/>";
    content += "</g>";
  }
  return svg(size, content + R"(</defs><use xlink:href="#g9"/>)");
}

std::string bomb_of_entities() {
  std::string entities = R"(<!ENTITY e0 "<rect width='40' height='20'/>">)";
  for (int i = 1; i < 10; ++i) {
    entities += "<!ENTITY e" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) entities += "&e" + std::to_string(i - 1) + ";";
    entities += "\">";
  }
  return "<!DOCTYPE svg [" + entities + "]>" + svg(size, "&e9;");
}

std::string nested(int depth) {
  std::string content;
  for (int i = 0; i < depth; ++i) content += "<g>";
  content += R"(<rect width="40" height="20"/>)";
  for (int i = 0; i < depth; ++i) content += "</g>";
  return svg(size, content);
}

}  // namespace

TEST_CASE("An SVG becomes pixels at 600 dpi of what it is printed at") {
  const DrawnSvg drawn = draw_svg(two_halves);
  CHECK(drawn.hint.empty());
  const auto pixels = decode_png(drawn.png);
  REQUIRE(pixels);
  CHECK(pixels->width == 1276);
  CHECK(pixels->height == 638);
  CHECK(sample(*pixels, 0.25, 0.75) == std::vector<int>{200, 40, 20, 255});
  const std::vector<int> half = sample(*pixels, 0.75, 0.75);
  CHECK(half[2] == 255);
  CHECK(std::abs(half[3] - 128) <= 1);
  CHECK(sample(*pixels, 0.25, 0.25) == std::vector<int>{255, 255, 255, 0});
}

TEST_CASE("What shows nothing has the color beside it, so that no edge gets a dark seam") {
  const auto pixels =
      decode_png(draw_svg(svg(size, R"(<rect x="10" width="10" height="20" fill="#c82814"/>)")).png);
  REQUIRE(pixels);
  CHECK(sample(*pixels, 0.9, 0.5) == std::vector<int>{200, 40, 20, 0});
}

TEST_CASE("An SVG takes its size or its view box, and keeps its proportions") {
  const auto [attributes, width, height] = GENERATE(table<std::string, int, int>({
      {R"(width="40" height="20")", 1276, 638},
      {R"(width="40mm" height="10mm")", 1772, 443},
      {R"(viewBox="-5 0 20 20")", 638, 638},
      {R"(width="100%" viewBox="0 0 10 100")", 64, 638},
      {R"(width="1e6" height="1e6" viewBox="0 0 20 20")", 638, 638},
      {R"(width="0.5" height="0.5" viewBox="0 0 20 20")", 638, 638},
  }));
  INFO(attributes);
  const DrawnSvg drawn =
      draw_svg(svg(attributes, R"(<rect x="-100" y="-100" width="2000" height="2000" fill="#c82814"/>)"));
  CHECK(drawn.hint.empty());
  const auto pixels = decode_png(drawn.png);
  REQUIRE(pixels);
  CHECK(pixels->width == width);
  CHECK(pixels->height == height);
  CHECK(sample(*pixels, 0.5, 0.5) == std::vector<int>{200, 40, 20, 255});
}

TEST_CASE("An SVG is printed, the same bytes each time") {
  const auto print = [] {
    const auto picture = read_picture("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- no <text> -->" + two_halves);
    REQUIRE(picture != nullptr);
    CHECK(picture->format == Picture::Format::png);
    Document document = test::one_page();
    TagBegin figure;
    figure.role = Role::figure;
    figure.element = 1;
    figure.alternative = "A logo";
    test::PageBuilder(document.pages[0]).begin(figure).add(ImageItem{picture, {20, 20, 80, 40}}).end();
    return write_pdf(document);
  };
  const std::string pdf = print();
  CHECK(pdf == print());
  test::check_readers_are_content(pdf);
  const test::PdfOnDisk file(pdf);
  CHECK(file.unpacked().find("/SMask") != std::string::npos);
  const std::vector<int> red = file.pixel(40, 50);
  CHECK((std::abs(red[0] - 200) <= 2 && std::abs(red[1] - 40) <= 2 && std::abs(red[2] - 20) <= 2));
  CHECK(file.pixel(40, 30) == std::vector<int>{255, 255, 255});
}

TEST_CASE("An SVG that cannot be printed is refused with what to do") {
  const auto [name, bytes, hint] = GENERATE(table<const char*, std::string, std::string>({
      {"cut off", two_halves.substr(0, two_halves.size() - 8), "not whole"},
      {"no XML", "<svg width=40>", "not whole"},
      {"without a size", svg("", R"(<rect width="40" height="20"/>)"), "needs a 'width'"},
      {"of no size", svg(R"(width="0" height="20")", R"(<rect width="40" height="20"/>)"), "needs a 'width'"},
      {"of a negative size", svg(R"(width="-4" height="20")", R"(<rect width="40" height="20"/>)"), ""},
      {"a line", svg(R"(width="1e9" height="1")", R"(<rect width="1e9" height="1"/>)"), "too long and thin"},
      {"empty", svg(size, ""), "draws nothing"},
      {"all outside", svg(size, R"(<rect x="100" width="40" height="20"/>)"), "draws nothing"},
      {"another file", svg(size, R"(<use xlink:href="file:///usr/share/logo.svg#a"/>)"), "draws nothing"},
      {"another host", svg(size, R"(<use xlink:href="http://localhost/logo.svg#a"/>)"), "draws nothing"},
      {"an included file",
       svg(size,
           R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>)"),
       "draws nothing"},
      {"text", svg(size, R"(<text y="10">Harbour</text>)"), "into outlines"},
      {"text with a prefix", svg(size, R"(<s:text xmlns:s="http://www.w3.org/2000/svg" y="9">a</s:text>)"),
       "into outlines"},
      {"a picture", svg(size, R"(<image xlink:href="data:image/png;base64,AAAA"/>)"), "made of pixels"},
      {"entities on entities", bomb_of_entities(), "not whole"},
      {"use on use", bomb_of_uses(), "too long to draw"},
      {"very deep", nested(200000), "not whole"},
      {"packed", "\x1F\x8B\x08svg", "a whole PNG, JPEG or SVG file"},
  }));
  INFO(name);
  std::string told;
  CHECK(read_picture(bytes, &told) == nullptr);
  CHECK_FALSE(told.empty());
  CHECK_THAT(told, Contains(hint));
}

TEST_CASE("An entity from outside is not read") {
  const std::string outside = R"(<!DOCTYPE svg [<!ENTITY outside SYSTEM "file:///etc/hostname">]>)" +
                              svg(size, R"(<title>&outside;</title>)");
  CHECK(read_picture(outside) == nullptr);
}

TEST_CASE("No prefix of an SVG passes for the whole") {
  REQUIRE(read_picture(two_halves) != nullptr);
  for (std::size_t length = 0; length < two_halves.size(); length += 7) {
    CHECK(read_picture(two_halves.substr(0, length)) == nullptr);
  }
}

TEST_CASE("Work in a process of its own may fail in every way") {
  CHECK(run_separately(2, [] { return std::string(300000, 'a'); }) == std::string(300000, 'a'));
  CHECK(run_separately(2, [] { return std::string(); }) == std::string());
  CHECK(run_separately(2, []() -> std::string { throw std::string("no"); }) == std::nullopt);
  CHECK(run_separately(2, []() -> std::string { std::abort(); }) == std::nullopt);
  CHECK(run_separately(2, [] {
          std::raise(SIGSEGV);
          return std::string("alive");
        }) == std::nullopt);
  CHECK(run_separately(1, []() -> std::string {
          volatile bool is_endless = true;
          while (is_endless) continue;
          return {};
        }) == std::nullopt);
}

}  // namespace tandem
