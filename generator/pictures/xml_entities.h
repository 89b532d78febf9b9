// Stage: pictures. The entities that an XML file declares, and what references to them and to characters
// stand for. Programs write entities for the names of their namespaces; what could be markup is refused.
// In: the document type declaration, text with references. Out: the text that is meant.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "pictures/xml_reader.h"

namespace tandem::pictures {

class XmlEntities {
 public:
  /// `reader` says where in the file trouble is found; it must outlive this.
  explicit XmlEntities(XmlReader& reader) : reader_(reader) {}

  /// Reads '<!DOCTYPE …>', which the reader stands before. Throws XmlTrouble.
  void read_doctype();

  /// With what entities and character references stand for. Throws XmlTrouble.
  std::string decode(std::string_view text);

 private:
  void read_declarations();
  void read_entity();
  std::string meaning_of(std::string_view reference) const;
  std::string character(std::string_view digits) const;

  XmlReader& reader_;
  std::map<std::string, std::string, std::less<>> entities_;
  std::size_t expanded_bytes_ = 0;
};

}  // namespace tandem::pictures
