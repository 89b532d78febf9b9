#include "model/page_master.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<PaperUse>) {
  return {"sheet", "card", "poster"};
}

const load::FieldTable<Margins>& fields_of(std::type_identity<Margins>) {
  static const load::FieldTable<Margins> table{
      load::required("top", &Margins::top, "paper's top edge to the text", load::between(0, 400)),
      load::required("bottom", &Margins::bottom, "text to the paper's bottom edge", load::between(0, 400)),
      load::required("inner", &Margins::inner, "at the binding side", load::between(0, 400)),
      load::required("outer", &Margins::outer, "at the open side", load::between(0, 400)),
  };
  return table;
}

const load::FieldTable<FurnitureLine>& fields_of(std::type_identity<FurnitureLine>) {
  static const load::FieldTable<FurnitureLine> table{
      load::optional("left", &FurnitureLine::left, "text at the left"),
      load::optional("centre", &FurnitureLine::centre, "text in the middle"),
      load::optional("right", &FurnitureLine::right, "text at the right"),
      load::required("distance", &FurnitureLine::distance, "from the paper's edge to the line",
                     load::between(0, 400)),
  };
  return table;
}

const load::FieldTable<PageMaster>& fields_of(std::type_identity<PageMaster>) {
  static const load::FieldTable<PageMaster> table{
      load::required("page", &PageMaster::id, "its id: the file's name without `.yaml`"),
      load::optional("extends", &PageMaster::extends, "the page master it changes"),
      load::required("width", &PageMaster::width, "the paper's width", load::between(100, 5000)),
      load::required("height", &PageMaster::height, "the paper's height", load::between(100, 5000)),
      load::optional("use", &PageMaster::use, "what it is for; `tandem check` takes all that are a `sheet`"),
      load::optional("scale", &PageMaster::scale, "factor on the theme's type, spaces, ruling and blocks",
                     load::between(0.5, 4)),
      load::required("margins", &PageMaster::margins, "white space around the text"),
      load::optional("header", &PageMaster::header, "what stands above the text"),
      load::optional("footer", &PageMaster::footer, "what stands below the text"),
  };
  return table;
}

Rect PageMaster::frame(int page) const {
  const bool is_recto = page % 2 == 1;
  const double left = is_recto ? margins.inner.points : margins.outer.points;
  return {left, margins.top.points, width.points - margins.inner.points - margins.outer.points,
          height.points - margins.top.points - margins.bottom.points};
}

PageMaster read_page_master(const load::Node& document, Diagnostics& diagnostics) {
  PageMaster master;
  const int errors_before = diagnostics.error_count();
  load::decode_map(document, master, "page master", diagnostics);
  const Rect frame = master.frame(1);
  if (diagnostics.error_count() == errors_before && (frame.width < 100 || frame.height < 100)) {
    diagnostics.error("no-room", document.find("margins")->span, "the margins leave no room for text",
                      "make the margins smaller or the paper larger");
  }
  return master;
}

std::vector<load::FieldDescription> describe_page_master() {
  return load::describe_fields<PageMaster>();
}

}  // namespace tandem::model
