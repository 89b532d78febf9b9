#include "blocks/tools/partners.h"

namespace tandem {
namespace {

std::string filled(const char* pattern, BlockContext& context) {
  const auto nowhere = [](std::size_t) { return SourceSpan{}; };
  return context.voice().fill(Message::compile(pattern, nowhere, context.diagnostics()));
}

}  // namespace

std::array<MarkedPartner, 2> both_partners(BlockContext& context) {
  const Voice& voice = context.voice();
  if (!context.is_joint() && !voice.knows_the_couple()) {
    return {{{Mark::Shape::ring, "", "me", filled("{me}", context)},
             {Mark::Shape::square, "", "partner", filled("{partner}", context)}}};
  }
  return {{{Mark::Shape::ring, "A", "a", voice.name_a()}, {Mark::Shape::square, "B", "b", voice.name_b()}}};
}

std::vector<MarkedPartner> writing_partners(BlockContext& context) {
  const auto both = both_partners(context);
  if (context.is_joint()) return {both.begin(), both.end()};
  MarkedPartner reader = both[context.voice().reader() == Reader::b ? 1 : 0];
  reader.part.clear();
  return {reader};
}

std::string part_of(const std::string& part, const MarkedPartner& partner) {
  return partner.part.empty() ? part : part + "-" + partner.part;
}

}  // namespace tandem
