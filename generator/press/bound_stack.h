// Stage: press. Binds the pages of a stack into files for paper: no fields, fonts and pictures once a file,
// each copy on leaves of its own. In: documents in the order of a plan. Out: volumes, handed over as they are
// full, so that no more than one is held.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pdf/batch_cache.h"
#include "pdf/pdf_writer.h"
#include "press/inserts/inserted_pages.h"
#include "press/leaf.h"

namespace tandem::press {

/// Pages of a copy as a document of their own, from 1; with an empty page behind an odd number of them where
/// leaves have two sides. `label`: whose they are, for bookmarks and page labels, by id. What leads to a page
/// or to the web leads nowhere on paper, and is taken out.
layout::Document on_leaves_of_its_own(layout::Document copy, const std::vector<int>& pages,
                                      const std::string& label, Sides sides);

class BoundStack {
 public:
  using Deliver = std::function<void(const std::string& name, const std::string& bytes)>;

  /// `name`: 'stack'. `couples`: how many will begin; `couples_a_volume`: of which a file has no more.
  BoundStack(std::string name, std::size_t couples, std::size_t couples_a_volume, Sides sides,
             pdf::PdfOptions pdf, pdf::BatchCache& cache, Deliver deliver);
  ~BoundStack();

  /// What is added next is another couple's. The facilitator's counts for none.
  void begin_couple();
  /// Throws PdfError.
  void add(const layout::Document& document);
  /// Pages that have the owner's id alone, and what shows on them: `pages` of the insert, from 1. It is
  /// borrowed until the volume is full.
  void add_insert(const layout::Document& document, const Insert& insert, const std::vector<int>& pages);
  /// Throws UnreadablePdf.
  void finish();

 private:
  std::string name_of_volume() const;

  std::string name_;
  bool has_volumes_;
  std::size_t couples_a_volume_;
  Sides sides_;
  pdf::PdfOptions pdf_;
  pdf::BatchCache& cache_;
  Deliver deliver_;
  std::unique_ptr<pdf::BoundPdf> file_;  ///< the one that grows
  std::size_t couples_ = 0;              ///< in it
  int pages_ = 0;                        ///< likewise
  std::vector<InsertedPage> inserted_;
  int volume_ = 1;
};

}  // namespace tandem::press
