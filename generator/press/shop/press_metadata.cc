#include "press/shop/press_metadata.h"

#include <fmt/format.h>

#include "base/calendar_time.h"
#include "base/xml_text.h"
#include "pdf/pdf_syntax.h"

namespace tandem::press {
namespace {

/// '0f3a…' as '0f3a1b2c-…', which a UUID looks like.
std::string uuid(const std::string& digits) {
  return fmt::format("{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(12, 4),
                     digits.substr(16, 4), digits.substr(20, 12));
}

}  // namespace

std::string press_metadata(const ShopFile& about, const std::string& identity) {
  const CalendarTime t = to_calendar(about.date);
  const std::string date =
      fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", t.year, t.month, t.day, t.hour, t.minute, t.second);
  return fmt::format(
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n"
      "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{0}</rdf:li></rdf:Alt></dc:title>\n"
      "<xmp:CreateDate>{1}</xmp:CreateDate>\n<xmp:ModifyDate>{1}</xmp:ModifyDate>\n"
      "<xmp:MetadataDate>{1}</xmp:MetadataDate>\n"
      "<xmpMM:DocumentID>uuid:{2}</xmpMM:DocumentID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
      "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
      "<pdf:Producer>{3}</pdf:Producer>\n<pdf:Trapped>False</pdf:Trapped>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
      xml_text(about.title), date, uuid(identity), xml_text(about.producer));
}

std::string press_information(const ShopFile& about) {
  const CalendarTime t = to_calendar(about.date);
  const std::string date =
      fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", t.year, t.month, t.day, t.hour, t.minute, t.second);
  return fmt::format(
      "<< /Title {} /Producer {} /CreationDate {} /ModDate {} /Trapped /False /GTS_PDFXVersion (PDF/X-4) >>",
      pdf::text_string(about.title), pdf::text_string(about.producer), date, date);
}

}  // namespace tandem::press
