#include "press/preflight/printed_font.h"

#include <ft2build.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace tandem::press {
namespace {

constexpr int steps_of_a_curve = 8;

/// A glyph's outline as polygons, in units of the font.
struct Flattening {
  std::vector<Polygon> area = {};
  double scale = 1;

  Point at(const FT_Vector& point) const {
    return {static_cast<double>(point.x) * scale, static_cast<double>(point.y) * scale};
  }
  void line(Point to) { area.back().push_back(to); }
};

int move_to(const FT_Vector* to, void* user) {
  auto& flat = *static_cast<Flattening*>(user);
  flat.area.push_back({flat.at(*to)});
  return 0;
}

int line_to(const FT_Vector* to, void* user) {
  auto& flat = *static_cast<Flattening*>(user);
  flat.line(flat.at(*to));
  return 0;
}

int conic_to(const FT_Vector* control, const FT_Vector* to, void* user) {
  auto& flat = *static_cast<Flattening*>(user);
  const Point p = flat.area.back().back();
  const Point c = flat.at(*control);
  const Point q = flat.at(*to);
  for (int step = 1; step <= steps_of_a_curve; ++step) {
    const double t = static_cast<double>(step) / steps_of_a_curve;
    const double u = 1 - t;
    flat.line({u * u * p.x + 2 * u * t * c.x + t * t * q.x, u * u * p.y + 2 * u * t * c.y + t * t * q.y});
  }
  return 0;
}

int cubic_to(const FT_Vector* one, const FT_Vector* other, const FT_Vector* to, void* user) {
  auto& flat = *static_cast<Flattening*>(user);
  const Point p = flat.area.back().back();
  const Point c = flat.at(*one);
  const Point d = flat.at(*other);
  const Point q = flat.at(*to);
  for (int step = 1; step <= steps_of_a_curve; ++step) {
    const double t = static_cast<double>(step) / steps_of_a_curve;
    const double u = 1 - t;
    const auto mix = [&](double a, double b, double e, double f) {
      return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * e + t * t * t * f;
    };
    flat.line({mix(p.x, c.x, d.x, q.x), mix(p.y, c.y, d.y, q.y)});
  }
  return 0;
}

/// A letter of whom nothing is known: about a fifth of its room is ink.
std::vector<Polygon> unknown_letter(double width) {
  constexpr double height = 0.5;
  constexpr double share = 0.4;
  return {{{0, 0}, {width * share, 0}, {width * share, height}, {0, height}}};
}

/// What stands behind a subset's tag: 'ABCDEF+Lato' is Lato.
std::string plain_name(const std::string& name) {
  std::string plain = name.starts_with('/') ? name.substr(1) : name;
  if (plain.size() > 7 && plain[6] == '+') plain.erase(0, 7);
  return plain.empty() ? "without a name" : plain;
}

/// What Windows' code page means by 0x80 to 0x9f; 0 for nothing.
unsigned unicode_of(unsigned code) {
  constexpr unsigned high[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  return code >= 0x80 && code < 0xA0 ? high[code - 0x80] : code;
}

}  // namespace

struct PrintedFont::Program {
  explicit Program(std::string font) : bytes(std::move(font)) {
    if (FT_Init_FreeType(&library) != 0) library = nullptr;
    if (!library) return;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &face) != 0) face = nullptr;
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program() {
    if (face) FT_Done_Face(face);
    if (library) FT_Done_FreeType(library);
  }

  /// The glyph in one of the font's own tables, or 0.
  unsigned in_table(FT_UInt platform, FT_UInt encoding, unsigned code) const {
    for (int i = 0; i < face->num_charmaps; ++i) {
      FT_CharMap map = face->charmaps[i];
      if (map->platform_id != platform || map->encoding_id != encoding) continue;
      FT_Set_Charmap(face, map);
      return FT_Get_Char_Index(face, code);
    }
    return 0;
  }
  unsigned of_unicode(unsigned code) const {
    return FT_Select_Charmap(face, FT_ENCODING_UNICODE) == 0 ? FT_Get_Char_Index(face, unicode_of(code)) : 0;
  }
  unsigned of_own(unsigned code) const {
    return FT_Select_Charmap(face, FT_ENCODING_ADOBE_CUSTOM) == 0 ? FT_Get_Char_Index(face, code) : 0;
  }
  unsigned of_name(const std::string& name) const { return FT_Get_Name_Index(face, name.c_str()); }

  std::optional<std::vector<Polygon>> outline(unsigned glyph) const {
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0) return std::nullopt;
    Flattening flat{.scale = face->units_per_EM > 0 ? 1.0 / face->units_per_EM : 0.001};
    FT_Outline_Funcs funcs{&move_to, &line_to, &conic_to, &cubic_to, 0, 0};
    FT_Outline_Decompose(&face->glyph->outline, &funcs, &flat);
    return std::move(flat.area);
  }

  std::string bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

