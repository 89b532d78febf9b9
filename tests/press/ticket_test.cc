#include "press/printing/ticket.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "press/printing/ipp_words.h"
#include "press/printing/printer.h"

namespace tandem::tests {
namespace {

press::Printer office() {
  press::Printer printer{"office"};
  printer.device = "ipp://office.local/ipp/print";
  printer.has_color = true;
  printer.media = {"iso_a4_210x297mm", "na_letter_8.5x11in", "custom_min_3x5in", "custom_max_8.5x14in"};
  printer.media_ready = {"iso_a4_210x297mm"};
  printer.media_default = "iso_a4_210x297mm";
  printer.sides = {"one-sided", "two-sided-long-edge"};
  printer.finishings = {3, 20};
  printer.color_modes = {"monochrome", "color"};
  printer.scalings = {"auto", "none"};
  printer.banners = {"none", "secret"};
  return printer;
}

TEST_CASE("wishes that a printer has become IPP's words", "[print]") {
  const press::CheckedTicket checked =
      press::ticket_for({"long-edge", "a4", {"staple-top-left"}, true}, office());
  CHECK(checked.errors.empty());
  CHECK(checked.warnings.empty());
  CHECK(checked.ticket ==
        press::PrintTicket{
            "office", "two-sided-long-edge", "iso_a4_210x297mm", {20}, "monochrome", "none", true});
  CHECK(press::ticket_words(checked.ticket, office()) ==
        "two-sided, turned on the long edge; a4; staple-top-left; in grey");
}

TEST_CASE("without a wish pages are turned on the long edge where a printer can", "[print]") {
  CHECK(press::ticket_for({}, office()).ticket.sides == "two-sided-long-edge");
  press::Printer small = office();
  small.sides = {"one-sided"};
  CHECK(press::ticket_for({}, small).ticket.sides == "one-sided");
  CHECK(press::ticket_for({}, small).errors.empty());
  CHECK(press::ticket_for({}, office()).ticket.media.empty());
}

TEST_CASE("pages that lie are turned on the short edge, so that heads meet", "[print]") {
  press::Printer printer = office();
  CHECK(press::ticket_for({.own_sides = "short-edge"}, printer).ticket.sides == "one-sided");
  printer.sides.emplace_back("two-sided-short-edge");
  CHECK(press::ticket_for({.own_sides = "short-edge"}, printer).ticket.sides == "two-sided-short-edge");
  CHECK(press::ticket_for({.sides = "long-edge", .own_sides = "short-edge"}, printer).ticket.sides ==
        "two-sided-long-edge");
}

TEST_CASE("pages keep their size unless they are to fit on smaller paper", "[print]") {
  press::Printer printer = office();
  CHECK(press::ticket_for({}, printer).ticket.scaling == "none");
  CHECK(press::shrinking_of(printer).empty());
  printer.scalings = {"auto", "auto-fit", "fill", "fit", "none"};
  CHECK(press::ticket_for({.shrinks = true}, printer).ticket.scaling == "auto-fit");
  printer.scalings = {"fit"};
  CHECK(press::ticket_for({.shrinks = true}, printer).ticket.scaling == "fit");
  CHECK(press::ticket_for({}, printer).ticket.scaling.empty());
}

TEST_CASE("paper's size stands in its name", "[print]") {
  const auto is_about = [](const char* name, double width, double height) {
    const auto size = press::size_of_media(name);
    return size && std::abs(size->width - width) < 0.1 && std::abs(size->height - height) < 0.1;
  };
  CHECK(is_about("iso_a4_210x297mm", 595.28, 841.89));
  CHECK(is_about("na_letter_8.5x11in", 612, 792));
  CHECK(is_about("na_index-4x6_4x6in", 288, 432));
  CHECK(is_about("iso_a4_210x297mm_borderless", 595.28, 841.89));
  for (const char* name :
       {"", "a4", "letter", "custom_max_8.5x14in", "na_letter_x11in", "oe_large_mm", "_"}) {
    CAPTURE(name);
    CHECK(!press::size_of_media(name));
  }
}

TEST_CASE("each wish that a printer cannot fulfil is named with what it has", "[print]") {
  press::Printer printer = office();
  printer.color_modes = {"color"};
  const press::CheckedTicket checked =
      press::ticket_for({"short-edge", "a3", {"staple", "punch", "none"}, true}, printer);
  REQUIRE(checked.errors.size() == 5);
  CHECK(checked.errors[0].message == "'office' cannot print with '--sides short-edge'");
  CHECK(checked.errors[0].hint == "'office' has one, long-edge");
  CHECK(checked.errors[1].message == "'office' cannot print with '--media a3'");
  CHECK(checked.errors[1].hint == "'office' has a4, letter");
  CHECK(checked.errors[2].message == "'office' cannot print with '--finishing staple'");
  CHECK(checked.errors[2].hint == "'office' has none, staple-top-left");
  CHECK(checked.errors[3].message == "'office' cannot print with '--finishing punch'");
  CHECK(checked.errors[4].message == "'office' cannot print with '--grayscale'");
  CHECK(checked.errors[4].hint == "'office' has color");
}

TEST_CASE("a printer with black alone needs no telling", "[print]") {
  press::Printer printer = office();
  printer.color_modes = {};
  printer.has_color = false;
  const press::CheckedTicket checked = press::ticket_for({"", "", {}, true}, printer);
  CHECK(checked.errors.empty());
  CHECK(checked.ticket.color_mode.empty());
}

TEST_CASE("paper that lies in no tray is warned of", "[print]") {
  const press::CheckedTicket checked = press::ticket_for({"", "letter", {}, false}, office());
  CHECK(checked.errors.empty());
  REQUIRE(checked.warnings.size() == 1);
  CHECK(checked.warnings[0].message == "no tray of 'office' has letter now");
  CHECK(checked.warnings[0].hint == "it has a4, and will ask for the other");
}

TEST_CASE("IPP's words and ours lead to each other", "[print]") {
  CHECK(press::media_name("a5") == "iso_a5_148x210mm");
  CHECK(press::media_word("na_letter_8.5x11in") == "letter");
  CHECK(press::media_name("om_own_100x100mm") == "om_own_100x100mm");
  CHECK(press::sides_name("one") == "one-sided");
  for (const std::string& word : press::finishing_words())
    CHECK(press::finishing_word(press::finishing_number(word).value()) == word);
  CHECK(!press::finishing_number("stapel"));
  CHECK(press::finishing_word(4711) == "4711");
}

TEST_CASE("a printer reports its jobs where the server speaks IPP to it and waits", "[print]") {
  const auto reports = [](const char* device) {
    press::Printer printer{"p"};
    printer.device = device;
    return press::reports_jobs(printer);
  };
  CHECK(reports("ipp://192.168.0.7/ipp/print"));
  CHECK(reports("ipps://office.local:443/ipp/print?waitjob=true"));
  CHECK(reports("dnssd://Office._ipps._tcp.local/?uuid=1"));
  CHECK(!reports("ipp://192.168.0.7/ipp/print?waitjob=false"));
  CHECK(!reports("ipp://192.168.0.7/ipp/print?version=1.1&waitjob=no&x=1"));
  CHECK(!reports("socket://192.168.0.7:9100"));
  CHECK(!reports("usb://HP/LaserJet"));
  CHECK(!reports("lpd://host/queue"));
  CHECK(!reports("dnssd://Office._pdl-datastream._tcp.local/"));
  CHECK(!reports("implicitclass://office/"));
  CHECK(!reports(""));
  press::Printer many{"many"};
  many.device = "ipp://localhost/";
  many.is_class = true;
  CHECK(!press::reports_jobs(many));
  CHECK(press::way_to(many) == "a class of printers");
}

}  // namespace
}  // namespace tandem::tests
