// Stage: pdf. The document that libharu owns: its object table, page tree, outline, catalog and
// information dictionary. This class alone knows libharu; it speaks of objects by their numbers.
// In: dictionaries and streams in PDF's notation. Out: each object's bytes, for ObjectWriter.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "pdf/pdf_syntax.h"

namespace tandem {

/// Every function throws PdfError where libharu refuses or has no memory.
class HaruDocument {
 public:
  /// `expected_pages` sizes the object table and the page tree; more may come.
  explicit HaruDocument(std::size_t expected_pages);
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  /// A dictionary written as '<<' body '>>'; the body may follow later.
  ObjectNumber add_dictionary(std::string body = {});
  void set_body(ObjectNumber dictionary, std::string body);

  /// A stream of bytes that are already encoded: `body` names the filter, /Length is added here.
  ObjectNumber add_stream(std::string body, std::string bytes);

  /// Pages come in reading order, all with the same resources.
  ObjectNumber add_page(Size size, ObjectNumber resources);

  /// `deflated` is the page's content; `structure_parents` its key in the parent tree, if it has one.
  void finish_page(ObjectNumber page, std::string deflated, std::optional<int> structure_parents,
                   const std::vector<ObjectNumber>& annotations);

  /// An outline entry under `parent` (0: the top) that leads to `page`, `top` points above its foot.
  ObjectNumber add_outline_entry(ObjectNumber parent, std::string_view title, ObjectNumber page, double top);

  /// Entries for the catalog and the information dictionary, once each.
  void set_catalog_entries(std::string body);
  void set_information(std::string body);

  ObjectNumber catalog() const;
  ObjectNumber information() const;

  /// Objects have the numbers from 1 to this one.
  ObjectNumber last_object() const;
  /// Whether it is ours and has its body: nothing is said of it later.
  bool is_complete(ObjectNumber object) const;
  bool is_stream(ObjectNumber object) const;
  /// Appends the value of an object (of a stream: the dictionary alone).
  void append_object(std::string& out, ObjectNumber object) const;
  std::string_view stream_bytes(ObjectNumber stream) const;
  /// Forgets what a complete object holds, which has been written; its number stays taken.
  void release(ObjectNumber object);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tandem
