#include "load/text_encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "load/encoding_samples.h"

namespace tandem::load {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32 before UTF-16, whose mark is the beginning of it.
constexpr std::array<Mark, 5> marks{{{{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                     {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                     {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                     {{"\xFF\xFE", 2}, "UTF-16LE"},
                                     {{"\xFE\xFF", 2}, "UTF-16BE"}}};

const Mark* find_mark(std::string_view bytes) {
  const auto found = std::find_if(marks.begin(), marks.end(),
                                  [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == marks.end() ? nullptr : &*found;
}

// Names in Latin letters, separators and line ends have a byte 0 in each pair, and always the same one.
const char* unmarked_utf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return nullptr;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros.at(i % 2) += bytes[i] == '\0' ? 1 : 0;
  const std::size_t many = bytes.size() / 4;
  if (zeros[0] == 0 && zeros[1] > many) return "UTF-16LE";
  if (zeros[1] == 0 && zeros[0] > many) return "UTF-16BE";
  return nullptr;
}

// What carries letters in the bytes of others, or shifts between alphabets, is no spreadsheet's.
bool is_for_tables(const UConverter& converter) {
  switch (ucnv_getType(&converter)) {
    case UCNV_SBCS:
    case UCNV_DBCS:
    case UCNV_MBCS:
    case UCNV_LATIN_1:
    case UCNV_UTF8:
    case UCNV_UTF16:
    case UCNV_UTF16_BigEndian:
    case UCNV_UTF16_LittleEndian:
    case UCNV_UTF32:
    case UCNV_UTF32_BigEndian:
    case UCNV_UTF32_LittleEndian:
    case UCNV_US_ASCII:
      return true;
    default:
      return false;
  }
}

// EBCDIC is of many kinds, and none has letters where ASCII has them.
bool has_ascii(UConverter& converter) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, 16> bytes{};
  const UChar text[] = {u'A', u',', u'\n'};
  const int32_t length =
      ucnv_fromUChars(&converter, bytes.data(), static_cast<int32_t>(bytes.size()), text, 3, &status);
  const std::string_view written(bytes.data(), static_cast<std::size_t>(std::max(length, 0)));
  return U_SUCCESS(status) && written.find('A') != std::string_view::npos &&
         written.find('\n') != std::string_view::npos;
}

Converter open(const std::string& name) {
  // ICU has a converter of the machine's own for an empty name, and options behind a comma.
  if (name.empty() || name.find(',') != std::string::npos) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status) || !converter || !is_for_tables(*converter) || !has_ascii(*converter)) return nullptr;
  return converter;
}

std::string name_of(UConverter& converter) {
  for (const char* standard : {"IANA", "MIME"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(ucnv_getName(&converter, &status), standard, &status);
    if (U_SUCCESS(status) && name) return name;
  }
  UErrorCode status = U_ZERO_ERROR;
  return ucnv_getName(&converter, &status);
}

/// Nothing where some bytes mean nothing; `read` says how many were read until then.
std::optional<std::string> decoded(UConverter& converter, std::string_view bytes, std::size_t& read) {
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(&converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::string text;
  std::array<UChar, 4096> part{};
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  char32_t high = 0;
  while (true) {
    UChar* to = part.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(&converter, &to, part.data() + part.size(), &from, end, nullptr, 1, &status);
    for (const UChar* unit = part.data(); unit != to; ++unit) {
      if (U16_IS_LEAD(*unit)) {
        high = *unit;
      } else {
        append_utf8(text, high != 0 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, *unit)) : *unit);
        high = 0;
      }
    }
    read = static_cast<std::size_t>(from - bytes.data());
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(status)) return std::nullopt;
    return text;
  }
}

// A program of long ago ends lines with CR alone; nobody means anything else by it.
void end_lines_with_lf(std::string& text) {
  if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
}

class Decoder {
 public:
  Decoder(EncodedFile file, SourceSet& sources, Diagnostics& diagnostics)
      : file_(std::move(file)), sources_(sources), diagnostics_(diagnostics) {}

  std::optional<DecodedFile> decode() {
    const Mark* mark = find_mark(file_.bytes);
    if (mark) file_.bytes.erase(0, mark->bytes.size());
    if (!file_.encoding.empty()) return decode_as_said(mark);
    if (mark) return decode_as(mark->encoding);
    if (const char* encoding = unmarked_utf16(file_.bytes)) return decode_as(encoding);
    if (find_malformed_utf8(file_.bytes) == std::string_view::npos) return finish("UTF-8");
    report_unknown();
    return std::nullopt;
  }

 private:
  std::optional<DecodedFile> decode_as_said(const Mark* mark) {
    const Converter converter = open(file_.encoding);
    if (!converter) {
      diagnostics_.error("no-such-encoding", place(),
                         fmt::format("no table is written in '{}'", file_.encoding),
                         suggestion(file_.encoding, common_encodings()));
      return std::nullopt;
    }
    const std::string name = name_of(*converter);
    if (mark && !name.starts_with(std::string_view(mark->encoding).substr(0, 6))) {
      warn_of_other(mark->encoding);
    } else if (!mark && name != "UTF-8" && !std::ranges::all_of(file_.bytes, is_ascii) &&
               find_malformed_utf8(file_.bytes) == std::string_view::npos) {
      warn_of_other("UTF-8");
    }
    return decode_as(name);
  }

  static bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

  std::optional<DecodedFile> decode_as(const std::string& name) {
    const Converter converter = open(name);
    std::size_t read = 0;
    auto text = converter ? decoded(*converter, file_.bytes, read) : std::nullopt;
    if (!text) {
      const auto end = file_.bytes.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(read, 1) - 1);
      diagnostics_.error("not-in-encoding", place(),
                         fmt::format("bytes on line {} of the file mean nothing in {}",
                                     std::count(file_.bytes.begin(), end, '\n') + 1, name),
                         "save the table again with the encoding UTF-8");
      return std::nullopt;
    }
    file_.bytes = std::move(*text);
    return finish(name);
  }

  std::optional<DecodedFile> finish(std::string encoding) {
    end_lines_with_lf(file_.bytes);
    return DecodedFile{&sources_.add(file_.path, std::move(file_.bytes), true), std::move(encoding)};
  }

  void warn_of_other(const char* other) {
    diagnostics_.warning("other-encoding", place(),
                         fmt::format("this is read as {}, and looks like {}", file_.encoding, other),
                         "leave --encoding out, and look whether its letters are right");
  }

  void report_unknown() {
    std::string readings;
    for (const EncodingSample& sample : sample_encodings(file_.bytes, common_encodings())) {
      if (!readings.empty()) readings += "; ";
      readings += fmt::format("{} makes of it {}", sample.encoding, sample.letters);
    }
    diagnostics_.error("unknown-encoding", place(),
                       "this is not UTF-8, and nothing in it proves what else it is",
                       readings.empty() ? "save the table again with the encoding UTF-8"
                                        : fmt::format("say it with --encoding NAME: {}", readings));
  }

  // Of a file that cannot be read there is no line.
  SourceSpan place() {
    if (!unread_) unread_ = &sources_.add(file_.path, {}, true);
    return {unread_, 0, 0};
  }

  EncodedFile file_;
  SourceSet& sources_;
  Diagnostics& diagnostics_;
  const SourceFile* unread_ = nullptr;
};

}  // namespace

std::optional<DecodedFile> decode_file(EncodedFile file, SourceSet& sources, Diagnostics& diagnostics) {
  return Decoder(std::move(file), sources, diagnostics).decode();
}

const std::vector<std::string>& common_encodings() {
  static const std::vector<std::string> names{
      "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255",
      "windows-1256", "windows-1257", "windows-1258", "windows-874",  "macintosh",    "IBM850",
      "IBM852",       "IBM866",       "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-15",
      "KOI8-R",       "KOI8-U",       "Shift_JIS",    "EUC-JP",       "GB18030",      "Big5",
      "EUC-KR",       "UTF-8",        "UTF-16LE",     "UTF-16BE"};
  return names;
}

}  // namespace tandem::load
