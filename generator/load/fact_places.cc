#include "load/fact_places.h"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "load/list_numbers.h"
#include "load/placeholders.h"
#include "load/sentence_ends.h"

namespace tandem::load {
namespace {

constexpr std::string_view argument_prefix = "f_";

std::string in_braces(std::string_view name) {
  return fmt::format("{{{}}}", name);
}

/// Without spaces at its end, and without the backslash that breaks a line.
std::string_view without_end_spaces(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\n");
  if (end == text.npos) return {};
  const bool breaks_line = text[end] == '\\' && text.substr(end + 1).starts_with('\n');
  return breaks_line ? without_end_spaces(text.substr(0, end)) : text.substr(0, end + 1);
}

bool has_any(std::string_view text, const std::set<std::string_view>& places) {
  return std::ranges::any_of(
      places, [&](std::string_view place) { return text.find(in_braces(place)) != text.npos; });
}

/// The sign of a bullet's item: '- '.
bool has_bullet(std::string_view rest) {
  return rest.size() > 1 && std::string_view("-*+").find(rest.front()) != rest.npos && rest[1] == ' ';
}

/// Takes a text line by line: a blank line or an item's sign begins a new piece.
class PieceByPiece {
 public:
  PieceByPiece(std::string_view text, const std::string& language, const std::set<std::string_view>& unknown)
      : text_(text),
        numbers_(find_list_numbers(mask_placeholders(text, find_placeholders(text)))),
        ends_(language),
        unknown_(unknown) {}

  LeftOver left() {
    for (std::size_t start = 0; start < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size() - 1) + 1;
      take(start, end);
      start = end;
    }
    end_piece();
    while (left_.text.ends_with('\n') && !text_.ends_with('\n')) left_.text.pop_back();
    left_.places.resize(left_.text.size());
    return std::move(left_);
  }

 private:
  /// Bytes of the text, from one line's start to behind its end.
  struct Piece {
    std::size_t begin = 0;  ///< its item's sign stands here
    std::size_t words = 0;
    std::size_t end = 0;
    std::optional<int> number;  ///< its item's
  };

  void take(std::size_t start, std::size_t end) {
    const std::string_view line = text_.substr(start, end - start);
    if (without_end_spaces(line).empty()) {
      end_piece();
      if (!left_.text.empty() && !left_.text.ends_with("\n\n")) keep_line_end(end - 1);
      return;
    }
    const Piece item = item_of(line, start);
    if (item.words > start) end_piece();
    if (piece_.end == 0) piece_ = item;
    piece_.end = end;
  }

  Piece item_of(std::string_view line, std::size_t start) const {
    Piece item{start, start, start, std::nullopt};
    const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
    if (has_bullet(line.substr(first))) {
      item.words = start + first + 2;
      return item;
    }
    const auto counted = std::ranges::lower_bound(numbers_.counted, start + first, {},
                                                  &std::pair<std::size_t, std::size_t>::first);
    if (counted == numbers_.counted.end() || counted->first != start + first) return item;
    int number = 0;
    std::from_chars(text_.data() + counted->first, text_.data() + counted->second, number);
    item.number = number;
    item.words = std::min(counted->second + 2, start + line.size());
    return item;
  }

  void end_piece() {
    const Piece piece = std::exchange(piece_, Piece{});
    if (piece.end == 0) return;
    // Only numbers that go on by one count on.
    if (piece.number && piece.number != last_number_ + 1) gone_before_ = 0;
    if (piece.number) last_number_ = *piece.number;
    const LeftOver words = words_left(piece);
    if (words.text.empty()) {
      if (piece.number) ++gone_before_;
      return;
    }
    keep_sign(piece);
    left_.text += words.text;
    left_.places.insert(left_.places.end(), words.places.begin(), words.places.end());
    if (!left_.text.ends_with('\n')) keep_line_end(piece.end - 1);
  }

