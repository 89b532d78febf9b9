#include "press/inserts/insert.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <utility>

#include "press/imposition/finished_pdf.h"
#include "press/pdf_objects.h"
#include "press/printed_pages.h"

namespace tandem::press {
namespace {

constexpr const char* print_anew = "open it in a viewer and print it into a new PDF";

// Points: no printer leaves more white at the edge.
constexpr double margin = from_millimetres(4.4);

// A page is not laid on its side for a gain that nobody would see.
constexpr double worth_a_turn = 1.02;

// Points. A page that is smaller than a stamp, or larger than any wall, is a mistake.
constexpr double least_side = 36;
constexpr double greatest_side = 14400;

double scale_into(Size size, const Rect& room) {
  return std::min(room.width / size.width, room.height / size.height);
}

/// As large as it fits, in the middle.
PlacedPage placed(int page, Size size, const Rect& room) {
  const Size lying = turned(size, Turn::three_quarters);
  const bool is_turned = scale_into(lying, room) > worth_a_turn * scale_into(size, room);
  const Size shown = is_turned ? lying : size;
  const double scale = scale_into(shown, room);
  const Rect place{room.x + (room.width - shown.width * scale) / 2,
                   room.y + (room.height - shown.height * scale) / 2, shown.width * scale,
                   shown.height * scale};
  return {page, is_turned ? Turn::three_quarters : Turn::none, place, place};
}

/// Layers that are there and not shown would be shown in a file that knows nothing of them.
void check_layers(const PdfFile& file) {
  const PdfObject layers = file.root()["/OCProperties"];
  if (layers.is_null()) return;
  const PdfObject usual = layers["/D"];
  const bool hides = usual["/OFF"].size() > 0 || usual["/AS"].size() > 0 ||
                     usual["/BaseState"].name() == "/OFF" || usual["/BaseState"].name() == "/Unchanged";
  if (hides) throw UnreadablePdf{"it has layers that are switched off", print_anew};
}

/// Forms whose pages are made by a viewer have one that says so, and no other.
void check_pages_are_there(const PdfFile& file) {
  if (file.root()["/NeedsRendering"].written_out() != "true") return;
  throw UnreadablePdf{"it is a form (XFA) that has no pages before a viewer makes them", print_anew};
}

void check_size(Size size, std::size_t page) {
  const double least = std::min(size.width, size.height);
  const double greatest = std::max(size.width, size.height);
  if (least >= least_side && greatest <= greatest_side) return;
  throw UnreadablePdf{fmt::format("its page {} is {:.0f} × {:.0f} mm", page, to_millimetres(size.width),
                                  to_millimetres(size.height)),
                      "give it the size of a page, from 13 mm to 5 m"};
}

void check_pages(const std::vector<Size>& pages) {
  if (pages.size() > static_cast<std::size_t>(most_pages_of_insert))
    throw UnreadablePdf{
        fmt::format("it has {} pages, and an insert no more than {}", pages.size(), most_pages_of_insert),
        "take the pages that people need, or print it by itself"};
  for (std::size_t i = 0; i < pages.size(); ++i) check_size(pages[i], i + 1);
}

// A page of a pack is somebody's, whatever stack it would come into.
void check_owners(const std::string& bytes) {
  const std::vector<ScannedContent> pages = printed_pages(bytes);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].ids.empty() && !pages[i].has_broken_id) continue;
    throw RefusedInsert{"leaf-owner",
                        pages[i].ids.empty() ? fmt::format("its page {} has an id of a pack", i + 1)
                                             : fmt::format("its page {} is {}, of a pack", i + 1,
                                                           compose::printed_start(pages[i].ids[0].id) +
                                                               std::to_string(pages[i].ids[0].id.page)),
                        "an insert is nobody's until a stack gives it to somebody: take a handout"};
  }
}

Insert made(std::string bytes, Size paper, const Rect& room) {
  {
    const PdfFile whole(bytes);
    check_layers(whole);
    check_pages_are_there(whole);
  }
  FinishedPdf file(std::move(bytes), EmptyFields::shown);
  const std::vector<Size> sizes = file.page_sizes();
  check_pages(sizes);
  Insert insert;
  insert.pages = static_cast<int>(sizes.size());
  ImposedFile on_paper;
  on_paper.first_pages = {0};
  on_paper.edge = DuplexEdge::none;
  for (int page = 0; page < insert.pages; ++page) {
    const PlacedPage place = placed(page, sizes[static_cast<std::size_t>(page)], room);
    if (place.turn != Turn::none) insert.turned.push_back(page + 1);
    on_paper.leaves.push_back(
        {.size = paper, .trim = {0, 0, paper.width, paper.height}, .front = {{place}, {}}});
  }
  insert.on_paper = file.imposed(on_paper);
  check_owners(insert.on_paper);
  return insert;
}

}  // namespace

Rect room_for_insert(Size paper, double foot) {
  return {margin, margin, paper.width - 2 * margin, paper.height - margin - std::max(margin, foot)};
}

Insert make_insert(std::string bytes, Size paper, const Rect& room) {
  try {
    return made(std::move(bytes), paper, room);
  } catch (const UnreadablePdf& problem) {
    throw RefusedInsert{"unreadable-pdf", problem.message, problem.hint};
  } catch (const std::bad_alloc&) {
    throw RefusedInsert{"unreadable-pdf", "it is too large for the memory that there is",
                        "make its pictures smaller"};
  }
}

}  // namespace tandem::press
