// Stage: press. A print server that speaks IPP with the operations of CUPS, in the words of print_server.h.
// In: what it is asked for. Out: what its answers mean.
#pragma once

#include <memory>

#include "press/printing/print_server.h"

namespace tandem::press {

class IppClient;

std::unique_ptr<PrintServer> print_server_of(std::unique_ptr<IppClient> client);

/// CUPS; null where libcups is not installed.
std::unique_ptr<PrintServer> open_cups_server();

}  // namespace tandem::press
