// Stage: blocks. Questions as blocks declare them: before anything is laid out, and then for the fields that
// stand on the page. In: a block's setting and its words. Out: a Question, about the reader, or on a page for
// both about both.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "blocks/tools/partners.h"

namespace tandem::blocks {

answers::Question question_of(const setting::Setting& setting, const load::Identifier& block,
                              const std::string& part, answers::FieldKind kind, std::string words);

/// A box to tick.
answers::Question box_of(const setting::Setting& setting, const load::Identifier& block,
                         const std::string& part, std::string words);

/// A row of buttons.
answers::Question row_of(const setting::Setting& setting, const load::Identifier& block,
                         const std::string& part, std::vector<answers::RadioField> buttons,
                         std::string words);

/// A date in the format of the page's language.
answers::DateField date_of(const setting::Setting& setting);

/// The same of one who writes on the page: about them, and with their part in its id where two do.
answers::Question asked_of(answers::Question question, const MarkedPartner& writer);

}  // namespace tandem::blocks
