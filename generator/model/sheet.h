// Stage: model. A sheet: one exercise or article, the unit of content that a handout prints.
// In: content/**/*.yaml. Out: a Sheet.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "load/decode.h"
#include "model/block.h"
#include "model/calendar_date.h"
#include "model/translated_version.h"

namespace tandem {

enum class Topic { none, imbalance, mutuality, accountability };

/// Who fills a sheet in, and with that who sees it.
enum class Audience {
  each,             ///< privately: only in that partner's own copy
  each_then_share,  ///< each in their own copy, then they share what they like
  together,         ///< one page for both: the joint pages
  facilitator,      ///< never in a couple's pack
};

/// Who reads what is written. The first values stand in the order of Audience, whose own privacy each of them
/// is.
enum class Privacy {
  own,        ///< the writer alone
  by_choice,  ///< the writer, and what they choose to share
  both,       ///< both partners
  facilitator,
  handed_in,  ///< the writer, and the facilitator if the writer gives it to them
};

/// Where a sheet is made for.
enum class SheetSetting { workshop, home, session };

/// How many couples a sheet suits when it is done in a room; 0 where nothing is said.
struct GroupSize {
  int least = 0;
  int most = 0;
};

/// Somebody who has read a sheet as what they are, and stands to it.
struct NamedReview {
  PlainText name;
  PlainText role;
  CalendarDate date;
};

struct Minutes {
  int read = 0;
  int write = 0;
  int talk = 0;
  int total() const { return read + write + talk; }
  bool operator==(const Minutes&) const = default;
};

struct Bending;

struct Sheet {
  enum class Form { exercise, article };
  Form form = Form::exercise;
  Identifier id;
  int version = 1;  ///< goes up with each change that a translation must follow
  TranslatedVersion translates;
  InlineText title;
  Topic topic = Topic::none;
  Minutes minutes;
  Audience audience = Audience::each;
  std::optional<Privacy> stated_privacy;  ///< where it is not that of the audience
  int intensity = 1;                      ///< 1 light, 2 asks something of you, 3 can stir things up
  InlineText purpose;
  std::vector<SheetSetting> settings;  ///< empty for any
  bool never_home = false;             ///< it stays in the room, whatever else is said of it
  GroupSize group_size;
  std::vector<InlineText> materials;      ///< what it needs beside pens
  std::vector<Identifier> prerequisites;  ///< sheets that are done before this one
  std::vector<Identifier> companions;     ///< sheets that are in the same pack
  std::vector<Identifier> excludes;       ///< sheets that are not
  RichText watch_for;                     ///< for the facilitator
  RichText close;                         ///< for the facilitator: how to end it calmly
  InlineText opt_out;                     ///< in place of the theme's right to pass
  std::vector<Identifier> evidence;
  std::vector<NamedReview> reviews;  ///< empty where nobody has put a name to it
  PlainText licence;                 ///< where it is not the organisation's
  Identifier paper;  ///< of its handout, where that is not the run's; a pack has one paper throughout
  bool prints_region = false;  ///< it has a box for the places of the organisation's region
  Node block_items;            ///< as read; `blocks` is made of it
  std::vector<std::unique_ptr<Block>> blocks;
  std::map<std::string, SourceSpan, std::less<>> places;  ///< of what its keys say, for translations
  Node when;     ///< as read; a pack has the sheet only if this holds
  Node instead;  ///< as read
  /// What of it depends on the couple; null for a sheet that is the same for all. The sheet itself is as it
  /// is where nothing is known.
  std::shared_ptr<const Bending> bending;

  Privacy privacy() const { return stated_privacy.value_or(static_cast<Privacy>(audience)); }
};

/// Reads one file's document, whose first key says what it is ('exercise' or 'article').
/// Reports every problem; null only where nothing can be made of it.
std::unique_ptr<Sheet> read_sheet(const Node& document, const BlockReader& read_block,
                                  Diagnostics& diagnostics);

/// Its two parts, for whoever reads a sheet in many forms that have most of it in common: all but what stands
/// under 'blocks', and that alone.
std::unique_ptr<Sheet> read_sheet_head(const Node& document, Diagnostics& diagnostics);
std::vector<std::unique_ptr<Block>> read_sheet_blocks(const Node& document, const BlockReader& read_block,
                                                      Diagnostics& diagnostics);

/// What may stand in either form, for the author's reference.
std::vector<FieldDescription> describe_exercise();
std::vector<FieldDescription> describe_article();

}  // namespace tandem
