#include "cli/option_rows.h"

#include "cli/offers.h"
#include "cli/option_values.h"

namespace tandem::cli {
namespace {

constexpr Command press = Command::press;
constexpr Command print = Command::print;

}  // namespace

std::vector<OptionRow> print_option_rows() {
  return {
      {"list",
       "",
       "",
       &Options::list_printers,
       offer_nothing(),
       {{{print}, "show the printers with their papers, sides, colours and finishings"}}},
      {"printer",
       "",
       "NAME",
       &Options::printer,
       {Offer::Kind::printer, {}},
       {{{print}, "which one (default: the usual one of this user)"}}},
      {"copies",
       "",
       "N",
       &read_times,
       offer_nothing(),
       {{{print}, "so many of each copy, each a job of its own (default: 1)"},
        {{press}, "with --for shop: how often all is printed, as the ticket says (default: 1)"}}},
      {"sides",
       "",
       "SIDES",
       &Options::sides,
       one_of({"one", "long-edge", "short-edge"}),
       {{{print},
         "one, long-edge or short-edge, or IPP's own word (default: what the pages are made for, where the "
         "printer "
         "can)"}}},
      {"media",
       "",
       "PAPER",
       &Options::media,
       one_of({"a4", "letter", "a3", "a5"}),
       {{{print},
         "a4, letter …, or IPP's own word; larger pages are made smaller (default: that of the pages)"}}},
      {"finishing",
       "",
       "KIND",
       &Options::finishings,
       one_of({"staple-top-left", "staple", "punch"}),
       {{{print},
         "staple-top-left, punch …: what the printer does with each copy; may be repeated (default: "
         "nothing)"},
        {{press},
         "with --for shop: staple-top-left, punch …: what is done with each copy, as the ticket says"}}},
      {"grayscale", "", "", &Options::grayscale, offer_nothing(), {{{print}, "no colours"}}},
      {"hold",
       "",
       "",
       &Options::hold,
       offer_nothing(),
       {{{print}, "the first copy waits until somebody releases it at the printer; the others follow it"}}},
      {"dry-run",
       "",
       "",
       &Options::dry_run,
       offer_nothing(),
       {{{print}, "check all, and say what would be printed"}}},
      {"resume",
       "",
       "",
       &Options::resume,
       offer_nothing(),
       {{{print}, "go on with what an earlier run has not finished"}}},
      {"printed",
       "",
       "COPY",
       &Options::printed,
       offer_nothing(),
       {{{print}, "the last page of this copy lies there, and all copies before it: go on behind it"}}},
      {"again",
       "",
       "COPY",
       &Options::again,
       offer_nothing(),
       {{{print}, "this copy does not lie there whole, all before it do: go on with it"}}},
      {"cancel",
       "",
       "",
       &Options::cancel,
       offer_nothing(),
       {{{print}, "cancel the copy that is being printed, and forget the rest"}}},
  };
}

}  // namespace tandem::cli
