// Stage: cli, internal. What may stand in a place of the command line, by short names for the rows of the
// tables.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/command_table.h"

namespace tandem::cli {

inline Offer offer_nothing() {
  return {};
}
inline Offer offer_file() {
  return {Offer::Kind::file, {}};
}
inline Offer offer_folder() {
  return {Offer::Kind::folder, {}};
}
inline Offer one_of(std::vector<std::string> words) {
  return {Offer::Kind::choice, std::move(words)};
}
/// `part`: as 'tandem list' calls it.
inline Offer id_of(const char* part) {
  return {Offer::Kind::id, {part}};
}

}  // namespace tandem::cli
