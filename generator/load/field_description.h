// Stage: load. A field of a YAML map as others tell of it: the author's reference, the manual, an editor's
// schema. Field tables (decode.h) are made of these.
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace tandem::load {

/// Bounds for numbers, for lengths (in points), or for how many items a list has. Inclusive.
struct Bounds {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
};
constexpr Bounds between(double least, double most) {
  return {least, most};
}
constexpr Bounds at_least(double least) {
  return {least, std::numeric_limits<double>::infinity()};
}

struct FieldDescription;

/// What may stand where a value is expected.
struct Shape {
  enum class Kind {
    anything,  ///< what a later step reads
    text,      ///< of one line, or words as they are written
    rich_text,
    plain_text,  ///< without markup or names
    truth,
    whole_number,
    number,
    identifier,
    length,
    colour,
    word,    ///< one of `words`
    labels,  ///< texts by numbers
    list,
    map,
    blocks,  ///< a list of them
  };
  Kind kind = Kind::anything;
  Bounds bounds;                         ///< of a number, a length, or how many items a list has
  std::vector<std::string> words;        ///< of which one is meant
  std::vector<Shape> item;               ///< of a list: one, which all its items have
  std::vector<FieldDescription> fields;  ///< of a map
  std::string short_form;                ///< of a map: the field whose value may stand in its place
  std::string name;     ///< how the author's reference calls it, where its kind says too little
  std::string pattern;  ///< of a scalar that is written in one way: a regular expression (ECMA-262)

  // All that makes and ends one is compiled once: every field table has many.
  Shape();
  explicit Shape(Kind of_kind, Bounds with_bounds = {});
  ~Shape();
  Shape(const Shape&);
  Shape(Shape&&) noexcept;
  Shape& operator=(const Shape&);
  Shape& operator=(Shape&&) noexcept;

  /// The keys of a value that is a map, or a list of maps; none for others.
  const std::vector<FieldDescription>& keys() const {
    return kind == Kind::list ? item.front().keys() : fields;
  }
};

struct FieldDescription {
  std::string name;
  std::string help;  ///< one line of plain words
  Shape shape;
  bool is_required = false;
  std::string default_value = {};  ///< what counts where the key is left out; empty for nothing

  /// 'text', 'whole number from 1 to 40', 'list of text', 'one of: a, b'
  std::string type() const;
};

/// In the words of the author's reference.
std::string describe(const Shape& shape);

}  // namespace tandem::load
