// The half of PagePainter that paints placed parts. A part's operators follow from its state before
// (PaintingState) and from what its document says of its fonts, rings, pictures and glyphs (PartResources).
// Where all of that is as it was, the operators are repeated; what a part does to the structure and to the
// form is done each time.
#include <algorithm>
#include <utility>

#include "pdf/page_painter.h"
#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

// What no tag on the stack is, in PaintingState::marked.
constexpr int marked_element_is_closed = -100;

/// Calls `look_at(run)` with each run that the part shows.
template <typename LookAt>
void for_each_run(const layout::Item& item, LookAt look_at) {
  if (const auto* run = std::get_if<text::GlyphRun>(&item)) {
    if (!run->glyphs.empty()) look_at(*run);
  } else if (const auto* field = std::get_if<layout::FieldItem>(&item)) {
    if (field->is<answers::ResetField>()) return;
    for (const text::GlyphRun& label : field->label) {
      if (!label.glyphs.empty()) look_at(label);
    }
  }
}

bool is_shape(const layout::Item& item) {
  if (const auto* path = std::get_if<layout::PathItem>(&item)) return path->has_fill || path->has_stroke;
  return std::holds_alternative<layout::ImageItem>(item);
}

layout::Item placed_item(const layout::Placed& placed, std::size_t index) {
  layout::Item item = placed.part->items[index];
  layout::put_in_place(item, placed);
  return item;
}

}  // namespace

void PagePainter::paint_part(const layout::Placed& placed) {
  is_personal_ = placed.part->is_personal;
  paint_or_repeat(placed);
  is_personal_ = false;
}

void PagePainter::paint_or_repeat(const layout::Placed& placed) {
  if (placed.part->is_kept) {
    const PaintingState state = state_at(placed);
    for (const PaintedPart& known : shared_.painted.of(placed.part)) {
      if (known.before == state && repeat(known, placed)) return;
    }
  }
  paint_anew(placed);
}

/// What the part uses of its document comes first, so that a part that is repeated gives the same numbers.
void PagePainter::paint_anew(const layout::Placed& placed) {
  const layout::Part& part = *placed.part;
  PaintedPart painted;
  painted.resources.uses = use_resources(placed);
  if (part.is_kept) {
    painted.before = state_at(placed);
    painted.resources.glyphs = glyphs_of(part);
    record_ = &painted;
  }
  const std::size_t start = content_.size();
  for (item_ = 0; item_ < part.items.size(); ++item_) paint(placed_item(placed, item_));
  record_ = nullptr;
  if (!part.is_kept) return;
  for (PartResources::Glyph& glyph : painted.resources.glyphs) {
    glyph.text = shared_.fonts.use(*glyph.font).text_of(glyph.glyph);
  }
  painted.operators = content_.from(start);
  painted.after = content_.state();
  shared_.painted.keep(placed.part, std::move(painted));
}

PaintingState PagePainter::state_at(const layout::Placed& placed) const {
  PaintingState state;
  state.content = content_.state();
  state.page_height = content_.page_height();
  state.lower = placed.lower;
  state.frame = placed.frame;
  if (shared_.form) {
    state.answer_font = shared_.answers.font;
    state.answer_size = shared_.answers.size;
    state.answer_colour = shared_.answers.colour;
  }
  state.next_mark = shared_.structure.next_mark(page_index_);
  state.marked = marked_ < 0 ? marked_ : marked_element_is_closed;
  for (std::size_t i = 0; i < stack_.size(); ++i) {
    const int open = stack_[i];
    state.stack.push_back(open < 0 ? open : static_cast<int>(shared_.structure.role(open)));
    if (marked_ >= 0 && open == marked_) state.marked = static_cast<int>(i);
  }
  return state;
}

/// The name of a picture or a ring in the resources; none for another path.
std::string PagePainter::name_of_shape(const layout::Item& item) {
  if (const auto* path = std::get_if<layout::PathItem>(&item)) {
    const auto ring = shared_.rings.embed(*path);
    return ring ? ring->name : std::string();
  }
  const auto& image = std::get<layout::ImageItem>(item);
  if (!image.picture) throw PdfError("an image has no picture");
  return shared_.pictures.embed(image.picture).name;
}

std::vector<PartResources::Use> PagePainter::use_resources(const layout::Placed& placed) {
  std::vector<PartResources::Use> uses;
  const auto add = [&](PartResources::Use use) {
    const auto is_same = [&](const PartResources::Use& known) {
      return known.font == use.font && known.name == use.name;
    };
    if (!use.name.empty() && std::ranges::none_of(uses, is_same)) uses.push_back(std::move(use));
  };
  for (std::size_t i = 0; i < placed.part->items.size(); ++i) {
    const layout::Item& item = placed.part->items[i];
    for_each_run(item, [&](const text::GlyphRun& run) {
      if (!run.font) throw PdfError("a glyph run has no font");
      add({run.font, i, shared_.fonts.use(*run.font).name()});
    });
    if (is_shape(item)) add({nullptr, i, name_of_shape(placed_item(placed, i))});
  }
  return uses;
}

