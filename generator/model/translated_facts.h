// Stage: model. What may be known of a couple, in the words of another language.
// In: a list of facts below a language's folder. Out: these words beside the facts that are declared, so that
// a sign-up sheet may have them.
#pragma once

#include "base/diagnostic.h"
#include "load/node.h"
#include "model/fact.h"

namespace tandem::model {

/// Adds the words that `document` has for as many facts and values as it translates. Reports 'unknown-fact'
/// and 'unknown-fact-value'.
void add_translated_facts(const load::Node& document, FactDeclarations& declarations,
                          Diagnostics& diagnostics);

}  // namespace tandem::model
