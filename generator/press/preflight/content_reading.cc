#include "press/preflight/content_reading.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace tandem::press {
namespace {

constexpr int deepest_form = 24;
constexpr int most_forms = 20000;
constexpr int steps_of_a_curve = 16;

std::vector<Polygon> rectangle(const Box& box, const Matrix& matrix) {
  return {{apply(matrix, {box.left, box.bottom}), apply(matrix, {box.right, box.bottom}),
           apply(matrix, {box.right, box.top}), apply(matrix, {box.left, box.top})}};
}

}  // namespace

Matrix matrix_of(const PdfObject& array) {
  if (array.size() != 6) return {};
  return {array.at(0).number(), array.at(1).number(), array.at(2).number(),
          array.at(3).number(), array.at(4).number(), array.at(5).number()};
}

std::string key_of(const std::string& name) {
  std::string key("/");
  key += name;
  return key;
}

double scale_of(const Matrix& matrix) {
  return std::sqrt(std::abs(matrix.a * matrix.d - matrix.b * matrix.c));
}

void ContentReading::run(std::string_view operators, const PdfObject& resources, const PaintState& begin,
                         int depth) {
  if (depth > deepest_form || ++forms_ > most_forms) return;
  ContentTokens tokens(operators);
  ContentRun stream{resources, depth, begin};
  Operands operands;
  for (ContentToken token = tokens.next(); token.kind != ContentToken::Kind::end; token = tokens.next()) {
    if (token.kind != ContentToken::Kind::word) {
      if (operands.size() < 8192) operands.push_back(std::move(token));
      continue;
    }
    if (token.text == "BI") {
      operands.clear();
    } else if (token.text == "true" || token.text == "false" || token.text == "null") {
      operands.push_back(std::move(token));
      continue;
    } else if (token.text == "ID") {
      tokens.take_inline_image();
      draw_inline_picture(operands, stream.state);
    } else {
      execute(token.text, operands, stream);
    }
    operands.clear();
  }
}

void ContentReading::execute(const std::string& word, const Operands& operands, ContentRun& stream) {
  const std::vector<double> n = numbers_of(operands);
  if (word == "q") {
    if (stream.saved.size() < 512) stream.saved.push_back(stream.state);
  } else if (word == "Q") {
    if (stream.saved.empty()) return;
    stream.state = std::move(stream.saved.back());
    stream.saved.pop_back();
  } else if (word == "cm" && n.size() == 6) {
    stream.state.matrix = then({n[0], n[1], n[2], n[3], n[4], n[5]}, stream.state.matrix);
  } else if (word == "Do") {
    draw_object(operands, stream);
  } else if (word == "sh") {
    shade(stream);
  } else if (draw_path(word, n, stream) || paint_path(word, stream) || set_colour(word, operands, stream) ||
             set_state(word, operands, n, stream) || set_text(word, operands, n, stream)) {
    return;
  } else {
    show_text(word, operands, n, stream);
  }
}

bool ContentReading::draw_path(const std::string& word, const std::vector<double>& n, ContentRun& stream) {
  const Matrix& matrix = stream.state.matrix;
  Path& path = stream.path;
  const auto curve = [&](Point c, Point d, Point q) {
    const Point p = stream.at;
    for (int step = 1; step <= steps_of_a_curve; ++step) {
      const double t = static_cast<double>(step) / steps_of_a_curve;
      const double u = 1 - t;
      const auto mix = [&](double a, double b, double e, double f) {
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * e + t * t * t * f;
      };
      path.line_to(apply(matrix, {mix(p.x, c.x, d.x, q.x), mix(p.y, c.y, d.y, q.y)}));
    }
    stream.at = q;
  };
  if (word == "m" && n.size() == 2) {
    stream.at = {n[0], n[1]};
    path.move_to(apply(matrix, stream.at));
  } else if (word == "l" && n.size() == 2) {
    stream.at = {n[0], n[1]};
    path.line_to(apply(matrix, stream.at));
  } else if (word == "c" && n.size() == 6) {
    curve({n[0], n[1]}, {n[2], n[3]}, {n[4], n[5]});
  } else if (word == "v" && n.size() == 4) {
    curve(stream.at, {n[0], n[1]}, {n[2], n[3]});
  } else if (word == "y" && n.size() == 4) {
    curve({n[0], n[1]}, {n[2], n[3]}, {n[2], n[3]});
  } else if (word == "re" && n.size() == 4) {
    path.add_closed(rectangle({n[0], n[1], n[0] + n[2], n[1] + n[3]}, matrix).front());
    stream.at = {n[0], n[1]};
  } else if (word == "h") {
    path.close();
  } else {
    return false;
  }
  return true;
}

