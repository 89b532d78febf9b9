#include "blocks/tools/partners.h"

namespace tandem {
namespace {

std::string filled(const char* pattern, const Setting& setting) {
  const auto nowhere = [](std::size_t) { return SourceSpan{}; };
  Diagnostics nothing_is_wrong;
  return setting.voice.fill(Message::compile(pattern, nowhere, nothing_is_wrong));
}

}  // namespace

std::array<MarkedPartner, 2> both_partners(const Setting& setting) {
  const Voice& voice = setting.voice;
  if (!setting.is_joint() && !voice.knows_the_couple()) {
    return {{{Mark::Shape::ring, "", "me", filled("{me}", setting), About::me},
             {Mark::Shape::square, "", "partner", filled("{partner}", setting), About::partner}}};
  }
  const bool is_of_one = !setting.is_joint();
  const About a = !is_of_one ? About::a : voice.reader() == Reader::b ? About::partner : About::me;
  const About b = !is_of_one ? About::b : voice.reader() == Reader::b ? About::me : About::partner;
  return {
      {{Mark::Shape::ring, "A", "a", voice.name_a(), a}, {Mark::Shape::square, "B", "b", voice.name_b(), b}}};
}

std::vector<MarkedPartner> writing_partners(const Setting& setting) {
  const auto both = both_partners(setting);
  if (setting.is_joint()) return {both.begin(), both.end()};
  MarkedPartner reader = both[setting.voice.reader() == Reader::b ? 1 : 0];
  reader.part.clear();
  return {reader};
}

std::string part_of(const std::string& part, const MarkedPartner& partner) {
  return partner.part.empty() ? part : part + "-" + partner.part;
}

}  // namespace tandem
