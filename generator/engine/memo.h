// Stage: engine. What one thread has made and need not make twice.
#pragma once

#include "compose/pack_thickness.h"
#include "pdf/batch_cache.h"
#include "personalise/bent_sheets.h"
#include "personalise/sheet_choices.h"
#include "setting/flow_memo.h"
#include "text/typesetter.h"

namespace tandem::engine {

/// One thread's: all else that products are made of is constant while they are made. Bytes do not depend on
/// what is in it. The engine, whose content and fonts it refers to, must outlive it.
struct Memo {
  personalise::BentSheets bent_sheets;  ///< what flows are made of, so it goes after them
  personalise::SheetChoices choices;
  text::Typesetter typesetter;
  setting::FlowMemo flows;
  compose::PackThickness thickness;
  pdf::BatchCache pdf;
};

}  // namespace tandem::engine
