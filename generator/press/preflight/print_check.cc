#include "press/preflight/print_check.h"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "press/imposition/paper_size.h"
#include "press/pdf_objects.h"
#include "press/preflight/ink_map.h"
#include "press/preflight/mark_reader.h"
#include "press/preflight/page_checks.h"

namespace tandem::press {
namespace {

Box box_of_array(const PdfObject& array, double unit) {
  return box_of({{{array.at(0).number() * unit, array.at(1).number() * unit},
                  {array.at(2).number() * unit, array.at(3).number() * unit}}});
}

PageBoxes boxes_of(const PdfObject& page) {
  const double unit = page["/UserUnit"].number() > 0 ? page["/UserUnit"].number() : 1;
  const auto named = [&](const char* key, const Box& otherwise) {
    const PdfObject box = page[key];
    return box.size() == 4 ? common(box_of_array(box, unit), otherwise) : otherwise;
  };
  PageBoxes boxes;
  boxes.media = box_of_array(page["/MediaBox"], unit);
  boxes.paper = named("/CropBox", boxes.media);
  boxes.trim = page["/TrimBox"].size() == 4 ? named("/TrimBox", boxes.media) : boxes.paper;
  boxes.bleed = page["/BleedBox"].size() == 4 ? named("/BleedBox", boxes.media) : boxes.paper;
  return boxes;
}

bool lies(const PdfObject& page) {
  return page["/Rotate"].integer() % 180 != 0;
}

/// To a millimetre: no paper is cut more exactly.
std::pair<int, int> size_key(Size size) {
  return {static_cast<int>(std::lround(to_millimetres(size.width))),
          static_cast<int>(std::lround(to_millimetres(size.height)))};
}

std::string with_orientation(Size size) {
  return name_of_paper(size) + (size.width > size.height ? " lying" : "");
}

class FileCheck {
 public:
  FileCheck(std::string bytes, const PrintRules& rules)
      : rules_(rules), file_(std::move(bytes)), reader_(file_), pages_(rules) {}

  PrintReport run() {
    for (int number = 1; number <= file_.page_count(); ++number) check_page(number);
    file_.check();
    report_sizes();
    report_turned();
    for (PrintFinding& each : pages_.findings()) report_.findings.push_back(std::move(each));
    report_what_paper_has_not();
    if (rules_.is_for_shop) report_shop();
    const std::size_t count = report_.sizes.size();
    if (count == 0) add("no-pages", true, {}, "the file has no pages", "make it once more");
    if (rules_.is_duplex && count % 2 != 0 && count > 1) {
      add("odd-pages", false, {},
          fmt::format(
              "{} pages are printed on both sides of paper: what is printed next, or a second copy, may "
              "begin on the back of the last",
              count),
          "add an empty page at the end; for fronts alone say '--edge none'");
    }
    return std::move(report_);
  }

 private:
  void check_page(int number) {
    const PdfObject page = file_.page(number - 1);
    const PageBoxes boxes = boxes_of(page);
    pages_.begin_page(number, boxes);
    InkMap ink(boxes.trim);
    reader_.read(page, [&](const InkMark& mark) {
      pages_.take(mark);
      ink.paint(mark);
    });
    pages_.end_page();
    report_.ink.push_back(ink.coverage());
    Size size{boxes.trim.width(), boxes.trim.height()};
    if (lies(page)) std::swap(size.width, size.height);
    report_.sizes.push_back(size);
    if (page["/Rotate"].integer() % 360 != 0) turned_.insert(number);
    if (page["/TrimBox"].size() != 4) without_trim_.insert(number);
    check_annotations(page, number);
  }

  void check_annotations(const PdfObject& page, int number) {
    const PdfObject annotations = page["/Annots"];
    for (int i = 0; i < annotations.size(); ++i) {
      const std::string kind = annotations.at(i)["/Subtype"].name();
      if (kind == "/PrinterMark" || kind == "/TrapNet") continue;
      const char* word = kind == "/Widget" ? "fields" : kind == "/Link" ? "links" : "notes";
      beside_paper_[word].insert(number);
    }
    if (!page["/AA"].is_null()) scripts_.insert(number);
  }

  void add(const char* code, bool is_error, const std::set<int>& pages, const std::string& what,
           std::string hint) {
    const std::vector<int> list(pages.begin(), pages.end());
    report_.findings.push_back(
        {code, is_error, list, list.empty() ? what : pages_in_words(list) + ": " + what, std::move(hint)});
  }

