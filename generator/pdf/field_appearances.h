// Stage: pdf. What widgets show (ISO 32000-1, 12.5.5). The page has drawn box, ring and lines already, for
// paper and screen alike, so an empty field shows nothing, and one that is on shows its mark alone.
// In: kinds and sizes of fields. Out: form XObjects, one for all fields of a kind and size; nothing looks
// alike in every size, so of that there is one for all.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>

#include "base/colour.h"
#include "base/geometry.h"
#include "layout/page.h"
#include "pdf/font_embedder.h"
#include "pdf/object_table.h"

namespace tandem::pdf {

class FieldAppearances {
 public:
  /// `ink`: of the marks.
  FieldAppearances(ObjectTable& objects, Colour ink) : objects_(objects), ink_(ink) {}

  /// A text field without text.
  ObjectNumber empty_text();
  /// One that is filled in from the start, with the glyphs of its label.
  ObjectNumber filled_text(const layout::FieldItem& field, FontEmbedder& fonts);
  /// A check box or radio button that is off.
  ObjectNumber off();
  /// A tick that fits the box.
  ObjectNumber tick(Size box);
  /// A bold ring inside of the ring that is drawn, so that a number in it stays legible.
  ObjectNumber bold_ring(Size ring);
  /// A filled disc or square, to be seen on the bare line that it marks a point of.
  ObjectNumber disc(Size size);
  ObjectNumber square(Size size);
  /// A button with its label, whose glyphs `fonts` embeds.
  ObjectNumber labelled_button(const layout::FieldItem& button, FontEmbedder& fonts);

 private:
  enum class Kind { empty_text, off, tick, bold_ring, disc, square };
  ObjectNumber appearance(Kind kind, Size size);
  std::string content(Kind kind, Size size) const;
  ObjectNumber add_with_fonts(Size size, std::string content, const FontEmbedder& fonts);

  ObjectTable& objects_;
  Colour ink_;
  std::map<std::tuple<Kind, std::int64_t, std::int64_t>, ObjectNumber> known_;
};

}  // namespace tandem::pdf
