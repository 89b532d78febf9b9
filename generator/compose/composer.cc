#include "compose/composer.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "blocks/registry.h"
#include "blocks/tools/nested_blocks.h"
#include "compose/contents.h"
#include "compose/draft.h"
#include "compose/facilitator_edition.h"
#include "compose/field_descriptions.h"
#include "compose/page_furniture.h"
#include "compose/reset_button.h"
#include "compose/sheet_head.h"
#include "compose/sheet_note.h"
#include "layout/page_breaker.h"
#include "setting/flow_memo.h"

namespace tandem::compose {
namespace {

// A deck, a certificate or a poster is an object of its own, to be cut out, handed over or hung up.
bool has_head(const model::Sheet& sheet) {
  return sheet.blocks.empty() || !blocks::find_block_type(sheet.blocks.front()->kind)->fills_pages();
}

}  // namespace

bool has_margin(const model::Sheet& sheet) {
  return std::any_of(sheet.blocks.begin(), sheet.blocks.end(), [](const auto& block) {
    const blocks::BlockType& type = *blocks::find_block_type(block->kind);
    return !type.fills_pages() && !type.is_beside_page;
  });
}

// What leaves the page for a document's outside (title, outline) says 'your partner', never a name.
std::string Composer::without_names(const load::RichText& text) const {
  return anybody_.plain(text);
}

// What a PDF's outline says; there, a title has an end.
std::string Composer::outline_title(const load::RichText& title) {
  constexpr std::size_t most_bytes = 8000;
  std::string words = without_names(title);
  if (words.size() <= most_bytes) return words;
  diagnostics_.error("too-much-text", title.span, "this title is longer than the outline of a PDF can show",
                     "a title is a few words; what else it says belongs into 'purpose' or a block");
  return {};
}

const std::string& Composer::facilitators_word() const {
  return styles_.words().audience[static_cast<std::size_t>(model::Audience::facilitator)];
}

setting::Setting Composer::setting_of(const Draft& draft) const {
  const Rect frame = master_.frame(1);
  setting::Setting setting{styles_, draft.voice, letterhead_, frame.width};
  setting.paper = {{master_.width.points, master_.height.points},
                   frame,
                   master_.frame(2),
                   master_.use == model::PaperUse::card};
  return setting;
}

setting::Setting Composer::setting_of(const Draft& draft, const model::Sheet& sheet) const {
  setting::Setting setting = setting_of(draft);
  setting.sheet_id = sheet.id.value;
  setting.audience = sheet.audience;
  return setting;
}

setting::Workplace Composer::workplace(Draft& draft, setting::Setting setting) {
  return {std::move(setting), typesetter_, draft.numbers, diagnostics_, draft.place, memo_};
}

std::vector<Composer::MadePage> Composer::make_pages(Draft& draft, setting::Workplace& at, int first_page,
                                                     layout::Role role) {
  const Rect frame = master_.frame(1);
  const int element = draft.numbers.next();
  std::vector<MadePage> pages;
  for (layout::FilledFrame& filled :
       layout::break_into_pages(at.galley.flow(), {frame.width, frame.height}, diagnostics_, first_page)) {
    const Rect place = master_.frame(first_page + static_cast<int>(pages.size()));
    MadePage made{{{master_.width.points, master_.height.points}, {}}, filled.around, {}};
    // A paper for the wall says itself what may stand at its foot.
    if (filled.around == layout::Around::nothing && master_.use == model::PaperUse::poster)
      made.around = layout::Around::furniture;
    made.page.items.push_back(layout::TagBegin{.role = role, .element = element});
    made.page.items.append(std::move(filled.items), {place.x, place.y});
    made.page.items.push_back(layout::TagEnd{});
    for (const layout::FilledFrame::Anchor& anchor : filled.anchors) {
      made.notes.push_back(
          {at.galley.flow().notes[static_cast<std::size_t>(anchor.note)], place.y + anchor.top});
    }
    pages.push_back(std::move(made));
  }
  return pages;
}

void Composer::add_sheet(Draft& draft, const model::Sheet& sheet) {
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
std::vector<layout::MarginNote> Composer::take_notes_without_margin(std::vector<MadePage>& pages,
                                                                    setting::Workplace& at) {
  std::vector<layout::MarginNote> left_over;
  MadePage* with_margin = nullptr;
  for (MadePage& made : pages) {
    if (made.around == layout::Around::all) {
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

void Composer::lay_out_sheet(Draft& draft, const model::Sheet& sheet) {
  setting::Setting setting = setting_of(draft, sheet);
  if (sheet.audience == model::Audience::facilitator) setting.shown = setting::Shown::all;
  if (draft.has_notes) {
    setting.margin_width = has_margin(sheet) ? edition_frames(master_, styles_).notes.width : setting.width;
  }
  setting::Workplace at = workplace(draft, std::move(setting));
  at.galley.begin_block(sheet.id.span);
  if (draft.has_notes) {
    const auto because = draft.because.find(sheet.id.value);
    attach_opening_note(sheet, draft.workshop, because == draft.because.end() ? "" : because->second, at);
  }
  if (has_head(sheet)) {
    setting::lay_out_once(&sheet, at,
                          [&](setting::Workplace& its_place) { add_sheet_head(sheet, its_place); });
  }
  blocks::lay_out_blocks(sheet.blocks, at);
  if (draft.has_notes) attach_closing_note(sheet, draft.says_unreviewed, at);
  at.galley.end_notes();
  const std::string title = at.hand.plain(sheet.title);
  const int page = draft.page_count();
  draft.document.outline.push_back({outline_title(sheet.title), 0, page, master_.margins.top.points});
  draft.contents.push_back({&sheet.title, &sheet.purpose, page + 1});
  draft.titles.emplace(sheet.id.value, title);
  std::vector<MadePage> pages = make_pages(draft, at, page + 1, layout::Role::section);
  const std::vector<layout::MarginNote> without_margin = take_notes_without_margin(pages, at);
  draft.append(std::move(pages), {title, true, draft.has_notes, sheet.title.span});
  if (draft.has_notes) add_facilitator_page(draft, sheet, without_margin);
}

// What a sheet says to the facilitator alone, and the notes of pages that have no margin, stand on a page of
// its own behind the participant's.
void Composer::add_facilitator_page(Draft& draft, const model::Sheet& sheet,
                                    const std::vector<layout::MarginNote>& notes) {
  setting::Setting setting = setting_of(draft, sheet);
  setting.shown = setting::Shown::facilitator;
  setting::Workplace at = workplace(draft, std::move(setting));
  at.galley.begin_block(sheet.id.span);
  const std::string& title = facilitators_word();
  const text::Paragraph& heading = at.hand.set_words(title, model::StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, model::StyleName::heading, layout::Role::heading2, 0, true);
  at.galley.head_inside_with(layout::Role::heading3);
  const std::size_t without_blocks = at.galley.flow().strips.size();
  for (const layout::MarginNote& note : notes) {
    layout::Strip strip;
    strip.height = note.height;
    strip.space_after = styles_.style(model::StyleName::heading).space_after;
    strip.items = note.items;
    at.galley.begin_block(note.span);
    at.galley.add(std::move(strip));
  }
  if (sheet.audience != model::Audience::facilitator) blocks::lay_out_blocks(sheet.blocks, at);
  if (at.galley.flow().strips.size() == without_blocks) return;
  draft.append(make_pages(draft, at, draft.page_count() + 1, layout::Role::section),
               {at.hand.plain(sheet.title), true, false, sheet.title.span});
}

void Composer::add_notes_page(Draft& draft) {
  setting::Workplace at = workplace(draft);
  const std::string& title = styles_.words().notes;
  const text::Paragraph& heading = at.hand.set_words(title, model::StyleName::heading, at.setting.width);
  at.galley.add_paragraph(heading, model::StyleName::heading, layout::Role::heading1, 0, true);
  layout::FieldItem field;
  field.id = {"notes", "page-" + std::to_string(draft.page_count() + 1)};
  field.description = title;
  layout::Strip lines =
      layout::writing_strip(3, 0, at.setting.width, styles_.ruling(), std::move(field), draft.numbers.next());
  lines.growth.most = std::numeric_limits<double>::infinity();  // the page is there for nothing else
  at.galley.add(std::move(lines));
  draft.append(make_pages(draft, at, draft.page_count() + 1, layout::Role::section), {title});
}

// What the contents say before the pages are known.
std::vector<ContentsEntry> Composer::unnumbered(const std::vector<const model::Sheet*>& sheets) {
  std::vector<ContentsEntry> entries;
  for (const model::Sheet* sheet : sheets) entries.push_back({&sheet->title, &sheet->purpose});
  return entries;
}

// Contents are laid out twice: how many pages they take moves all other pages, whose numbers stand in them.
void Composer::add_sheets(Draft& draft, const std::vector<const model::Sheet*>& sheets,
                          bool has_contents_page) {
  const int first = draft.page_count();
  const auto lay_out_contents = [&](const std::vector<ContentsEntry>& entries) {
    setting::Workplace at = workplace(draft);
    add_contents_page(entries, at);
    return make_pages(draft, at, first + 1, layout::Role::section);
  };
  const std::string& title = styles_.words().contents;
  if (has_contents_page) {
    draft.document.outline.push_back({title, 0, first, master_.margins.top.points});
    draft.append(lay_out_contents(unnumbered(sheets)), {title});
  }
  draft.contents_pages = draft.page_count() - first;
  for (const model::Sheet* sheet : sheets) add_sheet(draft, *sheet);
  if (has_contents_page) draft.replace(first, lay_out_contents(draft.contents));
}

layout::Document Composer::finish(Draft draft) {
  setting::Workplace at = workplace(draft);
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
  draft.document.is_one_sided = master_.use == model::PaperUse::poster;
  const auto& fonts = styles_.style(model::StyleName::body).regular.fonts.fonts;
  draft.document.answers = {fonts.empty() ? nullptr : fonts.front(), styles_.palette().ink,
                            styles_.style(model::StyleName::table_cell).regular.size};
  return std::move(draft.document);
}

layout::Document Composer::handout(const model::Sheet& sheet, const LeafId& leaf) {
  Draft draft(anybody_, sheet.id.span);
  draft.facts.leaf = leaf;
  if (styles_.theme().edition == model::Edition::facilitator) {
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

}  // namespace tandem::compose
