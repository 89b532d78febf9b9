#include "load/sample.h"

namespace tandem {

template <>
std::vector<std::string> words_of<Mood>() {
  return {"calm", "tense", "open-hearted"};
}

template <>
const FieldTable<Step>& fields_of<Step>() {
  static const FieldTable<Step> table{
      required("text", &Step::text, "what to do"),
      optional("minutes", &Step::minutes, "how long", between(1, 90)),
  };
  return table;
}

template <>
std::string_view short_form_field<Step>() {
  return "text";
}

template <>
const FieldTable<Sample>& fields_of<Sample>() {
  static const FieldTable<Sample> table{
      optional("id", &Sample::id, "names it"),
      optional("title", &Sample::title, "a title"),
      optional("body", &Sample::body, "paragraphs"),
      optional("name", &Sample::name, "a name"),
      optional("note", &Sample::note, "words"),
      optional("active", &Sample::active, "whether it is used"),
      optional("lines", &Sample::lines, "writing lines", between(1, 40)),
      optional("weight", &Sample::weight, "a number", at_least(0.5)),
      optional("gap", &Sample::gap, "a distance", between(0, 72)),
      optional("colour", &Sample::colour, "a colour"),
      optional("mood", &Sample::mood, "a word"),
      distinct(optional("statements", &Sample::statements, "lines", between(2, 4))),
      optional("steps", &Sample::steps, "things to do"),
      optional("limit", &Sample::limit, "may be absent", at_least(1)),
      optional("last", &Sample::last, "the last thing to do"),
      optional("first", &Sample::first, "the first thing to do"),
      optional("grid", &Sample::grid, "numbers"),
      optional("moods", &Sample::moods, "words"),
  };
  return table;
}

Sample read_sample(SourceSet& sources, const std::string& yaml, Diagnostics& diagnostics) {
  Sample sample;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  if (const auto node = read_yaml(file, diagnostics)) decode_map(*node, sample, "sheet", diagnostics);
  return sample;
}

std::string diagnose(const std::string& yaml) {
  SourceSet sources;
  Diagnostics diagnostics;
  read_sample(sources, yaml, diagnostics);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) text += format_diagnostic(diagnostic, false);
  return text;
}

std::string show(const RichText& text, const MessageArguments& arguments) {
  std::string shown;
  for (const RichParagraph& paragraph : text.paragraphs) {
    if (!shown.empty()) shown += '\n';
    if (paragraph.first_in_list) shown += "list ";
    if (paragraph.kind == RichParagraph::Kind::bullet) shown += "- ";
    if (paragraph.kind == RichParagraph::Kind::numbered) shown += std::to_string(paragraph.number) + ". ";
    for (const RichRun& run : paragraph.runs) {
      std::string words = run.text.format(arguments, &run == &paragraph.runs.front());
      if (run.emphasis) words = "<em>" + words + "</em>";
      if (run.strong) words = "<strong>" + words + "</strong>";
      if (!run.language.empty()) words = "<lang " + run.language + ">" + words + "</lang>";
      if (!run.link.empty()) words = "<link " + run.link + ">" + words + "</link>";
      shown += words;
    }
  }
  return shown;
}

}  // namespace tandem
