// Stage: pdf. Circles of one document, as form XObjects (ISO 32000-1, 8.10): the rings of scales, choices and
// wheels stand on a page by the hundred, and each would be four curves. In: paths as pages show them. Out:
// their names in the resource dictionary, and where to put them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "layout/page.h"
#include "pdf/object_table.h"

namespace tandem::pdf {

class RingEmbedder {
 public:
  explicit RingEmbedder(ObjectTable& objects) : objects_(objects) {}

  struct Embedded {
    std::string name;  ///< in the resources
    Point origin;      ///< of the ring's coordinates, on the page
  };
  /// Nothing where the path is no ring: all curves, closed. The ring takes colours and thickness from the
  /// page.
  std::optional<Embedded> embed(const layout::PathItem& path);
  /// Whether a ring of this name, which follows from its shape, is among them.
  bool has(std::string_view name) const;

  /// What the resources' /XObject dictionary says of them.
  std::string resources() const;

 private:
  ObjectTable& objects_;
  /// Its name follows from its shape, so that a page has the same operators in each file that has it.
  struct Ring {
    std::string name;
    ObjectNumber object = 0;
  };
  std::map<std::vector<std::int64_t>, std::size_t> known_;  ///< by their shapes: index into rings_
  std::vector<Ring> rings_;
};

}  // namespace tandem::pdf
