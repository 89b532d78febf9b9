#include "pdf/object_table.h"

#include <fmt/format.h>

#include <utility>

#include "pdf/pdf_error.h"

namespace tandem {

ObjectNumber ObjectTable::add_dictionary(std::string body) {
  objects_.push_back({std::move(body), nullptr, false});
  return last_object();
}

ObjectNumber ObjectTable::add_dictionaries(std::size_t count) {
  const ObjectNumber first = last_object() + 1;
  objects_.resize(objects_.size() + count);
  return first;
}

void ObjectTable::set_body(ObjectNumber dictionary, std::string body) {
  const Object& object = at(dictionary);
  if (object.bytes) throw PdfError(fmt::format("object {} is not a dictionary", dictionary));
  objects_[dictionary - 1].body = std::move(body);
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

ObjectNumber ObjectTable::add_stream(std::string body, std::shared_ptr<const std::string> bytes) {
  body += "/Length ";
  append_integer(body, static_cast<std::int64_t>(bytes->size()));
  objects_.push_back({std::move(body), std::move(bytes), false});
  return last_object();
}

ObjectNumber ObjectTable::add_stream(std::string body, std::string bytes) {
  return add_stream(std::move(body), std::make_shared<const std::string>(std::move(bytes)));
}

std::string_view ObjectTable::stream_bytes(ObjectNumber object) const {
  const Object& found = at(object);
  return found.bytes ? std::string_view(*found.bytes) : std::string_view();
}

void ObjectTable::release(ObjectNumber object) {
  if (object - 1 < objects_.size()) objects_[object - 1] = {};
}

const ObjectTable::Object& ObjectTable::at(ObjectNumber object) const {
  if (object == 0 || object > objects_.size()) throw PdfError(fmt::format("there is no object {}", object));
  return objects_[object - 1];
}

}  // namespace tandem
