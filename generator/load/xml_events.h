// Stage: load, internal. XML as it comes: elements that open and close, and the words between them. Only in
// the process that takes a file apart. In: a text. Out: calls to a listener.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace tandem::load {

/// An element's attributes, by their names without a prefix; but for LibreOffice's own, 'calcext:value-type'.
using XmlAttributes = std::map<std::string, std::string, std::less<>>;

class XmlListener {
 public:
  virtual ~XmlListener() = default;
  /// `name` has no prefix.
  virtual void open(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void words(std::string_view words) = 0;
};

/// Throws BadWorkbook for what is not well-formed, or declares entities.
void read_xml(std::string_view text, XmlListener& listener);

}  // namespace tandem::load
