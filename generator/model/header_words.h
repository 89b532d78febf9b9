// Stage: model, internal. What the header of a column says it holds, and whose.
// In: a header's words. Out: what it is about.
#pragma once

#include <string_view>

namespace tandem::model {

struct HeaderMeaning {
  enum class About {
    nothing,
    ignore,
    id,
    order,
    couple,
    name,
    pronouns,
    pin,
    ban,
    minutes,
    language,
    joint,
    large_print,
    easy_read,
    paper,
    note
  };
  enum class Whose { nobody, a, b };
  About about = About::nothing;
  Whose whose = Whose::nobody;
  bool is_numbered = false;       ///< whose it is is said by a number or a letter: 'Language A'
  bool is_first_name = false;     ///< 'Vorname', 'Prénom'
  bool is_bare_name = false;      ///< 'Name', 'Nom': the last one beside a first name of the same person
  bool is_partner_alone = false;  ///< 'Partner': a name, if another column has one as well
};

HeaderMeaning meaning_of_header(std::string_view header);

}  // namespace tandem::model
