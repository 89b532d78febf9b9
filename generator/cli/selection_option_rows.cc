#include "cli/option_rows.h"

#include "cli/offers.h"
#include "cli/option_values.h"
#include "cli/press_options.h"
#include "cli/wanted_of.h"

namespace tandem::cli {
namespace {

constexpr Command build = Command::build;
constexpr Command handout = Command::handout;
constexpr Command check = Command::check;
constexpr Command gallery = Command::gallery;
constexpr Command press = Command::press;
constexpr Command manifest = Command::manifest;
constexpr Command print = Command::print;

}  // namespace

std::vector<OptionRow> selection_option_rows() {
  return {
      {"output",
       "o",
       "FOLDER",
       &Options::output,
       offer_folder(),
       {{{build, handout}, "where the PDFs go (default: output in the project's folder)"},
        {{gallery}, "where gallery.pdf goes (default: output in the project's folder)"},
        {{manifest}, "the file that the joined list goes into (default: it is printed)"},
        {{press},
         "of 'stack': where the build is, and stacks go (default: output in the project's folder); of "
         "'impose': the "
         "PDF that the leaves go into"},
        {{print}, "where the build is that is printed (default: output in the project's folder)"}}},
      {"couple",
       "",
       "ID",
       &Options::couples,
       id_of("couples"),
       {{{build},
         "only this couple's pack; may be repeated. What else there is stays as it is, here and with the "
         "next "
         "two"},
        {{press, print}, "only this couple's copies or labels; may be repeated"}}},
      {"copy",
       "",
       "WHOSE",
       &Options::copies,
       one_of(copy_words()),
       {{{press, print}, "a, b, joint or facilitator: only these copies; may be repeated"}}},
      {"leaf",
       "",
       "N",
       &read_leaf,
       offer_nothing(),
       {{{press}, "only the N-th leaf of paper of each copy: a reprint after a jam"}}},
      {"apart",
       "",
       "",
       &Options::apart,
       offer_nothing(),
       {{{press}, "a stack for A's copies, one for B's, one for joint pages and one for the facilitator"}}},
      {"separators",
       "",
       "",
       &Options::separators,
       offer_nothing(),
       {{{press}, "a leaf before each couple with the couple's id, what follows, and how many leaves"}}},
      {"lists",
       "",
       "",
       &Options::lists,
       offer_nothing(),
       {{{press}, "also lists.pdf: who comes, and how many leaves go into each copy"}}},
      {"inserts",
       "",
       "WORD",
       &Options::inserts,
       one_of(insert_words()),
       {{{press},
         "with, without or alone: the PDFs that 'inserts' in tandem.yaml puts into stacks (default: with; "
         "with --leaf: without)"}}},
      {"names",
       "",
       "",
       &Options::names,
       offer_nothing(),
       {{{press},
         "separators and lists have names, too, and not ids alone; labels have names where packs have "
         "codes"}}},
      {"speed",
       "",
       "N",
       &read_speed,
       offer_nothing(),
       {{{press}, "the printer's pages a minute: says how long a stack takes"}}},
      {"reprint",
       "",
       "",
       &Options::reprint,
       offer_nothing(),
       {{{press}, "of 'prove': the file has some leaves of copies, and not all"}}},
      {"sheet",
       "",
       "ID",
       &Options::sheets,
       id_of("sheets"),
       {{{build}, "only this sheet's handout; may be repeated"},
        {{print}, "this sheet's handout, without names; may be repeated"},
        {{press}, "of 'stack': copies of this sheet's handout alone, without names; may be repeated"}}},
      {"spare",
       "",
       "N",
       &read_spare,
       offer_nothing(),
       {{{press},
         "of 'stack': N packs without names in place of the stack, for whoever is not on the list; with "
         "--sheet "
         "N copies of that"}}},
      {"only",
       "",
       "KIND",
       &Options::only,
       one_of(wanted_words()),
       {{{build}, "packs, handouts or workshops: only these; may be repeated"}}},
      {"stress",
       "",
       "",
       &Options::stress,
       offer_nothing(),
       {{{check}, "also lay everything out in every theme and variant, for a couple with very long names"}}},
  };
}

}  // namespace tandem::cli
