#include "cli/leaf_options.h"

#include "cli/imposition_plan.h"
#include "cli/offers.h"

namespace tandem {

std::vector<OptionRow> leaf_option_rows() {
  const std::vector<Command> press{Command::press};
  return {
      {"layout",
       "",
       "WORD",
       &Options::layout,
       one_of(layout_words()),
       {{press,
         "1-up, 2-up, 4-up, booklet, cut-stack (cut, and the piles laid on each other), cards (two pages are "
         "a "
         "front and a back), tent (folded across, read from both sides) or poster (a page on many leaves) "
         "(default: 1-up)"}}},
      {"edge",
       "",
       "WORD",
       &Options::edge,
       one_of(edge_words()),
       {{press,
         "long or short: which edge the printer turns paper about; none: fronts alone (default: long; tents "
         "and "
         "posters: none)"}}},
      {"marks",
       "",
       "WORD",
       &Options::marks,
       one_of(mark_words()),
       {{press,
         "none, cut (lines for scissors, and where to fold) or crop (for a machine) (default: cut where "
         "there is "
         "something to cut)"}}},
      {"bleed",
       "",
       "MM",
       &Options::bleed,
       offer_nothing(),
       {{press, "what is printed beyond the cut, such as 3"}}},
      {"margin",
       "",
       "MM",
       &Options::margin,
       offer_nothing(),
       {{press, "of the paper, that the printer leaves white (default: 0; cards and posters: 5)"}}},
      {"signature",
       "",
       "N",
       &Options::signature,
       offer_nothing(),
       {{press, "of a booklet: at most so many leaves are folded together (default: all)"}}},
      {"thickness",
       "",
       "MM",
       &Options::thickness,
       offer_nothing(),
       {{press, "of a booklet's paper: inner pages move so far towards the fold (default: 0.1)"}}},
      {"grid",
       "",
       "CxR",
       &Options::grid,
       offer_nothing(),
       {{press,
         "columns and rows of cards, pieces or a poster's leaves, such as 2x4 (default: as many as fit)"}}},
      {"overlap",
       "",
       "MM",
       &Options::overlap,
       offer_nothing(),
       {{press, "of a poster's leaves, for glue (default: 10)"}}},
      {"profile",
       "",
       "ID",
       &Options::profile,
       id_of("printers"),
       {{press, "moves all so that this printer, whose test leaf was measured, puts it where it belongs"}}},
      {"start",
       "",
       "N",
       &Options::start,
       offer_nothing(),
       {{press, "the first label that is still on the sheet, counted in rows (default: 1)"}}},
      {"binding",
       "",
       "SIDE",
       &Options::binding,
       one_of({"left", "right"}),
       {{press, "left or right: where a booklet is held together, and pages begin (default: left)"}}},
  };
}

}  // namespace tandem
