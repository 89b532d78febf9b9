#include "cli/roff.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace tandem::cli {
namespace {

constexpr std::size_t longest_line = 78;  // mandoc -Tlint asks for lines of at most 80 bytes

// '-' is a hyphen to roff and "'" a quotation mark: what is typed has to come out as it is. Other signs than
// those of ASCII are named, since not every formatter reads UTF-8.
std::string escaped(std::string_view text) {
  std::string result;
  bool is_bold = false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = next_code_point(text, position);
    if (c == U'`') {
      is_bold = !is_bold;
      result += is_bold ? "\\fB" : "\\fR";
    } else if (c == U'\\') {
      result += "\\e";
    } else if (c == U'-') {
      result += "\\-";
    } else if (c == U'\'') {
      result += "\\(aq";
    } else if (c == U'~') {
      result += "\\(ti";
    } else if (c == U'^') {
      result += "\\(ha";
    } else if (c > U'~') {
      result += fmt::format("\\[u{:04X}]", static_cast<unsigned>(c));
    } else {
      result += static_cast<char>(c);
    }
  }
  return result;
}

// A dot at the beginning of a line would begin a macro.
std::string as_line(const std::string& line) {
  return line.starts_with('.') ? "\\&" + line : line;
}

// For the words of a macro, where a quotation mark is doubled.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : escaped(text)) result += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return result + '"';
}

}  // namespace

RoffPage::RoffPage(std::string_view title, int section, std::string_view date, std::string_view origin)
    : text_(fmt::format(".TH {} {} \"{}\" {}\n", quoted(title), section, date, quoted(origin))) {}

void RoffPage::heading(std::string_view words) {
  text_ += fmt::format(".SH {}\n", quoted(words));
  begins_ = true;
}

void RoffPage::subheading(std::string_view words) {
  text_ += fmt::format(".SS {}\n", quoted(words));
  begins_ = true;
}

void RoffPage::paragraph(std::string_view words) {
  begin_paragraph();
  this->words(words);
}

void RoffPage::term(std::string_view bold, std::string_view slanted) {
  text_ += ".TP\n";
  begins_ = false;
  call(bold, slanted);
}

void RoffPage::explain(std::string_view words) {
  this->words(words);
}

void RoffPage::example(std::string_view line) {
  begin_paragraph();
  text_ += fmt::format(".EX\n{}\n.EE\n", as_line(escaped(line)));
}

void RoffPage::begin_inner() {
  text_ += ".RS\n";
}

void RoffPage::end_inner() {
  text_ += ".RE\n";
}

void RoffPage::call(std::string_view bold, std::string_view slanted) {
  const std::string tail = slanted.empty() ? "" : fmt::format(" \\fI{}\\fR", escaped(slanted));
  text_ += fmt::format("\\fB{}\\fR{}\n", escaped(bold), tail);
}

void RoffPage::line_break() {
  text_ += ".br\n";
}

// Behind a heading a paragraph begins by itself.
void RoffPage::begin_paragraph() {
  if (!begins_) text_ += ".PP\n";
  begins_ = false;
}

void RoffPage::words(std::string_view text) {
  const std::string all = escaped(text);
  std::string_view rest = all;
  std::string line;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (!line.empty() && line.size() + 1 + word.size() > longest_line) {
      text_ += as_line(line) + '\n';
      line.clear();
    }
    line += line.empty() ? "" : " ";
    line += word;
  }
  if (!line.empty()) text_ += as_line(line) + '\n';
}

}  // namespace tandem::cli
