// What is for whoever leads the room: editions, run sheets, notes on research, the key.
#include <algorithm>

#include "compose/because.h"
#include "compose/composer.h"
#include "compose/draft.h"
#include "compose/evidence_pages.h"
#include "compose/key_sheet.h"
#include "compose/run_sheet.h"
#include "personalise/date_in_words.h"

namespace tandem::compose {
namespace {

bool is_any_reviewed(const std::vector<const model::Sheet*>& sheets) {
  return std::ranges::any_of(sheets, [](const model::Sheet* sheet) { return !sheet->reviews.empty(); });
}

}  // namespace

Composer::Draft Composer::draft_edition(const model::Workshop& workshop, const model::Project& project,
                                        const std::string& language, bool has_contents_page) {
  Draft draft(anybody_, workshop.id.span);
  draft.has_notes = true;
  draft.workshop = &workshop;
  const std::vector<const model::Sheet*> sheets =
      personalise::facilitator_sheets(project, workshop, language);
  draft.says_unreviewed = workshop.agenda.empty() || is_any_reviewed(sheets);
  if (!workshop.agenda.empty()) add_plan(draft, workshop, project, language);
  add_sheets(draft, sheets, has_contents_page);
  draft.facts.copy = facilitators_word();
  draft.facts.workshop = without_names(workshop.title);
  draft.facts.date = personalise::date_in_words(workshop.date.value, styles_.theme().language);
  draft.facts.workshop_span = workshop.title.span;
  draft.facts.date_span = workshop.date.span;
  draft.document.title = draft.facts.copy + ": " + draft.facts.workshop;
  draft.document.form_name = "facilitator";
  draft.facts.leaf = {workshop.id.value, 'F'};
  return draft;
}

layout::Document Composer::edition(const model::Workshop& workshop, const model::Project& project,
                                   const std::string& language) {
  return finish(with_contents_where_long(
      [&](bool has_contents) { return draft_edition(workshop, project, language, has_contents); }));
}

Composer::Draft Composer::draft_edition(const personalise::PackEdition& pack, bool has_contents_page) {
  Draft draft(anybody_, pack.workshop->id.span);
  draft.voice.learn(pack.fact_words);
  draft.has_notes = true;
  draft.workshop = pack.workshop;
  std::vector<const model::Sheet*> sheets;
  for (const personalise::PackEdition::Entry& entry : pack.sheets) {
    sheets.push_back(entry.sheet);
    const std::string other = entry.reason.other ? without_names(entry.reason.other->title) : std::string();
    draft.because[entry.sheet->id.value] = because(entry, pack.minutes, other, styles_.words().because);
  }
  draft.says_unreviewed = true;  // it has no run sheet to say it on
  add_sheets(draft, sheets, has_contents_page);
  draft.facts.copy = facilitators_word();
  draft.facts.workshop = without_names(pack.workshop->title);
  draft.facts.date = personalise::date_in_words(pack.workshop->date.value, styles_.theme().language);
  draft.facts.workshop_span = pack.workshop->title.span;
  draft.facts.date_span = pack.workshop->date.span;
  draft.document.title = draft.facts.copy + ": " + pack.couple->id.value;
  draft.document.form_name = "facilitator";
  draft.facts.leaf = {pack.couple->id.value, 'F'};
  return draft;
}

layout::Document Composer::edition(const personalise::PackEdition& pack) {
  return finish(
      with_contents_where_long([&](bool has_contents) { return draft_edition(pack, has_contents); }));
}

layout::Document Composer::evidence(const model::Workshop& workshop, const model::Project& project) {
  const std::vector<const model::EvidenceNote*> notes = evidence_of(workshop, project);
  if (notes.empty()) return {};
  Draft draft(anybody_, workshop.id.span);
  setting::Workplace at = workplace(draft);
  const std::string title = outline_title(workshop.title);
  add_evidence(notes, title, at);
  draft.document.title = styles_.words().evidence.title + ": " + title;
  draft.document.outline.push_back({draft.document.title, 0, 0, master_.margins.top.points});
  draft.append(make_pages(draft, at, 1, layout::Role::section),
               {draft.document.title, true, false, workshop.title.span});
  draft.facts.leaf = {workshop.id.value, 'E'};
  return finish(std::move(draft));
}

void Composer::add_plan(Draft& draft, const model::Workshop& workshop, const model::Project& project,
                        const std::string& language) {
  setting::Workplace at = workplace(draft);
  const bool is_reviewed = is_any_reviewed(personalise::facilitator_sheets(project, workshop, language));
  add_run_sheet(workshop, project, language, is_reviewed, at);
  const std::string title = styles_.words().run_sheet + ": " + outline_title(workshop.title);
  draft.document.outline.push_back({title, 0, draft.page_count(), master_.margins.top.points});
  draft.append(make_pages(draft, at, draft.page_count() + 1, layout::Role::section),
               {title, true, false, workshop.title.span});
}

layout::Document Composer::run_sheet(const model::Workshop& workshop, const model::Project& project,
                                     const std::string& language) {
  Draft draft(anybody_, workshop.id.span);
  add_plan(draft, workshop, project, language);
  draft.document.title = draft.document.outline.front().title;
  draft.facts.leaf = {workshop.id.value, 'R'};
  return finish(std::move(draft));
}

layout::Document Composer::key(const std::vector<personalise::KeyRow>& key, const model::Workshop& workshop) {
  Draft draft(anybody_, workshop.id.span);
  setting::Workplace at = workplace(draft);
  add_key(key, at);
  const std::string title = styles_.words().key.title + ": " + outline_title(workshop.title);
  draft.document.title = title;
  draft.document.outline.push_back({title, 0, 0, master_.margins.top.points});
  draft.facts.copy = facilitators_word();
  // A footer has little room.
  draft.append(make_pages(draft, at, 1, layout::Role::section), {styles_.words().key.title});
  return finish(std::move(draft));
}

}  // namespace tandem::compose
