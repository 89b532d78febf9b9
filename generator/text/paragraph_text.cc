#include "text/paragraph_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>

#include "base/direction.h"
#include "base/utf8.h"
#include "text/font_fallback.h"

namespace tandem::text {
namespace {

constexpr char32_t line_separator = 0x2028;
constexpr char32_t soft_hyphen = 0xAD;

/// A paragraph's last line has at least so many letters and figures if its width allows: about as wide as a
/// list's indent or wider, so that the white behind it is not taken for the end of a thought.
constexpr int least_letters_of_last_line = 5;

/// A letter with its marks, a syllable or a sequence of signs that are one has no more code points in any
/// script: Tibetan needs eight, a family of emoji eleven. More would run off the page, and the shaping of
/// marks takes a time that grows with their square.
constexpr std::size_t longest_cluster = 16;

/// What annex 14 breaks after in any case; CR LF counts once (see `decode`).
bool is_newline(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Characters that say something to a program, not to a reader: C0, C1, interlinear annotation.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFFF9 && c <= 0xFFFB);
}

/// Spaces that a line may end after; no-break spaces and the figure space are not.
bool is_hanging_space(char32_t c) {
  return c == U' ' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) || c == 0x205F ||
         c == 0x3000 || c == line_separator;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

std::uint32_t style_index(ParagraphText& paragraph, const TextSpan& span) {
  for (std::size_t i = 0; i < paragraph.styles.size(); ++i) {
    const SpanStyle& known = paragraph.styles[i];
    const bool same =
        *known.text == span.style && *known.link == span.link && *known.language == span.language;
    if (same) return static_cast<std::uint32_t>(i);
  }
  paragraph.styles.push_back({&span.style, &span.link, &span.language});
  return static_cast<std::uint32_t>(paragraph.styles.size() - 1);
}

/// A forced break becomes U+2028, which is one to both ICU's bidi and its line breaking and stays within
/// the bidi paragraph; `finish` turns it into a space, so that the words of two lines stay two words.
void decode(const TextSpan& span, std::uint32_t style, ParagraphText& paragraph) {
  char32_t before = 0;
  for (std::size_t position = 0; position < span.text.size();) {
    char32_t c = next_code_point(span.text, position);
    const bool second_of_pair = c == '\n' && before == '\r';
    before = c;
    if (second_of_pair) continue;
    if (c == '\t') c = ' ';
    if (c == soft_hyphen && !paragraph.text.empty()) {
      CharacterProperties& last = paragraph.characters.back();
      if (!last.hangs) last.break_behind = BreakKind::hyphen;
    }
    if (is_newline(c)) c = line_separator;
    if (c == soft_hyphen || is_control(c)) continue;
    const bool ends_word = is_hanging_space(c) && !paragraph.text.empty();
    if (ends_word && paragraph.characters.back().break_behind == BreakKind::hyphen) {
      paragraph.characters.back().break_behind = BreakKind::none;
    }
    CharacterProperties properties;
    properties.style = style;
    properties.hangs = is_hanging_space(c) || is_invisible(c);
    if (c == line_separator) properties.break_behind = BreakKind::forced;
    paragraph.text += c;
    paragraph.characters.push_back(properties);
  }
}

/// Characters in the order of their first mention.
class CharacterList {
 public:
  explicit CharacterList(std::vector<char32_t>& list) : list_(list), known_(list.begin(), list.end()) {}
  void add(char32_t c) {
    if (known_.insert(c).second) list_.push_back(c);
  }

 private:
  std::vector<char32_t>& list_;
  std::set<char32_t> known_;
};

/// A stretch on one deeper level that runs as its surroundings do is set with them: a name in an isolate then
/// kerns and hangs as any word does.
void flatten(BidiLevels& bidi) {
  std::vector<std::uint8_t>& levels = bidi.levels;
  const std::uint8_t base = bidi.right_to_left ? 1 : 0;
  for (std::size_t start = 0; start < levels.size();) {
    std::size_t end = start + 1;
    bool is_even = (levels[start] - base) % 2 == 0;
    while (levels[start] > base && end < levels.size() && levels[end] > base) {
      is_even = is_even && levels[end] == levels[start];
      ++end;
    }
    if (is_even)
      std::fill(levels.begin() + static_cast<std::ptrdiff_t>(start),
                levels.begin() + static_cast<std::ptrdiff_t>(end), base);
    start = end;
  }
}

/// Each character's level; the signs that steer them have done their work then and go, so that they part no
/// letters, end no line and want no glyph.
void apply_directions(ParagraphText& paragraph, Direction direction, TextAnalysis& analysis) {
  BidiLevels bidi = analysis.levels(paragraph.text, direction);
  flatten(bidi);
  paragraph.right_to_left = bidi.right_to_left;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
    paragraph.characters[i].level = bidi.levels[i];
    if (is_direction_control(paragraph.text[i])) continue;
    paragraph.text[kept] = paragraph.text[i];
    paragraph.characters[kept++] = paragraph.characters[i];
  }
  paragraph.text.resize(kept);
  paragraph.characters.resize(kept);
}

