// Stage: cli. Printers as a person chooses among them. In: what a print server says. Out: a few lines each.
#pragma once

#include <iosfwd>
#include <vector>

#include "press/printing/printer.h"

namespace tandem::cli {

void print_printers(const std::vector<press::Printer>& printers, std::ostream& out);

/// '3 printers: office (the usual one), …'
std::string printers_in_words(const std::vector<press::Printer>& printers);

}  // namespace tandem::cli
