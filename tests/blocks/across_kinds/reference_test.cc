// The reference is made of the field tables, so no page can say anything else than the program does. A page
// that is behind is renewed with TANDEM_RENEW_GOLDENS=1, as goldens are.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "blocks/across_kinds/reference_page.h"
#include "blocks/registry.h"
#include "checkout.h"
#include "golden.h"
#include "load/decode.h"
#include "model/documents.h"

namespace tandem::tests {
namespace {

std::string block_page(const std::string& kind) {
  return fmt::format("generator/blocks/{}/README.md", kind);
}

std::string read_page(const std::string& path) {
  return read_file(checkout_folder() + "/" + path);
}

/// Compares what stands between a page's marks with what the field tables say.
void check_part(const std::string& path, const std::string& name, const std::string& part) {
  const auto renewed = with_part(read_page(path), name, part);
  INFO(
      fmt::format("{} needs '<!-- {} -->' and '<!-- end of {} -->' on lines of their own", path, name, name));
  REQUIRE(renewed);
  check_golden(checkout_folder(), path, *renewed);
}

}  // namespace

TEST_CASE("every block's page has the tables of its fields and of its style", "[reference]") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    DYNAMIC_SECTION(type.kind) {
      check_part(block_page(type.kind), "fields", field_tables(type.fields));
      check_part(block_page(type.kind), "style", field_tables(type.style_fields));
    }
  }
}

TEST_CASE("every field says what it is", "[reference]") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    for (const auto* fields : {&type.fields, &type.style_fields}) {
      for (const load::FieldDescription& field : *fields) {
        INFO(type.kind << ": " << field.name);
        CHECK(field.help.size() > 3);
        CHECK(field.help.find("left out") == std::string::npos);  // that is a column of its own
      }
    }
  }
}

TEST_CASE("the author's guide lists every block", "[reference]") {
  std::string table = "| block | what it is |\n|---|---|\n";
  for (const blocks::BlockType& type : blocks::block_types()) {
    const std::string summary = summary_of(read_page(block_page(type.kind)));
    INFO(type.kind << ": the first paragraph of its page says in a few words what it is");
    CHECK(!summary.empty());
    CHECK(summary.size() < 100);
    table += fmt::format("| [{0}](../{1}) | {2} |\n", type.kind, block_page(type.kind), summary);
  }
  check_part("content/README.md", "blocks", table);
}

TEST_CASE("the designer's guide leads to every block with a style of its own", "[reference]") {
  std::string list;
  for (const blocks::BlockType& type : blocks::block_types()) {
    if (type.style_fields.empty()) continue;
    list += fmt::format("- [{0}](../{1}#in-a-theme)\n", type.kind, block_page(type.kind));
  }
  check_part("templates/README.md", "blocks", list);
}

TEST_CASE("the guides have the tables of every kind of file", "[reference]") {
  for (const model::DocumentDescription& document : model::describe_documents()) {
    DYNAMIC_SECTION(document.kind) {
      check_part(document.folder + "/README.md", document.kind, field_tables(document.fields));
    }
  }
}

TEST_CASE("a reference table shows fields, and the keys within them", "[reference]") {
  const load::Shape text(load::Shape::Kind::text);
  const load::Shape name = load::detail::shape_of_map({{"name", "what it is called", text, true}}, {});
  const load::Shape size =
      load::detail::shape_of_map({{"size", "how tall", load::Shape(load::Shape::Kind::length)}}, {});
  CHECK(field_tables({{"id", "names it", load::Shape(load::Shape::Kind::identifier), true},
                      {"lines", "to write on", load::Shape(load::Shape::Kind::number), false, "3"},
                      {"a", "one", name},
                      {"b", "a|b", name},
                      {"all", "all of them", load::detail::shape_of_list(size, {})}}) ==
        R"(| field | type | must be there | if left out | what it is |
|---|---|---|---|---|
| `id` | id | yes | | names it |
| `lines` | number | no | `3` | to write on |
| `a` | {name} | no | | one |
| `b` | {name} | no | | a\|b |
| `all` | list of {size} | no | | all of them |

Below `a:` and `b:`:

| field | type | must be there | if left out | what it is |
|---|---|---|---|---|
| `name` | text | yes | | what it is called |

Each item of `all:`:

| field | type | if left out | what it is |
|---|---|---|---|
| `size` | length | | how tall |
)");
  CHECK(field_tables({}) == "No keys of its own.\n");
}

TEST_CASE("a part is put between its marks and leaves all else alone", "[reference]") {
  CHECK(with_part("above\n<!-- fields -->\nold\n<!-- end of fields -->\nbelow\n", "fields", "new\n") ==
        "above\n<!-- fields -->\nnew\n<!-- end of fields -->\nbelow\n");
  CHECK(with_part("<!-- fields -->\n<!-- end of fields -->\n", "fields", "new\n") ==
        "<!-- fields -->\nnew\n<!-- end of fields -->\n");
  CHECK(!with_part("<!-- fields -->\n", "fields", "new\n"));
  CHECK(!with_part("<!-- end of fields -->\n<!-- fields -->\n", "fields", "new\n"));
  CHECK(summary_of("# scale\n\nStatements,\nto be marked.\n\nMore.\n") == "Statements, to be marked.");
}

}  // namespace tandem::tests
