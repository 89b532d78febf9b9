// Stage: press, internal. A font of a finished PDF (ISO 32000-1, 9.6 to 9.8). In: its dictionary. Out: the
// codes of a string, how wide each is, and the outline that is painted for it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "press/pdf_objects.h"
#include "press/preflight/ink_mark.h"

namespace tandem::press {

struct PrintedCode {
  unsigned code = 0;
  bool is_space = false;  ///< one byte, 32: words are spaced by it
};

class PrintedFont {
 public:
  /// `font` outlives this.
  explicit PrintedFont(const PdfObject& font);
  PrintedFont(const PrintedFont&) = delete;
  PrintedFont& operator=(const PrintedFont&) = delete;
  ~PrintedFont();

  const std::string& name() const { return name_; }  ///< as people know it
  /// The file has the font itself. Drawn letters (Type 3) always are there.
  bool is_embedded() const { return is_embedded_; }
  bool is_drawn() const { return is_drawn_; }

  std::vector<PrintedCode> codes(std::string_view text) const;
  double width(unsigned code) const;  ///< in parts of the font's size
  /// In parts of the font's size; about as much ink as a letter has where it is not known.
  const std::vector<Polygon>& outline(unsigned code) const;
  /// Of a font whose letters are drawn: the name of what draws this one.
  std::string drawing(unsigned code) const;

 private:
  struct Program;

  void read_simple(const PdfObject& font);
  void read_composite(const PdfObject& font);
  void read_program(const PdfObject& descriptor);
  std::vector<Polygon> painted(unsigned code) const;

  std::string name_;
  bool is_embedded_ = false;
  bool is_drawn_ = false;
  bool is_composite_ = false;
  bool is_truetype_ = false;
  double usual_width_ = 0.5;
  std::vector<std::pair<unsigned, double>> widths_;  ///< by code, in order
  std::vector<std::string> names_;                   ///< of codes whose glyph is named; else empty
  std::string cid_to_gid_;                           ///< two bytes each
  std::unique_ptr<Program> program_;                 ///< null where there is none, or none that is understood
  mutable std::vector<std::pair<unsigned, std::vector<Polygon>>> outlines_;
};

}  // namespace tandem::press
