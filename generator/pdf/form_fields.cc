#include "pdf/form_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "pdf/answer_font.h"
#include "pdf/pdf_error.h"

namespace tandem::pdf {
namespace {

// Flags of ISO 32000-1, tables 226 to 230. 'NoToggleToOff' (1 << 14) is left out, so that a second click may
// take a choice back; but of the viewers only MuPDF heeds that.
constexpr int multiline = 1 << 12;
constexpr int radio = 1 << 15;
constexpr int push_button = 1 << 16;
constexpr int combo_box = 1 << 17;
constexpr int can_be_typed = 1 << 18;
constexpr int do_not_scroll = 1 << 23;

/// The least size of what is typed, where a choice or a date is longer than its place.
constexpr double least_size = 8;
/// What Chromium keeps clear above and below the lines of a field, points in all.
constexpr double edges_of_a_field = 4;
/// Of the narrowest letters, in em.
constexpr double narrow_letter = 0.25;
/// What viewers keep clear at the left and right of a line, points in all.
constexpr double beside_a_line = 4;
/// What Chromium keeps clear beside the words of a combo box, with the button that opens it: points.
constexpr double beside_choices = 17;

std::string_view own_name(std::string_view name) {
  return name.substr(name.rfind('.') + 1);  // the whole name where it has no full stop
}

bool has_lines(const layout::FieldItem& field) {
  const auto* text = std::get_if<answers::TextField>(&field.kind);
  return text && text->has_lines;
}

double width_in_em(std::string_view words, const text::Font& font) {
  double width = 0;
  for (const char32_t character : to_code_points(words)) width += font.advance(font.glyph(character));
  return width;
}

/// The mean width of letters in a usual text, in em.
double usual_letter(const text::Font& font) {
  constexpr std::string_view usual = "the quick brown fox jumps over a lazy dog";
  return width_in_em(usual, font) / static_cast<double>(usual.size());
}

/// The size whose lines are as far apart as the ruled ones, less what a viewer keeps clear at the field's
/// edges: it refuses a last line that has no room.
double line_size(const layout::FieldItem& field) {
  const double lines = has_lines(field) ? std::max(1.0, std::round(field.box.height / field.line_height)) : 1;
  return (field.box.height - edges_of_a_field) / lines / answer_leading;
}

/// The width, in em, of the longest answer that is known before it is given.
double known_width(const layout::FieldItem& field, const text::Font& font) {
  double widest = width_in_em(answers::format_of(field.kind), font);
  for (const std::string& choice : answers::choices_of(field.kind))
    widest = std::max(widest, width_in_em(choice, font));
  return widest;
}

/// The size of typed answers is always stated: left to choose, viewers take 6 to 42 points for one field.
double text_size(const layout::FieldItem& field, const layout::AnswerStyle& answers) {
  if (!field.label.empty()) return field.label.front().size;
  const bool is_ruled = field.line_height > 0;
  double size = is_ruled ? line_size(field) : answers.size;
  if (!has_lines(field)) size = std::min(size, (field.box.height - edges_of_a_field) / answer_leading);
  const double beside = field.is<answers::ChoiceField>() ? beside_choices : beside_a_line;
  const double known = known_width(field, *answers.font);
  if (known > 0) size = std::min(size, std::max(least_size, (field.box.width - beside) / known));
  return std::floor(100 * std::max(size, 1.0)) / 100;
}

/// As many characters as could stand on the lines if all of them were narrow; on a line of its own, as many
/// as have room in a text of usual letters of a width of `letter` em, since nothing goes over to a next line.
std::int64_t most_characters(const layout::FieldItem& field, double size, double letter) {
  if (!has_lines(field)) {
    const auto room = static_cast<std::int64_t>((field.box.width - beside_a_line) / (letter * size));
    return std::max<std::int64_t>(
        {1, room, static_cast<std::int64_t>(to_code_points(answers::format_of(field.kind)).size())});
  }
  const double lines = std::max(1.0, std::round(field.box.height / (size * answer_leading)));
  return static_cast<std::int64_t>(lines * std::ceil(field.box.width / (narrow_letter * size)));
}

std::string spoken(const layout::FieldItem& field) {
  if (field.is<answers::RadioField>()) {
    const bool ends_a_sentence = field.description.find_last_of(".!?") + 1 == field.description.size();
    return field.description + (ends_a_sentence ? " " : ": ") +
           (answers::label_of(field.kind).empty() ? answers::value_of(field.kind)
                                                  : answers::label_of(field.kind));
  }
  const std::string& format = answers::format_of(field.kind);
  return format.empty() ? field.description : field.description + ", " + format;
}

std::string spoken_entry(const layout::FieldItem& field) {
  return "/TU" + text_string(spoken(field));
}

void append_references(std::string& out, const std::vector<ObjectNumber>& objects) {
  for (const ObjectNumber object : objects) {
    append_reference(out, object);
    out += ' ';
  }
}

[[noreturn]] void refuse(std::string_view name) {
  throw PdfError(fmt::format("two fields share the name '{}'", name));
}

}  // namespace

FormFields::FormFields(ObjectTable& objects, const layout::Document& document, FontEmbedder& fonts)
    : objects_(objects),
      document_(document),
      fonts_(fonts),
      appearances_(objects, document.answers.colour),
      usual_letter_(usual_letter(*document.answers.font)) {}

FieldWords FormFields::words(const layout::FieldItem& field, const Rect& box) const {
  FieldWords words;
  words.name = "/T" + text_string(own_name(field.name()));
  words.box = "/Rect[";
  for (const double edge : {box.x, box.y, box.right(), box.bottom()}) {
    append_number(
        words.box, edge,
        answers::text_of(field.kind).empty() ? 1 : 2);  // printed text stands where it stands on paper
    words.box += ' ';
  }
  words.box.back() = ']';
  words.spoken = spoken_entry(field);
  if (field.is<answers::RadioField>()) {
    words.appearance = button_entries(field);
  } else if (field.is<answers::CheckBoxField>()) {
    words.appearance = "/FT/Btn" + button_entries(field);
  } else if (field.is<answers::ResetField>()) {
    // An action without a list of fields empties all of them (12.7.5.3).
    words.appearance = "/FT/Btn/Ff ";
    append_integer(words.appearance, push_button);
    words.appearance += "/A<</S/ResetForm>>/MK<</CA" + text_string(field.description) + ">>/AP<</N ";
  } else {
    words.appearance = typed_entries(field);
  }
  return words;
}

void FormFields::add(const layout::FieldItem& field, const FieldWords& words, ObjectNumber widget,
                     const WidgetPlace& place) {
  const std::string name = layout::full_field_name(document_, field);
  const bool is_reset = field.is<answers::ResetField>();
  // Flag 4: printed, too (12.5.3). What neighbours share stands first, then what differs: it packs better.
  constexpr std::size_t numbers = 120;  // no more than the entries between those words take
  std::string body;
  body.reserve(words.box.size() + words.name.size() + words.spoken.size() + words.appearance.size() +
               numbers);
  body = "/Type/Annot/Subtype/Widget/F ";
  body += is_reset ? "0/P " : "4/P ";
  append_reference(body, place.page);
  body += words.box;
  body += "/StructParent ";
  append_integer(body, place.structure_parent);
  if (field.is<answers::RadioField>()) {
    Group& buttons = group(name, Group::Kind::radio_buttons);
    if (buttons.kids.empty()) buttons.body += "/TU" + text_string(field.description);
    buttons.kids.push_back(widget);
    if (place.is_personal) objects_.set_personal(buttons.object);
    body += "/Parent ";
    append_reference(body, buttons.object);
  } else {
    if (groups_.contains(name) || !fields_.insert(name).second) refuse(name);
    body += words.name;
    body += hang(widget, name);
  }
  body += words.spoken;
  body += words.appearance;
  append_appearance(body, field);
  has_reset_button_ = has_reset_button_ || is_reset;
  objects_.set_body(widget, body);
  if (place.is_personal) objects_.set_personal(widget);
}

/// What FieldWords::appearance ends before.
void FormFields::append_appearance(std::string& body, const layout::FieldItem& field) {
  const Size size{field.box.width, field.box.height};
  if (field.is<answers::RadioField>() || field.is<answers::CheckBoxField>()) {
    const bool is_ring = field.is<answers::RadioField>() && !field.is_ticked;
    append_reference(body, is_ring ? chosen_appearance(field.chosen, size) : appearances_.tick(size));
    body += "/Off ";
    append_reference(body, appearances_.off());
    body += ">>>>";
    return;
  }
  if (field.is<answers::ResetField>()) {
    append_reference(body, appearances_.labelled_button(field, fonts_));
  } else {
    const bool is_empty = answers::text_of(field.kind).empty();
    append_reference(body, is_empty ? appearances_.empty_text() : appearances_.filled_text(field, fonts_));
  }
  body += ">>";
}

/// A group, made with those above it at its first use.
FormFields::Group& FormFields::group(std::string_view name, Group::Kind kind) {
  if (!recent_group_ || recent_group_->first != name) {
    auto known = groups_.find(name);
    if (known == groups_.end()) {
      if (fields_.contains(name)) refuse(name);
      Group made{kind, objects_.add_dictionary()};
      made.body = "/T" + text_string(own_name(name)) + hang(made.object, name);
      if (kind == Group::Kind::radio_buttons) made.body += fmt::format("/FT/Btn/Ff {}", radio);
      known = groups_.emplace(name, std::move(made)).first;
    }
    recent_group_ = &*known;
  }
  if (recent_group_->second.kind != kind) refuse(name);
  return recent_group_->second;
}

/// Puts a field or a group below the group that its name says, or at the top; the result is its entry for
/// that.
std::string FormFields::hang(ObjectNumber object, std::string_view name) {
  const std::size_t stop = name.rfind('.');
  if (stop == std::string_view::npos) {
    top_.push_back(object);
    return {};
  }
  Group& above = group(name.substr(0, stop), Group::Kind::names);
  above.kids.push_back(object);
  std::string entry = "/Parent ";
  append_reference(entry, above.object);
  return entry;
}

std::string FormFields::typed_entries(const layout::FieldItem& field) const {
  const double size = text_size(field, document_.answers);
  std::string entries = field.is<answers::ChoiceField>() ? choice_entries(field) : text_entries(field, size);
  entries += "/DA(/A ";
  append_number(entries, size);
  entries += " Tf ";
  append_colour(entries, document_.answers.colour, " g", " rg");
  return entries + ")/AP<</N ";
}

/// None of the choices is chosen at first, so that what is printed empty looks as on paper.
std::string FormFields::choice_entries(const layout::FieldItem& field) const {
  std::string entries = "/FT/Ch/Ff ";
  append_integer(entries, combo_box + can_be_typed);
  entries += "/Opt[";
  for (const std::string& choice : answers::choices_of(field.kind)) entries += text_string(choice);
  return entries + "]";
}

std::string FormFields::text_entries(const layout::FieldItem& field, double size) const {
  std::string entries = "/FT/Tx/Ff ";
  append_integer(entries, do_not_scroll + (has_lines(field) ? multiline : 0));
  entries += "/MaxLen ";
  const auto characters = static_cast<std::int64_t>(to_code_points(answers::text_of(field.kind)).size());
  append_integer(entries, std::max(most_characters(field, size, usual_letter_), characters));
  // What a field is reset to (12.7.5.3): a name is no answer.
  const std::string& text = answers::text_of(field.kind);
  if (!text.empty()) entries += "/V" + text_string(text) + "/DV" + text_string(text);
  return entries;
}

ObjectNumber FormFields::chosen_appearance(layout::FieldItem::Chosen chosen, Size size) {
  switch (chosen) {
    case layout::FieldItem::Chosen::ring:
      return appearances_.bold_ring(size);
    case layout::FieldItem::Chosen::disc:
      return appearances_.disc(size);
    case layout::FieldItem::Chosen::square:
      return appearances_.square(size);
  }
  return appearances_.bold_ring(size);
}

std::string FormFields::button_entries(const layout::FieldItem& field) const {
  const bool is_ring = field.is<answers::RadioField>() && !field.is_ticked;
  // /MK says what a viewer draws that does not use appearances: a tick, a disc or a square of ZapfDingbats.
  const char sign = !is_ring ? '4' : field.chosen == layout::FieldItem::Chosen::square ? 'n' : 'l';
  return fmt::format("/MK<</CA({})>>/AS/Off/AP<</N<</{} ", sign, escaped_name(answers::value_of(field.kind)));
}

ObjectNumber FormFields::write(ObjectNumber answer_font) {
  for (auto& [name, group] : groups_) {
    group.body += "/Kids[";
    append_references(group.body, group.kids);
    group.body.back() = ']';
    objects_.set_body(group.object, group.body);
  }
  std::string body = "/Fields[";
  append_references(body, top_);
  body += "]/DA(/A ";
  append_number(body, document_.answers.size);
  body += " Tf 0 g)/DR<</Font<</A ";
  append_reference(body, answer_font);
  body += ">>>>";
  return objects_.add_dictionary(body);
}

}  // namespace tandem::pdf
