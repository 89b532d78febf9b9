// Stage: model. What of a document depends on what is known of a couple: conditions (`when:`), sets of
// examples, places for facts, core blocks and alternatives. All of it is settled on nodes, before anything is
// decoded, so that no block knows of it. In: a document and answers. Out: the document that these people get.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "load/node.h"
#include "model/block.h"
#include "model/condition.h"

namespace tandem::model {

/// What bends, and how it is read when it is settled.
struct Bending {
  load::Node document;
  std::optional<Condition> when;    ///< of the whole sheet
  std::set<std::string> questions;  ///< all that it asks: 'children.school', 'season.name'
  std::set<std::string> lists;      ///< of the couple's own, whose lines it takes: 'tasks'
  std::string language;
  const BlockReading* blocks = nullptr;
};

/// Null for a document that is the same for all. Reports conditions that are none or that ask for what is not
/// declared, and sets of examples in another form ('condition-form', 'examples-form'). `blocks` is borrowed.
std::shared_ptr<const Bending> find_bending(const load::Node& document, const BlockReading& blocks,
                                            const FactDeclarations& declarations, const std::string& language,
                                            Diagnostics& diagnostics);

/// The document where these answers are given: without conditions, and with one of each set of examples.
load::Node bent(const Bending& bending, const FactAnswers& answers);

/// A place in a document that is there under conditions, all of which are to hold or not to hold.
struct Guarded {
  struct Guard {
    Condition condition;
    bool holds = true;
  };
  std::vector<Guard> guards;
  SourceSpan span;  ///< of the last condition
  bool is_there(const FactAnswers& answers) const;
};
std::vector<Guarded> guarded_places(const Bending& bending);

/// A block's kind and what it takes, whatever stands before it; null for no map, or one without.
const std::pair<load::Node, load::Node>* kind_entry(const load::Node& block);
/// The sets of `{examples: […]}`; null for an item that is none.
const load::Node* examples_of(const load::Node& item);

}  // namespace tandem::model
