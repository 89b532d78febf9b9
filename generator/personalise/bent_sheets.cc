#include "personalise/bent_sheets.h"

#include <algorithm>

namespace tandem::personalise {
namespace {

/// As much of the answers as the sheet asks for: 'yn' and '3,'.
std::string told_by(const model::FactAnswers& answers, const model::Bending& bending) {
  std::string told;
  for (const std::string& question : bending.questions) told += answers.has(question) ? 'y' : 'n';
  for (const std::string& list : bending.lists) told += std::to_string(answers.lines_of(list)) + ",";
  return told;
}

}  // namespace

const model::Sheet& BentSheets::of(const model::Sheet& sheet, const model::FactAnswers& answers) {
  if (!sheet.bending) return sheet;
  const model::Bending& bending = *sheet.bending;
  const std::string told = told_by(answers, bending);
  if (told.find('y') == std::string::npos) return sheet;
  std::unique_ptr<model::Sheet>& made = made_[&bending][told];
  if (!made) {
    Diagnostics reported_when_it_was_loaded;
    made =
        model::read_sheet(model::bent(bending, answers), bending.blocks->read, reported_when_it_was_loaded);
    made->prints_region = sheet.prints_region;
    made->bending = sheet.bending;
  }
  return *made;
}

}  // namespace tandem::personalise
