#include "pdf/font_embedder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/digest.h"
#include "base/utf8.h"

namespace tandem::pdf {
namespace {

constexpr std::string_view cmap_head =
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
constexpr std::string_view cmap_foot = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
constexpr std::size_t cmap_section = 100;  // most entries of one section (Adobe technical note 5014)

/// PDF/UA-1 (7.21.7) forbids U+0000, U+FEFF and U+FFFE as the text of a glyph.
char32_t allowed_in_cmap(char32_t code_point) {
  const bool forbidden = code_point == 0 || code_point == 0xFEFF || code_point == 0xFFFE;
  return forbidden ? 0xFFFD : code_point;
}

void append_rounded(std::string& out, double em) {
  append_integer(out, std::llround(em * 1000));
}

}  // namespace

EmbeddedFont::EmbeddedFont(const text::Font& font, std::string name, FontCache& cache)
    : font_(font), metrics_(font.metrics()), name_(std::move(name)), cache_(cache), cids_(cache.cids(font)) {
  use(0);  // every font program holds .notdef
}

UsedGlyph& EmbeddedFont::add(std::uint16_t glyph) {
  if (glyph >= slots_.size()) slots_.resize(std::size_t{glyph} + 1);
  UsedGlyph used;
  used.glyph = glyph;
  used.code = glyph < cids_.size() ? cids_[glyph] : glyph;
  used.width = static_cast<double>(std::llround(font_.advance(glyph) * 100000)) / 100;
  glyphs_.push_back(used);
  slots_[glyph] = static_cast<std::uint32_t>(glyphs_.size());
  return glyphs_.back();
}

void EmbeddedFont::set_line(double ascent, double descent) {
  metrics_.ascent = metrics_.bounding_box[3] = ascent;
  metrics_.descent = descent;
  metrics_.bounding_box[1] = -descent;
}

void EmbeddedFont::write(ObjectTable& objects, Deflater& deflater, ObjectNumber type0) {
  complete_letters();
  program_ = write_program(objects, deflater);
  write(objects, program_, *cache_.tables(font_, key_of_tables(), [&] { return tables(deflater); }), type0);
}

/// See letters_of_names.
void EmbeddedFont::complete_letters() {
  const std::vector<ShownGlyph>& letters = cache_.letters(font_);
  const auto is_used = [this](const ShownGlyph& letter) {
    return letter.glyph < slots_.size() && slots_[letter.glyph] != 0;
  };
  if (std::ranges::none_of(letters, is_used)) return;
  for (const ShownGlyph& letter : letters) {
    UsedGlyph& used = use(letter.glyph);
    if (used.text.empty()) tell(used, to_utf8({&letter.character, 1}));
  }
}

bool EmbeddedFont::shows(std::span<const CharacterRange> characters) const {
  return std::ranges::any_of(glyphs_, [&](const UsedGlyph& glyph) {
    if (glyph.text.size() < 2) return false;  // ASCII, for which nobody asks
    std::size_t next = 0;
    const char32_t shown = next_code_point(glyph.text, next);
    return std::ranges::any_of(
        characters, [&](const CharacterRange& range) { return shown >= range.first && shown <= range.last; });
  });
}

EmbeddedProgram EmbeddedFont::write_program(ObjectTable& objects, Deflater& deflater) const {
  std::vector<std::uint16_t> ids;
  ids.reserve(carried_.size() + glyphs_.size());
  ids = carried_;
  for (const UsedGlyph& glyph : glyphs_) ids.push_back(glyph.glyph);
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto program = cache_.program(font_, ids, deflater);
  std::string entries = font_.has_cff_outlines() ? std::string("/Subtype/CIDFontType0C")
                                                 : "/Length1 " + std::to_string(program->size);
  return {objects.add_stream(entries + "/Filter/FlateDecode", program->deflated),
          program->tag + "+" + escaped_name(font_.postscript_name())};
}

/// All that tables() follows from, beside the font.
std::string EmbeddedFont::key_of_tables() const {
  std::string key;
  for (const UsedGlyph* glyph : by_code()) {
    key += static_cast<char>(glyph->glyph >> 8);
    key += static_cast<char>(glyph->glyph & 255);
    append_integer(key, static_cast<std::int64_t>(glyph->text.size()));
    key += ' ';
    key += glyph->text;
  }
  return key;
}

FontCache::Tables EmbeddedFont::tables(Deflater& deflater) const {
  const std::vector<const UsedGlyph*> glyphs = by_code();
  return {widths(glyphs), std::make_shared<const std::string>(deflater.deflate(to_unicode(glyphs)))};
}

std::vector<const UsedGlyph*> EmbeddedFont::by_code() const {
  std::vector<const UsedGlyph*> glyphs;
  glyphs.reserve(glyphs_.size());
  for (const UsedGlyph& glyph : glyphs_) glyphs.push_back(&glyph);
  std::ranges::sort(glyphs, {}, &UsedGlyph::code);
  return glyphs;
}

void EmbeddedFont::write(ObjectTable& objects, const EmbeddedProgram& program,
                         const FontCache::Tables& tables, ObjectNumber type0) const {
  const ObjectNumber text = objects.add_stream("/Filter/FlateDecode", tables.to_unicode);
  const ObjectNumber descriptor_object =
      objects.add_dictionary(descriptor(program.font_name, program.object));
  std::string descendant = "/Type/Font/Subtype/";
  descendant += font_.has_cff_outlines() ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity";
  descendant += "/BaseFont/" + program.font_name;
  descendant += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
  append_reference(descendant, descriptor_object);
  descendant += tables.widths;

  std::string body =
      "/Type/Font/Subtype/Type0/BaseFont/" + program.font_name + "/Encoding/Identity-H/DescendantFonts[";
  append_reference(body, objects.add_dictionary(descendant));
  body += "]/ToUnicode ";
  append_reference(body, text);
  objects.set_body(type0, body);
}

std::string EmbeddedFont::widths(const std::vector<const UsedGlyph*>& by_code) const {
  std::string out = "/DW 1000/W[";
  for (std::size_t i = 0; i < by_code.size();) {
    append_integer(out, by_code[i]->code);
    out += '[';
    std::size_t next = i;
    do {
      if (next > i) out += ' ';
      append_number(out, by_code[next]->width);
      ++next;
    } while (next < by_code.size() && by_code[next]->code == by_code[next - 1]->code + 1);
    out += ']';
    i = next;
  }
  return out + "]";
}

std::string EmbeddedFont::to_unicode(const std::vector<const UsedGlyph*>& by_code) const {
  std::string out(cmap_head);
  for (std::size_t start = 0; start < by_code.size(); start += cmap_section) {
    const std::size_t end = std::min(by_code.size(), start + cmap_section);
    append_integer(out, static_cast<std::int64_t>(end - start));
    out += " beginbfchar\n";
    for (std::size_t i = start; i < end; ++i) {
      const UsedGlyph& glyph = *by_code[i];
      // A glyph that no text asked for is .notdef, or the hyphen at a broken word's end.
      const bool is_hyphen =
          glyph.glyph != 0 && (glyph.glyph == font_.glyph(U'-') || glyph.glyph == font_.glyph(U'\u2010'));
      const std::u32string text =
          !glyph.text.empty() ? to_code_points(glyph.text) : std::u32string(1, is_hyphen ? 0xAD : 0xFFFD);
      out += '<';
      append_hex16(out, glyph.code);
      out += "><";
      for (const char32_t code_point : text) append_utf16_hex(out, allowed_in_cmap(code_point));
      out += ">\n";
    }
    out += "endbfchar\n";
  }
  out += cmap_foot;
  return out;
}

std::string EmbeddedFont::descriptor(const std::string& full_name, ObjectNumber program) const {
  constexpr int symbolic = 4;  // flags of 9.8.2: the codes are none of PDF's Latin encodings
  constexpr int italic = 64;
  std::string out = "/Type/FontDescriptor/FontName/" + full_name + "/Flags ";
  append_integer(out, symbolic + (metrics_.italic_angle != 0 ? italic : 0));
  out += "/ItalicAngle ";
  append_number(out, metrics_.italic_angle);
  out += "/Ascent ";
  append_rounded(out, metrics_.ascent);
  out += "/Descent ";
  append_rounded(out, -metrics_.descent);
  out += "/CapHeight ";
  append_rounded(out, metrics_.cap_height);
  // No table holds the stem's width; this fits common text faces and matters only where a reader
  // substitutes the font, which an embedded one never needs.
  out += "/StemV ";
  append_integer(out, 50 + metrics_.weight * metrics_.weight / 6400);
  out += "/FontBBox[";
  for (int i = 0; i < 4; ++i) {
    if (i > 0) out += ' ';
    append_rounded(out, metrics_.bounding_box[i]);
  }
  out += font_.has_cff_outlines() ? "]/FontFile3 " : "]/FontFile2 ";
  append_reference(out, program);
  return out;
}

EmbeddedFont* FontEmbedder::find(const text::Font& font) {
  const auto found =
      std::ranges::find_if(entries_, [&](const Entry& entry) { return &entry.font->font() == &font; });
  return found == entries_.end() ? nullptr : found->font.get();
}

/// It follows from the font and not from what stands before it in the file: a page that is printed again,
/// alone or in another stack, has the same operators.
std::string FontEmbedder::name_of(const text::Font& font) const {
  std::string name = "F" + checksum(font.postscript_name()).substr(0, 6);
  const auto is_taken = [&](const Entry& entry) { return entry.font->name() == name; };
  while (std::ranges::any_of(entries_, is_taken)) name += 'x';  // two files, one name inside
  return name;
}

EmbeddedFont& FontEmbedder::use(const text::Font& font) {
  if (EmbeddedFont* known = find(font)) return *known;
  Entry entry;
  entry.font = std::make_unique<EmbeddedFont>(font, name_of(font), cache_);
  entry.type0 = objects_.add_dictionary();
  entries_.push_back(std::move(entry));
  return *entries_.back().font;
}

TypedScripts FontEmbedder::scripts() const {
  const auto is_shown = [this](std::span<const CharacterRange> characters) {
    return std::ranges::any_of(entries_, [&](const Entry& entry) { return entry.font->shows(characters); });
  };
  return {is_shown(typed_greek()), is_shown(typed_cyrillic())};
}

std::string FontEmbedder::resources() const {
  std::string body;
  for (const Entry& entry : entries_) {
    body += fmt::format("/{} {} 0 R", entry.font->name(), entry.type0);
  }
  return body;
}

void FontEmbedder::write(Deflater& deflater) {
  for (const Entry& entry : entries_) {
    const ObjectNumber before = objects_.last_object();
    entry.font->write(objects_, deflater, entry.type0);
    objects_.share_personal(entry.type0, before);
  }
}

}  // namespace tandem::pdf
