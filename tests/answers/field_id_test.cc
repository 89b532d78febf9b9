#include "answers/field_id.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

TEST_CASE("a field is called by what it belongs to") {
  CHECK(FieldId{"repair", "often", "statement-1"}.name() == "repair.often.statement-1");
  CHECK(FieldId{"repair", "word"}.name() == "repair.word");
  CHECK(FieldId{"clear_answers"}.name() == "clear_answers");
}

TEST_CASE("fields of one sheet stand together, whatever their names hold") {
  const FieldId first{"repair", "often", "b"};
  CHECK(FieldId{"repair"} < first);
  CHECK(first < FieldId{"repair-2", "a", "a"});
  CHECK(first == FieldId{"repair", "often", "b"});
  CHECK(first != FieldId{"repair", "often", "c"});
}

}  // namespace
}  // namespace tandem::tests
