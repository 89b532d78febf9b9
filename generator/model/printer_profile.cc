#include "model/printer_profile.h"

namespace tandem {
namespace {

// What is further off than this was not measured but mistyped, in points.
constexpr double most_shift = from_millimetres(15);

constexpr Bounds around(double nominal) {
  return {nominal - most_shift, nominal + most_shift};
}

}  // namespace

template <>
const FieldTable<MeasuredSide>& fields_of<MeasuredSide>() {
  static const FieldTable<MeasuredSide> table = [] {
    FieldTable<MeasuredSide> rows{
        optional("left", &MeasuredSide::left, "from the paper's left edge to the upper left cross",
                 around(cross_left)),
        optional("top", &MeasuredSide::top, "from its top edge to the upper left cross", around(cross_top)),
        optional("top-right", &MeasuredSide::top_right, "from its top edge to the upper right cross",
                 around(cross_top)),
        optional("across", &MeasuredSide::across, "between the two upper crosses", around(cross_across)),
        optional("down", &MeasuredSide::down, "between the two crosses at the left", around(cross_down)),
    };
    rows[2].default_value = "as top";
    return rows;
  }();
  return table;
}

template <>
const FieldTable<PrinterProfile>& fields_of<PrinterProfile>() {
  static const FieldTable<PrinterProfile> table{
      required("printer", &PrinterProfile::id, "its id: the file's name without `.yaml`"),
      optional("description", &PrinterProfile::description, "which printer, and which tray"),
      optional("front", &PrinterProfile::front, "the test leaf's front, measured"),
      optional("back", &PrinterProfile::back, "its back, measured"),
  };
  return table;
}

PrinterProfile read_printer_profile(const Node& document, Diagnostics& diagnostics) {
  PrinterProfile profile;
  decode_map(document, profile, "printer", diagnostics);
  // Whoever has measured one of them has seen no turn.
  for (const auto& [key, side] : {std::pair("front", &profile.front), std::pair("back", &profile.back)}) {
    const Node* written = document.find(key);
    if (written && !written->find("top-right")) side->top_right = side->top;
  }
  return profile;
}

std::vector<FieldDescription> describe_printer_profile() {
  return describe_fields<PrinterProfile>();
}

}  // namespace tandem
