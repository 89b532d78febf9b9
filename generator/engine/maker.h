// Stage: engine. Makes products one by one, in a run's look, down to the bytes of their files.
// In: a sheet, a workshop or a couple, and a thread's memo. Out: the product, its files, and what is wrong.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "engine/engine.h"
#include "engine/painted_file.h"
#include "engine/product.h"
#include "engine/selection.h"
#include "engine/stopwatch.h"
#include "personalise/pseudonyms.h"

namespace tandem::engine {

struct Made {
  Product product;
  std::vector<PaintedFile> files;
  Diagnostics found;  ///< with errors in it nothing of the product is to be used
};

/// Where who is who stands.
inline constexpr const char* key_file = "facilitator-only/who-is-who.pdf";

class Maker {
 public:
  /// Makes all looks that the selection needs ready, which is what may be wrong for more than one product: it
  /// is reported to the engine's diagnostics. `look` is the run's, as prepared.
  Maker(Engine& engine, const PreparedLook& look, const Selection& selection, const Finish& finish);

  /// Packs have the facilitator's edition, too.
  void add_pack_editions() { has_pack_editions_ = true; }

  /// From here on nothing is changed but what is the thread's own, so that many may make products. `watch`
  /// is told of 'personalise', 'compose' and 'paint'.
  Made handout(const model::Sheet& sheet, Memo& memo, Stopwatch& watch) const;
  /// On this paper, whatever the sheet is made for.
  Made handout_on(const model::PageMaster& paper, const model::Sheet& sheet, Memo& memo,
                  Stopwatch& watch) const;
  /// A handout that is nobody's spare copy: its pages have ids with this number. Not painted.
  layout::Document spare(const model::Sheet& sheet, int number, Memo& memo, Diagnostics& found) const;
  /// What a handout asks, not painted; what is wrong with it is said when it is made.
  Product questions(const model::Sheet& sheet, Memo& memo) const;
  Made workshop(const model::Workshop& workshop, Memo& memo, Stopwatch& watch) const;
  Made pack(const model::Couple& couple, Memo& memo, Stopwatch& watch) const;

  /// Who is who, for the facilitator alone.
  std::vector<PaintedFile> key(const std::vector<personalise::KeyRow>& key, Memo& memo,
                               Diagnostics& found) const;

  /// The look of a couple's joint pages.
  PreparedLook look_of(const model::Couple& couple) const;

 private:
  Product::File edition_of_pack(const personalise::Pack& pack, Memo& memo, Diagnostics& found) const;
  template <typename Compose>
  Made make(const Look& look, Memo& memo, Stopwatch& watch, Compose compose) const;

  const Engine& engine_;
  Look look_;
  setting::Letterhead letterhead_;
  Finish finish_;
  bool has_pack_editions_ = false;
};

}  // namespace tandem::engine
