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

namespace tandem {

/// What a stack is made with. All is borrowed.
struct StackSetting {
  Engine& engine;
  const PreparedLook& look;
  const PdfOptions& pdf;
  const Maker& maker;
  const Selection& selection;
  BatchCache& cache;
};

class Stack {
 public:
  Stack(const Options& options, const StackSetting& setting, Delivery& delivery, Stopwatch& watch,
        Diagnostics& diagnostics);

  /// Takes away what this run does not make: it would keep the pages of a couple that is off the list, or of
  /// another day. Throws WriteFailed, as all here.
  void drop_earlier();
  /// `place`: of the pack's couple in the selection.
  void add(std::size_t place, Product pack);
  void finish();

 private:
  void drop_unless_made(const std::string& name);
  void deliver(const std::optional<PaintedFile>& volume);
  Volumes volumes() const;

  const Options& options_;
  StackSetting setting_;
  Delivery& delivery_;
  Stopwatch& watch_;
  Diagnostics& diagnostics_;
  std::optional<CollatedPacks> packs_;
  std::set<std::string> made_;  ///< names of volumes
};

}  // namespace tandem
