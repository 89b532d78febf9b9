#include "cli/fix.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/edit_distance.h"
#include "base/terminal_text.h"
#include "base/utf8.h"
#include "cli/project_defaults.h"
#include "cli/report.h"
#include "delivery/delivery.h"
#include "engine/engine.h"

namespace tandem::cli {
namespace {

/// A stretch of one line, and what belongs there.
struct Change {
  std::size_t begin = 0;  ///< bytes in the line
  std::size_t size = 0;
  std::string word;
};

using ChangesOfFile = std::map<int, std::map<std::size_t, Change>>;  // by line and place
struct ByPath {
  bool operator()(const SourceFile* a, const SourceFile* b) const { return a->path < b->path; }
};
using Changes = std::map<const SourceFile*, ChangesOfFile, ByPath>;

/// Of "did you mean 'lines'?" that word; nothing where there is more than one way.
std::optional<std::string> meant_word(std::string_view hint) {
  constexpr std::string_view before = "did you mean '";
  constexpr std::string_view behind = "'?";
  if (!hint.starts_with(before) || !hint.ends_with(behind)) return std::nullopt;
  hint = hint.substr(before.size(), hint.size() - before.size() - behind.size());
  if (hint.empty() || hint.find('\'') != std::string_view::npos) return std::nullopt;
  return std::string(hint);
}

/// The bytes of so many characters from a column, from 1.
Change stretch_of(std::string_view line, int column, int length) {
  const auto skip = [&](std::size_t from, int count) {
    for (; count > 0 && from < line.size(); --count) next_code_point(line, from);
    return from;
  };
  Change change;
  change.begin = skip(0, column - 1);
  change.size = skip(change.begin, length) - change.begin;
  return change;
}

/// Whether what stands there is what the message is about: the word that it quotes, or where it quotes none,
/// one that is near the word that was meant. Anything else is a wrong place, and no text is written over.
bool is_told_of(std::string_view written, const Diagnostic& each, const std::string& meant) {
  if (each.message.find(fmt::format("'{}'", written)) != std::string::npos) return true;
  return each.message.find('\'') == std::string::npos && closest_match(written, {meant});
}

std::optional<Change> change_for(const Diagnostic& each) {
  auto word = meant_word(each.hint);
  if (!word || !each.span.file || each.span.line < 1 || each.span.file->is_private) return std::nullopt;
  const std::string_view line = source_line(*each.span.file, each.span.line);
  Change change = stretch_of(line, each.span.column, each.span.length);
  std::string_view written = line.substr(change.begin, change.size);
  const bool is_quoted = written.size() > 2 && (written.front() == '"' || written.front() == '\'') &&
                         written.back() == written.front();
  if (is_quoted) {
    ++change.begin;
    change.size -= 2;
    written = written.substr(1, written.size() - 2);
  }
  // Anything else is not one misspelt word.
  if (written.empty() || written.find_first_of(" \t,:{}[]\"'#") != std::string_view::npos)
    return std::nullopt;
  if (!is_told_of(written, each, *word)) return std::nullopt;
  change.word = std::move(*word);
  return change;
}

Changes find_changes(const model::Project& project, const Diagnostics& found) {
  Changes changes;
  for (const Diagnostic& each : found.sorted()) {
    if (!each.span.file || !project.is_own(each.span)) continue;
    if (auto change = change_for(each)) {
      const std::size_t begin = change->begin;
      changes[each.span.file][each.span.line].emplace(begin, std::move(*change));
    }
  }
  return changes;
}

// From the end, so that the places before stay.
std::string changed_line(std::string line, const std::map<std::size_t, Change>& changes) {
  for (auto each = changes.rbegin(); each != changes.rend(); ++each)
    line.replace(each->second.begin, each->second.size, each->second.word);
  return line;
}

std::string changed_text(const SourceFile& file, const ChangesOfFile& changes) {
  std::string text = file.text;
  for (auto each = changes.rbegin(); each != changes.rend(); ++each) {
    const std::string_view line = source_line(file, each->first);
    const auto start = static_cast<std::size_t>(line.data() - file.text.data());
    text.replace(start, line.size(), changed_line(std::string(line), each->second));
  }
  return text;
}

/// The file itself: a link that leads to it is to stay.
std::string place_of(const SourceFile& file, FileSystem& files) {
  return files.is_place_for_file(file.path) ? file.path : files.resolve(file.path);
}

void print_diff(const SourceFile& file, const ChangesOfFile& changes, FileSystem& files, std::ostream& out) {
  // Others may use it, too.
  const std::string place = place_of(file, files);
  if (place != file.path)
    out << harmless(fmt::format("{} is a link: this changes {}", file.path, place)) << '\n';
  out << harmless(fmt::format("--- {}", file.path)) << '\n'
      << harmless(fmt::format("+++ {}", file.path)) << '\n';
  for (const auto& [number, of_line] : changes) {
    const std::string line(source_line(file, number));
    out << fmt::format("@@ -{0} +{0} @@\n", number);
    out << harmless("-" + line) << '\n' << harmless("+" + changed_line(line, of_line)) << '\n';
  }
}

void write(const SourceFile& file, const ChangesOfFile& changes, FileSystem& files,
           Diagnostics& diagnostics) {
  std::string problem;
  if (files.write_atomically(place_of(file, files), changed_text(file, changes), problem)) return;
  diagnostics.error("cannot-write", {}, fmt::format("cannot write {}: {}", file.path, problem));
  throw delivery::WriteFailed{};
}

int count(const Changes& changes) {
  std::size_t all = 0;
  for (const auto& [file, of_file] : changes) {
    for (const auto& [line, of_line] : of_file) all += of_line.size();
  }
  return static_cast<int>(all);
}

}  // namespace

ExitCode fix_project(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics) {
  SourceSet sources;
  Diagnostics found;
  const engine::Engine engine(surroundings.files, options.project, sources, found, loading_in(surroundings));
  const Changes changes = find_changes(engine.project(), found);
  std::ostream& out = surroundings.out;
  for (const auto& [file, of_file] : changes) print_diff(*file, of_file, surroundings.files, out);
  if (options.apply) {
    for (const auto& [file, of_file] : changes) write(*file, of_file, surroundings.files, diagnostics);
  }
  if (!options.quiet) {
    const int all = count(changes);
    out << (all == 0
                ? std::string(found.empty() ? "nothing is wrong" : "nothing is certain enough to be changed")
                : count_of(all, "change"))
        << (all == 0        ? ""
            : options.apply ? ", written"
                            : ", nothing written yet; 'tandem fix --apply' writes it")
        << '\n';
    const int left = static_cast<int>(found.sorted().size()) - all;
    if (left > 0) out << fmt::format("'tandem check' tells of {} more\n", left);
  }
  return ExitCode::ok;
}

}  // namespace tandem::cli
