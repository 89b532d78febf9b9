#include "compose/composer.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "blocks/registry.h"
#include "blocks/tools/nested_blocks.h"
#include "compose/because.h"
#include "compose/contents.h"
#include "compose/cover.h"
#include "compose/evidence_pages.h"
#include "compose/facilitator_edition.h"
#include "compose/field_descriptions.h"
#include "compose/key_sheet.h"
#include "compose/page_furniture.h"
#include "compose/reset_button.h"
#include "compose/run_sheet.h"
#include "compose/sheet_head.h"
#include "compose/sheet_note.h"
#include "layout/page_breaker.h"
#include "personalise/date_in_words.h"
#include "personalise/initials.h"
#include "setting/flow_memo.h"

namespace tandem {
namespace {

// A deck, a certificate or a poster is an object of its own, to be cut out, handed over or hung up.
bool has_head(const Sheet& sheet) {
  return sheet.blocks.empty() || !find_block_type(sheet.blocks.front()->kind)->fills_pages();
}

// Whether any of its pages is a participant's to read or write on, with room for notes beside it.
bool has_margin(const Sheet& sheet) {
  return std::any_of(sheet.blocks.begin(), sheet.blocks.end(), [](const auto& block) {
    const BlockType& type = *find_block_type(block->kind);
    return !type.fills_pages() && !type.is_beside_page;
  });
}

bool is_any_reviewed(const std::vector<const Sheet*>& sheets) {
  return std::ranges::any_of(sheets, [](const Sheet* sheet) { return !sheet->reviews.empty(); });
}

// So many pages are found by leafing through them.
constexpr int most_pages_without_contents = 8;

}  // namespace

/// A page without furniture, what may stand around its frame, and what is to stand beside it.
struct Composer::MadePage {
  Page page;
  Around around = Around::all;
  std::vector<PlacedNote> notes;
};

/// A document on its way: pages without furniture, and what is to be said of them.
struct Composer::Draft {
  Draft(Voice speaker, const SourceSpan& content) : voice(std::move(speaker)), place(content) {}

  Voice voice;
  SourceSpan place;  ///< of the content that it is made of: for what is wrong with no block of it
  ElementNumbers numbers;
  Document document;
  std::vector<PageFacts> page_facts;
  DocumentFacts facts;
  std::vector<ContentsEntry> contents;
  std::map<std::string, std::string> titles;   ///< of the sheets, by their ids
  std::vector<std::vector<PlacedNote>> notes;  ///< as many as pages
  bool has_notes = false;                      ///< beside its sheets, for the facilitator
  const Workshop* workshop = nullptr;          ///< of an edition: its agenda goes into the notes
  std::map<std::string, std::string> because;  ///< of a pack's edition: why it has a sheet, by its id
  bool says_unreviewed = false;                ///< of an edition: on each sheet that nobody has reviewed
  int contents_pages = 0;                      ///< how many pages of their own the contents have

