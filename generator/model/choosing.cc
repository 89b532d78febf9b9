#include "model/choosing.h"

namespace tandem {

template <>
std::vector<std::string> words_of<Topic>();
template <>
std::vector<std::string> words_of<SheetSetting>();

template <>
std::vector<std::string> words_of<ChoiceNeed>() {
  return {"strength", "private"};
}

template <>
std::string_view short_form_field<OfferedSheet>() {
  return "sheet";
}

template <>
const FieldTable<OfferedSheet>& fields_of<OfferedSheet>() {
  static const FieldTable<OfferedSheet> table{
      required("sheet", &OfferedSheet::sheet, "the id of an exercise or article"),
      optional("weight", &OfferedSheet::weight, "how much it is wanted beside the others", between(0, 10)),
      optional(
          "focus", &OfferedSheet::focus,
          "what it is for, in words of the fact `focus`: a couple who looks for that wants it once more"),
      optional("scores", &OfferedSheet::scores,
               "facts of the kind `score`: the higher both partners have put one of them, the more it is "
               "wanted"),
      optional("strength", &OfferedSheet::is_strength, "`yes`: it shows what goes well between the two"),
  };
  return table;
}

template <>
const FieldTable<Choosing>& fields_of<Choosing>() {
  static const FieldTable<Choosing> table{
      required("minutes", &Choosing::minutes,
               "how long all that is chosen may take to read, fill in and talk about", between(1, 600)),
      optional("from", &Choosing::from, "ids of the sheets that may come, or maps that say more of them"),
      optional("topics", &Choosing::topics, "all exercises on these topics may come, too"),
      optional("setting", &Choosing::setting,
               "where the chosen ones are done: `home` leaves out what stays in the room and what can stir "
               "things up"),
      optional("intensity", &Choosing::most_intensity, "what asks more of people than this does not come",
               between(1, 3)),
      optional("needs", &Choosing::needs, "what is among the chosen ones"),
  };
  return table;
}

}  // namespace tandem
