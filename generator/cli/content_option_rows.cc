#include "cli/option_rows.h"

#include "cli/offers.h"
#include "cli/option_values.h"
#include "load/text_encoding.h"

namespace tandem::cli {
namespace {

constexpr Command build = Command::build;
constexpr Command handout = Command::handout;
constexpr Command check = Command::check;
constexpr Command list = Command::list;
constexpr Command explain = Command::explain;
constexpr Command gallery = Command::gallery;
constexpr Command press = Command::press;
constexpr Command print = Command::print;
constexpr Command roster = Command::roster;
constexpr Command new_project = Command::new_project;

}  // namespace

std::vector<OptionRow> content_option_rows() {
  return {
      {"paper",
       "",
       "ID",
       &Options::paper,
       id_of("papers"),
       {{{build},
         "a page master, such as a4 or letter (default: the project's, or the theme's); handouts of sheets "
         "that name a paper "
         "of "
         "their own, as posters do, keep it"},
        {{handout},
         "a page master, such as a4 or letter (default: the sheet's own, the project's, or the theme's)"},
        {{check},
         "only this page master (default: all that are for whole sheets); sheets that name a paper of their "
         "own "
         "are checked on that, too"},
        {{gallery}, "a page master, such as a4 or letter (default: each theme's)"},
        {{press},
         "of 'stack': that of the build, as with all that says how pages look; of 'impose': in the printer: "
         "a4, letter, a3, 210x297 … (default: a4, or letter where pages are); page: each "
         "page "
         "gets paper of its own size, with room for marks and bleed"},
        {{new_project}, "of its pages, such as letter (default: the theme's)"}}},
      {"theme",
       "",
       "ID",
       &Options::theme,
       id_of("themes"),
       {{{build, handout, press}, "how pages look (default: the project's, or workbook)"},
        {{check}, "how pages look (default: the project's, or workbook; with --stress: all)"},
        {{gallery}, "only this theme"}}},
      {"variant",
       "",
       "ID",
       &Options::variants,
       id_of("variants"),
       {{{build, handout, check, press},
         "changes the theme: large-print, ink-saver …; may be repeated (default: the project's); none: no "
         "variant at all"},
        {{explain}, "of a theme: as it is with this variant laid over it; may be repeated"},
        {{gallery}, "only with this variant; may be repeated"}}},
      {"roster",
       "",
       "FILE",
       &Options::roster,
       offer_file(),
       {{{build, press},
         "the couples, from a sign-up sheet (CSV, XLSX, ODS) or a list in YAML, in place of the project's "
         "own; rows that are not understood are left out (exit code 5)"},
        {{check, list, explain},
         "the couples, from a sign-up sheet (CSV, XLSX, ODS) or a list in YAML, in place of the project's "
         "own"}}},
      {"column",
       "",
       "HEADER=FIELD",
       &Options::columns,
       offer_nothing(),
       {{{build, check, list, explain, roster, press},
         "what a column of the roster holds, by its header or its letter, where that is not guessed; FIELD "
         "is "
         "name-a, name-b, couple, pronouns-a, language, language-b, large-print, large-print-b, paper, pin, "
         "ban, note, id, talked-alone, ignore … or a fact, such as children or work-a; may be repeated"}}},
      {"encoding",
       "",
       "NAME",
       &Options::encoding,
       one_of(load::common_encodings()),
       {{{build, check, list, explain, roster, press},
         "how the roster's letters are written: windows-1252, macintosh … (default: what "
         "its bytes prove)"}}},
      {"workshop",
       "",
       "ID",
       &Options::workshop,
       id_of("workshops"),
       {{{build, check, list, explain, roster, press},
         "the one that the roster's couples come to (default: that of tandem.yaml or of the project's own "
         "couples, or the only one)"}}},
      {"language",
       "",
       "ID",
       &Options::language,
       id_of("languages"),
       {{{build, handout, press},
         "of all pages, such as es (default: the project's, or en); files go into OUTPUT/es/"},
        {{check},
         "of all pages, such as es (default: the project's, or en): is everything translated, does it fit?"},
        {{new_project}, "of its pages, such as es (default: en)"},
        {{print}, "of the pages that are printed (default: the project's, or en)"}}},
      {"organisation",
       "",
       "NAME",
       &Options::organisation,
       offer_nothing(),
       {{{new_project}, "who holds the workshops, as it stands on covers"}}},
      {"example",
       "",
       "ID",
       &Options::example,
       id_of("workshops"),
       {{{new_project}, "the workshop of the library to begin with (default: first-evening)"}}},
      {"block",
       "",
       "KIND",
       &Options::blocks,
       id_of("blocks"),
       {{{gallery}, "only this kind of block; may be repeated"}}},
      {"fillable",
       "",
       "WHEN",
       &read_fillable,
       one_of(load::words_of<model::Fillable>()),
       {{{press}, "yes, no or both: as the build was made; no stack can be filled in"},
        {{build, handout},
         "yes, no or both: whether PDFs can be filled in on a screen; both makes a second one for paper, "
         "SHEET-print.pdf (default: the theme's)"},
        {{gallery},
         "yes, no or both: whether it can be filled in on a screen; both makes a second one for paper, "
         "gallery-print.pdf (default: yes)"}}},
      {"collate",
       "",
       "",
       &Options::collate,
       offer_nothing(),
       {{{build},
         "also make packs/all.pdf: all couples in print order, A, B, together; of more than 250 couples in "
         "volumes, "
         "packs/all-001.pdf and so on"},
        {{check}, "also make packs/all.pdf, as a build with that option would"}}},
  };
}

}  // namespace tandem::cli
