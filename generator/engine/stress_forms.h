// Stage: engine, internal. The forms of sheets that bend, laid out where something is wrong in one of them
// alone. In: sheets on papers, and looks as they come. Out: errors and warnings; how many forms were tried.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "engine/stress.h"
#include "model/bending_check.h"

namespace tandem::engine {

class StressedForms {
 public:
  /// All is borrowed.
  StressedForms(const std::vector<PaperToCheck>& papers, Engine& engine, Memo& memo,
                const model::Couple& couple);

  /// All forms in the first look; of the others, each form in one.
  void lay_out(const Look& look, int number, int looks, Diagnostics& found);

  FormsTried tried() const { return tried_; }

 private:
  struct Bent {
    const model::Sheet* sheet;
    model::SampleAnswers answers;
    std::string language;
  };

  void add(const model::Sheet& sheet, const std::string& language);
  void lay_out_form(const Bent& bent, const model::FactAnswers& answers, const Look& look,
                    Diagnostics& found);

  Engine& engine_;
  Memo& memo_;
  const model::Couple& couple_;
  std::vector<const model::PageMaster*> papers_;  ///< for packs
  std::vector<Bent> sheets_;
  FormsTried tried_;
};

}  // namespace tandem::engine
