#include "press/proof.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tandem::press {
namespace {

const char* const owner_code = "leaf-owner";
const char* const order_code = "stack-order";
const char* const equal_code = "unequal-copies";

/// A couple's or workshop's copy, or an insert of theirs, as its id has it: the facilitator owns several. The
/// id is that of some page.
struct InOrderOfCopies {
  bool operator()(const compose::LeafId& one, const compose::LeafId& other) const {
    return std::tie(one.of, one.copy, one.insert) < std::tie(other.of, other.copy, other.insert);
  }
};

bool is_of_one_copy(const compose::LeafId& one, const compose::LeafId& other) {
  return one.of == other.of && one.copy == other.copy && one.insert == other.insert;
}

/// 'pages 3, 4 and 7'.
std::string pages_in_words(const std::vector<int>& pages) {
  if (pages.size() == 1) return fmt::format("page {}", pages[0]);
  const std::vector<int> first(pages.begin(), pages.end() - 1);
  return fmt::format("pages {} and {}", fmt::join(first, ", "), pages.back());
}

/// How far backs stand turned against their fronts where the printer turns paper about this edge, and people
/// turn leaves like a book's: about an edge at the side they stay upright, about the upper one they do not.
int turn_of_backs(DuplexEdge edge, bool is_landscape) {
  return (edge == DuplexEdge::long_edge) == is_landscape ? 180 : 0;
}

/// Degrees between two pages of a leaf, from 0.
int turn_between(const FoundLeafId& front, const FoundLeafId& back) {
  return (back.turn - front.turn + 360) % 360;
}

class Prover {
 public:
  Prover(const std::vector<ScannedContent>& pages, const ProofOptions& options)
      : pages_(pages), options_(options), pages_a_leaf_(options.sides == Sides::two ? 2 : 1) {}

  Proof prove() {
    for (std::size_t first = 0; first < pages_.size(); first += pages_a_leaf_) prove_leaf(first);
    report_unowned_pages();
    report_turned_backs();
    check_order();
    if (!options_.is_reprint) {
      check_whole();
      check_equal();
    }
    return std::move(proof_);
  }

 private:
  struct CopySeen {
    std::map<int, int> times;   ///< by page
    std::set<int> page_counts;  ///< that its ids give
    std::set<std::size_t> leaves;

    void add(const compose::LeafId& id, std::size_t leaf) {
      ++times[id.page];
      page_counts.insert(id.pages);
      leaves.insert(leaf);
    }
    int times_of(int page) const {
      const auto found = times.find(page);
      return found == times.end() ? 0 : found->second;
    }
    /// How often most of its pages are there, and at least once: what is printed in several copies is whole,
    /// too.
    int usual_times() const {
      std::map<int, int> pages_by_times;
      for (const auto& [page, often] : times) ++pages_by_times[often];
      const auto most = std::ranges::max_element(
          pages_by_times, [](const auto& one, const auto& other) { return one.second < other.second; });
      return most->first;
    }
  };

  struct Back {
    std::size_t leaf;
    DuplexEdge edge;  ///< that the printer has to turn the leaf about
  };

  /// The page behind a leaf's front; null where there is none.
  const ScannedContent* back_of(std::size_t front) const {
    return pages_a_leaf_ == 2 && front + 1 < pages_.size() ? &pages_[front + 1] : nullptr;
  }

  std::string place_of(std::size_t page) const {
    const std::size_t leaf = page / pages_a_leaf_ + 1;
    if (pages_a_leaf_ == 1) return fmt::format("leaf {}", leaf);
    return fmt::format("leaf {}, {} (page {} of the file)", leaf, page % 2 == 0 ? "front" : "back", page + 1);
  }

  void complain(const char* code, std::string what, std::string hint) {
    proof_.complaints.push_back({code, std::move(what), std::move(hint)});
  }

  void prove_leaf(std::size_t front) {
    const std::size_t leaf_number = front / pages_a_leaf_ + 1;
    ProvedLeaf leaf{static_cast<int>(leaf_number), Owner{}, {}};
    std::set<Owner> owners;
    bool is_certain = true;
    for (std::size_t page = front; page < std::min(front + pages_a_leaf_, pages_.size()); ++page) {
      const ScannedContent& content = pages_[page];
      if (content.has_broken_id || (content.ids.empty() && content.paints)) {
        is_certain = false;
        unowned_pages_.push_back(page + 1);
      }
      for (const FoundLeafId& found : content.ids) {
        const Owner owner = press::owner_of(found.id);
        if (owner.copy != CopyOf::nobody) owners.insert(owner);
        leaf.pages.push_back(found.id.page);
        copies_[found.id].add(found.id, leaf_number);
      }
    }
    if (owners.size() > 1) report_two_owners(leaf_number, owners);
    if (owners.size() == 1) leaf.owner = *owners.begin();
    if (owners.size() > 1 || !is_certain) leaf.owner.reset();
    if (const ScannedContent* back = back_of(front)) look_at_back(leaf_number, pages_[front], *back);
    proof_.leaves.push_back(std::move(leaf));
  }

