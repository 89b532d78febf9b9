#include "cli/print_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/shell_word.h"
#include "press/imposition/finished_pdf.h"
#include "press/imposition/paper_size.h"
#include "press/pdf_objects.h"
#include "press/printing/ipp_words.h"

namespace tandem::cli {
namespace {

constexpr double nearly = 2;  // points: programs and printers round

Size upright(Size size) {
  return {std::min(size.width, size.height), std::max(size.width, size.height)};
}

/// What a page of this size is made to on this paper, however it lies: 1 where it fits.
double scale_onto(Size page, Size paper) {
  const Size from = upright(page);
  const Size to = upright(paper);
  if (from.width <= to.width + nearly && from.height <= to.height + nearly) return 1;
  return std::min(to.width / from.width, to.height / from.height);
}

/// Of a file of several pages; heads of pages that lie meet where paper is turned about the short edge.
std::string sides_of(const press::FinishedPdf& pdf) {
  const Size first = pdf.paper_sizes().front();
  const press::DuplexEdge usual =
      first.width > first.height ? press::DuplexEdge::short_edge : press::DuplexEdge::long_edge;
  switch (pdf.preferences().edge.value_or(usual)) {
    case press::DuplexEdge::long_edge:
      return "long-edge";
    case press::DuplexEdge::short_edge:
      return "short-edge";
    case press::DuplexEdge::none:
      break;
  }
  return "one";
}

void add_file(std::string bytes, PagesToPrint& pages) {
  const press::FinishedPdf pdf(std::move(bytes));
  const std::vector<Size> sizes = pdf.paper_sizes();
  for (const Size& size : sizes) {
    if (pages.papers.insert(press::name_of_paper(size)).second) pages.sizes.push_back(size);
  }
  if (pdf.preferences().keeps_size) pages.keeps_size = true;
  if (sizes.size() > 1) pages.sides.insert(sides_of(pdf));
}

/// The printer's name for paper of this size; empty where it has none.
std::string medium_for(Size page, const press::Printer& printer) {
  std::string usual = press::media_name(press::name_of_paper(page));
  const auto& media = printer.media;
  if (std::find(media.begin(), media.end(), usual) != media.end()) return usual;
  const auto found = std::find_if(media.begin(), media.end(), [&](const std::string& name) {
    const auto size = press::size_of_media(name);
    return size && std::abs(upright(*size).width - upright(page).width) < nearly &&
           std::abs(upright(*size).height - upright(page).height) < nearly;
  });
  return found == media.end() ? std::string() : *found;
}

class PaperWish {
 public:
  PaperWish(const PagesToPrint& pages, const press::Printer& printer, const PrintPlace& place,
            press::PrintWishes& wishes, Diagnostics& diagnostics)
      : pages_(pages), printer_(printer), place_(place), wishes_(wishes), diagnostics_(diagnostics) {}

  void make() {
    // A queue without a driver says nothing of paper.
    if (wishes_.media.empty() && !printer_.media.empty()) take_own_paper();
    if (!wishes_.media.empty()) fit_onto(press::media_name(wishes_.media));
    if (wishes_.sides.empty()) take_own_sides();
  }

 private:
  /// The one that all pages are made for.
  void take_own_paper() {
    if (pages_.papers.size() > 1) {
      diagnostics_.error(
          "printer-cannot", {},
          fmt::format("the pages are made for several papers: {}", fmt::join(pages_.papers, ", ")),
          fmt::format("print those of each paper by themselves, or all on one with '--media'{}", and_so()));
    } else if (pages_.papers.size() == 1) {
      wishes_.media = medium_for(pages_.sizes.front(), printer_);
      if (!wishes_.media.empty()) return;
      diagnostics_.error("printer-cannot", {},
                         fmt::format("the pages are made for {}, which '{}' does not have",
                                     *pages_.papers.begin(), printer_.name),
                         fmt::format("it has {}: '--media' prints them on one of these{}",
                                     fmt::join(press::media_words(printer_.media), ", "), and_so()));
    }
  }

