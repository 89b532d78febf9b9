// Stage: press, internal. One page's operators, carried out: what each of them would leave on paper.
// In: content streams and their resources. Out: marks, one after the other.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/content_tokens.h"
#include "press/imposition/matrix.h"
#include "press/preflight/mark_reader.h"
#include "press/preflight/pen.h"
#include "press/preflight/printed_font.h"

namespace tandem::press {

/// A path's colour, and what colours of its space are made of.
struct PaintColour {
  std::shared_ptr<const ColourSpace> space = nullptr;  ///< null: a device's, by the number of components
  InkColour ink = {};
};

struct PaintState {
  Matrix matrix;
  PaintColour fill;
  PaintColour stroke;
  double fill_opacity = 1;
  double stroke_opacity = 1;
  bool is_blended = false;
  Pen pen;
  const PrintedFont* font = nullptr;
  std::optional<PdfObject> font_dictionary;
  double size = 0;
  double letter_space = 0;
  double word_space = 0;
  double stretch = 1;
  double leading = 0;
  double rise = 0;
  int mode = 0;
  Box clip;
};

class ContentReading {
 public:
  ContentReading(const PdfFile& file, MarkReader& reader, const MarkReader::Take& take)
      : file_(file), reader_(reader), take_(take) {}

  void run(std::string_view operators, const PdfObject& resources, const PaintState& begin, int depth);

 private:
  /// One content stream, while it is read.
  struct ContentRun {
    const PdfObject& resources;
    int depth;
    PaintState state;
    std::vector<PaintState> saved = {};
    Path path = {};
    Point at = {};   ///< in the stream's units
    char clips = 0;  ///< with the next operator that ends the path: 'W'
    Matrix text = {};
    Matrix line = {};
  };
  using Operands = std::vector<ContentToken>;

  void execute(const std::string& word, const Operands& operands, ContentRun& stream);
  bool draw_path(const std::string& word, const std::vector<double>& n, ContentRun& stream);
  bool paint_path(const std::string& word, ContentRun& stream);
  void paint(ContentRun& stream, bool is_filled, bool is_stroked, bool is_even_odd);
  bool set_colour(const std::string& word, const Operands& operands, ContentRun& stream);
  void set_device_colour(PaintColour& colour, const std::vector<double>& components);
  bool set_state(const std::string& word, const Operands& operands, const std::vector<double>& n,
                 ContentRun& stream);
  void apply_dictionary(const PdfObject& dictionary, PaintState& state);
  bool set_text(const std::string& word, const Operands& operands, const std::vector<double>& n,
                ContentRun& stream);
  bool show_text(const std::string& word, const Operands& operands, const std::vector<double>& n,
                 ContentRun& stream);
  void next_line(ContentRun& stream, double x, double y);
  void show(const std::string& text, ContentRun& stream);
  void show_letter(const PrintedCode& code, const Matrix& matrix, ContentRun& stream);
  void draw_object(const Operands& operands, ContentRun& stream);
  void draw_picture(const PrintedPicture& picture, const PaintState& state);
  void draw_inline_picture(const Operands& operands, const PaintState& state);
  void shade(ContentRun& stream);

  InkMark mark(InkMark::Kind kind, const PaintState& state, const PaintColour& colour, double opacity) const {
    InkMark made;
    made.kind = kind;
    made.ink = colour.ink;
    made.opacity = opacity;
    made.is_blended = state.is_blended || opacity < 1;
    made.clip = state.clip;
    return made;
  }

  const PdfFile& file_;
  MarkReader& reader_;
  const MarkReader::Take& take_;
  int forms_ = 0;
};

// What several operators need.
/// The matrix that a dictionary has as six numbers; else the one that changes nothing.
Matrix matrix_of(const PdfObject& array);
/// '/F1' for 'F1', as resources have it.
std::string key_of(const std::string& name);
/// How much longer a length gets.
double scale_of(const Matrix& matrix);

}  // namespace tandem::press
