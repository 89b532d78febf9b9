#include "cli/command_table.h"

#include <algorithm>
#include <stdexcept>

#include "cli/offers.h"

namespace tandem::cli {
namespace {

constexpr Command build = Command::build;
constexpr Command handout = Command::handout;
constexpr Command check = Command::check;
constexpr Command list = Command::list;
constexpr Command explain = Command::explain;
constexpr Command schema = Command::schema;
constexpr Command gallery = Command::gallery;
constexpr Command manifest = Command::manifest;
constexpr Command roster = Command::roster;
constexpr Command press = Command::press;
constexpr Command new_project = Command::new_project;

std::vector<CommandRow> make_command_rows() {
  return {
      {new_project,
       "new",
       {{"FOLDER", "make a small project of your own, which builds at once", {offer_folder()}}},
       {"It stands on the library that came with Tandem: its sheets, workshops and themes are there without "
        "copying, and a "
        "file of yours with the same id takes the place of one of them. Nothing is ever written over."},
       {{"FOLDER/tandem.yaml", "whose it is, which workshop, how pages look"},
        {"FOLDER/couples.yaml", "the couples, for you alone: version control leaves it out"},
        {"FOLDER/content/mutuality/one-good-thing.yaml", "a sheet to begin with"},
        {"FOLDER/.gitignore", "what version control leaves out; .editorconfig and .vscode/ are for editors"}},
       {"tandem new our-evening",
        "tandem new our-evening --organisation \"Elm Road Practice\" --paper letter",
        "tandem new nuestra-tarde --language es --example taster"}},
      {build,
       "build",
       {{"[PROJECT]", "make every handout, couple's pack and facilitator's edition", {offer_folder()}}},
       {"What has not changed since the last build is not made again: manifest.json says what each file was "
        "made "
        "of. A build that was stopped goes on where it was. A folder is one run's at a time."},
       {{"OUTPUT/handouts/SHEET.pdf", "each sheet, without names"},
        {"OUTPUT/packs/COUPLE/COUPLE-a.pdf", "A's copy; COUPLE-b.pdf is B's"},
        {"OUTPUT/packs/COUPLE/COUPLE-together.pdf", "the pages for both"},
        {"OUTPUT/workshops/WORKSHOP/WORKSHOP-run-sheet.pdf", "the plan of the evening"},
        {"OUTPUT/workshops/WORKSHOP/WORKSHOP-facilitator.pdf", "the sheets with notes beside them"},
        {"OUTPUT/workshops/WORKSHOP/WORKSHOP-evidence.pdf", "what research says"},
        {"OUTPUT/fields.json", "every field that can be filled in, with its question"},
        {"OUTPUT/manifest.json", "what was made, by ids: files, pages, leaves of paper, checksums"}},
       {"tandem build", "tandem build --paper letter -o letter-output", "tandem build --collate --strict",
        "tandem build --couple couple-07 --sheet load-map", "tandem build --roster sign-up.csv"}},
      {handout,
       "handout",
       {{"ID...", "make the handouts of some sheets, without a couple's names", {id_of("sheets")}, true}},
       {},
       {{"OUTPUT/handouts/SHEET.pdf", "the sheet, without names"}},
       {"tandem handout load-map", "tandem handout load-map --theme clinic --variant large-print",
        "tandem handout load-map resources --project workshops/spring -o drafts"}},
      {check,
       "check",
       {{"[PROJECT]",
         "read all as an editor does and lay it out on every paper; write nothing",
         {offer_folder()}}},
       {"Warns of what is hard to read or may hurt: long sentences, blame, diagnoses, questions that ask two "
        "things. Where such words are meant, give the reason on the line: '# waive blaming-phrase: shows "
        "what is "
        "hard to hear'."},
       {},
       {"tandem check", "tandem check workshops/spring --strict --stress"}},
      {list,
       "list",
       {{"[PART] [PROJECT]",
         "show sheets, recipes, workshops, couples' ids, themes and all else that a project has",
         {one_of(list_parts()), offer_folder()}}},
       {"Sheets with their kind, topic, minutes and who they are for, then notes on research, recipes, "
        "workshops, "
        "couples (their ids alone), themes, variants, languages, papers and the kinds of block. PART shows "
        "one of "
        "these alone: sheets, evidence, recipes, workshops, couples, themes, variants, languages, papers, "
        "labels, printers, blocks."},
       {},
       {"tandem list", "tandem list evidence", "tandem list workshops/spring"}},
      {explain,
       "explain",
       {{"CODE", "say what an error's code means and how to mend it", {{Offer::Kind::code}}},
        {"BLOCK", "say what a kind of block is for and what it takes, with examples", {id_of("blocks")}},
        {"theme ID",
         "show every value of a theme, and the file and line it comes from",
         {one_of({"theme"}), id_of("themes")}},
        {"sheet ID",
         "say where a sheet is written, whose place it has, and what names it",
         {one_of({"sheet"}), id_of("sheets")}},
        {"couple ID",
         "show what is known of a couple, and where each of it is written",
         {one_of({"couple"}), id_of("couples")}},
        {"pack ID",
         "say of each sheet why it is in a couple's pack or not, and what would bring it in",
         {one_of({"pack"}), id_of("couples")}},
        {"project",
         "show each value of tandem.yaml, with its file and line, and whose place the project's files have",
         {one_of({"project"})}}},
       {"CODE is the word in brackets behind 'error' or 'warning', such as unknown-key; a small example "
        "shows it "
        "wrong and right."},
       {},
       {"tandem explain unknown-key", "tandem explain prompt", "tandem explain theme workbook",
        "tandem explain theme clinic --variant large-print",
        "tandem explain couple couple-01 --roster sign-up.csv", "tandem explain pack couple-01",
        "tandem explain project"}},
      {schema,
       "schema",
       {{"[PROJECT]", "print what editors need to complete and check files as you write", {offer_folder()}}},
       {"A JSON Schema of every kind of file, with the ids of the project. Write it into a file, and name "
        "that in "
        "your editor's settings, or in a file's first line: '# yaml-language-server: "
        "$schema=../tandem.schema.json'. "
        "Make it anew after an upgrade, or for new ids to be offered."},
       {},
       {"tandem schema > tandem.schema.json"}},
      {gallery,
       "gallery",
       {{"[PROJECT]", "make one PDF of every block in every theme and variant", {offer_folder()}}},
       {"Its bookmarks lead to each theme and variant, and there to each block. The sheets are the blocks' "
        "own "
        "examples, which every tandem has; themes, variants and papers are the project's."},
       {{"OUTPUT/gallery.pdf", "all of it"}},
       {"tandem gallery", "tandem gallery --theme workbook --block scale --block table -o drafts"}},
      {roster,
       "roster",
       {{"check [FILE]",
         "show how a sign-up sheet is understood, and each cell that is not",
         {one_of({"check"}), offer_file()}},
        {"convert FILE [LIST]",
         "write a sign-up sheet as a list of couples in YAML",
         {one_of({"convert"}), offer_file(), offer_file()}}},
       {"FILE is a table as forms and spreadsheets save it: CSV, XLSX or ODS. Headers are "
        "understood in English, Spanish, German, French and Portuguese. No word of it but its headers is "
        "shown. Without FILE it is the one that 'roster' in tandem.yaml names.",
        "LIST is a new file, and never written over; without it the list goes to the terminal. A list in "
        "YAML "
        "is read by 'tandem build --roster', too."},
       {},
       {"tandem roster check sign-up.csv", "tandem roster check sign-up.csv --column 'Pet name=name-a'",
        "tandem roster convert sign-up.csv couples.yaml --workshop first-evening"}},
      {Command::print,
       "print",
       {{"[PROJECT]",
         "print a build's copies, one job each, and go on after whatever stops it",
         {offer_folder()}},
        {"FILE.pdf", "print one PDF", {offer_file()}}},
       {"What is printed is what the build's manifest.json says: for each couple A's copy, B's, then the "
        "joint "
        "pages. Every copy is a job of its own, so that each is stapled by itself; jobs are called by ids, "
        "never "
        "by names. Printers are those of CUPS: 'tandem print --list' shows them, and nothing is sent before "
        "all that is asked for is known to go.",
        "How far it is stands in OUTPUT/print-queue/ (for FILE.pdf in ~/.local/state/tandem/). After a jam, "
        "a "
        "cancelled job, a stopped server, a power cut: 'tandem print --resume' goes on at the first copy "
        "that "
        "was not printed. A printer that reports its jobs (IPP) leaves at most one copy in doubt, and then "
        "you are "
        "asked to look for its last page. A queue that only sends (a socket, USB, LPD) cannot tell what came "
        "out: every copy since the last that you have confirmed is in doubt. Nothing is printed twice "
        "without your yes."},
       {{"OUTPUT/print-queue/", "what is being printed, by ids; gone once all is done"}},
       {"tandem print --list", "tandem print --couple couple-07 --finishing staple-top-left",
        "tandem print --copy a --copy b --dry-run", "tandem print --resume",
        "tandem print --printed couple-07-a"}},
      {manifest,
       "manifest",
       {{"merge SHARD...",
         "join the lists of a roster's shards and say what is missing",
         {one_of({"merge"}), offer_file()},
         true}},
       {"SHARD is a folder or an archive that 'tandem build --shard' has made. Shards that are missing and "
        "couples "
        "who have no pack are named, and the exit code is 5 then."},
       {},
       {"tandem manifest merge output/shard-*", "tandem manifest merge packs-*.tar -o all.json"}},
      {press,
       "press",
       {{"stack [PROJECT]",
         "make what goes to the printer of a build: each copy on leaves of its own",
         {one_of({"stack"}), offer_folder()}},
        {"sample [PROJECT]",
         "make a stack of the few couples to look at before all are printed",
         {one_of({"sample"}), offer_folder()}},
        {"count [PROJECT]",
         "say before anything is built how much paper, ink and time it takes, in each variant",
         {one_of({"count"}), offer_folder()}},
        {"prove FILE",
         "read a PDF back that is to be printed, and say whose each leaf is",
         {one_of({"prove"}), offer_file()}},
        {"check FILE",
         "say why a print shop or a copier may refuse a finished PDF or spoil it, and how much ink it takes",
         {one_of({"check"}), offer_file()}},
        {"impose FILE",
         "put the pages of a finished PDF on leaves of paper: booklets, side by side, cards, posters",
         {one_of({"impose"}), offer_file()}},
        {"labels KIND",
         "put every partner's name on labels, badges or envelopes",
         {one_of({"labels"}), id_of("labels")}},
        {"calibrate",
         "make a test leaf that shows with a ruler what a printer moves",
         {one_of({"calibrate"})}}},
       {"'stack': it has the copies that manifest.json names, in its order, made anew of the same content; "
        "where "
        "that has changed since, no stack is made. It has nothing to fill in on a screen. Pages 1 and 2 of a "
        "copy are its first leaf, whoever else is printed before it. With --spare it has packs of blank "
        "handouts: "
        "what anybody gets of whom nothing is known, twice what each partner has, and once what both have.",
        "'count' lays out all packs and what the facilitator has, as they are and in each variant. Ink is "
        "read "
        "from the pages of some couples, and counted as makers of toner do: how many of their pages, of "
        "which "
        "5 % is covered.",
        "'prove': each page of a pack says at its foot whose it is: a couple's id, A, B, J (joint) or K "
        "(joint, in the other language), or F "
        "for "
        "the facilitator, and its number; never a name. FILE is a stack, or what another program has made of "
        "one. A leaf without a certain owner, or with two, and pages that are lost, twice or out of order "
        "are "
        "errors.",
        "'stack --for shop' makes PDF/X-4 in grey and black alone, or in colour with the shop's own profile; "
        "it is "
        "proved and held against what shops refuse before it is written. Its ticket says files, leaves, "
        "paper, "
        "finishing and where each copy begins, by ids and without names.",
        "'check': any PDF; what is wrong is an error where it is refused, and a warning where it may go "
        "well. "
        "Fonts, colours, sizes, edges, thin lines, coarse pictures, what only a screen has; of 'shop' also "
        "where paper is cut. Ink is what share of the paper is covered, as makers of toner count it (5 % is "
        "their page); with --verbose of each page.",
        "'impose': each copy begins on a leaf of its own, and no leaf has anything of two: the ids at the "
        "foot of "
        "pages tell them apart. A file without ids is one copy. What was typed into it is printed; empty "
        "fields, "
        "notes and links are not. A file that is broken or locked is refused.",
        "Leaves come in the order of printing, a front, then its back. Print them in actual size (100 %), "
        "and "
        "set the printer to the edge that is named.",
        "'labels': names are made to fit, on one line or two, and never cut. Measures stand in "
        "templates/labels/; "
        "a project can have others. What was measured on the leaf of 'calibrate' stands in "
        "templates/printers/; "
        "with --profile all is moved back. Where the build has codes in place of names, labels have them, "
        "too."},
       {{"OUTPUT/stacks/stack.pdf",
         "the whole workshop; of more than 250 couples in volumes, stack-001.pdf and so on"},
        {"OUTPUT/stacks/COUPLE.pdf", "of one couple, or a part of it: COUPLE-a-leaf-3.pdf"},
        {"OUTPUT/stacks/sample.pdf",
         "the first, the middle and the last couple, the longest name, most pages, each script"},
        {"OUTPUT/stacks/stack-LAYOUT.pdf", "with --layout: the same on leaves to fold or cut"},
        {"OUTPUT/stacks/spare.pdf", "packs that are nobody's; of one sheet: spare-SHEET.pdf"},
        {"OUTPUT/stacks/ticket.txt",
         "of a stack for a shop: the order; ticket.json and ticket.jdf for programs"},
        {"OUTPUT/stacks/lists.pdf", "who comes, and what goes into each copy; of a part lists-PART.pdf"}},
       {"tandem press count --speed 30", "tandem press stack --separators --speed 30",
        "tandem press stack --layout booklet --edge short",
        "tandem press stack --couple couple-07 --copy a --leaf 3", "tandem press stack --spare 3",
        "tandem press prove output/stacks/stack.pdf",
        "tandem press stack --for shop --stock '90 g, recycled' --finishing staple-top-left",
        "tandem press check output/stacks/stack.pdf --forbid colour",
        "tandem press impose couple-01-a.pdf --layout booklet -o booklet.pdf",
        "tandem press labels l7160 --start 5 -o labels.pdf",
        "tandem press impose poster.pdf --layout poster --paper a4 -o tiles.pdf",
        "tandem press impose deck.pdf --layout cards --edge short --bleed 3 --marks crop -o cards.pdf"}},
      {Command::fix,
       "fix",
       {{"[PROJECT]",
         "show as a diff how misspelt words would be put right; --apply writes it",
         {offer_folder()}}},
       {"What is changed are keys, words and ids of which a message says 'did you mean …?', in the project's "
        "own files: "
        "never in a list of couples, and never in a library."},
       {},
       {"tandem fix", "tandem fix --apply"}},
      {Command::doctor,
       "doctor",
       {{"[PROJECT]", "look whether this machine has what pages need", {offer_folder()}}},
       {"The library, the themes' fonts, patterns for hyphenation, languages, and whether the output can be "
        "written. Of "
        "each thing that is wrong it says the one command that mends it, and then ends with exit code 4."},
       {},
       {"tandem doctor", "tandem doctor workshops/spring"}},
      {Command::help,
       "help",
       {{"[COMMAND]", "show what there is, or a command's options", {{Offer::Kind::command}}}},
       {},
       {},
       {"tandem help", "tandem help build"}},
  };
}

}  // namespace

const std::vector<CommandRow>& command_rows() {
  static const std::vector<CommandRow> rows = make_command_rows();
  return rows;
}

const std::vector<CommandRow>& internal_command_rows() {
  static const std::vector<CommandRow> rows{
      {Command::complete, "complete", {{"-- WORD...", "say what the last word may become", {}}}},
      {Command::manual, "manual", {{"FOLDER", "write the manual's pages", {offer_folder()}}}},
  };
  return rows;
}

const CommandRow& row_of(Command command) {
  for (const std::vector<CommandRow>* rows : {&command_rows(), &internal_command_rows()}) {
    for (const CommandRow& row : *rows) {
      if (row.command == command) return row;
    }
  }
  throw std::logic_error("a command without a row");
}

const std::vector<ExitCodeRow>& exit_code_rows() {
  static const std::vector<ExitCodeRow> rows{
      {ExitCode::ok, "all went well"},
      {ExitCode::content_errors, "errors in the content"},
      {ExitCode::usage, "wrong usage"},
      {ExitCode::warnings, "warnings, with --strict"},
      {ExitCode::input_output, "a file or folder cannot be read or written"},
      {ExitCode::partial,
       "some couples' packs could not be made, or their rows of a sign-up sheet not understood; all else "
       "was"},
      {ExitCode::in_doubt,
       "nobody knows whether a copy was printed: look, then say '--printed' or '--again'"},
      {ExitCode::interrupted,
       "interrupted (Ctrl-C); every file that was written is whole, and the same command goes on"},
      {ExitCode::terminated, "the same, when the system or a scheduler ended it (SIGTERM)"},
  };
  return rows;
}

const std::vector<VariableRow>& variable_rows() {
  static const std::vector<VariableRow> rows{
      {"NO_COLOR", "if it is set, messages have no colours"},
      {"TANDEM_LIBRARY",
       "the library that projects stand on, in place of the one that came with the program"},
      {"TANDEM_CACHE",
       "the folder for what was read of exercises and themes, in place of ~/.cache/tandem; if it is empty, "
       "nothing is kept"},
      {"SOURCE_DATE_EPOCH",
       "the date of the files that are made, in seconds since 1970; without it they have none. It also is "
       "the day "
       "that dates in the content are compared with, in place of today"},
  };
  return rows;
}

const std::vector<const char*>& program_examples() {
  static const std::vector<const char*> examples{"tandem build", "tandem build workshops/spring -o out",
                                                 "tandem handout load-map --paper letter",
                                                 "tandem check --strict"};
  return examples;
}

}  // namespace tandem::cli