/// All glyphs of the part, each once.
std::vector<PartResources::Glyph> PagePainter::glyphs_of(const layout::Part& part) const {
  std::vector<const text::Font*> fonts;
  std::vector<std::uint32_t> shown;  // a font's place and a glyph in one number
  for (const layout::Item& item : part.items) {
    for_each_run(item, [&](const text::GlyphRun& run) {
      auto font = std::ranges::find(fonts, run.font);
      if (font == fonts.end()) font = fonts.insert(fonts.end(), run.font);
      const auto place = static_cast<std::uint32_t>(font - fonts.begin()) << 16U;
      for (const text::Glyph& glyph : run.glyphs) shown.push_back(place | glyph.id);
    });
  }
  std::ranges::sort(shown);
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  std::vector<PartResources::Glyph> glyphs;
  glyphs.reserve(shown.size());
  for (const std::uint32_t each : shown) {
    const text::Font* font = fonts[each >> 16U];
    const auto glyph = static_cast<std::uint16_t>(each & 0xFFFFU);
    glyphs.push_back({font, glyph, shared_.fonts.use(*font).text_of(glyph).empty()});
  }
  return glyphs;
}

/// Gives glyphs their texts; false, and nothing is given, where the document says another one of any.
bool PagePainter::tell(const std::vector<PartResources::Glyph>& glyphs) {
  EmbeddedFont* font = nullptr;
  const auto font_of = [&](const PartResources::Glyph& glyph) -> EmbeddedFont& {
    if (!font || &font->font() != glyph.font) font = &shared_.fonts.use(*glyph.font);
    return *font;
  };
  std::vector<const PartResources::Glyph*> untold;
  for (const PartResources::Glyph& glyph : glyphs) {
    const std::string_view text = font_of(glyph).text_of(glyph.glyph);
    if (text.empty()) {
      if (!glyph.is_told_here && !glyph.text.empty()) return false;
      untold.push_back(&glyph);
    } else if (text.data() != glyph.text.data()) {  // see FontCache::same
      return false;
    }
  }
  for (const PartResources::Glyph* glyph : untold) font_of(*glyph).use(glyph->glyph).text = glyph->text;
  return true;
}

/// False where the document says something else of what the part uses: then it is painted anew.
bool PagePainter::repeat(const PaintedPart& known, const layout::Placed& placed) {
  for (const PartResources::Use& use : known.resources.uses) {
    const bool is_same =
        use.font ? shared_.fonts.use(*use.font).name() == use.name
                 : shared_.rings.has(use.name) || name_of_shape(placed_item(placed, use.item)) == use.name;
    if (!is_same) return false;
  }
  if (!tell(known.resources.glyphs)) return false;
  auto words = known.fields.begin();
  for (const PaintingStep& step : known.steps) {
    if (step.kind == PaintingStep::Kind::field && shared_.form) {
      fill_in(std::get<layout::FieldItem>(placed.part->items[step.item]), *words++);
    } else {
      take_step(step, placed);
    }
  }
  content_.repeat(known.operators, known.after);
  mode_ = known.after.mode;
  return true;
}

void PagePainter::take_step(const PaintingStep& step, const layout::Placed& placed) {
  using Kind = PaintingStep::Kind;
  switch (step.kind) {
    case Kind::begin_tag:
      return push(std::get<layout::TagBegin>(placed_item(placed, step.item)));
    case Kind::end_tag:
      return stack_.pop_back();
    case Kind::mark:
      marked_ = element();
      shared_.structure.add_mark(marked_, page_index_);
      return;
    case Kind::mark_artifact:
      marked_ = step.artifact;
      return;
    case Kind::end_mark:
      marked_ = nothing;
      return;
    case Kind::label:
      return for_each_run(placed.part->items[step.item],
                          [this](const text::GlyphRun& run) { note_words_of_label(run); });
    case Kind::box:
      return shared_.structure.extend_box(enclosing(layout::Role::figure), page_index_, step.box);
    case Kind::field:
      if (is_artifact(element())) return;  // printed: a form's are filled in above
      return shared_.structure.note_field(element(),
                                          std::get<layout::FieldItem>(placed.part->items[step.item]));
    case Kind::link:
      return paint(placed_item(placed, step.item));
  }
}

}  // namespace tandem::pdf