/// Gives each cluster its font and takes out what no font has.
void choose_fonts(ParagraphText& paragraph, TextAnalysis& analysis) {
  std::u32string& text = paragraph.text;
  std::size_t kept = 0;
  std::size_t start = 0;
  const Font* before = nullptr;
  CharacterList missing(paragraph.missing);
  CharacterList crowded(paragraph.crowded);
  for (const std::uint32_t cluster_end : analysis.cluster_ends(text)) {
    const std::size_t end = std::min<std::size_t>(cluster_end, start + longest_cluster);
    if (end < cluster_end) crowded.add(text[start]);
    const std::u32string_view cluster = std::u32string_view(text).substr(start, end - start);
    const FontStack& stack = paragraph.styles[paragraph.characters[start].style].text->fonts;
    const bool in_stack = std::find(stack.fonts.begin(), stack.fonts.end(), before) != stack.fonts.end();
    const Font* font = choose_font(stack, cluster, in_stack ? before : nullptr);
    const bool whole = font && can_set(*font, cluster);
    if (font) before = font;
    for (std::size_t i = start; i < end; ++i) {
      const bool settable = whole || (font && can_set(*font, text[i]));
      const bool hangs = paragraph.characters[i].hangs;
      if (!settable && !hangs) missing.add(text[i]);
      if (!settable && text[i] != line_separator) continue;
      text[kept] = text[i];
      paragraph.characters[kept] = paragraph.characters[i];
      paragraph.characters[kept++].font = font;
    }
    start = cluster_end;
  }
  text.resize(kept);
  paragraph.characters.resize(kept);
}

bool is_joiner(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019;
}

/// Divides the word inside [start, end), a stretch without a break opportunity. Left whole: words with
/// digits or with signs between letters (addresses), and words with soft hyphens, whose author knows better;
/// unless there is need, also names and parts of a compound with a hyphen of its own. What follows an
/// apostrophe stays on.
void divide_word(ParagraphText& paragraph, std::size_t start, std::size_t end, Hyphenator& hyphenator,
                 const std::string& language, bool is_need) {
  const std::u32string& text = paragraph.text;
  if (start > 0 && is_joiner(text[start - 1]) && !is_need) return;
  while (start < end && !u_isalnum(static_cast<UChar32>(text[start]))) ++start;
  while (start < end && !is_letter(text[end - 1])) {
    if ((is_joiner(text[end - 1]) && !is_need) || u_isalnum(static_cast<UChar32>(text[end - 1]))) return;
    --end;
  }
  std::size_t word_end = end;
  for (std::size_t i = start; i < end; ++i) {
    if (paragraph.characters[i].break_behind == BreakKind::hyphen && i + 1 < end) return;
    if (is_letter(text[i])) continue;
    if (!is_apostrophe(text[i])) return;
    word_end = std::min(word_end, i);
  }
  std::u32string word = text.substr(start, word_end - start);
  if (is_need) {
    for (char32_t& c : word) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  }
  for (const std::size_t point : hyphenator.points(word, language)) {
    paragraph.characters[start + point - 1].break_behind = BreakKind::hyphen;
  }
}

/// Whether [start, end) is a number with a space behind it: '10 ', '4.5 ', but not '2024. '.
bool is_number(std::u32string_view text, std::size_t start, std::size_t end) {
  while (end > start && text[end - 1] == U' ') --end;
  const auto is_part = [](char32_t c) {
    return u_isdigit(static_cast<UChar32>(c)) || c == U'.' || c == U',';
  };
  return end > start && end < text.size() && text[end] == U' ' &&
         u_isdigit(static_cast<UChar32>(text[end - 1])) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(start),
                     text.begin() + static_cast<std::ptrdiff_t>(end), is_part);
}

void mark_pairs(ParagraphText& paragraph) {
  std::size_t start = 0;
  for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
    CharacterProperties& character = paragraph.characters[i];
    if (character.break_behind == BreakKind::none || character.break_behind == BreakKind::hyphen) continue;
    if (is_number(paragraph.text, start, i + 1)) character.reluctance = Reluctance::pair;
    start = i + 1;
  }
}

