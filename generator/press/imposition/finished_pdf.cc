#include "press/imposition/finished_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "press/imposition/cell.h"
#include "press/imposition/leaf_content.h"
#include "press/imposition/printed_marks.h"

namespace tandem::press {
namespace {

Rect rect_of(const PdfObject& box) {
  const double x[]{box.at(0).number(), box.at(2).number()};
  const double y[]{box.at(1).number(), box.at(3).number()};
  const double left = std::min(x[0], x[1]);
  const double bottom = std::min(y[0], y[1]);
  return {left, bottom, std::max(x[0], x[1]) - left, std::max(y[0], y[1]) - bottom};
}

Rect common(const Rect& one, const Rect& other) {
  const double left = std::max(one.x, other.x);
  const double bottom = std::max(one.y, other.y);
  return {left, bottom, std::min(one.right(), other.right()) - left,
          std::min(one.bottom(), other.bottom()) - bottom};
}

/// The first of these boxes that the page has, as far as it lies on its paper (14.11.2).
Rect box_of(const PdfObject& page, std::initializer_list<const char*> keys) {
  const Rect paper = rect_of(page["/MediaBox"]);
  for (const char* key : keys) {
    const PdfObject box = page[key];
    if (box.size() == 4) return common(rect_of(box), paper);
  }
  return paper;
}

Rect trim_box(const PdfObject& page) {
  return box_of(page, {"/TrimBox", "/CropBox"});
}

/// 90, -90, 450 …: what viewers turn a page by, clockwise.
Turn turn_of(const PdfObject& rotate) {
  return static_cast<Turn>(((rotate.integer() / 90) % 4 + 4) % 4);
}

FilePage file_page(const PdfObject& page, int number) {
  FilePage result{trim_box(page), turn_of(page["/Rotate"])};
  const double unit = page["/UserUnit"].number();
  if (unit > 0) result.unit = unit;
  if (!(result.box.width > 0 && result.box.height > 0)) {
    throw UnreadablePdf{fmt::format("its page {} has no size", number + 1),
                        "print it into a new PDF, or ask for it once more"};
  }
  return result;
}

std::string array_of(const Rect& box) {
  return fmt::format("[{} {} {} {}]", number(box.x), number(box.y), number(box.right()),
                     number(box.bottom()));
}

/// The same of a place on a leaf, where y grows downwards.
std::string array_of(const Rect& rect, Size leaf) {
  return array_of(Rect{rect.x, leaf.height - rect.bottom(), rect.width, rect.height});
}

Rect on_leaf(const Rect& rect, Size leaf) {
  return common(rect, {0, 0, leaf.width, leaf.height});
}

}  // namespace

struct FinishedPdf::File {
  File(std::string bytes, EmptyFields empty_fields) : pdf(std::move(bytes)), empty(empty_fields) {}

  PdfFile pdf;
  EmptyFields empty;
  std::vector<FilePage> pages;
};

FinishedPdf::FinishedPdf(std::string bytes, EmptyFields empty)
    : file_(std::make_unique<File>(std::move(bytes), empty)) {
  const int count = file_->pdf.page_count();
  file_->pdf.check();
  for (int page = 0; page < count; ++page) file_->pages.push_back(file_page(file_->pdf.page(page), page));
  file_->pdf.check();
  if (count == 0) throw UnreadablePdf{"it has no pages", "print it into a new PDF, or ask for it once more"};
}

FinishedPdf::~FinishedPdf() = default;

const std::vector<FilePage>& FinishedPdf::pages() const {
  return file_->pages;
}

std::vector<Size> FinishedPdf::page_sizes() const {
  std::vector<Size> sizes;
  for (const FilePage& page : file_->pages) sizes.push_back(page.size());
  return sizes;
}

std::vector<Size> FinishedPdf::paper_sizes() const {
  std::vector<Size> sizes;
  for (std::size_t i = 0; i < file_->pages.size(); ++i) {
    FilePage page = file_->pages[i];
    page.box = box_of(file_->pdf.page(static_cast<int>(i)), {"/CropBox"});
    sizes.push_back(page.size());
  }
  return sizes;
}

PrintPreferences FinishedPdf::preferences() const {
  return preferences_of(file_->pdf);
}

namespace {

/// A page of the one file as objects of the other.
struct ShownPage {
  PdfObject form;
  std::vector<PdfObject> marks;  ///< over it
  std::vector<Matrix> places;    ///< of these
  bool is_blank = false;         ///< nothing is painted
};

/// A file's pages as form XObjects of another file, each that looks alike once (8.10).
class PageForms {
 public:
  PageForms(PdfFile& from, PdfFile& to, double bleed, EmptyFields empty)
      : from_(from), to_(to), fields_(from.root()["/AcroForm"]), bleed_(bleed), empty_(empty) {}

