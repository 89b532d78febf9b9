#include "model/page_master.h"

namespace tandem {

template <>
std::vector<std::string> words_of<PaperUse>() {
  return {"sheet", "card", "poster"};
}

template <>
const FieldTable<Margins>& fields_of<Margins>() {
  static const FieldTable<Margins> table{
      required("top", &Margins::top, "paper's top edge to the text", between(0, 400)),
      required("bottom", &Margins::bottom, "text to the paper's bottom edge", between(0, 400)),
      required("inner", &Margins::inner, "at the binding side", between(0, 400)),
      required("outer", &Margins::outer, "at the open side", between(0, 400)),
  };
  return table;
}

template <>
const FieldTable<FurnitureLine>& fields_of<FurnitureLine>() {
  static const FieldTable<FurnitureLine> table{
      optional("left", &FurnitureLine::left, "text at the left"),
      optional("centre", &FurnitureLine::centre, "text in the middle"),
      optional("right", &FurnitureLine::right, "text at the right"),
      required("distance", &FurnitureLine::distance, "from the paper's edge to the line", between(0, 400)),
  };
  return table;
}

template <>
const FieldTable<PageMaster>& fields_of<PageMaster>() {
  static const FieldTable<PageMaster> table{
      required("page", &PageMaster::id, "its id: the file's name without `.yaml`"),
      optional("extends", &PageMaster::extends, "the page master it changes"),
      required("width", &PageMaster::width, "the paper's width", between(100, 5000)),
      required("height", &PageMaster::height, "the paper's height", between(100, 5000)),
      optional("use", &PageMaster::use, "what it is for; `tandem check` takes all that are a `sheet`"),
      optional("scale", &PageMaster::scale, "factor on the theme's type, spaces, ruling and blocks",
               between(0.5, 4)),
      required("margins", &PageMaster::margins, "white space around the text"),
      optional("header", &PageMaster::header, "what stands above the text"),
      optional("footer", &PageMaster::footer, "what stands below the text"),
  };
  return table;
}

Rect PageMaster::frame(int page) const {
  const bool is_recto = page % 2 == 1;
  const double left = is_recto ? margins.inner.points : margins.outer.points;
  return {left, margins.top.points, width.points - margins.inner.points - margins.outer.points,
          height.points - margins.top.points - margins.bottom.points};
}

PageMaster read_page_master(const Node& document, Diagnostics& diagnostics) {
  PageMaster master;
  const int errors_before = diagnostics.error_count();
  decode_map(document, master, "page master", diagnostics);
  const Rect frame = master.frame(1);
  if (diagnostics.error_count() == errors_before && (frame.width < 100 || frame.height < 100)) {
    diagnostics.error("no-room", document.find("margins")->span, "the margins leave no room for text",
                      "make the margins smaller or the paper larger");
  }
  return master;
}

std::vector<FieldDescription> describe_page_master() {
  return describe_fields<PageMaster>();
}

}  // namespace tandem
