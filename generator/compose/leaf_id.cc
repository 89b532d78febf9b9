#include "compose/leaf_id.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace tandem::compose {
namespace {

constexpr std::string_view letters = "ABJKFRESLN";
constexpr std::string_view owned = "ABJF";  // those whose inserts are somebody's

// Digits without a sign or a zero before them: of one number there is one mark.
std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_plain = problem == std::errc() && end == digits.data() + digits.size() && number > 0;
  return is_plain && digits.front() != '0' ? std::optional(number) : std::nullopt;
}

bool is_id(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

/// 'A', or of an insert 'A+1'.
std::string part_of(const LeafId& id) {
  return id.insert == 0 ? std::string(1, id.copy) : fmt::format("{}+{}", id.copy, id.insert);
}

}  // namespace

std::string printed_start(const LeafId& id) {
  return fmt::format("{}·{}·", id.of, part_of(id));
}

std::string mark_of(const LeafId& id) {
  return fmt::format("{}/{}/{}/{}", id.of, part_of(id), id.page, id.pages);
}

std::optional<LeafId> leaf_id_of(std::string_view mark) {
  std::array<std::string_view, 4> parts;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t end = i + 1 < parts.size() ? mark.find('/') : mark.size();
    if (end == mark.npos) return std::nullopt;
    parts[i] = mark.substr(0, end);
    mark.remove_prefix(std::min(end + 1, mark.size()));
  }
  const auto page = number_of(parts[2]);
  const auto pages = number_of(parts[3]);
  const bool has_letter = !parts[1].empty() && letters.find(parts[1].front()) != letters.npos;
  if (!is_id(parts[0]) || !has_letter || !page || !pages || *page > *pages) return std::nullopt;
  LeafId id{std::string(parts[0]), parts[1].front(), *page, *pages};
  if (parts[1].size() == 1) return id;
  const auto insert = parts[1][1] == '+' && owned.find(parts[1][0]) != owned.npos
                          ? number_of(parts[1].substr(2))
                          : std::nullopt;
  if (!insert) return std::nullopt;
  id.insert = *insert;
  return id;
}

}  // namespace tandem::compose
