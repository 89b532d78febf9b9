// Stage: load. Tags of languages. In: what an author wrote. Out: whether it looks like one.
#pragma once

#include <string_view>

namespace tandem::load {

/// The shape of BCP 47: 'es', 'pt-BR', 'zh-Hant'.
bool is_language_tag(std::string_view tag);

}  // namespace tandem::load
