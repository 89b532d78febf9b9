#include "answers/field_id.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {

TEST_CASE("a field is called by what it belongs to") {
  CHECK(answers::FieldId{"repair", "often", "statement-1"}.name() == "repair.often.statement-1");
  CHECK(answers::FieldId{"repair", "word"}.name() == "repair.word");
  CHECK(answers::FieldId{"clear_answers"}.name() == "clear_answers");
}

TEST_CASE("fields of one sheet stand together, whatever their names hold") {
  const answers::FieldId first{"repair", "often", "b"};
  CHECK(answers::FieldId{"repair"} < first);
  CHECK(first < answers::FieldId{"repair-2", "a", "a"});
  CHECK(first == answers::FieldId{"repair", "often", "b"});
  CHECK(first != answers::FieldId{"repair", "often", "c"});
}

}  // namespace
}  // namespace tandem::tests
