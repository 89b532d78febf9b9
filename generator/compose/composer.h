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

namespace tandem {

/// A couple's documents. A's and B's have the same number of pages, and every one an even number,
/// so that each copy begins on a leaf of its own when they are printed on both sides in one stack. Copies of
/// more than eight pages have a page of contents, A's and B's both or neither.
struct PackDocuments {
  Document a;
  Document b;
  Document joint;        ///< without pages where the pack has nothing to do together
  Document joint_again;  ///< without pages where the joint pages are there once
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
  Composer(const Stylesheet& styles, const PageMaster& master, Typesetter& typesetter,
           Diagnostics& diagnostics, Letterhead letterhead = {}, FlowMemo* memo = nullptr)
      : styles_(styles),
        master_(master),
        typesetter_(typesetter),
        diagnostics_(diagnostics),
        letterhead_(styles.theme().discreet ? Letterhead{} : std::move(letterhead)),
        memo_(memo),
        anybody_(Voice::for_anybody(styles.words(), styles.theme().language)) {}

  /// A sheet on its own, without a couple's names; with notes beside it where the theme is for facilitators.
  /// `leaf` is for copies that are printed among others: its pages have ids then.
  Document handout(const Sheet& sheet, const LeafId& leaf = {});

  /// The facilitator's edition of a workshop, with contents where it is long, whatever the theme: the run
  /// sheet if there is an agenda, then every sheet with notes beside it.
  Document edition(const Workshop& workshop, const Project& project,
                   const std::string& language = source_language);

  /// The facilitator's edition of a couple's pack: its sheets with notes beside them, as they are on their
  /// pages but without names, and of each why it is there.
  Document edition(const PackEdition& pack);

  /// The facilitator's plan of a workshop, whose sheets have their titles in `language`.
  Document run_sheet(const Workshop& workshop, const Project& project,
                     const std::string& language = source_language);

  /// The notes on research behind a workshop's sheets; without pages where there are none.
  Document evidence(const Workshop& workshop, const Project& project);

  /// Who is who, for the facilitator alone.
  Document key(const std::vector<KeyRow>& key, const Workshop& workshop);

  /// All in this composer's look.
  PackDocuments pack(const Pack& pack);
  /// Each copy in its own. Where A's and B's looks differ, their copies are as thick as a pack of these
  /// sheets in these looks is with ordinary names, which `thickness` keeps: whose notes pages follow nobody's
  /// words.
  static PackDocuments pack(const Pack& pack, const PackComposers& composers, PackThickness& thickness);

 private:
  struct MadePage;
  struct Draft;
  Draft draft_copy(const Couple& couple, const Copy& copy, bool has_contents_page);
  static std::pair<Draft, Draft> draft_copies(const Pack& pack, Composer& a, Composer& b);
  static int stand_in_pages(const Pack& pack, const Composer& a, const Composer& b, PackThickness& thickness);
  Document joint_document(const Couple& couple, const Copy& copy, char letter);
  bool looks_like(const Composer& other) const;
  Draft draft_edition(const Workshop& workshop, const Project& project, const std::string& language,
                      bool has_contents_page);
  Draft draft_edition(const PackEdition& pack, bool has_contents_page);
  static std::vector<ContentsEntry> unnumbered(const std::vector<const Sheet*>& sheets);
  void add_sheets(Draft& draft, const std::vector<const Sheet*>& sheets, bool has_contents_page);
  void add_sheet(Draft& draft, const Sheet& sheet);
  void lay_out_sheet(Draft& draft, const Sheet& sheet);
  std::vector<MarginNote> take_notes_without_margin(std::vector<MadePage>& pages, Workplace& at);
  void add_facilitator_page(Draft& draft, const Sheet& sheet, const std::vector<MarginNote>& notes);
  void add_plan(Draft& draft, const Workshop& workshop, const Project& project, const std::string& language);
  void add_notes_page(Draft& draft);
  std::vector<MadePage> make_pages(Draft& draft, Workplace& at, int first_page, Role role);
  Setting setting_of(const Draft& draft) const;
  Setting setting_of(const Draft& draft, const Sheet& sheet) const;
  Workplace workplace(Draft& draft, Setting setting);
  Workplace workplace(Draft& draft) { return workplace(draft, setting_of(draft)); }
  std::string without_names(const RichText& text) const;
  std::string outline_title(const RichText& title);
  const std::string& facilitators_word() const;  ///< that marks an edition for whoever leads the room
  Document finish(Draft draft);

  const Stylesheet& styles_;
  const PageMaster& master_;
  Typesetter& typesetter_;
  Diagnostics& diagnostics_;
  Letterhead letterhead_;
  FlowMemo* memo_;
  Voice anybody_;
};

}  // namespace tandem
