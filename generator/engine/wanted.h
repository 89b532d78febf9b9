// Stage: engine. What a build is asked to make, where that is not all.
// In: kinds and ids. Out: yes or no for each product.
#pragma once

#include <set>
#include <string>

#include "engine/product.h"
#include "engine/shard.h"
#include "model/project.h"

namespace tandem::engine {

struct Wanted {
  std::set<Product::Kind> kinds = {Product::Kind::handout, Product::Kind::workshop, Product::Kind::pack};
  std::set<std::string> sheets = {};   ///< ids; empty: all that there are
  std::set<std::string> couples = {};  ///< the same
  Shard shard = {};                    ///< of these; what another shard has is in none of this one's places

  /// A shard of all, too.
  bool is_all() const { return kinds.size() == 3 && sheets.empty() && couples.empty(); }
  bool has(Product::Kind kind, const std::string& id) const;
  /// Whether a file of a build, by its name below the folder of the run's language, belongs to what is
  /// wanted: of a kind of which all is wanted, whatever its id.
  bool has_file(const std::string& name) const;
};

/// Throws NoSuchId with "did you mean".
void check_ids(const Wanted& wanted, const model::Project& project);

}  // namespace tandem::engine
