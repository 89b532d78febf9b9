#include "pdf/metadata.h"

#include <fmt/format.h>

#include "base/calendar_time.h"
#include "base/xml_text.h"
#include "pdf/pdf_syntax.h"

namespace tandem::pdf {
namespace {

// PDF/A knows no pdfuaid, so the packet describes it (ISO 19005-2, 6.6.2.3).
constexpr std::string_view pdfa_identification =
    "<pdfaid:part xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">2</pdfaid:part>\n"
    "<pdfaid:conformance xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">A</pdfaid:conformance>\n"
    "<pdfaExtension:schemas xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

void append_alternatives(std::string& xmp, std::string_view element, std::string_view text) {
  if (text.empty()) return;
  xmp += fmt::format("<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></{0}>\n", element,
                     xml_text(text));
}

void append_text_entry(std::string& body, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  body += key;
  body += text_string(text);
}

}  // namespace

std::string information_entries(const layout::Document& document, const PdfOptions& options) {
  std::string body;
  append_text_entry(body, "/Title", document.title);
  append_text_entry(body, "/Author", document.author);
  append_text_entry(body, "/Subject", document.subject);
  append_text_entry(body, "/Producer", options.producer);
  if (options.date >= 0) {
    const CalendarTime t = to_calendar(options.date);
    const std::string date = fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", t.year, t.month, t.day,
                                         t.hour, t.minute, t.second);
    body += "/CreationDate" + date + "/ModDate" + date;
  }
  return body;
}

std::string xmp_packet(const layout::Document& document, const PdfOptions& options, bool is_archival) {
  std::string xmp =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<pdfuaid:part>1</pdfuaid:part>\n"
      "<dc:format>application/pdf</dc:format>\n";
  if (is_archival) xmp += pdfa_identification;
  append_alternatives(xmp, "dc:title", document.title);
  append_alternatives(xmp, "dc:description", document.subject);
  if (!document.author.empty()) {
    xmp += "<dc:creator><rdf:Seq><rdf:li>" + xml_text(document.author) + "</rdf:li></rdf:Seq></dc:creator>\n";
  }
  if (!document.language.empty()) {
    xmp += "<dc:language><rdf:Bag><rdf:li>" + xml_text(document.language) +
           "</rdf:li></rdf:Bag></dc:language>\n";
  }
  if (options.date >= 0) {
    const CalendarTime t = to_calendar(options.date);
    const std::string date = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", t.year, t.month, t.day,
                                         t.hour, t.minute, t.second);
    xmp += "<xmp:CreateDate>" + date + "</xmp:CreateDate>\n<xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n";
  }
  if (!options.producer.empty()) xmp += "<pdf:Producer>" + xml_text(options.producer) + "</pdf:Producer>\n";
  return xmp + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

}  // namespace tandem::pdf