  // All sizes but that of most pages.
  void report_sizes() {
    std::map<std::pair<int, int>, std::set<int>> by_size;
    for (std::size_t i = 0; i < report_.sizes.size(); ++i)
      by_size[size_key(report_.sizes[i])].insert(static_cast<int>(i + 1));
    if (by_size.size() < 2) return;
    auto usual = by_size.begin();
    for (auto each = by_size.begin(); each != by_size.end(); ++each) {
      if (each->second.size() > usual->second.size()) usual = each;
    }
    const auto size_of = [&](const std::set<int>& pages) {
      return report_.sizes[static_cast<std::size_t>(*pages.begin() - 1)];
    };
    for (auto each = by_size.begin(); each != by_size.end(); ++each) {
      if (each == usual) continue;
      add("page-sizes", false, each->second,
          fmt::format("{}, where the others are {}", with_orientation(size_of(each->second)),
                      with_orientation(size_of(usual->second))),
          "print them as a job of their own, or put all on one paper: 'tandem press impose FILE --paper a4'");
    }
  }

  void report_turned() {
    if (turned_.empty()) return;
    add("page-rotated", false, turned_, "turned by an entry of the file (/Rotate)",
        "some printers do not heed it: print one copy first, or make the pages upright: 'tandem press "
        "impose'");
  }

  // Fields, links, notes and scripts: what a screen has.
  void report_what_paper_has_not() {
    for (const auto& [word, pages] : beside_paper_) {
      add("interactive", rules_.is_for_shop, pages,
          word == "links" ? std::string("links lead nowhere on paper")
                          : fmt::format("{} are printed by some and left out by others", word),
          word == "fields" ? "make the PDF for paper ('--fillable no'), or print it into a new PDF"
                           : "take them out, or print it into a new PDF");
    }
    const PdfObject root = file_.root();
    const PdfObject names = root["/Names"]["/JavaScript"];
    const bool opens_script = root["/OpenAction"]["/S"].name() == "/JavaScript";
    if (!names.is_null() || opens_script || !root["/AA"].is_null() || !scripts_.empty()) {
      add("interactive", true, scripts_, "a script is in the file (JavaScript)",
          "print it into a new PDF: shops refuse files that do something");
    }
  }

  void report_shop() {
    if (!without_trim_.empty())
      add("no-trim-box", true, without_trim_, "nothing says where the paper is cut (TrimBox)",
          "a shop's machine needs it: make the stack with '--for shop', or 'tandem press impose FILE --paper "
          "page "
          "--bleed 3'");
    const PdfObject intents = file_.root()["/OutputIntents"];
    bool is_for_print = false;
    for (int i = 0; i < intents.size(); ++i)
      is_for_print = is_for_print || intents.at(i)["/S"].name() == "/GTS_PDFX";
    if (!is_for_print) {
      add("no-output-intent", false, {}, "the file does not say what printing it is made for (PDF/X)",
          "make the stack with '--for shop', or ask the shop whether it takes plain PDFs");
    }
  }

  PrintRules rules_;
  PdfFile file_;
  MarkReader reader_;
  PageChecks pages_;
  PrintReport report_;
  std::set<int> turned_;
  std::set<int> without_trim_;
  std::set<int> scripts_;
  std::map<std::string, std::set<int>> beside_paper_;  ///< by what it is
};

}  // namespace

std::string pages_in_words(const std::vector<int>& pages) {
  std::vector<std::string> parts;
  for (std::size_t first = 0; first < pages.size();) {
    std::size_t last = first;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (last > first + 1) {
      parts.push_back(fmt::format("{} to {}", pages[first], pages[last]));
    } else {
      for (std::size_t i = first; i <= last; ++i) parts.push_back(std::to_string(pages[i]));
    }
    first = last + 1;
  }
  std::string words = pages.size() == 1 ? "page" : "pages";
  if (parts.empty()) return {};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    words += i == 0 ? " " : i + 1 == parts.size() ? " and " : ", ";
    words += parts[i];
  }
  return words;
}

PrintReport check_for_print(std::string bytes, const PrintRules& rules) {
  return FileCheck(std::move(bytes), rules).run();
}

void report_findings(const PrintReport& report, const SourceSpan& place, Diagnostics& diagnostics) {
  for (const PrintFinding& each : report.findings) {
    if (each.is_error) {
      diagnostics.error(each.code, place, each.what, each.hint);
    } else {
      diagnostics.warning(each.code, place, each.what, each.hint);
    }
  }
}

}  // namespace tandem::press
