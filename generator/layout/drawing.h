// Stage: layout. What a growing strip looks like at the height that its page gives it.
// In: values, while a block is laid out. Out: items, when all heights are known; what laid the block out is
// gone by then.
#pragma once

#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

#include "layout/item.h"

namespace tandem::layout {

/// Draws from values of its own, because it outlives whatever the block was laid out in: its workplace ends
/// before the page is drawn. So the function may capture nothing, and what
/// it draws from must be assignable, which a struct with a reference in it is not. A pointer may lead to what
/// lives as long as the whole run (a font, a paragraph of the typesetter's).
class Drawing {
 public:
  Drawing() = default;

  /// `function(height, step, values…)` gives the items; `step` is the distance of ruled lines.
  template <typename Function, typename... Values>
  requires std::is_invocable_r_v < std::vector<Item>,
  const Function&, double, double, const Values&... > Drawing(Function function, Values... values) {
    static_assert(std::is_empty_v<Function> || std::is_function_v<std::remove_pointer_t<Function>>,
                  "hand over what is drawn as values; capture nothing");
    static_assert((std::is_copy_assignable_v<Values> && ...),
                  "a value that holds a reference may outlive it");
    static_assert((!std::is_pointer_v<Values> && ...), "hand over a value");
    draw_ = [function, ... values = std::move(values)](double height, double step) {
      return function(height, step, values...);
    };
  }

  std::vector<Item> operator()(double height, double step) const { return draw_(height, step); }
  explicit operator bool() const { return static_cast<bool>(draw_); }

 private:
  std::function<std::vector<Item>(double height, double step)> draw_;
};

}  // namespace tandem::layout
