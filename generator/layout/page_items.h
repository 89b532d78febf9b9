// Stage: layout. The items of one page, in the order they are painted: placed parts, which other pages may
// share, and loose items between them. Nothing is copied on the way to the page. In: parts and items. Out:
// the pieces as they are; or one list of items in the page's own coordinates, for those who look at items or
// change them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "layout/part.h"

namespace tandem::layout {

class PageItems {
 public:
  /// A placed part; or where that has no part, items that are the page's own.
  struct Piece {
    Placed placed;
    std::vector<Item> loose;
  };
  using iterator = std::vector<Item>::iterator;
  using const_iterator = std::vector<Item>::const_iterator;

  PageItems() = default;
  PageItems(std::vector<Item> items);            // NOLINT(google-explicit-constructor): a list is one
  PageItems(std::initializer_list<Item> items);  // NOLINT(google-explicit-constructor)

  void push_back(Item item);
  void emplace_back(Item item) { push_back(std::move(item)); }
  /// Nothing where there is no part, or nothing in it.
  void place(Placed placed);
  /// All of another's behind these, the frame's corner at `corner`.
  void append(PageItems others, Point corner);
  /// Before and behind all others.
  void enclose(std::vector<Item> before, std::vector<Item> behind);

  const std::vector<Piece>& pieces() const { return pieces_; }
  /// Puts others in the place of a piece's items: where it is a part, in the part's coordinates and numbers.
  void replace_piece(std::size_t piece, std::vector<Item> items);

  /// One list. Who changes it makes all parts the page's own first.
  std::vector<Item>& list();
  const std::vector<Item>& list() const;

  iterator begin() { return list().begin(); }
  iterator end() { return list().end(); }
  const_iterator begin() const { return list().begin(); }
  const_iterator end() const { return list().end(); }
  /// Whether a part is taken for personal.
  bool has_personal_part() const;
  bool empty() const;
  std::size_t size() const;
  const Item& operator[](std::size_t index) const { return list()[index]; }
  const Item& at(std::size_t index) const { return list().at(index); }
  const Item& front() const { return list().front(); }
  const Item& back() const { return list().back(); }

 private:
  std::vector<Item> copied() const;
  std::vector<Item>& last_loose();

  std::vector<Piece> pieces_;
  mutable std::vector<Item> list_;  ///< of all pieces, once somebody has looked at it
};

}  // namespace tandem::layout