  LeftOver words_left(const Piece& piece) const {
    const std::string_view words = text_.substr(piece.words, piece.end - piece.words);
    LeftOver left;
    const bool is_whole = !has_any(words, unknown_);
    std::size_t start = 0;
    for (const std::size_t end : is_whole ? std::vector{words.size()} : ends_.of(words)) {
      if (is_whole || !has_any(words.substr(start, end - start), unknown_)) {
        left.text += words.substr(start, end - start);
        for (std::size_t at = start; at < end; ++at) left.places.push_back(piece.words + at);
      }
      start = end;
    }
    if (!is_whole) left.text.resize(without_end_spaces(left.text).size());
    left.places.resize(left.text.size());
    return left;
  }

  /// The number of an item is never longer than it was.
  void keep_sign(const Piece& piece) {
    std::string sign(text_.substr(piece.begin, piece.words - piece.begin));
    std::size_t shorter = 0;
    const std::size_t digits = sign.find_first_of("0123456789");
    if (piece.number && gone_before_ > 0) {
      const std::size_t end = sign.find_first_not_of("0123456789", digits);
      const std::string number = fmt::format("{}", *piece.number - gone_before_);
      shorter = end - digits - std::min(number.size(), end - digits);
      sign.replace(digits, end - digits, number);
    }
    for (std::size_t at = 0; at < sign.size(); ++at)
      left_.places.push_back(piece.begin + at + (at < digits ? 0 : shorter));
    left_.text += sign;
  }

  void keep_line_end(std::size_t place) {
    left_.text += '\n';
    left_.places.push_back(place);
  }

  std::string_view text_;
  ListNumbers numbers_;
  SentenceEnds ends_;
  const std::set<std::string_view>& unknown_;
  Piece piece_;
  int last_number_ = -1;
  int gone_before_ = 0;  ///< of the list that is read
  LeftOver left_;
};

}  // namespace

const std::vector<FactPlace>& fact_places() {
  static const std::vector<FactPlace> places{
      {"season", "season.name", "f_seas"},
      {"until", "season.until", "f_unt"},
      {"our-time", "our-time", "f_ourtim"},
      {"call", "call", "f_ca"},
  };
  return places;
}

std::vector<const FactPlace*> fact_places_in(std::string_view text) {
  std::vector<const FactPlace*> found;
  if (text.find('{') == text.npos) return found;
  for (const FactPlace& place : fact_places()) {
    if (text.find(in_braces(place.written)) != text.npos) found.push_back(&place);
  }
  return found;
}

std::string with_fact_arguments(std::string text) {
  if (text.find('{') == text.npos) return text;
  for (const FactPlace& place : fact_places()) {
    const std::string written = in_braces(place.written);
    for (std::size_t at = text.find(written); at != text.npos; at = text.find(written, at)) {
      text.replace(at, written.size(), in_braces(place.argument));
    }
  }
  return text;
}

LeftOver without_sentences(std::string_view text, const std::set<std::string_view>& unknown,
                           const std::string& language) {
  return PieceByPiece(text, language, unknown).left();
}

std::string_view fact_alone(std::string_view text) {
  if (text.size() < 3 || text.front() != '{' || text.back() != '}') return {};
  const std::string_view name = text.substr(1, text.size() - 2);
  const bool is_id = std::ranges::all_of(
      name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  return is_id ? name : std::string_view();
}

std::string line_argument(std::string_view fact, int line) {
  std::string name(fact);
  std::replace(name.begin(), name.end(), '-', '_');
  return fmt::format("{}{}_{}", argument_prefix, name, line);
}

bool is_fact_argument(std::string_view name) {
  if (!name.starts_with(argument_prefix)) return false;
  if (std::ranges::find(fact_places(), name, &FactPlace::argument) != fact_places().end()) return true;
  const std::size_t number = name.rfind('_') + 1;
  return number > argument_prefix.size() && number < name.size() &&
         std::ranges::all_of(name.substr(number), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace tandem::load
