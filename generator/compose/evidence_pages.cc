#include "compose/evidence_pages.h"

#include <set>

#include "compose/sheet_head.h"
#include "model/offered_sheets.h"
#include "setting/rich_text_flow.h"

namespace tandem {
namespace {

// The reference with its DOI behind it, as a link.
RichText citation_of(const EvidenceNote& note) {
  RichText text = note.citation;
  if (note.doi.value.empty()) return text;
  const std::string address = "https://doi.org/" + note.doi.value;
  auto& runs = text.paragraphs.front().runs;
  runs.push_back({Message::literal(" "), false, false, {}});
  runs.push_back({Message::literal(address), false, false, address});
  return text;
}

void add_note(const EvidenceNote& note, Workplace& at) {
  at.galley.begin_block(note.id.span);
  const Paragraph& heading = at.hand.set(note.construct, StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, StyleName::heading, Role::heading2, 0, true);
  const std::string& strength = at.setting.words().evidence.strength[static_cast<std::size_t>(note.strength)];
  const Paragraph& sure = at.hand.set_words(strength, StyleName::callout_label, at.setting.width);
  at.galley.add_paragraph(sure, StyleName::callout_label, Role::paragraph, 0, true);
  add_rich_text(note.found, StyleName::body, 0, at);
  at.galley.flow().strips.back().keep_with_next = true;  // a reference alone on a page is for nothing
  add_rich_text(citation_of(note), StyleName::hint, 0, at);
}

}  // namespace

std::vector<const EvidenceNote*> evidence_of(const Workshop& workshop, const Project& project) {
  std::set<std::string> ids;
  const auto take = [&](const Identifier& sheet) {
    if (sheet.empty()) return;
    for (const Identifier& id : project.sheets.at(sheet.value)->evidence) ids.insert(id.value);
  };
  for (const Identifier& sheet : sheets_of(project.recipes.at(workshop.recipe.value), project)) take(sheet);
  for (const AgendaItem& item : workshop.agenda) take(item.exercise);
  std::vector<const EvidenceNote*> notes;
  for (const std::string& id : ids) notes.push_back(&project.evidence.at(id));
  return notes;
}

void add_evidence(const std::vector<const EvidenceNote*>& notes, const std::string& occasion, Workplace& at) {
  Sheet head;
  head.form = Sheet::Form::article;
  head.title.paragraphs.push_back({});
  head.title.paragraphs.front().runs.push_back(
      {Message::literal(at.setting.words().evidence.title), false, false, {}});
  head.purpose.paragraphs.push_back({});
  head.purpose.paragraphs.front().runs.push_back({Message::literal(occasion), false, false, {}});
  add_sheet_head(head, at);
  for (const EvidenceNote* note : notes) add_note(*note, at);
}

}  // namespace tandem
