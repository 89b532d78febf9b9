#include "pdf/object_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/digest.h"

namespace tandem::pdf {
namespace {

// A reader inflates a whole object stream to see one object; 500 keeps that under about 50 KB, and holds all
// objects of most handouts. Longer files are mostly packs. A batch's packs share the streams without a name
// in them, which are deflated once.
constexpr std::size_t objects_of_a_short_file = 500;
constexpr std::size_t objects_per_stream = 128;

// '<<', '>>' and the line's end behind it, in an object stream.
constexpr std::size_t around_a_dictionary = 5;

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
  pack_objects(std::move(complete));
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
  pack_objects(std::move(left));
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
void ObjectWriter::pack_objects(std::vector<ObjectNumber> objects) {
  const std::size_t most = objects.size() <= objects_of_a_short_file ? objects.size() : objects_per_stream;
  const auto personal = std::stable_partition(
      objects.begin(), objects.end(), [this](ObjectNumber number) { return !objects_.is_personal(number); });
  const std::span<const ObjectNumber> all = objects;
  const auto of_all = static_cast<std::size_t>(personal - objects.begin());
  for (const bool is_personal : {false, true}) {
    auto left = is_personal ? all.subspan(of_all) : all.first(of_all);
    for (; !left.empty(); left = left.subspan(std::min(most, left.size()))) {
      write_object_stream(left.first(std::min(most, left.size())), is_personal);
    }
  }
}

/// Their numbers and places come first, then what they hold (7.5.7).
void ObjectWriter::write_object_stream(std::span<const ObjectNumber> objects, bool is_personal) {
  const ObjectNumber stream = reserve_number();
  std::string bytes;
  std::size_t place = 0;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    entry(objects[i]) = {2, stream, static_cast<std::uint16_t>(i)};
    append_integer(bytes, objects[i]);
    bytes += ' ';
    append_integer(bytes, static_cast<std::int64_t>(place));
    bytes += ' ';
    place += objects_.body(objects[i]).size() + around_a_dictionary;
  }
  const std::size_t first = bytes.size();
  bytes.reserve(first + place);
  for (const ObjectNumber number : objects) {
    append_dictionary(bytes, objects_.body(number));
    bytes += '\n';
  }
  const auto deflated =
      streams_.deflated(bytes, is_personal ? Deflater::Effort::little : Deflater::Effort::much);
  begin_object(stream);
  out_ += "<</Type/ObjStm/N ";
  append_integer(out_, static_cast<std::int64_t>(objects.size()));
  out_ += "/First ";
  append_integer(out_, static_cast<std::int64_t>(first));
  out_ += "/Filter/FlateDecode/Length ";
  append_integer(out_, static_cast<std::int64_t>(deflated->size()));
  out_ += ">>";
  end_stream(*deflated);
}

/// Rows of eight bytes (1 for the type, 5, 2), each the difference to the row above: PNG's filter 'Up'.
std::string ObjectWriter::cross_reference_rows() const {
  constexpr std::size_t row_size = 8;
  std::string rows(entries_.size() * (row_size + 1), '\x02');
  std::array<std::uint8_t, row_size> above{};
  char* out = rows.data();
  for (const Entry& entry : entries_) {
    const std::uint64_t bits =
        std::uint64_t{entry.type} << 56U | entry.offset_or_stream << 16U | std::uint64_t{entry.index};
    ++out;  // the filter
    for (std::size_t i = 0; i < row_size; ++i) {
      const auto byte = static_cast<std::uint8_t>(bits >> (56 - 8 * i));
      *out++ = static_cast<char>(byte - above[i]);
      above[i] = byte;
    }
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

}  // namespace tandem::pdf
