// Stage: cli. The command line as values.
// In: the words behind the program's name. Out: Options, or a UsageError with "did you mean".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/look.h"
#include "model/locale.h"
#include "model/theme.h"

namespace tandem::cli {

enum class Command {
  none,
  build,
  handout,
  check,
  list,
  explain,
  schema,
  gallery,
  roster,
  manifest,
  press,
  print,
  new_project,
  doctor,
  fix,
  help,
  complete,
  manual
};
enum class ColourChoice { automatic, always, never };
enum class DiagnosticsForm { text, json, sarif };

struct Options {
  Command command = Command::none;
  bool help = false;
  bool version = false;
  std::string project = ".";
  std::vector<std::string> sheets;    ///< of 'handout'; of 'build' those that are asked for
  std::vector<std::string> couples;   ///< of 'build': those that are asked for; empty for all
  std::vector<std::string> only;      ///< of 'build': words of wanted_words(); empty for all
  std::string output;                 ///< empty: 'output' in the project's folder; of 'new' the project
  std::string shard;                  ///< of 'build': 'I/N' or '/N'; empty for all couples
  std::string archive;                ///< of 'build': one file in place of many; empty: none
  std::string paper;                  ///< empty: the theme's own
  std::string usual_paper;            ///< the project's, where none is asked for
  std::string theme;                  ///< empty: the project's; of 'gallery' and with 'stress' all
  std::string language;               ///< of pages; empty: the project's
  std::string typed_language;         ///< likewise; stays empty where nobody has said one
  std::vector<std::string> variants;  ///< of the theme, in the order they are laid over it
  std::vector<std::string> blocks;    ///< of 'gallery': kinds; empty for all
  /// Of 'explain': its kind and its name; of 'roster' and 'press': what is done, and files; of 'manifest':
  /// 'merge' and shards; of 'list': one part; of 'complete': what is typed.
  std::vector<std::string> subject;
  std::string roster;                ///< couples from elsewhere; empty: the project's own
  std::string encoding;              ///< of the roster; empty: what its bytes prove
  std::string workshop;              ///< that the roster's couples come to; empty: the one that is known
  std::vector<std::string> columns;  ///< of the roster: 'HEADER=FIELD'
  std::optional<model::Fillable> fillable;  ///< empty: the theme's own
  std::string organisation;                 ///< of 'new': its name
  std::string example;                      ///< of 'new': the workshop that it begins with
  // Of 'print'.
  std::string document;  ///< one PDF in place of a build's; empty: none
  std::string printer;   ///< empty: the usual one
  int times = 1;         ///< that each copy is printed
  std::string sides;     ///< as press/printing/ticket.h has it, and the next two
  std::string media;
  std::vector<std::string> finishings;
  std::string printed;  ///< the id of a copy that a person has seen
  std::string again;    ///< the id of one that is not there
  bool list_printers = false;
  bool grayscale = false;
  bool hold = false;
  bool dry_run = false;
  bool resume = false;
  bool cancel = false;
  bool apply = false;  ///< of 'fix'
  bool quiet = false;
  bool verbose = false;
  ColourChoice colour = ColourChoice::automatic;
  DiagnosticsForm diagnostics = DiagnosticsForm::text;
  bool strict = false;
  bool stress = false;  ///< of 'check': in every look, with long names
  bool collate = false;
  bool pseudonyms = false;     ///< of 'build': codes in place of names
  bool pack_editions = false;  ///< of 'build': the facilitator's edition of each pack
  bool prune = false;          ///< of 'build': take away what is left over
  // Of 'press', and the first of 'print', too:
  std::vector<std::string> copies;  ///< a, b, joint, facilitator; empty for all
  int spare = 0;                    ///< packs without names, or copies of sheets; 0 where nobody asks
  int leaf = 0;                     ///< only this one of each copy, from 1; 0 for all
  bool apart = false;               ///< a stack for each reader
  bool separators = false;          ///< a leaf before each couple, and each copy of a stack that is apart
  std::string inserts;              ///< with, without or alone; empty: with, but for a leaf
  bool lists = false;               ///< who comes and what is packed
  bool names = false;               ///< on what is for the facilitator alone
  int speed = 0;                    ///< pages a minute of the printer; 0 where nobody says
  bool reprint = false;             ///< what is proved holds some leaves of copies
  int volume = 0;                   ///< couples in one file of 'collate'; 0 for as many as it usually has
  int jobs = 0;                     ///< threads; 0 for one a core
  // Of leaves, as they are typed (imposition_plan.h): empty for what the layout usually has.
  std::string layout;
  std::string edge;
  std::string marks;
  std::string bleed;  ///< this and the next four are lengths
  std::string margin;
  std::string overlap;
  std::string thickness;
  std::string signature;  ///< leaves
  std::string grid;       ///< '2x4'
  std::string binding;
  std::string profile;  ///< of the project: how a printer moves what it prints
  std::string start;    ///< of labels: the first one that is used
  std::string depfile;  ///< empty: none
  std::string stamp;    ///< empty: none
  // Of 'press', for who prints what is finished.
  std::string purpose;                 ///< copier or shop; empty: copier
  std::vector<std::string> forbidden;  ///< of 'check': colour, transparency
  std::string output_profile;          ///< of the shop: an ICC profile; empty: black alone
  std::string stock;                   ///< of the shop's ticket: what paper
};

/// What 'tandem list' can show alone, in its order.
const std::vector<std::string>& list_parts();

/// Throws UsageError.
Options read_options(const std::vector<std::string>& arguments);

/// The look that a run is asked for.
engine::Look look_of(const Options& options);

}  // namespace tandem::cli
