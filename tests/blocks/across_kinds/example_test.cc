// Every block's example: it loads, it fits, and it looks as its golden trace says.
#include <catch2/catch.hpp>

#include "checkout.h"
#include "compose/reset_button.h"
#include "golden.h"
#include "layout/trace.h"
#include "page_checks.h"
#include "press_room.h"
#include "test_folder.h"

namespace tandem::tests {
namespace {

std::string example_of(const std::string& kind) {
  return read_file(checkout_folder() + "/generator/blocks/" + kind + "/example.yaml");
}

}  // namespace

TEST_CASE("every block's example lays out as its golden says") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    DYNAMIC_SECTION(type.kind) {
      const std::string id = "example-" + type.kind;
      PressRoom room({{id + ".yaml", example_of(type.kind)}});
      REQUIRE(room.report() == "");
      layout::Document document = room.handout(id);
      for (layout::Page& page : document.pages)
        compose::remove_reset_button(page);  // the form's, not the block's
      CHECK(room.report() == "");
      CHECK(complaints(document) == "");
      check_golden(test_folder(), "golden/" + type.kind + ".trace", layout::trace(document));
    }
  }
}

TEST_CASE("every block's example shows every field of the block") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    DYNAMIC_SECTION(type.kind) {
      const std::string example = example_of(type.kind);
      for (const load::FieldDescription& field : type.fields) {
        // The only field of a block with a short form need not be named.
        if (type.fields.size() == 1) continue;
        INFO("field " << field.name);
        CHECK(example.find(field.name + ":") != std::string::npos);
      }
    }
  }
}

TEST_CASE("the same sheet has the same fields on every paper") {
  for (const blocks::BlockType& type : blocks::block_types()) {
    DYNAMIC_SECTION(type.kind) {
      const std::string id = "example-" + type.kind;
      PressRoom room({{id + ".yaml", example_of(type.kind)}});
      const layout::Document letter = room.handout(id, "letter");
      CHECK(complaints(letter) == "");
      std::string on_a4, on_letter;
      for (const layout::FieldItem& field : fields_of_document(room.handout(id)))
        on_a4 += field.name() + answers::value_of(field.kind) + "\n";
      for (const layout::FieldItem& field : fields_of_document(letter))
        on_letter += field.name() + answers::value_of(field.kind) + "\n";
      CHECK(on_a4 == on_letter);
    }
  }
}

}  // namespace tandem::tests
