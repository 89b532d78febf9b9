#include "press/imposition/printed_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

namespace tandem::press {
namespace {

// Of annotations (12.5.3) and of buttons (12.7.4.2).
constexpr int flag_invisible = 1;
constexpr int flag_hidden = 2;
constexpr int flag_print = 4;
constexpr int flag_push_button = 1 << 16;

constexpr int most_parents = 32;  // of a field: a file may go in circles

/// What a field says of itself, or one of those that it stands below.
PdfObject of_field(const PdfObject& widget, const char* key) {
  PdfObject field = widget;
  for (int level = 0; level < most_parents && field.is_dictionary(); ++level) {
    PdfObject value = field[key];
    if (!value.is_null()) return value;
    field = field["/Parent"];
  }
  return field["/none"];
}

bool is_filled_in(const PdfObject& widget) {
  const std::string type = of_field(widget, "/FT").name();
  const PdfObject value = of_field(widget, "/V");
  if (type == "/Btn") {
    const std::string state = widget["/AS"].name();
    const bool is_pushed = (of_field(widget, "/Ff").integer() & flag_push_button) != 0;
    return !is_pushed && !state.empty() && state != "/Off";
  }
  if (type == "/Sig") return value.is_dictionary();
  return value.is_array() ? value.size() > 0 : !value.text().empty();
}

bool is_for_screens(const std::string& kind) {
  static constexpr std::array kinds{"/Text",  "/Popup",  "/Link", "/FileAttachment", "/Sound",
                                    "/Movie", "/Screen", "/3D",   "/RichMedia"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_printed(const PdfObject& annotation, EmptyFields empty) {
  const int flags = annotation["/F"].integer();
  if ((flags & flag_print) == 0 || (flags & (flag_hidden | flag_invisible)) != 0) return false;
  const std::string kind = annotation["/Subtype"].name();
  if (kind == "/Widget") return empty == EmptyFields::shown || is_filled_in(annotation);
  return !kind.empty() && !is_for_screens(kind);
}

/// As it looks now: one stream, or one of each state (12.5.5).
std::optional<PdfObject> appearance_of(const PdfObject& annotation) {
  PdfObject normal = annotation["/AP"]["/N"];
  if (normal.is_stream()) return normal;
  const std::string state = annotation["/AS"].name();
  if (!normal.is_dictionary() || state.empty()) return std::nullopt;
  PdfObject of_state = normal[state.c_str()];
  return of_state.is_stream() ? std::optional(std::move(of_state)) : std::nullopt;
}

struct Corners {
  double left, bottom, right, top;
};

Corners corners_of(const PdfObject& box) {
  const double x[]{box.at(0).number(), box.at(2).number()};
  const double y[]{box.at(1).number(), box.at(3).number()};
  return {std::min(x[0], x[1]), std::min(y[0], y[1]), std::max(x[0], x[1]), std::max(y[0], y[1])};
}

/// The box of an appearance after its own matrix, put onto the annotation's (12.5.5, algorithm 8.1).
Matrix matrix_of(const PdfObject& appearance, const PdfObject& annotation) {
  const Corners box = corners_of(appearance["/BBox"]);
  const PdfObject own = appearance["/Matrix"];
  Matrix turned;
  if (own.size() == 6) {
    turned = {own.at(0).number(), own.at(1).number(), own.at(2).number(),
              own.at(3).number(), own.at(4).number(), own.at(5).number()};
  }
  Corners around{1e9, 1e9, -1e9, -1e9};
  for (const Point corner :
       {Point{box.left, box.bottom}, {box.right, box.bottom}, {box.left, box.top}, {box.right, box.top}}) {
    const Point at = apply(turned, corner);
    around = {std::min(around.left, at.x), std::min(around.bottom, at.y), std::max(around.right, at.x),
              std::max(around.top, at.y)};
  }
  const Corners place = corners_of(annotation["/Rect"]);
  const double width = around.right - around.left;
  const double height = around.top - around.bottom;
  const double across = width > 0 ? (place.right - place.left) / width : 1;
  const double up = height > 0 ? (place.top - place.bottom) / height : 1;
  return {across, 0, 0, up, place.left - around.left * across, place.bottom - around.bottom * up};
}

}  // namespace

std::vector<PrintedMark> printed_marks(const PdfObject& page, const PdfObject& form, EmptyFields empty) {
  std::vector<PrintedMark> marks;
  const PdfObject annotations = page["/Annots"];
  for (int each = 0; each < annotations.size(); ++each) {
    const PdfObject annotation = annotations.at(each);
    if (!annotation.is_dictionary() || !is_printed(annotation, empty)) continue;
    auto appearance = appearance_of(annotation);
    const bool is_answer = annotation["/Subtype"].name() == "/Widget";
    if (!appearance) {
      if (!is_answer || !is_filled_in(annotation)) continue;
      throw UnreadablePdf{"an answer that was typed into it says nothing of how it looks",
                          "open it in a viewer and print it into a new PDF"};
    }
    // Older files keep what fields share beside them all.
    if ((*appearance)["/Resources"].is_null() && form["/DR"].is_dictionary())
      appearance->set("/Resources", form["/DR"]);
    const Matrix matrix = matrix_of(*appearance, annotation);
    marks.push_back({std::move(*appearance), matrix});
  }
  return marks;
}

}  // namespace tandem::press
