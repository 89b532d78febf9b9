// Stage: cli. The facilitator's own PDFs that tandem.yaml puts into stacks. In: a project, the paper, and who
// prints. Out: inserts ready to be shown; what is wrong with any of them, each at its line.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "cli/order_for_shop.h"
#include "delivery/manifest.h"
#include "engine/engine.h"
#include "press/inserts/insert.h"
#include "press/stack_plan.h"

namespace tandem::cli {

struct InsertsOfRun {
  /// In the order of tandem.yaml; of one file the same.
  std::vector<std::shared_ptr<const press::Insert>> all;
  std::vector<press::PlannedInsert> planned;     ///< of these
  std::vector<std::string> files;                ///< likewise: their paths, as they are written
  std::map<std::string, std::string> checksums;  ///< of the files, by these paths
  /// By path and paper: for copies that have another one than the run.
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const press::Insert>> on_other_papers;

  /// `place`: among all. The paper is the run's, or one of the others.
  const press::Insert& on(std::size_t place, const model::PageMaster& paper) const;
};

/// By '--inserts'; without a word, with a leaf of each copy come none.
press::Inserts inserts_wanted(const Options& options);

/// `others`: papers of copies that do not have the run's. `shop`: null for a copier. Reports what cannot be
/// printed, all at once.
InsertsOfRun read_inserts(engine::Engine& engine, const model::PageMaster& paper,
                          const std::vector<const model::PageMaster*>& others, const OrderForShop* shop,
                          Diagnostics& diagnostics);

/// The checksums of the same, which a build writes down. What cannot be read is reported by the engine.
std::map<std::string, std::string> checksums_of_inserts(engine::Engine& engine);

/// What whoever prints these stacks should know of the inserts in them.
std::vector<std::string> remarks_on(const InsertsOfRun& inserts, const std::vector<press::StackPlan>& plans);

/// Those that a build has known otherwise: a leaf that is printed again would be another one
/// ('changed-since-build').
void report_changed_inserts(const InsertsOfRun& inserts, const model::Project& project,
                            const delivery::Manifest& manifest, Diagnostics& diagnostics);

}  // namespace tandem::cli
