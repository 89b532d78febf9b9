#include "blocks/tools/asking.h"

#include <utility>

namespace tandem::blocks {

answers::Question question_of(const setting::Setting& setting, const load::Identifier& block,
                              const std::string& part, answers::FieldKind kind, std::string words) {
  return {setting.field_id(block, part),
          std::move(kind),
          std::move(words),
          {},
          setting.is_joint() ? answers::About::us : answers::About::me};
}

answers::Question box_of(const setting::Setting& setting, const load::Identifier& block,
                         const std::string& part, std::string words) {
  answers::Question question = question_of(setting, block, part, answers::CheckBoxField{}, std::move(words));
  question.buttons.push_back({answers::CheckBoxField{}.value});
  return question;
}

answers::Question row_of(const setting::Setting& setting, const load::Identifier& block,
                         const std::string& part, std::vector<answers::RadioField> buttons,
                         std::string words) {
  answers::Question question = question_of(setting, block, part, buttons.front(), std::move(words));
  question.buttons = std::move(buttons);
  return question;
}

answers::DateField date_of(const setting::Setting& setting) {
  return {setting.words().date_format};
}

answers::Question asked_of(answers::Question question, const MarkedPartner& writer) {
  question.id.part = part_of(question.id.part, writer);
  question.about = writer.about;
  return question;
}

}  // namespace tandem::blocks
