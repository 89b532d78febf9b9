#include "personalise/choice.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace tandem::personalise {
namespace {

// What a set of offers has, as bits.
enum Mark : unsigned { strength = 1, own = 2, calm = 4, stirring = 8 };
constexpr std::size_t mark_sets = 16;

unsigned marks_of(const SheetOffer& offer) {
  return (offer.is_strength ? strength : 0u) | (offer.is_private ? own : 0u) | (offer.is_calm ? calm : 0u) |
         (offer.is_stirring ? stirring : 0u);
}

bool is_balanced(unsigned marks, const Balance& balance) {
  if (balance.strength && !(marks & strength)) return false;
  if (balance.private_sheet && !(marks & own)) return false;
  return !balance.calm_end || !(marks & stirring) || (marks & calm);
}

/// One way to take some of a group: a bit for each of its members.
struct Form {
  std::uint32_t members = 0;
  int minutes = 0;
  int worth = 0;
  unsigned marks = 0;
};

using Group = std::vector<std::size_t>;

bool holds(const std::vector<SheetOffer>& offers, const Group& group, std::uint32_t members) {
  const auto is_taken = [&](std::size_t place) {
    const auto found = std::find(group.begin(), group.end(), place);
    return found != group.end() && (members >> (found - group.begin()) & 1u) != 0;
  };
  for (std::size_t i = 0; i < group.size(); ++i) {
    const SheetOffer& offer = offers[group[i]];
    const bool taken = (members >> i & 1u) != 0;
    if (taken ? offer.is_barred : offer.is_fixed && !offer.is_barred) return false;
    if (!taken) continue;
    if (!std::ranges::all_of(offer.needs, is_taken) || std::ranges::any_of(offer.excludes, is_taken))
      return false;
  }
  return true;
}

Form form_of(const std::vector<SheetOffer>& offers, const Group& group, std::uint32_t members) {
  Form form{members, 0, 0, 0};
  for (std::size_t i = 0; i < group.size(); ++i) {
    if ((members >> i & 1u) == 0) continue;
    const SheetOffer& offer = offers[group[i]];
    form.minutes += offer.minutes;
    form.worth += offer.worth;
    form.marks |= marks_of(offer);
  }
  return form;
}

// Of forms that take as long and have the same marks only the best can be part of the best choice. Where two
// are as good, the one whose first members come first.
std::vector<Form> forms_of(const std::vector<SheetOffer>& offers, const Group& group) {
  std::vector<Form> forms;
  for (std::uint32_t members = 0; members < 1u << group.size(); ++members) {
    if (holds(offers, group, members)) forms.push_back(form_of(offers, group, members));
  }
  const auto first_members_first = [](std::uint32_t one, std::uint32_t other) {
    const std::uint32_t differ = one ^ other;
    return differ != 0 && (one & (differ & (~differ + 1))) != 0;
  };
  std::ranges::sort(forms, [&](const Form& one, const Form& other) {
    if (one.minutes != other.minutes) return one.minutes < other.minutes;
    if (one.marks != other.marks) return one.marks < other.marks;
    if (one.worth != other.worth) return one.worth > other.worth;
    return first_members_first(one.members, other.members);
  });
  const auto same = [](const Form& one, const Form& other) {
    return one.minutes == other.minutes && one.marks == other.marks;
  };
  forms.erase(std::unique(forms.begin(), forms.end(), same), forms.end());
  return forms;
}

// Those of a group that take what is fixed have the fewest minutes: these are taken first.
int least_minutes(const std::vector<Form>& forms) {
  return forms.front().minutes;
}

/// The best worth for each number of minutes and each set of marks, group after group.
class Table {
 public:
  explicit Table(int minutes) : minutes_(minutes), best_(width(), -1) { best_[0] = 0; }

  void add(const std::vector<Form>& forms) {
    std::vector<int> next(width(), -1);
    std::vector<std::uint16_t> taken(width(), 0);
    for (std::size_t f = 0; f < forms.size(); ++f) {
      for (int from = 0; from + forms[f].minutes <= minutes_; ++from) add(forms, f, from, next, taken);
    }
    best_ = std::move(next);
    taken_.push_back(std::move(taken));
  }

