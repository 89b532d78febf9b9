// Stage: cli. Volumes of a stack on their way to the disk. In: a full volume. Out: a held file, on leaves by
// a layout where one is asked for, and as a shop takes it.
#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"
#include "cli/held_files.h"
#include "cli/impose_command.h"
#include "cli/options.h"
#include "cli/order_for_shop.h"

namespace tandem::cli {

class StackVolumes {
 public:
  /// All is borrowed; `shop` may be null.
  StackVolumes(const Options& options, OrderForShop* shop, HeldFiles& held, Diagnostics& diagnostics)
      : options_(options), shop_(shop), held_(held), diagnostics_(diagnostics) {}

  /// Reports 'unreadable-pdf', and what a proof finds of leaves, and throws ContentFailed; WriteFailed.
  void deliver(const std::string& name, const std::string& bytes);

  /// '.pdf', or '-booklet.pdf'.
  std::string end_of_name() const;
  /// Of a layout: no leaf where none is asked for, and no words.
  std::size_t leaves() const { return leaves_; }
  const std::string& how_imposed() const { return how_imposed_; }

 private:
  void prove_leaves(const std::string& file, const ImposedCopies& imposed);

  const Options& options_;
  OrderForShop* shop_;
  HeldFiles& held_;
  Diagnostics& diagnostics_;
  std::size_t leaves_ = 0;
  std::string how_imposed_;
};

}  // namespace tandem::cli
