#include "pdf/page_painter.h"

#include <algorithm>
#include <variant>

#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

Rect box_of(const std::vector<Point>& points) {
  if (points.empty()) return {};
  Point low = points.front();
  Point high = points.front();
  for (const Point& point : points) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

/// Bytes of operators: fewer are deflated again sooner than they are found again.
constexpr std::size_t least_shared_stretch = 400;

/// URIs are 7-bit ASCII (ISO 32000-1, 12.6.4.7): other bytes are percent-encoded (RFC 3986, 2.1).
std::string ascii_uri(std::string_view uri) {
  constexpr char hex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += '%';
      out += hex[byte >> 4];
      out += hex[byte & 15];
    }
  }
  return out;
}

}  // namespace

PagePainter::PagePainter(const SharedParts& shared, const layout::Page& page, int page_index,
                         ObjectNumber page_object)
    : shared_(shared),
      page_(page),
      page_index_(page_index),
      page_object_(page_object),
      content_(page.size.height) {}

void PagePainter::paint() {
  reserve_widgets();
  for (const layout::PageItems::Piece& piece : page_.items.pieces()) {
    if (piece.placed.part) paint_part(piece.placed);
    for (const layout::Item& item : piece.loose) paint(item);
    end_stretch(piece.placed.part && piece.placed.part->is_kept && !piece.placed.part->is_personal);
  }
  if (!stack_.empty()) throw PdfError("a tag is not ended");
  end_mark();
}

/// What was painted since the last one ended.
void PagePainter::end_stretch(bool is_shared) {
  const std::size_t end = content_.size();
  if (!cuts_.empty() && cuts_.back().end == end) return;
  if (!cuts_.empty() && cuts_.back().is_shared == is_shared) {
    cuts_.back().end = end;
  } else {
    cuts_.push_back({end, is_shared});
  }
}

/// A page with a leaf id is somebody's. What many have of it and is short goes with what stands around it.
std::vector<PagePainter::Stretch> PagePainter::take_content() {
  const std::string content = content_.take();
  const bool is_personal = page_.items.has_personal_part();
  if (!is_personal && leaf_id_.empty()) return {{content, true}};
  std::vector<Stretch> stretches;
  std::size_t begin = 0;
  for (const Cut& cut : cuts_) {
    const std::size_t end = &cut == &cuts_.back() ? content.size() : cut.end;
    const bool is_shared = cut.is_shared && end - begin >= least_shared_stretch;
    if (stretches.empty() || stretches.back().is_shared != is_shared) stretches.push_back({{}, is_shared});
    stretches.back().operators += std::string_view(content).substr(begin, end - begin);
    begin = end;
  }
  return stretches;
}

void PagePainter::paint(const layout::Item& item) {
  std::visit([this](const auto& value) { paint_item(value); }, item);
}

/// Widgets have numbers in a row: neighbours in the file are alike then, and pack better.
void PagePainter::reserve_widgets() {
  if (!shared_.form) return;
  std::ptrdiff_t count = 0;
  for (const layout::PageItems::Piece& piece : page_.items.pieces()) {
    if (piece.placed.part) count += static_cast<std::ptrdiff_t>(piece.placed.part->fields.size());
    count += std::ranges::count_if(piece.loose, [](const layout::Item& item) {
      return std::holds_alternative<layout::FieldItem>(item);
    });
  }
  for (; count > 0; --count) widgets_.push_back(shared_.objects.add_dictionary());
}

void PagePainter::paint_item(const text::GlyphRun& run) {
  if (run.glyphs.empty()) return;
  if (!run.font) throw PdfError("a glyph run has no font");
  EmbeddedFont& font = shared_.fonts.use(*run.font);
  const std::vector<TextSegment>& segments = shared_.glyph_text.divide(run, font);
  const int owner = element();
  if (is_artifact(owner)) {  // nobody reads it, so its text needs no help
    mark(ContentStream::Mode::text, owner);
    content_.show_glyphs(run, 0, run.glyphs.size(), 0, font);
    return;
  }
  if (enclosing(layout::Role::list_label) != artifact) {
    note_words_of_label(run);
    note(PaintingStep::Kind::label);
  }
  const text::FontMetrics& metrics = run.font->metrics();
  owner_of_drawing({run.origin.x, run.origin.y - metrics.ascent * run.size, run.width(),
                    (metrics.ascent + metrics.descent) * run.size});
  for (const TextSegment& segment : segments) show_segment(run, segment, font);
}

