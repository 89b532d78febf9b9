#include "press/shop/press_metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/utf8.h"

namespace tandem {
namespace {

struct Moment {
  int year = 1970;
  unsigned month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

Moment moment_of(std::int64_t seconds_since_1970) {
  constexpr std::int64_t end_of_9999 = 253402300799;
  const std::chrono::seconds time(std::clamp<std::int64_t>(seconds_since_1970, 0, end_of_9999));
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{std::chrono::sys_days(day)};
  const auto rest = static_cast<unsigned>((time - day).count());
  return {static_cast<int>(date.year()),
          static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()),
          rest / 3600,
          rest / 60 % 60,
          rest % 60};
}

/// '0f3a…' as '0f3a1b2c-…', which a UUID looks like.
std::string uuid(const std::string& digits) {
  return fmt::format("{}-{}-{}-{}-{}", digits.substr(0, 8), digits.substr(8, 4), digits.substr(12, 4),
                     digits.substr(16, 4), digits.substr(20, 12));
}

}  // namespace

std::string escaped_xml(const std::string& utf8) {
  std::string out;
  for (const char32_t c : to_code_points(utf8)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, c >= 0x20 && c != 0xFFFE && c != 0xFFFF ? c : U' ');
    }
  }
  return out;
}

std::string pdf_string(const std::string& utf8) {
  std::string out = "<FEFF";
  for (const char32_t c : to_code_points(utf8)) {
    if (c < 0x10000) {
      out += fmt::format("{:04X}", static_cast<unsigned>(c));
    } else {
      const unsigned rest = static_cast<unsigned>(c) - 0x10000;
      out += fmt::format("{:04X}{:04X}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    }
  }
  return out + ">";
}

std::string press_metadata(const ShopFile& about, const std::string& identity) {
  const Moment t = moment_of(about.date);
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
      escaped_xml(about.title), date, uuid(identity), escaped_xml(about.producer));
}

std::string press_information(const ShopFile& about) {
  const Moment t = moment_of(about.date);
  const std::string date =
      fmt::format("(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", t.year, t.month, t.day, t.hour, t.minute, t.second);
  return fmt::format(
      "<< /Title {} /Producer {} /CreationDate {} /ModDate {} /Trapped /False /GTS_PDFXVersion (PDF/X-4) >>",
      pdf_string(about.title), pdf_string(about.producer), date, date);
}

}  // namespace tandem
