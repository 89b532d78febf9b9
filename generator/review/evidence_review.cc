#include "review/evidence_review.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "load/node.h"
#include "review/waivers.h"

namespace tandem::review {
namespace {

constexpr std::string_view usual_grounds = "study";

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_allowed(model::Strength strength, std::string_view grounds) {
  switch (strength) {
    case model::Strength::solid:
      return is_one_of(grounds, {"meta-analysis", "review"});
    case model::Strength::mixed:
      return is_one_of(grounds, {"meta-analysis", "review", "studies"});
    case model::Strength::early:
      break;
  }
  return true;
}

}  // namespace

void review_evidence(const model::EvidenceNote& note, Diagnostics& diagnostics) {
  const SourceFile& file = *note.id.span.file;
  Diagnostics reported_when_it_was_read;
  const auto document = load::read_yaml(file, reported_when_it_was_read);
  const load::Node* strength = document ? document->find("strength") : nullptr;
  if (!strength) return;
  const load::Node* written = document->find("rests-on");
  const std::string_view grounds = written ? std::string_view(written->scalar) : usual_grounds;
  Diagnostics found;
  if (!is_allowed(note.strength, grounds)) {
    found.warning(
        "evidence-strength", strength->span,
        fmt::format("'{}' is said of what rests on '{}'", strength->scalar, grounds),
        note.strength == model::Strength::solid
            ? "cite a review or a meta-analysis and write 'rests-on: review', or say 'strength: early'"
            : "cite the studies that disagree and write 'rests-on: studies', or say 'strength: early'");
  }
  report_unless_waived(found, file, diagnostics);
}

}  // namespace tandem::review
