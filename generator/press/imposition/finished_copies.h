// Stage: press. Where one copy ends and the next begins in a finished PDF, so that no leaf gets anything of
// two. In: its pages, read back. Out: the copies' first pages.
#pragma once

#include <vector>

#include "press/content_scan.h"

namespace tandem::press {

/// By the ids at the foot of pages: a copy ends where the id is another's, or where its pages begin again. A
/// blank page belongs to the copy before it; one that is painted and has no id, among pages that have, to
/// nobody else. A file without any ids is one copy. Throws UnreadablePdf for a page that is of two copies.
std::vector<int> first_pages_of_copies(const std::vector<ScannedContent>& pages);

}  // namespace tandem::press
