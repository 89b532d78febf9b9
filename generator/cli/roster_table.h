// Stage: cli. How a sign-up sheet was understood, as a table for the one who has it: no word of it but its
// headers. In: a Roster of a table. Out: lines on a stream.
#pragma once

#include <iosfwd>
#include <vector>

#include "model/roster.h"

namespace tandem::cli {

/// One line, then one for each column: 'B  Your name  the name of A'. With `counts`, how many of its cells
/// are understood, empty, or not understood.
void print_columns(const model::Roster& roster, bool counts, std::ostream& out);

/// How many couples and who of them is open.
void print_couples(const model::Roster& roster, const std::vector<model::Couple>& couples, std::ostream& out);

}  // namespace tandem::cli
