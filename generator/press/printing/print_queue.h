// Stage: press. The copies that are to be printed, and how far that is: plain values, and the few steps they
// may take. In: copies in order, answers of a server or a person. Out: which copy is next, which are in
// doubt.
//
// Copies are printed in order, one job at a time, so that three numbers say all: what lies there for certain,
// what was sent and nobody knows of, and what comes next.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "press/printing/print_server.h"

namespace tandem::press {

struct CopyToPrint {
  std::string id;           ///< 'couple-07-a', and 'couple-07-a:2' of a second print; names nobody
  std::string couple = {};  ///< empty where it is no couple's
  std::string file = {};    ///< below the folder of the build; empty for one PDF by itself
  std::size_t bytes = 0;
  std::string checksum = {};  ///< see base/digest.h
  int pages = 0;              ///< 0 where nobody knows
  bool operator==(const CopyToPrint&) const = default;
};

struct PrintPlan {
  PrintTicket ticket;
  bool reports = false;  ///< see reports_jobs()
  bool holds_first = false;
  std::vector<CopyToPrint> copies;
  bool operator==(const PrintPlan&) const = default;
};

/// A range of copies, by their places in the plan.
struct CopyRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
  bool is_empty() const { return begin == end; }
  bool operator==(const CopyRange&) const = default;
};

/// Whether the printer says how many leaves of a job have come out.
enum class Counting { unknown, counts, silent };

struct PrintProgress {
  std::size_t confirmed = 0;  ///< the copies before this one lie there
  std::size_t next = 0;       ///< those from `confirmed` to here were sent, and nobody has seen them
  /// Of copy `next`, written down before its document is sent: without one, nothing of it was printed.
  std::optional<PrintJob> job = {};
  bool is_doubtful = false;   ///< its job has ended, and nobody knows whether the copy is whole
  bool is_uncounted = false;  ///< it is said to be completed, and not all of its leaves were counted
  Counting counting = Counting::unknown;
  std::vector<std::size_t> maybe_twice = {};  ///< copies that the server began with a second time
  bool operator==(const PrintProgress&) const = default;

  /// What only a person can know. Of a queue that reports it has at most one copy.
  CopyRange in_doubt() const { return {confirmed, next + (is_doubtful ? 1 : 0)}; }
};

/// The copy's job has ended well. With a queue that only sends, it still is in doubt.
void finish_copy(PrintProgress& progress, bool reports);
/// The copy's job has ended, or is lost, and some of it may have been printed.
void doubt_copy(PrintProgress& progress);
/// The copy's job is completed, as the server says, and not all of its leaves have come out, as the printer
/// does: CUPS may say so of a job that the printer has given up. A printer that does not count is known once
/// a person has seen such a copy.
void doubt_uncounted_copy(PrintProgress& progress);
/// The copy's job has ended, and nothing of it was printed.
void take_back_copy(PrintProgress& progress);
/// The server has begun with the copy, at this time of its clock. True where that is new.
bool begin_copy(PrintProgress& progress, std::int64_t begun);

/// A person has seen this copy, and so all before it. Precondition for both: it is in doubt.
void confirm_copy(PrintProgress& progress, std::size_t place);
/// A person has not seen this copy, and all before it: it and those behind it are printed again.
void repeat_copy(PrintProgress& progress, std::size_t place);

/// The place of the copy with this id.
std::optional<std::size_t> place_of(const PrintPlan& plan, const std::string& id);

/// Pieces of paper of a copy; 0 where nobody knows.
int leaves_of(const CopyToPrint& copy, const PrintTicket& ticket);

}  // namespace tandem::press
