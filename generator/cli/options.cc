#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <initializer_list>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/exit_code.h"

namespace tandem {
namespace {

namespace po = boost::program_options;

struct CommandName {
  Command command;
  const char* name;
};
constexpr CommandName command_names[] = {{Command::build, "build"},     {Command::handout, "handout"},
                                         {Command::check, "check"},     {Command::list, "list"},
                                         {Command::explain, "explain"}, {Command::gallery, "gallery"}};

const char* name_of(Command command) {
  for (const CommandName& each : command_names) {
    if (each.command == command) return each.name;
  }
  return "";
}

std::vector<std::string> all_command_names() {
  std::vector<std::string> names;
  for (const CommandName& each : command_names) names.emplace_back(each.name);
  return names;
}

Command command_named(const std::string& word) {
  for (const CommandName& each : command_names) {
    if (word == each.name) return each.command;
  }
  throw UsageError{fmt::format("there is no command '{}'", word), suggestion(word, all_command_names())};
}

/// An option and the commands that know it; an empty list means all of them.
struct OptionRow {
  const char* name;                                   ///< as Boost.Program_options wants it: 'long,s'
  enum class Takes { nothing, value, values } takes;  ///< values: the option may be repeated
  std::vector<Command> commands;

  std::string long_name() const {
    return std::string(std::string_view(name).substr(0, std::string_view(name).find(',')));
  }
  bool suits(Command command) const {
    return commands.empty() || std::find(commands.begin(), commands.end(), command) != commands.end();
  }
};

const std::vector<OptionRow>& option_rows() {
  using Takes = OptionRow::Takes;
  static const std::vector<OptionRow> rows = {
      {"help,h", Takes::nothing, {}},
      {"version", Takes::nothing, {}},
      {"project", Takes::value, {}},
      {"quiet,q", Takes::nothing, {}},
      {"verbose,v", Takes::nothing, {}},
      {"color", Takes::value, {}},
      {"strict", Takes::nothing, {}},
      {"fillable", Takes::value, {Command::build, Command::handout, Command::gallery}},
      {"theme", Takes::value, {Command::build, Command::handout, Command::check, Command::gallery}},
      {"variant",
       Takes::values,
       {Command::build, Command::handout, Command::check, Command::explain, Command::gallery}},
      {"language", Takes::value, {Command::build, Command::handout, Command::check}},
      {"paper", Takes::value, {Command::build, Command::handout, Command::check, Command::gallery}},
      {"output,o", Takes::value, {Command::build, Command::handout, Command::gallery}},
      {"block", Takes::values, {Command::gallery}},
      {"stress", Takes::nothing, {Command::check}},
      {"collate", Takes::nothing, {Command::build, Command::check}},
      {"depfile", Takes::value, {Command::build, Command::handout}},
      {"stamp", Takes::value, {Command::build, Command::handout}},
  };
  return rows;
}

po::options_description describe_options() {
  po::options_description description;
  for (const OptionRow& row : option_rows()) {
    switch (row.takes) {
      case OptionRow::Takes::nothing:
        description.add_options()(row.name, "");
        break;
      case OptionRow::Takes::value:
        description.add_options()(row.name, po::value<std::string>(), "");
        break;
      case OptionRow::Takes::values:
        description.add_options()(row.name, po::value<std::vector<std::string>>(), "");
        break;
    }
  }
  description.add_options()("words", po::value<std::vector<std::string>>(), "");
  return description;
}

// Abbreviations are refused, because a script that uses one breaks when the next option begins alike; what
// was meant is said all the same.
std::string option_hint(const std::string& option) {
  std::vector<std::string> names;
  for (const OptionRow& row : option_rows()) names.push_back("--" + row.long_name());
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
    if (values.count(row.long_name()) == 0 || row.suits(command)) continue;
    std::vector<std::string> homes;
    for (Command home : row.commands) homes.emplace_back(name_of(home));
    throw UsageError{fmt::format("'--{}' is no option of 'tandem {}'", row.long_name(), name_of(command)),
                     fmt::format("it belongs to: {}", fmt::join(homes, ", "))};
  }
}

Fillable read_fillable(const std::string& word) {
  const std::vector<std::string> words = words_of<Fillable>();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) {
    throw UsageError{fmt::format("'--fillable' cannot be '{}'", word), "it is yes, no or both"};
  }
  return static_cast<Fillable>(found - words.begin());
}

