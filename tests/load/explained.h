// What authors are told of their mistakes, as tables: YAML, and the report, to the letter.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "load/every_field.h"

namespace tandem::tests {

struct Explained {
  std::string yaml;
  std::string told;
};

inline void check_explained(const std::vector<Explained>& rows) {
  for (const Explained& row : rows) {
    INFO(row.yaml);
    CHECK(diagnose(row.yaml) == row.told);
  }
}

}  // namespace tandem::tests
