#include "pdf/haru_document.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>

#include <algorithm>
#include <cstring>
#include <new>

#include "pdf/pdf_error.h"

// This file reaches into libharu's structures, which its API was never meant to promise.
static_assert(HPDF_VERSION_ID == 20300, "check every use of libharu's structures against its source");
static_assert(sizeof(HPDF_Obj_Header) == 8);
static_assert(sizeof(void*) != 8 || sizeof(HPDF_Dict_Rec) == 96);
static_assert(sizeof(void*) != 8 || sizeof(HPDF_Xref_Rec) == 56);
static_assert(sizeof(void*) != 8 || sizeof(HPDF_XrefEntry_Rec) == 24);
static_assert(sizeof(void*) != 8 || sizeof(HPDF_List_Rec) == 40);
static_assert(sizeof(void*) != 8 || sizeof(HPDF_PageAttr_Rec) == 136);
static_assert(sizeof(void*) != 8 || sizeof(HPDF_Doc_Rec) == 200);

namespace tandem {
namespace {

/// What a dictionary of ours carries beside libharu's own entries; hangs on the dictionary's `attr`.
struct RawPart {
  std::string body;
  std::string bytes;  ///< of a stream
  bool is_stream = false;
  bool is_named_by_page = false;  ///< libharu's page points to the dictionary, which must stay
};

// libharu calls the functions of this group from C: none of them lets an exception out.
extern "C" {

HPDF_STATUS write_raw_part(HPDF_Dict dictionary, HPDF_Stream to) {
  const auto* part = static_cast<const RawPart*>(dictionary->attr);
  return HPDF_Stream_Write(to, reinterpret_cast<const HPDF_BYTE*>(part->body.data()),
                           static_cast<HPDF_UINT>(part->body.size()));
}

void free_raw_part(HPDF_Dict dictionary) {
  delete static_cast<RawPart*>(dictionary->attr);
  dictionary->attr = nullptr;
}

HPDF_STATUS append_to_string(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (...) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

}  // extern "C"

RawPart& attach_raw_part(HPDF_Dict dictionary, RawPart part) {
  auto* owned = new RawPart(std::move(part));
  dictionary->attr = owned;
  dictionary->write_fn = write_raw_part;
  dictionary->free_fn = free_raw_part;
  return *owned;
}

ObjectNumber number_of(const void* object) {
  return static_cast<const HPDF_Obj_Header*>(object)->obj_id & 0x00FFFFFF;
}

// A leaf of the page tree; libharu's arrays end at 32,767 items.
constexpr HPDF_UINT pages_per_leaf = 512;
// libharu's table grows by a fixed step and copies itself each time; a tagged page takes about 60 objects.
constexpr std::size_t objects_per_page = 64;

}  // namespace

struct HaruDocument::Impl {
  HPDF_Doc document = nullptr;
  HPDF_Stream to_string = nullptr;
  std::string written;

  ~Impl() {
    if (to_string) HPDF_Stream_Free(to_string);
    if (document) HPDF_Free(document);
  }

  /// libharu's errors stay with the document, so a call that returned nothing shows here too.
  void check(HPDF_STATUS status, const char* what) const {
    const HPDF_STATUS error = HPDF_GetError(document);
    if (status == HPDF_OK && error == HPDF_OK) return;
    throw PdfError(
        fmt::format("libharu cannot {}: status 0x{:04X}", what, status != HPDF_OK ? status : error));
  }

  template <typename Object>
  Object made(Object object, const char* what) const {
    check(HPDF_OK, what);
    if (!object) throw PdfError(fmt::format("libharu cannot {}", what));
    return object;
  }

  void* object(ObjectNumber number) const {
    const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, number);
    if (number == 0 || !entry || !entry->obj) throw PdfError(fmt::format("there is no object {}", number));
    return entry->obj;
  }

  HPDF_Dict dictionary(ObjectNumber number) const {
    void* found = object(number);
    const HPDF_UINT16 kind = static_cast<HPDF_Obj_Header*>(found)->obj_class & HPDF_OCLASS_ANY;
    if (kind != HPDF_OCLASS_DICT) throw PdfError(fmt::format("object {} is not a dictionary", number));
    return static_cast<HPDF_Dict>(found);
  }

