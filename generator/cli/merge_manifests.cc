#include "cli/merge_manifests.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/terminal_text.h"
#include "cli/named_output.h"
#include "delivery/archive.h"
#include "delivery/delivery.h"
#include "delivery/line_reader.h"
#include "delivery/merged_manifest.h"

namespace tandem::cli {
namespace {

constexpr const char* manifest_name = "manifest.json";

void check_output(const Options& options, const std::vector<std::string>& places, FileSystem& files) {
  std::vector<std::string> read;
  for (const std::string& place : places) {
    if (files.resolve(place) == files.resolve(options.output))
      throw UsageError{fmt::format("'--output {}' is one of the shards", options.output), {}};
    read.push_back(delivery::archive_format_of(place) ? place : join_path(place, manifest_name));
  }
  check_named_output(options, files, read, "manifest", delivery::NamedFile::manifest);
}

std::vector<std::string> places_of(const Options& options, FileSystem& files) {
  const std::vector<std::string>& words = options.subject;
  if (words.empty() || words.front() != "merge") {
    throw UsageError{words.empty() ? "what shall be done with manifests?"
                                   : fmt::format("'{}' is nothing to do with manifests", words.front()),
                     "'tandem manifest merge' joins those of shards"};
  }
  std::vector<std::string> places(words.begin() + 1, words.end());
  if (places.empty())
    throw UsageError{"which shards?",
                     "name their folders or archives: 'tandem manifest merge output/shard-*'"};
  if (!options.output.empty()) check_output(options, places, files);
  return places;
}

delivery::Manifest read_lines(OpenFile& file) {
  delivery::Manifest manifest;
  delivery::LineReader lines(file);
  for (std::string_view line; lines.next(line);) delivery::read_manifest_line(line, manifest);
  return manifest;
}

/// Nothing, and `problem`, where there is no manifest.
std::optional<delivery::Manifest> read_manifest_of(const std::string& place, FileSystem& files,
                                                   std::string& problem) {
  if (!delivery::archive_format_of(place)) {
    const auto file = files.open_below(place, manifest_name, problem);
    return file ? std::optional(read_lines(*file)) : std::nullopt;
  }
  const std::string name = place.substr(place.rfind('/') + 1);
  const auto archive = files.open_below(folder_of_path(place), name, problem);
  const auto text = archive ? delivery::read_from_archive(*archive, manifest_name, problem) : std::nullopt;
  return text ? std::optional(delivery::read_manifest(*text)) : std::nullopt;
}

}  // namespace

ExitCode merge_manifests(const Options& options, Surroundings& surroundings, Diagnostics& diagnostics) {
  std::vector<delivery::ShardManifest> shards;
  for (const std::string& place : places_of(options, surroundings.files)) {
    std::string problem;
    auto manifest = read_manifest_of(place, surroundings.files, problem);
    if (manifest) {
      shards.push_back({place, std::move(*manifest)});
    } else {
      diagnostics.error("no-manifest", {}, fmt::format("{} has no manifest: {}", place, problem),
                        "a shard's run writes it last: this one has not come to its end");
    }
  }
  if (shards.empty()) return ExitCode::input_output;
  const delivery::MergedManifest merged = delivery::merge(std::move(shards), diagnostics);
  if (options.output.empty()) {
    surroundings.out << merged.json();
  } else {
    write_named_output(options, surroundings.files, merged.json(), diagnostics);
    if (!options.quiet) {
      surroundings.out << fmt::format("{} products of {} shards in {}\n", merged.products.size(),
                                      merged.shard_count, harmless(options.output));
    }
  }
  return diagnostics.has_errors() ? ExitCode::partial : ExitCode::ok;
}

}  // namespace tandem::cli
