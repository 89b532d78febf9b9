// Stage: blocks. The two partners as a page speaks of them: whose mark is which, whose field is which.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "answers/question.h"
#include "blocks/tools/answer.h"

namespace tandem::blocks {

struct MarkedPartner {
  Mark::Shape shape = Mark::Shape::ring;
  std::string letter;  ///< inside the mark; empty where the page does not know who is A
  std::string part;    ///< in the names and values of fields: 'a', 'b'; 'me', 'partner'
  std::string words;   ///< a name, or 'Partner A', or 'You'
  answers::About about = answers::About::me;

  Mark mark(double size, double thickness) const { return {shape, size, thickness, letter}; }
};

/// A and B; on a handout that one fills in alone, the reader and the other.
std::array<MarkedPartner, 2> both_partners(const setting::Setting& setting);

/// Those who write on this page: both on a joint page; else the reader alone, whose fields need no part.
std::vector<MarkedPartner> writing_partners(const setting::Setting& setting);

/// 'part', or 'part-a' for one of two who write on the page.
std::string part_of(const std::string& part, const MarkedPartner& partner);

}  // namespace tandem::blocks