bool ContentReading::paint_path(const std::string& word, ContentRun& stream) {
  if (word == "W" || word == "W*") {
    stream.clips = 'W';
    return true;
  }
  const bool ends = word == "n";
  const bool is_filled = word == "f" || word == "F" || word == "f*" || word == "B" || word == "B*" ||
                         word == "b" || word == "b*";
  const bool is_stroked =
      word == "S" || word == "s" || word == "B" || word == "B*" || word == "b" || word == "b*";
  if (!ends && !is_filled && !is_stroked) return false;
  if (word == "s" || word == "b" || word == "b*") stream.path.close();
  paint(stream, is_filled, is_stroked, word.ends_with('*'));
  // What is clipped by anything but a rectangle is so by the rectangle around it.
  if (stream.clips == 'W') stream.state.clip = common(stream.state.clip, box_of(stream.path.polygons()));
  stream.clips = 0;
  stream.path = {};
  return true;
}

void ContentReading::paint(ContentRun& stream, bool is_filled, bool is_stroked, bool is_even_odd) {
  const PaintState& state = stream.state;
  if (is_filled) {
    InkMark filled = mark(InkMark::Kind::shape, state, state.fill, state.fill_opacity);
    filled.area = stream.path.polygons();
    filled.is_even_odd = is_even_odd;
    take_(filled);
  }
  if (is_stroked) {
    InkMark line = mark(InkMark::Kind::line, state, state.stroke, state.stroke_opacity);
    line.width = state.pen.width * scale_of(state.matrix);
    line.area = stroked(stream.path, state.pen, scale_of(state.matrix));
    take_(line);
  }
}

void ContentReading::set_device_colour(PaintColour& colour, const std::vector<double>& components) {
  colour.space = nullptr;
  colour.ink = ink_of(components);
}

bool ContentReading::set_colour(const std::string& word, const Operands& operands, ContentRun& stream) {
  constexpr std::array<std::string_view, 6> fills{"g", "rg", "k", "cs", "sc", "scn"};
  constexpr std::array<std::string_view, 6> strokes{"G", "RG", "K", "CS", "SC", "SCN"};
  const bool is_fill = std::ranges::find(fills, word) != fills.end();
  if (!is_fill && std::ranges::find(strokes, word) == strokes.end()) return false;
  PaintColour& colour = is_fill ? stream.state.fill : stream.state.stroke;
  const bool sets_space = word == "cs" || word == "CS";
  const bool is_of_space = word == "sc" || word == "SC" || word == "scn" || word == "SCN";
  if (sets_space && operands.size() == 1) {
    colour.space = ColourSpace::of(file_.parse(key_of(operands[0].text)), stream.resources);
    colour.ink = colour.space->ink(colour.space->first());
  } else if (is_of_space && colour.space) {
    colour.ink = colour.space->ink(numbers_of(operands));
  } else if (!sets_space) {
    set_device_colour(colour, numbers_of(operands));
  }
  return true;
}

bool ContentReading::set_state(const std::string& word, const Operands& operands,
                               const std::vector<double>& n, ContentRun& stream) {
  PaintState& state = stream.state;
  if (word == "w" && n.size() == 1) {
    state.pen.width = n[0];
  } else if (word == "J" && n.size() == 1) {
    state.pen.reaches_beyond = n[0] > 0;
  } else if (word == "d") {
    state.pen.phase = n.empty() ? 0 : n.back();
    state.pen.dashes.assign(n.begin(), n.empty() ? n.end() : n.end() - 1);
  } else if (word == "gs" && operands.size() == 1) {
    apply_dictionary(stream.resources["/ExtGState"][key_of(operands[0].text).c_str()], state);
  } else {
    return false;
  }
  return true;
}

