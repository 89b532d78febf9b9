#include "compose/evidence_pages.h"

#include <set>

#include "compose/sheet_head.h"
#include "model/offered_sheets.h"
#include "setting/rich_text_flow.h"

namespace tandem::compose {
namespace {

// The reference with its DOI behind it, as a link.
load::RichText citation_of(const model::EvidenceNote& note) {
  load::RichText text = note.citation;
  if (note.doi.value.empty()) return text;
  const std::string address = "https://doi.org/" + note.doi.value;
  auto& runs = text.paragraphs.front().runs;
  runs.push_back({load::Message::literal(" "), false, false, {}});
  runs.push_back({load::Message::literal(address), false, false, address});
  return text;
}

void add_note(const model::EvidenceNote& note, setting::Workplace& at) {
  at.galley.begin_block(note.id.span);
  const text::Paragraph& heading = at.hand.set(note.construct, model::StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, model::StyleName::heading, layout::Role::heading2, 0, true);
  const std::string& strength = at.setting.words().evidence.strength[static_cast<std::size_t>(note.strength)];
  const text::Paragraph& sure =
      at.hand.set_words(strength, model::StyleName::callout_label, at.setting.width);
  at.galley.add_paragraph(sure, model::StyleName::callout_label, layout::Role::paragraph, 0, true);
  setting::add_rich_text(note.found, model::StyleName::body, 0, at);
  at.galley.flow().strips.back().keep_with_next = true;  // a reference alone on a page is for nothing
  setting::add_rich_text(citation_of(note), model::StyleName::hint, 0, at);
}

}  // namespace

std::vector<const model::EvidenceNote*> evidence_of(const model::Workshop& workshop,
                                                    const model::Project& project) {
  std::set<std::string> ids;
  const auto take = [&](const load::Identifier& sheet) {
    if (sheet.empty()) return;
    for (const load::Identifier& id : project.sheets.at(sheet.value)->evidence) ids.insert(id.value);
  };
  for (const load::Identifier& sheet : model::sheets_of(project.recipes.at(workshop.recipe.value), project))
    take(sheet);
  for (const model::AgendaItem& item : workshop.agenda) take(item.exercise);
  std::vector<const model::EvidenceNote*> notes;
  for (const std::string& id : ids) notes.push_back(&project.evidence.at(id));
  return notes;
}

void add_evidence(const std::vector<const model::EvidenceNote*>& notes, const std::string& occasion,
                  setting::Workplace& at) {
  model::Sheet head;
  head.form = model::Sheet::Form::article;
  head.title.paragraphs.push_back({});
  head.title.paragraphs.front().runs.push_back(
      {load::Message::literal(at.setting.words().evidence.title), false, false, {}});
  head.purpose.paragraphs.push_back({});
  head.purpose.paragraphs.front().runs.push_back({load::Message::literal(occasion), false, false, {}});
  add_sheet_head(head, at);
  for (const model::EvidenceNote* note : notes) add_note(*note, at);
}

}  // namespace tandem::compose
