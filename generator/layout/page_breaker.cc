#include "layout/page_breaker.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include "layout/kept_strip.h"

namespace tandem::layout {
namespace {

constexpr double tolerance = 0.01;  // points: rounding must not push a strip to the next page
constexpr double infinite = std::numeric_limits<double>::infinity();

// Costs of a page. One page more is worse than any emptiness; on the last page the lower part may stay
// empty, as readers expect of an end.
constexpr double cost_of_a_page = 1000;
constexpr double cost_of_emptiness = 100;
constexpr double empty_end_that_is_fine = 0.6;
// A lone question or box on a page of its own looks like a leaf that got lost: others should come along with
// it.
constexpr double least_of_a_last_page = 0.235;
constexpr double cost_of_a_lone_end = 90;
constexpr double growth_that_is_fine = 2;  // times the height asked for
constexpr double cost_of_overgrowth = 1.5;
constexpr double cost_of_a_cut_table = 8;
constexpr double cost_of_squeezing = 4;
constexpr double spaces_may_shrink_by = 0.25;

// Strips [first, last) on one page.
struct Extent {
  double height = 0;       // with spaces, a repeated header and the first strip's head, before growing
  double spaces = 0;       // of it, what is between strips
  double growing = 0;      // of it, what may grow
  double can_grow_by = 0;  // points, may be infinite
};

const Strip* header_at(const Flow& flow, std::size_t first) {
  const int header = flow.strips[first].repeated_header;
  const bool continues = first > 0 && header >= 0 && flow.strips[first - 1].repeated_header == header;
  return continues ? &flow.headers[static_cast<std::size_t>(header)] : nullptr;
}

void extend(Extent& extent, const Flow& flow, std::size_t first, std::size_t next) {
  const Strip& strip = flow.strips[next];
  if (next == first) {
    if (const Strip* header = header_at(flow, first)) extent.height += header->height;
    extent.height += strip.head.height;
  } else {
    const double space = space_between(flow.strips[next - 1], strip);
    extent.height += space;
    extent.spaces += space;
  }
  extent.height += strip.height;
  if (strip.growth.weight > 0) {
    extent.growing += strip.height;
    extent.can_grow_by += std::max(0.0, strip.growth.most - strip.height);
  }
}

bool fits(const Extent& extent, double frame_height) {
  return extent.height - spaces_may_shrink_by * extent.spaces <= frame_height + tolerance;
}

// What the spaces between strips are to be multiplied by.
double squeeze(const Extent& extent, double frame_height) {
  if (extent.height <= frame_height + tolerance || !fits(extent, frame_height)) return 1;
  return 1 - (extent.height - frame_height) / extent.spaces;
}

// Of a flow's last page, when others stand before it.
double cost_of_end(const Extent& extent, double frame_height) {
  const double missing = 1 - extent.height / frame_height / least_of_a_last_page;
  return missing > 0 ? cost_of_a_lone_end * missing : 0;
}

double cost_of(const Extent& extent, double frame_height, bool is_last) {
  const double room = std::max(0.0, frame_height - extent.height);
  const double grown = std::min(room, extent.can_grow_by);
  double empty = (room - grown) / frame_height;
  if (is_last) empty = std::max(0.0, empty - empty_end_that_is_fine);
  double cost = cost_of_a_page + cost_of_emptiness * empty * empty;
  if (extent.growing > 0) {
    const double factor = (extent.growing + grown) / extent.growing;
    cost += cost_of_overgrowth * std::max(0.0, factor - growth_that_is_fine);
  }
  const double squeezed = (1 - squeeze(extent, frame_height)) / spaces_may_shrink_by;
  return cost + cost_of_squeezing * squeezed * squeezed;
}

bool begins_page(const Flow& flow, std::size_t strip) {
  return strip < flow.strips.size() && flow.strips[strip].break_before != BreakBefore::no;
}

// Strips that all cling together can leave no way to cut them; then they are parted, but rather where they
// stand far apart.
enum class Clinging { stays, may_be_parted };

// Of ending a page before strip `next` of a flow that goes on.
double cost_of_break(const Flow& flow, std::size_t next) {
  const Strip& above = flow.strips[next - 1];
  double cost = cost_of_emptiness * above.reluctance * above.reluctance;
  if (above.keep_with_next) cost += cost_of_a_page / (1 + space_between(above, flow.strips[next]));
  if (header_at(flow, next)) cost += cost_of_a_cut_table;
  return cost;
}

// The strips that begin a page in the best cutting, and the number of strips; nothing if there is no way.
std::vector<std::size_t> choose_breaks(const Flow& flow, double frame_height, Clinging clinging) {
  const std::size_t count = flow.strips.size();
  std::vector<double> best(count + 1, infinite);
  std::vector<std::size_t> began(count + 1, 0);
  best[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    // One page more and no gain: most flows are a page or two, whose end is known from the first strip.
    if (best[first] + cost_of_a_page >= best[count]) continue;
    Extent extent;
    for (std::size_t last = first + 1; last <= count; ++last) {
      if (last > first + 1 && begins_page(flow, last - 1)) break;
      extend(extent, flow, first, last - 1);
      const bool is_alone = last == first + 1;
      const bool is_too_tall = !fits(extent, frame_height);
      if (is_too_tall && !is_alone) break;  // a strip too tall for a page stands alone
      const Strip& lowest = flow.strips[last - 1];
      const bool is_end = last == count || begins_page(flow, last);
      const bool clings = !is_end && lowest.keep_with_next && !is_too_tall;
      if (clings && clinging == Clinging::stays) continue;
      Extent whole = extent;
      whole.height += lowest.foot.height;
      const bool is_whole = fits(whole, frame_height);
      if (!is_whole && !is_alone) continue;
      double cost = best[first] + (is_whole ? cost_of(whole, frame_height, is_end) : 1e6);
      if (!is_end) cost += cost_of_break(flow, last);
      if (last == count && first > 0 && !begins_page(flow, first)) cost += cost_of_end(whole, frame_height);
      if (cost < best[last]) {
        best[last] = cost;
        began[last] = first;
      }
    }
  }
  if (best[count] == infinite) return {};
  std::vector<std::size_t> breaks;
  for (std::size_t end = count; end > 0; end = began[end]) breaks.push_back(end);
  std::reverse(breaks.begin(), breaks.end());
  return breaks;
}

std::shared_ptr<const Part> part_with(const std::vector<Item>& items) {
  return items.empty() ? nullptr : make_part(items);
}

std::shared_ptr<const Part> part_of(const Strip& strip, double height, double step) {
  if (strip.kept) return strip.kept->part(height, step);
  return make_part(strip.draw ? strip.draw(height, step) : strip.items);
}

std::shared_ptr<const Part> head_of(const Strip& strip) {
  return strip.kept ? strip.kept->head() : part_with(strip.head.items);
}

std::shared_ptr<const Part> foot_of(const Strip& strip) {
  return strip.kept ? strip.kept->foot() : part_with(strip.foot.items);
}

std::shared_ptr<const Part> joint_of(const Strip& strip) {
  return strip.kept ? strip.kept->joint() : part_with(strip.joint);
}

// It is furniture: it has been read out once already.
void add_repeated_header(PageItems& items, const Strip& header) {
  items.push_back(TagBegin{.role = Role::artifact});
  for (const Item& item : header.items) {
    if (!std::holds_alternative<TagBegin>(item) && !std::holds_alternative<TagEnd>(item))
      items.push_back(item);
  }
  items.push_back(TagEnd{});
}

// Draws the strips of one page.
FilledFrame fill_frame(const Flow& flow, std::size_t first, std::size_t last, double frame_height) {
  std::vector<const Strip*> strips;
  Extent extent;
  for (std::size_t i = first; i < last; ++i) {
    extend(extent, flow, first, i);
    strips.push_back(&flow.strips[i]);
  }
  extent.height += strips.back()->foot.height;
  const double shrunk = squeeze(extent, frame_height);
  const Heights heights = share_room(strips, std::max(0.0, frame_height - extent.height));
  FilledFrame frame;
  frame.around = strips.front()->around;
  double top = 0;
  if (const Strip* header = header_at(flow, first)) {
    add_repeated_header(frame.items, *header);
    top += header->height;
  }
  const auto place = [&](std::shared_ptr<const Part> part, const Strip& strip) {
    frame.items.place({std::move(part), top, {}, strip.elements_before});
  };
  place(head_of(*strips.front()), *strips.front());
  top += strips.front()->head.height;
  for (std::size_t i = 0; i < strips.size(); ++i) {
    const Strip& strip = *strips[i];
    if (i > 0) {
      top += shrunk * space_between(*strips[i - 1], strip);
      place(joint_of(strip), strip);
    }
    const double height = heights.heights[i];
    if (strip.note >= 0) frame.anchors.push_back({strip.note, top});
    place(part_of(strip, height, strip.growth.step * heights.stretch), strip);
    top += height;
  }
  place(foot_of(*strips.back()), *strips.back());
  frame.used = top + strips.back()->foot.height;
  return frame;
}

// Closes what is open at each page's foot and opens it again on the next.
void carry_tags_over(std::vector<FilledFrame>& frames) {
  std::vector<TagBegin> open;
  const auto close = [&](std::size_t count) { open.resize(open.size() - std::min(count, open.size())); };
  for (FilledFrame& frame : frames) {
    std::vector<Item> opened_again(open.begin(), open.end());
    for (const PageItems::Piece& piece : frame.items.pieces()) {
      if (!piece.placed.part) continue;  // a repeated header, which ends what it begins
      close(piece.placed.part->closes);
      for (Item tag : piece.placed.part->left_open) {
        put_in_place(tag, piece.placed);
        open.push_back(std::move(std::get<TagBegin>(tag)));
      }
    }
    frame.items.enclose(std::move(opened_again), std::vector<Item>(open.size(), TagEnd{}));
  }
}

}  // namespace

std::vector<FilledFrame> break_into_pages(const Flow& flow, Size frame, Diagnostics& diagnostics,
                                          int first_page) {
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    // On whichever page a row stands, its header stands there, too.
    const Strip* header = header_at(flow, i);
    const double height = flow.strips[i].height + flow.strips[i].head.height + (header ? header->height : 0);
    if (height <= frame.height + tolerance) continue;
    diagnostics.error(
        "too-tall", flow.strips[i].span,
        fmt::format("this block is {:.0f} mm tall in one piece, but a page has room for {:.0f} mm",
                    to_millimetres(height), to_millimetres(frame.height)),
        "make it shorter, or split it into two blocks");
  }
  std::vector<FilledFrame> frames;
  if (flow.strips.empty()) return frames;
  std::vector<std::size_t> breaks = choose_breaks(flow, frame.height, Clinging::stays);
  if (breaks.empty()) breaks = choose_breaks(flow, frame.height, Clinging::may_be_parted);
  std::size_t first = 0;
  for (const std::size_t last : breaks) {
    const bool is_recto = (first_page + static_cast<int>(frames.size())) % 2 == 1;
    if (flow.strips[first].break_before == BreakBefore::recto && !is_recto) {
      frames.emplace_back().around = Around::furniture;
    }
    frames.push_back(fill_frame(flow, first, last, frame.height));
    first = last;
  }
  carry_tags_over(frames);
  return frames;
}

}  // namespace tandem::layout
