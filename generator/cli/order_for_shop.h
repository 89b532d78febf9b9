// Stage: cli. 'tandem press stack --for shop': what a print shop gets of a stack. In: its files, as they are
// bound. Out: the same as PDF/X-4, proved and held against what shops refuse; and a ticket in three forms.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "load/decode.h"
#include "press/inserts/insert.h"
#include "press/shop/press_ready.h"
#include "press/shop/press_ticket.h"

namespace tandem::cli {

class OrderForShop {
 public:
  /// All is borrowed. Throws UsageError for a profile that cannot be read.
  OrderForShop(const Options& options, Surroundings& surroundings, SourceSet& sources, press::Sides sides,
               bool turns_on_short_edge);

  /// Adds the file to the ticket. Throws ContentFailed for what no shop would take.
  std::string made_ready(const std::string& name, const std::string& bytes, Diagnostics& diagnostics);

  /// What no shop would take of an insert, at the line that names it.
  void check_insert(const press::Insert& insert, const load::PlainText& file, Diagnostics& diagnostics) const;

  /// Names and contents of the ticket's files. `id`: the workshop's.
  std::vector<std::pair<std::string, std::string>> tickets(const std::string& id);

 private:
  void check(const std::string& name, const std::string& ready, Diagnostics& diagnostics);

  SourceSet& sources_;
  press::ShopFile about_;
  press::PressTicket ticket_;
};

}  // namespace tandem::cli
