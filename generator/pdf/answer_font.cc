#include "pdf/answer_font.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace tandem::pdf {
namespace {

// Where the baseline stands in a typed line: it touches the rule below in browsers, and hovers a little
// above it where a viewer starts with the ascent.
constexpr double ascent = 1.1;

}  // namespace

void carry_answers(const text::Font& font, FontCache& cache, FontEmbedder& fonts) {
  EmbeddedFont* shown = fonts.find(font);
  if (!shown) return;
  for (const ShownGlyph& typed : cache.typed(font, fonts.scripts())) shown->carry(typed.glyph);
}

ObjectNumber write_answer_font(const text::Font& font, ObjectTable& objects, FontCache& cache,
                               FontEmbedder& fonts, Deflater& deflater) {
  const TypedScripts scripts = fonts.scripts();
  EmbeddedFont embedded(font, "A", cache);
  embedded.set_line(ascent, answer_leading - ascent);
  const auto tables = cache.tables(font, fmt::format("typed {} {}", scripts.greek, scripts.cyrillic), [&] {
    for (const ShownGlyph& typed : cache.typed(font, scripts)) {
      embedded.tell(embedded.use(typed.glyph), to_utf8({&typed.character, 1}));
    }
    return embedded.tables(deflater);
  });
  EmbeddedProgram program;
  if (const EmbeddedFont* shown = fonts.find(font)) {
    program = shown->program();
  } else {
    for (const ShownGlyph& typed : cache.typed(font, scripts)) embedded.carry(typed.glyph);
    program = embedded.write_program(objects, deflater);
  }
  const ObjectNumber object = objects.add_dictionary();
  embedded.write(objects, program, *tables, object);
  objects.share_personal(object, object);
  return object;
}

}  // namespace tandem::pdf