  const ShownPage& shown(int number) {
    const auto known = shown_.find(number);
    if (known != shown_.end()) return known->second;
    const PdfObject page = from_.page(number);
    const bool is_blank = from_.content_of(page).find_first_not_of(" \t\r\n") == std::string::npos;
    ShownPage shown{form_of(page), {}, {}, is_blank};
    for (const PrintedMark& mark : printed_marks(page, fields_, empty_)) {
      shown.marks.push_back(to_.copy(from_, mark.appearance));
      shown.places.push_back(mark.matrix);
    }
    return shown_.emplace(number, std::move(shown)).first->second;
  }

 private:
  /// What is painted of a page, as it is stored where it is one stream: nothing is deflated twice.
  struct Content {
    std::string bytes;
    std::string filter = "null";
    std::string parameters = "null";
  };

  Content content_of(const PdfObject& page) const {
    PdfObject content = page["/Contents"];
    if (content.size() == 1) content = content.at(0);
    if (!content.is_stream()) return {from_.content_of(page)};
    return {content.stored_bytes(), content["/Filter"].written_out(), content["/DecodeParms"].written_out()};
  }

  PdfObject form_of(const PdfObject& page) {
    const std::string box =
        array_of(bleed_ > 0 ? box_of(page, {"/BleedBox", "/TrimBox", "/CropBox"}) : trim_box(page));
    const PdfObject resources = page["/Resources"];
    const PdfObject group = page["/Group"];
    const Content content = content_of(page);
    RunningDigest digest;
    for (const std::string& part :
         {box, resources.written(), group.written(), content.filter, content.parameters, content.bytes}) {
      digest.append(part);
      digest.append(" ");
    }
    const std::string look = digest.checksum();
    const auto known = by_look_.find(look);
    if (known != by_look_.end()) return known->second;
    PdfObject form = to_.stream(content.bytes, to_.parse(content.filter), to_.parse(content.parameters));
    form.set("/Type", to_.parse("/XObject"));
    form.set("/Subtype", to_.parse("/Form"));
    form.set("/BBox", to_.parse(box));
    form.set("/Resources", resources.is_dictionary() ? to_.copy(from_, resources) : to_.parse("<< >>"));
    if (group.is_dictionary()) form.set("/Group", to_.copy(from_, group));
    return by_look_.emplace(look, form).first->second;
  }

  PdfFile& from_;
  PdfFile& to_;
  PdfObject fields_;
  double bleed_;
  EmptyFields empty_;
  std::map<int, ShownPage> shown_;
  std::map<std::string, PdfObject> by_look_;
};

/// Leaves, side by side, as pages of a file.
class LeafWriter {
 public:
  LeafWriter(PdfFile& to, PageForms& forms, const std::vector<FilePage>& pages, const ImposedFile& file)
      : to_(to), forms_(forms), pages_(pages), file_(file) {}

