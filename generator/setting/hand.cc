#include "setting/hand.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/script.h"

namespace tandem::setting {
namespace {

const text::TextStyle& cut_of(const Style& style, const load::RichRun& run) {
  if (run.strong) return run.emphasis ? style.strong_emphasis : style.strong;
  return run.emphasis ? style.emphasis : style.regular;
}

Style enlarged(Style style, double factor) {
  for (text::TextStyle* cut : {&style.regular, &style.strong, &style.emphasis, &style.strong_emphasis}) {
    cut->size *= factor;
  }
  style.paragraph.leading *= factor;
  style.measure *= factor;
  return style;
}

// Even one letter can be all of a name, so a private place names none.
std::string no_font_has(const std::vector<char32_t>& characters, const SourceSpan& place) {
  constexpr std::size_t most_named = 5;
  if (place.file && place.file->is_private) {
    const std::string script = text::script_name(characters.front());
    return "no font has every character of this text" + (script.empty() ? "" : ", whose script is " + script);
  }
  std::string named;
  for (std::size_t i = 0; i < std::min(characters.size(), most_named); ++i) {
    std::string shown;
    append_utf8(shown, characters[i]);
    named += fmt::format("{}'{}' (U+{:04X})", i == 0 ? "" : ", ", shown,
                         static_cast<std::uint32_t>(characters[i]));
  }
  if (characters.size() > most_named) named += fmt::format(" and {} more", characters.size() - most_named);
  return fmt::format("no font has the character{} {}", characters.size() == 1 ? "" : "s", named);
}

}  // namespace

std::vector<text::TextSpan> Hand::spans_of(const load::RichParagraph& paragraph, const SourceSpan& span,
                                           const Style& style) {
  check_names(paragraph, span);
  const std::vector<std::string> texts = setting_.voice.fill(paragraph);
  std::vector<text::TextSpan> spans;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const load::RichRun& run = paragraph.runs[i];
    spans.push_back({texts[i], cut_of(style, run), run.link, run.language});
  }
  return spans;
}

const text::Paragraph& Hand::set(const load::RichParagraph& paragraph, const SourceSpan& span,
                                 model::StyleName name, double width) {
  const Style& style = setting_.style(name);
  return told(set_spans(spans_of(paragraph, span, style), style, width, span), span);
}

const text::Paragraph& Hand::set(const load::RichText& text, model::StyleName name, double width) {
  if (text.paragraphs.empty()) return set_words("", name, width);
  return set(text.paragraphs.front(), text.span, name, width);
}

const text::Paragraph& Hand::set_words(const std::string& words, model::StyleName name, double width) {
  return told(try_out_words(words, name, width), galley_.block_span());
}

const text::Paragraph& Hand::try_out(const load::RichText& text, model::StyleName name, double width,
                                     double factor) {
  if (text.paragraphs.empty()) return try_out_words("", name, width);
  const Style style = enlarged(setting_.style(name), factor);
  return set_spans(spans_of(text.paragraphs.front(), text.span, style), style, width, text.span);
}

const text::Paragraph& Hand::try_out_words(const std::string& words, model::StyleName name, double width,
                                           double factor) {
  const Style larger = factor == 1 ? Style{} : enlarged(setting_.style(name), factor);
  const Style& style = factor == 1 ? setting_.style(name) : larger;
  return set_spans({{words, style.regular, {}}}, style, width, galley_.block_span());
}

double Hand::widest_word(const load::RichText& text, model::StyleName name) {
  const Style& style = setting_.style(name);
  return text.paragraphs.empty()
             ? 0
             : typesetter_.widest_word(spans_of(text.paragraphs.front(), text.span, style), style.paragraph);
}

double Hand::widest_word(const std::string& words, model::StyleName name) {
  const Style& style = setting_.style(name);
  return typesetter_.widest_word({{words, style.regular, {}}}, style.paragraph);
}

