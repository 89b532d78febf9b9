// Stage: model. Text of a page's header and footer with places for what only the finished document knows:
// '{title}, page {page} of {pages}'.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "load/decode.h"

namespace tandem::model {

enum class FurniturePlace {
  title,
  numbering,
  page,
  pages,
  copy,
  workshop,
  organisation,
  contact,
  licence,
  date
};

class FurnitureText {
 public:
  using Words = std::array<std::string, 10>;  ///< one for each FurniturePlace

  bool empty() const { return phrases_.empty(); }
  const SourceSpan& span() const { return span_; }
  /// A phrase whose places are all empty goes, with its dot: '{title} · {organisation}' without an
  /// organisation is the title alone. So do those behind the first `most_phrases`, but never the one that
  /// says whose page it is.
  std::string format(const Words& words, std::size_t most_phrases) const;
  std::size_t phrase_count() const { return phrases_.size(); }

  friend void decode(const load::Node& node, FurnitureText& target, load::Bounds bounds,
                     Diagnostics& diagnostics);

 private:
  using Phrase = std::vector<std::variant<std::string, FurniturePlace>>;
  static bool names_organisation(const Phrase& phrase);
  static Phrase read_phrase(std::string_view text, const SourceSpan& span, Diagnostics& diagnostics);

  std::vector<Phrase> phrases_;  ///< joined by middle dots
  SourceSpan span_;
};

void decode(const load::Node& node, FurnitureText& target, load::Bounds bounds, Diagnostics& diagnostics);
load::Shape shape_of(const FurnitureText*, load::Bounds);

}  // namespace tandem::model
