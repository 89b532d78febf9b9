#include "model/insert_settings.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<InsertPlace>) {
  return {"first",
          "last",
          "before-each-couple",
          "after-each-couple",
          "before-each-partner",
          "after-each-partner"};
}

const load::FieldTable<InsertSettings>& fields_of(std::type_identity<InsertSettings>) {
  static const load::FieldTable<InsertSettings> table{
      load::required("file", &InsertSettings::file,
                     "a PDF, its path from this file's folder, and not out of it"),
      load::required(
          "place", &InsertSettings::place,
          "`first` or `last` in the stack, for the facilitator; once for each couple, before or after "
          "all that is theirs; or once for each of the two, before or after the partner's copy"),
  };
  return table;
}

}  // namespace tandem::model