PrintedFont::PrintedFont(const PdfObject& font) : name_(plain_name(font["/BaseFont"].name())) {
  const std::string kind = font["/Subtype"].name();
  is_composite_ = kind == "/Type0";
  is_truetype_ = kind == "/TrueType";
  is_drawn_ = kind == "/Type3";
  if (is_composite_) {
    read_composite(font["/DescendantFonts"].at(0));
  } else {
    read_simple(font);
  }
  if (is_drawn_) is_embedded_ = true;
}

PrintedFont::~PrintedFont() = default;

void PrintedFont::read_program(const PdfObject& descriptor) {
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
    const PdfObject file = descriptor[key];
    if (!file.is_stream()) continue;
    is_embedded_ = true;
    program_ = std::make_unique<Program>(file.bytes());
    if (!program_->face) program_.reset();
    return;
  }
}

void PrintedFont::read_simple(const PdfObject& font) {
  const PdfObject descriptor = font["/FontDescriptor"];
  read_program(descriptor);
  // Widths of drawn letters are in units of their own.
  const double unit = is_drawn_ ? font["/FontMatrix"].at(0).number() : 0.001;
  if (const double width = descriptor["/MissingWidth"].number(); width > 0) usual_width_ = width * unit;
  const PdfObject widths = font["/Widths"];
  const int first = font["/FirstChar"].integer();
  for (int i = 0; i < widths.size() && i < 256; ++i)
    widths_.emplace_back(static_cast<unsigned>(first + i), widths.at(i).number() * unit);
  const PdfObject differences = font["/Encoding"]["/Differences"];
  names_.resize(256);
  std::size_t code = 0;
  for (int i = 0; i < differences.size(); ++i) {
    const PdfObject each = differences.at(i);
    if (each.is_number()) {
      code = static_cast<std::size_t>(std::max(0, each.integer()));
    } else if (each.is_name() && code < names_.size()) {
      names_[code++] = each.name().substr(1);
    }
  }
}

void PrintedFont::read_composite(const PdfObject& font) {
  read_program(font["/FontDescriptor"]);
  usual_width_ = font["/DW"].is_number() ? font["/DW"].number() / 1000 : 1;
  const PdfObject map = font["/CIDToGIDMap"];
  if (map.is_stream()) cid_to_gid_ = map.bytes();
  const PdfObject widths = font["/W"];
  for (int i = 0; i + 1 < widths.size();) {
    const auto first = static_cast<unsigned>(std::max(0, widths.at(i).integer()));
    const PdfObject next = widths.at(i + 1);
    if (next.is_array()) {
      for (int j = 0; j < next.size(); ++j)
        widths_.emplace_back(first + static_cast<unsigned>(j), next.at(j).number() / 1000);
      i += 2;
      continue;
    }
    const auto last = std::min(static_cast<unsigned>(std::max(0, next.integer())), 0xFFFFu);
    const double width = widths.at(i + 2).number() / 1000;
    for (unsigned code = first; code <= last; ++code) widths_.emplace_back(code, width);
    i += 3;
  }
  std::ranges::sort(widths_);
}

std::vector<PrintedCode> PrintedFont::codes(std::string_view text) const {
  std::vector<PrintedCode> codes;
  const auto byte = [&](std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[at]));
  };
  if (is_composite_) {
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) codes.push_back({byte(i) << 8 | byte(i + 1), false});
  } else {
    for (std::size_t i = 0; i < text.size(); ++i) codes.push_back({byte(i), byte(i) == ' '});
  }
  return codes;
}

double PrintedFont::width(unsigned code) const {
  const auto found = std::ranges::lower_bound(widths_, code, {}, &std::pair<unsigned, double>::first);
  return found != widths_.end() && found->first == code ? found->second : usual_width_;
}

std::string PrintedFont::drawing(unsigned code) const {
  return code < names_.size() ? names_[code] : std::string();
}

std::vector<Polygon> PrintedFont::painted(unsigned code) const {
  if (!program_) return unknown_letter(width(code));
  unsigned glyph = code;
  if (is_composite_) {
    if (!cid_to_gid_.empty()) {
      const std::size_t at = std::size_t{2} * code;
      if (at + 1 >= cid_to_gid_.size()) return {};
      glyph = static_cast<unsigned>(static_cast<unsigned char>(cid_to_gid_[at])) << 8 |
              static_cast<unsigned char>(cid_to_gid_[at + 1]);
    }
  } else {
    const std::string& name = names_.at(code);
    glyph = name.empty() ? 0 : program_->of_name(name);
    if (glyph == 0 && is_truetype_) glyph = program_->in_table(3, 0, 0xF000 + code);
    if (glyph == 0 && is_truetype_) glyph = program_->in_table(1, 0, code);
    if (glyph == 0 && name.empty()) glyph = program_->of_own(code);
    if (glyph == 0) glyph = program_->of_unicode(code);
  }
  auto outline = program_->outline(glyph);
  return outline ? std::move(*outline) : unknown_letter(width(code));
}

const std::vector<Polygon>& PrintedFont::outline(unsigned code) const {
  const auto found =
      std::ranges::lower_bound(outlines_, code, {}, [](const auto& each) { return each.first; });
  if (found != outlines_.end() && found->first == code) return found->second;
  return outlines_.emplace(found, code, painted(code))->second;
}

}  // namespace tandem::press
