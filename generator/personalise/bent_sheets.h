// Stage: personalise. Sheets that bend, as they are for some couple: those for whom the same is known share
// one. In: a sheet of the project and answers. Out: the sheet that these people get.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "model/bending.h"
#include "model/sheet.h"

namespace tandem::personalise {

/// One thread's. A sheet that it gave stays where it is as long as this lives.
class BentSheets {
 public:
  /// The sheet itself where it asks nothing, or where nothing of what it asks is known. The project must
  /// outlive it.
  const model::Sheet& of(const model::Sheet& sheet, const model::FactAnswers& answers);

 private:
  using ByAnswers = std::map<std::string, std::unique_ptr<model::Sheet>>;
  std::map<const model::Bending*, ByAnswers> made_;
};

}  // namespace tandem::personalise
