// The operators that set text, of a content reading.
#include "press/preflight/content_reading.h"

namespace tandem::press {

bool ContentReading::set_text(const std::string& word, const Operands& operands, const std::vector<double>& n,
                              ContentRun& stream) {
  PaintState& state = stream.state;
  const bool has_one = n.size() == 1;
  if (word == "BT") {
    stream.text = stream.line = {};
  } else if (word == "Tf" && operands.size() == 2 && has_one) {
    const PdfObject font = stream.resources["/Font"][key_of(operands[0].text).c_str()];
    state.font = font.is_dictionary() ? &reader_.font(font) : nullptr;
    state.font_dictionary = font;
    state.size = n[0];
  } else if (word == "Tc" && has_one) {
    state.letter_space = n[0];
  } else if (word == "Tw" && has_one) {
    state.word_space = n[0];
  } else if (word == "Tz" && has_one) {
    state.stretch = n[0] / 100;
  } else if (word == "TL" && has_one) {
    state.leading = n[0];
  } else if (word == "Ts" && has_one) {
    state.rise = n[0];
  } else if (word == "Tr" && has_one) {
    state.mode = static_cast<int>(n[0]);
  } else if (word == "Tm" && n.size() == 6) {
    stream.text = stream.line = {n[0], n[1], n[2], n[3], n[4], n[5]};
  } else if (word == "Td" && n.size() == 2) {
    next_line(stream, n[0], n[1]);
  } else if (word == "TD" && n.size() == 2) {
    state.leading = -n[1];
    next_line(stream, n[0], n[1]);
  } else if (word == "T*") {
    next_line(stream, 0, -state.leading);
  } else {
    return false;
  }
  return true;
}

void ContentReading::next_line(ContentRun& stream, double x, double y) {
  stream.line = then({1, 0, 0, 1, x, y}, stream.line);
  stream.text = stream.line;
}

bool ContentReading::show_text(const std::string& word, const Operands& operands,
                               const std::vector<double>& n, ContentRun& stream) {
  PaintState& state = stream.state;
  if (word == "\"" && n.size() == 2) {
    state.word_space = n[0];
    state.letter_space = n[1];
  }
  if (word == "'" || word == "\"") next_line(stream, 0, -state.leading);
  if (word != "Tj" && word != "TJ" && word != "'" && word != "\"") return false;
  for (const ContentToken& operand : operands) {
    if (operand.kind == ContentToken::Kind::text) show(operand.text, stream);
    if (operand.kind == ContentToken::Kind::number && word == "TJ")
      stream.text = then({1, 0, 0, 1, -operand.number / 1000 * state.size * state.stretch, 0}, stream.text);
  }
  return true;
}

void ContentReading::show(const std::string& text, ContentRun& stream) {
  const PaintState& state = stream.state;
  if (!state.font) return;
  for (const PrintedCode& code : state.font->codes(text)) {
    const Matrix place =
        then(then({state.size * state.stretch, 0, 0, state.size, 0, state.rise}, stream.text), state.matrix);
    show_letter(code, place, stream);
    const double advance = (state.font->width(code.code) * state.size + state.letter_space +
                            (code.is_space ? state.word_space : 0)) *
                           state.stretch;
    stream.text = then({1, 0, 0, 1, advance, 0}, stream.text);
  }
}

void ContentReading::show_letter(const PrintedCode& code, const Matrix& matrix, ContentRun& stream) {
  const PaintState& state = stream.state;
  if (state.mode == 3 || state.mode == 7) return;
  if (state.font->is_drawn()) {
    const PdfObject& font = *state.font_dictionary;
    const PdfObject drawing = font["/CharProcs"][key_of(state.font->drawing(code.code)).c_str()];
    if (!drawing.is_stream()) return;
    PaintState inner = state;
    inner.matrix = then(matrix_of(font["/FontMatrix"]), matrix);
    const PdfObject own = font["/Resources"];
    run(drawing.bytes(), own.is_dictionary() ? own : stream.resources, inner, stream.depth + 1);
    return;
  }
  const bool is_line = state.mode == 1 || state.mode == 5;
  InkMark letter = mark(InkMark::Kind::letter, state, is_line ? state.stroke : state.fill,
                        is_line ? state.stroke_opacity : state.fill_opacity);
  letter.font = state.font->name();
  letter.is_font_missing = !state.font->is_embedded();
  for (const Polygon& each : state.font->outline(code.code)) {
    Polygon& placed = letter.area.emplace_back();
    for (const Point point : each) placed.push_back(apply(matrix, point));
  }
  if (is_line) {
    Path path;
    for (const Polygon& each : letter.area) path.add_closed(each);
    letter.area = stroked(path, state.pen, scale_of(state.matrix));
  }
  take_(letter);
}

}  // namespace tandem::press
