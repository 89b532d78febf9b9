#include "press/owner.h"

namespace tandem {

const char* word_of(CopyOf copy) {
  switch (copy) {
    case CopyOf::a:
      return "a";
    case CopyOf::b:
      return "b";
    case CopyOf::joint:
      return "joint";
    case CopyOf::facilitator:
      return "facilitator";
    case CopyOf::nobody:
      break;
  }
  return "nobody";
}

std::string words_of(const Owner& owner) {
  switch (owner.copy) {
    case CopyOf::a:
      return owner.id + " A";
    case CopyOf::b:
      return owner.id + " B";
    case CopyOf::joint:
      return owner.id + " together";
    case CopyOf::facilitator:
      return "the facilitator of " + owner.id;
    case CopyOf::nobody:
      break;
  }
  return "nobody";
}

}  // namespace tandem
