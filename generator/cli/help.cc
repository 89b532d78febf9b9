#include <string>

#include "cli/options.h"

namespace tandem {
namespace {

constexpr const char* general =
    R"(tandem: worksheets and exercise packs for couples' workshops, from YAML to PDF

usage: tandem COMMAND [OPTIONS]

commands:
  build [PROJECT]    make every handout, couple's pack and facilitator's edition
  handout ID...      make the handouts of some sheets
  check [PROJECT]    read everything and lay it out on every paper; write nothing
  list [PROJECT]     show sheets, evidence, recipes, workshops, couples, themes, variants and papers
  explain CODE       say what an error's code means and how to mend it
  explain theme ID   show every value of a theme, and the line it comes from
  gallery [PROJECT]  make one PDF of every block in every theme and variant

A project is a folder with content/ and templates/ in it; without one it is the current folder.
'tandem COMMAND --help' shows the options of a command.

examples:
  tandem build                          make all in this folder, into output/
  tandem build workshops/spring -o out  make another folder's, into out/
  tandem handout load-map --paper letter
  tandem check --strict
)";

constexpr const char* build =
    R"(tandem build [PROJECT]: make every handout, couple's pack and facilitator's edition

  -o, --output FOLDER  where the PDFs go (default: output in the project's folder)
      --paper ID       a page master, such as a4 or letter (default: the theme's); handouts of sheets
                       that name a paper of their own, as posters do, keep it
      --theme ID       (default: workbook)
      --variant ID     changes the theme: large-print, ink-saver …; may be repeated
      --language ID    of all pages, such as es (default: en); files go into OUTPUT/es/
      --fillable WHEN  yes, no or both: whether PDFs can be filled in on a screen; both makes a
                       second one for paper, SHEET-print.pdf (default: the theme's)
      --collate        also make packs/all.pdf: all couples in print order, A, B, together
      --depfile FILE   write what was read, for make and ninja; needs --stamp
      --stamp FILE     write this file last, when all went well

files: OUTPUT/handouts/SHEET.pdf
       OUTPUT/packs/COUPLE/COUPLE-a.pdf, COUPLE-b.pdf and COUPLE-together.pdf
       OUTPUT/workshops/WORKSHOP/WORKSHOP-run-sheet.pdf, WORKSHOP-evidence.pdf and
       WORKSHOP-facilitator.pdf
       OUTPUT/fields.json: every field that can be filled in, with its question
A file that would stay the same is left untouched. SOURCE_DATE_EPOCH gives the files their date;
without it they have none.

examples:
  tandem build
  tandem build --paper letter -o letter-output
  tandem build --collate --strict
)";

constexpr const char* handout =
    R"(tandem handout ID...: make the handouts of some sheets, without a couple's names

  -o, --output FOLDER  where the PDFs go (default: output in the project's folder)
      --paper ID       a page master, such as a4 or letter (default: the sheet's own, or the theme's)
      --theme ID       (default: workbook)
      --variant ID     changes the theme: large-print, ink-saver …; may be repeated
      --language ID    of all pages, such as es (default: en); files go into OUTPUT/es/
      --fillable WHEN  yes, no or both: whether PDFs can be filled in on a screen; both makes a
                       second one for paper, SHEET-print.pdf (default: the theme's)
      --depfile FILE   write what was read, for make and ninja; needs --stamp
      --stamp FILE     write this file last, when all went well

examples:
  tandem handout load-map
  tandem handout load-map --theme clinic --variant large-print
  tandem handout load-map resources --project workshops/spring -o drafts
)";

constexpr const char* check =
    R"(tandem check [PROJECT]: read everything as an editor does and lay it out on every paper; write nothing

Warns of what is hard to read or may hurt: long sentences, blame, diagnoses, questions that ask two things.
Where such words are meant, give the reason on the line: '# waive blaming-phrase: shows what is hard to hear'.

      --stress         also lay everything out in every theme and variant, for a couple with very long names
      --collate        also make packs/all.pdf, as a build with that option would
      --paper ID       only this page master (default: all that are for whole sheets); sheets that name
                       a paper of their own are checked on that, too
      --theme ID       (default: workbook; with --stress: all)
      --variant ID     changes the theme: large-print, ink-saver …; may be repeated
      --language ID    of all pages, such as es (default: en): is everything translated, does it fit?

examples:
  tandem check
  tandem check workshops/spring --strict --stress
)";

constexpr const char* list = R"(tandem list [PART] [PROJECT]: show what a project has

Sheets with their kind, topic, minutes and who they are for, then notes on research, recipes, workshops,
couples (their ids alone), themes, variants, languages, papers and the kinds of block. PART shows one of
these alone: sheets, evidence, recipes, workshops, couples, themes, variants, languages, papers, blocks.

examples:
  tandem list
  tandem list evidence
  tandem list workshops/spring
)";

constexpr const char* explain =
    R"(tandem explain CODE: say what an error means, with a small example of it wrong and right
tandem explain theme ID: show every value of a theme, and the line it comes from

CODE is the word in brackets behind 'error' or 'warning', such as unknown-key.

      --variant ID     of a theme: as it is with this variant laid over it; may be repeated

examples:
  tandem explain unknown-key
  tandem explain theme workbook
  tandem explain theme clinic --variant large-print
)";

constexpr const char* gallery =
    R"(tandem gallery [PROJECT]: make one PDF of every block in every theme and variant

  -o, --output FOLDER  where gallery.pdf goes (default: output in the project's folder)
      --paper ID       a page master, such as a4 or letter (default: each theme's)
      --theme ID       only this theme
      --variant ID     only with this variant; may be repeated
      --block KIND     only this kind of block; may be repeated
      --fillable WHEN  yes, no or both: whether it can be filled in on a screen; both makes a
                       second one for paper, gallery-print.pdf (default: yes)

Its bookmarks lead to each theme and variant, and there to each block. The sheets are the blocks' own
examples, which every tandem has; themes, variants and papers are the project's.

examples:
  tandem gallery
  tandem gallery --theme workbook --block scale --block table -o drafts
)";

constexpr const char* common = R"(
options of every command, before or behind it:
      --project FOLDER the project (default: the current folder)
  -q, --quiet          say nothing but errors and warnings
  -v, --verbose        say each file and how long each stage took
      --color WHEN     auto, always or never; NO_COLOR is honoured by auto
      --strict         warnings end the run with exit code 3 (what can be made is made)
  -h, --help           show this
      --version        show the version

exit codes: 0 all went well; 1 errors in the content; 2 wrong usage; 3 warnings (with --strict);
4 a file or folder cannot be read or written; 5 some couples' packs could not be made, all else was;
130 interrupted
)";

}  // namespace

std::string help_text(Command command) {
  std::string text;
  switch (command) {
    case Command::none:
      text = general;
      break;
    case Command::build:
      text = build;
      break;
    case Command::handout:
      text = handout;
      break;
    case Command::check:
      text = check;
      break;
    case Command::list:
      text = list;
      break;
    case Command::gallery:
      text = gallery;
      break;
    case Command::explain:
      text = explain;
      break;
  }
  return text + common;
}

}  // namespace tandem
