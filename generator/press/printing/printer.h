// Stage: press. A queue of a print server: what it can do, and how it is. In: what the server says. Out:
// plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem::press {

/// How a printer is at a moment.
struct PrinterCondition {
  bool is_stopped = false;                ///< the queue itself: somebody has to start it again
  std::vector<std::string> reasons = {};  ///< IPP's printer-state-reasons without 'none'
  bool operator==(const PrinterCondition&) const = default;
};

struct Printer {
  std::string name;
  std::string model = {};
  std::string device = {};  ///< the URI that the server sends to; empty where it does not say
  bool is_class = false;    ///< several printers under one name
  bool is_default = false;
  bool accepts_jobs = true;
  PrinterCondition condition = {};
  bool has_color = false;
  std::vector<std::string> media = {};        ///< PWG names: 'iso_a4_210x297mm'
  std::vector<std::string> media_ready = {};  ///< that lie in a tray now; empty where nobody says
  std::string media_default = {};
  std::vector<std::string> sides = {};
  std::string sides_default = {};
  std::vector<int> finishings = {};  ///< 3 is none
  std::vector<std::string> color_modes = {};
  std::vector<std::string> scalings = {};
  std::vector<std::string> banners = {};
};

/// Whether 'completed' means that the printer has said so itself. Where the server only sends (a socket, USB,
/// LPD), it means that all was sent; and so it is with whatever is not known to report.
bool reports_jobs(const Printer& printer);

/// How the server reaches it, in a word or two: 'IPP', 'a socket', 'USB'.
std::string way_to(const Printer& printer);

}  // namespace tandem::press