  /// The forms of the best choice, the first group's first; nothing where there is none.
  std::optional<std::vector<std::size_t>> best(const std::vector<std::vector<Form>>& groups,
                                               const Balance& balance) const {
    std::optional<std::size_t> end;
    for (std::size_t state = 0; state < best_.size(); ++state) {
      if (best_[state] < 0 || !is_balanced(static_cast<unsigned>(state % mark_sets), balance)) continue;
      if (!end || best_[state] > best_[*end]) end = state;
    }
    if (!end) return std::nullopt;
    std::vector<std::size_t> forms(groups.size());
    std::size_t state = *end;
    for (std::size_t g = groups.size(); g-- > 0;) {
      forms[g] = taken_[g][state] & form_mask;
      state = came_from(state, groups[g][forms[g]], taken_[g][state] >> mark_shift);
    }
    return forms;
  }

 private:
  // Of a form 4,096 at most, and above it the marks there were before: together 16 bits.
  static constexpr unsigned mark_shift = 12;
  static constexpr std::uint16_t form_mask = (1u << mark_shift) - 1;

  std::size_t width() const { return (static_cast<std::size_t>(minutes_) + 1) * mark_sets; }

  void add(const std::vector<Form>& forms, std::size_t f, int from, std::vector<int>& next,
           std::vector<std::uint16_t>& taken) const {
    const Form& form = forms[f];
    for (unsigned marks = 0; marks < mark_sets; ++marks) {
      const int before = best_[static_cast<std::size_t>(from) * mark_sets + marks];
      if (before < 0) continue;
      const std::size_t to = static_cast<std::size_t>(from + form.minutes) * mark_sets + (marks | form.marks);
      if (before + form.worth <= next[to]) continue;
      next[to] = before + form.worth;
      taken[to] = static_cast<std::uint16_t>(f | marks << mark_shift);
    }
  }

  static std::size_t came_from(std::size_t state, const Form& form, unsigned marks) {
    return (state / mark_sets - static_cast<std::size_t>(form.minutes)) * mark_sets + marks;
  }

  int minutes_;
  std::vector<int> best_;                          ///< -1 where nothing takes these minutes with these marks
  std::vector<std::vector<std::uint16_t>> taken_;  ///< of each group: its form, and the marks before it
};

Choice choice_of(const std::vector<SheetOffer>& offers, const std::vector<Group>& groups,
                 const std::vector<std::vector<Form>>& forms, const std::vector<std::size_t>& chosen) {
  Choice choice{std::vector<bool>(offers.size()), 0, 0};
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Form& form = forms[g][chosen[g]];
    choice.minutes += form.minutes;
    choice.worth += form.worth;
    for (std::size_t i = 0; i < groups[g].size(); ++i) {
      if ((form.members >> i & 1u) != 0) choice.taken[groups[g][i]] = true;
    }
  }
  return choice;
}

std::size_t root_of(std::vector<std::size_t>& above, std::size_t place) {
  while (above[place] != place) place = above[place] = above[above[place]];
  return place;
}

}  // namespace

std::vector<Group> linked_offers(const std::vector<SheetOffer>& offers) {
  std::vector<std::size_t> above(offers.size());
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 0; i < offers.size(); ++i) {
    for (const auto* others : {&offers[i].needs, &offers[i].excludes}) {
      for (const std::size_t other : *others) {
        const std::size_t one = root_of(above, i);
        const std::size_t two = root_of(above, other);
        above[std::max(one, two)] = std::min(one, two);
      }
    }
  }
  std::vector<Group> of_root(offers.size());
  for (std::size_t i = 0; i < offers.size(); ++i) of_root[root_of(above, i)].push_back(i);
  std::erase_if(of_root, [](const Group& group) { return group.empty(); });
  return of_root;
}

std::optional<Choice> choose_offers(const std::vector<SheetOffer>& offers, int minutes,
                                    const Balance& balance) {
  const std::vector<Group> groups = linked_offers(offers);
  std::vector<std::vector<Form>> forms;
  int least = 0;
  for (const Group& group : groups) {
    if (group.size() > most_linked_offers) return std::nullopt;
    forms.push_back(forms_of(offers, group));
    if (forms.back().empty()) return std::nullopt;
    least += least_minutes(forms.back());
  }
  Table table(std::max({minutes, least, 0}));
  for (const std::vector<Form>& of_group : forms) table.add(of_group);
  const auto chosen = table.best(forms, balance);
  if (!chosen) return std::nullopt;
  return choice_of(offers, groups, forms, *chosen);
}

}  // namespace tandem::personalise
