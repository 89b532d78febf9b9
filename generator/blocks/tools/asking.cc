#include "blocks/tools/asking.h"

#include <utility>

namespace tandem {

Question question_of(const Setting& setting, const Identifier& block, const std::string& part, FieldKind kind,
                     std::string words) {
  return {setting.field_id(block, part),
          std::move(kind),
          std::move(words),
          {},
          setting.is_joint() ? About::us : About::me};
}

Question box_of(const Setting& setting, const Identifier& block, const std::string& part, std::string words) {
  Question question = question_of(setting, block, part, CheckBoxField{}, std::move(words));
  question.buttons.push_back({CheckBoxField{}.value});
  return question;
}

Question row_of(const Setting& setting, const Identifier& block, const std::string& part,
                std::vector<RadioField> buttons, std::string words) {
  Question question = question_of(setting, block, part, buttons.front(), std::move(words));
  question.buttons = std::move(buttons);
  return question;
}

DateField date_of(const Setting& setting) {
  return {setting.words().date_format};
}

Question asked_of(Question question, const MarkedPartner& writer) {
  question.id.part = part_of(question.id.part, writer);
  question.about = writer.about;
  return question;
}

}  // namespace tandem
