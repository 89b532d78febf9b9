#include "load/foreign_file.h"

#include <utility>

namespace tandem::load {

std::string_view foreign_kind(std::string_view bytes) {
  using Kind = std::pair<std::string_view, std::string_view>;  // how it begins, and what it is
  static constexpr Kind kinds[] = {
      {"%PDF-", "a PDF"},
      {"PK\x03\x04", "a document of a word processor or a spreadsheet, or a ZIP archive"},
      {"\xD0\xCF\x11\xE0", "a document of an older word processor or spreadsheet"},
      {"{\\rtf", "a document of a word processor"},
      {"\x89PNG", "a picture"},
      {"\xFF\xD8\xFF", "a picture"}};
  for (const auto& [begin, kind] : kinds) {
    if (bytes.starts_with(begin)) return kind;
  }
  return {};
}

}  // namespace tandem::load