void ContentReading::apply_dictionary(const PdfObject& dictionary, PaintState& state) {
  if (const PdfObject width = dictionary["/LW"]; width.is_number()) state.pen.width = width.number();
  if (const PdfObject opacity = dictionary["/ca"]; opacity.is_number()) state.fill_opacity = opacity.number();
  if (const PdfObject opacity = dictionary["/CA"]; opacity.is_number())
    state.stroke_opacity = opacity.number();
  const PdfObject blend = dictionary["/BM"];
  const std::string mode = blend.is_array() ? blend.at(0).name() : blend.name();
  const PdfObject mask = dictionary["/SMask"];
  if (!mode.empty()) state.is_blended = mode != "/Normal" && mode != "/Compatible";
  if (mask.is_dictionary()) state.is_blended = true;
}

void ContentReading::draw_object(const Operands& operands, ContentRun& stream) {
  if (operands.size() != 1) return;
  const PdfObject object = stream.resources["/XObject"][key_of(operands[0].text).c_str()];
  const std::string kind = object["/Subtype"].name();
  if (kind == "/Image") draw_picture(reader_.picture(object, stream.resources), stream.state);
  if (kind != "/Form" || !object.is_stream()) return;
  PaintState inner = stream.state;
  inner.matrix = then(matrix_of(object["/Matrix"]), inner.matrix);
  if (const PdfObject box = object["/BBox"]; box.size() == 4) {
    const Box own{box.at(0).number(), box.at(1).number(), box.at(2).number(), box.at(3).number()};
    inner.clip = common(inner.clip, box_of(rectangle(own, inner.matrix)));
  }
  const PdfObject own = object["/Resources"];
  run(object.bytes(), own.is_dictionary() ? own : stream.resources, inner, stream.depth + 1);
}

void ContentReading::draw_picture(const PrintedPicture& picture, const PaintState& state) {
  InkMark made = mark(InkMark::Kind::picture, state, state.fill, state.fill_opacity);
  if (!picture.is_stencil) made.ink = picture.ink;
  made.opacity *= picture.opacity;
  made.is_blended = made.is_blended || picture.is_blended;
  made.is_bilevel = picture.is_bilevel;
  made.area = rectangle({0, 0, 1, 1}, state.matrix);
  const double across = std::hypot(state.matrix.a, state.matrix.b);
  const double down = std::hypot(state.matrix.c, state.matrix.d);
  if (across > 0 && down > 0)
    made.dots_an_inch = 72 * std::min(picture.columns / across, picture.rows / down);
  take_(made);
}

// Its samples are few: it counts as half dark.
void ContentReading::draw_inline_picture(const Operands& operands, const PaintState& state) {
  PrintedPicture picture{.ink = {InkColour::Kind::black, 0.5}, .opacity = 1};
  for (std::size_t i = 0; i + 1 < operands.size(); ++i) {
    const std::string& key = operands[i].text;
    const ContentToken& value = operands[i + 1];
    if (key == "W" || key == "Width") picture.columns = static_cast<int>(value.number);
    if (key == "H" || key == "Height") picture.rows = static_cast<int>(value.number);
    if ((key == "IM" || key == "ImageMask") && value.text == "true") picture.is_stencil = true;
    if ((key == "BPC" || key == "BitsPerComponent") && value.number == 1) picture.is_bilevel = true;
    if ((key == "CS" || key == "ColorSpace") && (value.text == "RGB" || value.text == "DeviceRGB"))
      picture.ink.kind = InkColour::Kind::colour;
  }
  if (picture.is_stencil) picture.opacity = 0.5;
  draw_picture(picture, state);
}

void ContentReading::shade(ContentRun& stream) {
  InkMark made = mark(InkMark::Kind::shape, stream.state, {nullptr, {InkColour::Kind::colour, 0.5}},
                      stream.state.fill_opacity);
  made.area = rectangle(stream.state.clip, {});
  take_(made);
}

}  // namespace tandem::press
