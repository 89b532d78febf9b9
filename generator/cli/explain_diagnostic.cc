#include "cli/explain_diagnostic.h"

#include <algorithm>
#include <string_view>

#include "base/embedded_file.h"

namespace tandem::cli {

const std::vector<EmbeddedFile>& embedded_diagnostics();

namespace {

constexpr std::string_view section_mark = "### ";

struct Section {
  std::string code;
  std::vector<std::string_view> lines;
};

// A section begins with '### code' and ends before the next heading. A # within an example is a comment.
std::vector<Section> read_sections(std::string_view page) {
  std::vector<Section> sections;
  bool is_in_section = false;
  bool is_in_example = false;
  while (!page.empty()) {
    const std::string_view line = page.substr(0, page.find('\n'));
    page.remove_prefix(std::min(line.size() + 1, page.size()));
    if (line.starts_with("```")) is_in_example = !is_in_example;
    if (!is_in_example && line.starts_with('#')) {
      is_in_section = line.starts_with(section_mark);
      if (is_in_section) sections.push_back({std::string(line.substr(section_mark.size())), {}});
    } else if (is_in_section) {
      sections.back().lines.push_back(line);
    }
  }
  return sections;
}

const std::vector<Section>& all_sections() {
  static const std::vector<Section> sections = read_sections(embedded_diagnostics().front().text);
  return sections;
}

}  // namespace

std::vector<std::string> explained_codes() {
  std::vector<std::string> codes;
  for (const Section& section : all_sections()) codes.push_back(section.code);
  return codes;
}

// Examples are indented in place of Markdown's fences.
bool explain_diagnostic(const std::string& code, std::ostream& out) {
  for (const Section& section : all_sections()) {
    if (section.code != code) continue;
    out << code << '\n';
    std::size_t count = section.lines.size();
    while (count > 0 && section.lines[count - 1].empty()) --count;
    bool is_in_example = false;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view line = section.lines[i];
      if (line.starts_with("```")) {
        is_in_example = !is_in_example;
      } else {
        out << (is_in_example && !line.empty() ? "    " : "") << line << '\n';
      }
    }
    return true;
  }
  return false;
}

}  // namespace tandem::cli
