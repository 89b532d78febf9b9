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

namespace tandem::model {

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
  load::PlainText name;
  load::PlainText role;
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
  load::Identifier id;
  int version = 1;  ///< goes up with each change that a translation must follow
  TranslatedVersion translates;
  load::InlineText title;
  Topic topic = Topic::none;
  Minutes minutes;
  Audience audience = Audience::each;
  std::optional<Privacy> stated_privacy;  ///< where it is not that of the audience
  int intensity = 1;                      ///< 1 light, 2 asks something of you, 3 can stir things up
  load::InlineText purpose;
  std::vector<SheetSetting> settings;  ///< empty for any
  bool never_home = false;             ///< it stays in the room, whatever else is said of it
  GroupSize group_size;
  std::vector<load::InlineText> materials;      ///< what it needs beside pens
  std::vector<load::Identifier> prerequisites;  ///< sheets that are done before this one
  std::vector<load::Identifier> companions;     ///< sheets that are in the same pack
  std::vector<load::Identifier> excludes;       ///< sheets that are not
  load::RichText watch_for;                     ///< for the facilitator
  load::RichText close;                         ///< for the facilitator: how to end it calmly
  load::InlineText opt_out;                     ///< in place of the theme's right to pass
  std::vector<load::Identifier> evidence;
  std::vector<NamedReview> reviews;  ///< empty where nobody has put a name to it
  load::PlainText licence;           ///< where it is not the organisation's
  load::Identifier paper;  ///< of its handout, where that is not the run's; a pack has one paper throughout
  bool prints_region = false;  ///< it has a box for the places of the organisation's region
  load::Node block_items;      ///< as read; `blocks` is made of it
  std::vector<std::unique_ptr<Block>> blocks;
  std::map<std::string, SourceSpan, std::less<>> places;  ///< of what its keys say, for translations
  load::Node when;     ///< as read; a pack has the sheet only if this holds
  load::Node instead;  ///< as read
  /// What of it depends on the couple; null for a sheet that is the same for all. The sheet itself is as it
  /// is where nothing is known.
  std::shared_ptr<const Bending> bending;

  Privacy privacy() const { return stated_privacy.value_or(static_cast<Privacy>(audience)); }
};

/// Reads one file's document, whose first key says what it is ('exercise' or 'article').
/// Reports every problem; null only where nothing can be made of it.
std::unique_ptr<Sheet> read_sheet(const load::Node& document, const BlockReader& read_block,
                                  Diagnostics& diagnostics);

/// Its two parts, for whoever reads a sheet in many forms that have most of it in common: all but what stands
/// under 'blocks', and that alone.
std::unique_ptr<Sheet> read_sheet_head(const load::Node& document, Diagnostics& diagnostics);
std::vector<std::unique_ptr<Block>> read_sheet_blocks(const load::Node& document,
                                                      const BlockReader& read_block,
                                                      Diagnostics& diagnostics);

/// What may stand in either form, for the author's reference.
std::vector<load::FieldDescription> describe_exercise();
std::vector<load::FieldDescription> describe_article();

}  // namespace tandem::model
