#include "text/typesetter.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>

#include "text/hyphenator.h"
#include "text/line_breaker.h"
#include "text/line_builder.h"
#include "text/measured_text.h"
#include "text/paragraph_text.h"
#include "text/shaper.h"
#include "text/text_analysis.h"

namespace tandem::text {
namespace {

struct Arguments {
  std::vector<TextSpan> spans;
  ParagraphStyle style;
  double width;
};
struct ArgumentsView {
  const std::vector<TextSpan>& spans;
  const ParagraphStyle& style;
  double width;
};

class Hash {
 public:
  void add(std::size_t value) { sum_ = (sum_ ^ value) * 0x9E3779B97F4A7C15ull + (sum_ >> 29); }
  void add(double value) { add(std::hash<double>()(value)); }
  void add(std::string_view text) { add(std::hash<std::string_view>()(text)); }
  std::size_t value() const { return sum_; }

 private:
  std::size_t sum_ = 0;
};

struct ArgumentsHash {
  using is_transparent = void;
  std::size_t operator()(const ArgumentsView& arguments) const {
    Hash hash;
    hash.add(arguments.width);
    hash.add(arguments.style.leading);
    hash.add(static_cast<std::size_t>(arguments.style.alignment));
    hash.add(static_cast<std::size_t>(arguments.style.hanging_punctuation));
    for (const TextSpan& span : arguments.spans) {
      hash.add(span.text);
      hash.add(span.style.size);
      for (const Font* font : span.style.fonts.fonts) hash.add(std::hash<const Font*>()(font));
    }
    return hash.value();
  }
  std::size_t operator()(const Arguments& key) const {
    return (*this)(ArgumentsView{key.spans, key.style, key.width});
  }
};

struct ArgumentsEqual {
  using is_transparent = void;
  template <typename First, typename Second>
  bool operator()(const First& a, const Second& b) const {
    return a.width == b.width && a.style == b.style && a.spans == b.spans;
  }
};

/// The middle of the first font's ascent and descent stands in the middle of the leading.
double first_baseline(const std::vector<TextSpan>& spans, double leading) {
  if (spans.empty()) return leading;
  const TextStyle& style = spans.front().style;
  for (const Font* font : style.fonts.fonts) {
    if (!font) continue;
    const FontMetrics& metrics = font->metrics();
    return leading / 2 + (metrics.ascent - metrics.descent) / 2 * style.size;
  }
  return leading;
}

}  // namespace

double Paragraph::width() const {
  double widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  return widest;
}

struct Typesetter::Impl {
  explicit Impl(HyphenationFolder folder) : hyphenator(std::move(folder.path)) {}

  Hyphenator hyphenator;
  TextAnalysis analysis;
  Shaper shaper;
  std::unordered_map<Arguments, Paragraph, ArgumentsHash, ArgumentsEqual> paragraphs;

  Paragraph set(const ArgumentsView& arguments);
};

Paragraph Typesetter::Impl::set(const ArgumentsView& arguments) {
  const ParagraphStyle& style = arguments.style;
  const double width = arguments.width;
  shaper.begin_paragraph();
  ParagraphText prepared = prepare_text(arguments.spans, style, analysis, hyphenator);
  std::optional<MeasuredText> measured(std::in_place, prepared, style, width, shaper, analysis);
  const std::vector<Stretch> wide_words = measured->wide_words();
  if (!wide_words.empty()) {
    for (const Stretch& word : wide_words) divide_at_need(prepared, word, style, hyphenator);
    measured.emplace(prepared, style, width, shaper, analysis);
  }
  const MeasuredText& text = *measured;
  const BreakRules rules{width, style.alignment == Alignment::justify};

  Paragraph paragraph;
  paragraph.leading = style.leading;
  paragraph.first_baseline = first_baseline(arguments.spans, style.leading);
  paragraph.right_to_left = prepared.right_to_left;
  paragraph.missing = prepared.missing;
  paragraph.crowded = prepared.crowded;
  paragraph.divides_words = !wide_words.empty();
  LineSetting setting{0, 0, width, style.alignment};
  for (const std::size_t end : std::isfinite(width) ? total_fit(text, rules) : first_fit(text, rules)) {
    setting.to = end;
    paragraph.lines.push_back(build_line(text, setting, paragraph.missing));
    if (!fits(text.measure(setting.from, setting.to), rules)) paragraph.overfull = true;
    const Place& place = text.place(end);
    if (place.kind == BreakKind::none && cuts_word(prepared, place.position)) paragraph.cuts_words = true;
    setting.from = end;
  }
  if (paragraph.lines.empty()) paragraph.lines.push_back(build_line(text, setting, paragraph.missing));
  return paragraph;
}

Typesetter::Typesetter(HyphenationFolder hyphenation)
    : impl_(std::make_unique<Impl>(std::move(hyphenation))) {}
Typesetter::~Typesetter() = default;

const Paragraph& Typesetter::typeset(const std::vector<TextSpan>& spans, const ParagraphStyle& style,
                                     double width) {
  const double usable = width > 0 ? width : 0;  // neither negative nor NaN
  const ArgumentsView arguments{spans, style, usable};
  const auto known = impl_->paragraphs.find(arguments);
  if (known != impl_->paragraphs.end()) return known->second;
  Paragraph paragraph = impl_->set(arguments);
  return impl_->paragraphs.emplace(Arguments{spans, style, usable}, std::move(paragraph)).first->second;
}

double Typesetter::measure(const std::vector<TextSpan>& spans, const ParagraphStyle& style) {
  ParagraphStyle unbroken = style;
  unbroken.alignment = Alignment::start;
  unbroken.hyphenate = false;
  return typeset(spans, unbroken, std::numeric_limits<double>::infinity()).width();
}

double Typesetter::widest_word(const std::vector<TextSpan>& spans, const ParagraphStyle& style) {
  ParagraphStyle whole = style;
  whole.hyphenate = false;
  impl_->shaper.begin_paragraph();
  const ParagraphText prepared = prepare_text(spans, whole, impl_->analysis, impl_->hyphenator);
  const MeasuredText text(prepared, whole, std::numeric_limits<double>::infinity(), impl_->shaper,
                          impl_->analysis);
  double widest = 0;
  for (std::size_t i = 1; i < text.count(); ++i) widest = std::max(widest, text.measure(i - 1, i).width);
  return widest;
}

std::vector<std::string> Typesetter::files_read() const {
  return impl_->hyphenator.files_read();
}

}  // namespace tandem::text
