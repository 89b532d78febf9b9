#include "press/bound_stack.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compose/collate.h"

namespace tandem::press {
namespace {

bool is_link(const layout::Item& item) {
  return std::holds_alternative<layout::LinkItem>(item);
}

// Looks at parts where they are: a page without links goes on sharing them.
bool has_link(const layout::Page& page) {
  return std::ranges::any_of(page.items.pieces(), [](const layout::PageItems::Piece& piece) {
    const std::vector<layout::Item>& items = piece.placed.part ? piece.placed.part->items : piece.loose;
    return std::ranges::any_of(items, is_link);
  });
}

}  // namespace

layout::Document on_leaves_of_its_own(layout::Document copy, const std::vector<int>& pages,
                                      const std::string& label, Sides sides) {
  layout::Document chosen = std::move(copy);
  std::vector<layout::Page> all = std::exchange(chosen.pages, {});
  chosen.outline.clear();
  for (const int page : pages) {
    layout::Page& kept = all.at(static_cast<std::size_t>(page) - 1);
    if (has_link(kept)) std::erase_if(kept.items.list(), is_link);
    chosen.pages.push_back(std::move(kept));
  }
  chosen = compose::as_part(std::move(chosen), {label, label});
  chosen.page_labels.front().first_number = pages.front();
  if (sides == Sides::two && chosen.pages.size() % 2 != 0)
    chosen.pages.push_back({chosen.pages.front().size, {}});
  return chosen;
}

BoundStack::BoundStack(std::string name, std::size_t couples, std::size_t couples_a_volume, Sides sides,
                       pdf::PdfOptions pdf, pdf::BatchCache& cache, Deliver deliver)
    : name_(std::move(name)),
      has_volumes_(couples > couples_a_volume),
      couples_a_volume_(couples_a_volume),
      sides_(sides),
      pdf_(std::move(pdf)),
      cache_(cache),
      deliver_(std::move(deliver)) {
  pdf_.fillable = false;
}

BoundStack::~BoundStack() = default;

void BoundStack::begin_couple() {
  if (couples_ == couples_a_volume_) finish();
  ++couples_;
}

void BoundStack::add(const layout::Document& document) {
  if (!file_) {
    layout::Document about;
    about.title = name_;
    about.language = document.language;
    about.author = document.author;
    about.is_one_sided = sides_ == Sides::one;
    file_ = std::make_unique<pdf::BoundPdf>(std::move(about), pdf_, cache_);
  }
  file_->add(document);
  pages_ += static_cast<int>(document.pages.size());
}

void BoundStack::add_insert(const layout::Document& document, const Insert& insert,
                            const std::vector<int>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i)
    inserted_.push_back({pages_ + static_cast<int>(i), &insert, pages[i] - 1});
  add(document);
}

void BoundStack::finish() {
  if (!file_) return;
  std::string bytes = file_->finish();
  file_.reset();
  deliver_(name_of_volume(), with_inserts(std::move(bytes), inserted_));
  inserted_.clear();
  pages_ = 0;
  ++volume_;
  couples_ = 0;
}

std::string BoundStack::name_of_volume() const {
  return has_volumes_ ? fmt::format("{}-{:03}.pdf", name_, volume_) : name_ + ".pdf";
}

}  // namespace tandem::press
