#include "cli/stack_volumes.h"

#include <fmt/format.h>

#include <optional>

#include "cli/imposition_plan.h"
#include "engine/content_failed.h"
#include "press/pdf_objects.h"
#include "press/printed_pages.h"
#include "press/proof.h"

namespace tandem::cli {

std::string StackVolumes::end_of_name() const {
  return options_.layout.empty() ? ".pdf" : "-" + options_.layout + ".pdf";
}

void StackVolumes::deliver(const std::string& name, const std::string& bytes) {
  if (options_.layout.empty())
    return held_.hold(name, shop_ ? shop_->made_ready(name, bytes, diagnostics_) : bytes);
  ImposedCopies imposed;
  const std::string file = name.substr(0, name.rfind('.')) + end_of_name();
  try {
    imposed = impose_copies(bytes, options_, std::nullopt);
  } catch (const press::UnreadablePdf& problem) {
    diagnostics_.error("unreadable-pdf", {}, fmt::format("{}: {}", file, problem.message), problem.hint);
    throw engine::ContentFailed{};
  }
  prove_leaves(file, imposed);
  leaves_ += imposed.leaves;
  how_imposed_ = words_of(imposed.plan);
  held_.hold(file, shop_ ? shop_->made_ready(file, imposed.pdf, diagnostics_) : imposed.pdf);
}

// No leaf has two owners, however pages were put on it: the finished file is read back.
void StackVolumes::prove_leaves(const std::string& file, const ImposedCopies& imposed) {
  const bool is_one_sided = imposed.plan.edge == press::DuplexEdge::none;
  const press::Proof proof = press::prove(press::printed_pages(imposed.pdf),
                                          {.sides = is_one_sided ? press::Sides::one : press::Sides::two,
                                           .edge = imposed.plan.edge,
                                           .is_reprint = options_.leaf > 0});
  for (const press::Complaint& each : proof.complaints)
    diagnostics_.error(each.code, {}, fmt::format("{}: {}", file, each.what), each.hint);
  if (diagnostics_.has_errors()) throw engine::ContentFailed{};
}

}  // namespace tandem::cli
