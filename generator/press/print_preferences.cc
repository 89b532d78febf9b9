#include "press/print_preferences.h"

#include <fmt/format.h>

namespace tandem::press {
namespace {

/// As /Duplex has it.
const char* word_of(DuplexEdge edge) {
  switch (edge) {
    case DuplexEdge::long_edge:
      return "/DuplexFlipLongEdge";
    case DuplexEdge::short_edge:
      return "/DuplexFlipShortEdge";
    case DuplexEdge::none:
      break;
  }
  return "/Simplex";
}

}  // namespace

PrintPreferences preferences_of(const PdfFile& file) {
  const PdfObject said = file.root()["/ViewerPreferences"];
  PrintPreferences preferences{.keeps_size = said["/PrintScaling"].name() == "/None"};
  const std::string duplex = said["/Duplex"].name();
  for (const DuplexEdge edge : {DuplexEdge::long_edge, DuplexEdge::short_edge, DuplexEdge::none}) {
    if (duplex == word_of(edge)) preferences.edge = edge;
  }
  return preferences;
}

PdfObject preferences_in(PdfFile& file, const PrintPreferences& preferences) {
  return file.parse(
      fmt::format("<< {}{} >>", preferences.keeps_size ? "/PrintScaling /None " : "",
                  preferences.edge ? fmt::format("/Duplex {}", word_of(*preferences.edge)) : ""));
}

}  // namespace tandem::press
