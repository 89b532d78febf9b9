#include "setting/block_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/script.h"

namespace tandem {
namespace {

const TextStyle& cut_of(const Style& style, const RichRun& run) {
  if (run.strong) return run.emphasis ? style.strong_emphasis : style.strong;
  return run.emphasis ? style.emphasis : style.regular;
}

Style enlarged(Style style, double factor) {
  for (TextStyle* cut : {&style.regular, &style.strong, &style.emphasis, &style.strong_emphasis}) {
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
    return fmt::format("no font has every character of this text (script {})",
                       script_code(characters.front()));
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

void BlockContext::begin_sheet(const Sheet& sheet) {
  sheet_id_ = sheet.id.value;
  audience_ = sheet.audience;
  step_ = 0;
  inner_heading_ = Role::paragraph;
  begin_block(sheet.id.span);
}

const Letterhead& BlockContext::no_letterhead() {
  static const Letterhead none;
  return none;
}

const Paragraph& BlockContext::set(const RichParagraph& paragraph, const SourceSpan& span, StyleName name,
                                   double width, double factor) {
  const Style larger = factor == 1 ? Style{} : enlarged(style(name), factor);
  const Style& chosen = factor == 1 ? style(name) : larger;
  check_names(paragraph, span);
  const std::vector<std::string> texts = voice_.fill(paragraph);
  std::vector<TextSpan> spans;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const RichRun& run = paragraph.runs[i];
    spans.push_back({texts[i], cut_of(chosen, run), run.link, run.language});
  }
  return set_spans(std::move(spans), chosen, width, span);
}

const Paragraph& BlockContext::set(const RichText& text, StyleName name, double width, double factor) {
  if (text.paragraphs.empty()) return set_words("", name, width);
  return set(text.paragraphs.front(), text.span, name, width, factor);
}

const Paragraph& BlockContext::set_words(const std::string& words, StyleName name, double width,
                                         double factor) {
  const Style larger = factor == 1 ? Style{} : enlarged(style(name), factor);
  const Style& chosen = factor == 1 ? style(name) : larger;
  return set_spans({{words, chosen.regular, {}}}, chosen, width, block_span_);
}

const Paragraph& BlockContext::set_spans(std::vector<TextSpan> spans, const Style& style, double width,
                                         const SourceSpan& span) {
  const double measure = style.measure > 0 ? std::min(style.measure, width) : width;
  const Paragraph& paragraph = typesetter_.typeset(spans, style.paragraph, measure);
  if (!paragraph.crowded.empty()) report_crowded(paragraph.crowded, span);
  if (paragraph.missing.empty()) return paragraph;
  for (TextSpan& each : spans) {
    const std::vector<const Font*> fallback = styles_.fallback_fonts(paragraph.missing, each.style);
    auto& fonts = each.style.fonts.fonts;
    fonts.insert(fonts.end(), fallback.begin(), fallback.end());
  }
  const Paragraph& with_fallback = typesetter_.typeset(spans, style.paragraph, measure);
  if (!with_fallback.missing.empty()) report_missing(with_fallback.missing, span);
  return with_fallback;
}

// One message for each name, or for the rest of the text, and for each package that would help.
void BlockContext::report_missing(const std::vector<char32_t>& characters, const SourceSpan& span) {
  struct Missing {
    const SourceSpan* place;
    std::string package;
    std::vector<char32_t> characters;
  };
  std::vector<Missing> all;
  for (const char32_t character : characters) {
    const SourceSpan* name = voice_.place_of(character);
    const Missing missing{name ? name : &span, styles_.missing_package(character), {}};
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

void BlockContext::report_crowded(const std::vector<char32_t>& letters, const SourceSpan& span) {
  const SourceSpan* name = voice_.place_of(letters.front());
  const SourceSpan& place = name ? *name : span;
  std::string letter;
  append_utf8(letter, letters.front());
  diagnostics_.error("crowded-letter", place,
                     fmt::format("more marks stand on {} than can be printed", quote(place, letter)),
                     "keep those that the letter needs");
}

void BlockContext::check_names(const RichParagraph& paragraph, const SourceSpan& span) {
  if (!is_joint()) return;
  for (const RichRun& run : paragraph.runs) {
    for (const std::string& name : run.text.names()) {
      if (!name.starts_with("me") && !name.starts_with("partner")) continue;
      diagnostics_.error("no-single-reader", span,
                         fmt::format("'{{{}}}' has no meaning on a page for both partners", name),
                         "use {a} and {b}, or 'each of you'");
    }
  }
}

std::string BlockContext::plain(const RichText& text) {
  for (const RichParagraph& paragraph : text.paragraphs) check_names(paragraph, text.span);
  return voice_.plain(text);
}

void BlockContext::add_paragraph(const Paragraph& paragraph, StyleName name, Role role, double indent,
                                 bool keep_with_next) {
  const std::size_t count = paragraph.lines.size();
  const int element = numbers_.next();
  for (std::size_t i = 0; i < count; ++i) {
    Strip strip;
    strip.height = paragraph.leading;
    if (i == 0) {
      strip.space_before = style(name).space_before;
      strip.items.push_back(TagBegin{.role = role, .element = element});
    }
    append_line(strip.items, paragraph.lines[i], indent, paragraph.first_baseline, paragraph.leading,
                numbers_);
    const bool is_last = i + 1 == count;
    if (is_last) {
      strip.space_after = style(name).space_after;
      strip.items.push_back(TagEnd{});
    }
    // Two lines at least stay together at either side of a cut.
    strip.keep_with_next = is_last ? keep_with_next : i == 0 || i + 2 == count || keep_with_next;
    add(std::move(strip));
  }
}

void BlockContext::attach_note(MarginNote note) {
  note.span = block_span_;
  if (next_note_ >= 0) return join_notes(next_note_, note);
  next_note_ = static_cast<int>(flow_.notes.size());
  flow_.notes.push_back(std::move(note));
}

void BlockContext::end_notes() {
  if (next_note_ < 0 || flow_.strips.empty()) return;
  const int waiting = std::exchange(next_note_, -1);
  Strip& last = flow_.strips.back();
  if (last.note < 0) {
    last.note = waiting;
  } else {
    join_notes(last.note, flow_.notes[static_cast<std::size_t>(waiting)]);
  }
}

void BlockContext::join_notes(int upper, const MarginNote& lower) {
  MarginNote& note = flow_.notes[static_cast<std::size_t>(upper)];
  note.height += style(StyleName::margin_label).space_before;
  append_translated(note.items, lower.items, 0, note.height);
  note.height += lower.height;
}

BlockContext BlockContext::inside(double width) const {
  BlockContext inner = *this;
  inner.width_ = width;
  inner.flow_ = {};
  inner.margin_width_ = 0;
  inner.next_note_ = -1;
  inner.next_break_ = BreakBefore::no;
  return inner;
}

Strip& BlockContext::add(Strip strip) {
  strip.span = block_span_;
  if (next_break_ != BreakBefore::no) strip.break_before = std::exchange(next_break_, BreakBefore::no);
  if (next_note_ >= 0) {
    flow_.notes[static_cast<std::size_t>(next_note_)].step = step_;
    strip.note = std::exchange(next_note_, -1);
  }
  return flow_.add(std::move(strip));
}

std::string BlockContext::field_name(const Identifier& block, const std::string& part) const {
  std::string name = sheet_id_ + "." + block.value;
  return part.empty() ? name : name + "." + part;
}

}  // namespace tandem
