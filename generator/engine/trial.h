// Stage: engine. Everything that a build would make, made for a check and not kept; and laid out on the other
// papers, too. In: sheets, workshops and couples on papers. Out: what is wrong with them, and what room to
// write their pages have.
#pragma once

#include <functional>
#include <string>

#include "engine/engine.h"
#include "engine/pack_looks.h"
#include "engine/painted_file.h"
#include "engine/papers_to_check.h"
#include "engine/selection.h"
#include "review/writing_room.h"

namespace tandem::engine {

/// What of packs is tried beside the copies, as a build with these options would make it.
struct PackExtras {
  bool collated = false;
  bool editions = false;  ///< the facilitator's of each pack
};

class Trial {
 public:
  /// `look`: the run's, as prepared. All but the finish is borrowed.
  Trial(Engine& engine, const PreparedLook& look, const Selection& selection, const pdf::PdfOptions& pdf,
        PackExtras extras, Diagnostics& diagnostics);

  /// All handouts on one paper, and where it has packs those of the facilitator and of the couples.
  /// `begin_step` hears of each sheet and couple.
  void make(const PaperToCheck& paper, const std::function<void(const std::string&)>& begin_step);

  const review::WritingRooms& rooms() const { return rooms_; }
  Memo& memo() { return memo_; }

 private:
  PackLooks looks_on(const PaperToCheck& paper, const model::Couple& couple) const;
  PreparedLook look_on(const model::PageMaster& paper, const std::string& language);
  compose::Composer composer_in(const PreparedLook& look);
  const model::PageMaster& paper_of(const model::Sheet& sheet) const;
  void make_workshops(const PaperToCheck& paper, const std::function<void(const std::string&)>& begin_step);
  void make_packs(const PaperToCheck& paper, const std::function<void(const std::string&)>& begin_step);
  void paint_on(const model::PageMaster& printed, const PaperToCheck& paper, const Product& product);

  Engine& engine_;
  PreparedLook look_;
  const Selection& selection_;
  Finish finish_;
  PackExtras extras_;
  Diagnostics& diagnostics_;
  Memo memo_;
  review::WritingRooms rooms_;
};

}  // namespace tandem::engine
