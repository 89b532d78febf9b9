#include "model/theme_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "load/invisible_signs.h"

namespace tandem::model {
namespace {

// 'she/her/her'
void check_forms(const load::Node& value, Diagnostics& diagnostics) {
  if (value.kind != load::Node::Kind::scalar) return;
  std::string_view rest = value.scalar;
  int forms = 0;
  bool has_all = true;
  for (bool is_last = false; !is_last; ++forms) {
    const std::size_t end = rest.find('/');
    is_last = end == std::string_view::npos;
    has_all = has_all && load::can_be_seen(rest.substr(0, end));
    if (!is_last) rest.remove_prefix(end + 1);
  }
  if (forms == 3 && has_all) return;
  diagnostics.error("wrong-type", value.span,
                    fmt::format("expected three forms with '/' between them, found '{}'", value.scalar),
                    "write who does it, to whom and whose: 'she/her/her'");
}

}  // namespace

const load::FieldTable<AudienceWords>& fields_of(std::type_identity<AudienceWords>) {
  static const load::FieldTable<AudienceWords> table{
      load::required("each", &AudienceWords::each, "for private sheets"),
      load::required("each-then-share", &AudienceWords::each_then_share, "for sheets to share from"),
      load::required("together", &AudienceWords::together, "for joint sheets"),
      load::required("facilitator", &AudienceWords::facilitator, "for the facilitator's sheets"),
  };
  return table;
}

const load::FieldTable<CalloutWords>& fields_of(std::type_identity<CalloutWords>) {
  static const load::FieldTable<CalloutWords> table{
      load::required("note", &CalloutWords::note, "label of a note"),
      load::required("pause", &CalloutWords::pause, "label of a pause"),
      load::required("tip", &CalloutWords::tip, "label of a tip"),
  };
  return table;
}

const load::FieldTable<EvidenceWordsFields>& fields_of(std::type_identity<EvidenceWordsFields>) {
  using W = EvidenceWordsFields;
  static const load::FieldTable<W> table{
      load::required("title", &W::title, "their title"),
      load::required("early", &W::early, "that a few studies point to something"),
      load::required("mixed", &W::mixed, "that studies disagree"),
      load::required("solid", &W::solid, "that many studies agree"),
  };
  return table;
}

const load::FieldTable<AboutWordsFields>& fields_of(std::type_identity<AboutWordsFields>) {
  using W = AboutWordsFields;
  static const load::FieldTable<W> table{
      load::required("setting", &W::setting, "before where it works"),
      load::required("workshop", &W::workshop, "that it works in a workshop"),
      load::required("home", &W::home, "that it works at home"),
      load::required("session", &W::session, "that it works in a session"),
      load::required("couples", &W::couples, "before how many couples it suits"),
      load::required("reviewed", &W::reviewed, "before who has reviewed it"),
      load::required("unreviewed", &W::unreviewed, "that nobody has reviewed any of a workshop's pages"),
      load::required("not-yet", &W::not_yet, "that nobody has reviewed a sheet"),
  };
  return table;
}

const load::FieldTable<PronounWords>& fields_of(std::type_identity<PronounWords>) {
  using W = PronounWords;
  static const load::FieldTable<W> table{
      load::checked(
          load::required("she", &W::she, "for she/her: who does it, to whom, whose, with `/` between them"),
          check_forms),
      load::checked(load::required("he", &W::he, "for he/him: the same"), check_forms),
      load::checked(load::required("they", &W::they, "for they/them: the same"), check_forms),
      load::required_with({"name"}, "of-name", &W::of_name,
                          "whose, where a name stands for pronouns: `{name}’s`"),
  };
  return table;
}

const load::FieldTable<KeyWords>& fields_of(std::type_identity<KeyWords>) {
  using W = KeyWords;
  static const load::FieldTable<W> table{
      load::required("title", &W::title, "its title"),
      load::required("notice", &W::notice, "who may see it"),
      load::required("code", &W::code, "above the codes"),
      load::required("name", &W::name, "above the names"),
  };
  return table;
}

const load::FieldTable<BecauseWords>& fields_of(std::type_identity<BecauseWords>) {
  using W = BecauseWords;
  static const load::FieldTable<W> table{
      load::required("title", &W::title, "above the reason"),
      load::required("everybody", &W::everybody, "that the recipe gives it to all"),
      load::required("for-them", &W::for_them, "that it goes with what is known of the couple"),
      load::required("pinned", &W::pinned, "that it is pinned for this couple"),
      load::required_with({"minutes"}, "focus", &W::focus,
                          "that it is for what they look for, with `{minutes}`"),
      load::required_with({"minutes"}, "wanted", &W::wanted,
                          "that it fits into their time, with `{minutes}`"),
      load::required_with({"sheet"}, "needed", &W::needed, "that another needs it, with `{sheet}`"),
      load::required("closes", &W::closes, "of the resource page: that it closes every copy"),
  };
  return table;
}

const load::FieldTable<WordsFields>& fields_of(std::type_identity<WordsFields>) {
  using W = WordsFields;
  static const load::FieldTable<W> table{
      load::required("minutes", &W::minutes, "'minutes'"),
      load::required("read", &W::read, "'read'"),
      load::required("write", &W::write, "'write'"),
      load::required("talk", &W::talk, "'talk'"),
      load::required("audience", &W::audience_words, "who fills a sheet in"),
      load::required("privacy", &W::privacy_words, "who sees it"),
      load::required("handed-in", &W::handed_in, "who sees a page that may be handed in"),
      load::required("reader", &W::reader, "{me} where no couple is known"),
      load::required("other", &W::other, "{partner} where no couple is known"),
      load::required("partner-a", &W::partner_a, "{a} where no couple is known"),
      load::required("partner-b", &W::partner_b, "{b} where no couple is known"),
      load::required("copy-for", &W::copy_for, "above the reader's name on a cover"),
      load::required("joint-copy", &W::joint_copy, "what the joint pages are called"),
      load::required("both", &W::both, "between two names"),
      load::required("contents", &W::contents, "heading of the list of sheets"),
      load::required("right-to-pass", &W::right_to_pass, "that everybody may pass"),
      load::required("note-from-facilitator", &W::note_from_facilitator, "heading of a note"),
      load::required("notes", &W::notes, "heading of a page for notes"),
      load::required("other-item", &W::other_item, "a listener's name for an empty line"),
      load::required("in-words", &W::in_words, "for listeners: that a line beside a box is for words"),
      load::required("further-lines", &W::further_lines, "for listeners: the lines below a begun sentence"),
      load::required("row", &W::row, "for listeners: before the number of an empty row"),
      load::required("name", &W::name, "for listeners: a line for a name"),
      load::required("review-on", &W::review_on, "before the date of a review"),
      load::required("signature", &W::signature, "below a signature's line"),
      load::required("date", &W::date, "below a date's line"),
      load::required("date-format", &W::date_format, "how a date is typed, of `YYYY`, `MM` and `DD`"),
      load::required("callout", &W::callout_words, "labels of callouts"),
      load::required("run-sheet", &W::run_sheet, "title of a workshop's plan"),
      load::optional("clear-answers", &W::clear_answers,
                     "on the button that empties a form on a screen; without it there is none"),
      load::required("materials", &W::materials, "heading of the list of materials"),
      load::required_with({"page", "pages"}, "numbering", &W::numbering,
                          "how a page is counted, with `{page}` and `{pages}`"),
      load::required("evidence", &W::evidence_words, "above notes on research"),
      load::required("about", &W::about_words, "for the facilitator: what a sheet's file says of it"),
      load::required("forms", &W::pronouns, "how sentences speak of a partner: `{partner_they}` and so on"),
      load::required("key", &W::key, "for the facilitator: who is who, where codes are printed for names"),
      load::required("because", &W::because, "for the facilitator: why a sheet is in a couple's pack"),
      load::required("step", &W::step, "for the facilitator: before the number of a step"),
      load::required("watch-for", &W::watch_for, "for the facilitator: heading of what may happen"),
      load::required("close", &W::close, "for the facilitator: heading of how to end it"),
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

}  // namespace tandem::model
