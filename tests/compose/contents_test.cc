// Contents: where they stand, and that they lead to the right pages.
#include <catch2/catch.hpp>

#include "compose/collate.h"
#include "golden.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

// Private sheets of one page each, and one joint sheet.
std::vector<std::pair<std::string, std::string>> content_of(int sheets) {
  const auto head = [](const std::string& who) {
    return "topic: mutuality\nminutes: {write: 5}\npurpose: To see what " + who + " see.\n";
  };
  std::string ids;
  std::vector<std::pair<std::string, std::string>> content;
  for (int i = 1; i <= sheets; ++i) {
    const std::string id = "sheet-" + std::to_string(i);
    ids += id + ", ";
    content.emplace_back(id + ".yaml", "exercise: " + id + "\ntitle: Number " + std::to_string(i) +
                                           " for {partner}\nfor: each\n" + head("{partner} may") +
                                           "blocks: [prose: Text]\n");
  }
  content.emplace_back("joint.yaml", "exercise: joint\ntitle: Our plan\nfor: together\n" +
                                         head("both of you") + "blocks: [prose: Text]\n");
  content.emplace_back("help.yaml", "article: help\ntitle: Help\nblocks: [prose: Text]\n");
  content.emplace_back("templates/recipes/r.yaml",
                       "recipe: r\ntitle: R\nexercises: [" + ids + "joint]\nresources: help\n");
  content.emplace_back("w.yaml", "workshop: w\ntitle: W\nrecipe: r\n");
  content.emplace_back("couples.yaml", "workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bo}}\n");
  return content;
}

compose::PackDocuments pack(PressRoom& room, const std::string& paper = "a4") {
  REQUIRE(room.report() == "");
  const model::Project& project = room.project();
  const model::PageMaster& master = room.paper(paper);
  compose::Composer composer(room.styles(master), master, room.typesetter(), room.diagnostics());
  const personalise::Pack chosen = personalise::choose_pack(
      project, project.workshops.at("w"), project.couples->couples.at(0), room.diagnostics());
  return composer.pack(chosen);
}

std::vector<layout::LinkItem> links_of(const layout::Page& page) {
  std::vector<layout::LinkItem> links;
  for (const layout::Item& item : page.items) {
    if (const auto* link = std::get_if<layout::LinkItem>(&item)) links.push_back(*link);
  }
  return links;
}

// The words of a page's first heading.
std::string heading_of(const layout::Page& page) {
  std::string words;
  bool inside = false;
  for (const layout::Item& item : page.items) {
    if (const auto* tag = std::get_if<layout::TagBegin>(&item))
      inside = inside || tag->role == layout::Role::heading1;
    if (inside && std::holds_alternative<layout::TagEnd>(item)) break;
    if (const auto* run = std::get_if<text::GlyphRun>(&item); inside && run) words += run->text;
  }
  return words;
}

bool has_contents_page(const layout::Document& document) {
  return heading_of(document.pages.at(1)) == "In this pack";
}

void check_links(const layout::Document& document, std::size_t contents_page, std::size_t count) {
  const std::vector<layout::LinkItem> links = links_of(document.pages.at(contents_page));
  REQUIRE(links.size() == count);
  for (const layout::LinkItem& link : links) {
    CHECK(heading_of(document.pages.at(static_cast<std::size_t>(link.page))) == link.description);
  }
}

}  // namespace

TEST_CASE("a copy of eight pages has its contents on the cover, one of nine on a page of their own") {
  PressRoom eight(content_of(6));  // with cover and resource page
  const compose::PackDocuments brief = pack(eight);
  CHECK(brief.a.pages.size() == 8);
  CHECK_FALSE(has_contents_page(brief.a));
  check_links(brief.a, 0, 7);

  PressRoom nine(content_of(7));
  const compose::PackDocuments long_one = pack(nine);
  CHECK(long_one.a.pages.size() == 10);
  CHECK(long_one.b.pages.size() == 10);
  for (const layout::Document* document : {&long_one.a, &long_one.b}) {
    CHECK(has_contents_page(*document));
    CHECK(links_of(document->pages.at(0)).empty());
    check_links(*document, 1, 8);
    CHECK(document->outline.front().title == "In this pack");
    CHECK(complaints(*document) == "");
  }
  CHECK_FALSE(has_contents_page(long_one.joint));
  check_golden(test_folder(), "golden/contents-a.trace", layout::trace(long_one.a.pages.at(1)));
}

TEST_CASE("no name stands in the outline of a copy with contents") {
  PressRoom room(content_of(7));
  for (const layout::OutlineEntry& entry : pack(room).a.outline)
    CHECK(entry.title.find("Bo") == std::string::npos);
}

TEST_CASE("contents that go on over pages still lead to the right ones") {
  PressRoom room(content_of(40));
  for (const std::string paper : {"a5", "letter-landscape"}) {
    const layout::Document document = pack(room, paper).a;
    CHECK(room.report() == "");
    CHECK(complaints(document) == "");
    std::size_t links = 0;
    for (const layout::Page& page : document.pages) {
      for (const layout::LinkItem& link : links_of(page)) {
        ++links;
        CHECK(heading_of(document.pages.at(static_cast<std::size_t>(link.page))) == link.description);
      }
    }
    CHECK(links == 41);
  }
}

TEST_CASE("collated copies keep their links to themselves") {
  PressRoom room(content_of(7));
  const compose::PackDocuments documents = pack(room);
  const layout::Document all = compose::collate("w", {{"c A", &documents.a}, {"c B", &documents.b}});
  const std::size_t first = documents.a.pages.size();
  for (const layout::LinkItem& link : links_of(all.pages.at(first + 1))) {
    CHECK(static_cast<std::size_t>(link.page) > first);
    CHECK(heading_of(all.pages.at(static_cast<std::size_t>(link.page))) == link.description);
  }
}

TEST_CASE("the facilitator's edition has contents behind the run sheet where it is long") {
  for (const int sheets : {5, 6}) {  // with run sheet, joint sheet and resource page
    auto content = content_of(sheets);
    content.at(content.size() - 2).second += "agenda:\n  - {minutes: 5, title: Arrive}\n";
    PressRoom room(content);
    REQUIRE(room.report() == "");
    compose::Composer composer(room.styles(), room.paper(), room.typesetter(), room.diagnostics());
    const layout::Document document = composer.edition(room.project().workshops.at("w"), room.project());
    CHECK(complaints(document) == "");
    CHECK(has_contents_page(document) == (sheets == 6));
    if (sheets == 6) check_links(document, 1, 8);
  }
}

}  // namespace tandem::tests
