#include "pdf/object_writer.h"

#include <array>
#include <utility>

#include "base/digest.h"

namespace tandem {
namespace {

// A reader inflates a whole object stream to see one object; 500 keeps that under about 50 KB, and holds all
// objects of most handouts. Longer files are mostly packs. A batch's packs share the streams without a name
// in them, which are deflated once.
constexpr std::size_t objects_of_a_short_file = 500;
constexpr std::size_t objects_per_stream = 128;

void append_dictionary(std::string& out, std::string_view body) {
  out += "<<";
  out += body;
  out += ">>";
}

std::string hexadecimal(const Digest& digest) {
  std::string out;
  for (const std::uint64_t half : {digest.high, digest.low}) {
    for (int shift = 48; shift >= 0; shift -= 16) append_hex16(out, (half >> shift) & 0xFFFF);
  }
  return out;
}

}  // namespace

// The second line's bytes above 127 tell transfer programs that the file is binary (7.5.2).
ObjectWriter::ObjectWriter(ObjectTable& objects, StreamCache& streams)
    : objects_(objects), streams_(streams), out_("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") {
  entry(0).index = 65535;
}

void ObjectWriter::write_complete() {
  const ObjectNumber last = objects_.last_object();
  write_streams(last);
  std::vector<ObjectNumber> complete;
  for (ObjectNumber number = 1; number <= last; ++number) {
    if (is_written(number) || objects_.is_stream(number) || !objects_.is_complete(number)) continue;
    complete.push_back(number);
  }
  pack_objects(complete);
  for (ObjectNumber number = 1; number <= last; ++number) {
    if (is_written(number)) objects_.release(number);
  }
}

std::string ObjectWriter::finish(ObjectNumber catalog, ObjectNumber information) {
  const ObjectNumber last = objects_.last_object();
  write_streams(last);
  std::vector<ObjectNumber> left;
  for (ObjectNumber number = 1; number <= last; ++number) {
    if (!is_written(number)) left.push_back(number);
  }
  pack_objects(left);
  write_cross_references(catalog, information);
  return std::move(out_);
}

ObjectWriter::Entry& ObjectWriter::entry(ObjectNumber number) {
  if (number >= entries_.size()) entries_.resize(number + 1);
  return entries_[number];
}

/// What this class writes itself has numbers of the document's, so that later objects get others.
ObjectNumber ObjectWriter::reserve_number() {
  const ObjectNumber number = objects_.add_dictionary();
  objects_.release(number);
  return number;
}

void ObjectWriter::begin_object(ObjectNumber number) {
  entry(number) = {1, out_.size(), 0};
  append_integer(out_, number);
  out_ += " 0 obj\n";
}

void ObjectWriter::end_stream(std::string_view bytes) {
  out_ += "\nstream\n";
  out_ += bytes;
  out_ += "\nendstream\nendobj\n";
}

void ObjectWriter::write_streams(ObjectNumber last) {
  for (ObjectNumber number = 1; number <= last; ++number) {
    if (is_written(number) || !objects_.is_stream(number)) continue;
    begin_object(number);
    append_dictionary(out_, objects_.body(number));
    end_stream(objects_.stream_bytes(number));
  }
}

/// What is personal stands in streams of its own, behind all others.
void ObjectWriter::pack_objects(const std::vector<ObjectNumber>& objects) {
  const std::size_t most = objects.size() <= objects_of_a_short_file ? objects.size() : objects_per_stream;
  for (const bool is_personal : {false, true}) {
    ObjectStream stream;
    for (const ObjectNumber number : objects) {
      if (objects_.is_personal(number) != is_personal) continue;
      if (stream.packed.size() == most) write_object_stream(std::exchange(stream, {}), is_personal);
      append_integer(stream.places, number);
      stream.places += ' ';
      append_integer(stream.places, static_cast<std::int64_t>(stream.values.size()));
      stream.places += ' ';
      append_dictionary(stream.values, objects_.body(number));
      stream.values += '\n';
      stream.packed.push_back(number);
    }
    if (!stream.packed.empty()) write_object_stream(std::move(stream), is_personal);
  }
}

void ObjectWriter::write_object_stream(ObjectStream objects, bool is_personal) {
  const ObjectNumber stream = reserve_number();
  for (std::size_t i = 0; i < objects.packed.size(); ++i) {
    entry(objects.packed[i]) = {2, stream, static_cast<std::uint16_t>(i)};
  }
  const auto bytes = streams_.deflated(objects.places + objects.values,
                                       is_personal ? Deflater::Effort::little : Deflater::Effort::much);
  begin_object(stream);
  out_ += "<</Type/ObjStm/N ";
  append_integer(out_, static_cast<std::int64_t>(objects.packed.size()));
  out_ += "/First ";
  append_integer(out_, static_cast<std::int64_t>(objects.places.size()));
  out_ += "/Filter/FlateDecode/Length ";
  append_integer(out_, static_cast<std::int64_t>(bytes->size()));
  out_ += ">>";
  end_stream(*bytes);
}

/// Rows of eight bytes (1 for the type, 5, 2), each the difference to the row above: PNG's filter 'Up'.
std::string ObjectWriter::cross_reference_rows() const {
  using Row = std::array<std::uint8_t, 8>;
  std::string rows;
  Row above{};
  for (const Entry& entry : entries_) {
    Row row{};
    row[0] = entry.type;
    for (int i = 0; i < 5; ++i)
      row[1 + i] = static_cast<std::uint8_t>(entry.offset_or_stream >> (32 - 8 * i));
    row[6] = static_cast<std::uint8_t>(entry.index >> 8);
    row[7] = static_cast<std::uint8_t>(entry.index);
    rows += '\x02';
    for (int i = 0; i < 8; ++i) rows += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  return rows;
}

void ObjectWriter::write_cross_references(ObjectNumber catalog, ObjectNumber information) {
  const std::string identifier = hexadecimal(digest_of(out_));
  const std::size_t start = out_.size();
  begin_object(reserve_number());
  const std::string bytes = streams_.deflater().deflate(cross_reference_rows(), Deflater::Effort::little);
  out_ += "<</Type/XRef/Size ";
  append_integer(out_, static_cast<std::int64_t>(entries_.size()));
  out_ += "/W[1 5 2]/Root ";
  append_reference(out_, catalog);
  out_ += "/Info ";
  append_reference(out_, information);
  out_ += "/ID[<" + identifier + "><" + identifier + ">]";
  out_ += "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 8>>/Length ";
  append_integer(out_, static_cast<std::int64_t>(bytes.size()));
  out_ += ">>";
  end_stream(bytes);
  out_ += "startxref\n";
  append_integer(out_, static_cast<std::int64_t>(start));
  out_ += "\n%%EOF\n";
}

}  // namespace tandem
