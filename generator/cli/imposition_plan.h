// Stage: cli. What is typed about leaves, as a plan.
// In: words of the command line. Out: an ImpositionPlan, or a UsageError.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "cli/options.h"
#include "press/imposition/impose.h"

namespace tandem::cli {

/// '3', '0.1', '3 mm', in points, from 0 to `most` millimetres; `otherwise` where it is empty. Throws
/// UsageError.
double length_of(const char* option, std::string_view word, double most, double otherwise);

/// 'booklet', '2-up' …, as in Layout.
const std::vector<std::string>& layout_words();
const std::vector<std::string>& edge_words();
const std::vector<std::string>& mark_words();

/// What is said of leaves though no layout is: for commands that impose only where they are asked to. Throws
/// UsageError.
void check_imposition(const Options& options);

/// `page`: the size of the first page, for the paper where none is named. Throws UsageError.
press::ImpositionPlan plan_of(const Options& options, Size page);

/// How many leaves so many pages of a copy take by the layout that is asked for; null where none is. Throws
/// UsageError.
std::function<int(int pages)> leaves_by_layout(const Options& options, Size page);

/// 'booklet on a4, printed on both sides, turned about the short edge': how the printer must be set.
std::string words_of(const press::ImpositionPlan& plan);

}  // namespace tandem::cli
