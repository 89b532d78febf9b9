// Stage: press. What printing needs of a print server, as an interface: jobs are made, sent, looked at and
// cancelled. In: ids, options as IPP has them, bytes. Out: what the server says. cups_server.h has the real
// one; tests have one of their own, which fails as it is told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/printing/printer.h"

namespace tandem::press {

/// What every job of a queue is printed with, in IPP's words (RFC 8011, PWG 5100.1). What is empty is left to
/// the printer.
struct PrintTicket {
  std::string printer;  ///< its name at the server
  std::string sides = {};
  std::string media = {};
  std::vector<int> finishings = {};
  std::string color_mode = {};
  std::string scaling = {};        ///< 'none' where the printer knows it, 'auto-fit' for smaller paper
  bool leaves_out_banner = false;  ///< job-sheets=none, where the printer knows it
  bool operator==(const PrintTicket&) const = default;
};

/// A job, so that another one with its number is not taken for it.
struct PrintJob {
  int number = 0;
  std::string uuid = {};  ///< empty where the server has none
  /// When the server began with it, in seconds of the server's own clock; 0: not yet. It is another one when
  /// the server has begun again.
  std::int64_t begun = 0;
  bool operator==(const PrintJob&) const = default;
};

enum class JobState {
  absent,    ///< the server knows no such job
  incoming,  ///< its document has not arrived
  held,
  waiting,
  printing,
  stopped,  ///< it goes on when what stops it is put right
  completed,
  cancelled,
  failed,  ///< the server has given it up
};

struct JobReport {
  JobState state = JobState::absent;
  std::int64_t begun = 0;         ///< as in PrintJob
  int leaves = 0;                 ///< that have come out; 0 where nobody says
  PrinterCondition printer = {};  ///< what stops it, or slows it down
};

/// Why nothing came of a request.
struct PrintTrouble {
  bool is_away = false;  ///< the server did not answer: it may have done what it was asked, or not
  std::string words = {};
};

class PrintServer {
 public:
  virtual ~PrintServer() = default;

  /// The queues that jobs can be sent to, by their names; nothing, and `trouble`, where no server is.
  virtual std::optional<std::vector<Printer>> printers(PrintTrouble& trouble) = 0;
  /// A job without a document, which prints nothing. `name` is an id.
  virtual std::optional<PrintJob> create(const PrintTicket& ticket, const std::string& name, bool is_held,
                                         PrintTrouble& trouble) = 0;
  /// Its one document, a PDF. False where it may not have arrived whole.
  virtual bool send(const PrintTicket& ticket, const PrintJob& job, std::string_view bytes,
                    PrintTrouble& trouble) = 0;
  /// Nothing where the server is away.
  virtual std::optional<JobReport> look(const PrintTicket& ticket, const PrintJob& job,
                                        PrintTrouble& trouble) = 0;
  /// True where the job has ended, or never was.
  virtual bool cancel(const PrintTicket& ticket, const PrintJob& job, PrintTrouble& trouble) = 0;
};

}  // namespace tandem::press
