// Stage: blocks. The value and the style of the block `check-in`, shared by its files: check_in.cc reads it
// and puts its cards into rows, check_in_card.cc draws one card;
// check_in_questions.cc says what it asks.
#pragma once

#include <string>
#include <vector>

#include "answers/question.h"
#include "blocks/tools/partners.h"
#include "load/decode.h"
#include "model/block.h"
#include "setting/workplace.h"

namespace tandem::blocks {

constexpr int check_in_steps = 5;

struct CheckInQuestion {
  load::InlineText ask;
  load::InlineText low;
  load::InlineText high;
};

struct CheckIn : model::Block {
  load::InlineText ask;
  std::vector<CheckInQuestion> questions;
  int cards = 1;
  load::InlineText help;
};

struct CheckInStyle : setting::BlockStyle {
  load::Length least_ring{from_millimetres(4.5)};
  load::Length most_ring{from_millimetres(7.5)};
  load::Length ring_thickness{0.7};
  load::Length sign{from_millimetres(5.2)};
  load::Length step{from_millimetres(13)};
  load::Length name_width{from_millimetres(32)};
  load::Length date_width{from_millimetres(26)};
  load::Length padding{from_millimetres(5)};
  std::string card;
  std::string help;
};

/// Of one card; `number` from 1, or 0 where there is one card alone.
answers::Question date_of_card(const CheckIn& block, const CheckInStyle& style, int number,
                               const setting::Setting& setting);
answers::Question question_of_card(const CheckIn& block, const CheckInStyle& style, int number,
                                   std::size_t question, const MarkedPartner& writer,
                                   const setting::Setting& setting);
answers::Question help_of_card(const CheckIn& block, const CheckInStyle& style, int number,
                               const MarkedPartner& writer, const setting::Setting& setting);

}  // namespace tandem::blocks