  int page_count() const { return static_cast<int>(document.pages.size()); }
  bool needs_contents_page() const { return page_count() - contents_pages > most_pages_without_contents; }
  void append(std::vector<MadePage> pages, const PageFacts& facts) {
    for (MadePage& made : pages) {
      page_facts.push_back(facts);
      page_facts.back().has_furniture = facts.has_furniture && made.around != Around::nothing;
      page_facts.back().has_margin = facts.has_margin && made.around == Around::all;
      document.pages.push_back(std::move(made.page));
      notes.push_back(std::move(made.notes));
    }
  }
  void replace(int first, std::vector<MadePage> pages) {
    for (MadePage& made : pages) document.pages[static_cast<std::size_t>(first++)] = std::move(made.page);
  }
};

// What leaves the page for a document's outside (title, outline) says 'your partner', never a name.
std::string Composer::without_names(const RichText& text) const {
  return anybody().plain(text);
}

// What a PDF's outline says; there, a title has an end.
std::string Composer::outline_title(const RichText& title) {
  constexpr std::size_t most_bytes = 8000;
  std::string words = without_names(title);
  if (words.size() <= most_bytes) return words;
  diagnostics_.error("too-much-text", title.span, "this title is longer than the outline of a PDF can show",
                     "a title is a few words; what else it says belongs into 'purpose' or a block");
  return {};
}

Voice Composer::anybody() const {
  return Voice::for_anybody(styles_.words(), styles_.theme().language);
}

const std::string& Composer::facilitators_word() const {
  return styles_.words().audience[static_cast<std::size_t>(Audience::facilitator)];
}

Setting Composer::setting_of(const Draft& draft) const {
  const Rect frame = master_.frame(1);
  Setting setting{styles_, draft.voice, letterhead_, frame.width};
  setting.paper = {
      {master_.width.points, master_.height.points}, frame, master_.frame(2), master_.use == PaperUse::card};
  return setting;
}

Setting Composer::setting_of(const Draft& draft, const Sheet& sheet) const {
  Setting setting = setting_of(draft);
  setting.sheet_id = sheet.id.value;
  setting.audience = sheet.audience;
  return setting;
}

Workplace Composer::workplace(Draft& draft, Setting setting) {
  return {std::move(setting), typesetter_, draft.numbers, diagnostics_, draft.place, memo_};
}

std::vector<Composer::MadePage> Composer::make_pages(Draft& draft, Workplace& at, int first_page, Role role) {
  const Rect frame = master_.frame(1);
  const int element = draft.numbers.next();
  std::vector<MadePage> pages;
  for (FilledFrame& filled :
       break_into_pages(at.galley.flow(), {frame.width, frame.height}, diagnostics_, first_page)) {
    const Rect place = master_.frame(first_page + static_cast<int>(pages.size()));
    MadePage made{{{master_.width.points, master_.height.points}, {}}, filled.around, {}};
    // A paper for the wall says itself what may stand at its foot.
    if (filled.around == Around::nothing && master_.use == PaperUse::poster) made.around = Around::furniture;
    made.page.items.push_back(TagBegin{.role = role, .element = element});
    made.page.items.append(std::move(filled.items), {place.x, place.y});
    made.page.items.push_back(TagEnd{});
    for (const FilledFrame::Anchor& anchor : filled.anchors) {
      made.notes.push_back(
          {at.galley.flow().notes[static_cast<std::size_t>(anchor.note)], place.y + anchor.top});
    }
    pages.push_back(std::move(made));
  }
  return pages;
}

void Composer::add_sheet(Draft& draft, const Sheet& sheet) {
  const int errors_before = diagnostics_.error_count();
  lay_out_sheet(draft, sheet);
  const bool is_made_for_this = sheet.paper.empty() || sheet.paper.value == master_.id.value;
  if (is_made_for_this || diagnostics_.error_count() == errors_before) return;
  diagnostics_.warning("made-for-other-paper", sheet.paper.span,
                       fmt::format("'{}' is made for {}, and here it is laid out on {}", sheet.id.value,
                                   sheet.paper.value, master_.id.value),
                       "all pages of a pack are of one paper: leave it out there, and print its handout");
}

// Notes of pages that have no margin stand at the foot of the last page before that has one, while there is
// room.
std::vector<MarginNote> Composer::take_notes_without_margin(std::vector<MadePage>& pages, Workplace& at) {
  std::vector<MarginNote> left_over;
  MadePage* with_margin = nullptr;
  for (MadePage& made : pages) {
    if (made.around == Around::all) {
      with_margin = &made;
      continue;
    }
    for (PlacedNote& each : made.notes) {
      each.top = master_.height.points;
      if (with_margin && fits_beside(with_margin->notes, each, master_, at)) {
        with_margin->notes.push_back(std::move(each));
      } else {
        left_over.push_back(std::move(each.note));
      }
    }
  }
  return left_over;
}

void Composer::lay_out_sheet(Draft& draft, const Sheet& sheet) {
  Setting setting = setting_of(draft, sheet);
  if (sheet.audience == Audience::facilitator) setting.shown = Shown::all;
  if (draft.has_notes) {
    setting.margin_width = has_margin(sheet) ? edition_frames(master_, styles_).notes.width : setting.width;
  }
  Workplace at = workplace(draft, std::move(setting));
  at.galley.begin_block(sheet.id.span);
  if (draft.has_notes) {
    const auto because = draft.because.find(sheet.id.value);
    attach_opening_note(sheet, draft.workshop, because == draft.because.end() ? "" : because->second, at);
  }
  if (has_head(sheet)) {
    lay_out_once(&sheet, at, [&](Workplace& its_place) { add_sheet_head(sheet, its_place); });
  }
  lay_out_blocks(sheet.blocks, at);
  if (draft.has_notes) attach_closing_note(sheet, draft.says_unreviewed, at);
  at.galley.end_notes();
  const std::string title = at.hand.plain(sheet.title);
  const int page = draft.page_count();
  draft.document.outline.push_back({outline_title(sheet.title), 0, page, master_.margins.top.points});
  draft.contents.push_back({title, &sheet.purpose, page + 1, sheet.title.span});
  draft.titles.emplace(sheet.id.value, title);
  std::vector<MadePage> pages = make_pages(draft, at, page + 1, Role::section);
  const std::vector<MarginNote> without_margin = take_notes_without_margin(pages, at);
  draft.append(std::move(pages), {title, true, draft.has_notes});
  if (draft.has_notes) add_facilitator_page(draft, sheet, without_margin);
}

// What a sheet says to the facilitator alone, and the notes of pages that have no margin, stand on a page of
// its own behind the participant's.
void Composer::add_facilitator_page(Draft& draft, const Sheet& sheet, const std::vector<MarginNote>& notes) {
  Setting setting = setting_of(draft, sheet);
  setting.shown = Shown::facilitator;
  Workplace at = workplace(draft, std::move(setting));
  at.galley.begin_block(sheet.id.span);
  const std::string& title = facilitators_word();
  const Paragraph& heading = at.hand.set_words(title, StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, StyleName::heading, Role::heading2, 0, true);
  at.galley.head_inside_with(Role::heading3);
  const std::size_t without_blocks = at.galley.flow().strips.size();
  for (const MarginNote& note : notes) {
    Strip strip;
    strip.height = note.height;
    strip.space_after = styles_.style(StyleName::heading).space_after;
    strip.items = note.items;
    at.galley.begin_block(note.span);
    at.galley.add(std::move(strip));
  }
  if (sheet.audience != Audience::facilitator) lay_out_blocks(sheet.blocks, at);
  if (at.galley.flow().strips.size() == without_blocks) return;
  draft.append(make_pages(draft, at, draft.page_count() + 1, Role::section), {at.hand.plain(sheet.title)});
}

void Composer::add_notes_page(Draft& draft) {
  Workplace at = workplace(draft);
  const std::string& title = styles_.words().notes;
  const Paragraph& heading = at.hand.set_words(title, StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, StyleName::heading, Role::heading1, 0, true);
  FieldItem field;
  field.id = {"notes", "page-" + std::to_string(draft.page_count() + 1)};
  field.description = title;
  Strip lines =
      writing_strip(3, 0, at.setting.width, styles_.ruling(), std::move(field), draft.numbers.next());
  lines.growth.most = std::numeric_limits<double>::infinity();  // the page is there for nothing else
  at.galley.add(std::move(lines));
  draft.append(make_pages(draft, at, draft.page_count() + 1, Role::section), {title});
}

// What the contents say before the pages are known.
std::vector<ContentsEntry> Composer::unnumbered(Draft& draft, const std::vector<const Sheet*>& sheets) {
  std::vector<ContentsEntry> entries;
  Workplace at = workplace(draft);
  for (const Sheet* sheet : sheets) {
    entries.push_back({at.hand.plain(sheet->title), &sheet->purpose, 0, sheet->title.span});
  }
  return entries;
}

// Contents are laid out twice: how many pages they take moves all other pages, whose numbers stand in them.
void Composer::add_sheets(Draft& draft, const std::vector<const Sheet*>& sheets, bool has_contents_page) {
  const int first = draft.page_count();
  const auto lay_out_contents = [&](const std::vector<ContentsEntry>& entries) {
    Workplace at = workplace(draft);
    add_contents_page(entries, at);
    return make_pages(draft, at, first + 1, Role::section);
  };
  const std::string& title = styles_.words().contents;
  if (has_contents_page) {
    draft.document.outline.push_back({title, 0, first, master_.margins.top.points});
    draft.append(lay_out_contents(unnumbered(draft, sheets)), {title});
  }
  draft.contents_pages = draft.page_count() - first;
  for (const Sheet* sheet : sheets) add_sheet(draft, *sheet);
  if (has_contents_page) draft.replace(first, lay_out_contents(draft.contents));
}

Composer::Draft Composer::draft_copy(const Couple& couple, const Copy& copy, bool has_contents_page) {
  const bool is_discreet = styles_.theme().discreet;
  Draft draft(Voice::for_couple(is_discreet ? with_initials(couple) : couple, copy.reader,
                                styles_.theme().language, styles_.words()),
              copy.workshop->id.span);
  draft.voice.learn(copy.fact_words);
  const auto lay_out_cover = [&](const std::vector<ContentsEntry>& contents) {
    Workplace at = workplace(draft);
    add_cover(*copy.workshop, contents, at);
    return make_pages(draft, at, 1, Role::section);
  };
  draft.append(
      lay_out_cover(has_contents_page ? std::vector<ContentsEntry>{} : unnumbered(draft, copy.sheets)),
      {"", false});
  add_sheets(draft, copy.sheets, has_contents_page);
  if (!has_contents_page) draft.replace(0, lay_out_cover(draft.contents));

  draft.document.title = without_names(copy.workshop->title);
  draft.facts.workshop = draft.document.title;
  draft.facts.date = date_in_words(copy.workshop->date.value, styles_.theme().language);
  const Reader reader = draft.voice.reader();
  draft.facts.copy = reader == Reader::a ? "A" : reader == Reader::b ? "B" : styles_.words().joint_copy;
  draft.document.form_name = reader == Reader::a ? "a" : reader == Reader::b ? "b" : "together";
  draft.facts.leaf = {couple.id.value, reader == Reader::a ? 'A' : reader == Reader::b ? 'B' : 'J'};
  return draft;
}

Document Composer::finish(Draft draft) {
  Workplace at = workplace(draft);
  for (std::size_t i = 0; i < draft.page_facts.size(); ++i) {
    if (!draft.page_facts[i].has_margin) continue;
    annotate_page(draft.document.pages[i], draft.notes[i], master_, static_cast<int>(i) + 1, at);
  }
  add_furniture(draft.document.pages, draft.page_facts, draft.facts, letterhead_, master_, at);
  tell_fields_apart(draft.document, draft.titles);
  if (!draft.has_notes) add_reset_button(draft.document, master_, at);
  draft.document.author = letterhead_.name;
  draft.document.language = styles_.theme().language;
  draft.document.page_labels = {{0, "", 1}};
  const auto& fonts = styles_.style(StyleName::body).regular.fonts.fonts;
  draft.document.answers = {fonts.empty() ? nullptr : fonts.front(), styles_.palette().ink,
                            styles_.style(StyleName::table_cell).regular.size};
  return std::move(draft.document);
}

Document Composer::handout(const Sheet& sheet, const LeafId& leaf) {
  Draft draft(anybody(), sheet.id.span);
  draft.facts.leaf = leaf;
  if (styles_.theme().edition == Edition::facilitator) {
    draft.has_notes = true;
    if (has_margin(sheet)) draft.facts.copy = facilitators_word();  // a deck is handed out
  }
  add_sheet(draft, sheet);
  draft.document.title = without_names(sheet.title);
  draft.document.subject = without_names(sheet.purpose);
  // A sheet of cards that do not fit has no page; its error is reported.
  if (!draft.document.pages.empty()) {
    add_logo(draft.document.pages.front(), letterhead_, master_, draft.numbers);
  }
  return finish(std::move(draft));
}

Composer::Draft Composer::draft_edition(const Workshop& workshop, const Project& project,
                                        const std::string& language, bool has_contents_page) {
  Draft draft(anybody(), workshop.id.span);
  draft.has_notes = true;
  draft.workshop = &workshop;
  const std::vector<const Sheet*> sheets = facilitator_sheets(project, workshop, language);
  draft.says_unreviewed = workshop.agenda.empty() || is_any_reviewed(sheets);
  if (!workshop.agenda.empty()) add_plan(draft, workshop, project, language);
  add_sheets(draft, sheets, has_contents_page);
  draft.facts.copy = facilitators_word();
  draft.facts.workshop = without_names(workshop.title);
  draft.facts.date = date_in_words(workshop.date.value, styles_.theme().language);
  draft.document.title = draft.facts.copy + ": " + draft.facts.workshop;
  draft.document.form_name = "facilitator";
  draft.facts.leaf = {workshop.id.value, 'F'};
  return draft;
}

Document Composer::edition(const Workshop& workshop, const Project& project, const std::string& language) {
  Draft draft = draft_edition(workshop, project, language, true);
  if (!draft.needs_contents_page()) draft = draft_edition(workshop, project, language, false);
  return finish(std::move(draft));
}

Composer::Draft Composer::draft_edition(const PackEdition& pack, bool has_contents_page) {
  Draft draft(anybody(), pack.workshop->id.span);
  draft.voice.learn(pack.fact_words);
  draft.has_notes = true;
  draft.workshop = pack.workshop;
  std::vector<const Sheet*> sheets;
  for (const PackEdition::Entry& entry : pack.sheets) {
    sheets.push_back(entry.sheet);
    const std::string other = entry.reason.other ? without_names(entry.reason.other->title) : std::string();
    draft.because[entry.sheet->id.value] = because(entry, pack.minutes, other, styles_.words().because);
  }
  draft.says_unreviewed = true;  // it has no run sheet to say it on
  add_sheets(draft, sheets, has_contents_page);
  draft.facts.copy = facilitators_word();
  draft.facts.workshop = without_names(pack.workshop->title);
  draft.facts.date = date_in_words(pack.workshop->date.value, styles_.theme().language);
  draft.document.title = draft.facts.copy + ": " + pack.couple->id.value;
  draft.document.form_name = "facilitator";
  draft.facts.leaf = {pack.couple->id.value, 'F'};
  return draft;
}

Document Composer::edition(const PackEdition& pack) {
  Draft draft = draft_edition(pack, true);
  if (!draft.needs_contents_page()) draft = draft_edition(pack, false);
  return finish(std::move(draft));
}

Document Composer::evidence(const Workshop& workshop, const Project& project) {
  const std::vector<const EvidenceNote*> notes = evidence_of(workshop, project);
  if (notes.empty()) return {};
  Draft draft(anybody(), workshop.id.span);
  Workplace at = workplace(draft);
  const std::string title = outline_title(workshop.title);
  add_evidence(notes, title, at);
  draft.document.title = styles_.words().evidence.title + ": " + title;
  draft.document.outline.push_back({draft.document.title, 0, 0, master_.margins.top.points});
  draft.append(make_pages(draft, at, 1, Role::section), {draft.document.title});
  draft.facts.leaf = {workshop.id.value, 'E'};
  return finish(std::move(draft));
}

void Composer::add_plan(Draft& draft, const Workshop& workshop, const Project& project,
                        const std::string& language) {
  Workplace at = workplace(draft);
  const bool is_reviewed = is_any_reviewed(facilitator_sheets(project, workshop, language));
  add_run_sheet(workshop, project, language, is_reviewed, at);
  const std::string title = styles_.words().run_sheet + ": " + outline_title(workshop.title);
  draft.document.outline.push_back({title, 0, draft.page_count(), master_.margins.top.points});
  draft.append(make_pages(draft, at, draft.page_count() + 1, Role::section), {title});
}

Document Composer::run_sheet(const Workshop& workshop, const Project& project, const std::string& language) {
  Draft draft(anybody(), workshop.id.span);
  add_plan(draft, workshop, project, language);
  draft.document.title = draft.document.outline.front().title;
  draft.facts.leaf = {workshop.id.value, 'R'};
  return finish(std::move(draft));
}

Document Composer::key(const std::vector<KeyRow>& key, const Workshop& workshop) {
  Draft draft(anybody(), workshop.id.span);
  Workplace at = workplace(draft);
  add_key(key, at);
  const std::string title = styles_.words().key.title + ": " + outline_title(workshop.title);
  draft.document.title = title;
  draft.document.outline.push_back({title, 0, 0, master_.margins.top.points});
  draft.facts.copy = facilitators_word();
  // A footer has little room.
  draft.append(make_pages(draft, at, 1, Role::section), {styles_.words().key.title});
  return finish(std::move(draft));
}

std::pair<Composer::Draft, Composer::Draft> Composer::draft_copies(const Pack& pack, Composer& by_a,
                                                                   Composer& by_b) {
  // Most packs are long, so that is tried first.
  Draft a = by_a.draft_copy(*pack.couple, pack.a, true);
  Draft b = by_b.draft_copy(*pack.couple, pack.b, true);
  if (!a.needs_contents_page() && !b.needs_contents_page()) {
    a = by_a.draft_copy(*pack.couple, pack.a, false);
    b = by_b.draft_copy(*pack.couple, pack.b, false);
  }
  return {std::move(a), std::move(b)};
}

bool Composer::looks_like(const Composer& other) const {
  return &styles_ == &other.styles_ && &master_ == &other.master_;
}

// What is wrong with the sheets is said of the couple's own pages.
int Composer::stand_in_pages(const Pack& pack, const Composer& a, const Composer& b,
                             PackThickness& thickness) {
  const std::vector<const void*> looks{&a.styles_, &a.master_, &b.styles_, &b.master_};
  return thickness.pages(looks, pack, [&](const Couple& stand_in) {
    Diagnostics unheard;
    const auto in_look_of = [&](const Composer& composer) {
      return Composer(composer.styles_, composer.master_, composer.typesetter_, unheard, composer.letterhead_,
                      composer.memo_);
    };
    Composer by_a = in_look_of(a);
    Composer by_b = in_look_of(b);
    Pack of_stand_in = pack;
    of_stand_in.couple = &stand_in;
    const auto [draft_a, draft_b] = draft_copies(of_stand_in, by_a, by_b);
    return std::max(draft_a.page_count(), draft_b.page_count());
  });
}

Document Composer::joint_document(const Couple& couple, const Copy& copy, char letter) {
  if (copy.sheets.empty()) return {};
  Draft joint = draft_copy(couple, copy, true);
  if (!joint.needs_contents_page()) joint = draft_copy(couple, copy, false);
  if (joint.page_count() % 2 != 0) add_notes_page(joint);
  joint.facts.leaf.copy = letter;
  return finish(std::move(joint));
}

PackDocuments Composer::pack(const Pack& pack, const PackComposers& by, PackThickness& thickness) {
  auto [a, b] = draft_copies(pack, by.a, by.b);
  // A name of many words may take more pages than is usual, and then both copies have them.
  int longer = std::max(a.page_count(), b.page_count());
  if (!by.a.looks_like(by.b)) longer = std::max(longer, stand_in_pages(pack, by.a, by.b, thickness));
  const int even = longer + longer % 2;
  while (a.page_count() < even) by.a.add_notes_page(a);
  while (b.page_count() < even) by.b.add_notes_page(b);
  PackDocuments documents{by.a.finish(std::move(a)), by.b.finish(std::move(b)), {}, {}};
  documents.joint = by.joint.joint_document(*pack.couple, pack.joint, 'J');
  if (pack.joint_again)
    documents.joint_again = by.joint_again.joint_document(*pack.couple, *pack.joint_again, 'K');
  return documents;
}

PackDocuments Composer::pack(const Pack& pack) {
  PackThickness thickness;
  return Composer::pack(pack, {*this, *this, *this, *this}, thickness);
}

}  // namespace tandem
