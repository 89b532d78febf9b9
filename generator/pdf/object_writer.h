// Stage: pdf. Writes a file's objects (ISO 32000-1, 7.5.7 and 7.5.8): streams as they are, all other objects
// packed into object streams, a cross-reference stream at the end. The file identifier is a hash of the
// content.
// In: an ObjectTable, which may still grow. Out: the file's bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/object_table.h"
#include "pdf/stream_cache.h"

namespace tandem::pdf {

class ObjectWriter {
 public:
  ObjectWriter(ObjectTable& objects, StreamCache& streams);

  /// Writes what is complete, and lets go of it: a long file is never held as objects.
  void write_complete();

  /// Writes all that is left, and the file's end; the result is the whole file.
  std::string finish(ObjectNumber catalog, ObjectNumber information);

 private:
  /// A row of the cross-reference stream (7.5.8.3): a free object, one at an offset, one in an object stream.
  struct Entry {
    std::uint8_t type = 0;
    std::uint64_t offset_or_stream = 0;
    std::uint16_t index = 0;
  };

  Entry& entry(ObjectNumber number);
  bool is_written(ObjectNumber number) const {
    return number < entries_.size() && entries_[number].type != 0;
  }
  ObjectNumber reserve_number();
  void begin_object(ObjectNumber number);
  void end_stream(std::string_view bytes);
  void write_streams(ObjectNumber last);
  void pack_objects(std::vector<ObjectNumber> objects);
  void write_object_stream(std::span<const ObjectNumber> objects, bool is_personal);
  std::string cross_reference_rows() const;
  void write_cross_references(ObjectNumber catalog, ObjectNumber information);

  ObjectTable& objects_;
  StreamCache& streams_;
  std::vector<Entry> entries_;  ///< by an object's number
  std::string out_;
};

}  // namespace tandem::pdf
