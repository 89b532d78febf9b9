// Stage: engine. Every sheet in every look and on every paper, for a couple with names as long as names get.
// In: looks and papers. Out: errors and warnings that only some look, paper or name brings out.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "engine/engine.h"
#include "engine/papers_to_check.h"

namespace tandem::engine {

/// Sheets that bend, in how many forms they were laid out, and how many pairs of values of two facts were
/// among what was known then.
struct FormsTried {
  int sheets = 0;
  int forms = 0;
  int pairs = 0;
};

/// Each form of a sheet that bends (bending_check.h) is laid out in the first look and on the first paper for
/// packs, in each language that it is there in, and once more in another look, on another paper.
/// `begin_step` hears of each look. Throws ContentFailed where a look itself is broken.
FormsTried stress_project(const std::vector<Look>& looks, const std::vector<PaperToCheck>& papers,
                          Engine& engine, Memo& memo, Diagnostics& diagnostics,
                          const std::function<void(const std::string&)>& begin_step);

}  // namespace tandem::engine
