// Stage: answers. Which place to answer a field is: stable, from the content's own ids, so that answers of
// years find their questions. In: ids. Out: the name that a PDF and fields.json have.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>

namespace tandem::answers {

struct FieldId {
  std::string sheet;
  std::string block = {};  ///< empty for what is no block's
  std::string part = {};   ///< of the block's fields; empty where it has one

  /// 'sheet.block.part'; without what is empty at the end.
  std::string name() const;
  auto operator<=>(const FieldId&) const = default;
};

/// For tables of fields that are looked up and not listed.
struct FieldIdHash {
  std::size_t operator()(const FieldId& id) const {
    const std::hash<std::string> hash;
    return (hash(id.sheet) * 31 + hash(id.block)) * 31 + hash(id.part);
  }
};

}  // namespace tandem::answers
