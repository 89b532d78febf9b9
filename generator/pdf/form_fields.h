// Stage: pdf. The document's interactive form (ISO 32000-1, 12.7): fields as widgets, named by the content's
// ids, that every viewer can fill in without a script. 'exercise.block.part' is the full name of a field
// 'part' below 'block' below 'exercise', since no field's own name may hold a full stop.
// In: the pages' field items in reading order. Out: widgets and the /AcroForm dictionary.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/field_appearances.h"
#include "pdf/object_table.h"

namespace tandem {

/// Where a field's widget stands.
struct WidgetPlace {
  ObjectNumber page = 0;
  Rect box;  ///< PDF coordinates, y upwards
  int structure_parent = 0;
  bool is_personal = false;  ///< see ObjectTable::set_personal
};

class FormFields {
 public:
  /// `document` says how answers look and what the form is called; `fonts` embeds the labels of buttons.
  FormFields(ObjectTable& objects, const Document& document, FontEmbedder& fonts);

  /// `widget` is a dictionary that was reserved for it. Throws PdfError where two fields have one name, or
  /// one field's name is that of a group.
  void add(const FieldItem& field, ObjectNumber widget, const WidgetPlace& place);

  bool is_empty() const { return top_.empty(); }
  bool has_reset_button() const { return has_reset_button_; }

  /// Writes the groups; the result is the form's dictionary, for the catalog.
  ObjectNumber write(ObjectNumber answer_font);

 private:
  /// A field or a group of fields by its full name.
  struct Node {
    enum class Kind { group, radio_buttons, field } kind = Kind::group;
    ObjectNumber object = 0;
    std::string body;
    std::vector<ObjectNumber> kids;
  };
  Node& node(std::string_view name, Node::Kind kind, ObjectNumber object = 0);
  std::string parent_entry(std::string_view name);
  std::string typed_entries(const FieldItem& field);
  std::string text_entries(const FieldItem& field, double size) const;
  std::string choice_entries(const FieldItem& field) const;
  std::string button_entries(const FieldItem& field);
  ObjectNumber chosen_appearance(FieldItem::Chosen chosen, Size size);
  std::string reset_entries(const FieldItem& field);

  ObjectTable& objects_;
  const Document& document_;
  FontEmbedder& fonts_;
  FieldAppearances appearances_;
  double usual_letter_;  ///< of what is typed, in em
  bool has_reset_button_ = false;
  std::map<std::string, Node, std::less<>> nodes_;
  std::vector<ObjectNumber> top_;
};

}  // namespace tandem
