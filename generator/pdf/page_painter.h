// Stage: pdf. One page's items to its content stream, marked content and annotations.
// In: a Page. Out: operators, annotation objects, and what the page adds to the structure tree.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "layout/page.h"
#include "pdf/content_stream.h"
#include "pdf/font_embedder.h"
#include "pdf/form_fields.h"
#include "pdf/glyph_text.h"
#include "pdf/object_table.h"
#include "pdf/painted_parts.h"
#include "pdf/picture_embedder.h"
#include "pdf/ring_embedder.h"
#include "pdf/structure_tree.h"

namespace tandem::pdf {

/// What all pages of a document share.
struct SharedParts {
  ObjectTable& objects;
  FontEmbedder& fonts;
  PictureEmbedder& pictures;
  RingEmbedder& rings;
  StructureTree& structure;
  GlyphText& glyph_text;
  const std::vector<ObjectNumber>& pages;
  FormFields* form;  ///< null where the document is for paper alone
  const layout::AnswerStyle& answers;
  PaintedParts& painted;
};

/// Text belongs to the innermost tag. Rules, paths and pictures are decoration, hence artifacts, unless
/// they stand in a figure; whatever stands in no tag is an artifact too.
class PagePainter {
 public:
  PagePainter(const SharedParts& shared, const layout::Page& page, int page_index, ObjectNumber page_object);

  /// Throws PdfError where tags do not nest or an item cannot be drawn.
  void paint();

  /// Stretches of the page's content, in order, and whether other files have them, too. Where nothing of the
  /// page is a person's, it is one.
  struct Stretch {
    std::string operators;
    bool is_shared = true;
  };
  std::vector<Stretch> take_content();
  const std::vector<ObjectNumber>& annotations() const { return annotations_; }

 private:
  void reserve_widgets();
  void paint(const layout::Item& item);
  void end_stretch(bool is_shared);

  // Parts (part_painter.cc): what was painted before in the same state is repeated.
  void paint_part(const layout::Placed& placed);
  void paint_or_repeat(const layout::Placed& placed);
  void paint_anew(const layout::Placed& placed);
  bool repeat(const PaintedPart& known, const layout::Placed& placed);
  bool tell(const std::vector<PartResources::Glyph>& glyphs);
  void take_step(const PaintingStep& step, const layout::Placed& placed);
  PaintingState state_at(const layout::Placed& placed) const;
  std::vector<PartResources::Use> use_resources(const layout::Placed& placed);
  std::vector<PartResources::Glyph> glyphs_of(const layout::Part& part) const;
  std::string name_of_shape(const layout::Item& item);
  void note(PaintingStep::Kind kind) {
    if (record_) record_->steps.push_back({kind, item_});
  }

  void paint_item(const text::GlyphRun& run);
  void paint_item(const layout::RuleItem& rule);
  void paint_item(const layout::PathItem& path);
  void paint_item(const layout::ImageItem& image);
  void paint_item(const layout::LinkItem& link);
  std::string target_of(const layout::LinkItem& link) const;
  void paint_item(const layout::FieldItem& field);
  void fill_in(const layout::FieldItem& field, const FieldWords& words);
  void print_blank(const layout::FieldItem& field);
  void paint_item(const layout::TagBegin& tag);
  void paint_item(const layout::TagEnd&);
  void push(const layout::TagBegin& tag);
  void note_words_of_label(const text::GlyphRun& run);

  int element() const { return stack_.empty() ? artifact : stack_.back(); }
  int enclosing(layout::Role role) const;
  int owner_of_annotation(layout::Role role);
  int owner_of_drawing(const Rect& box);
  void mark(ContentStream::Mode mode, int element);
  void end_mark();
  void show_segment(const text::GlyphRun& run, const TextSegment& segment, EmbeddedFont& font);
  Rect to_pdf(const Rect& box) const;

  // What is no element's: where in the page it stands, and that no sequence is open.
  static constexpr int artifact = StructureTree::no_element;
  static constexpr int header_artifact = -2;
  static constexpr int footer_artifact = -3;
  static constexpr int leaf_artifact = -4;  ///< whose id is `leaf_id_`
  static constexpr int nothing = -5;
  static bool is_artifact(int owner) { return owner < 0 && owner != nothing; }

  SharedParts shared_;
  const layout::Page& page_;
  int page_index_;
  ObjectNumber page_object_;
  ContentStream content_;
  struct Cut {
    std::size_t end = 0;
    bool is_shared = true;
  };
  std::vector<Cut> cuts_;   ///< of the content: where its stretches end
  std::vector<int> stack_;  ///< of open tags: elements, or a kind of artifact
  std::string leaf_id_;     ///< of the page, from where it stands on
  int marked_ = nothing;    ///< whose marked-content sequence is open
  ContentStream::Mode mode_ = ContentStream::Mode::page;
  std::vector<ObjectNumber> annotations_;
  std::deque<ObjectNumber> widgets_;  ///< of the fields to come
  PaintedPart* record_ = nullptr;     ///< where the steps of a part are put down
  std::size_t item_ = 0;              ///< of the part, which is painted
  bool is_personal_ = false;          ///< the part, which is painted
};

}  // namespace tandem::pdf
