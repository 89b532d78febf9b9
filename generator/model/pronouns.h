// Stage: model. How sentences speak of a partner.
// In: 'she/her', 'none', or forms of somebody's own, 'ze/zir/zir'. Out: PartnerPronouns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/decode.h"

namespace tandem::model {

/// `none`: the name stands in their place; `own`: others, whose forms are given.
enum class Pronouns { she, he, they, none, own };

struct PartnerPronouns {
  PartnerPronouns() = default;
  PartnerPronouns(Pronouns which) : kind(which) {}

  Pronouns kind = Pronouns::they;
  /// Of `own`: 'ze', 'zir', 'zir'. The last may be empty, and then the name stands there.
  std::string subject = {};
  std::string object = {};
  std::string possessive = {};

  bool operator==(const PartnerPronouns&) const = default;
};

/// Those of `she` to `none`.
std::vector<std::string> words_of(std::type_identity<Pronouns>);

/// 'ze/zir' or 'ze/zir/zir': two or three short words. Nothing for other words, nor for those of which one is
/// she, he, they or their forms: whoever mixes them has no forms of their own.
std::optional<PartnerPronouns> own_pronouns(std::string_view words);

/// Reports 'unknown-word' for what is neither a word for pronouns nor forms, and for forms that are
/// probably a word with a mistake in it.
void decode(const load::Node& node, PartnerPronouns& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const PartnerPronouns*, load::Bounds bounds);
/// As it would be written.
std::string describe_value(const PartnerPronouns& pronouns);

}  // namespace tandem::model
