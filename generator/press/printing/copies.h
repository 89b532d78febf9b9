// Stage: press. Which of a build's files are printed, in which order. In: its manifest, ids that were asked
// for. Out: copies; a couple's stand together, A's, B's, then the joint pages.
#pragma once

#include <string>
#include <vector>

#include "delivery/manifest.h"
#include "press/printing/print_queue.h"

namespace tandem::press {

struct CopyWishes {
  std::vector<std::string> couples = {};  ///< ids; empty for all
  std::vector<std::string> kinds = {};    ///< a, b, joint, facilitator; empty: the first three
  std::vector<std::string> sheets = {};   ///< ids, whose handouts are asked for
  int times = 1;                          ///< each copy
};

struct ChosenCopies {
  std::vector<CopyToPrint> copies;
  /// Ids that were asked for, and that the build has none of.
  std::vector<std::string> unknown_couples = {};
  std::vector<std::string> unknown_sheets = {};
};

/// Of a file that can be filled in and its twin for paper the latter is printed.
ChosenCopies choose_copies(const delivery::Manifest& manifest, const CopyWishes& wishes);

/// One PDF by itself, so many times. Its id is of its checksum, and its place is left out, because a file may
/// be called by somebody's name.
std::vector<CopyToPrint> copies_of_file(std::string_view bytes, int times);

}  // namespace tandem::press