void mark_scraps(ParagraphText& paragraph) {
  int letters = 0;
  for (std::size_t i = paragraph.text.size(); i-- > 0;) {
    CharacterProperties& character = paragraph.characters[i];
    if (character.break_behind == BreakKind::forced) letters = 0;
    if (letters >= least_letters_of_last_line) continue;
    if (character.break_behind != BreakKind::forced) character.reluctance = Reluctance::scrap;
    letters += u_isalnum(static_cast<UChar32>(paragraph.text[i])) ? 1 : 0;
  }
}

void find_breaks(ParagraphText& paragraph, const ParagraphStyle& style, TextAnalysis& analysis,
                 Hyphenator& hyphenator) {
  const std::size_t size = paragraph.text.size();
  std::size_t start = 0;
  std::vector<std::uint32_t> ends = analysis.line_breaks(paragraph.text, style.language);
  ends.push_back(static_cast<std::uint32_t>(size));
  for (const std::uint32_t end : ends) {
    if (end == 0) continue;
    BreakKind& kind = paragraph.characters[end - 1].break_behind;
    if (style.hyphenate) {
      divide_word(paragraph, start, end, hyphenator, language_of(paragraph, start, style.language), false);
    }
    if (end < size && kind != BreakKind::forced) kind = BreakKind::opportunity;
    start = end;
  }
  mark_pairs(paragraph);
  mark_scraps(paragraph);
}

/// A space between two fonts goes with the word on its own level, so that it does not make a run of its
/// own between a right-to-left word and a left-to-right one.
void move_spaces_to_their_level(ParagraphText& paragraph) {
  for (std::size_t i = paragraph.characters.size(); i-- > 1;) {
    if (i + 1 == paragraph.characters.size() || !paragraph.characters[i].hangs) continue;
    const CharacterProperties& next = paragraph.characters[i + 1];
    CharacterProperties& space = paragraph.characters[i];
    const bool parted = space.level != paragraph.characters[i - 1].level && space.level == next.level;
    const bool same_style = space.style == next.style && next.font;
    if (parted && same_style && can_set(*next.font, paragraph.text[i])) {
      space.font = next.font;
      space.script = next.script;
    }
  }
}

void finish(ParagraphText& paragraph) {
  move_spaces_to_their_level(paragraph);
  std::replace(paragraph.text.begin(), paragraph.text.end(), line_separator, U' ');
}

}  // namespace

const std::string& language_of(const ParagraphText& text, std::size_t position,
                               const std::string& otherwise) {
  const std::string& own = *text.styles[text.characters[position].style].language;
  return own.empty() ? otherwise : own;
}

void divide_at_need(ParagraphText& paragraph, Stretch word, const ParagraphStyle& style,
                    Hyphenator& hyphenator) {
  divide_word(paragraph, word.begin, word.end, hyphenator, language_of(paragraph, word.begin, style.language),
              true);
}

bool cuts_word(const ParagraphText& paragraph, std::size_t position) {
  const std::u32string& text = paragraph.text;
  const auto is_part = [&](std::size_t i) {
    return is_letter(text[i]) || is_apostrophe(text[i]) || is_joiner(text[i]);
  };
  if (position == 0 || position >= text.size() || !is_letter(text[position - 1]) ||
      !is_letter(text[position]))
    return false;
  std::size_t begin = position;
  std::size_t end = position;
  while (begin > 0 && is_part(begin - 1)) --begin;
  while (end < text.size() && is_part(end)) ++end;
  // Signs around a word belong to the sentence; with more letters behind them they are part of an address.
  const auto joins = [&](std::size_t sign, std::size_t beyond) {
    return sign < text.size() && beyond < text.size() && !paragraph.characters[sign].hangs &&
           u_isalnum(static_cast<UChar32>(text[beyond]));
  };
  return !joins(end, end + 1) && !(begin >= 2 && joins(begin - 1, begin - 2));
}

ParagraphText prepare_text(const std::vector<TextSpan>& spans, const ParagraphStyle& style,
                           TextAnalysis& analysis, Hyphenator& hyphenator) {
  ParagraphText paragraph;
  for (const TextSpan& span : spans) decode(span, style_index(paragraph, span), paragraph);
  apply_directions(paragraph, style.direction, analysis);
  choose_fonts(paragraph, analysis);
  if (!paragraph.characters.empty()) find_breaks(paragraph, style, analysis, hyphenator);
  const std::vector<std::int16_t> scripts = analysis.scripts(paragraph.text);
  for (std::size_t i = 0; i < paragraph.characters.size(); ++i) paragraph.characters[i].script = scripts[i];
  finish(paragraph);
  return paragraph;
}

}  // namespace tandem::text
