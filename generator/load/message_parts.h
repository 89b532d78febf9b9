// Stage: load, internal. A message pattern taken apart: words, places for names, and choices.
// In: a pattern. Out: its parts, or the problems in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/message.h"

namespace tandem::load {

struct MessagePart;
using MessageParts = std::vector<MessagePart>;

struct MessageBranch;

struct MessagePart {
  enum class Kind {
    words,     ///< `text` as it stands
    argument,  ///< the words of the argument `text`
    number,    ///< '#' inside a plural: the number of the argument `text`, less `offset`
    select,    ///< the branch named like the argument's words
    plural,    ///< the branch of the argument's number
    ordinal,   ///< the same for 1st, 2nd, 3rd
  };
  Kind kind = Kind::words;
  std::string text;
  double offset = 0;
  std::vector<MessageBranch> branches;  ///< one of them is 'other'
};

/// One branch of a select or plural.
struct MessageBranch {
  std::string key;  ///< 'she', 'one', 'other'; '=2' for an exact number
  MessageParts parts;
};

/// Takes an ICU MessageFormat pattern apart. With problems, the result is of no use.
MessageParts parse_message(std::string_view pattern, std::vector<MessageProblem>& problems);

}  // namespace tandem::load
