#include "blocks/tools/partners.h"

namespace tandem::blocks {
namespace {

std::string filled(const char* pattern, const setting::Setting& setting) {
  const auto nowhere = [](std::size_t) { return SourceSpan{}; };
  Diagnostics nothing_is_wrong;
  return setting.voice.fill(load::Message::compile(pattern, nowhere, nothing_is_wrong));
}

}  // namespace

std::array<MarkedPartner, 2> both_partners(const setting::Setting& setting) {
  const personalise::Voice& voice = setting.voice;
  if (!setting.is_joint() && !voice.knows_the_couple()) {
    return {{{Mark::Shape::ring, "", "me", filled("{me}", setting), answers::About::me},
             {Mark::Shape::square, "", "partner", filled("{partner}", setting), answers::About::partner}}};
  }
  const bool is_of_one = !setting.is_joint();
  const answers::About a = !is_of_one                                 ? answers::About::a
                           : voice.reader() == personalise::Reader::b ? answers::About::partner
                                                                      : answers::About::me;
  const answers::About b = !is_of_one                                 ? answers::About::b
                           : voice.reader() == personalise::Reader::b ? answers::About::me
                                                                      : answers::About::partner;
  return {
      {{Mark::Shape::ring, "A", "a", voice.name_a(), a}, {Mark::Shape::square, "B", "b", voice.name_b(), b}}};
}

std::vector<MarkedPartner> writing_partners(const setting::Setting& setting) {
  const auto both = both_partners(setting);
  if (setting.is_joint()) return {both.begin(), both.end()};
  MarkedPartner reader = both[setting.voice.reader() == personalise::Reader::b ? 1 : 0];
  reader.part.clear();
  return {reader};
}

std::string part_of(const std::string& part, const MarkedPartner& partner) {
  return partner.part.empty() ? part : part + "-" + partner.part;
}

}  // namespace tandem::blocks
