// Stage: engine. What decides the bytes of each product, as a hash: where it is the same as in an earlier
// run, the product is, too. In: what was read, and a key. Out: hashes that tell nothing without the key.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/painted_file.h"
#include "personalise/sheet_choices.h"

namespace tandem::engine {

/// Called once all is read and every look is made. A hash is empty where it is not known what a product is
/// made of: then nothing may be taken from an earlier run.
class Inputs {
 public:
  /// `machine`: see describe_machine(). The engine must outlive it. `has_pack_editions`: packs have the
  /// facilitator's edition, too.
  Inputs(const Engine& engine, const PreparedLook& look, const Finish& finish,
         const std::vector<std::string>& machine, std::string key, bool has_pack_editions = false);

  std::string of(const model::Sheet& sheet) const;
  /// An edition shows much of the project: it depends on all that was read but the couples.
  std::string of(const model::Workshop& workshop) const;
  std::string of(const model::Couple& couple) const;

 private:
  using Parts = std::vector<std::string>;

  /// Adds the checksum of the file that a value was read from; false where none is known.
  bool add_file(Parts& parts, const SourceSpan& span) const;

  const Engine& engine_;
  Look look_;
  std::string key_;
  std::string base_;  ///< of all that every product depends on
  std::string all_;   ///< of that and all other content but the couples
  bool has_pack_editions_;
  /// Of the sheets that every pack has: the list of fields says of all packs alike what these ask.
  std::vector<SourceSpan> asked_of_all_ = {};
  mutable personalise::SheetChoices choices_ =
      {};  ///< the same for all couples alike; hashes do not depend on it
};

}  // namespace tandem::engine
