// Stage: blocks. `glossary`: terms, each with what it means in plain words and where it comes from.
#include <algorithm>
#include <utility>

#include "blocks/block_type.h"
#include "blocks/tools/answer.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

struct Term {
  load::InlineText term;
  load::RichText text;
  load::InlineText source;
};

struct Glossary : model::Block {
  load::InlineText ask;
  std::vector<Term> terms;
};

struct GlossaryStyle : setting::BlockStyle {
  double term_share = 0.3;
  double least_measure = 28;  ///< em
  load::Length gap{from_millimetres(6)};
  load::Length padding{6};
};

const load::FieldTable<Term>& fields_of(std::type_identity<Term>) {
  static const load::FieldTable<Term> table{
      load::required("term", &Term::term, "the word or words"),
      load::required("text", &Term::text, "what they mean here, in plain words"),
      load::optional("source", &Term::source, "where the term comes from, in small type below"),
  };
  return table;
}

const load::FieldTable<Glossary>& fields_of(std::type_identity<Glossary>) {
  static const load::FieldTable<Glossary> table{
      load::optional("ask", &Glossary::ask, "a line above the terms"),
      load::distinct(
          load::required("terms", &Glossary::terms, "the terms, in their order", load::between(1, 60))),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<Glossary>) {
  return "terms";
}

const load::FieldTable<GlossaryStyle>& fields_of(std::type_identity<GlossaryStyle>) {
  static const load::FieldTable<GlossaryStyle> table{
      load::optional("term-share", &GlossaryStyle::term_share, "of the width, what the terms have",
                     load::between(0.1, 0.5)),
      load::optional("least-measure", &GlossaryStyle::least_measure,
                     "where the page is narrower than so many em, meanings stand below their terms",
                     load::between(10, 80)),
      load::optional("gap", &GlossaryStyle::gap, "between a term and what it means", load::between(0, 80)),
      load::optional("padding", &GlossaryStyle::padding, "above and below each row", load::between(0, 40)),
  };
  return table;
}

class GlossaryLayout {
 public:
  GlossaryLayout(const Glossary& glossary, const GlossaryStyle& style, setting::Workplace& at)
      : glossary_(glossary), style_(style), at_(at) {
    const double em = at.setting.style(model::StyleName::body).regular.size;
    is_beside_ = at.setting.width >= style.least_measure * em;
    if (!is_beside_) return;
    text_left_ = style.term_share * at.setting.width;
    term_width_ = text_left_ - style.gap.points;
  }

  void add() {
    add_ask(glossary_.ask, at_);
    for (std::size_t i = 0; i < glossary_.terms.size(); ++i) add_term(i);
  }

 private:
  void add_term(std::size_t index) {
    const Term& term = glossary_.terms[index];
    const bool is_last = index + 1 == glossary_.terms.size();
    layout::ElementNumbers& numbers = at_.galley.numbers();
    layout::Strip strip;
    if (index == 0) {
      strip.items.push_back(layout::TagBegin{.role = layout::Role::list,
                                             .element = numbers.next(),
                                             .numbering = layout::TagBegin::Numbering::none});
      strip.space_before = at_.setting.style(model::StyleName::body).space_after;
    }
    strip.items.push_back(layout::TagBegin{.role = layout::Role::list_item, .element = numbers.next()});
    append_row(strip, term);
    strip.items.push_back(layout::TagEnd{});
    if (is_last) strip.items.push_back(layout::TagEnd{});
    strip.keep_with_next = !is_last && (index == 0 || index + 2 == glossary_.terms.size());
    if (is_last) strip.space_after = space_around_answers(at_.setting);
    layout::append_artifact(strip.items, {layout::horizontal_rule(0, at_.setting.width, strip.height - 0.25,
                                                                  0.5, at_.setting.palette().rule)});
    at_.galley.add(std::move(strip));
  }

  void append_row(layout::Strip& strip, const Term& term) {
    const double top = style_.padding.points;
    const double width = at_.setting.width - text_left_;
    const text::Paragraph& words =
        at_.hand.set(term.term, model::StyleName::prompt, is_beside_ ? term_width_ : at_.setting.width);
    // The meaning's first line stands on the term's.
    const double to_baseline =
        words.first_baseline - at_.hand.set_words("", model::StyleName::body, width).first_baseline;
    const double words_top = top + std::max(0.0, -to_baseline);
    layout::append_tagged_paragraph(strip.items, words, {0, words_top}, layout::Role::list_label,
                                    at_.galley.numbers());
    double bottom = is_beside_ ? top + std::max(0.0, to_baseline) : words_top + words.height();
    strip.items.push_back(
        layout::TagBegin{.role = layout::Role::list_body, .element = at_.galley.numbers().next()});
    bottom += setting::place_rich_text(strip.items, term.text, model::StyleName::body, {text_left_, bottom},
                                       width, at_);
    if (!term.source.empty()) {
      const text::Paragraph& source = at_.hand.set(term.source, model::StyleName::hint, width);
      bottom += source.leading / 4;
      layout::append_tagged_paragraph(strip.items, source, {text_left_, bottom}, layout::Role::paragraph,
                                      at_.galley.numbers());
      bottom += source.height();
    }
    strip.items.push_back(layout::TagEnd{});
    strip.height = std::max(bottom, words_top + words.height()) + top;
  }

  const Glossary& glossary_;
  const GlossaryStyle& style_;
  setting::Workplace& at_;
  bool is_beside_ = false;
  double text_left_ = 0;
  double term_width_ = 0;
};

void lay_out(const Glossary& glossary, const GlossaryStyle& style, setting::Workplace& at) {
  GlossaryLayout(glossary, style, at).add();
}

}  // namespace

BlockType glossary_block() {
  return make_block_type<Glossary, GlossaryStyle>("glossary", nullptr, lay_out);
}

}  // namespace tandem::blocks
