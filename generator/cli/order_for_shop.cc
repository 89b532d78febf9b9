#include "cli/order_for_shop.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "cli/build_date.h"
#include "cli/exit_code.h"
#include "engine/content_failed.h"
#include "press/pdf_objects.h"
#include "press/preflight/print_check.h"
#include "press/printed_pages.h"
#include "press/proof.h"

namespace tandem::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;  // of a profile

/// What has to be done with leaves on which pages lie so, where nobody has asked for anything else.
std::string finishing_of(const Options& options) {
  const std::string& layout = options.layout;
  // What is folded apart is bound, and nobody can know how.
  if (layout == "booklet" && !options.signature.empty())
    return "folded in the middle, signature by signature";
  if (layout == "booklet") return "laid in one another, folded in the middle, stapled in the fold";
  if (layout == "cut-stack") return "cut, and the piles laid on each other";
  if (layout == "cards") return "cut into cards";
  return {};
}

}  // namespace

OrderForShop::OrderForShop(const Options& options, Surroundings& surroundings, SourceSet& sources,
                           press::Sides sides, bool turns_on_short_edge)
    : sources_(sources) {
  const pdf::PdfOptions pdf = pdf_options(surroundings);
  about_.producer = pdf.producer;
  about_.date = std::max<std::int64_t>(0, pdf.date);
  if (!options.output_profile.empty()) {
    std::string problem;
    auto profile = surroundings.files.read(options.output_profile, problem, most_bytes);
    if (!profile)
      throw UsageError{fmt::format("'{}' cannot be read: {}", options.output_profile, problem),
                       "'--output-profile' is the ICC profile that the shop gives out"};
    about_.profile = std::move(*profile);
  }
  ticket_.sides = sides;
  ticket_.turns_on_short_edge = turns_on_short_edge;
  ticket_.colour = about_.profile.empty() ? "black" : "by the shop's profile";
  ticket_.stock = options.stock.empty() ? "80 g/m², white" : options.stock;
  for (const std::string& each : options.finishings) {
    if (!ticket_.finishing.empty()) ticket_.finishing += ", ";
    ticket_.finishing += each;
  }
  if (ticket_.finishing.empty()) ticket_.finishing = finishing_of(options);
  ticket_.times = options.times;
}

std::string OrderForShop::made_ready(const std::string& name, const std::string& bytes,
                                     Diagnostics& diagnostics) {
  press::ShopFile about = about_;
  about.title = name.substr(0, name.rfind('.'));
  try {
    std::string ready = press::press_ready(bytes, about);
    check(name, ready, diagnostics);
    if (diagnostics.has_errors()) throw engine::ContentFailed{};
    ticket_.files.push_back(press::ticket_file(name, ready, ticket_.sides));
    return ready;
  } catch (const press::UnreadablePdf& problem) {
    diagnostics.error("unreadable-pdf", {&sources_.add(name, {}), 0, 0}, problem.message, problem.hint);
    throw engine::ContentFailed{};
  }
}

void OrderForShop::check(const std::string& name, const std::string& ready, Diagnostics& diagnostics) {
  const SourceSpan place{&sources_.add(name, {}), 0, 0};
  const press::PrintReport report =
      press::check_for_print(ready, {.is_for_shop = true, .forbids_colour = about_.profile.empty()});
  press::report_findings(report, place, diagnostics);
  // A stack may hold some leaves of a copy, or A's copies alone: what counts is whose each leaf is.
  const press::Proof proof =
      press::prove(press::printed_pages(ready), {.sides = ticket_.sides, .is_reprint = true});
  for (const press::Complaint& each : proof.complaints)
    diagnostics.error(each.code, place, each.what, each.hint);
}

void OrderForShop::check_insert(const press::Insert& insert, const load::PlainText& file,
                                Diagnostics& diagnostics) const {
  press::ShopFile about = about_;
  about.title = "insert";
  try {
    const press::PrintReport report =
        press::check_for_print(press::press_ready(insert.on_paper, about),
                               {.is_for_shop = true, .forbids_colour = about_.profile.empty()});
    for (const press::PrintFinding& each : report.findings) {
      if (each.is_error)
        diagnostics.error(each.code, file.span, fmt::format("{}: {}", file.value, each.what), each.hint);
    }
  } catch (const press::UnreadablePdf& problem) {
    diagnostics.error("unreadable-pdf", file.span, fmt::format("{}: {}", file.value, problem.message),
                      problem.hint);
  }
}

std::vector<std::pair<std::string, std::string>> OrderForShop::tickets(const std::string& id) {
  ticket_.id = id;
  return {{"ticket.txt", press::ticket_in_words(ticket_)},
          {"ticket.json", press::ticket_in_json(ticket_)},
          {"ticket.jdf", press::ticket_in_jdf(ticket_)}};
}

}  // namespace tandem::cli
