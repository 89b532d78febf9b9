// Stage: pdf. The logical structure (ISO 32000-1, 14.7 and 14.8): elements as the pages' tags open them,
// their marked content, annotations and attributes, and the parent tree that leads back from each.
// In: tags and marks in reading order. Out: StructTreeRoot and all below it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/object_table.h"

namespace tandem::pdf {

/// A document comes in one part or in several: what a part's tags opened is written when the part ends, so
/// that no more than one part is held at a time. Pages are counted within their part.
class StructureTree {
 public:
  explicit StructureTree(ObjectTable& objects) : objects_(objects) {}

  void begin_part(std::size_t page_count);
  /// Writes all that this part's tags opened; `pages` are its page objects.
  void end_part(const std::vector<ObjectNumber>& pages);

  static constexpr int no_element = -1;

  /// The element that a tag opens, below `parent` (no_element for the top). A number that was seen before
  /// goes on with its element; the number 0 always makes a new one.
  int open(const layout::TagBegin& tag, int parent);

  layout::Role role(int element) const { return elements_[static_cast<std::size_t>(element)].role; }

  /// The marked-content identifier that comes next on `page`.
  int next_mark(int page) const {
    return static_cast<int>(marks_of_page_[static_cast<std::size_t>(page)].size());
  }

  /// A new marked-content identifier on `page` (an index) for content of `element`.
  int add_mark(int element, int page);

  /// Hangs an annotation below `element`; the result is its /StructParent.
  int add_annotation(int element, int page, ObjectNumber annotation);

  /// Widens a figure's bounding box; PDF coordinates, y upwards. Only the first page it stands on counts.
  void extend_box(int element, int page, const Rect& box);

  /// The first characters of a list label tell how its list is numbered.
  void note_label(int element, std::string_view text);

  /// A form element without a widget says what is printed in its place.
  void note_field(int element, const layout::FieldItem& field);

  /// The key of a page in the parent tree; none where the page has no marked content.
  std::optional<int> page_key(int page) const;

  /// Writes what stands above all parts. The result is the StructTreeRoot.
  ObjectNumber write();

 private:
  static constexpr int no_kid = -1;
  struct Kid {
    enum class Kind { element, mark, annotation } kind = Kind::element;
    int page = 0;
    unsigned number = 0;  ///< element index, MCID or object
    int next = no_kid;    ///< of the same parent
  };
  struct Element {
    layout::Role role = layout::Role::paragraph;
    int parent = no_element;
    int page = -1;  ///< where it first had content
    int first_kid = no_kid;
    int last_kid = no_kid;
    std::string alternative;
    std::string language;
    layout::TagBegin::Scope scope = layout::TagBegin::Scope::none;
    bool has_box = false;
    double left = 0, bottom = 0, right = 0, top = 0;
    layout::TagBegin::Numbering numbered = layout::TagBegin::Numbering::by_label;
    const char* numbering = nullptr;  ///< of a list
    std::string print_field;          ///< attributes of a form element
    ObjectNumber object = 0;
  };

  Element& at(int element) { return elements_[static_cast<std::size_t>(element)]; }
  void reserve_root();
  void reserve_objects();
  bool is_top_element(const Element& element) const;
  void add_kid(Element& parent, Kid kid);
  void append_element(std::string& body, int index, const std::vector<ObjectNumber>& pages) const;
  void append_kids(std::string& body, const Element& element, const std::vector<ObjectNumber>& pages) const;
  void note_parents();
  void note_identifiers();
  ObjectNumber write_parent_tree();

  /// The parent tree (7.9.7), cut into leaves of so many keys.
  struct Leaf {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::string entries;
    std::size_t size = 0;
  };
  void add_parent(std::int64_t key, std::string_view value);
  void end_leaf();

  ObjectTable& objects_;
  ObjectNumber root_ = 0;
  ObjectNumber top_element_ = 0;  ///< Document, which all parts stand in
  std::string top_kids_;
  Leaf leaf_;
  std::string leaves_;
  std::string identifiers_;
  int earlier_keys_ = 0;  ///< of the parts before
  int earlier_elements_ = 0;

  // Of the part that is open.
  std::vector<Element> elements_;
  std::vector<Kid> kids_;                        ///< of all elements
  std::vector<int> by_number_;                   ///< the element that a tag's number is of
  std::vector<std::vector<int>> marks_of_page_;  ///< the element of each MCID
  std::vector<int> annotation_elements_;         ///< keys behind those of the pages
};

}  // namespace tandem::pdf
