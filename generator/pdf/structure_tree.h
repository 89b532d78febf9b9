// Stage: pdf. The logical structure (ISO 32000-1, 14.7 and 14.8): elements as the pages' tags open them,
// their marked content, annotations and attributes, and the parent tree that leads back from each.
// In: tags and marks in reading order. Out: StructTreeRoot and all below it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/page.h"
#include "pdf/haru_document.h"

namespace tandem {

class StructureTree {
 public:
  explicit StructureTree(std::size_t page_count) : marks_of_page_(page_count) {}

  static constexpr int no_element = -1;

  /// The element that a tag opens, below `parent` (no_element for the top). A number that was seen before
  /// goes on with its element; the number 0 always makes a new one.
  int open(const TagBegin& tag, int parent);

  Role role(int element) const { return elements_[static_cast<std::size_t>(element)].role; }

  /// A new marked-content identifier on `page` (an index) for content of `element`.
  int add_mark(int element, int page);

  /// Hangs an annotation below `element`; the result is its /StructParent.
  int add_annotation(int element, int page, ObjectNumber annotation);

  /// Widens a figure's bounding box; PDF coordinates, y upwards. Only the first page it stands on counts.
  void extend_box(int element, int page, const Rect& box);

  /// The first characters of a list label tell how its list is numbered.
  void note_label(int element, std::string_view text);

  /// A form element without a widget says what is printed in its place.
  void note_field(int element, const FieldItem& field);

  /// The key of a page in the parent tree; none where the page has no marked content.
  std::optional<int> page_key(int page) const;

  /// Writes all of it; `pages` are the page objects. The result is the StructTreeRoot.
  ObjectNumber write(HaruDocument& document, const std::vector<ObjectNumber>& pages);

 private:
  struct Kid {
    enum class Kind { element, mark, annotation } kind = Kind::element;
    int page = 0;
    unsigned number = 0;  ///< element index, MCID or object
  };
  struct Element {
    Role role = Role::paragraph;
    int parent = no_element;
    int page = -1;  ///< where it first had content
    std::vector<Kid> kids;
    std::string alternative;
    std::string language;
    TagBegin::Scope scope = TagBegin::Scope::none;
    bool has_box = false;
    double left = 0, bottom = 0, right = 0, top = 0;
    const char* numbering = nullptr;  ///< of a list
    std::string print_field;          ///< attributes of a form element
    ObjectNumber object = 0;
  };

  Element& at(int element) { return elements_[static_cast<std::size_t>(element)]; }
  void gather_below_document();
  void reserve_objects(HaruDocument& document);
  std::string element_body(const Element& element, int index, ObjectNumber root,
                           const std::vector<ObjectNumber>& pages) const;
  void append_kids(std::string& body, const Element& element, const std::vector<ObjectNumber>& pages) const;
  ObjectNumber write_parent_tree(HaruDocument& document) const;
  std::string identifiers() const;

  std::vector<Element> elements_;
  std::vector<int> top_;
  std::unordered_map<int, int> by_number_;
  std::vector<std::vector<int>> marks_of_page_;  ///< the element of each MCID
  std::vector<int> annotation_elements_;         ///< keys behind those of the pages
};

}  // namespace tandem