// On a couple's pages it may be a name, which nobody can write shorter; what is the sheet's own is told of
// its handout.
const text::Paragraph& Hand::told(const text::Paragraph& paragraph, const SourceSpan& span) {
  if (paragraph.cuts_words && !setting_.voice.knows_the_couple()) {
    diagnostics_.warning(
        "cut-word", span, "a word is wider than its line here, and is cut",
        "give it more room, write a shorter word, or say with a soft hyphen where it divides");
  }
  return paragraph;
}

const text::Paragraph& Hand::set_spans(std::vector<text::TextSpan> spans, const Style& style, double width,
                                       const SourceSpan& span) {
  const double measure = style.measure > 0 ? std::min(style.measure, width) : width;
  const text::Paragraph& paragraph = typesetter_.typeset(spans, style.paragraph, measure);
  if (!paragraph.crowded.empty()) report_crowded(paragraph.crowded, span);
  if (paragraph.missing.empty()) return paragraph;
  for (text::TextSpan& each : spans) {
    const std::vector<const text::Font*> fallback =
        setting_.styles.fallback_fonts(paragraph.missing, each.style);
    auto& fonts = each.style.fonts.fonts;
    fonts.insert(fonts.end(), fallback.begin(), fallback.end());
  }
  const text::Paragraph& with_fallback = typesetter_.typeset(spans, style.paragraph, measure);
  if (!with_fallback.missing.empty()) report_missing(with_fallback.missing, span);
  return with_fallback;
}

const SourceSpan& Hand::place_of(char32_t character, const SourceSpan& otherwise) const {
  if (const SourceSpan* name = setting_.voice.place_of(character)) return *name;
  const SourceSpan* written = place_of_character(sources_, character);
  return written ? *written : otherwise;
}

// One message for each name, or for the rest of the text, and for each package that would help.
void Hand::report_missing(const std::vector<char32_t>& characters, const SourceSpan& span) {
  struct Missing {
    const SourceSpan* place;
    std::string package;
    std::vector<char32_t> characters;
  };
  std::vector<Missing> all;
  for (const char32_t character : characters) {
    const Missing missing{&place_of(character, span), setting_.styles.missing_package(character), {}};
    const auto same = [&](const Missing& each) {
      return each.place == missing.place && each.package == missing.package;
    };
    const auto known = std::find_if(all.begin(), all.end(), same);
    (known == all.end() ? all.emplace_back(missing) : *known).characters.push_back(character);
  }
  for (const Missing& each : all) {
    diagnostics_.error("missing-glyph", *each.place, no_font_has(each.characters, *each.place),
                       each.package.empty()
                           ? "add a font that has it to the theme's fallback list"
                           : fmt::format("install it with 'sudo apt-get install {}'", each.package));
  }
}

void Hand::report_crowded(const std::vector<char32_t>& letters, const SourceSpan& span) {
  const SourceSpan& place = place_of(letters.front(), span);
  std::string letter;
  append_utf8(letter, letters.front());
  diagnostics_.error("crowded-letter", place,
                     fmt::format("more marks stand on {} than can be printed", quote(place, letter)),
                     "keep those that the letter needs");
}

void Hand::check_names(const load::RichParagraph& paragraph, const SourceSpan& span) {
  for (const load::RichRun& run : paragraph.runs) {
    for (const std::string& name : run.text.names()) {
      if (!name.starts_with("me") && !name.starts_with("partner")) continue;
      if (!setting_.is_joint()) return;
      diagnostics_.error("no-single-reader", span,
                         fmt::format("'{{{}}}' has no meaning on a page for both partners", name),
                         "use {a} and {b}, or 'each of you'");
    }
  }
}

std::string Hand::plain(const load::RichText& text) {
  for (const load::RichParagraph& paragraph : text.paragraphs) check_names(paragraph, text.span);
  return setting_.voice.plain(text);
}

}  // namespace tandem::setting
