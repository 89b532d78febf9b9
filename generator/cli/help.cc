#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/command_table.h"
#include "cli/listing.h"

namespace tandem::cli {
namespace {

std::string term_of(const OptionRow& row) {
  return fmt::format("{} --{}{}{}", *row.letter ? fmt::format("-{},", row.letter) : "   ", row.name,
                     *row.value ? " " : "", row.value);
}

std::string options_of(Command command, bool of_every_command) {
  std::vector<ListEntry> entries;
  for (const OptionRow& row : option_rows()) {
    const OptionUse* use = row.use_in(command);
    if (use && use->commands.empty() == of_every_command) entries.emplace_back(term_of(row), use->help);
  }
  return listing(entries);
}

std::string section(const char* heading, const std::vector<const char*>& lines) {
  return lines.empty() ? "" : fmt::format("\n{}:\n  {}\n", heading, fmt::join(lines, "\n  "));
}

std::string program_help() {
  std::vector<ListEntry> commands;
  for (const CommandRow& row : command_rows()) {
    for (const Usage& usage : row.usages)
      commands.emplace_back(fmt::format("{} {}", row.name, usage.words), usage.summary);
  }
  return fmt::format(
      "tandem: worksheets and exercise packs for couples' workshops, from YAML to PDF\n\n"
      "usage: tandem COMMAND [OPTIONS]\n\n"
      "commands:\n{}\n"
      "A project is a folder with a tandem.yaml, or with content/ and templates/ in it; without one it is\n"
      "the current folder.\n"
      "'tandem help COMMAND' shows the options of a command.\n{}",
      listing(commands), section("examples", program_examples()));
}

std::string command_help(Command command) {
  const CommandRow& row = row_of(command);
  std::string text;
  for (const Usage& usage : row.usages)
    text += wrapped(fmt::format("tandem {} {}: {}", row.name, usage.words, usage.summary), 0);
  for (const char* paragraph : row.paragraphs) text += '\n' + wrapped(paragraph, 0);
  const std::string options = options_of(command, false);
  if (!options.empty()) text += '\n' + options;
  std::vector<ListEntry> files;
  for (const FileRow& file : row.files) files.emplace_back(file.name, file.what);
  if (!files.empty()) text += "\nfiles:\n" + listing(files);
  return text + section("examples", row.examples);
}

std::string common_help() {
  std::vector<ListEntry> codes;
  for (const ExitCodeRow& row : exit_code_rows())
    codes.emplace_back(fmt::format("{:>3}", static_cast<int>(row.code)), row.meaning);
  std::vector<ListEntry> variables;
  for (const VariableRow& row : variable_rows()) variables.emplace_back(row.name, row.what);
  return fmt::format(
      "\noptions of every command, before or behind it:\n{}\nenvironment:\n{}\nexit codes:\n{}",
      options_of(Command::none, true), listing(variables), listing(codes));
}

}  // namespace

std::string help_text(Command command) {
  const bool is_general = command == Command::none || command == Command::help;
  return (is_general ? program_help() : command_help(command)) + common_help();
}

}  // namespace tandem::cli
