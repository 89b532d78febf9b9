// A couple's copies: the composer's documents of a pack.
#include <algorithm>

#include "compose/composer.h"
#include "compose/cover.h"
#include "compose/draft.h"
#include "personalise/date_in_words.h"
#include "personalise/initials.h"

namespace tandem::compose {

Composer::Draft Composer::draft_copy(const model::Couple& couple, const personalise::Copy& copy,
                                     bool has_contents_page) {
  const bool is_discreet = styles_.theme().discreet;
  Draft draft(personalise::Voice::for_couple(is_discreet ? personalise::with_initials(couple) : couple,
                                             copy.reader, styles_.theme().language, styles_.words()),
              copy.workshop->id.span);
  draft.voice.learn(copy.fact_words);
  const auto lay_out_cover = [&](const std::vector<ContentsEntry>& contents) {
    setting::Workplace at = workplace(draft);
    add_cover(*copy.workshop, contents, at);
    return make_pages(draft, at, 1, layout::Role::section);
  };
  draft.append(lay_out_cover(has_contents_page ? std::vector<ContentsEntry>{} : unnumbered(copy.sheets)),
               {"", false});
  add_sheets(draft, copy.sheets, has_contents_page);
  if (!has_contents_page) draft.replace(0, lay_out_cover(draft.contents));

  draft.document.title = without_names(copy.workshop->title);
  draft.facts.workshop = draft.document.title;
  draft.facts.date = personalise::date_in_words(copy.workshop->date.value, styles_.theme().language);
  draft.facts.workshop_span = copy.workshop->title.span;
  draft.facts.date_span = copy.workshop->date.span;
  const personalise::Reader reader = draft.voice.reader();
  draft.facts.copy = reader == personalise::Reader::a   ? "A"
                     : reader == personalise::Reader::b ? "B"
                                                        : styles_.words().joint_copy;
  draft.document.form_name = reader == personalise::Reader::a   ? "a"
                             : reader == personalise::Reader::b ? "b"
                                                                : "together";
  draft.facts.leaf = {couple.id.value, reader == personalise::Reader::a   ? 'A'
                                       : reader == personalise::Reader::b ? 'B'
                                                                          : 'J'};
  return draft;
}

std::pair<Composer::Draft, Composer::Draft> Composer::draft_copies(const personalise::Pack& pack,
                                                                   Composer& by_a, Composer& by_b) {
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
int Composer::stand_in_pages(const personalise::Pack& pack, const Composer& a, const Composer& b,
                             PackThickness& thickness) {
  const std::vector<const void*> looks{&a.styles_, &a.master_, &b.styles_, &b.master_};
  return thickness.pages(looks, pack, [&](const model::Couple& stand_in) {
    Diagnostics unheard;
    const auto in_look_of = [&](const Composer& composer) {
      return Composer(composer.styles_, composer.master_, composer.typesetter_, unheard, composer.letterhead_,
                      composer.memo_);
    };
    Composer by_a = in_look_of(a);
    Composer by_b = in_look_of(b);
    personalise::Pack of_stand_in = pack;
    of_stand_in.couple = &stand_in;
    const auto [draft_a, draft_b] = draft_copies(of_stand_in, by_a, by_b);
    return std::max(draft_a.page_count(), draft_b.page_count());
  });
}

layout::Document Composer::joint_document(const model::Couple& couple, const personalise::Copy& copy,
                                          char letter) {
  if (copy.sheets.empty()) return {};
  Draft joint =
      with_contents_where_long([&](bool has_contents) { return draft_copy(couple, copy, has_contents); });
  if (joint.page_count() % 2 != 0) add_notes_page(joint);
  joint.facts.leaf.copy = letter;
  return finish(std::move(joint));
}

PackDocuments Composer::pack(const personalise::Pack& pack, const PackComposers& by,
                             PackThickness& thickness) {
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

PackDocuments Composer::pack(const personalise::Pack& pack) {
  PackThickness thickness;
  return Composer::pack(pack, {*this, *this, *this, *this}, thickness);
}

}  // namespace tandem::compose