  /// Our part of an object; null where the object is libharu's own.
  RawPart* raw_part(ObjectNumber number) const {
    const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(document->xref, number);
    if (number == 0 || !entry || !entry->obj) return nullptr;
    auto* header = static_cast<HPDF_Obj_Header*>(entry->obj);
    if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_DICT) return nullptr;
    auto* dictionary = reinterpret_cast<HPDF_Dict>(header);
    return dictionary->write_fn == write_raw_part ? static_cast<RawPart*>(dictionary->attr) : nullptr;
  }

  HPDF_Dict add_raw(RawPart part) {
    const HPDF_Dict made_dictionary = made(HPDF_Dict_New(document->mmgr), "make a dictionary");
    // From here on the table owns the dictionary, whose free_fn owns the part.
    check(HPDF_Xref_Add(document->xref, made_dictionary), "add an object");
    attach_raw_part(made_dictionary, std::move(part));
    return made_dictionary;
  }
};

HaruDocument::HaruDocument(std::size_t expected_pages) : impl_(std::make_unique<Impl>()) {
  if (std::strcmp(HPDF_GetVersion(), HPDF_VERSION_TEXT) != 0) {
    throw PdfError(fmt::format("libharu {} is installed, but Tandem was built with {}", HPDF_GetVersion(),
                               HPDF_VERSION_TEXT));
  }
  impl_->document = HPDF_New(nullptr, nullptr);
  if (!impl_->document) throw PdfError("libharu cannot start a document");
  const std::size_t objects = std::clamp<std::size_t>(expected_pages * objects_per_page, 1024, 1 << 20);
  impl_->document->xref->entries->items_per_block = static_cast<HPDF_UINT>(objects);
  if (expected_pages > pages_per_leaf) {
    impl_->check(HPDF_SetPagesConfiguration(impl_->document, pages_per_leaf), "divide the page tree");
  }
  impl_->to_string = HPDF_CallbackWriter_New(impl_->document->mmgr, append_to_string, &impl_->written);
  impl_->made(impl_->to_string, "open a stream");
}

HaruDocument::~HaruDocument() = default;

ObjectNumber HaruDocument::add_dictionary(std::string body) {
  return number_of(impl_->add_raw({std::move(body), {}, false, false}));
}

void HaruDocument::set_body(ObjectNumber dictionary, std::string body) {
  RawPart* part = impl_->raw_part(dictionary);
  if (!part) throw PdfError(fmt::format("object {} is not ours", dictionary));
  part->body = std::move(body);
}

ObjectNumber HaruDocument::add_stream(std::string body, std::string bytes) {
  body += "/Length ";
  append_integer(body, static_cast<std::int64_t>(bytes.size()));
  return number_of(impl_->add_raw({std::move(body), std::move(bytes), true, false}));
}

ObjectNumber HaruDocument::add_page(Size size, ObjectNumber resources) {
  const HPDF_Page page = impl_->made(HPDF_AddPage(impl_->document), "add a page");
  impl_->check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(size.width)), "set a page's width");
  impl_->check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(size.height)), "set a page's height");
  impl_->check(HPDF_Dict_RemoveElement(page, "Resources"), "set a page's resources");
  impl_->check(HPDF_Dict_Add(page, "Resources", impl_->dictionary(resources)), "set a page's resources");
  return number_of(page);
}

void HaruDocument::finish_page(ObjectNumber page_number, std::string deflated,
                               std::optional<int> structure_parents,
                               const std::vector<ObjectNumber>& annotations) {
  const HPDF_Page page = impl_->dictionary(page_number);
  const auto attributes = static_cast<HPDF_PageAttr>(page->attr);
  const HPDF_Dict contents = attributes->contents;
  // libharu's own stream would be deflated by zlib and copied in pieces; ours takes its place, and so does
  // its length: libharu's is an object of its own, without which pdf-lib looks for the stream's end and cuts
  // it short where its last byte is that of a line's end.
  impl_->check(HPDF_Dict_RemoveElement(contents, "Length"), "set a page's length");
  if (contents->stream) HPDF_Stream_Free(contents->stream);
  contents->stream = nullptr;
  attributes->stream = nullptr;
  std::string body = "/Filter/FlateDecode/Length ";
  append_integer(body, static_cast<std::int64_t>(deflated.size()));
  attach_raw_part(contents, {std::move(body), std::move(deflated), true, true});

  if (structure_parents) {
    impl_->check(HPDF_Dict_AddNumber(page, "StructParents", *structure_parents), "tag a page");
  }
  impl_->check(HPDF_Dict_AddName(page, "Tabs", "S"), "set a page's tab order");
  if (annotations.empty()) return;
  const HPDF_Array array = impl_->made(HPDF_Array_New(impl_->document->mmgr), "make an array");
  impl_->check(HPDF_Dict_Add(page, "Annots", array), "add annotations");
  for (const ObjectNumber annotation : annotations) {
    impl_->check(HPDF_Array_Add(array, impl_->object(annotation)), "add an annotation");
    if (RawPart* part = impl_->raw_part(annotation)) part->is_named_by_page = true;
  }
}

