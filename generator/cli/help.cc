#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "cli/command_table.h"

namespace tandem {
namespace {

constexpr std::size_t text_width = 100;

std::size_t columns(std::string_view text) {
  return to_code_points(text).size();
}

// Breaks a text between words; lines after the first begin with `indent` spaces.
std::string wrapped(std::string_view text, std::size_t indent) {
  std::string result;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (column > indent && column + 1 + columns(word) > text_width) {
      result += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      result += ' ';
      ++column;
    }
    result += word;
    column += columns(word);
  }
  return result + '\n';
}

using Entry = std::pair<std::string, std::string>;  // a term, and what it is

std::string listing(const std::vector<Entry>& entries) {
  std::size_t width = 0;
  for (const auto& [term, what] : entries) width = std::max(width, columns(term));
  std::string text;
  for (const auto& [term, what] : entries) {
    text += fmt::format("  {:<{}}  {}", term, width, wrapped(what, width + 4));
  }
  return text;
}

std::string term_of(const OptionRow& row) {
  return fmt::format("{} --{}{}{}", *row.letter ? fmt::format("-{},", row.letter) : "   ", row.name,
                     *row.value ? " " : "", row.value);
}

std::string options_of(Command command, bool of_every_command) {
  std::vector<Entry> entries;
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
  std::vector<Entry> commands;
  for (const CommandRow& row : command_rows()) {
    for (const Usage& usage : row.usages)
      commands.emplace_back(fmt::format("{} {}", row.name, usage.words), usage.summary);
  }
  return fmt::format(
      "tandem: worksheets and exercise packs for couples' workshops, from YAML to PDF\n\n"
      "usage: tandem COMMAND [OPTIONS]\n\n"
      "commands:\n{}\n"
      "A project is a folder with content/ and templates/ in it; without one it is the current folder.\n"
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
  std::vector<Entry> files;
  for (const FileRow& file : row.files) files.emplace_back(file.name, file.what);
  if (!files.empty()) text += "\nfiles:\n" + listing(files);
  return text + section("examples", row.examples);
}

std::string common_help() {
  std::vector<Entry> codes;
  for (const ExitCodeRow& row : exit_code_rows())
    codes.emplace_back(fmt::format("{:>3}", static_cast<int>(row.code)), row.meaning);
  std::vector<Entry> variables;
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

}  // namespace tandem
