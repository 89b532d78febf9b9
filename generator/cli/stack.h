// Stage: cli. All couples' packs in few files ('--collate'), and what earlier runs have left of such.
// In: packs in the order of the run. Out: volumes, delivered as they are full.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "cli/options.h"
#include "delivery/delivery.h"
#include "engine/collated_packs.h"
#include "engine/maker.h"
#include "engine/stopwatch.h"

namespace tandem::cli {

/// What a stack is made with. All is borrowed.
struct StackSetting {
  engine::Engine& engine;
  const engine::PreparedLook& look;
  const pdf::PdfOptions& pdf;
  const engine::Maker& maker;
  const engine::Selection& selection;
  pdf::BatchCache& cache;
};

class Stack {
 public:
  Stack(const Options& options, const StackSetting& setting, delivery::Delivery& delivery,
        engine::Stopwatch& watch, Diagnostics& diagnostics);

  /// Takes away what this run does not make: it would keep the pages of a couple that is off the list, or of
  /// another day. Throws WriteFailed, as all here.
  void drop_earlier();
  /// `place`: of the pack's couple in the selection.
  void add(std::size_t place, engine::Product pack);
  void finish();

 private:
  void drop_unless_made(const std::string& name);
  void deliver(const std::optional<engine::PaintedFile>& volume);
  engine::Volumes volumes() const;

  const Options& options_;
  StackSetting setting_;
  delivery::Delivery& delivery_;
  engine::Stopwatch& watch_;
  Diagnostics& diagnostics_;
  std::optional<engine::CollatedPacks> packs_;
  std::set<std::string> made_;  ///< names of volumes
};

}  // namespace tandem::cli
