// Stage: load. A type's YAML form, as rows: what an author reads of each key, and how its value gets into the
// member that it names. A row says where the member is and what is done with members of its type, so that
// reading and describing are compiled once, and not for each of many types (decode.h has what is).
// In: rows as they are written. Out: the same, described, for whoever reads a map along them.
#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/diagnostic.h"
#include "load/field_description.h"
#include "load/node.h"

namespace tandem::load {

/// What is done with members of one type.
struct MemberType {
  Shape (*shape)(Bounds bounds);
  /// What a member counts as that is left out, as an author would write it; or empty.
  std::string (*describe)(const void* member);
  /// `key`: of the row, for messages.
  void (*read)(const Node& value, void* member, Bounds bounds, const std::string& key,
               Diagnostics& diagnostics);
  void (*scale)(void* member, double factor);  ///< multiplies a length; null for other types
  bool is_text;                                ///< blank words are none where they are required
  bool lists_texts;                            ///< a list whose items say something
  bool is_plain;                               ///< words, or a list of words, that nobody fills a name in
};

/// Looks at a value once more, as it was written.
using ValueCheck = void (*)(const Node& value, Diagnostics& diagnostics);

/// A row of a table, as it is written.
struct FieldRow {
  std::string_view key;
  std::string_view help;
  Bounds bounds;
  bool is_required = false;
  ValueCheck check = nullptr;
  std::initializer_list<std::string_view> places = {};
  std::ptrdiff_t offset = 0;  ///< of the member, in bytes from the value's start
  const MemberType* member = nullptr;
};

/// A row of a table.
struct Field : FieldDescription {
  Bounds bounds;
  ValueCheck check = nullptr;
  std::vector<std::string> places = {};  ///< in plain words, what the program fills in: 'page'
  std::ptrdiff_t offset = 0;             ///< see FieldRow
  const MemberType* member = nullptr;

  /// Decodes what the row's key has into its member of `target`, whose type is the table's.
  void read(const Node& value, void* target, Diagnostics& diagnostics) const;
};

/// The rows of a table, without its type.
class FieldRows {
 public:
  auto begin() const { return rows_.begin(); }
  auto end() const { return rows_.end(); }
  std::size_t size() const { return rows_.size(); }
  const Field& operator[](std::size_t row) const { return rows_[row]; }
  Field& operator[](std::size_t row) { return rows_[row]; }

  /// Null for a key that no row has.
  const Field* find(std::string_view key) const;
  std::vector<std::string> keys() const;
  /// The rows without their members.
  std::vector<FieldDescription> descriptions() const;
  /// Multiplies every length of `target`, whose type is the table's.
  void scale(void* target, double factor) const;

 protected:
  FieldRows();
  ~FieldRows();
  FieldRows(const FieldRows&);
  FieldRows(FieldRows&&) noexcept;
  FieldRows& operator=(const FieldRows&);
  FieldRows& operator=(FieldRows&&) noexcept;

  /// `usual`: a value of the table's type, which says what counts where a key is left out.
  void add(const FieldRow& row, const void* usual);
  void add(const FieldRows& others);

 private:
  std::vector<Field> rows_;
};

/// A row whose table's type is not known yet: that of the member, or one derived from it.
template <typename C, typename M>
struct MemberRow {
  std::string_view key;
  M C::*member;
  std::string_view help;
  Bounds bounds;
  bool is_required = false;
  ValueCheck check = nullptr;
  std::initializer_list<std::string_view> places = {};
};

/// What a type's members are where no key says anything.
template <typename T>
const T& usual_value() {
  static const T value{};
  return value;
}

template <typename M>
const MemberType& member_type();

template <typename T>
class FieldTable : public FieldRows {
 public:
  struct Row : FieldRow {
    template <typename C, typename M>
    requires std::derived_from<T, C> Row(const MemberRow<C, M>& row)  // NOLINT: tables are lists of rows
        : FieldRow{row.key,
                   row.help,
                   row.bounds,
                   row.is_required,
                   row.check,
                   row.places,
                   offset_of(row.member),
                   &member_type<M>()} {}
  };

  FieldTable() = default;
  FieldTable(std::initializer_list<Row> rows) {
    for (const Row& row : rows) add(row, &usual_value<T>());
  }
  void append(const FieldTable& others) { add(others); }

 private:
  template <typename C, typename M>
  static std::ptrdiff_t offset_of(M C::*member) {
    const T& value = usual_value<T>();
    return reinterpret_cast<const char*>(&(value.*member)) - reinterpret_cast<const char*>(&value);
  }
};

/// The field table of `T`. Every type that is a YAML map has one: a function
/// `const FieldTable<T>& fields_of(std::type_identity<T>)` in the namespace of the type, where it is looked
/// for.
template <typename T>
const FieldTable<T>& fields_of() {
  return fields_of(std::type_identity<T>());
}

/// A type with a short form: a scalar in place of the map ('- heading: Text'). Its value goes into the
/// field of this name. Overload it in the namespace of the type to give the name.
template <typename T>
std::string_view short_form_field(std::type_identity<T>) {
  return {};
}
template <typename T>
std::string_view short_form_field() {
  return short_form_field(std::type_identity<T>());
}

/// Rows of a table. The member may belong to a base of the table's type.
template <typename C, typename M>
MemberRow<C, M> optional(std::string_view key, M C::*member, std::string_view help, Bounds bounds = {}) {
  return {key, member, help, bounds, false};
}

template <typename C, typename M>
MemberRow<C, M> required(std::string_view key, M C::*member, std::string_view help, Bounds bounds = {}) {
  return {key, member, help, bounds, true};
}

/// Words with places that the program fills in: 'Page {page} of {pages}'.
template <typename C>
MemberRow<C, std::string> required_with(std::initializer_list<std::string_view> places, std::string_view key,
                                        std::string C::*member, std::string_view help) {
  return {key, member, help, {}, true, nullptr, places};
}

template <typename C, typename M>
MemberRow<C, M> checked(MemberRow<C, M> row, ValueCheck check) {
  row.check = check;
  return row;
}

/// Reports 'said-twice', a warning, at each item of a list that says the same as one before.
void report_repeated_items(const Node& list, Diagnostics& diagnostics);

/// A list none of whose items should say the same as another.
template <typename C, typename M>
MemberRow<C, M> distinct(MemberRow<C, M> list) {
  return checked(list, report_repeated_items);
}

}  // namespace tandem::load