void PagePainter::show_segment(const text::GlyphRun& run, const TextSegment& segment, EmbeddedFont& font) {
  double offset = 0;
  for (std::size_t i = 0; i < segment.first; ++i) offset += static_cast<double>(run.glyphs[i].advance);
  if (segment.needs_actual_text) {
    // Its own sequence beside those of the element, never inside one: readers lose a nested one.
    end_mark();
    mode_ = ContentStream::Mode::text;
    content_.enter(mode_);
    marked_ = element();
    note(PaintingStep::Kind::mark);
    content_.begin_marked("Span", shared_.structure.add_mark(marked_, page_index_), &segment.actual_text);
  } else {
    mark(ContentStream::Mode::text, element());
  }
  content_.show_glyphs(run, segment.first, segment.end, offset, font);
  if (segment.needs_actual_text) end_mark();
}

void PagePainter::paint_item(const layout::RuleItem& rule) {
  mark(ContentStream::Mode::page, owner_of_drawing(box_of({rule.from, rule.to})));
  content_.draw_rule(rule);
}

void PagePainter::paint_item(const layout::PathItem& path) {
  if (!path.has_fill && !path.has_stroke) return;
  mark(ContentStream::Mode::page, owner_of_drawing(box_of(path.points)));
  if (const auto ring = shared_.rings.embed(path)) {
    content_.draw_form(ring->name, ring->origin, path);
  } else {
    content_.draw_path(path);
  }
}

void PagePainter::paint_item(const layout::ImageItem& image) {
  if (!image.picture) throw PdfError("an image has no picture");
  const auto [name, orientation] = shared_.pictures.embed(image.picture);
  mark(ContentStream::Mode::page, owner_of_drawing(image.box));
  content_.draw_picture(name, image.box, orientation);
}

// An address on the web, or the top of a page at the size that the reader has chosen.
std::string PagePainter::target_of(const layout::LinkItem& link) const {
  std::string entry;
  if (!link.uri.empty()) {
    entry += "/A<</S/URI/URI";
    append_literal_string(entry, ascii_uri(link.uri));
    return entry + ">>";
  }
  const auto page = static_cast<std::size_t>(link.page);
  if (link.page < 0 || page >= shared_.pages.size()) throw PdfError("a link leads to no page");
  entry += "/Dest[";
  append_reference(entry, shared_.pages[page]);
  return entry + "/XYZ null null null]";
}

void PagePainter::paint_item(const layout::LinkItem& link) {
  note(PaintingStep::Kind::link);
  const int owner = owner_of_annotation(layout::Role::link);
  const ObjectNumber annotation = shared_.objects.add_dictionary();
  const int key = shared_.structure.add_annotation(owner, page_index_, annotation);
  const Rect box = to_pdf(link.box);
  std::string body = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
  for (const double edge : {box.x, box.y, box.right(), box.bottom()}) {
    append_number(body, edge);
    body += ' ';
  }
  body.back() = ']';
  body += "/P ";
  append_reference(body, page_object_);
  body += target_of(link) + "/Contents" + text_string(link.description.empty() ? link.uri : link.description);
  body += "/StructParent ";
  append_integer(body, key);
  shared_.objects.set_body(annotation, body);
  annotations_.push_back(annotation);
}

void PagePainter::paint_item(const layout::FieldItem& field) {
  note(PaintingStep::Kind::field);
  const bool is_reset = field.is<answers::ResetField>();
  if (!shared_.form) {
    if (is_reset) return;
    if (!is_artifact(element())) print_blank(field);
    for (text::GlyphRun run : field.label) {
      run.origin = {field.box.x + run.origin.x, field.box.y + run.origin.y};
      paint_item(run);
    }
    return;
  }
  FieldWords words = shared_.form->words(field, to_pdf(field.box));
  fill_in(field, words);
  if (record_) record_->fields.push_back(std::move(words));
}

/// Where the box stands is in the words alone.
void PagePainter::fill_in(const layout::FieldItem& field, const FieldWords& words) {
  for (const text::GlyphRun& run : field.label) shared_.glyph_text.divide(run, shared_.fonts.use(*run.font));
  const ObjectNumber widget = widgets_.front();
  widgets_.pop_front();
  const int key =
      shared_.structure.add_annotation(owner_of_annotation(layout::Role::form), page_index_, widget);
  shared_.form->add(field, words, widget, {page_object_, key, is_personal_});
  annotations_.push_back(widget);
}

