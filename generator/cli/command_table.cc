#include "cli/command_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/wanted_of.h"
#include "load/text_encoding.h"

namespace tandem {
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
constexpr Command new_project = Command::new_project;

const Offer nothing;
const Offer a_file{Offer::Kind::file};
const Offer a_folder{Offer::Kind::folder};

Offer one_of(std::vector<std::string> words) {
  return {Offer::Kind::choice, std::move(words)};
}

Offer id_of(const char* part) {
  return {Offer::Kind::id, {part}};
}

void read_fillable(const std::string& word, Options& options) {
  const std::vector<std::string> words = words_of<Fillable>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    throw UsageError{fmt::format("'--fillable' cannot be '{}'", word), "it is yes, no or both"};
  }
  options.fillable = static_cast<Fillable>(found - words.begin());
}

constexpr int most_jobs = 1024;

/// A whole number from `least` to `most`; nothing for any other word.
std::optional<int> read_number(std::string_view word, int least, int most) {
  int number = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool is_whole = problem == std::errc() && end == word.data() + word.size();
  return is_whole && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

constexpr int most_couples_a_volume = 1'000'000;

void read_volume(const std::string& word, Options& options) {
  const auto couples = read_number(word, 1, most_couples_a_volume);
  if (!couples) {
    throw UsageError{fmt::format("'--volume' cannot be '{}'", word),
                     fmt::format("it is a number of couples, from 1 to {}", most_couples_a_volume)};
  }
  options.volume = *couples;
}

void read_jobs(const std::string& word, Options& options) {
  const auto jobs = read_number(word, 1, most_jobs);
  if (!jobs) {
    throw UsageError{fmt::format("'--jobs' cannot be '{}'", word),
                     fmt::format("it is the number of threads, from 1 to {}", most_jobs)};
  }
  options.jobs = *jobs;
}

const std::vector<std::string>& colour_words() {
  static const std::vector<std::string> words{"auto", "always", "never"};  // as in ColourChoice
  return words;
}

void read_colour(const std::string& word, Options& options) {
  const std::vector<std::string>& words = colour_words();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw UsageError{fmt::format("'--color' cannot be '{}'", word), suggestion(word, words)};
  options.colour = static_cast<ColourChoice>(found - words.begin());
}

const std::vector<std::string>& diagnostics_words() {
  static const std::vector<std::string> words{"text", "json", "sarif"};  // as in DiagnosticsForm
  return words;
}

void read_diagnostics(const std::string& word, Options& options) {
  const std::vector<std::string>& words = diagnostics_words();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw UsageError{fmt::format("'--diagnostics' cannot be '{}'", word), suggestion(word, words)};
  options.diagnostics = static_cast<DiagnosticsForm>(found - words.begin());
}

std::vector<OptionRow> make_option_rows() {
  return {
      {"output",
       "o",
       "FOLDER",
       &Options::output,
       a_folder,
       {{{build, handout}, "where the PDFs go (default: output in the project's folder)"},
        {{gallery}, "where gallery.pdf goes (default: output in the project's folder)"},
        {{manifest}, "the file that the joined list goes into (default: it is printed)"}}},
      {"couple",
       "",
       "ID",
       &Options::couples,
       id_of("couples"),
       {{{build},
         "only this couple's pack; may be repeated. What else there is stays as it is, here and with the "
         "next "
         "two"}}},
      {"sheet",
       "",
       "ID",
       &Options::sheets,
       id_of("sheets"),
       {{{build}, "only this sheet's handout; may be repeated"}}},
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
       nothing,
       {{{check}, "also lay everything out in every theme and variant, for a couple with very long names"}}},
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
        {{new_project}, "of its pages, such as letter (default: the theme's)"}}},
      {"theme",
       "",
       "ID",
       &Options::theme,
       id_of("themes"),
       {{{build, handout}, "how pages look (default: the project's, or workbook)"},
        {{check}, "how pages look (default: the project's, or workbook; with --stress: all)"},
        {{gallery}, "only this theme"}}},
      {"variant",
       "",
       "ID",
       &Options::variants,
       id_of("variants"),
       {{{build, handout, check},
         "changes the theme: large-print, ink-saver …; may be repeated (default: the project's); none: no "
         "variant at all"},
        {{explain}, "of a theme: as it is with this variant laid over it; may be repeated"},
        {{gallery}, "only with this variant; may be repeated"}}},
      {"roster",
       "",
       "FILE",
       &Options::roster,
       a_file,
       {{{build},
         "the couples, from a sign-up sheet (CSV, XLSX, ODS) or a list in YAML, in place of the project's "
         "own; rows "
         "that "
         "are not understood are left out (exit code 5)"},
        {{check, list},
         "the couples, from a sign-up sheet (CSV, XLSX, ODS) or a list in YAML, in place of the project's "
         "own"}}},
      {"column",
       "",
       "HEADER=FIELD",
       &Options::columns,
       nothing,
       {{{build, check, list, roster},
         "what a column of the roster holds, by its header or its letter, where that is not guessed; FIELD "
         "is "
         "name-a, name-b, couple, pronouns-a, pronouns-b, pin, ban, language, note, id or ignore; may be "
         "repeated"}}},
      {"encoding",
       "",
       "NAME",
       &Options::encoding,
       one_of(common_encodings()),
       {{{build, check, list, roster},
         "how the roster's letters are written: windows-1252, macintosh … (default: what "
         "its bytes prove)"}}},
      {"workshop",
       "",
       "ID",
       &Options::workshop,
       id_of("workshops"),
       {{{build, check, list, roster},
         "the one that the roster's couples come to (default: that of the project's own couples, or its only "
         "one)"}}},
      {"language",
       "",
       "ID",
       &Options::language,
       id_of("languages"),
       {{{build, handout},
         "of all pages, such as es (default: the project's, or en); files go into OUTPUT/es/"},
        {{check},
         "of all pages, such as es (default: the project's, or en): is everything translated, does it fit?"},
        {{new_project}, "of its pages, such as es (default: en)"}}},
      {"organisation",
       "",
       "NAME",
       &Options::organisation,
       nothing,
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
       one_of(words_of<Fillable>()),
       {{{build, handout},
         "yes, no or both: whether PDFs can be filled in on a screen; both makes a second one for paper, "
         "SHEET-print.pdf (default: the theme's)"},
        {{gallery},
         "yes, no or both: whether it can be filled in on a screen; both makes a second one for paper, "
         "gallery-print.pdf (default: yes)"}}},
      {"collate",
       "",
       "",
       &Options::collate,
       nothing,
       {{{build},
         "also make packs/all.pdf: all couples in print order, A, B, together; of more than 250 couples in "
         "volumes, "
         "packs/all-001.pdf and so on"},
        {{check}, "also make packs/all.pdf, as a build with that option would"}}},
      {"apply", "", "", &Options::apply, nothing, {{{Command::fix}, "write what is shown"}}},
      {"prune",
       "",
       "",
       &Options::prune,
       nothing,
       {{{build},
         "take away what earlier builds have made and this one would not, unless somebody has changed it"}}},
      {"volume",
       "",
       "N",
       &read_volume,
       nothing,
       {{{build}, "with --collate: so many couples in each file (default: 250)"}}},
      {"jobs",
       "j",
       "N",
       &read_jobs,
       nothing,
       {{{build, handout},
         "how many threads work at once (default: one for each core); the files are the same for any N"}}},
      {"shard",
       "",
       "I/N",
       &Options::shard,
       nothing,
       {{{build},
         "only the I-th of N parts of the couples, into OUTPUT/shard-I-of-N/; /N where Slurm's "
         "SLURM_ARRAY_TASK_ID (from 1) or Kubernetes' JOB_COMPLETION_INDEX (from 0) says I. Who gets no pack "
         "is named in its manifest.json, and the exit code is 0"}}},
      {"archive",
       "",
       "FILE",
       &Options::archive,
       a_file,
       {{{build},
         "one file in place of many, .tar or .zip: the same bytes from the same input, made anew each "
         "time"}}},
      {"depfile",
       "",
       "FILE",
       &Options::depfile,
       a_file,
       {{{build, handout}, "write what was read, for make and ninja; needs --stamp"}}},
      {"stamp",
       "",
       "FILE",
       &Options::stamp,
       a_file,
       {{{build, handout}, "write this file last, when all went well"}}},
      {"project",
       "",
       "FOLDER",
       &Options::project,
       a_folder,
       {{{}, "the project (default: the current folder)"}}},
      {"quiet", "q", "", &Options::quiet, nothing, {{{}, "say nothing but errors and warnings"}}},
      {"verbose", "v", "", &Options::verbose, nothing, {{{}, "say each file and how long each stage took"}}},
      {"color",
       "",
       "WHEN",
       &read_colour,
       one_of(colour_words()),
       {{{}, "auto, always or never; NO_COLOR is honoured by auto"}}},
      {"diagnostics",
       "",
       "FORM",
       &read_diagnostics,
       one_of(diagnostics_words()),
       {{{},
         "text for people, json for programs (one object a line: code, severity, file, line, column, end, "
         "message, "
         "hint), or sarif (default: text); on the error stream"}}},
      {"strict",
       "",
       "",
       &Options::strict,
       nothing,
       {{{}, "warnings end the run with exit code 3 (what can be made is made)"}}},
      {"help", "h", "", &Options::help, nothing, {{{}, "show this"}}},
      {"version", "", "", &Options::version, nothing, {{{}, "show the version"}}},
  };
}

