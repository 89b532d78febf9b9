#include "model/theme_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "load/invisible_signs.h"

namespace tandem {
namespace {

// 'she/her/her'
void check_forms(const Node& value, Diagnostics& diagnostics) {
  if (value.kind != Node::Kind::scalar) return;
  std::string_view rest = value.scalar;
  int forms = 0;
  bool has_all = true;
  for (bool is_last = false; !is_last; ++forms) {
    const std::size_t end = rest.find('/');
    is_last = end == std::string_view::npos;
    has_all = has_all && can_be_seen(rest.substr(0, end));
    if (!is_last) rest.remove_prefix(end + 1);
  }
  if (forms == 3 && has_all) return;
  diagnostics.error("wrong-type", value.span,
                    fmt::format("expected three forms with '/' between them, found '{}'", value.scalar),
                    "write who does it, to whom and whose: 'she/her/her'");
}

}  // namespace

template <>
const FieldTable<AudienceWords>& fields_of<AudienceWords>() {
  static const FieldTable<AudienceWords> table{
      required("each", &AudienceWords::each, "for private sheets"),
      required("each-then-share", &AudienceWords::each_then_share, "for sheets to share from"),
      required("together", &AudienceWords::together, "for joint sheets"),
      required("facilitator", &AudienceWords::facilitator, "for the facilitator's sheets"),
  };
  return table;
}

template <>
const FieldTable<CalloutWords>& fields_of<CalloutWords>() {
  static const FieldTable<CalloutWords> table{
      required("note", &CalloutWords::note, "label of a note"),
      required("pause", &CalloutWords::pause, "label of a pause"),
      required("tip", &CalloutWords::tip, "label of a tip"),
  };
  return table;
}

template <>
const FieldTable<EvidenceWordsFields>& fields_of<EvidenceWordsFields>() {
  using W = EvidenceWordsFields;
  static const FieldTable<W> table{
      required("title", &W::title, "their title"),
      required("early", &W::early, "that a few studies point to something"),
      required("mixed", &W::mixed, "that studies disagree"),
      required("solid", &W::solid, "that many studies agree"),
  };
  return table;
}

template <>
const FieldTable<AboutWordsFields>& fields_of<AboutWordsFields>() {
  using W = AboutWordsFields;
  static const FieldTable<W> table{
      required("setting", &W::setting, "before where it works"),
      required("workshop", &W::workshop, "that it works in a workshop"),
      required("home", &W::home, "that it works at home"),
      required("session", &W::session, "that it works in a session"),
      required("couples", &W::couples, "before how many couples it suits"),
      required("reviewed", &W::reviewed, "before who has reviewed it"),
      required("unreviewed", &W::unreviewed, "that nobody has reviewed any of a workshop's pages"),
      required("not-yet", &W::not_yet, "that nobody has reviewed a sheet"),
  };
  return table;
}

template <>
const FieldTable<PronounWords>& fields_of<PronounWords>() {
  using W = PronounWords;
  static const FieldTable<W> table{
      checked(required("she", &W::she, "for she/her: who does it, to whom, whose, with `/` between them"),
              check_forms),
      checked(required("he", &W::he, "for he/him: the same"), check_forms),
      checked(required("they", &W::they, "for they/them: the same"), check_forms),
      required_with({"name"}, "of-name", &W::of_name, "whose, where a name stands for pronouns: `{name}’s`"),
  };
  return table;
}

template <>
const FieldTable<KeyWords>& fields_of<KeyWords>() {
  using W = KeyWords;
  static const FieldTable<W> table{
      required("title", &W::title, "its title"),
      required("notice", &W::notice, "who may see it"),
      required("code", &W::code, "above the codes"),
      required("name", &W::name, "above the names"),
  };
  return table;
}

template <>
const FieldTable<BecauseWords>& fields_of<BecauseWords>() {
  using W = BecauseWords;
  static const FieldTable<W> table{
      required("title", &W::title, "above the reason"),
      required("everybody", &W::everybody, "that the recipe gives it to all"),
      required("for-them", &W::for_them, "that it goes with what is known of the couple"),
      required("pinned", &W::pinned, "that it is pinned for this couple"),
      required_with({"minutes"}, "focus", &W::focus, "that it is for what they look for, with `{minutes}`"),
      required_with({"minutes"}, "wanted", &W::wanted, "that it fits into their time, with `{minutes}`"),
      required_with({"sheet"}, "needed", &W::needed, "that another needs it, with `{sheet}`"),
      required("closes", &W::closes, "of the resource page: that it closes every copy"),
  };
  return table;
}

template <>
const FieldTable<WordsFields>& fields_of<WordsFields>() {
  using W = WordsFields;
  static const FieldTable<W> table{
      required("minutes", &W::minutes, "'minutes'"),
      required("read", &W::read, "'read'"),
      required("write", &W::write, "'write'"),
      required("talk", &W::talk, "'talk'"),
      required("audience", &W::audience_words, "who fills a sheet in"),
      required("privacy", &W::privacy_words, "who sees it"),
      required("handed-in", &W::handed_in, "who sees a page that may be handed in"),
      required("reader", &W::reader, "{me} where no couple is known"),
      required("other", &W::other, "{partner} where no couple is known"),
      required("partner-a", &W::partner_a, "{a} where no couple is known"),
      required("partner-b", &W::partner_b, "{b} where no couple is known"),
      required("copy-for", &W::copy_for, "above the reader's name on a cover"),
      required("joint-copy", &W::joint_copy, "what the joint pages are called"),
      required("both", &W::both, "between two names"),
      required("contents", &W::contents, "heading of the list of sheets"),
      required("right-to-pass", &W::right_to_pass, "that everybody may pass"),
      required("note-from-facilitator", &W::note_from_facilitator, "heading of a note"),
      required("notes", &W::notes, "heading of a page for notes"),
      required("other-item", &W::other_item, "a listener's name for an empty line"),
      required("in-words", &W::in_words, "for listeners: that a line beside a box is for words"),
      required("further-lines", &W::further_lines, "for listeners: the lines below a begun sentence"),
      required("row", &W::row, "for listeners: before the number of an empty row"),
      required("name", &W::name, "for listeners: a line for a name"),
      required("review-on", &W::review_on, "before the date of a review"),
      required("signature", &W::signature, "below a signature's line"),
      required("date", &W::date, "below a date's line"),
      required("date-format", &W::date_format, "how a date is typed, of `YYYY`, `MM` and `DD`"),
      required("callout", &W::callout_words, "labels of callouts"),
      required("run-sheet", &W::run_sheet, "title of a workshop's plan"),
      optional("clear-answers", &W::clear_answers,
               "on the button that empties a form on a screen; without it there is none"),
      required("materials", &W::materials, "heading of the list of materials"),
      required_with({"page", "pages"}, "numbering", &W::numbering,
                    "how a page is counted, with `{page}` and `{pages}`"),
      required("evidence", &W::evidence_words, "above notes on research"),
      required("about", &W::about_words, "for the facilitator: what a sheet's file says of it"),
      required("forms", &W::pronouns, "how sentences speak of a partner: `{partner_they}` and so on"),
      required("key", &W::key, "for the facilitator: who is who, where codes are printed for names"),
      required("because", &W::because, "for the facilitator: why a sheet is in a couple's pack"),
      required("step", &W::step, "for the facilitator: before the number of a step"),
      required("watch-for", &W::watch_for, "for the facilitator: heading of what may happen"),
      required("close", &W::close, "for the facilitator: heading of how to end it"),
  };
  return table;
}

namespace {

std::array<std::string, 4> by_audience(const AudienceWords& words) {
  return {words.each, words.each_then_share, words.together, words.facilitator};
}

}  // namespace

Words take_words(const WordsFields& fields) {
  Words words = fields;
  words.audience = by_audience(fields.audience_words);
  std::ranges::copy(by_audience(fields.privacy_words), words.privacy.begin());
  words.privacy.back() = fields.handed_in;
  const EvidenceWordsFields& evidence = fields.evidence_words;
  words.evidence = {evidence.title, {evidence.early, evidence.mixed, evidence.solid}};
  const AboutWordsFields& about = fields.about_words;
  words.about = {about.setting,    {about.workshop, about.home, about.session},
                 about.couples,    about.reviewed,
                 about.unreviewed, about.not_yet};
  words.callout = {fields.callout_words.note, fields.callout_words.pause, fields.callout_words.tip};
  return words;
}

}  // namespace tandem
