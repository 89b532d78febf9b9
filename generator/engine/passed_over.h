// Stage: engine. What a run that is asked for some of a project's products passes over on its way, so that
// what an earlier run has said of it keeps its place. In: the products that it makes, in their order. Out:
// the others, as they would come in a build of all.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "engine/wanted.h"

namespace tandem::engine {

class PassedOver {
 public:
  using Take = std::function<void(Product::Kind kind, const std::string& id)>;

  /// Nothing is passed over where all is wanted. The project is borrowed.
  PassedOver(const model::Project& project, const Wanted& wanted);

  /// Gives what comes before this one, and has not been given.
  void give_before(Product::Kind kind, const std::string& id, const Take& take);
  /// What is left of all.
  void give_rest(const Take& take);

 private:
  struct Step {
    Product::Kind kind;
    const std::string* id;
    bool is_wanted;
  };
  std::vector<Step> steps_;
  std::size_t next_ = 0;
};

}  // namespace tandem::engine