  void report_unowned_pages() {
    if (unowned_pages_.empty()) return;
    complain(owner_code,
             unowned_pages_.size() == 1
                 ? fmt::format("{} has no certain owner", place_of(unowned_pages_.front() - 1))
                 : fmt::format("pages {} of the file have no certain owner", ranges_in_words(unowned_pages_)),
             "only pages of packs and of a press know whose they are: handouts, and files of a build before "
             "ids, do not");
  }

  /// The edge that nobody has said is the one that most leaves are made for, of as many the first's.
  DuplexEdge edge_of_all() const {
    if (options_.edge) return *options_.edge;
    const auto of_edge = [&](DuplexEdge edge) {
      return std::ranges::count_if(backs_, [&](const Back& back) { return back.edge == edge; });
    };
    const auto of_long = of_edge(DuplexEdge::long_edge);
    const auto of_short = of_edge(DuplexEdge::short_edge);
    if (of_long == of_short) return backs_.front().edge;
    return of_long > of_short ? DuplexEdge::long_edge : DuplexEdge::short_edge;
  }

  void report_turned_backs() {
    if (backs_.empty()) return;
    const DuplexEdge edge = edge_of_all();
    std::vector<std::size_t> turned;
    for (const Back& back : backs_) {
      if (back.edge != edge) turned.push_back(back.leaf);
    }
    if (turned.empty()) return;
    const bool is_one = turned.size() == 1;
    const std::string leaves = ranges_in_words(turned);
    const std::string which =
        is_one ? fmt::format("leaf {}: its back", leaves) : fmt::format("leaves {}: their backs", leaves);
    complain(order_code,
             options_.edge ? fmt::format("{} {} not for the edge that the printer turns {} about", which,
                                         is_one ? "is" : "are", is_one ? "it" : "them")
                           : fmt::format("{} {} the other way up than those of the others", which,
                                         is_one ? "stands" : "stand"),
             "pages for the long edge and for the short edge cannot be in one stack");
  }

  void report_two_owners(std::size_t leaf, const std::set<Owner>& owners) {
    std::vector<std::string> words;
    for (const Owner& owner : owners) words.push_back(words_of(owner));
    complain(owner_code, fmt::format("leaf {} belongs to {}", leaf, fmt::join(words, " and to ")),
             "each copy begins on a leaf of its own: print the stack that 'tandem press stack' has made; of "
             "leaves "
             "with one printed side, say '--edge none'");
  }

  // A page that was turned by a quarter to fit says nothing of one that was not, and a back that stands both
  // ways is for either edge.
  void look_at_back(std::size_t leaf, const ScannedContent& front, const ScannedContent& back) {
    std::set<int> turns;
    for (const FoundLeafId& one : front.ids) {
      for (const FoundLeafId& other : back.ids) turns.insert(turn_between(one, other));
    }
    if (turns.contains(0) == turns.contains(180)) return;
    backs_.push_back({leaf, edge_for(turns.contains(0) ? 0 : 180, front.is_landscape())});
  }

  static DuplexEdge edge_for(int turn, bool is_landscape) {
    return turn_of_backs(DuplexEdge::long_edge, is_landscape) == turn ? DuplexEdge::long_edge
                                                                      : DuplexEdge::short_edge;
  }

  void check_order() {
    const bool is_imposed =
        std::ranges::any_of(pages_, [](const ScannedContent& page) { return page.ids.size() > 1; });
    if (is_imposed)
      check_order_of_sides();
    else
      check_order_of_pages();
  }

  /// Where each page has one id: pages of a copy follow each other, and begin on a front.
  void check_order_of_pages() {
    const compose::LeafId* before = nullptr;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const compose::LeafId* id = pages_[i].ids.empty() ? nullptr : &pages_[i].ids[0].id;
      if (id) check_place(*id, before, i);
      before = id;
    }
  }

