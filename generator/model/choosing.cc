#include "model/choosing.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<Topic>);
std::vector<std::string> words_of(std::type_identity<SheetSetting>);

std::vector<std::string> words_of(std::type_identity<ChoiceNeed>) {
  return {"strength", "private"};
}

std::string_view short_form_field(std::type_identity<OfferedSheet>) {
  return "sheet";
}

const load::FieldTable<OfferedSheet>& fields_of(std::type_identity<OfferedSheet>) {
  static const load::FieldTable<OfferedSheet> table{
      load::required("sheet", &OfferedSheet::sheet, "the id of an exercise or article"),
      load::optional("weight", &OfferedSheet::weight, "how much it is wanted beside the others",
                     load::between(0, 10)),
      load::optional(
          "focus", &OfferedSheet::focus,
          "what it is for, in words of the fact `focus`: a couple who looks for that wants it once more"),
      load::optional(
          "scores", &OfferedSheet::scores,
          "facts of the kind `score`: the higher both partners have put one of them, the more it is "
          "wanted"),
      load::optional("strength", &OfferedSheet::is_strength,
                     "`yes`: it shows what goes well between the two"),
  };
  return table;
}

const load::FieldTable<Choosing>& fields_of(std::type_identity<Choosing>) {
  static const load::FieldTable<Choosing> table{
      load::required("minutes", &Choosing::minutes,
                     "how long all that is chosen may take to read, fill in and talk about",
                     load::between(1, 600)),
      load::optional("from", &Choosing::from,
                     "ids of the sheets that may come, or maps that say more of them"),
      load::optional("topics", &Choosing::topics, "all exercises on these topics may come, too"),
      load::optional(
          "setting", &Choosing::setting,
          "where the chosen ones are done: `home` leaves out what stays in the room and what can stir "
          "things up"),
      load::optional("intensity", &Choosing::most_intensity,
                     "what asks more of people than this does not come", load::between(1, 3)),
      load::optional("needs", &Choosing::needs, "what is among the chosen ones"),
  };
  return table;
}

}  // namespace tandem::model
