// Stage: compose. What stands small at the foot of each page that is somebody's, so that a leaf that has
// fallen out of its stack finds its owner, and a program can tell whose every page is. In: ids and numbers,
// never a name. Out: words for people, and for programs; and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tandem::compose {

/// Of a couple's pack the letters are A, B and J, and K for joint pages in a second language, of what the
/// facilitator has F (edition), R (run sheet) and E (evidence); of nobody's pages S (a separator), L (a list
/// of the press) and N (a spare copy). What somebody is given of the facilitator's own PDFs is numbered
/// behind the letter of whose it is.
struct LeafId {
  std::string of;    ///< a couple's id, or a workshop's
  char copy = '\0';  ///< a letter as above; none where a document has no ids
  int page = 0;      ///< in its copy, from 1
  int pages = 0;     ///< that the copy has
  int insert = 0;    ///< the owner's first, second …, each with pages of its own; 0: a page of the copy

  friend bool operator==(const LeafId&, const LeafId&) = default;
};

/// 'couple-01·A·3', of an insert 'couple-01·A+1·3', is printed, in two pieces: the first stands on all pages
/// of a copy.
std::string printed_start(const LeafId& id);

/// 'couple-01/A/3/14', of an insert 'couple-01/A+1/1/2', for programs.
std::string mark_of(const LeafId& id);

/// Nothing where the words are not what mark_of() gives.
std::optional<LeafId> leaf_id_of(std::string_view mark);

}  // namespace tandem::compose
