#include "cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/diagnostic.h"
#include "blocks/registry.h"
#include "cli/build_date.h"
#include "cli/command_table.h"
#include "cli/roff.h"
#include "delivery/delivery.h"
#include "delivery/named_file.h"
#include "model/documents.h"

namespace tandem::cli {
namespace {

constexpr const char* origin = "tandem " TANDEM_VERSION;

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

RoffPage page_named(const std::string& name, int section, const std::string& date,
                    const std::string& summary) {
  RoffPage page(in_capitals(name), section, date, origin);
  page.heading("NAME");
  page.paragraph(fmt::format("{} - {}", name, summary));
  return page;
}

void add_options(RoffPage& page, Command command, bool of_every_command) {
  for (const OptionRow& row : option_rows()) {
    const OptionUse* use = row.use_in(command);
    if (!use || use->commands.empty() != of_every_command) continue;
    const std::string letter = *row.letter ? fmt::format("-{}, ", row.letter) : "";
    page.term(fmt::format("{}--{}", letter, row.name), row.value);
    page.explain(use->help);
  }
}

// Pages as 'tandem-build(1)'.
void add_see_also(RoffPage& page, const std::vector<std::string>& others) {
  page.heading("SEE ALSO");
  std::vector<std::string> names;
  for (const std::string& other : others) {
    const std::size_t section = other.find('(');
    names.push_back(fmt::format("`{}`{}", other.substr(0, section), other.substr(section)));
  }
  page.paragraph(fmt::format("{}", fmt::join(names, ", ")));
}

void add_ends(RoffPage& page, const std::vector<const char*>& examples,
              const std::vector<std::string>& see_also) {
  page.heading("ENVIRONMENT");
  for (const VariableRow& row : variable_rows()) {
    page.term(row.name);
    page.explain(row.what);
  }
  page.heading("EXIT STATUS");
  for (const ExitCodeRow& row : exit_code_rows()) {
    page.term(std::to_string(static_cast<int>(row.code)));
    page.explain(row.meaning);
  }
  page.heading("EXAMPLES");
  for (const char* example : examples) page.example(example);
  add_see_also(page, see_also);
}

std::string program_page(const std::string& date) {
  RoffPage page =
      page_named("tandem", 1, date, "worksheets and exercise packs for couples' workshops, from YAML to PDF");
  page.heading("SYNOPSIS");
  page.call("tandem", "COMMAND [OPTIONS]");
  page.heading("DESCRIPTION");
  page.paragraph(
      "Tandem makes printable worksheets, which can also be filled in on a screen, from plain text files. "
      "From a list of couples "
      "it makes a pack for each of them, in their own names: private pages for either partner, and pages for "
      "both.");
  page.paragraph(
      "A project is a folder with a tandem.yaml, or with content/ and templates/ in it; without one it is "
      "the current "
      "folder.");
  page.heading("COMMANDS");
  std::vector<std::string> see_also;
  for (const CommandRow& row : command_rows()) {
    for (const Usage& usage : row.usages) {
      page.term(fmt::format("tandem {}", row.name), usage.words);
      page.explain(usage.summary);
    }
    see_also.push_back(fmt::format("tandem-{}(1)", row.name));
  }
  page.heading("OPTIONS");
  page.paragraph("Every command has these, before or behind it.");
  add_options(page, Command::none, true);
  see_also.insert(see_also.end(), {"tandem-project(5)", "tandem-blocks(5)"});
  add_ends(page, program_examples(), see_also);
  return page.text();
}

std::string command_page(const CommandRow& row, const std::string& date) {
  RoffPage page = page_named(fmt::format("tandem-{}", row.name), 1, date, row.usages.front().summary);
  page.heading("SYNOPSIS");
  for (const Usage& usage : row.usages) {
    if (&usage != &row.usages.front()) page.line_break();
    page.call(fmt::format("tandem {}", row.name), fmt::format("{} [OPTIONS]", usage.words));
  }
  page.heading("DESCRIPTION");
  for (const Usage& usage : row.usages) {
    page.term(fmt::format("tandem {}", row.name), usage.words);
    page.explain(usage.summary);
  }
  for (const char* paragraph : row.paragraphs) page.paragraph(paragraph);
  page.heading("OPTIONS");
  add_options(page, row.command, false);
  page.paragraph("Every command has these, before or behind it.");
  add_options(page, row.command, true);
  if (!row.files.empty()) page.heading("FILES");
  for (const FileRow& file : row.files) {
    page.term(file.name);
    page.explain(file.what);
  }
  add_ends(page, row.examples, {"tandem(1)", "tandem-project(5)"});
  return page.text();
}

void add_fields(RoffPage& page, const std::vector<load::FieldDescription>& fields) {
  for (const load::FieldDescription& field : fields) {
    page.term(field.name);
    const std::string presence = field.is_required ? "; it must be there"
                                 : field.default_value.empty()
                                     ? ""
                                     : fmt::format("; `{}` if left out", field.default_value);
    page.explain(fmt::format("{} ({}{})", field.help, field.type(), presence));
    if (field.shape.keys().empty()) continue;
    page.begin_inner();
    add_fields(page, field.shape.keys());
    page.end_inner();
  }
}

std::string project_page(const std::string& date) {
  RoffPage page =
      page_named("tandem-project", 5, date, "the files of a project, from which tandem makes worksheets");
  page.heading("DESCRIPTION");
  page.paragraph(
      "A project is a folder with two others in it: content/ has the words, templates/ what pages look like "
      "and which sheets "
      "a pack takes. Every file below them whose name ends in .yaml or .yml is read, in whatever folder. The "
      "first key of a "
      "file says what kind it is; its value is the id, which is the file's name without .yaml. An unknown "
      "key is an error "
      "with its place and, mostly, a guess at what was meant.");
  page.paragraph(
      "A project that names a library in its tandem.yaml has all that the library has without copying, and "
      "needs "
      "neither folder: a file of the project takes the place of one with the same id.");
  for (const model::DocumentDescription& document : model::describe_documents()) {
    page.heading(in_capitals(document.kind));
    page.paragraph(document.kind == "project" ? "In tandem.yaml, in the project's own folder. Its keys:"
                                              : fmt::format("In {}/. Its keys:", document.folder));
    add_fields(page, document.fields);
  }
  add_see_also(page, {"tandem(1)", "tandem-check(1)", "tandem-blocks(5)"});
  return page.text();
}

std::string blocks_page(const std::string& date) {
  RoffPage page =
      page_named("tandem-blocks", 5, date, "the kinds of block that a sheet of a project may have");
  page.heading("DESCRIPTION");
  page.paragraph(
      "An exercise or an article is a list of blocks. Each of them is one key, its kind, and the keys "
      "below.");
  for (const blocks::BlockType& type : blocks::block_types()) {
    page.heading(type.kind);
    if (type.fields.empty()) page.paragraph("No keys of its own.");
    add_fields(page, type.fields);
    if (type.style_fields.empty()) continue;
    page.subheading(fmt::format("In a theme, below 'blocks: {}:'", type.kind));
    add_fields(page, type.style_fields);
  }
  add_see_also(page, {"tandem(1)", "tandem-gallery(1)", "tandem-project(5)"});
  return page.text();
}

}  // namespace

std::map<std::string, std::string> manual_pages(const std::optional<model::CalendarDate>& date) {
  const std::string day = date ? fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day) : "";
  std::map<std::string, std::string> pages{{"man1/tandem.1", program_page(day)},
                                           {"man5/tandem-project.5", project_page(day)},
                                           {"man5/tandem-blocks.5", blocks_page(day)}};
  for (const CommandRow& row : command_rows())
    pages[fmt::format("man1/tandem-{}.1", row.name)] = command_page(row, day);
  return pages;
}

ExitCode write_manual(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics) {
  const bool has_date = !surroundings.environment("SOURCE_DATE_EPOCH").value_or("").empty();
  const auto pages = manual_pages(has_date ? build_date(surroundings) : std::nullopt);
  for (const auto& [name, text] : pages)
    delivery::check_file_in_folder(join_path(options.output, name), delivery::NamedFile::manual_page,
                                   surroundings.files);
  for (const auto& [name, text] : pages) {
    std::string problem;
    const std::string path = join_path(options.output, name);
    if (surroundings.files.write_atomically(path, text, problem)) continue;
    diagnostics.error("cannot-write", {}, fmt::format("cannot write {}: {}", path, problem));
    throw delivery::WriteFailed{};
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
