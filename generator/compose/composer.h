// Stage: compose. Sheets and packs to finished documents.
// In: content, a theme, a page master, who reads. Out: Documents for the pdf stage.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/contents.h"
#include "compose/leaf_id.h"
#include "compose/pack_thickness.h"
#include "layout/page.h"
#include "model/page_master.h"
#include "personalise/pack_edition.h"
#include "personalise/pseudonyms.h"
#include "setting/letterhead.h"
#include "setting/stylesheet.h"
#include "setting/workplace.h"

namespace tandem::compose {

/// A couple's documents. A's and B's have the same number of pages, and every one an even number,
/// so that each copy begins on a leaf of its own when they are printed on both sides in one stack. Copies of
/// more than eight pages have a page of contents, A's and B's both or neither.
struct PackDocuments {
  layout::Document a;
  layout::Document b;
  layout::Document joint;        ///< without pages where the pack has nothing to do together
  layout::Document joint_again;  ///< without pages where the joint pages are there once
};

class Composer;

/// Who composes which copy of a pack; where copies look alike it may be one for all.
struct PackComposers {
  Composer& a;
  Composer& b;
  Composer& joint;
  Composer& joint_again;
};

class Composer {
 public:
  /// All but the letterhead is borrowed for the composer's lifetime. `memo` has what was laid out before, by
  /// this composer or another one; pages are the same without.
  Composer(const setting::Stylesheet& styles, const model::PageMaster& master, text::Typesetter& typesetter,
           Diagnostics& diagnostics, setting::Letterhead letterhead = {}, setting::FlowMemo* memo = nullptr)
      : styles_(styles),
        master_(master),
        typesetter_(typesetter),
        diagnostics_(diagnostics),
        letterhead_(styles.theme().discreet ? setting::Letterhead{} : std::move(letterhead)),
        memo_(memo),
        anybody_(personalise::Voice::for_anybody(styles.words(), styles.theme().language)) {}

  /// A sheet on its own, without a couple's names; with notes beside it where the theme is for facilitators.
  /// `leaf` is for copies that are printed among others: its pages have ids then.
  layout::Document handout(const model::Sheet& sheet, const LeafId& leaf = {});

  /// The facilitator's edition of a workshop, with contents where it is long, whatever the theme: the run
  /// sheet if there is an agenda, then every sheet with notes beside it.
  layout::Document edition(const model::Workshop& workshop, const model::Project& project,
                           const std::string& language = model::source_language);

  /// The facilitator's edition of a couple's pack: its sheets with notes beside them, as they are on their
  /// pages but without names, and of each why it is there.
  layout::Document edition(const personalise::PackEdition& pack);

  /// The facilitator's plan of a workshop, whose sheets have their titles in `language`.
  layout::Document run_sheet(const model::Workshop& workshop, const model::Project& project,
                             const std::string& language = model::source_language);

  /// The notes on research behind a workshop's sheets; without pages where there are none.
  layout::Document evidence(const model::Workshop& workshop, const model::Project& project);

  /// Who is who, for the facilitator alone.
  layout::Document key(const std::vector<personalise::KeyRow>& key, const model::Workshop& workshop);

  /// All in this composer's look.
  PackDocuments pack(const personalise::Pack& pack);
  /// Each copy in its own. Where A's and B's looks differ, their copies are as thick as a pack of these
  /// sheets in these looks is with ordinary names, which `thickness` keeps: whose notes pages follow nobody's
  /// words.
  static PackDocuments pack(const personalise::Pack& pack, const PackComposers& composers,
                            PackThickness& thickness);

 private:
  struct MadePage;
  struct Draft;
  Draft draft_copy(const model::Couple& couple, const personalise::Copy& copy, bool has_contents_page);
  static std::pair<Draft, Draft> draft_copies(const personalise::Pack& pack, Composer& a, Composer& b);
  static int stand_in_pages(const personalise::Pack& pack, const Composer& a, const Composer& b,
                            PackThickness& thickness);
  layout::Document joint_document(const model::Couple& couple, const personalise::Copy& copy, char letter);
  bool looks_like(const Composer& other) const;
  Draft draft_edition(const model::Workshop& workshop, const model::Project& project,
                      const std::string& language, bool has_contents_page);
  Draft draft_edition(const personalise::PackEdition& pack, bool has_contents_page);
  static std::vector<ContentsEntry> unnumbered(const std::vector<const model::Sheet*>& sheets);
  void add_sheets(Draft& draft, const std::vector<const model::Sheet*>& sheets, bool has_contents_page);
  void add_sheet(Draft& draft, const model::Sheet& sheet);
  void lay_out_sheet(Draft& draft, const model::Sheet& sheet);
  std::vector<layout::MarginNote> take_notes_without_margin(std::vector<MadePage>& pages,
                                                            setting::Workplace& at);
  void add_facilitator_page(Draft& draft, const model::Sheet& sheet,
                            const std::vector<layout::MarginNote>& notes);
  void add_plan(Draft& draft, const model::Workshop& workshop, const model::Project& project,
                const std::string& language);
  void add_notes_page(Draft& draft);
  std::vector<MadePage> make_pages(Draft& draft, setting::Workplace& at, int first_page, layout::Role role);
  setting::Setting setting_of(const Draft& draft) const;
  setting::Setting setting_of(const Draft& draft, const model::Sheet& sheet) const;
  setting::Workplace workplace(Draft& draft, setting::Setting setting);
  setting::Workplace workplace(Draft& draft) { return workplace(draft, setting_of(draft)); }
  std::string without_names(const load::RichText& text) const;
  std::string outline_title(const load::RichText& title);
  const std::string& facilitators_word() const;  ///< that marks an edition for whoever leads the room
  layout::Document finish(Draft draft);

  const setting::Stylesheet& styles_;
  const model::PageMaster& master_;
  text::Typesetter& typesetter_;
  Diagnostics& diagnostics_;
  setting::Letterhead letterhead_;
  setting::FlowMemo* memo_;
  personalise::Voice anybody_;
};

}  // namespace tandem::compose
