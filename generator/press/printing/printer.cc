#include "press/printing/printer.h"

#include <algorithm>
#include <array>

namespace tandem::press {
namespace {

std::string_view scheme_of(std::string_view device) {
  return device.substr(0, std::min(device.find(':'), device.size()));
}

/// A service that was found on the network says its own kind: 'dnssd://Office._ipps._tcp.local/?uuid=…'.
bool is_found_by_ipp(std::string_view device) {
  return device.find("._ipp._tcp") != device.npos || device.find("._ipps._tcp") != device.npos;
}

/// The option that makes CUPS' IPP backend leave before the printer is done: '?waitjob=false'.
bool leaves_early(std::string_view device) {
  const std::size_t found = device.find("waitjob=");
  if (found == device.npos) return false;
  std::string_view value = device.substr(found + std::string_view("waitjob=").size());
  value = value.substr(0, value.find_first_of("&#"));
  constexpr std::array<std::string_view, 5> kept{"", "true", "yes", "on", "1"};
  return std::find(kept.begin(), kept.end(), value) == kept.end();
}

}  // namespace

bool reports_jobs(const Printer& printer) {
  const std::string_view device = printer.device;
  if (printer.is_class || leaves_early(device)) return false;
  const std::string_view scheme = scheme_of(device);
  if (scheme == "dnssd") return is_found_by_ipp(device);
  constexpr std::array<std::string_view, 4> reporting{"ipp", "ipps", "http", "https"};
  return std::find(reporting.begin(), reporting.end(), scheme) != reporting.end();
}

std::string way_to(const Printer& printer) {
  if (printer.is_class) return "a class of printers";
  if (reports_jobs(printer)) return "IPP";
  const std::string_view scheme = scheme_of(printer.device);
  if (scheme == "socket" || printer.device.find("._pdl-datastream._tcp") != std::string::npos)
    return "a socket";
  if (scheme == "usb" || scheme == "hp") return "USB";
  if (scheme == "lpd" || printer.device.find("._printer._tcp") != std::string::npos) return "LPD";
  if (scheme.starts_with("ipp") || scheme == "dnssd") return "IPP that does not wait";
  return scheme.empty() ? "a way that it does not say" : std::string(scheme);
}

}  // namespace tandem::press
