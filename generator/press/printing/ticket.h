// Stage: press. What a person wishes for held against what a printer can do, before anything is sent.
// In: words of the command line, a printer. Out: a ticket for its jobs, or what does not go, with what does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "press/printing/print_server.h"
#include "press/printing/printer.h"

namespace tandem::press {

struct PrintWishes {
  std::string sides = {};                    ///< 'long-edge' or IPP's own; empty: two-sided where it can
  std::string media = {};                    ///< 'a4' or IPP's own; empty: the printer's own
  std::vector<std::string> finishings = {};  ///< 'staple'
  bool is_gray = false;
  std::string own_sides = {};  ///< as `sides`: what the pages are made for; empty: the long edge
  bool shrinks = false;        ///< pages that are larger than the paper are made smaller
};

struct TicketProblem {
  std::string message;
  std::string hint = {};
};

struct CheckedTicket {
  PrintTicket ticket;
  std::vector<TicketProblem> errors = {};
  std::vector<TicketProblem> warnings = {};
};

/// How the printer is told to make larger pages smaller; empty where it cannot.
std::string shrinking_of(const Printer& printer);

CheckedTicket ticket_for(const PrintWishes& wishes, const Printer& printer);

/// The papers of a printer as people name them, those that it makes to measure left out.
std::vector<std::string> media_words(const std::vector<std::string>& names);

/// 'two-sided, long edge; a4; staple; grey' of a ticket.
std::string ticket_words(const PrintTicket& ticket, const Printer& printer);

}  // namespace tandem::press
