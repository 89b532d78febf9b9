#include "pictures/svg.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <array>

#include "pictures/picture.h"
#include "pictures/png.h"
#include "pictures/svg_guard.h"

namespace tandem::tests {
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
std::vector<int> sample(const pictures::PngPixels& pixels, double x, double y) {
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

std::string in_utf16(const std::string& text) {
  std::string encoded("\xFF\xFE");
  for (const char c : text) encoded += {c, '\0'};
  return encoded;
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
  const pictures::DrawnSvg drawn = pictures::draw_svg(two_halves);
  CHECK(drawn.hint.empty());
  const auto pixels = pictures::decode_png(drawn.png);
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
  const auto pixels = pictures::decode_png(
      pictures::draw_svg(svg(size, R"(<rect x="10" width="10" height="20" fill="#c82814"/>)")).png);
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
  const pictures::DrawnSvg drawn = pictures::draw_svg(
      svg(attributes, R"(<rect x="-100" y="-100" width="2000" height="2000" fill="#c82814"/>)"));
  CHECK(drawn.hint.empty());
  const auto pixels = pictures::decode_png(drawn.png);
  REQUIRE(pixels);
  CHECK(pixels->width == width);
  CHECK(pixels->height == height);
  CHECK(sample(*pixels, 0.5, 0.5) == std::vector<int>{200, 40, 20, 255});
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
      {"another file", svg(size, R"(<use xlink:href="file:///usr/share/logo.svg#a"/>)"), "from another file"},
      {"another host", svg(size, R"(<use xlink:href="http://localhost/logo.svg#a"/>)"), "from another file"},
      {"an included file",
       svg(size,
           R"(<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>)"),
       "'xi:include' in the SVG is not drawn"},
      {"text", svg(size, R"(<text y="10">Harbour</text>)"), "into outlines"},
      {"text with a prefix", svg(size, R"(<s:text xmlns:s="http://www.w3.org/2000/svg" y="9">a</s:text>)"),
       "into outlines"},
      {"a picture", svg(size, R"(<image xlink:href="data:image/png;base64,AAAA"/>)"), "made of pixels"},
      {"entities on entities", bomb_of_entities(), "entities"},
      {"use on use", bomb_of_uses(), "too long or too much memory"},
      {"very deep", nested(200000), "too large or too deep"},
      {"packed", "\x1F\x8B\x08svg", "a whole PNG, JPEG or SVG file"},
  }));
  INFO(name);
  std::string told;
  CHECK(pictures::read_picture(bytes, &told) == nullptr);
  CHECK_FALSE(told.empty());
  CHECK_THAT(told, Contains(hint));
}

TEST_CASE("What would be left out of a drawing is refused, however it is written") {
  const std::string rect = R"(<rect width="40" height="20"/>)";
  const auto doctype = [](const std::string& declarations) {
    return "<!DOCTYPE svg [" + declarations + "]>";
  };
  const auto filled = [](const std::string& attribute) {
    return svg(size, "<rect width=\"40\" height=\"20\" " + attribute + "/>");
  };
  const std::vector<std::pair<std::string, std::string>> cases{
      // Text and pictures by another way
      {doctype("<!ENTITY t \"&#60;text y='30'>SECRET&#60;/text>\">") + svg(size, rect + "&t;"), "entities"},
      {doctype("<!ENTITY t '<text>SECRET</text>'>") + svg(size, rect + "&t;"), "entities"},
      {doctype("<!ENTITY lt2 '&#38;#60;'>") + svg(size, rect + "&lt2;text/>"), "entities"},
      {doctype("<!ENTITY % p '<!ENTITY t \"x\">'> %p;") + svg(size, rect), "entities"},
      {doctype("<!ENTITY t SYSTEM 'file:///etc/hostname'>") + svg(size, "<title>&t;</title>"), "entities"},
      {doctype("<!ATTLIST rect fill CDATA 'var(--ink)'>") + svg(size, rect), "entities"},
      {svg(size, rect + R"(<s:text xmlns:s="http://www.w3.org/2000/svg">a</s:text>)"), "into outlines"},
      {svg(size, rect + R"(<s:text xmlns:s="http://www.w3.org/200&#48;/svg">a</s:text>)"), "into outlines"},
      {svg(size, rect + "<g><!-- > --><![CDATA[<g>]]><text\t>a</text></g>"), "into outlines"},
      {svg(size, rect + "<flowRoot/>"), "into outlines"},
      {svg(size, "<metadata><text id=\"t\">a</text></metadata><use xlink:href=\"#t\"/>"), "into outlines"},
      {"<?xml version='1.0' encoding='UTF-7'?>" + svg(size, rect + "+ADw-text/+AD4-"), "UTF-8"},
      {"<?xml version='1.0' encoding='IBM037'?>" + svg(size, rect), "UTF-8"},
      {in_utf16(svg(size, rect + "<text>a</text>")), "UTF-8"},
      {svg(size, rect + R"(<feImage href="#a"/>)"), "made of pixels"},
      // Other files
      {svg(size, rect + R"(<use href=" logo.svg#a"/>)"), "from another file"},
      {svg(size, rect + R"(<use href="data:image/svg+xml,%3Csvg/%3E"/>)"), "from another file"},
      {svg(size, rect + R"(<linearGradient id="a" xlink:href="other.svg#b"/>)"), "from another file"},
      {"<?xml-stylesheet href='a.css'?>" + svg(size, rect), "from another file"},
      {filled("fill=\"url(other.svg#a)\""), "'url()'"},
      {filled("style=\"fill:URL( 'a.svg#b' )\""), "'url()'"},
      {svg(size, rect + "<style>@import 'a.css';</style>"), "'@import'"},
      {svg(size, rect + "<style><![CDATA[ @\\69mport 'a.css'; ]]></style>"), "'@import'"},
      {svg(size, rect + "<s:style xmlns:s='http://www.w3.org/2000/svg'>&#64;import 'a.css';</s:style>"),
       "'@import'"},
      // What librsvg does not know
      {filled("fill=\"var(--ink)\""), "'var()'"},
      {filled("style=\"fill: V\\61R(--ink, red)\""), "'var()'"},
      {svg(size, rect + "<style>rect { fill: v&#97;r(--ink) }</style>"), "'var()'"},
      {svg(size, rect + "<style>rect { fill: oklch(0.5 0.2 20) }</style>"), "'oklch()'"},
      {svg(size, rect + "<style>@supports (x: y) { rect { fill: red } }</style>"), "'@supports'"},
      {svg(size, rect + "<style>@media print { rect { fill: red } }</style>"), "'@media'"},
      {svg(size, rect + R"(<foreignObject width="40" height="20"><p>a</p></foreignObject>)"),
       "'foreignObject'"},
      {svg(size, rect + R"(<h:video xmlns:h="http://www.w3.org/1999/xhtml"/>)"), "'h:video'"},
      {svg(size, rect + "<filter id='f'><feDropShadow dx='9'/></filter>"), "'feDropShadow'"},
      {svg(size, rect + "<meshgradient/>"), "'meshgradient'"},
      {svg(size, rect + "<hatch/>"), "'hatch'"},
      // What moves
      {svg(size, rect + "<script>draw()</script>"), "does not move"},
      {svg(size + " onload=\"draw()\"", rect), "does not move"},
      {svg(size, R"(<rect width="40" height="20"><animate attributeName="x" to="9"/></rect>)"),
       "does not move"},
      {svg(size, rect + "<style>@keyframes a {} rect { animation: a 1s }</style>"), "'@keyframes'"},
      {filled("style=\"animation : a 1s\""), "'animation'"},
  };
  for (const auto& [bytes, hint] : cases) {
    INFO(bytes);
    std::string told;
    CHECK(pictures::read_picture(bytes, &told) == nullptr);
    CHECK_THAT(told, Contains(hint) && Contains("(line 1)"));
  }
}

TEST_CASE("What drawing programs write for themselves does no harm") {
  const std::string drawing = R"(<rect width="40" height="20" fill="#c82814"/>)";
  const std::vector<std::string> cases{
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/TR/svg11.dtd\" [\n"
      "<!ENTITY ns_svg \"http://www.w3.org/2000/svg\"> <!-- > --> <!ENTITY ns_ai 'http://ns.adobe.com/a/'>\n"
      "]>\n<svg xmlns=\"&ns_svg;\" xmlns:i=\"&ns_ai;\" width=\"40\" height=\"20\"><switch>"
      "<foreignObject requiredExtensions=\"&ns_ai;\" width=\"1\" height=\"1\"><i:pgf href=\"x\"/>"
      "</foreignObject><g>" +
          drawing + "</g></switch></svg>",
      svg(size + " xmlns:x=\"http://ns.adobe.com/x/\"",
          "<metadata><x:image>AAAA</x:image></metadata>" + drawing),
      svg(size, "<title>What var(x) &amp; text mean</title><desc>&lt;text></desc>" + drawing),
      svg(size,
          "<style>@font-face{src:url(data:a)} /* var(x) */ rect{fill:#c82814}\n"
          "@media (prefers-color-scheme: dark) { rect { fill: white } }</style>" +
              drawing),
      svg(size, R"(<a xlink:href="https://example.org">)" + drawing + "</a>"),
      svg(size,
          "<linearGradient id=\"a\"><stop stop-color=\"#c82814\"/></linearGradient>"
          "<rect width=\"40\" height=\"20\" fill=\"url('#a')\" transform=\"translate(0)\"/>"),
      "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"no\"?>" + svg(size, drawing),
  };
  for (const std::string& bytes : cases) {
    INFO(bytes);
    const pictures::DrawnSvg drawn = pictures::draw_svg(bytes);
    CHECK(drawn.hint.empty());
    const auto pixels = pictures::decode_png(drawn.png);
    REQUIRE(pixels);
    CHECK(sample(*pixels, 0.5, 0.5) == std::vector<int>{200, 40, 20, 255});
  }
}

TEST_CASE("The line of what an SVG is refused for is told") {
  std::string told;
  CHECK(pictures::read_picture(svg(size, "\n<g>\n\n<text/></g>"), &told) == nullptr);
  CHECK_THAT(told, Contains("(line 4)"));
}

TEST_CASE("A megabyte of SVG that could be gone through again and again is read once") {
  const auto repeat = [](const std::string& what) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += what;
    return text;
  };
  for (const char* what : {"<!-- -->", "<!--", "<g/>", "<g a='&amp;&#97;'/>", "<", "&", "<g>",
                           "<![CDATA[<]]>", "<style>@media (prefers-color-scheme: dark){}</style>"}) {
    INFO(what);
    const std::string bytes = svg(size, repeat(what));
    const bool is_sound = std::string_view(what).ends_with("/>") || std::string_view(what).ends_with("->") ||
                          std::string_view(what).ends_with("]>") || std::string_view(what).ends_with("e>");
    const bool is_text = std::string_view(what) == "&";  // left to the one who draws
    CHECK(pictures::find_svg_trouble(bytes).has_value() != (is_sound || is_text));
  }
  const std::string style = "<style>" + repeat("@media a{") + "@media (prefers-color-scheme: dark){}</style>";
  CHECK_THAT(pictures::find_svg_trouble(svg(size, style)).value(), Contains("'@media'"));
  CHECK(pictures::find_svg_trouble(std::string(pictures::most_bytes_of_svg + 1, ' ')).has_value());
}

TEST_CASE("An SVG that makes the library panic says nothing on the terminal") {
  std::string numbers;
  for (int i = 0; i < 10000; ++i) numbers += "1 ";
  const std::string bytes =
      svg(size, "<filter id=\"f\"><feConvolveMatrix order=\"100\" kernelMatrix=\"" + numbers +
                    "\"/></filter><rect width=\"40\" height=\"20\" filter=\"url(#f)\"/>");
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  const int kept = dup(STDERR_FILENO);
  dup2(ends[1], STDERR_FILENO);
  close(ends[1]);
  const pictures::DrawnSvg drawn = pictures::draw_svg(bytes);
  dup2(kept, STDERR_FILENO);  // and with that the pipe has no more end to write to
  close(kept);
  char byte = 0;
  CHECK(read(ends[0], &byte, 1) == 0);
  close(ends[0]);
  CHECK_THAT(drawn.hint, Contains("make it simpler"));
}

TEST_CASE("No prefix of an SVG passes for the whole") {
  REQUIRE(pictures::read_picture(two_halves) != nullptr);
  for (std::size_t length = 0; length < two_halves.size(); length += 7) {
    CHECK(pictures::read_picture(two_halves.substr(0, length)) == nullptr);
  }
}

}  // namespace tandem::tests
