#include "load/list_numbers.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace tandem::load {
namespace {

constexpr int first_year = 1000;
constexpr std::size_t most_digits = 9;  // as CommonMark has it

struct Marker {
  std::size_t offset = 0;  // of the number
  std::size_t sign = 0;    // of its '.' or ')'
  int number = 0;
  char kind = 0;
  bool is_in_bullet = false;
};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

// A number with a full stop or bracket and a blank behind it, at the start of a line or of a bullet's text.
std::optional<Marker> marker_of(std::string_view line, std::size_t line_start) {
  std::size_t at = skip_blanks(line, 0);
  const std::size_t first = at;
  while (at + 1 < line.size() && std::string_view("-+*").find(line[at]) != std::string_view::npos &&
         line[at + 1] == ' ') {
    at = skip_blanks(line, at + 1);
  }
  const std::size_t end = std::min(line.find_first_not_of("0123456789", at), line.size());
  if (end == at || end - at > most_digits || end == line.size()) return std::nullopt;
  const bool has_sign = line[end] == '.' || line[end] == ')';
  if (!has_sign || (end + 1 < line.size() && line[end + 1] != ' ' && line[end + 1] != '\t'))
    return std::nullopt;
  Marker marker{line_start + at, line_start + end, 0, line[end], at > first};
  std::from_chars(line.data() + at, line.data() + end, marker.number);
  return marker;
}

class Reader {
 public:
  explicit Reader(std::string_view text) {
    bool is_behind_blank = true;
    bool is_behind_words = false;  // of a paragraph, which only a 1 can break into
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find('\n', start), text.size());
      const std::string_view line = text.substr(start, end - start);
      const std::size_t indentation = skip_blanks(line, 0);
      const bool is_blank = indentation == line.size();
      auto marker = marker_of(line, start);
      if (marker && !marker->is_in_bullet && is_behind_words && list_.empty() && marker->number != 1)
        marker.reset();
      const bool begins_paragraph = !is_blank && is_behind_blank && indentation < 2;
      if (marker) {
        add(*marker, begins_paragraph);
      } else if (begins_paragraph) {
        end_list();
      }
      is_behind_words = !is_blank && (is_behind_words || !marker);
      if (is_blank) is_behind_words = false;
      is_behind_blank = is_blank;
      start = end + 1;
    }
    end_list();
  }

  ListNumbers take() { return std::move(found_); }

 private:
  void add(const Marker& marker, bool begins_paragraph) {
    const bool goes_on = !list_.empty() && list_.back().kind == marker.kind;
    if (!goes_on || marker.is_in_bullet || list_.back().is_in_bullet) end_list();
    const bool is_year = marker.number >= first_year;
    if (are_years() && !is_year) end_years();
    const bool is_year_in_list =
        !list_.empty() && !are_years() && is_year && marker.number != list_.back().number + 1;
    if (!is_year_in_list) {
      list_.push_back(marker);
      return;
    }
    // A paragraph of its own between two lists, or words of the item that it stands in.
    if (begins_paragraph) end_list();
    found_.words.push_back(marker.sign);
  }

  bool are_years() const { return !list_.empty() && list_.front().number >= first_year; }

  // What stands before the first item of a list does not count its items.
  void end_years() {
    for (const Marker& each : list_) found_.words.push_back(each.sign);
    list_.clear();
  }

  void end_list() {
    if (list_.empty()) return;
    const int first = list_.front().number;
    const auto goes_on = [&](std::size_t i) { return list_[i].number == first + static_cast<int>(i); };
    std::size_t followed = 1;
    while (followed < list_.size() && goes_on(followed)) ++followed;
    if (are_years() && (list_.size() == 1 || followed < list_.size())) return end_years();
    for (std::size_t i = 0; i < list_.size(); ++i) {
      found_.counted.emplace_back(list_[i].offset, list_[i].sign);
      const bool is_same = list_[i].number == first;
      if (!goes_on(i) && !is_same) found_.wrong.push_back({list_[i].offset, first + static_cast<int>(i)});
    }
    list_.clear();
  }

  std::vector<Marker> list_;
  ListNumbers found_;
};

}  // namespace

ListNumbers find_list_numbers(std::string_view text) {
  return Reader(text).take();
}

}  // namespace tandem::load
