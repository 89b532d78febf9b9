// Stage: layout. A sheet's content as one long galley of strips, before it is cut into pages.
// In: what blocks draw. Out: input of page_breaker.h.
#pragma once

#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/source.h"
#include "layout/drawing.h"
#include "layout/item.h"

namespace tandem::layout {

class KeptStrip;

/// How a strip may grow to fill a page. Heights in points.
struct Growth {
  double weight = 0;  ///< its share of free room against the other growing strips; 0: it does not grow
  double step = 0;    ///< grows by whole steps (the distance of ruled lines); 0: by any amount
  double most = std::numeric_limits<double>::infinity();  ///< the height where it stops growing
};

/// Where a strip begins a page of its own.
enum class BreakBefore { no, page, recto };

/// What may stand around a page's frame: all; header and footer alone, where cards are cut out of it; or
/// nothing, where the page is an object to hand over or to hang up.
enum class Around { all, furniture, nothing };

/// An uncut piece of the galley, as wide as the frame. Items are relative to its top left corner.
/// Spaces between strips do not add up: the larger of the two neighbours' wishes counts, and a space at
/// a page's top is dropped.
struct Strip {
  double height = 0;
  double space_before = 0;
  double space_after = 0;
  bool keep_with_next = false;
  double reluctance = 0;  ///< the share of a page that should rather stay empty than a page end below this
  BreakBefore break_before = BreakBefore::no;
  Around around = Around::all;  ///< the pages it stands on: a strip that says anything else has one to itself
  std::vector<Item> items;
  Growth growth;
  /// Draws a growing strip at the height it was given. `step` is the distance of its ruled lines then: a
  /// little more than Growth::step, so that all lines of a page share the room that is left over.
  Drawing draw;
  /// What is drawn, too, where a page ends below the strip or begins with it: a frame is closed and opened
  /// again, an arrow points overleaf. Items are relative to the top left corner of the room they take.
  struct Edge {
    double height = 0;
    std::vector<Item> items;
  };
  Edge foot;  ///< below the strip
  Edge head;  ///< above it
  /// Drawn at its top where another strip of the page stands above it: a rule between rows.
  std::vector<Item> joint;
  int note = -1;             ///< index into Flow::notes of the note that stands beside it in the margin
  int repeated_header = -1;  ///< index into Flow::headers of the header to repeat when a page starts here
  SourceSpan span;           ///< of the block, for a strip that is too tall for any page
  /// Where it stands in for one that was laid out before (kept_strip.h): what is drawn is there.
  std::shared_ptr<const KeptStrip> kept = {};
  int elements_before = 0;  ///< what is added to the numbers of its elements
};

/// What stands beside the page for whoever leads the room; items are relative to its own top left corner.
struct MarginNote {
  int step = 0;  ///< the number of the step that it belongs to; 0 for none
  double height = 0;
  std::vector<Item> items;
  SourceSpan span;
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<Strip> headers;
  std::vector<MarginNote> notes;

  Strip& add(Strip strip) { return strips.emplace_back(std::move(strip)); }
};

/// The space between two neighbouring strips, in points.
double space_between(const Strip& above, const Strip& below);

/// The height of strips below each other with the spaces between them, before any grows.
double stacked_height(std::span<const Strip> strips);

/// Heights that growing strips get when `room` points are left over, one for each strip of the range.
/// Shares go by weight; ruled strips take whole steps, and what then remains is spread over the steps of
/// all of them alike (`stretch` of their pitch), so that lines on a page keep one rhythm.
struct Heights {
  std::vector<double> heights;
  double stretch = 1;  ///< factor on every ruled strip's step
};
Heights share_room(const std::vector<const Strip*>& strips, double room);

}  // namespace tandem::layout
