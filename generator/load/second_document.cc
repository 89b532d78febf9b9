#include "load/second_document.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <string_view>

#include "load/yaml_line_problem.h"

namespace tandem::load {
namespace {

// Thrown through yaml-cpp: one report is enough.
struct Reported {};

class SecondDocument : public YAML::EventHandler {
 public:
  SecondDocument(const LineIndex& lines, Diagnostics& diagnostics)
      : lines_(lines), diagnostics_(diagnostics) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    const std::size_t begin = lines_.offset_of_byte(mark.line + 1, mark.column);
    const std::string_view line = lines_.line(mark.line + 1);
    if (report_invisible_structure(lines_, mark.line + 1, diagnostics_)) throw Reported();
    int above = mark.line;
    while (above > 0 && lines_.line(above).find_first_not_of(" \t") == std::string_view::npos) --above;
    if (line.starts_with("---") || lines_.line(above).starts_with("...") ||
        lines_.line(above).starts_with("---")) {
      diagnostics_.error("second-document", lines_.span(begin, begin + 3), "a second document starts here",
                         "keep one document in a file; --- can stand only above the first line");
    } else if (!report_tab_indentation(lines_, mark.line + 1, diagnostics_)) {
      diagnostics_.error("yaml-syntax", lines_.span(begin, begin + line.size()),
                         "this line does not belong to the list or text above it",
                         "indent it if it continues that, or begin every line of the list with '- '");
    }
    throw Reported();
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
  }
  void OnMapEnd() override {}

 private:
  const LineIndex& lines_;
  Diagnostics& diagnostics_;
};

}  // namespace

void report_second_document(YAML::Parser& parser, const LineIndex& lines, Diagnostics& diagnostics) {
  SecondDocument second(lines, diagnostics);
  try {
    parser.HandleNextDocument(second);
  } catch (const Reported&) {
    // where it was thrown
  }
}

}  // namespace tandem::load
