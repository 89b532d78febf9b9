// Stage: model. One piece of a sheet on paper. The blocks stage holds the kinds; here they are opaque.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "load/decode.h"

namespace tandem::model {

/// Base of every block's value. `kind` is its key in YAML ('scale').
struct Block {
  virtual ~Block() = default;
  std::string kind;
  SourceSpan span;
  load::Identifier id;                        ///< names its answers; empty for blocks without answers
  std::vector<std::unique_ptr<Block>> inner;  ///< blocks inside this one, in their order
};

/// Reads one item of a `blocks:` list; null after reporting what is wrong. Passed in from above, so that
/// the model need not know the kinds.
using BlockReader = std::function<std::unique_ptr<Block>(const load::Node& item, Diagnostics& diagnostics)>;

struct Theme;

/// Reports what is wrong in what a theme says of blocks. Passed in from above, too.
using BlockStyleCheck = std::function<void(const Theme& theme, Diagnostics& diagnostics)>;

/// A key of a block kind's style whose value stands on paper, as words: 'time' of 'agenda'.
struct BlockWord {
  std::string kind;
  std::string key;
};

/// All that the model needs to know of blocks.
struct BlockReading {
  BlockReader read;
  BlockStyleCheck check_styles;
  std::vector<BlockWord> words;
  /// Kinds whose items have a key 'when' of their own, which is no condition.
  std::vector<std::string> with_own_when = {};
  /// Kinds that belong to the block behind them.
  std::vector<std::string> leading = {};
};

}  // namespace tandem::model