ColourChoice read_colour(const std::string& word) {
  if (word == "auto") return ColourChoice::automatic;
  if (word == "always") return ColourChoice::always;
  if (word == "never") return ColourChoice::never;
  throw UsageError{fmt::format("'--color' cannot be '{}'", word),
                   suggestion(word, {"auto", "always", "never"})};
}

void take(const po::variables_map& values, const char* name, std::string& target) {
  if (values.count(name) == 0) return;
  target = values[name].as<std::string>();
  if (target.empty()) throw UsageError{fmt::format("'--{}' needs a value that is not empty", name), {}};
}

void take_all(const po::variables_map& values, const char* name, std::vector<std::string>& target) {
  if (values.count(name) == 0) return;
  target = values[name].as<std::vector<std::string>>();
  for (auto each = target.begin(); each != target.end(); ++each) {
    if (std::find(target.begin(), each, *each) != each)
      throw UsageError{fmt::format("'--{} {}' is given twice", name, *each), {}};
  }
}

bool is_list_part(const std::string& word) {
  const std::vector<std::string>& parts = list_parts();
  return std::find(parts.begin(), parts.end(), word) != parts.end();
}

void read_words(const po::variables_map& values, std::vector<std::string> words, Options& options) {
  if (options.command == Command::handout) {
    if (words.empty())
      throw UsageError{"which handout?", "name one or more sheets; 'tandem list' shows them"};
    options.sheets = std::move(words);
    return;
  }
  if (options.command == Command::explain) {
    options.subject = std::move(words);
    return;
  }
  if (options.command == Command::list && !words.empty() && is_list_part(words.front())) {
    options.subject = {words.front()};
    words.erase(words.begin());
  }
  if (words.size() > 1)
    throw UsageError{fmt::format("'{}' is one word too many", words[1]), "name one project folder"};
  if (words.empty()) return;
  if (values.count("project") != 0) throw UsageError{"the project folder is given twice", {}};
  if (words.front().empty()) throw UsageError{"the project folder's name is empty", {}};
  options.project = words.front();
}

void check_fit(const Options& options) {
  if (options.quiet && options.verbose) throw UsageError{"'--quiet' and '--verbose' exclude each other", {}};
  if (!options.depfile.empty() && options.stamp.empty()) {
    throw UsageError{"'--depfile' needs '--stamp'", "the stamp is the file that the depfile speaks of"};
  }
}

}  // namespace

const std::vector<std::string>& list_parts() {
  static const std::vector<std::string> parts{"sheets", "evidence", "recipes",   "workshops", "couples",
                                              "themes", "variants", "languages", "papers",    "blocks"};
  return parts;
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
  if (options.help || options.version) return options;
  if (options.command == Command::none) {
    throw UsageError{"what shall be done?",
                     fmt::format("name a command: {}", fmt::join(all_command_names(), ", "))};
  }
  check_options_suit(values, options.command);
  take(values, "project", options.project);
  take(values, "output", options.output);
  take(values, "paper", options.paper);
  options.stress = values.count("stress") != 0;
  if (options.command == Command::gallery || options.stress) options.theme.clear();
  take(values, "theme", options.theme);
  take(values, "language", options.language);
  take_all(values, "variant", options.variants);
  take_all(values, "block", options.blocks);
  take(values, "depfile", options.depfile);
  take(values, "stamp", options.stamp);
  options.quiet = values.count("quiet") != 0;
  options.verbose = values.count("verbose") != 0;
  options.strict = values.count("strict") != 0;
  options.collate = values.count("collate") != 0;
  if (values.count("fillable") != 0) {
    options.fillable = read_fillable(values["fillable"].as<std::string>());
  }
  if (values.count("color") != 0) options.colour = read_colour(values["color"].as<std::string>());
  read_words(values, std::move(words), options);
  check_fit(options);
  return options;
}

}  // namespace tandem
