// Stage: pdf. Parts of pages that were painted once: their operators, from a known state to a known state,
// and what they do to a document beside, in order. In: a part, and all that its operators follow from. Out:
// what was painted, the same bytes whether it was kept or made anew.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/part.h"
#include "pdf/content_stream.h"
#include "pdf/form_fields.h"

namespace tandem::pdf {

/// All that the operators of a part follow from, but the glyphs' texts and the names of what it uses.
struct PaintingState {
  ContentStream::State content;
  double page_height = 0;
  double lower = 0;  ///< where the part stands: see Placed
  Point frame;
  /// Of a form, how answers look; no font where the file is for paper alone.
  const text::Font* answer_font = nullptr;
  double answer_size = 0;
  Colour answer_colour;
  int next_mark = 0;       ///< the marked-content identifier that comes next
  std::vector<int> stack;  ///< of the open tags: roles, or -1 and less for artifacts
  int marked = 0;          ///< whose sequence is open: a place in the stack, or less than 0 for none of its
  bool operator==(const PaintingState&) const = default;
};

/// What painting a part does beside writing operators; `item`: which of the part's.
struct PaintingStep {
  enum class Kind {
    begin_tag,
    end_tag,
    mark,           ///< a sequence of the innermost element begins
    mark_artifact,  ///< or one of an artifact
    end_mark,
    label,  ///< a list label's words
    box,    ///< a figure grows
    field,  ///< to be filled in, or printed
    link,
  } kind;
  std::size_t item = 0;
  int artifact = 0;
  Rect box = {};  ///< on the page, PDF coordinates
};

/// What a part uses of its document.
struct PartResources {
  /// A font, or else the picture or ring that an item shows; each once, in the order of the items.
  struct Use {
    const text::Font* font = nullptr;
    std::size_t item = 0;
    std::string name;  ///< in the document's resources
    bool operator==(const Use&) const = default;
  };
  struct Glyph {
    const text::Font* font = nullptr;
    std::uint16_t glyph = 0;
    bool is_told_here = false;   ///< no text was known of it before the part was painted
    std::string_view text = {};  ///< that is known of it afterwards (FontCache::same)
  };
  std::vector<Use> uses;
  std::vector<Glyph> glyphs;
};

struct PaintedPart {
  PaintingState before;
  PartResources resources;
  std::string operators;
  ContentStream::State after;
  std::vector<PaintingStep> steps;
  std::vector<FieldWords> fields;  ///< of a form: one for each step of that kind
};

/// One batch's, or one thread's: not to be used by two threads at once.
class PaintedParts {
 public:
  /// Those of a part; none for one that was never kept. The reference holds until something is kept.
  const std::vector<PaintedPart>& of(const std::shared_ptr<const layout::Part>& part);
  void keep(const std::shared_ptr<const layout::Part>& part, PaintedPart painted);

 private:
  /// The part is kept, too: its address is taken as long as it is known here.
  struct Known {
    std::shared_ptr<const layout::Part> part;
    std::vector<PaintedPart> painted;
  };
  using ByPart = std::unordered_map<const layout::Part*, Known>;

  Known* find(const layout::Part* part);

  ByPart recent_;
  ByPart earlier_;  ///< of the generation before: what nobody asks for any more goes with it
  std::size_t recent_bytes_ = 0;
};

}  // namespace tandem::pdf
