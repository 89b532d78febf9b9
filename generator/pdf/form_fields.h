// Stage: pdf. The document's interactive form (ISO 32000-1, 12.7): fields as widgets, named by the content's
// ids, that every viewer can fill in without a script. 'exercise.block.part' is the full name of a field
// 'part' below 'block' below 'exercise', since no field's own name may hold a full stop.
// In: the pages' field items in reading order. Out: widgets and the /AcroForm dictionary.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "layout/page.h"
#include "pdf/field_appearances.h"
#include "pdf/object_table.h"

namespace tandem::pdf {

/// What a widget says wherever it stands: all but the numbers of other objects. It follows from the field,
/// its box and how answers look.
struct FieldWords {
  std::string name;        ///< '/T(…)'
  std::string box;         ///< '/Rect[…]'
  std::string spoken;      ///< '/TU(…)'
  std::string appearance;  ///< what it is, up to the appearance it refers to
};

/// Where a field's widget stands.
struct WidgetPlace {
  ObjectNumber page = 0;
  int structure_parent = 0;
  bool is_personal = false;  ///< see ObjectTable::set_personal
};

class FormFields {
 public:
  /// `document` says how answers look and what the form is called; `fonts` embeds the labels of buttons.
  FormFields(ObjectTable& objects, const layout::Document& document, FontEmbedder& fonts);

  /// `box`: in PDF coordinates, y upwards.
  FieldWords words(const layout::FieldItem& field, const Rect& box) const;

  /// `widget` is a dictionary that was reserved for it. Throws PdfError where two fields have one name, or
  /// one field's name is that of a group.
  void add(const layout::FieldItem& field, const FieldWords& words, ObjectNumber widget,
           const WidgetPlace& place);

  bool is_empty() const { return top_.empty(); }
  bool has_reset_button() const { return has_reset_button_; }

  /// Writes the groups; the result is the form's dictionary, for the catalog.
  ObjectNumber write(ObjectNumber answer_font);

 private:
  /// What stands above fields: a part of their names, or the one field whose buttons they are.
  struct Group {
    enum class Kind { names, radio_buttons } kind = Kind::names;
    ObjectNumber object = 0;
    std::string body = {};
    std::vector<ObjectNumber> kids = {};
  };
  Group& group(std::string_view name, Group::Kind kind);
  std::string hang(ObjectNumber object, std::string_view name);
  std::string typed_entries(const layout::FieldItem& field) const;
  std::string text_entries(const layout::FieldItem& field, double size) const;
  std::string choice_entries(const layout::FieldItem& field) const;
  std::string button_entries(const layout::FieldItem& field) const;
  void append_appearance(std::string& body, const layout::FieldItem& field);
  ObjectNumber chosen_appearance(layout::FieldItem::Chosen chosen, Size size);

  ObjectTable& objects_;
  const layout::Document& document_;
  FontEmbedder& fonts_;
  FieldAppearances appearances_;
  double usual_letter_;  ///< of what is typed, in em
  bool has_reset_button_ = false;
  struct NameHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, Group, NameHash, std::equal_to<>> groups_;  ///< by full names
  std::pair<const std::string, Group>* recent_group_ = nullptr;               ///< neighbours stand in one
  std::unordered_set<std::string, NameHash, std::equal_to<>> fields_;         ///< full names
  std::vector<ObjectNumber> top_;
};

}  // namespace tandem::pdf