  void add_front(const ImposedLeaf& leaf) { add(leaf, leaf.front, PaperSide::front); }
  void add_back(const ImposedLeaf& leaf) { add(leaf, leaf.back, PaperSide::back); }

 private:
  /// How the leaf lies in the file: as it is read, or upright for a printer that is corrected.
  Turn turn_of(const ImposedLeaf& leaf) const {
    return file_.correction && is_landscape(leaf.size) ? Turn::quarter : Turn::none;
  }

  void add(const ImposedLeaf& leaf, const LeafSide& side, PaperSide of_paper) {
    const Turn turn = turn_of(leaf);
    const Size paper = turned(leaf.size, turn);
    LeafContent content(leaf.size);
    if (file_.correction) {
      content.send_through(then(turning(leaf.size, turn), correction_of(*file_.correction, of_paper, paper)));
    }
    const auto box = [&](const Rect& rect) {
      const Rect on_paper = on_leaf(rect, leaf.size);
      if (turn == Turn::none) return array_of(on_paper, paper);
      return array_of({leaf.size.height - on_paper.bottom(), on_paper.x, on_paper.height, on_paper.width},
                      paper);
    };
    PdfObject page = to_.parse(fmt::format(
        "<< /Type /Page /MediaBox {} /BleedBox {} /TrimBox {} /Resources << >> >>",
        box({0, 0, leaf.size.width, leaf.size.height}), box(grown(leaf.trim, file_.bleed)), box(leaf.trim)));
    // Marks alone would make a page that is nobody's of what is left blank.
    if (show_pages(leaf, side, content, page)) {
      for (const FinishingMark& mark : side.marks) content.draw(mark);
    }
    page.set("/Contents", to_.stream(content.take(), to_.parse("null"), to_.parse("null")));
    to_.add_page(to_.indirect(page));
  }

  /// Whether there is anything on them.
  bool show_pages(const ImposedLeaf& leaf, const LeafSide& side, LeafContent& content, PdfObject& page) {
    bool shows_some = false;
    const int first = file_.first_pages[static_cast<std::size_t>(leaf.copy)];
    PdfObject named = to_.parse("<< >>");
    int forms = 0;
    const auto name = [&](const PdfObject& form) { named.set(LeafContent::name_of(++forms).c_str(), form); };
    for (const PlacedPage& placed : side.pages) {
      const int number = first + placed.page;
      const ShownPage& shown = forms_.shown(number);
      shows_some = shows_some || !shown.is_blank || !shown.marks.empty();
      content.show(pages_[static_cast<std::size_t>(number)], placed, shown.places);
      name(shown.form);
      for (const PdfObject& mark : shown.marks) name(mark);
    }
    if (forms > 0) page["/Resources"].set("/XObject", named);
    return shows_some;
  }

  PdfFile& to_;
  PageForms& forms_;
  const std::vector<FilePage>& pages_;
  const ImposedFile& file_;
};

}  // namespace

std::string FinishedPdf::imposed(const ImposedFile& file) {
  PdfFile out;
  PageForms forms(file_->pdf, out, file.bleed, file_->empty);
  LeafWriter writer(out, forms, file_->pages, file);
  for (const ImposedLeaf& leaf : file.leaves) {
    writer.add_front(leaf);
    if (file.edge != DuplexEdge::none) writer.add_back(leaf);
  }
  out.root().set("/ViewerPreferences", preferences_in(out, {.edge = file.edge, .keeps_size = true}));
  // Colours mean what they meant, and layers that are off stay off.
  for (const char* key : {"/OutputIntents", "/OCProperties"}) {
    const PdfObject value = file_->pdf.root()[key];
    if (!value.is_null()) out.root().set(key, out.copy(file_->pdf, value));
  }
  out.trailer().set("/Info", out.indirect(out.parse("<< /Producer (Tandem) >>")));
  std::string bytes = out.write(file_->pdf.version());
  file_->pdf.check();
  return bytes;
}

}  // namespace tandem::press
