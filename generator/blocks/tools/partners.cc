#include "blocks/tools/partners.h"

namespace tandem {
namespace {

std::string filled(const char* pattern, Workplace& at) {
  const auto nowhere = [](std::size_t) { return SourceSpan{}; };
  return at.setting.voice.fill(Message::compile(pattern, nowhere, at.hand.diagnostics()));
}

}  // namespace

std::array<MarkedPartner, 2> both_partners(Workplace& at) {
  const Voice& voice = at.setting.voice;
  if (!at.setting.is_joint() && !voice.knows_the_couple()) {
    return {{{Mark::Shape::ring, "", "me", filled("{me}", at)},
             {Mark::Shape::square, "", "partner", filled("{partner}", at)}}};
  }
  return {{{Mark::Shape::ring, "A", "a", voice.name_a()}, {Mark::Shape::square, "B", "b", voice.name_b()}}};
}

std::vector<MarkedPartner> writing_partners(Workplace& at) {
  const auto both = both_partners(at);
  if (at.setting.is_joint()) return {both.begin(), both.end()};
  MarkedPartner reader = both[at.setting.voice.reader() == Reader::b ? 1 : 0];
  reader.part.clear();
  return {reader};
}

std::string part_of(const std::string& part, const MarkedPartner& partner) {
  return partner.part.empty() ? part : part + "-" + partner.part;
}

}  // namespace tandem
