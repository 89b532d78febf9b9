// The options of all commands, row by row: the table is put together here, of rows by what they say.
#include "cli/command_table.h"

#include <algorithm>
#include <iterator>

#include "cli/offers.h"
#include "cli/option_rows.h"
#include "cli/option_values.h"

namespace tandem::cli {
namespace {

constexpr Command build = Command::build;
constexpr Command handout = Command::handout;
constexpr Command check = Command::check;
constexpr Command press = Command::press;

/// What is done with files beside making them.
std::vector<OptionRow> file_option_rows() {
  return {
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
  };
}

/// What build systems ask for.
std::vector<OptionRow> build_system_option_rows() {
  return {
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
  };
}

std::vector<OptionRow> common_option_rows() {
  return {
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
    std::vector<OptionRow> all;
    for (const auto group : {selection_option_rows, content_option_rows, print_option_rows, file_option_rows,
                             leaf_option_rows, build_system_option_rows, common_option_rows}) {
      std::ranges::move(group(), std::back_inserter(all));
    }
    return all;
  }();
  return rows;
}

}  // namespace tandem::cli
