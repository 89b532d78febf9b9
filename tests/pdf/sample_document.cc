#include "pdf/sample_document.h"

#include <hb.h>

#include <catch2/catch.hpp>

namespace tandem::tests {

const text::Font& font(text::FontLibrary& library, const std::string& family, int weight) {
  const text::Font* found = library.find({family, weight, false});
  INFO("font family " << family);
  REQUIRE(found != nullptr);
  return *found;
}

text::GlyphRun shape(const text::Font& font, std::string_view text, Point origin, double size,
                     bool right_to_left) {
  text::GlyphRun run;
  run.font = &font;
  run.size = size;
  run.origin = origin;
  run.right_to_left = right_to_left;
  run.text = text;
  const std::string_view bytes = font.bytes();
  hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                   nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, font.index());
  hb_font_t* shaper = hb_font_create(face);
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
  hb_buffer_set_direction(buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(shaper, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const auto em = static_cast<float>(hb_face_get_upem(face));
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint),
                          static_cast<float>(positions[i].x_advance) / em,
                          static_cast<float>(positions[i].x_offset) / em,
                          static_cast<float>(positions[i].y_offset) / em, infos[i].cluster});
  }
  hb_buffer_destroy(buffer);
  hb_font_destroy(shaper);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return run;
}

PageBuilder& PageBuilder::begin(layout::Role role, int element) {
  layout::TagBegin tag;
  tag.role = role;
  tag.element = element;
  return begin(tag);
}

PageBuilder& PageBuilder::begin(layout::TagBegin tag) {
  return add(std::move(tag));
}

PageBuilder& PageBuilder::add(layout::Item item) {
  page_.items.push_back(std::move(item));
  return *this;
}

PageBuilder& PageBuilder::end() {
  return add(layout::TagEnd{});
}

PageBuilder& PageBuilder::text(layout::Role role, int element, text::GlyphRun run) {
  return begin(role, element).add(std::move(run)).end();
}

layout::Document one_page() {
  layout::Document document;
  document.title = "A sample";
  document.pages.push_back({a4, {}});
  return document;
}

layout::PathItem filled_box(const Rect& box, Colour colour) {
  using Verb = layout::PathItem::Verb;
  layout::PathItem path;
  path.verbs = {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close};
  path.points = {{box.x, box.y}, {box.right(), box.y}, {box.right(), box.bottom()}, {box.x, box.bottom()}};
  path.has_fill = true;
  path.fill = colour;
  return path;
}

}  // namespace tandem::tests
