#include "load/enclosed_words.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/utf8.h"
#include "load/placeholders.h"

namespace tandem::load {
namespace {

constexpr std::size_t most_open = 64;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

/// Any byte of a letter that is not ASCII counts as one.
bool is_of_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

char32_t opener_of(char32_t closer) {
  constexpr std::u32string_view closers = U")]”»’?!“";
  constexpr std::u32string_view openers = U"([“«‘¿¡„";
  const auto at = closers.find(closer);
  return at == closers.npos ? 0 : openers[at];
}

bool is_opener(char32_t sign) {
  return std::u32string_view(U"([“«‘¿¡„").find(sign) != std::u32string_view::npos;
}

/// A place for a name can open a sentence, and no full stop in it ends one.
std::string without_placeholders(std::string_view paragraph) {
  const auto placeholders = find_placeholders(paragraph);
  std::string plain = mask_placeholders(paragraph, placeholders);
  for (const Placeholder& each : placeholders) plain[each.begin] = 'X';
  return plain;
}

class Finder {
 public:
  explicit Finder(std::string_view paragraph)
      : plain_(without_placeholders(paragraph)), is_inside_(paragraph.size(), false) {}

  EnclosedWords find() {
    for (std::size_t at = 0; at < plain_.size();) at = read(at);
    return {std::move(plain_), std::move(is_inside_)};
  }

 private:
  struct Open {
    char32_t sign = 0;
    std::size_t begin = 0;
    std::size_t length = 1;  ///< of stars, how many
  };

  char at(std::size_t place) const { return place < plain_.size() ? plain_[place] : ' '; }
  char before(std::size_t place) const { return place > 0 ? plain_[place - 1] : ' '; }

  /// Reads the sign at a place, and gives the place behind it.
  std::size_t read(std::size_t place) {
    const char first = plain_[place];
    if (first == '\\') return read_backslash(place);
    if (first == '*' || first == '_') return read_stars(place);
    if (first == '\n') plain_[place] = ' ';
    std::size_t next = place;
    const char32_t sign = next_code_point(plain_, next);
    if (sign == U'"' || sign == U'\'') {
      read_straight_quote(sign, place);
    } else if (is_apostrophe(sign, next) || close(opener_of(sign), 1, next)) {
      if (sign == U']') next = read_address(next);
    } else if (is_opener(sign)) {
      open(sign, place, 1);
    }
    return next;
  }

  bool is_apostrophe(char32_t sign, std::size_t next) const { return sign == U'’' && is_of_word(at(next)); }

  std::size_t read_backslash(std::size_t place) {
    const char next = at(place + 1);
    const bool breaks_line = next == '\n';
    const bool is_escape = std::string_view("*_[](){}\"'\\").find(next) != std::string_view::npos;
    plain_[place] = breaks_line ? ' ' : '(';
    if (is_escape && place + 1 < plain_.size()) plain_[place + 1] = ')';
    return place + (is_escape ? 2 : 1);
  }

  std::size_t read_stars(std::size_t place) {
    const char sign = plain_[place];
    const std::size_t end = std::min(plain_.find_first_not_of(sign, place), plain_.size());
    const std::size_t length = end - place;
    const bool is_in_word = is_of_word(before(place)) && is_of_word(at(end));
    if (sign == '_' && is_in_word) return end;
    const auto star = static_cast<char32_t>(sign);
    if (!is_blank(before(place)) && close(star, length, end)) {
      plain_.replace(closed_, length, length, '(');
      plain_.replace(place, length, length, ')');
    } else if (!is_blank(at(end))) {
      open(star, place, length);
    }
    return end;
  }

  void read_straight_quote(char32_t sign, std::size_t place) {
    const bool is_single = sign == U'\'';
    const bool may_close = !is_blank(before(place)) && !(is_single && is_of_word(at(place + 1)));
    const bool may_open = !is_blank(at(place + 1)) && !(is_single && is_of_word(before(place)));
    if (may_close && close(sign, 1, place + 1)) return;
    if (may_open) open(sign, place, 1);
  }

  void open(char32_t sign, std::size_t place, std::size_t length) {
    if (open_.size() < most_open) open_.push_back({sign, place, length});
  }

  /// What was opened behind it and is not closed was no opening sign. `length` counts for stars alone.
  bool close(char32_t opener, std::size_t length, std::size_t end) {
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& each) {
      return each.sign == opener && each.length == length;
    });
    if (opener == 0 || found == open_.rend()) return false;
    closed_ = found->begin;
    mark(closed_ + 1, end);
    open_.erase(std::next(found).base(), open_.end());
    return true;
  }

  void mark(std::size_t begin, std::size_t end) {
    std::fill(is_inside_.begin() + static_cast<std::ptrdiff_t>(begin),
              is_inside_.begin() + static_cast<std::ptrdiff_t>(end), true);
  }

  /// Of a link, whose words are closed before `place`.
  std::size_t read_address(std::size_t place) {
    if (at(place) != '(' || has_no_more_ends_) return place;
    const std::size_t last = plain_.find(')', place);
    has_no_more_ends_ = last == std::string::npos;
    if (has_no_more_ends_) return place;
    plain_.replace(place, last - place, last - place, ')');
    mark(place, last + 1);
    return last + 1;
  }

  std::string plain_;
  std::vector<Open> open_;
  std::vector<bool> is_inside_;
  std::size_t closed_ = 0;  ///< where that begins which was closed last
  bool has_no_more_ends_ = false;
};

}  // namespace

EnclosedWords find_enclosed_words(std::string_view paragraph) {
  return Finder(paragraph).find();
}

}  // namespace tandem::load
