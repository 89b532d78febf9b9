#include "model/printer_profile.h"

namespace tandem::model {
namespace {

// What is further off than this was not measured but mistyped, in points.
constexpr double most_shift = from_millimetres(15);

constexpr load::Bounds around(double nominal) {
  return {nominal - most_shift, nominal + most_shift};
}

}  // namespace

const load::FieldTable<MeasuredSide>& fields_of(std::type_identity<MeasuredSide>) {
  static const load::FieldTable<MeasuredSide> table = [] {
    load::FieldTable<MeasuredSide> rows{
        load::optional("left", &MeasuredSide::left, "from the paper's left edge to the upper left cross",
                       around(cross_left)),
        load::optional("top", &MeasuredSide::top, "from its top edge to the upper left cross",
                       around(cross_top)),
        load::optional("top-right", &MeasuredSide::top_right, "from its top edge to the upper right cross",
                       around(cross_top)),
        load::optional("across", &MeasuredSide::across, "between the two upper crosses",
                       around(cross_across)),
        load::optional("down", &MeasuredSide::down, "between the two crosses at the left",
                       around(cross_down)),
    };
    rows[2].default_value = "as top";
    return rows;
  }();
  return table;
}

const load::FieldTable<PrinterProfile>& fields_of(std::type_identity<PrinterProfile>) {
  static const load::FieldTable<PrinterProfile> table{
      load::required("printer", &PrinterProfile::id, "its id: the file's name without `.yaml`"),
      load::optional("description", &PrinterProfile::description, "which printer, and which tray"),
      load::optional("front", &PrinterProfile::front, "the test leaf's front, measured"),
      load::optional("back", &PrinterProfile::back, "its back, measured"),
  };
  return table;
}

PrinterProfile read_printer_profile(const load::Node& document, Diagnostics& diagnostics) {
  PrinterProfile profile;
  load::decode_map(document, profile, "printer", diagnostics);
  // Whoever has measured one of them has seen no turn.
  for (const auto& [key, side] : {std::pair("front", &profile.front), std::pair("back", &profile.back)}) {
    const load::Node* written = document.find(key);
    if (written && !written->find("top-right")) side->top_right = side->top;
  }
  return profile;
}

std::vector<load::FieldDescription> describe_printer_profile() {
  return load::describe_fields<PrinterProfile>();
}

}  // namespace tandem::model
