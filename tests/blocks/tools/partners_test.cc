// Whose mark is which, on each page that there can be.
#include <catch2/catch.hpp>

#include "blocks/hostile_sheet.h"
#include "blocks/tools/partners.h"

namespace tandem::tests {
namespace {

model::Couple couple() {
  model::Couple couple;
  couple.a.name.value = "Noor";
  couple.b.name.value = "Samir";
  return couple;
}

// One line for each partner, as a page with this reader speaks of them: shape, letter, part, words.
std::string told(const std::vector<blocks::MarkedPartner>& partners) {
  std::string text;
  for (const blocks::MarkedPartner& each : partners) {
    text += each.shape == blocks::Mark::Shape::ring ? "ring" : "square";
    text += "|" + each.letter + "|" + blocks::part_of("row-1", each) + "|" + each.words + "\n";
  }
  return text;
}

struct Page {
  Page(const personalise::Voice& its_voice, model::Audience audience)
      : voice(its_voice),
        setting{.styles = room.styles(),
                .voice = voice,
                .letterhead = letterhead,
                .width = 400,
                .audience = audience} {}
  std::string both() {
    const auto two = blocks::both_partners(at.setting);
    return told({two.begin(), two.end()});
  }
  std::string writing() { return told(blocks::writing_partners(at.setting)); }

  PressRoom room{{{"sheet.yaml", sheet_with("  - prose: a\n")}}};
  personalise::Voice voice;
  setting::Letterhead letterhead;
  layout::ElementNumbers numbers;
  setting::Setting setting;
  setting::Workplace at{setting, room.typesetter(), numbers, room.diagnostics()};
};

personalise::Voice anybody() {
  model::Words of_a_theme;
  of_a_theme.reader = "you";
  of_a_theme.other = "your partner";
  of_a_theme.partner_a = "Partner A";
  of_a_theme.partner_b = "Partner B";
  return personalise::Voice::for_anybody(of_a_theme);
}

}  // namespace

TEST_CASE("a handout for one reader knows you and your partner, but not who is A") {
  Page page(anybody(), model::Audience::each);
  CHECK(page.both() == "ring||row-1-me|You\nsquare||row-1-partner|Your partner\n");
  CHECK(page.writing() == "ring||row-1|You\n");
}

TEST_CASE("a handout for both knows partner A and partner B, and each writes") {
  Page page(anybody(), model::Audience::together);
  CHECK(page.both() == "ring|A|row-1-a|Partner A\nsquare|B|row-1-b|Partner B\n");
  CHECK(page.writing() == page.both());
}

TEST_CASE("a partner's own copy keeps A's ring and B's square, whoever reads it") {
  Page of_a(personalise::Voice::for_couple(couple(), personalise::Reader::a), model::Audience::each);
  Page of_b(personalise::Voice::for_couple(couple(), personalise::Reader::b),
            model::Audience::each_then_share);
  CHECK(of_a.both() == "ring|A|row-1-a|Noor\nsquare|B|row-1-b|Samir\n");
  CHECK(of_b.both() == of_a.both());
  CHECK(of_a.writing() == "ring|A|row-1|Noor\n");
  CHECK(of_b.writing() == "square|B|row-1|Samir\n");
}

TEST_CASE("on a couple's joint page both write") {
  Page page(personalise::Voice::for_couple(couple(), personalise::Reader::both), model::Audience::together);
  CHECK(page.writing() == "ring|A|row-1-a|Noor\nsquare|B|row-1-b|Samir\n");
}

}  // namespace tandem::tests