std::vector<CommandRow> make_command_rows() {
  return {
      {new_project,
       "new",
       {{"FOLDER", "make a small project of your own, which builds at once", {a_folder}}},
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
       {{"[PROJECT]", "make every handout, couple's pack and facilitator's edition", {a_folder}}},
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
       {{"[PROJECT]", "read all as an editor does and lay it out on every paper; write nothing", {a_folder}}},
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
         {one_of(list_parts()), a_folder}}},
       {"Sheets with their kind, topic, minutes and who they are for, then notes on research, recipes, "
        "workshops, "
        "couples (their ids alone), themes, variants, languages, papers and the kinds of block. PART shows "
        "one of "
        "these alone: sheets, evidence, recipes, workshops, couples, themes, variants, languages, papers, "
        "blocks."},
       {},
       {"tandem list", "tandem list evidence", "tandem list workshops/spring"}},
      {explain,
       "explain",
       {{"CODE", "say what an error's code means and how to mend it", {{Offer::Kind::code}}},
        {"theme ID",
         "show every value of a theme, and the file and line it comes from",
         {one_of({"theme"}), id_of("themes")}},
        {"sheet ID",
         "say where a sheet is written, whose place it has, and what names it",
         {one_of({"sheet"}), id_of("sheets")}},
        {"project",
         "show each value of tandem.yaml, with its file and line, and whose place the project's files have",
         {one_of({"project"})}}},
       {"CODE is the word in brackets behind 'error' or 'warning', such as unknown-key; a small example "
        "shows it "
        "wrong and right."},
       {},
       {"tandem explain unknown-key", "tandem explain theme workbook",
        "tandem explain theme clinic --variant large-print", "tandem explain project"}},
      {schema,
       "schema",
       {{"[PROJECT]", "print what editors need to complete and check files as you write", {a_folder}}},
       {"A JSON Schema of every kind of file, with the ids of the project. Write it into a file, and name "
        "that in "
        "your editor's settings, or in a file's first line: '# yaml-language-server: "
        "$schema=../tandem.schema.json'. "
        "Make it anew after an upgrade, or for new ids to be offered."},
       {},
       {"tandem schema > tandem.schema.json"}},
      {gallery,
       "gallery",
       {{"[PROJECT]", "make one PDF of every block in every theme and variant", {a_folder}}},
       {"Its bookmarks lead to each theme and variant, and there to each block. The sheets are the blocks' "
        "own "
        "examples, which every tandem has; themes, variants and papers are the project's."},
       {{"OUTPUT/gallery.pdf", "all of it"}},
       {"tandem gallery", "tandem gallery --theme workbook --block scale --block table -o drafts"}},
      {roster,
       "roster",
       {{"check FILE",
         "show how a sign-up sheet is understood, and each cell that is not",
         {one_of({"check"}), a_file}},
        {"convert FILE [LIST]",
         "write a sign-up sheet as a list of couples in YAML",
         {one_of({"convert"}), a_file, a_file}}},
       {"FILE is a table as forms and spreadsheets save it: CSV, XLSX or ODS. Headers are "
        "understood in English, Spanish, German, French and Portuguese. No word of it but its headers is "
        "shown.",
        "LIST is a new file, and never written over; without it the list goes to the terminal. A list in "
        "YAML "
        "is read by 'tandem build --roster', too."},
       {},
       {"tandem roster check sign-up.csv", "tandem roster check sign-up.csv --column 'Pet name=name-a'",
        "tandem roster convert sign-up.csv couples.yaml --workshop first-evening"}},
      {manifest,
       "manifest",
       {{"merge SHARD...",
         "join the lists of a roster's shards and say what is missing",
         {one_of({"merge"}), a_file},
         true}},
       {"SHARD is a folder or an archive that 'tandem build --shard' has made. Shards that are missing and "
        "couples "
        "who have no pack are named, and the exit code is 5 then."},
       {},
       {"tandem manifest merge output/shard-*", "tandem manifest merge packs-*.tar -o all.json"}},
      {Command::fix,
       "fix",
       {{"[PROJECT]", "show as a diff how misspelt words would be put right; --apply writes it", {a_folder}}},
       {"What is changed are keys, words and ids of which a message says 'did you mean …?', in the project's "
        "own files: "
        "never in a list of couples, and never in a library."},
       {},
       {"tandem fix", "tandem fix --apply"}},
      {Command::doctor,
       "doctor",
       {{"[PROJECT]", "look whether this machine has what pages need", {a_folder}}},
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

const OptionUse* OptionRow::use_in(Command command) const {
  for (const OptionUse& use : uses) {
    const bool is_known = use.commands.empty() ||
                          std::find(use.commands.begin(), use.commands.end(), command) != use.commands.end();
    if (is_known) return &use;
  }
  return nullptr;
}

const std::vector<CommandRow>& command_rows() {
  static const std::vector<CommandRow> rows = make_command_rows();
  return rows;
}

const std::vector<CommandRow>& internal_command_rows() {
  static const std::vector<CommandRow> rows{
      {Command::complete, "complete", {{"-- WORD...", "say what the last word may become", {}}}},
      {Command::manual, "manual", {{"FOLDER", "write the manual's pages", {a_folder}}}},
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

const std::vector<OptionRow>& option_rows() {
  static const std::vector<OptionRow> rows = make_option_rows();
  return rows;
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

}  // namespace tandem
