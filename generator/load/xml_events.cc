#include "load/xml_events.h"

#include <libxml/xmlreader.h>

#include <memory>

#include "base/loaded_library.h"
#include "load/sheet_cells.h"

namespace tandem::load {
namespace {

/// libxml2's functions, loaded where there is a spreadsheet: no other run needs it.
struct Libxml {
  decltype(&::xmlReaderForMemory) reader_for_memory;
  decltype(&::xmlTextReaderRead) read;
  decltype(&::xmlTextReaderNodeType) node_type;
  decltype(&::xmlTextReaderConstLocalName) local_name;
  decltype(&::xmlTextReaderConstNamespaceUri) namespace_uri;
  decltype(&::xmlTextReaderConstValue) value;
  decltype(&::xmlTextReaderIsEmptyElement) is_empty_element;
  decltype(&::xmlTextReaderMoveToNextAttribute) move_to_next_attribute;
  decltype(&::xmlTextReaderMoveToElement) move_to_element;
  decltype(&::xmlFreeTextReader) free_reader;
};

template <typename Function>
void find(const LoadedLibrary& library, const char* name, Function& function) {
  if (!library.find(name, function))
    throw BadWorkbook{"libxml2, which reads it, is too old", "install libxml2"};
}

Libxml load_libxml() {
  const auto library = LoadedLibrary::load("libxml2.so.2");
  if (!library) {
    throw BadWorkbook{"spreadsheets are read by libxml2, which is not here",
                      "install libxml2, or save the table as CSV"};
  }
  Libxml all{};
  find(*library, "xmlReaderForMemory", all.reader_for_memory);
  find(*library, "xmlTextReaderRead", all.read);
  find(*library, "xmlTextReaderNodeType", all.node_type);
  find(*library, "xmlTextReaderConstLocalName", all.local_name);
  find(*library, "xmlTextReaderConstNamespaceUri", all.namespace_uri);
  find(*library, "xmlTextReaderConstValue", all.value);
  find(*library, "xmlTextReaderIsEmptyElement", all.is_empty_element);
  find(*library, "xmlTextReaderMoveToNextAttribute", all.move_to_next_attribute);
  find(*library, "xmlTextReaderMoveToElement", all.move_to_element);
  find(*library, "xmlFreeTextReader", all.free_reader);
  return all;
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

}  // namespace

void read_xml(std::string_view text, XmlListener& listener) {
  const Libxml xml = load_libxml();
  constexpr int options =
      XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  const std::unique_ptr<xmlTextReader, decltype(xml.free_reader)> reader(
      xml.reader_for_memory(text.data(), static_cast<int>(text.size()), nullptr, nullptr, options),
      xml.free_reader);
  int status = reader ? xml.read(reader.get()) : -1;
  for (; status == 1; status = xml.read(reader.get())) {
    switch (xml.node_type(reader.get())) {
      case XML_READER_TYPE_ELEMENT: {
        const std::string name(view(xml.local_name(reader.get())));
        const bool is_empty = xml.is_empty_element(reader.get()) == 1;
        XmlAttributes attributes;
        while (xml.move_to_next_attribute(reader.get()) == 1) {
          std::string attribute(view(xml.local_name(reader.get())));
          // LibreOffice says a value's type twice, and the second time whether it is an error.
          if (view(xml.namespace_uri(reader.get())).find(":calcext:") != std::string_view::npos)
            attribute.insert(0, "calcext:");
          attributes.try_emplace(std::move(attribute), view(xml.value(reader.get())));
        }
        xml.move_to_element(reader.get());
        listener.open(name, attributes);
        if (is_empty) listener.close(name);
        break;
      }
      case XML_READER_TYPE_END_ELEMENT:
        listener.close(view(xml.local_name(reader.get())));
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        listener.words(view(xml.value(reader.get())));
        break;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        throw BadWorkbook{"it holds what no spreadsheet writes", "save the table as CSV"};
      default:
        break;
    }
  }
  if (status != 0) throw BadWorkbook{"it is damaged, or has a password", "save it once more without one"};
}

}  // namespace tandem::load