ObjectNumber HaruDocument::add_outline_entry(ObjectNumber parent, std::string_view title, ObjectNumber page,
                                             double top) {
  const HPDF_MMgr memory = impl_->document->mmgr;
  const HPDF_Outline above = parent == 0 ? nullptr : impl_->dictionary(parent);
  const HPDF_Outline entry =
      impl_->made(HPDF_CreateOutline(impl_->document, above, "title", nullptr), "add an outline entry");
  // libharu's own encoders know no UTF-16 beyond the basic plane, so the title replaces its placeholder.
  std::string text = utf16_with_mark(title);
  const HPDF_Binary bytes = impl_->made(
      HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(text.data()), static_cast<HPDF_UINT>(text.size())),
      "hold an outline title");
  impl_->check(HPDF_Dict_Add(entry, "Title", bytes), "set an outline title");
  // HPDF_Destination_SetXYZ refuses 'keep the zoom', which PDF writes as null.
  const HPDF_Array destination = impl_->made(HPDF_Array_New(memory), "make an array");
  impl_->check(HPDF_Dict_Add(entry, "Dest", destination), "set a destination");
  impl_->check(HPDF_Array_Add(destination, impl_->object(page)), "set a destination");
  impl_->check(HPDF_Array_AddName(destination, "XYZ"), "set a destination");
  impl_->check(HPDF_Array_Add(destination, HPDF_Null_New(memory)), "set a destination");
  impl_->check(HPDF_Array_AddReal(destination, static_cast<HPDF_REAL>(top)), "set a destination");
  impl_->check(HPDF_Array_Add(destination, HPDF_Null_New(memory)), "set a destination");
  return number_of(entry);
}

void HaruDocument::set_catalog_entries(std::string body) {
  attach_raw_part(impl_->document->catalog, {std::move(body), {}, false, false});
}

void HaruDocument::set_information(std::string body) {
  const HPDF_Dict information = impl_->made(impl_->document->info, "find the information dictionary");
  // libharu names itself as the producer; ours stands in the body.
  impl_->check(HPDF_Dict_RemoveElement(information, "Producer"), "set the producer");
  attach_raw_part(information, {std::move(body), {}, false, false});
}

ObjectNumber HaruDocument::catalog() const {
  return number_of(impl_->document->catalog);
}
ObjectNumber HaruDocument::information() const {
  return number_of(impl_->document->info);
}

ObjectNumber HaruDocument::last_object() const {
  return impl_->document->xref->entries->count - 1;
}

bool HaruDocument::is_complete(ObjectNumber object) const {
  const RawPart* part = impl_->raw_part(object);
  return part && !part->body.empty();
}

bool HaruDocument::is_stream(ObjectNumber object) const {
  const RawPart* part = impl_->raw_part(object);
  return part && part->is_stream;
}

void HaruDocument::append_object(std::string& out, ObjectNumber object) const {
  impl_->written.clear();
  impl_->check(HPDF_Obj_WriteValue(impl_->object(object), impl_->to_string, nullptr), "write an object");
  out += impl_->written;
}

std::string_view HaruDocument::stream_bytes(ObjectNumber stream) const {
  const RawPart* part = impl_->raw_part(stream);
  return part ? std::string_view(part->bytes) : std::string_view();
}

void HaruDocument::release(ObjectNumber object) {
  RawPart* part = impl_->raw_part(object);
  if (!part) return;
  if (part->is_named_by_page) {
    *part = {.body = {}, .bytes = {}, .is_stream = part->is_stream, .is_named_by_page = true};
    return;
  }
  const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(impl_->document->xref, object);
  HPDF_Obj_ForceFree(impl_->document->mmgr, entry->obj);
  entry->obj = nullptr;
}

}  // namespace tandem
