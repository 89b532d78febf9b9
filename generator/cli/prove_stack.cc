#include "cli/prove_stack.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <ostream>

#include "base/terminal_text.h"
#include "engine/content_failed.h"
#include "press/pdf_objects.h"
#include "press/print_preferences.h"
#include "press/printed_pages.h"
#include "press/proof.h"

namespace tandem::cli {
namespace {

// A stack of a workshop is larger than any file of a project.
constexpr std::size_t most_bytes = std::size_t{4} << 30;

struct Printed {
  std::vector<press::ScannedContent> pages;
  bool is_one_sided = false;  ///< as the file says itself
};

Printed read_pages(const std::string& path, FileSystem& files, SourceSet& sources, Diagnostics& diagnostics) {
  const SourceSpan place{&sources.add(path, {}), 0, 0};
  std::string problem;
  const auto bytes = files.read(path, problem, most_bytes);
  if (!bytes) {
    diagnostics.error("unreadable", place, fmt::format("cannot be read: {}", problem));
    throw engine::ContentFailed{};
  }
  try {
    return {press::printed_pages(*bytes),
            press::preferences_of(press::PdfFile(*bytes)).edge == press::DuplexEdge::none};
  } catch (const press::UnreadablePdf& unreadable) {
    diagnostics.error("unreadable-pdf", place, unreadable.message, unreadable.hint);
    throw engine::ContentFailed{};
  }
}

press::ProofOptions proof_options(const Options& options, const Printed& printed) {
  press::ProofOptions proof{.is_reprint = options.reprint};
  if (options.edge == "none" || (options.edge.empty() && printed.is_one_sided))
    proof.sides = press::Sides::one;
  if (options.edge == "long") proof.edge = press::DuplexEdge::long_edge;
  if (options.edge == "short") proof.edge = press::DuplexEdge::short_edge;
  return proof;
}

std::string owner_in_words(const press::ProvedLeaf& leaf) {
  return leaf.owner ? press::words_of(*leaf.owner) : "NO CERTAIN OWNER";
}

/// One line for leaves in a row of one owner; with '--verbose' one for each, and its pages.
void print_leaves(const press::Proof& proof, bool is_verbose, std::ostream& out) {
  for (std::size_t first = 0; first < proof.leaves.size();) {
    std::size_t end = first + 1;
    while (!is_verbose && end < proof.leaves.size() && proof.leaves[end].owner == proof.leaves[first].owner)
      ++end;
    const press::ProvedLeaf& leaf = proof.leaves[first];
    const std::string numbers =
        end == first + 1 ? fmt::format("leaf {}", leaf.number)
                         : fmt::format("leaves {} to {}", leaf.number, proof.leaves[end - 1].number);
    const std::string pages = is_verbose && !leaf.pages.empty()
                                  ? fmt::format(", pages {}", fmt::join(leaf.pages, ", "))
                                  : std::string();
    out << fmt::format("{:<20}{}{}\n", numbers, owner_in_words(leaf), pages);
    first = end;
  }
}

/// Spare leaves have no owner, and are none the worse for it.
std::string sum_of(const press::Proof& proof) {
  const std::size_t all = proof.leaves.size();
  const auto owned = static_cast<std::size_t>(std::ranges::count_if(
      proof.leaves, [](const press::ProvedLeaf& leaf) { return leaf.owner != press::Owner{}; }));
  if (owned == 0) return press::in_leaves(all) + ", nobody's: spare copies, separators or blanks";
  if (owned == all) return press::in_leaves(all) + ", each with one owner";
  return fmt::format("{}, each with one owner, and {} that {} nobody's", press::in_leaves(owned),
                     press::in_leaves(all - owned), all - owned == 1 ? "is" : "are");
}

}  // namespace

ExitCode prove_stack(const Options& options, Surroundings& surroundings, SourceSet& sources,
                     Diagnostics& diagnostics) {
  const std::string& path = options.subject.at(1);
  const Printed printed = read_pages(path, surroundings.files, sources, diagnostics);
  const press::Proof proof = press::prove(printed.pages, proof_options(options, printed));
  if (!options.quiet) print_leaves(proof, options.verbose, surroundings.out);
  for (const press::Complaint& complaint : proof.complaints)
    diagnostics.error(complaint.code, {&sources.add(path, {}), 0, 0}, complaint.what, complaint.hint);
  if (!proof.complaints.empty()) return ExitCode::content_errors;
  if (!options.quiet) surroundings.out << sum_of(proof) << '\n';
  return ExitCode::ok;
}

}  // namespace tandem::cli
