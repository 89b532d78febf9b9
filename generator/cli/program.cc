#include "cli/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>
#include <ostream>
#include <vector>

#include "base/shell_word.h"
#include "cli/check.h"
#include "cli/diagnostics_for_programs.h"
#include "cli/doctor.h"
#include "cli/editor_schema.h"
#include "cli/exit_code.h"
#include "cli/explain.h"
#include "cli/fix.h"
#include "cli/gallery.h"
#include "cli/help.h"
#include "cli/list.h"
#include "cli/manual.h"
#include "cli/merge_manifests.h"
#include "cli/new_project.h"
#include "cli/offer_words.h"
#include "cli/options.h"
#include "cli/press_command.h"
#include "cli/print.h"
#include "cli/project_defaults.h"
#include "cli/report.h"
#include "cli/roster_command.h"
#include "cli/run.h"
#include "delivery/delivery.h"
#include "engine/content_failed.h"
#include "engine/lookup.h"
#include "model/project_loader.h"

namespace tandem::cli {
namespace {

ExitCode run_command(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  switch (options.command) {
    case Command::check:
      return check_project(options, surroundings, sources, diagnostics);
    case Command::list:
      return list_project(options, surroundings, sources, diagnostics);
    case Command::gallery:
      return make_gallery(options, surroundings, sources, diagnostics);
    case Command::roster:
      return look_at_roster(options, surroundings, sources, diagnostics);
    case Command::explain:
      return explain(options, surroundings, sources, diagnostics);
    case Command::schema:
      return print_schema(options, surroundings);
    case Command::complete:
      return offer_words(options, surroundings);
    case Command::manifest:
      return merge_manifests(options, surroundings, diagnostics);
    case Command::press:
      return run_press(options, surroundings, sources, diagnostics);
    case Command::new_project:
      return new_project(options, surroundings, sources, diagnostics);
    case Command::fix:
      return fix_project(options, surroundings, diagnostics);
    case Command::doctor:
      return run_doctor(options, surroundings);
    case Command::print:
      return run_print(options, surroundings, diagnostics);
    case Command::manual:
      return write_manual(options, surroundings, diagnostics);
    case Command::build:
    case Command::handout:
    case Command::help:
    case Command::none:
      break;
  }
  return run(options, surroundings, sources, diagnostics);
}

bool has_unreadable_file(const Diagnostics& diagnostics) {
  const auto all = diagnostics.sorted();
  return std::any_of(all.begin(), all.end(),
                     [](const Diagnostic& each) { return each.code == "unreadable"; });
}

// For who has installed the program and has no project yet.
std::string hint_at(const std::string& library) {
  if (library.empty()) return {};
  return fmt::format(
      "; 'tandem new FOLDER' makes a project of your own, "
      "'tandem build {} -o output' the workshop that came with the program",
      shell_word(library));
}

/// For programs, of what has no code of its own.
const char* word_of(ExitCode code) {
  switch (code) {
    case ExitCode::usage:
      return "usage";
    case ExitCode::interrupted:
    case ExitCode::terminated:
      return "interrupted";
    default:
      return "no-project";
  }
}

/// Runs the command and prints what it reported, however it ended.
ExitCode run_and_report(const Options& options, Surroundings& surroundings) {
  SourceSet sources;
  Diagnostics diagnostics;
  std::ostream& err = surroundings.err;
  const bool colour = wants_colour(options, surroundings);
  ExitCode code = ExitCode::ok;
  std::string problem;
  std::string hint;
  try {
    code = run_command(with_project_defaults(options, surroundings), surroundings, sources, diagnostics);
  } catch (const UsageError& error) {
    code = ExitCode::usage;
    problem = error.message;
    hint = error.hint;
  } catch (const engine::NoSuchId& error) {
    code = ExitCode::usage;
    problem = error.message;
    hint = error.hint;
  } catch (const delivery::OutputRefused& error) {
    code = ExitCode::usage;
    problem = error.message;
    hint = error.hint;
  } catch (const model::ProjectNotFound& error) {
    code = ExitCode::input_output;
    problem = error.message;
    hint = error.hint + hint_at(surroundings.installed_library);
  } catch (const engine::ContentFailed&) {
    code = ExitCode::content_errors;
  } catch (const delivery::WriteFailed&) {
    code = ExitCode::input_output;
  } catch (const Interrupted& stop) {
    code = stop.code;
    problem = stop.message.empty() ? "interrupted; every file that was written is whole" : stop.message;
    hint = stop.message.empty()
               ? "the same command goes on: what is there and would stay the same is left as it is"
               : stop.hint;
  }
  if (code == ExitCode::content_errors && has_unreadable_file(diagnostics)) code = ExitCode::input_output;
  std::vector<Problem> problems;
  if (!problem.empty()) problems.push_back({word_of(code), problem, hint});
  switch (options.diagnostics) {
    case DiagnosticsForm::json:
      print_as_json(diagnostics.sorted(), problems, err);
      break;
    case DiagnosticsForm::sarif:
      print_as_sarif(diagnostics.sorted(), problems, TANDEM_VERSION, err);
      break;
    case DiagnosticsForm::text:
      print_diagnostics(diagnostics, colour, err);
      if (!problem.empty()) print_problem(problem, hint, colour, err);
  }
  return code;
}

ExitCode run_arguments(const std::vector<std::string>& arguments, Surroundings& surroundings) {
  try {
    const Options options = read_options(arguments);
    if (options.help) {
      surroundings.out << help_text(options.command);
    } else if (options.version) {
      surroundings.out << "tandem " << TANDEM_VERSION << '\n';
    } else {
      return run_and_report(options, surroundings);
    }
    return ExitCode::ok;
  } catch (const UsageError& error) {
    print_problem(error.message, error.hint, wants_colour({}, surroundings), surroundings.err);
    return ExitCode::usage;
  }
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, Surroundings& surroundings) {
  ExitCode code = ExitCode::ok;
  try {
    code = run_arguments(arguments, surroundings);
  } catch (const std::bad_alloc&) {
    print_problem("this is too large for the memory that there is",
                  "make fewer couples, sheets or themes in one run, or the largest file smaller", false,
                  surroundings.err);
    code = ExitCode::input_output;
  } catch (const std::exception& error) {
    // What the project's own stages throw is handled where it is known.
    print_problem(fmt::format("this should not have happened: {}", error.what()), {}, false,
                  surroundings.err);
    code = ExitCode::input_output;
  }
  surroundings.out.flush();
  if (!surroundings.out && code == ExitCode::ok) {
    print_problem("the output could not be written", {}, false, surroundings.err);
    code = ExitCode::input_output;
  }
  return static_cast<int>(code);
}

}  // namespace tandem::cli
