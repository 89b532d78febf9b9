#include "load/every_field.h"

namespace tandem::tests {

std::vector<std::string> words_of(std::type_identity<Mood>) {
  return {"calm", "tense", "open-hearted"};
}

const load::FieldTable<Step>& fields_of(std::type_identity<Step>) {
  static const load::FieldTable<Step> table{
      load::required("text", &Step::text, "what to do"),
      load::optional("minutes", &Step::minutes, "how long", load::between(1, 90)),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<Step>) {
  return "text";
}

const load::FieldTable<EveryField>& fields_of(std::type_identity<EveryField>) {
  static const load::FieldTable<EveryField> table{
      load::optional("id", &EveryField::id, "names it"),
      load::optional("title", &EveryField::title, "a title"),
      load::optional("body", &EveryField::body, "paragraphs"),
      load::optional("name", &EveryField::name, "a name"),
      load::optional("note", &EveryField::note, "words"),
      load::optional("active", &EveryField::active, "whether it is used"),
      load::optional("lines", &EveryField::lines, "writing lines", load::between(1, 40)),
      load::optional("weight", &EveryField::weight, "a number", load::at_least(0.5)),
      load::optional("gap", &EveryField::gap, "a distance", load::between(0, 72)),
      load::optional("colour", &EveryField::colour, "a colour"),
      load::optional("mood", &EveryField::mood, "a word"),
      load::distinct(load::optional("statements", &EveryField::statements, "lines", load::between(2, 4))),
      load::optional("steps", &EveryField::steps, "things to do"),
      load::optional("limit", &EveryField::limit, "may be absent", load::at_least(1)),
      load::optional("last", &EveryField::last, "the last thing to do"),
      load::optional("first", &EveryField::first, "the first thing to do"),
      load::optional("grid", &EveryField::grid, "numbers"),
      load::optional("moods", &EveryField::moods, "words"),
  };
  return table;
}

EveryField read_sample(SourceSet& sources, const std::string& yaml, Diagnostics& diagnostics) {
  EveryField sample;
  const SourceFile& file = sources.add("sheet.yaml", yaml);
  if (const auto node = load::read_yaml(file, diagnostics))
    load::decode_map(*node, sample, "sheet", diagnostics);
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

std::string show(const load::RichText& text, const load::MessageArguments& arguments) {
  std::string shown;
  for (const load::RichParagraph& paragraph : text.paragraphs) {
    if (!shown.empty()) shown += '\n';
    if (paragraph.first_in_list) shown += "list ";
    if (paragraph.kind == load::RichParagraph::Kind::bullet) shown += "- ";
    if (paragraph.kind == load::RichParagraph::Kind::numbered)
      shown += std::to_string(paragraph.number) + ". ";
    for (const load::RichRun& run : paragraph.runs) {
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

}  // namespace tandem::tests
