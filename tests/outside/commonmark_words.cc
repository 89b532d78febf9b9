// Every example of the CommonMark specification as an author's text: what it says is printed, or refused with
// a place. No word is swallowed. In: the specification's text, from its npm package.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "load/node.h"
#include "load/rich_text.h"

namespace {

using namespace tandem;

constexpr std::string_view tab_in_examples = "→";

std::vector<std::string> examples_of(const std::string& specification) {
  const std::string fence(32, '`');
  std::vector<std::string> examples;
  const std::string opening = fence + " example\n";
  for (auto at = specification.find(opening); at != std::string::npos; at = specification.find(opening, at)) {
    at += opening.size();
    const std::size_t end = specification.find("\n.\n", at - 1);
    std::string example = specification.substr(at, end + 1 - at);
    for (auto tab = example.find(tab_in_examples); tab != std::string::npos;
         tab = example.find(tab_in_examples)) {
      example.replace(tab, tab_in_examples.size(), "\t");
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

std::string as_yaml(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return quoted + "\"\n";
}

// Letters and figures that stand together, each with how often it stands there. A reference to a character
// that authors may use is that character.
std::map<std::string, int> words_of(const std::string& text) {
  static const std::regex reference(
      "&(#[0-9]+|#[xX][0-9a-fA-F]+|amp|lt|gt|quot|nbsp|shy|ndash|mdash|hellip|thinsp);");
  std::map<std::string, int> words;
  std::string word;
  for (const char c : std::regex_replace(text, reference, "&") + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else if (!word.empty()) {
      ++words[word];
      word.clear();
    }
  }
  return words;
}

std::string printed(const load::RichText& text) {
  std::string page;
  for (const load::RichParagraph& paragraph : text.paragraphs) {
    if (paragraph.kind == load::RichParagraph::Kind::numbered)
      page += std::to_string(paragraph.number) + ". ";
    std::string link;
    for (const load::RichRun& run : paragraph.runs) {
      if (!run.link.empty() && run.link != link) page += "(" + run.link + ")";
      link = run.link;
      page += run.text.format({}, false);
    }
    page += "\n";
  }
  return page;
}

// As often as it stands there, also where markup ends inside of a word: 'foo*bar*'.
int count_of(const std::string& word, const std::string& page) {
  int count = 0;
  for (auto at = page.find(word); at != std::string::npos; at = page.find(word, at + word.size())) ++count;
  return count;
}

// Numbers of a list may be 1, 1, 1 or 001 in the source: they count all the same.
bool is_printed(const std::string& word, int count, const std::string& page) {
  const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number) return count_of(word, page) >= count;
  return count_of(word.substr(std::min(word.find_first_not_of('0'), word.size() - 1)), page) > 0;
}

std::string swallowed(const std::string& source, const load::RichText& text) {
  const std::string page = printed(text);
  for (const auto& [word, count] : words_of(source)) {
    if (!is_printed(word, count, page)) return word;
  }
  return {};
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  std::ifstream file(arguments[1]);
  const std::string specification{std::istreambuf_iterator<char>(file), {}};
  const std::vector<std::string> examples = examples_of(specification);
  int printed_count = 0;
  int problems = 0;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    SourceSet sources;
    Diagnostics diagnostics;
    const auto node = load::read_yaml(sources.add("example.yaml", as_yaml(examples[i])), diagnostics);
    std::string problem;
    if (!node) {
      problem = "is no YAML";
    } else {
      const load::RichText text = load::parse_rich_text(*node, load::RichTextForm::blocks, diagnostics);
      for (const Diagnostic& each : diagnostics.sorted()) {
        if (!each.span.file || each.span.line < 1) problem = "is refused without a place";
      }
      if (!diagnostics.has_errors()) {
        ++printed_count;
        const std::string word = swallowed(examples[i], text);
        if (!word.empty()) problem = fmt::format("loses '{}'", word);
      }
    }
    if (problem.empty()) continue;
    ++problems;
    fmt::print("example {} {}:\n{}\n", i + 1, problem, examples[i]);
  }
  fmt::print("{} examples, {} printed, {} with a problem\n", examples.size(), printed_count, problems);
  return problems == 0 && examples.size() > 600 && printed_count > 150 ? 0 : 1;
}
