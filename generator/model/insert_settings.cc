#include "model/insert_settings.h"

namespace tandem {

template <>
std::vector<std::string> words_of<InsertPlace>() {
  return {"first",
          "last",
          "before-each-couple",
          "after-each-couple",
          "before-each-partner",
          "after-each-partner"};
}

template <>
const FieldTable<InsertSettings>& fields_of<InsertSettings>() {
  static const FieldTable<InsertSettings> table{
      required("file", &InsertSettings::file, "a PDF, its path from this file's folder, and not out of it"),
      required("place", &InsertSettings::place,
               "`first` or `last` in the stack, for the facilitator; once for each couple, before or after "
               "all that is theirs; or once for each of the two, before or after the partner's copy"),
  };
  return table;
}

}  // namespace tandem
