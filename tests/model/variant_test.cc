// Variants: laid over any theme, later ones over earlier ones, and checked even where nobody uses them.
#include <catch2/catch.hpp>

#include "press_room.h"

namespace tandem::tests {
namespace {

const std::string sheet = "article: sheet\ntitle: Sheet\nblocks: [prose: Text]\n";

std::string report_of(const std::string& variant) {
  return PressRoom({{"sheet.yaml", sheet}, {"templates/variants/mine.yaml", variant}}).report();
}

}  // namespace

TEST_CASE("layers of a theme: base, theme, organisation, variants in their order") {
  PressRoom room(
      {{"sheet.yaml", sheet},
       {"templates/themes/mine.yaml",
        "theme: mine\nextends: base\npalette: {accent: \"#111111\", muted: \"#222222\"}\n"},
       {"templates/variants/one.yaml", "variant: one\nsizes: {body: 13 pt}\npalette: {muted: \"#333333\"}\n"},
       {"templates/variants/two.yaml", "variant: two\nsizes: {body: 14 pt}\n"}},
      "mine");
  REQUIRE(room.report() == "");
  const model::ThemeLayers& layers = room.project().theme_layers;
  const auto theme_of = [&](const std::vector<std::string>& variants) {
    Diagnostics diagnostics;
    model::Theme theme = model::read_theme(layers.merge("mine", variants), diagnostics);
    CHECK(diagnostics.empty());
    return theme;
  };
  CHECK(theme_of({}).style(model::StyleName::body).size == 11);
  CHECK(theme_of({"one"}).style(model::StyleName::body).size == 13);
  CHECK(theme_of({"one", "two"}).style(model::StyleName::body).size == 14);
  CHECK(theme_of({"two", "one"}).style(model::StyleName::body).size == 13);
  CHECK(theme_of({"one", "two"}).colour("muted") == Colour{0x33, 0x33, 0x33});
  CHECK(theme_of({"one", "two"}).colour("accent") == Colour{0x11, 0x11, 0x11});
  CHECK(theme_of({"one"}).id.value == "mine");
}

TEST_CASE("a wrong variant is told so at its place, though nobody asked for it") {
  CHECK(report_of("variant: mine\nsizes: {body: 14 pt}\n") == "");
  CHECK(report_of("variant: mien\nsizes: {body: 14 pt}\n") ==
        "templates/variants/mine.yaml:1:10: error[id-and-file]: the variant is called 'mien' but its file "
        "'mine'\n"
        "    1 | variant: mien\n"
        "      |          ^^^^\n"
        "   hint: write 'variant: mine', or rename the file\n");
  CHECK(report_of("variant: mine\nwritting: {line-distance: 12 mm}\n") ==
        "templates/variants/mine.yaml:2:1: error[unknown-key]: unknown key 'writting' in theme\n"
        "    2 | writting: {line-distance: 12 mm}\n"
        "      | ^^^^^^^^\n"
        "   hint: did you mean 'writing'?\n");
  CHECK(report_of("variant: mine\nextends: large-print\n") ==
        "templates/variants/mine.yaml:2:1: error[unknown-key]: a variant has no key 'extends'\n"
        "    2 | extends: large-print\n"
        "      | ^^^^^^^\n"
        "   hint: take it out: a variant is laid over whichever theme a run asks for\n");
  CHECK(report_of("variant: mine\nstyles: {title: {size: huge}}\n") ==
        "templates/variants/mine.yaml:2:24: error[unknown-token]: the theme has no size 'huge'\n"
        "    2 | styles: {title: {size: huge}}\n"
        "      |                        ^^^^\n"
        "   hint: one of: body, cover, fine, lead, note, section, small, title\n");
  CHECK(report_of("variant: mine\npalette: {acent: \"#123456\"}\n") ==
        "templates/variants/mine.yaml:2:11: warning[unused-token]: nothing uses the colour 'acent'\n"
        "    2 | palette: {acent: \"#123456\"}\n"
        "      |           ^^^^^\n"
        "   hint: did you mean 'accent'?\n");
  CHECK(report_of("variant: mine\nblocks: {checklist: {bocks: 7 mm}}\n")
            .starts_with(
                "templates/variants/mine.yaml:2:22: error[unknown-key]: unknown key 'bocks' in style of "
                "block 'checklist'\n"));
  CHECK(report_of("variant: mine\nwriting: {line-distance: 5 mm}\n")
            .starts_with("templates/variants/mine.yaml:2:26: error[out-of-range]"));
}

}  // namespace tandem::tests
