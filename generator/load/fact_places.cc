#include "load/fact_places.h"

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace tandem {
namespace {

constexpr std::string_view argument_prefix = "f_";

std::string in_braces(std::string_view name) {
  return fmt::format("{{{}}}", name);
}

std::string_view without_end_spaces(std::string_view text) {
  const std::size_t end = text.find_last_not_of(" \t\n");
  return end == text.npos ? std::string_view() : text.substr(0, end + 1);
}

bool has_any(std::string_view text, const std::set<std::string_view>& places) {
  return std::ranges::any_of(
      places, [&](std::string_view place) { return text.find(in_braces(place)) != text.npos; });
}

/// How long the sign of a list's item is: '- ', '12. '; 0 for none.
std::size_t item_sign_length(std::string_view line) {
  const std::size_t start = line.find_first_not_of(' ');
  if (start == line.npos) return 0;
  std::string_view rest = line.substr(start);
  std::size_t sign = 0;
  if (rest.front() == '-' || rest.front() == '*' || rest.front() == '+') {
    sign = 1;
  } else {
    while (sign < rest.size() && std::isdigit(static_cast<unsigned char>(rest[sign]))) ++sign;
    if (sign == 0 || sign >= rest.size() || (rest[sign] != '.' && rest[sign] != ')')) return 0;
    ++sign;
  }
  return sign < rest.size() && rest[sign] == ' ' ? start + sign + 1 : 0;
}

/// Sentences of one paragraph, those kept in their order and without the space that stood between them.
class Sentences {
 public:
  Sentences(const std::string& language, const std::set<std::string_view>& unknown) : unknown_(unknown) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale(language.c_str()), status));
    if (U_FAILURE(status)) breaks_.reset();
  }

  std::string kept_of(std::string_view paragraph) {
    if (!breaks_) return {};
    // The line that a text goes on in ends no sentence.
    std::string on_one_line(paragraph);
    std::replace(on_one_line.begin(), on_one_line.end(), '\n', ' ');
    const icu::UnicodeString whole = icu::UnicodeString::fromUTF8(on_one_line);
    breaks_->setText(whole);
    std::string kept;
    std::size_t offset = 0;
    std::int32_t start = breaks_->first();
    for (std::int32_t end = breaks_->next(); end != icu::BreakIterator::DONE;
         start = end, end = breaks_->next()) {
      std::string sentence;
      whole.tempSubStringBetween(start, end).toUTF8String(sentence);
      const std::string_view as_written = paragraph.substr(offset, sentence.size());
      offset += sentence.size();
      if (!has_any(as_written, unknown_)) kept += as_written;
    }
    return std::string(without_end_spaces(kept));
  }

 private:
  const std::set<std::string_view>& unknown_;
  std::unique_ptr<icu::BreakIterator> breaks_;
};

/// Takes a text line by line: a blank line or an item's sign begins a new piece.
class PieceByPiece {
 public:
  PieceByPiece(std::string_view text, const std::string& language, const std::set<std::string_view>& unknown)
      : text_(text), sentences_(language, unknown), unknown_(unknown) {}

  std::string kept() {
    std::size_t start = 0;
    while (start < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size() - 1) + 1;
      take(text_.substr(start, end - start));
      start = end;
    }
    end_piece();
    while (result_.ends_with('\n') && !text_.ends_with('\n')) result_.pop_back();
    return std::move(result_);
  }

 private:
  void take(std::string_view line) {
    if (without_end_spaces(line).empty()) {
      end_piece();
      if (!result_.empty() && !result_.ends_with("\n\n")) result_ += '\n';
      return;
    }
    const std::size_t sign = item_sign_length(line);
    if (sign > 0) {
      end_piece();
      sign_ = line.substr(0, sign);
    }
    piece_ += line.substr(sign);
  }

  void end_piece() {
    const std::string piece = std::move(piece_);
    const std::string sign = std::move(sign_);
    piece_.clear();
    sign_.clear();
    if (piece.empty()) return;
    const std::string kept = has_any(piece, unknown_) ? sentences_.kept_of(piece) : piece;
    if (kept.empty()) return;
    result_ += sign + kept;
    if (!result_.ends_with('\n')) result_ += '\n';
  }

  std::string_view text_;
  Sentences sentences_;
  const std::set<std::string_view>& unknown_;
  std::string piece_;
  std::string sign_;
  std::string result_;
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

std::string without_sentences(std::string_view text, const std::set<std::string_view>& unknown,
                              const std::string& language) {
  return PieceByPiece(text, language, unknown).kept();
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

}  // namespace tandem
