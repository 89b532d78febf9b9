#include "pdf/haru_frame.h"

#include <fmt/format.h>
#include <hpdf.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <string_view>

#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

// A leaf of the page tree; libharu's arrays end at 32,767 items.
constexpr HPDF_UINT pages_per_leaf = 512;

struct Free {
  using pointer = HPDF_Doc;
  void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};
using HaruHandle = std::unique_ptr<HPDF_Doc, Free>;

/// libharu's errors stay with the document, so a call that returned nothing shows here, too.
void check(const HaruHandle& document, const char* what) {
  const HPDF_STATUS error = HPDF_GetError(document.get());
  if (error != HPDF_OK) throw PdfError(fmt::format("libharu cannot {}: status 0x{:04X}", what, error));
}

void add_pages(const HaruHandle& document, std::size_t count) {
  if (count > pages_per_leaf) HPDF_SetPagesConfiguration(document.get(), pages_per_leaf);
  for (std::size_t i = 0; i < count; ++i) HPDF_AddPage(document.get());
  check(document, "add a page");
}

/// Each entry's title is its index, so that it is known again.
void add_outline(const HaruHandle& document, const std::vector<int>& levels) {
  std::vector<HPDF_Outline> path;  // the last entry of each level above
  for (std::size_t i = 0; i < levels.size(); ++i) {
    path.resize(static_cast<std::size_t>(levels[i]));
    const HPDF_Outline parent = path.empty() ? nullptr : path.back();
    path.push_back(HPDF_CreateOutline(document.get(), parent, std::to_string(i).c_str(), nullptr));
    check(document, "add an outline entry");
  }
}

std::string save(const HaruHandle& document) {
  HPDF_SaveToStream(document.get());
  check(document, "write its file");
  std::string file(HPDF_GetStreamSize(document.get()), '\0');
  HPDF_ResetStream(document.get());
  auto size = static_cast<HPDF_UINT32>(file.size());
  HPDF_ReadFromStream(document.get(), reinterpret_cast<HPDF_BYTE*>(file.data()), &size);
  if (size != file.size()) throw PdfError("libharu cannot give back what it has written");
  return file;
}

std::size_t number_at(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t number = 0;
  std::from_chars(text.data() + begin, text.data() + end, number);
  return number;
}

std::size_t begin_of_number(std::string_view text, std::size_t end) {
  while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9') --end;
  return end;
}

/// Cuts a dictionary's text at its references. No string in it looks like one: titles are numbers.
FrameObject divided(std::string_view text) {
  constexpr std::string_view reference = " 0 R";
  FrameObject object;
  std::size_t done = 0;
  for (std::size_t at = text.find(reference); at != text.npos; at = text.find(reference, at + 1)) {
    const std::size_t begin = begin_of_number(text, at);
    object.text.emplace_back(text.substr(done, begin - done));
    object.references.push_back(number_at(text, begin, at));
    done = at + reference.size();
  }
  object.text.emplace_back(text.substr(done));
  return object;
}

/// Of a page nothing counts but where it hangs: its sizes, contents and resources are ours.
std::string_view parent_of_page(std::string_view page) {
  const std::size_t begin = page.find("/Parent ");
  const std::size_t end = page.find('R', std::min(begin, page.size()));
  if (end == page.npos) throw PdfError("libharu has written a page without a parent");
  return page.substr(begin, end + 1 - begin);
}

void add_object(HaruFrame& frame, std::size_t number, std::string_view value) {
  const std::size_t begin = value.find("<<");
  const std::size_t end = value.rfind(">>");
  if (begin == value.npos || value.find("stream") != value.npos) return;  // contents, and their lengths
  const std::string body(value.substr(begin + 2, end - begin - 2));
  frame.objects.resize(std::max(frame.objects.size(), number + 1));
  const std::size_t title = body.find("/Title (");
  if (body.find("/Type /Page\n") != body.npos) {
    frame.pages.push_back(number);
    frame.objects[number] = divided(parent_of_page(body));
  } else if (title != body.npos) {
    const std::size_t behind = body.find(')', title) + 1;
    frame.entries.push_back(number);
    frame.objects[number] = divided(body.substr(0, title) + body.substr(behind));
  } else if (body.find("/Producer") == body.npos) {
    frame.objects[number] = divided(body);
  }
}

}  // namespace

HaruFrame make_haru_frame(std::size_t page_count, const std::vector<int>& outline_levels) {
  const HaruHandle document(HPDF_New(nullptr, nullptr));
  if (!document) throw PdfError("libharu cannot start a document");
  add_pages(document, page_count);
  add_outline(document, outline_levels);
  const std::string file = save(document);
  constexpr std::string_view head = " 0 obj";
  constexpr std::string_view foot = "\nendobj";
  HaruFrame frame;
  for (std::size_t at = file.find(head); at != file.npos; at = file.find(head, at)) {
    const std::size_t begin = at + head.size();
    const std::size_t end = file.find(foot, begin);
    if (end == file.npos) throw PdfError("libharu has written an object without an end");
    const std::size_t number = number_at(file, begin_of_number(file, at), at);
    add_object(frame, number, std::string_view(file).substr(begin, end - begin));
    at = end;
  }
  const std::size_t root = file.rfind("/Root ");
  if (root != file.npos) frame.catalog = number_at(file, root + 6, file.size());
  const bool is_whole = frame.catalog != 0 && frame.catalog < frame.objects.size() &&
                        frame.pages.size() == page_count && frame.entries.size() == outline_levels.size();
  if (!is_whole) throw PdfError("libharu has written another file than it was asked for");
  return frame;
}

}  // namespace tandem::pdf