  /// Where several pages are on a side, the first of them is later than the first of the side before, however
  /// leaves are folded or cut.
  void check_order_of_sides() {
    const compose::LeafId* before = nullptr;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      const std::vector<FoundLeafId>& ids = pages_[i].ids;
      if (ids.empty()) continue;
      const compose::LeafId& first =
          std::ranges::min_element(ids, {}, [](const FoundLeafId& found) { return found.id.page; })->id;
      const bool goes_on = before && is_of_one_copy(*before, first) && before->page < first.page;
      if (!goes_on && first.page != 1 && !options_.is_reprint) complain_of_order(first, i);
      before = &first;
    }
  }

  void check_place(const compose::LeafId& id, const compose::LeafId* before, std::size_t page) {
    const bool is_front = pages_a_leaf_ == 1 || page % 2 == 0;
    // On one side, a poster has a page on several leaves.
    const bool goes_on = before && is_of_one_copy(*before, id) &&
                         (before->page + 1 == id.page || (pages_a_leaf_ == 1 && before->page == id.page));
    const bool may_begin = id.page == 1 || (options_.is_reprint && (pages_a_leaf_ == 1 || id.page % 2 == 1));
    if (pages_a_leaf_ == 2 && is_front != (id.page % 2 == 1)) {
      // All behind it in its copy stand wrong, too.
      if (!shifted_.insert(id).second) return;
      complain(order_code,
               fmt::format("{}: {}, page {}, stands on the wrong side", place_of(page), copy_in_words(id),
                           id.page),
               "a page before it is missing, or is there twice; of leaves with one printed side, say '--edge "
               "none'");
    } else if (!goes_on && !may_begin) {
      complain_of_order(id, page);
    }
  }

  void complain_of_order(const compose::LeafId& id, std::size_t page) {
    complain(order_code,
             fmt::format("{}: {}, page {}, does not follow the page before it", place_of(page),
                         copy_in_words(id), id.page),
             "pages have changed places, or are missing");
  }

  // Each page is there, and as often as all others.
  void check_whole() {
    for (const auto& each : copies_) check_copy(each.first, each.second);
  }

  void check_copy(const compose::LeafId& key, const CopySeen& copy) {
    if (copy.page_counts.size() > 1) {
      complain(order_code,
               fmt::format("{} is of two builds: one of {} pages, one of {}", copy_in_words(key),
                           *copy.page_counts.begin(), *copy.page_counts.rbegin()),
               "make the stack again from one build");
      return;
    }
    const int pages = *copy.page_counts.begin();
    const int usual = copy.usual_times();
    std::vector<int> missing;
    std::vector<int> doubled;
    for (int page = 1; page <= pages; ++page) {
      if (copy.times_of(page) < usual) missing.push_back(page);
      if (copy.times_of(page) > usual) doubled.push_back(page);
    }
    report_pages(key, missing, pages, "missing");
    report_pages(key, doubled, pages, "there more often than the others");
  }

  void report_pages(const compose::LeafId& key, const std::vector<int>& of_these, int pages,
                    const char* what) {
    if (of_these.empty()) return;
    complain(order_code,
             fmt::format("{}: {} of {} {} {}", copy_in_words(key), pages_in_words(of_these), pages,
                         of_these.size() == 1 ? "is" : "are", what),
             "make the stack again; where it is a reprint of some leaves, say --reprint");
  }

  void check_equal() {
    std::map<std::string, std::pair<std::size_t, std::size_t>> leaves;
    for (const auto& [key, copy] : copies_) {
      if (key.copy == 'A') leaves[key.of].first += copy.leaves.size();
      if (key.copy == 'B') leaves[key.of].second += copy.leaves.size();
    }
    for (const auto& [couple, of] : leaves) {
      const auto [a, b] = of;
      if (a == 0 || b == 0 || a == b) continue;
      complain(equal_code, fmt::format("{}: A has {} and B has {}", couple, in_leaves(a), in_leaves(b)),
               "both get equally many, so that nobody can see who has more to write");
    }
  }

  const std::vector<ScannedContent>& pages_;
  const ProofOptions& options_;
  std::size_t pages_a_leaf_;
  std::map<compose::LeafId, CopySeen, InOrderOfCopies> copies_;
  std::vector<std::size_t> unowned_pages_;              ///< of the file, from 1
  std::vector<Back> backs_;                             ///< of leaves that are for one edge alone
  std::set<compose::LeafId, InOrderOfCopies> shifted_;  ///< copies with a page on the wrong side
  Proof proof_;
};

}  // namespace

Owner owner_of(const compose::LeafId& id) {
  switch (id.copy) {
    case 'A':
      return {CopyOf::a, id.of};
    case 'B':
      return {CopyOf::b, id.of};
    case 'J':
      return {CopyOf::joint, id.of};
    case 'K':
      return {CopyOf::joint_again, id.of};
    case 'F':
    case 'R':
    case 'E':
    case 'L':
      return {CopyOf::facilitator, id.of};
    default:
      return {};
  }
}

compose::LeafId id_of_insert(const Owner& owner, int number) {
  compose::LeafId id{.of = owner.id, .insert = number};
  for (const char letter : {'A', 'B', 'J', 'F'}) {
    id.copy = letter;
    if (owner_of(id) == owner) break;
  }
  return id;
}

std::string copy_in_words(const compose::LeafId& id) {
  if (id.insert > 0) return fmt::format("insert {} of {}", id.insert, words_of(owner_of(id)));
  switch (id.copy) {
    case 'R':
      return "the run sheet of " + id.of;
    case 'E':
      return "the evidence of " + id.of;
    case 'N':
      return "the spare copy " + id.of;
    case 'L':
      return "the list " + id.of;
    case 'S':
      return "the separator of " + id.of;
    default:
      return words_of(owner_of(id));
  }
}

Proof prove(const std::vector<ScannedContent>& pages, const ProofOptions& options) {
  return Prover(pages, options).prove();
}

}  // namespace tandem::press
