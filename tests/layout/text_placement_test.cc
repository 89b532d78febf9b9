#include "layout/text_placement.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace tandem::tests {
namespace {

text::LineRun words(std::string text, std::string link = {}) {
  text::LineRun run{.run = {}, .link = std::move(link)};
  run.run.text = std::move(text);
  return run;
}

text::Line line_of(std::vector<text::LineRun> runs) {
  text::Line line;
  line.runs = std::move(runs);
  return line;
}

text::Paragraph paragraph_of(std::vector<text::Line> lines) {
  text::Paragraph paragraph;
  paragraph.lines = std::move(lines);
  return paragraph;
}

std::vector<int> links_in(const std::vector<layout::Item>& items) {
  std::vector<int> elements;
  for (const layout::Item& item : items) {
    const auto* tag = std::get_if<layout::TagBegin>(&item);
    if (tag != nullptr && tag->role == layout::Role::link) elements.push_back(tag->element);
  }
  return elements;
}

std::vector<int> links_of(std::vector<text::Line> lines) {
  std::vector<layout::Item> items;
  layout::ElementNumbers numbers;
  layout::append_paragraph(items, paragraph_of(std::move(lines)), {0, 0}, numbers);
  return links_in(items);
}

TEST_CASE("a link that goes on in the next line is one element") {
  const std::string uri = "https://doi.org/10.1";
  CHECK(links_of({line_of({words("see "), words("https://", uri)}), line_of({words("doi.org/10.1", uri)})}) ==
        std::vector{1, 1});
}

TEST_CASE("two links to one place are two elements where words part them") {
  const std::string uri = "https://example.org";
  CHECK(links_of({line_of({words("here", uri), words(" and "), words("there", uri)})}) == std::vector{1, 2});
  CHECK(links_of({line_of({words("here", uri), words(" and")}), line_of({words("there", uri)})}) ==
        std::vector{1, 2});
  CHECK(links_of({line_of({words("here", uri)}), line_of({words("and "), words("there", uri)})}) ==
        std::vector{1, 2});
}

TEST_CASE("a paragraph that begins with the link that another ended in has a link of its own") {
  const text::Paragraph paragraph = paragraph_of({line_of({words("here", "https://example.org")})});
  std::vector<layout::Item> items;
  layout::ElementNumbers numbers;
  layout::append_tagged_paragraph(items, paragraph, {0, 0}, layout::Role::paragraph, numbers);
  layout::append_tagged_paragraph(items, paragraph, {0, 20}, layout::Role::paragraph, numbers);
  CHECK(links_in(items) == std::vector{2, 4});
}

}  // namespace
}  // namespace tandem::tests
