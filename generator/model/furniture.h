// Stage: model. Text of a page's header and footer with places for what only the finished document knows:
// '{title}, page {page} of {pages}'.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "load/decode.h"

namespace tandem {

enum class FurniturePlace { title, page, pages, copy, workshop, organisation, date };

class FurnitureText {
 public:
  using Words = std::array<std::string, 7>;  ///< one for each FurniturePlace

  bool empty() const { return parts_.empty(); }
  const SourceSpan& span() const { return span_; }
  std::string format(const Words& words) const;

  friend void decode(const Node& node, FurnitureText& target, Bounds bounds, Diagnostics& diagnostics);

 private:
  std::vector<std::variant<std::string, FurniturePlace>> parts_;
  SourceSpan span_;
};

void decode(const Node& node, FurnitureText& target, Bounds bounds, Diagnostics& diagnostics);
std::string describe_type(const FurnitureText*, Bounds);

}  // namespace tandem