  bool may_shrink() const { return !pages_.keeps_size && !press::shrinking_of(printer_).empty(); }

  const char* and_so() const { return may_shrink() ? ", and makes larger ones smaller" : ""; }

  void fit_onto(const std::string& medium) {
    const auto paper = press::size_of_media(medium);
    if (!paper) return;
    double scale = 1;
    std::vector<std::string> larger;
    for (const Size& page : pages_.sizes) {
      const double of_this = scale_onto(page, *paper);
      if (of_this < 1) larger.push_back(press::name_of_paper(page));
      scale = std::min(scale, of_this);
    }
    if (larger.empty()) return;
    const std::string words = fmt::format("{}", fmt::join(larger, ", "));
    if (may_shrink()) {
      wishes_.shrinks = true;
      diagnostics_.warning("pages-made-smaller", {},
                           fmt::format("pages of {} are made smaller to fit on {}, to {:.0f} %", words,
                                       press::media_word(medium), std::floor(scale * 100)),
                           hint_for_size(*paper));
    } else {
      diagnostics_.error("printer-cannot", {},
                         fmt::format("pages of {} are larger than {}, and would be cut off", words,
                                     press::media_word(medium)),
                         hint_for_size(*paper));
    }
  }

  /// How pages are put on this paper before they are printed.
  std::string hint_for_size(Size paper) const {
    const std::string name = press::name_of_paper(paper);
    const auto& names = press::paper_names();
    const bool has_name = std::find(names.begin(), names.end(), name) != names.end();
    const std::string word =
        has_name ? name
                 : fmt::format("{:.0f}x{:.0f}", to_millimetres(paper.width), to_millimetres(paper.height));
    const std::string file = place_.document.empty() ? "FILE" : shell_word(place_.document);
    const std::string command =
        fmt::format("'tandem press impose {} --layout poster --paper {} -o tiles.pdf'", file, word);
    return fmt::format("{} keeps their size, on several leaves each{}", command,
                       may_shrink() ? "" : "; '--layout 1-up' makes them smaller");
  }

  void take_own_sides() {
    std::set<std::string> possible;
    for (const std::string& sides : pages_.sides) {
      const auto& has = printer_.sides;
      possible.insert(std::find(has.begin(), has.end(), press::sides_name(sides)) == has.end() ? "one"
                                                                                               : sides);
    }
    if (possible.size() == 1) wishes_.own_sides = *possible.begin();
    if (possible.size() < 2) return;
    diagnostics_.error(
        "printer-cannot", {},
        fmt::format("the files are made for several ways to print: {}", fmt::join(possible, ", ")),
        "print those of each way by themselves, or all in one with '--sides'");
  }

  const PagesToPrint& pages_;
  const press::Printer& printer_;
  const PrintPlace& place_;
  press::PrintWishes& wishes_;
  Diagnostics& diagnostics_;
};

}  // namespace

PagesToPrint pages_of(const std::vector<press::CopyToPrint>& copies, const PrintPlace& place,
                      FileSystem& files, Diagnostics& diagnostics) {
  PagesToPrint pages;
  std::set<std::string> seen;
  for (const press::CopyToPrint& copy : copies) {
    if (!seen.insert(copy.file).second) continue;
    std::string problem;
    auto bytes = read_copy(copy, place, files, problem);
    if (!bytes) {
      diagnostics.error("not-as-built", {}, problem, "build again: only what the manifest says is printed");
      continue;
    }
    try {
      add_file(std::move(*bytes), pages);
    } catch (const press::UnreadablePdf& unreadable) {
      // What the build has made is sent as it is, also where nothing here can read it.
      if (place.document.empty()) continue;
      diagnostics.error("nothing-built", {}, fmt::format("{}: {}", place.document, unreadable.message),
                        unreadable.hint);
    }
  }
  return pages;
}

void wish_for_pages(const PagesToPrint& pages, const press::Printer& printer, const PrintPlace& place,
                    press::PrintWishes& wishes, Diagnostics& diagnostics) {
  PaperWish(pages, printer, place, wishes, diagnostics).make();
}

}  // namespace tandem::cli
