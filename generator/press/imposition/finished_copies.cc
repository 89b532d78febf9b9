#include "press/imposition/finished_copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>

#include "press/pdf_objects.h"

namespace tandem::press {
namespace {

bool is_of_one_copy(const compose::LeafId& one, const compose::LeafId& other) {
  return one.of == other.of && one.copy == other.copy && one.insert == other.insert;
}

/// The id of a page, whose pieces may have several of one copy.
std::optional<compose::LeafId> id_of(const ScannedContent& page, std::size_t number) {
  if (page.ids.empty()) return std::nullopt;
  const compose::LeafId& first = page.ids.front().id;
  for (const FoundLeafId& found : page.ids) {
    if (is_of_one_copy(found.id, first)) continue;
    throw UnreadablePdf{fmt::format("its page {} is of two copies, {} and {}", number,
                                    compose::mark_of(first), compose::mark_of(found.id)),
                        "impose the stack that it was made of"};
  }
  return first;
}

}  // namespace

std::vector<int> first_pages_of_copies(const std::vector<ScannedContent>& pages) {
  std::vector<int> first_pages{0};
  if (std::ranges::all_of(pages, [](const ScannedContent& page) { return page.ids.empty(); }))
    return first_pages;
  std::optional<compose::LeafId> last;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto id = id_of(pages[i], i + 1);
    if (!id && !pages[i].paints && i > 0) continue;
    const bool goes_on =
        id.has_value() == last.has_value() && (!id || (is_of_one_copy(*id, *last) && id->page > last->page));
    if (i > 0 && !goes_on) first_pages.push_back(static_cast<int>(i));
    last = id;
  }
  return first_pages;
}

}  // namespace tandem::press
