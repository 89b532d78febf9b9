#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"
#include "base/edit_distance.h"
#include "cli/command_table.h"
#include "cli/press_options.h"
#include "cli/print_options.h"
#include "cli/shard_of.h"
#include "cli/wanted_of.h"
#include "delivery/archive.h"

namespace tandem::cli {
namespace {

namespace po = boost::program_options;

std::vector<std::string> all_command_names() {
  std::vector<std::string> names;
  for (const CommandRow& row : command_rows()) names.emplace_back(row.name);
  return names;
}

Command command_named(const std::string& word) {
  for (const std::vector<CommandRow>* rows : {&command_rows(), &internal_command_rows()}) {
    for (const CommandRow& row : *rows) {
      if (word == row.name) return row.command;
    }
  }
  throw UsageError{fmt::format("there is no command '{}'", word), suggestion(word, all_command_names())};
}

po::options_description describe_options() {
  po::options_description description;
  for (const OptionRow& row : option_rows()) {
    const std::string names = *row.letter ? fmt::format("{},{}", row.name, row.letter) : row.name;
    if (std::holds_alternative<std::vector<std::string> Options::*>(row.target)) {
      description.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
    } else if (row.takes_value()) {
      description.add_options()(names.c_str(), po::value<std::string>(), "");
    } else {
      description.add_options()(names.c_str(), "");
    }
  }
  description.add_options()("words", po::value<std::vector<std::string>>(), "");
  return description;
}

// What people type where a value was meant, of those that came with the program.
constexpr std::pair<std::string_view, const char*> values_as_options[] = {
    {"--a4", "--paper a4"},
    {"--a5", "--paper a5"},
    {"--easy-read", "--variant easy-read"},
    {"--ink-saver", "--variant ink-saver"},
    {"--large-print", "--variant large-print"},
    {"--largeprint", "--variant large-print"},
    {"--letter", "--paper letter"},
    {"--spanish", "--language es"},
};

// Abbreviations are refused, because a script that uses one breaks when the next option begins alike; what
// was meant is said all the same.
std::string option_hint(const std::string& option) {
  for (const auto& [typed, meant] : values_as_options) {
    if (option == typed) return fmt::format("did you mean '{}'?", meant);
  }
  std::vector<std::string> names;
  for (const OptionRow& row : option_rows()) names.push_back(fmt::format("--{}", row.name));
  std::vector<std::string> longer;
  std::copy_if(names.begin(), names.end(), std::back_inserter(longer),
               [&](const std::string& name) { return option.size() > 2 && name.starts_with(option); });
  if (longer.size() == 1)
    return fmt::format("options are written in full: did you mean '{}'?", longer.front());
  return suggestion(option, longer.empty() ? names : longer);
}

po::variables_map parse(const std::vector<std::string>& arguments) {
  const po::options_description description = describe_options();
  po::positional_options_description words;
  words.add("words", -1);
  const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  try {
    po::store(po::command_line_parser(arguments).options(description).positional(words).style(style).run(),
              values);
  } catch (const po::unknown_option& problem) {
    throw UsageError{fmt::format("there is no option '{}'", problem.get_option_name()),
                     option_hint(problem.get_option_name())};
  } catch (const po::multiple_occurrences& problem) {
    throw UsageError{fmt::format("'{}' is given twice", problem.get_option_name()), {}};
  } catch (const po::error& problem) {
    throw UsageError{problem.what(), "see 'tandem --help'"};
  }
  // 'words' is where the parser keeps what is no option; as an option nobody can have meant it.
  for (const std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument == "--words" || argument.starts_with("--words=")) {
      throw UsageError{"there is no option '--words'", "see 'tandem --help'"};
    }
  }
  return values;
}

void check_options_suit(const po::variables_map& values, Command command) {
  for (const OptionRow& row : option_rows()) {
    if (values.count(row.name) == 0 || row.use_in(command)) continue;
    std::vector<std::string> homes;
    for (const OptionUse& use : row.uses) {
      for (Command home : use.commands) homes.emplace_back(row_of(home).name);
    }
    throw UsageError{fmt::format("'--{}' is no option of 'tandem {}'", row.name, row_of(command).name),
                     fmt::format("it belongs to: {}", fmt::join(homes, ", "))};
  }
}

// One for each kind of target.

void take(const po::variable_value&, const OptionRow&, bool Options::*member, Options& options) {
  options.*member = true;
}

void take(const po::variable_value& value, const OptionRow& row, std::string Options::*member,
          Options& options) {
  options.*member = value.as<std::string>();
  if ((options.*member).empty())
    throw UsageError{fmt::format("'--{}' needs a value that is not empty", row.name), {}};
}

void take(const po::variable_value& value, const OptionRow& row, std::vector<std::string> Options::*member,
          Options& options) {
  const auto& words = options.*member = value.as<std::vector<std::string>>();
  for (auto each = words.begin(); each != words.end(); ++each) {
    if (std::find(words.begin(), each, *each) != each)
      throw UsageError{fmt::format("'--{} {}' is given twice", row.name, *each), {}};
  }
}

void take(const po::variable_value& value, const OptionRow&, void (*read)(const std::string&, Options&),
          Options& options) {
  read(value.as<std::string>(), options);
}

void take_all(const po::variables_map& values, Options& options) {
  for (const OptionRow& row : option_rows()) {
    if (values.count(row.name) == 0) continue;
    std::visit([&](auto target) { take(values[row.name], row, target, options); }, row.target);
  }
}

/// 'exercises', which others call sheets, is mostly no folder.
void check_part(const std::string& word) {
  const bool is_like_a_part =
      closest_match(word, list_parts()).has_value() || word == "exercises" || word == "articles";
  if (!is_like_a_part || word.find('/') != std::string::npos) return;
  throw UsageError{
      fmt::format("there is no part '{}' of the list", word),
      word == "exercises" || word == "articles" ? "did you mean 'sheets'?" : suggestion(word, list_parts())};
}

bool is_list_part(const std::string& word) {
  const std::vector<std::string>& parts = list_parts();
  return std::find(parts.begin(), parts.end(), word) != parts.end();
}

void read_roster_words(std::vector<std::string> words, Options& options) {
  const std::vector<std::string> kinds{"check", "convert"};
  if (words.empty()) throw UsageError{"what about the roster?", suggestion("", kinds)};
  const bool converts = words.front() == "convert";
  if (!converts && words.front() != "check") {
    throw UsageError{fmt::format("'tandem roster {}' is no command", words.front()),
                     suggestion(words.front(), kinds)};
  }
  // A check without a file looks at the project's own.
  const bool names_file = words.size() > 1 && !words[1].empty();
  if (!names_file && (converts || words.size() > 1))
    throw UsageError{"which roster?", fmt::format("name its file: tandem roster {} FILE", words.front())};
  const std::size_t most = converts ? 3 : 2;
  if (words.size() > most) throw UsageError{fmt::format("'{}' is one word too many", words[most]), {}};
  if (names_file) options.roster = words[1];
  options.subject = std::move(words);
}

void read_words(const po::variables_map& values, std::vector<std::string> words, Options& options) {
  if (options.command == Command::handout) {
    if (words.empty())
      throw UsageError{"which handout?", "name one or more sheets; 'tandem list' shows them"};
    options.sheets = std::move(words);
    return;
  }
  if (options.command == Command::manual) {
    if (words.size() != 1) throw UsageError{"the manual's pages go into one folder", {}};
    options.output = words.front();
    return;
  }
  if (options.command == Command::new_project) {
    if (words.empty() || words.front().empty())
      throw UsageError{"which folder?", "name a new one: 'tandem new our-evening'"};
    if (words.size() > 1)
      throw UsageError{fmt::format("'{}' is one word too many", words[1]), "name one folder"};
    options.output = words.front();
    return;
  }
  if (options.command == Command::explain || options.command == Command::complete ||
      options.command == Command::manifest) {
    options.subject = std::move(words);
    return;
  }
  if (options.command == Command::roster) return read_roster_words(std::move(words), options);
  if (options.command == Command::press) return read_press_words(std::move(words), options);
  if (options.command == Command::list && !words.empty() && is_list_part(words.front())) {
    options.subject = {words.front()};
    words.erase(words.begin());
  }
  if (options.command == Command::list && !words.empty() && options.subject.empty())
    check_part(words.front());
  if (words.size() > 1)
    throw UsageError{fmt::format("'{}' is one word too many", words[1]), "name one project folder"};
  if (words.empty()) return;
  if (options.command == Command::print && words.front().ends_with(".pdf")) {
    options.document = words.front();
    return;
  }
  if (values.count("project") != 0) throw UsageError{"the project folder is given twice", {}};
  if (words.front().empty()) throw UsageError{"the project folder's name is empty", {}};
  options.project = words.front();
}

Options read_help(const std::vector<std::string>& words) {
  Options options;
  options.help = true;
  if (words.size() > 1)
    throw UsageError{fmt::format("'{}' is one word too many", words[1]), "name one command"};
  if (!words.empty()) options.command = command_named(words.front());
  return options;
}

void check_archive(const Options& options) {
  if (!delivery::archive_format_of(options.archive)) {
    throw UsageError{fmt::format("'--archive' cannot be '{}'", options.archive),
                     "its name ends in .tar or .zip"};
  }
  if (!options.output.empty()) {
    throw UsageError{"'--archive' and '--output' exclude each other", "all files go into the archive"};
  }
  if (options.prune) {
    throw UsageError{"'--archive' and '--prune' exclude each other", "an archive has nothing left over"};
  }
}

void check_copies(const Options& options) {
  const std::vector<std::string>& words = copy_words();
  for (const std::string& copy : options.copies) {
    if (std::find(words.begin(), words.end(), copy) == words.end())
      throw UsageError{fmt::format("'--copy' cannot be '{}'", copy), "it is a, b, joint or facilitator"};
  }
}

void check_fit(const Options& options) {
  if (options.quiet && options.verbose) throw UsageError{"'--quiet' and '--verbose' exclude each other", {}};
  check_wanted(options);
  check_copies(options);
  if (options.command == Command::print) check_print(options);
  if (options.command == Command::press) check_press(options);
  if (options.command == Command::build && options.volume > 0 && !options.collate) {
    throw UsageError{"'--volume' needs '--collate'", "it says how many couples stand in one file of that"};
  }
  if (!options.archive.empty()) check_archive(options);
  if (!options.shard.empty()) check_shard(options.shard);
  for (const std::string& column : options.columns) {
    if (column.find('=') == std::string::npos) {
      throw UsageError{fmt::format("'--column' cannot be '{}'", column),
                       "it is HEADER=FIELD, such as --column 'Pet name=name-a'"};
    }
  }
  if (!options.depfile.empty() && options.stamp.empty()) {
    throw UsageError{"'--depfile' needs '--stamp'", "the stamp is the file that the depfile speaks of"};
  }
}

}  // namespace

const std::vector<std::string>& list_parts() {
  static const std::vector<std::string> parts{"sheets",  "evidence", "recipes",  "workshops",
                                              "couples", "themes",   "variants", "languages",
                                              "papers",  "labels",   "printers", "blocks"};
  return parts;
}

engine::Look look_of(const Options& options) {
  return {options.theme, options.variants, options.language,
          options.paper.empty() ? options.usual_paper : options.paper};
}

Options read_options(const std::vector<std::string>& arguments) {
  const po::variables_map values = parse(arguments);
  Options options;
  options.help = values.count("help") != 0;
  options.version = values.count("version") != 0;
  std::vector<std::string> words;
  if (values.count("words") != 0) words = values["words"].as<std::vector<std::string>>();
  if (!words.empty()) {
    options.command = command_named(words.front());
    words.erase(words.begin());
  }
  if (options.command == Command::help) return read_help(words);
  if (options.help || options.version) return options;
  if (options.command == Command::none) {
    throw UsageError{"what shall be done?",
                     fmt::format("name a command: {}", fmt::join(all_command_names(), ", "))};
  }
  check_options_suit(values, options.command);
  take_all(values, options);
  read_words(values, std::move(words), options);
  check_fit(options);
  return options;
}

}  // namespace tandem::cli
