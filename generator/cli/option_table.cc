// The options of all commands, row by row.
#include "cli/command_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/leaf_options.h"
#include "cli/offers.h"
#include "cli/press_options.h"
#include "cli/wanted_of.h"
#include "load/text_encoding.h"

namespace tandem {
namespace {

constexpr Command build = Command::build;
constexpr Command handout = Command::handout;
constexpr Command check = Command::check;
constexpr Command list = Command::list;
constexpr Command explain = Command::explain;
constexpr Command gallery = Command::gallery;
constexpr Command press = Command::press;
constexpr Command manifest = Command::manifest;
constexpr Command print = Command::print;
constexpr Command roster = Command::roster;
constexpr Command new_project = Command::new_project;

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

constexpr int most_times = 999;

void read_times(const std::string& word, Options& options) {
  const auto times = read_number(word, 1, most_times);
  if (!times) {
    throw UsageError{fmt::format("'--copies' cannot be '{}'", word),
                     fmt::format("it is a number from 1 to {}", most_times)};
  }
  options.times = *times;
}

void read_jobs(const std::string& word, Options& options) {
  const auto jobs = read_number(word, 1, most_jobs);
  if (!jobs) {
    throw UsageError{fmt::format("'--jobs' cannot be '{}'", word),
                     fmt::format("it is the number of threads, from 1 to {}", most_jobs)};
  }
  options.jobs = *jobs;
}

void read_leaf(const std::string& word, Options& options) {
  const auto leaf = read_number(word, 1, 10'000);
  if (!leaf) {
    throw UsageError{fmt::format("'--leaf' cannot be '{}'", word),
                     "it is the number of a leaf of paper in its copy: pages 5 and 6 are leaf 3"};
  }
  options.leaf = *leaf;
}

void read_spare(const std::string& word, Options& options) {
  const auto copies = read_number(word, 1, most_times);
  if (!copies) {
    throw UsageError{fmt::format("'--spare' cannot be '{}'", word),
                     fmt::format("it is a number of packs or copies, from 1 to {}", most_times)};
  }
  options.spare = *copies;
}

void read_speed(const std::string& word, Options& options) {
  const auto speed = read_number(word, 1, 10'000);
  if (!speed)
    throw UsageError{fmt::format("'--speed' cannot be '{}'", word), "it is the printer's pages a minute"};
  options.speed = *speed;
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
       one_of(common_encodings()),
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
       one_of(words_of<Fillable>()),
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
      {"list",
       "",
       "",
       &Options::list_printers,
       offer_nothing(),
       {{{print}, "show the printers with their papers, sides, colours and finishings"}}},
      {"printer",
       "",
       "NAME",
       &Options::printer,
       {Offer::Kind::printer, {}},
       {{{print}, "which one (default: the usual one of this user)"}}},
      {"copies",
       "",
       "N",
       &read_times,
       offer_nothing(),
       {{{print}, "so many of each copy, each a job of its own (default: 1)"},
        {{press}, "with --for shop: how often all is printed, as the ticket says (default: 1)"}}},
      {"sides",
       "",
       "SIDES",
       &Options::sides,
       one_of({"one", "long-edge", "short-edge"}),
       {{{print},
         "one, long-edge or short-edge, or IPP's own word (default: long-edge, or short-edge for pages that "
         "lie, where the printer can)"}}},
      {"media",
       "",
       "PAPER",
       &Options::media,
       one_of({"a4", "letter", "a3", "a5"}),
       {{{print}, "a4, letter …, or IPP's own word (default: that of the pages)"}}},
      {"finishing",
       "",
       "KIND",
       &Options::finishings,
       one_of({"staple-top-left", "staple", "punch"}),
       {{{print},
         "staple-top-left, punch …: what the printer does with each copy; may be repeated (default: "
         "nothing)"},
        {{press},
         "with --for shop: staple-top-left, punch …: what is done with each copy, as the ticket says"}}},
      {"grayscale", "", "", &Options::grayscale, offer_nothing(), {{{print}, "no colours"}}},
      {"hold",
       "",
       "",
       &Options::hold,
       offer_nothing(),
       {{{print}, "the first copy waits until somebody releases it at the printer; the others follow it"}}},
      {"dry-run",
       "",
       "",
       &Options::dry_run,
       offer_nothing(),
       {{{print}, "check all, and say what would be printed"}}},
      {"resume",
       "",
       "",
       &Options::resume,
       offer_nothing(),
       {{{print}, "go on with what an earlier run has not finished"}}},
      {"printed",
       "",
       "COPY",
       &Options::printed,
       offer_nothing(),
       {{{print}, "the last page of this copy lies there, and all copies before it: go on behind it"}}},
      {"again",
       "",
       "COPY",
       &Options::again,
       offer_nothing(),
       {{{print}, "this copy does not lie there whole, all before it do: go on with it"}}},
      {"cancel",
       "",
       "",
       &Options::cancel,
       offer_nothing(),
       {{{print}, "cancel the copy that is being printed, and forget the rest"}}},
      {"apply", "", "", &Options::apply, offer_nothing(), {{{Command::fix}, "write what is shown"}}},
      {"pseudonyms",
       "",
       "",
       &Options::pseudonyms,
       offer_nothing(),
       {{{build},
         "print codes in place of names; who is who stands in facilitator-only/who-is-who.pdf (default: what "
         "'roster' in tandem.yaml says)"},
        {{press},
         "of 'labels': codes in place of names (default: as the build in the project's output has, and what "
         "'roster' in tandem.yaml says)"}}},
      {"pack-editions",
       "",
       "",
       &Options::pack_editions,
       offer_nothing(),
       {{{build},
         "make the facilitator's edition of each pack, too: its sheets with notes, and why each is in it; "
         "facilitator-only/COUPLE/COUPLE-facilitator.pdf"},
        {{check}, "also make the facilitator's edition of each pack, as a build with that option would"}}},
      {"prune",
       "",
       "",
       &Options::prune,
       offer_nothing(),
       {{{build},
         "take away what earlier builds have made and this one would not, unless somebody has changed it"}}},
      {"volume",
       "",
       "N",
       &read_volume,
       offer_nothing(),
       {{{build}, "with --collate: so many couples in each file (default: 250)"},
        {{press}, "so many couples in each file of a stack (default: 250)"}}},
      {"jobs",
       "j",
       "N",
       &read_jobs,
       offer_nothing(),
       {{{build, handout, press},
         "how many threads work at once (default: one for each core); the files are the same for any N"}}},
      {"shard",
       "",
       "I/N",
       &Options::shard,
       offer_nothing(),
       {{{build},
         "only the I-th of N parts of the couples, into OUTPUT/shard-I-of-N/; /N where Slurm's "
         "SLURM_ARRAY_TASK_ID (from 1) or Kubernetes' JOB_COMPLETION_INDEX (from 0) says I. Who gets no pack "
         "is named in its manifest.json, and the exit code is 0"}}},
      {"archive",
       "",
       "FILE",
       &Options::archive,
       offer_file(),
       {{{build},
         "one file in place of many, .tar or .zip: the same bytes from the same input, made anew each "
         "time"}}},
      {"depfile",
       "",
       "FILE",
       &Options::depfile,
       offer_file(),
       {{{build, handout}, "write what was read, for make and ninja; needs --stamp"}}},
      {"stamp",
       "",
       "FILE",
       &Options::stamp,
       offer_file(),
       {{{build, handout}, "write this file last, when all went well"}}},
      {"project",
       "",
       "FOLDER",
       &Options::project,
       offer_folder(),
       {{{}, "the project (default: the current folder)"}}},
      {"quiet", "q", "", &Options::quiet, offer_nothing(), {{{}, "say nothing but errors and warnings"}}},
      {"verbose",
       "v",
       "",
       &Options::verbose,
       offer_nothing(),
       {{{}, "say each file and how long each stage took"}}},
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
       offer_nothing(),
       {{{}, "warnings end the run with exit code 3 (what can be made is made)"}}},
      {"help", "h", "", &Options::help, offer_nothing(), {{{}, "show this"}}},
      {"version", "", "", &Options::version, offer_nothing(), {{{}, "show the version"}}},
  };
}

}  // namespace

const std::vector<std::string>& copy_words() {
  static const std::vector<std::string> words{"a", "b", "joint", "facilitator"};
  return words;
}

const OptionUse* OptionRow::use_in(Command command) const {
  for (const OptionUse& use : uses) {
    const bool is_known = use.commands.empty() ||
                          std::find(use.commands.begin(), use.commands.end(), command) != use.commands.end();
    if (is_known) return &use;
  }
  return nullptr;
}

const std::vector<OptionRow>& option_rows() {
  static const std::vector<OptionRow> rows = [] {
    std::vector<OptionRow> all = make_option_rows();
    const std::vector<OptionRow> of_leaves = leaf_option_rows();
    const auto place = std::find_if(
        all.begin(), all.end(), [](const OptionRow& row) { return row.name == std::string_view("depfile"); });
    all.insert(place, of_leaves.begin(), of_leaves.end());
    return all;
  }();
  return rows;
}

}  // namespace tandem
