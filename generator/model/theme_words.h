// Stage: model. The words that pages say by themselves, so that a translated theme translates them.
// In: the part `words` of a theme. Out: Words, with those that go by a number in its order.
#pragma once

#include <array>
#include <string>

#include "load/decode.h"

namespace tandem::model {

/// What a list of notes on research says of itself.
struct EvidenceWords {
  std::string title;
  std::array<std::string, 3> strength;  ///< by Strength: early, mixed, solid
};

/// What is said of a sheet itself, to the facilitator.
struct AboutWords {
  std::string setting;
  std::array<std::string, 3> settings;  ///< by SheetSetting: workshop, home, session
  std::string couples;
  std::string reviewed;    ///< before who has
  std::string unreviewed;  ///< of all sheets: nobody has put a name to them
  std::string not_yet;     ///< of one sheet
};

/// How sentences speak of a partner who has no words of their own for it. Three forms each: who does it, to
/// whom, whose.
struct PronounWords {
  std::string she;
  std::string he;
  std::string they;
  std::string of_name;  ///< whose, of a partner whose name stands for all pronouns: '{name}’s'
};

/// The facilitator's list of who is who, where codes are printed in place of names.
struct KeyWords {
  std::string title;
  std::string notice;  ///< who may see it
  std::string code;
  std::string name;
};

/// Why a sheet is in a couple's pack, told to their facilitator. No words say what is known of the two.
struct BecauseWords {
  std::string title;
  std::string everybody;  ///< the recipe gives it to all
  std::string for_them;   ///< to all of whom something is known, as of these two
  std::string pinned;
  std::string focus;   ///< they look for what it is for; with `{minutes}`
  std::string wanted;  ///< most of what is wanted fits so; with `{minutes}`
  std::string needed;  ///< with the `{sheet}` that needs it
  std::string closes;  ///< the resource page
};

/// The page's own words.
struct Words {
  std::string minutes;  ///< 'minutes'
  std::string read;     ///< 'read'
  std::string write;
  std::string talk;
  std::array<std::string, 4> audience;  ///< who fills it in, by Audience
  std::array<std::string, 5> privacy;   ///< who sees it, by Privacy
  std::string reader;                   ///< {me} where there is no couple: 'you'
  std::string other;                    ///< {partner}: 'your partner'
  std::string partner_a;
  std::string partner_b;
  std::string copy_for;    ///< 'For {name}' on a cover
  std::string joint_copy;  ///< 'Together'
  std::string both;        ///< '&' between two names
  std::string contents;    ///< 'In this pack'
  std::string right_to_pass;
  std::string note_from_facilitator;
  std::string notes;       ///< heading of an added page for notes
  std::string other_item;  ///< a listener's name for an empty line
  // What a listener hears of a field beside its question.
  std::string in_words;       ///< of a line beside a box: what is ticked is said there
  std::string further_lines;  ///< of the lines below a sentence that is begun
  std::string row;            ///< before the number of a row that nothing else names
  std::string name;           ///< of a line for somebody's name
  std::string review_on;      ///< 'We look at this again on'
  std::string signature;
  std::string date;
  std::string date_format;             ///< how a date is typed: 'MM/DD/YYYY'
  std::array<std::string, 3> callout;  ///< labels of note, pause, tip
  std::string run_sheet;
  std::string clear_answers;  ///< on a button for screens; empty for none
  std::string materials;
  std::string numbering;  ///< 'Page {page} of {pages}'
  EvidenceWords evidence;
  AboutWords about;
  PronounWords pronouns;
  KeyWords key;
  BecauseWords because;
  std::string step;       ///< 'Step', before its number
  std::string watch_for;  ///< above what a facilitator is to watch for
  std::string close;      ///< above how to end calmly
};

/// Those of each audience, by name.
struct AudienceWords {
  std::string each, each_then_share, together, facilitator;
};

struct CalloutWords {
  std::string note, pause, tip;
};

struct EvidenceWordsFields {
  std::string title, early, mixed, solid;
};

struct AboutWordsFields {
  std::string setting, workshop, home, session, couples, reviewed, unreviewed, not_yet;
};

/// Words as a theme writes them: groups have names.
struct WordsFields : Words {
  EvidenceWordsFields evidence_words;
  AboutWordsFields about_words;
  AudienceWords audience_words;
  AudienceWords privacy_words;
  std::string handed_in;
  CalloutWords callout_words;
};

const load::FieldTable<WordsFields>& fields_of(std::type_identity<WordsFields>);

Words take_words(const WordsFields& fields);

}  // namespace tandem::model