/// On paper a Form element says what is written there, and has the blank for its content: a path around it
/// that is not drawn, since readers leave out elements without content.
void PagePainter::print_blank(const layout::FieldItem& field) {
  shared_.structure.note_field(element(), field);
  if (shared_.structure.role(element()) != layout::Role::form || !field.label.empty()) return;
  mark(ContentStream::Mode::page, element());
  content_.trace(field.box);
}

void PagePainter::paint_item(const layout::TagBegin& tag) {
  note(PaintingStep::Kind::begin_tag);
  // What its parent says from here on follows this element, even where this one stays empty.
  const bool is_inside_artifact = !stack_.empty() && is_artifact(stack_.back());
  if (!is_inside_artifact && tag.role != layout::Role::artifact && !is_artifact(marked_)) end_mark();
  push(tag);
}

void PagePainter::push(const layout::TagBegin& tag) {
  if (!stack_.empty() && is_artifact(stack_.back())) {
    stack_.push_back(stack_.back());
    return;
  }
  if (tag.role == layout::Role::artifact && !tag.alternative.empty()) {
    leaf_id_ = tag.alternative;
    stack_.push_back(leaf_artifact);
    return;
  }
  if (tag.role == layout::Role::artifact) {
    stack_.push_back(tag.furniture == layout::TagBegin::Furniture::header   ? header_artifact
                     : tag.furniture == layout::TagBegin::Furniture::footer ? footer_artifact
                                                                            : artifact);
    return;
  }
  stack_.push_back(shared_.structure.open(tag, element()));
}

void PagePainter::paint_item(const layout::TagEnd&) {
  if (stack_.empty()) throw PdfError("a tag ends that was never begun");
  note(PaintingStep::Kind::end_tag);
  stack_.pop_back();
}

void PagePainter::note_words_of_label(const text::GlyphRun& run) {
  shared_.structure.note_label(enclosing(layout::Role::list_label), run.text);
}

int PagePainter::enclosing(layout::Role role) const {
  for (auto open = stack_.rbegin(); open != stack_.rend(); ++open) {
    if (!is_artifact(*open) && shared_.structure.role(*open) == role) return *open;
  }
  return artifact;
}

/// The element that an annotation belongs into: the one around it of the right kind, or a new one.
int PagePainter::owner_of_annotation(layout::Role role) {
  const int around = enclosing(role);
  if (around != artifact) return around;
  layout::TagBegin tag;
  tag.role = role;
  return shared_.structure.open(tag, is_artifact(element()) ? StructureTree::no_element : element());
}

/// Whose content a drawing in `box` is; a figure grows by it.
int PagePainter::owner_of_drawing(const Rect& box) {
  if (is_artifact(element())) return element();
  const int figure = enclosing(layout::Role::figure);
  if (figure == artifact) return artifact;
  shared_.structure.extend_box(figure, page_index_, to_pdf(box));
  if (record_) record_->steps.push_back({PaintingStep::Kind::box, item_, 0, to_pdf(box)});
  return element();
}

void PagePainter::mark(ContentStream::Mode mode, int owner) {
  if (marked_ == owner && mode_ == mode) return;
  end_mark();
  content_.enter(mode);
  mode_ = mode;
  marked_ = owner;
  if (is_artifact(owner)) {
    if (record_) record_->steps.push_back({PaintingStep::Kind::mark_artifact, item_, owner});
    using Furniture = layout::TagBegin::Furniture;
    if (owner == leaf_artifact) {
      content_.begin_leaf_id(leaf_id_);
      return;
    }
    content_.begin_artifact(owner == header_artifact   ? Furniture::header
                            : owner == footer_artifact ? Furniture::footer
                                                       : Furniture::none);
  } else {
    note(PaintingStep::Kind::mark);
    content_.begin_marked(layout::structure_type(shared_.structure.role(owner)),
                          shared_.structure.add_mark(owner, page_index_), nullptr);
  }
}

void PagePainter::end_mark() {
  if (marked_ == nothing) return;
  note(PaintingStep::Kind::end_mark);
  content_.end_marked();
  marked_ = nothing;
}

Rect PagePainter::to_pdf(const Rect& box) const {
  return {box.x, page_.size.height - box.bottom(), box.width, box.height};
}

}  // namespace tandem::pdf
