// Many documents in one file: none is held once it is painted, and each says which language it is in.
#include <catch2/catch.hpp>

#include "pdf/batch_cache.h"
#include "pdf/external_tools.h"
#include "pdf/pdf_writer.h"
#include "pdf/sample_document.h"

namespace tandem::tests {
namespace {

layout::Document about_all() {
  layout::Document about;
  about.title = "An evening for two";
  about.language = "en-US";
  return about;
}

/// Two pages in an element with a language; a note, and a link from the first to the second page.
layout::Document part(const text::Font& font, const std::string& language, const std::string& words) {
  layout::Document document = tests::one_page();
  document.language = language;
  document.pages.push_back(document.pages[0]);
  document.outline = {{words, 0, 0, 0}};
  document.page_labels = {{0, words + " ", 1}};
  for (layout::Page& page : document.pages) {
    PageBuilder builder(page);
    builder.begin(layout::TagBegin{.role = layout::Role::part, .element = 9, .language = language});
    builder.text(layout::Role::paragraph, 1, tests::shape(font, words, {50, 100}, 12));
    builder.text(layout::Role::note, 2, tests::shape(font, "A note", {50, 120}, 9));
    builder.end();
  }
  layout::LinkItem link;
  link.box = {50, 90, 100, 12};
  link.description = "Overleaf";
  link.page = 1;
  document.pages[0].items.emplace_back(link);
  return document;
}

}  // namespace

TEST_CASE("Each part of a bound file says its language, and readers are content with it") {
  text::FontLibrary library("");
  const text::Font& font = tests::font(library, "Lato", 400);
  pdf::BatchCache cache;
  pdf::BoundPdf bound(about_all(), {}, cache);
  const char* languages[] = {"en-US", "es-MX", "he", "en-US"};
  for (const char* language : languages) bound.add(part(font, language, language));
  const std::string pdf = bound.finish();
  check_readers_are_content(pdf);
  const PdfOnDisk file(pdf);
  CHECK(file.run("qpdf --show-npages FILE").output == "8\n");
  const std::string all = file.run("qpdf --qdf --object-streams=disable FILE -").output;
  const auto count = [&](const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = all.find(words); at != std::string::npos; at = all.find(words, at + 1)) ++found;
    return found;
  };
  CHECK(count("/Lang (en-US)") == 3);  // of the file, and of two parts
  CHECK(count("/Lang (es-MX)") == 1);
  CHECK(count("/Lang (he)") == 1);
  CHECK(count("/S /Part\n") == 4);
  CHECK(count("/ID (note") == 4);
  CHECK(count("/BaseFont ") == 2);  // one font, which is a Type 0 font and its descendant
  CHECK(file.run("mutool show FILE outline").output.find("page=7") != std::string::npos);
  CHECK(file.run("mutool draw -F txt FILE 5").output.find("he") != std::string::npos);
}

TEST_CASE("A bound file is the same whatever else the cache has seen, and empty it is none") {
  text::FontLibrary library("");
  const text::Font& font = tests::font(library, "Lato", 400);
  pdf::BatchCache cache;
  const auto bind = [&] {
    pdf::BoundPdf bound(about_all(), {}, cache);
    for (const char* words : {"one", "two", "three"}) bound.add(part(font, "en-US", words));
    return bound.finish();
  };
  const std::string first = bind();
  CHECK(bind() == first);
  pdf::BoundPdf empty(about_all(), {}, cache);
  CHECK_THROWS_AS(empty.finish(), pdf::PdfError);
}

}  // namespace tandem::tests
