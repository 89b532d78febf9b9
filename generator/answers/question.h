// Stage: answers. One question, with all that is known of it before it is answered. Blocks declare theirs
// without being laid out; what a page asks says the same.
#pragma once

#include <string>
#include <vector>

#include "answers/field_id.h"
#include "answers/field_kind.h"

namespace tandem::answers {

/// Whom the answer is about: the reader, the other one, both of them; on a page for both, partner A or B
/// alone.
enum class About { me, partner, us, a, b };

struct Question {
  FieldId id;
  FieldKind kind;                        ///< of a row of buttons, the first
  std::string words = {};                ///< the whole question as a listener needs it
  std::vector<RadioField> buttons = {};  ///< of a row, or the one of a box to tick
  About about = About::me;
};

}  // namespace tandem::answers
