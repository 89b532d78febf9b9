#include "pdf/object_table.h"

#include <fmt/format.h>

#include <utility>

#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

// So many bytes of bodies that nobody needs may be held on to.
constexpr std::size_t most_forgotten = std::size_t{1} << 18;

}  // namespace

ObjectNumber ObjectTable::add_dictionary(std::string_view body) {
  objects_.emplace_back();
  set_body(last_object(), body);
  return last_object();
}

ObjectNumber ObjectTable::add_dictionaries(std::size_t count) {
  const ObjectNumber first = last_object() + 1;
  objects_.resize(objects_.size() + count);
  return first;
}

void ObjectTable::set_body(ObjectNumber dictionary, std::string_view body) {
  at(dictionary);
  Object& object = objects_[dictionary - 1];
  if (object.bytes) throw PdfError(fmt::format("object {} is not a dictionary", dictionary));
  forgotten_ += object.size;
  object.begin = bodies_.size();
  object.size = body.size();
  bodies_ += body;
}

void ObjectTable::set_personal(ObjectNumber dictionary) {
  at(dictionary);
  objects_[dictionary - 1].is_personal = true;
  has_personal_ = true;
}

void ObjectTable::share_personal(ObjectNumber font, ObjectNumber last) {
  if (!has_personal_) return;
  set_personal(font);
  for (ObjectNumber each = last + 1; each <= last_object(); ++each) {
    if (!is_stream(each)) set_personal(each);
  }
}

ObjectNumber ObjectTable::add_stream(std::string_view body, std::shared_ptr<const std::string> bytes) {
  std::string with_length(body);
  with_length += "/Length ";
  append_integer(with_length, static_cast<std::int64_t>(bytes->size()));
  const ObjectNumber stream = add_dictionary(with_length);
  objects_[stream - 1].bytes = std::move(bytes);
  return stream;
}

ObjectNumber ObjectTable::add_stream(std::string_view body, std::string bytes) {
  return add_stream(body, std::make_shared<const std::string>(std::move(bytes)));
}

std::string_view ObjectTable::stream_bytes(ObjectNumber object) const {
  const Object& found = at(object);
  return found.bytes ? std::string_view(*found.bytes) : std::string_view();
}

void ObjectTable::release(ObjectNumber object) {
  if (object - 1 >= objects_.size()) return;
  forgotten_ += objects_[object - 1].size;
  objects_[object - 1] = {};
  if (forgotten_ > most_forgotten && forgotten_ > bodies_.size() / 2) close_gaps();
}

void ObjectTable::close_gaps() {
  std::string left;
  for (Object& object : objects_) {
    const std::size_t begin = left.size();
    left.append(bodies_, object.begin, object.size);
    object.begin = begin;
  }
  bodies_ = std::move(left);
  forgotten_ = 0;
}

const ObjectTable::Object& ObjectTable::at(ObjectNumber object) const {
  if (object == 0 || object > objects_.size()) throw PdfError(fmt::format("there is no object {}", object));
  return objects_[object - 1];
}

}  // namespace tandem::pdf
