#include "cli/named_output.h"

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "delivery/delivery.h"

namespace tandem::cli {

void check_named_output(const Options& options, FileSystem& files, const std::vector<std::string>& read,
                        std::string_view what, delivery::NamedFile kind) {
  if (options.output.empty())
    throw UsageError{fmt::format("where do the {} go?", what),
                     fmt::format("name a new PDF: -o {}.pdf", what)};
  const auto identity = files.identity(options.output);
  for (const std::string& path : read) {
    if (identity && files.identity(path) == identity)
      throw delivery::OutputRefused{"'--output' is the file that is read", "name another one"};
  }
  delivery::check_named_file("--output", options.output, kind, files);
}

void write_named_output(const Options& options, FileSystem& files, std::string_view bytes,
                        Diagnostics& diagnostics) {
  std::string problem;
  if (files.write_atomically(options.output, bytes, problem)) return;
  diagnostics.error("cannot-write", {}, fmt::format("{} cannot be written: {}", options.output, problem));
  throw delivery::WriteFailed{};
}

}  // namespace tandem::cli
