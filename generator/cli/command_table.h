// Stage: cli. The one table of commands, options, exit codes and variables of the environment. The parser,
// the help, the README's tables, the manual and what shells offer are all made of it: a new option is one row
// in a file that option_rows.h names.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace tandem::cli {

/// What may stand in a place of the command line, for shells that complete words.
struct Offer {
  enum class Kind {
    anything,  ///< nothing is offered
    choice,    ///< one of `words`
    id,        ///< one of the project's; `words` is the part of 'tandem list' that has them
    code,      ///< what can be explained
    printer,   ///< of the print server
    command,
    file,
    folder,
  };
  Kind kind = Kind::anything;
  std::vector<std::string> words = {};
};

/// One way to call a command.
struct Usage {
  const char* words;  ///< behind the command: 'ID...', '[PROJECT]'
  const char* summary;
  std::vector<Offer> offers;  ///< for each of the words
  bool repeats = false;       ///< the last of them
};

struct FileRow {
  const char* name;  ///< 'OUTPUT/handouts/SHEET.pdf'
  const char* what;
};

struct CommandRow {
  Command command;
  const char* name;
  std::vector<Usage> usages;
  std::vector<const char*> paragraphs = {};  ///< what there is to know before the options
  std::vector<FileRow> files = {};           ///< that it makes
  std::vector<const char*> examples = {};
};

/// Where an option's value goes. A string must not be empty, a list has nothing twice; a function reads what
/// is neither, and throws UsageError.
using OptionTarget =
    std::variant<bool Options::*, std::string Options::*, std::vector<std::string> Options::*,
                 void (*)(const std::string& word, Options& options)>;

/// What an option means to some commands.
struct OptionUse {
  std::vector<Command> commands;  ///< empty: all of them
  const char* help;
};

struct OptionRow {
  const char* name;    ///< without '--'
  const char* letter;  ///< without '-'; empty for none
  const char* value;   ///< as help writes it: 'FOLDER'; empty if it takes none
  OptionTarget target;
  Offer offer;  ///< for the value
  std::vector<OptionUse> uses;

  bool takes_value() const { return !std::holds_alternative<bool Options::*>(target); }
  /// Nothing where the command does not know the option.
  const OptionUse* use_in(Command command) const;
};

struct ExitCodeRow {
  ExitCode code;
  const char* meaning;
};

struct VariableRow {
  const char* name;
  const char* what;
};

/// In the order of the help.
const std::vector<CommandRow>& command_rows();
/// What shells and the build call, and nobody types: no help, table or manual has them.
const std::vector<CommandRow>& internal_command_rows();
/// Of either kind. Precondition: not Command::none.
const CommandRow& row_of(Command command);
const std::vector<OptionRow>& option_rows();
/// What '--copy' may be.
const std::vector<std::string>& copy_words();
const std::vector<ExitCodeRow>& exit_code_rows();
const std::vector<VariableRow>& variable_rows();
const std::vector<const char*>& program_examples();

}  // namespace tandem::cli
