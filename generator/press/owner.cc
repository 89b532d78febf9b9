#include "press/owner.h"

#include <algorithm>

namespace tandem::press {
namespace {

constexpr std::string_view for_paper = "-print.pdf";
constexpr std::string_view as_usual = ".pdf";

}  // namespace

const char* word_of(CopyOf copy) {
  switch (copy) {
    case CopyOf::a:
      return "a";
    case CopyOf::b:
      return "b";
    case CopyOf::joint:
    case CopyOf::joint_again:
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
    case CopyOf::joint_again:
      return owner.id + " together, in the other language";
    case CopyOf::facilitator:
      return "the facilitator of " + owner.id;
    case CopyOf::nobody:
      break;
  }
  return "nobody";
}

std::optional<CopyOf> copy_in_file(std::string_view file, std::string_view id) {
  const std::string stem = stem_of_copy(file);
  if (!stem.starts_with(id) || stem.size() <= id.size() + 1) return std::nullopt;
  const std::string_view part = std::string_view(stem).substr(id.size() + 1);
  if (part == "a") return CopyOf::a;
  if (part == "b") return CopyOf::b;
  if (part == "together") return CopyOf::joint;
  if (part.starts_with("together-")) return CopyOf::joint_again;
  if (part == "facilitator" || part == "run-sheet" || part == "evidence") return CopyOf::facilitator;
  return std::nullopt;
}

bool is_version_for_paper(std::string_view file) {
  return file.ends_with(for_paper);
}

std::string stem_of_copy(std::string_view file) {
  file.remove_prefix(std::min(file.rfind('/') + 1, file.size()));
  const std::string_view end = is_version_for_paper(file) ? for_paper : as_usual;
  if (file.ends_with(end)) file.remove_suffix(end.size());
  return std::string(file);
}

}  // namespace tandem::press
