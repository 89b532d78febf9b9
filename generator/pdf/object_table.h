// Stage: pdf. The indirect objects of a file on its way (ISO 32000-1, 7.3.10): their numbers, dictionaries
// and streams. A number may be taken before what it stands for is known, so that objects can refer to each
// other. In: dictionaries and streams in PDF's notation. Out: the same by number, for ObjectWriter.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/pdf_syntax.h"

namespace tandem::pdf {

class ObjectTable {
 public:
  /// A dictionary written as '<<' body '>>'; the body may follow later.
  ObjectNumber add_dictionary(std::string_view body = {});
  /// So many dictionaries whose bodies follow, numbered from the result on.
  ObjectNumber add_dictionaries(std::size_t count);
  /// Throws PdfError where there is no such dictionary.
  void set_body(ObjectNumber dictionary, std::string_view body);

  /// A stream of bytes that are already encoded: `body` names the filter, /Length is added here. Bytes that
  /// several files have are shared with them.
  ObjectNumber add_stream(std::string_view body, std::shared_ptr<const std::string> bytes);
  ObjectNumber add_stream(std::string_view body, std::string bytes);

  /// Says that a dictionary holds what other files do not have: such objects are written together, so that
  /// all others are the same in many files.
  void set_personal(ObjectNumber dictionary);
  /// All dictionaries behind `last`, too, where there is anything personal already: what is shown of a font
  /// follows from names.
  void share_personal(ObjectNumber font, ObjectNumber last);
  bool is_personal(ObjectNumber object) const { return at(object).is_personal; }

  /// Objects have the numbers from 1 to this one.
  ObjectNumber last_object() const { return static_cast<ObjectNumber>(objects_.size()); }
  /// Whether it has its body: nothing is said of it later.
  bool is_complete(ObjectNumber object) const { return at(object).size != 0; }
  bool is_stream(ObjectNumber object) const { return at(object).bytes != nullptr; }
  /// What stands between '<<' and '>>', until the next one is set.
  std::string_view body(ObjectNumber object) const {
    return std::string_view(bodies_).substr(at(object).begin, at(object).size);
  }
  /// Empty for what is no stream.
  std::string_view stream_bytes(ObjectNumber object) const;
  /// Forgets what an object holds, which has been written; its number stays taken.
  void release(ObjectNumber object);

 private:
  struct Object {
    std::size_t begin = 0;  ///< of its body
    std::size_t size = 0;
    std::shared_ptr<const std::string> bytes;  ///< of a stream
    bool is_personal = false;
  };
  const Object& at(ObjectNumber object) const;
  void close_gaps();

  std::vector<Object> objects_;  ///< number 1 first
  std::string bodies_;           ///< of all: a file has thousands, each of a few words
  std::size_t forgotten_ = 0;    ///< how many bytes of them are nobody's any more
  bool has_personal_ = false;
};

}  // namespace tandem::pdf
