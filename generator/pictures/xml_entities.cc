#include "pictures/xml_entities.h"

#include "base/utf8.h"

namespace tandem::pictures {
namespace {

constexpr std::size_t most_entities = 100;
constexpr std::size_t most_bytes_of_entity = 1000;
constexpr std::size_t most_expanded_bytes = std::size_t{1} << 20;

constexpr const char* no_entities = "the SVG keeps parts of itself in entities: save it as plain SVG";

}  // namespace

void XmlEntities::read_doctype() {
  reader_.skip(9);
  while (true) {
    reader_.go_to_first_of("\"'[>");
    if (reader_.comes("[")) {
      reader_.skip(1);
      read_declarations();
    } else if (reader_.comes(">")) {
      reader_.skip(1);
      return;
    } else {
      reader_.take_quoted();
    }
  }
}

void XmlEntities::read_declarations() {
  while (true) {
    reader_.skip_spaces();
    if (reader_.comes("]")) {
      reader_.skip(1);
      return;
    }
    if (reader_.comes("<!--")) {
      reader_.take_until("-->");
    } else if (reader_.comes("<?")) {
      reader_.take_until("?>");
    } else if (reader_.comes("<!ENTITY")) {
      read_entity();
    } else if (reader_.comes("<!ELEMENT") || reader_.comes("<!NOTATION")) {
      reader_.take_until(">");
    } else {
      reader_.fail(reader_.is_at_end() ? XmlReader::not_whole : no_entities);
    }
  }
}

void XmlEntities::read_entity() {
  reader_.skip(8);
  reader_.skip_spaces();
  if (reader_.comes("%")) reader_.fail(no_entities);
  const std::string_view name = reader_.take_name();
  reader_.skip_spaces();
  if (!reader_.comes("\"") && !reader_.comes("'")) reader_.fail(no_entities);
  const std::string value = decode(reader_.take_quoted());
  if (value.find_first_of("<&%") != value.npos) reader_.fail(no_entities);
  if (value.size() > most_bytes_of_entity || entities_.size() == most_entities)
    reader_.fail(XmlReader::too_large);
  entities_.emplace(name, value);
  reader_.skip_spaces();
  if (!reader_.comes(">")) reader_.fail(no_entities);
  reader_.skip(1);
}

std::string XmlEntities::decode(std::string_view text) {
  std::string decoded;
  while (true) {
    const std::size_t reference = text.find('&');
    decoded += text.substr(0, reference);
    if (reference == text.npos) return decoded;
    text.remove_prefix(reference + 1);
    const std::size_t end = text.find(';');
    if (end == text.npos || end > most_bytes_of_entity) reader_.fail(XmlReader::not_whole);
    const std::string meant = meaning_of(text.substr(0, end));
    expanded_bytes_ += meant.size();
    if (expanded_bytes_ > most_expanded_bytes) reader_.fail(XmlReader::too_large);
    decoded += meant;
    text.remove_prefix(end + 1);
  }
}

std::string XmlEntities::meaning_of(std::string_view reference) const {
  static const std::map<std::string_view, std::string_view> predefined{
      {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
  if (reference.starts_with('#')) return character(reference.substr(1));
  if (const auto found = predefined.find(reference); found != predefined.end()) {
    return std::string(found->second);
  }
  const auto found = entities_.find(reference);
  if (found == entities_.end()) reader_.fail(XmlReader::not_whole);
  return found->second;
}

std::string XmlEntities::character(std::string_view digits) const {
  const bool is_hexadecimal = digits.starts_with('x');
  if (is_hexadecimal) digits.remove_prefix(1);
  char32_t code = 0;
  for (const char c : digits) {
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool is_digit = lower >= '0' && lower <= '9';
    if (!is_digit && !(is_hexadecimal && lower >= 'a' && lower <= 'f')) reader_.fail(XmlReader::not_whole);
    code =
        code * (is_hexadecimal ? 16 : 10) + static_cast<char32_t>(is_digit ? lower - '0' : lower - 'a' + 10);
    if (code > 0x10FFFF) reader_.fail(XmlReader::not_whole);
  }
  std::string text;
  append_utf8(text, code);
  return text;
}

}  // namespace tandem::pictures
