#include "pictures/xml_reader.h"

#include <algorithm>
#include <utility>

namespace tandem::pictures {

void XmlReader::fail(std::string hint) const {
  throw XmlTrouble{at_, std::move(hint)};
}

void XmlReader::skip_spaces() {
  at_ = std::min(text_.find_first_not_of(xml_spaces, at_), text_.size());
}

void XmlReader::go_to_first_of(const char* signs) {
  const std::size_t found = text_.find_first_of(signs, at_);
  if (found == text_.npos) fail(not_whole);
  at_ = found;
}

std::string_view XmlReader::take_until(std::string_view end) {
  const std::size_t found = text_.find(end, at_);
  if (found == text_.npos) fail(not_whole);
  const std::string_view between = text_.substr(at_, found - at_);
  at_ = found + end.size();
  return between;
}

std::string_view XmlReader::take_name() {
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n/>=<[\"'", at_), text_.size());
  const std::string_view name = text_.substr(at_, end - at_);
  if (name.empty()) fail(not_whole);
  at_ = end;
  return name;
}

std::string_view XmlReader::take_quoted() {
  const char quote = at_ < text_.size() ? text_[at_] : '\0';
  if (quote != '"' && quote != '\'') fail(not_whole);
  ++at_;
  return take_until(std::string_view(&quote, 1));
}

}  // namespace tandem::pictures
