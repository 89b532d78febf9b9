#include "layout/page_items.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tandem::layout {
namespace {

PageItems::Piece piece_of(std::vector<Item> items) {
  return {{}, std::move(items)};
}

}  // namespace

PageItems::PageItems(std::vector<Item> items) {
  if (!items.empty()) pieces_.push_back(piece_of(std::move(items)));
}

PageItems::PageItems(std::initializer_list<Item> items) : PageItems(std::vector<Item>(items)) {}

std::vector<Item>& PageItems::last_loose() {
  list_.clear();
  if (pieces_.empty() || pieces_.back().placed.part) pieces_.emplace_back();
  return pieces_.back().loose;
}

void PageItems::push_back(Item item) {
  last_loose().push_back(std::move(item));
}

void PageItems::place(Placed placed) {
  list_.clear();
  if (placed.part && !placed.part->items.empty()) pieces_.push_back({std::move(placed), {}});
}

void PageItems::append(PageItems others, Point corner) {
  list_.clear();
  for (Piece& piece : others.pieces_) {
    if (piece.placed.part) {
      piece.placed.frame = {piece.placed.frame.x + corner.x, piece.placed.frame.y + corner.y};
      pieces_.push_back(std::move(piece));
      continue;
    }
    for (Item& item : piece.loose) translate(item, corner.x, corner.y);
    std::vector<Item>& loose = last_loose();
    loose.insert(loose.end(), std::make_move_iterator(piece.loose.begin()),
                 std::make_move_iterator(piece.loose.end()));
  }
}

void PageItems::enclose(std::vector<Item> before, std::vector<Item> behind) {
  list_.clear();
  if (!before.empty()) pieces_.insert(pieces_.begin(), piece_of(std::move(before)));
  for (Item& item : behind) push_back(std::move(item));
}

void PageItems::replace_piece(std::size_t piece, std::vector<Item> items) {
  list_.clear();
  if (pieces_[piece].placed.part) {
    const bool is_personal = pieces_[piece].placed.part->is_personal;
    pieces_[piece].placed.part = make_part(std::move(items), false, is_personal);
  } else {
    pieces_[piece].loose = std::move(items);
  }
}

std::vector<Item> PageItems::copied() const {
  std::vector<Item> items;
  items.reserve(size());
  for (const Piece& piece : pieces_) {
    items.insert(items.end(), piece.loose.begin(), piece.loose.end());
    if (!piece.placed.part) continue;
    for (const Item& item : piece.placed.part->items) {
      items.push_back(item);
      put_in_place(items.back(), piece.placed);
    }
  }
  return items;
}

std::vector<Item>& PageItems::list() {
  if (pieces_.empty()) pieces_.emplace_back();
  if (pieces_.size() > 1 || pieces_.front().placed.part) {
    Piece all = piece_of(copied());
    pieces_.clear();
    pieces_.push_back(std::move(all));
  }
  list_.clear();
  return pieces_.front().loose;
}

const std::vector<Item>& PageItems::list() const {
  if (pieces_.size() == 1 && !pieces_.front().placed.part) return pieces_.front().loose;
  if (list_.empty()) list_ = copied();
  return list_;
}

bool PageItems::has_personal_part() const {
  return std::ranges::any_of(
      pieces_, [](const Piece& piece) { return piece.placed.part && piece.placed.part->is_personal; });
}

bool PageItems::empty() const {
  return size() == 0;
}

std::size_t PageItems::size() const {
  std::size_t count = 0;
  for (const Piece& piece : pieces_)
    count += piece.placed.part ? piece.placed.part->items.size() : piece.loose.size();
  return count;
}

}  // namespace tandem::layout
