#include "model/couple.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/append_diagnostics.h"
#include "base/direction.h"
#include "base/utf8.h"
#include "load/same_name.h"
#include "model/passed_couples.h"

namespace tandem {

namespace {

struct CleanName {
  std::string words;
  bool had_line_ends = false;
  bool had_directions = false;
};

CleanName clean(std::string_view written) {
  CleanName name;
  for (std::size_t position = 0; position < written.size();) {
    const char32_t c = next_code_point(written, position);
    const bool is_line_end = c == U'\n' || c == U'\t' || c == 0x2028 || c == 0x2029;
    name.had_line_ends = name.had_line_ends || is_line_end;
    name.had_directions = name.had_directions || is_direction_control(c);
    if (is_direction_control(c)) continue;
    const char32_t kept = is_line_end ? U' ' : c;
    if (kept != U' ' || !name.words.ends_with(' ')) append_utf8(name.words, kept);
  }
  return name;
}

}  // namespace

void decode(const Node& node, PersonName& target, Bounds bounds, Diagnostics& diagnostics) {
  PlainText written;
  decode(node, written, bounds, diagnostics);
  if (node.kind != Node::Kind::scalar) return;
  const CleanName name = clean(written.value);
  if (name.had_line_ends) {
    diagnostics.warning("name-signs", node.span, "this name stands on several lines; it is printed on one",
                        "write it on one line");
  }
  if (name.had_directions) {
    diagnostics.warning("name-signs", node.span,
                        "this name holds invisible signs that turn its direction; they are left out",
                        "write the letters alone: each name is set in its own direction");
  }
  static_cast<PlainText&>(target) = {name.words, node.span};
}

template <>
std::vector<std::string> words_of<OpenPartner>() {
  return {"neither", "a", "b"};
}

template <>
std::vector<std::string> words_of<TalkedAlone>() {
  return {"nobody", "a", "b", "both"};
}

template <>
const FieldTable<Gates>& fields_of<Gates>() {
  static const FieldTable<Gates> table{
      optional("talked-alone", &Gates::talked_alone,
               "with whom you have talked alone: recipes with `gate: talked-alone` ask for `both`"),
  };
  return table;
}

template <>
const FieldTable<Partner>& fields_of<Partner>() {
  static const FieldTable<Partner> table{
      required("name", &Partner::name, "the name to print, in any script"),
      optional("pronouns", &Partner::pronouns, "for sentences that depend on them"),
      optional("language", &Partner::language, "of this partner's own copy: `es`"),
      optional("variants", &Partner::variants,
               "how this partner's own copy looks, over the couple's: `[large-print]`, `[easy-read]`"),
      optional("paper", &Partner::paper, "of this partner's own copy"),
      optional("facts", &Partner::facts, "what is known of this partner alone: `{work: nights}`"),
  };
  return table;
}

template <>
const FieldTable<Couple>& fields_of<Couple>() {
  static const FieldTable<Couple> table{
      required("id", &Couple::id, "becomes part of file names, so never a person's name"),
      optional("a", &Couple::a, "the first partner; is left out of an open couple alone"),
      optional("b", &Couple::b, "the second partner; likewise"),
      optional("open", &Couple::open,
               "`a` or `b`: has not answered yet, so that pages say \"your partner\" in place of a name"),
      optional("pin", &Couple::pin, "ids of sheets that are always in their pack, after those of the recipe"),
      optional("ban", &Couple::ban, "ids of sheets that are never in their pack"),
      optional(
          "minutes", &Couple::minutes,
          "how long the sheets may take that their recipe chooses for them, where it is not as long as the "
          "recipe says",
          between(1, most_couple_minutes)),
      optional("language", &Couple::language, "of their pack, where it is not the run's: `es`"),
      optional("variants", &Couple::variants,
               "how their pack looks, over the run's: `[large-print]`, `[easy-read]`"),
      optional("paper", &Couple::paper, "of their pack, where it is not the run's"),
      optional("joint", &Couple::joint,
               "where the two read different languages, that of their joint pages, or `both`, one after the "
               "other (default: `both`, or `language` where it is given)"),
      optional("note", &Couple::note, "one or two warm sentences from you, printed on their cover"),
      optional("example", &Couple::is_example, "`yes`: these two are invented, to try things out"),
      optional("facts", &Couple::facts, "what both said of themselves, as `content/facts.yaml` declares it"),
      optional("gates", &Couple::gates, "what you vouch for; no page and no file shows it"),
  };
  return table;
}

template <>
const FieldTable<CoupleList>& fields_of<CoupleList>() {
  static const FieldTable<CoupleList> table{
      required("workshop", &CoupleList::workshop, "the workshop they come to"),
      required("couples", &CoupleList::couples, "one item for each couple"),
  };
  return table;
}

namespace {

// Where an error about their pages points to.
void set_place(Partner& open, const SourceSpan& place) {
  open.name.span = place;
}

void check_partner(const Node& node, const char* key, bool is_open, Diagnostics& diagnostics) {
  const Node* partner = node.find(key);
  if (!partner && !is_open) detail::report_missing_key(node, {}, key, diagnostics);
  if (!partner || !is_open) return;
  diagnostics.error("open-and-named", partner->span,
                    fmt::format("'{}' is said to be open, and stands here all the same", key),
                    "take 'open' out once there is a name, or this partner until then");
}

void check_ids_differ(const std::vector<Couple>& couples, Diagnostics& diagnostics) {
  std::map<std::string_view, const Couple*> seen;
  for (const Couple& couple : couples) {
    if (couple.id.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(couple.id.value, &couple);
    if (is_new) continue;
    diagnostics.error("duplicate-id", couple.id.span,
                      fmt::format("couple '{}' is listed twice", couple.id.value),
                      fmt::format("it is already on line {}; give each couple an id of its own",
                                  first->second->id.span.line));
  }
}

void check_pin_against_ban(const Couple& couple, Diagnostics& diagnostics) {
  std::set<std::string_view> pinned;
  for (const Identifier& id : couple.pin) pinned.insert(id.value);
  for (const Identifier& banned : couple.ban) {
    if (banned.empty() || !pinned.contains(banned.value)) continue;
    diagnostics.error("pin-and-ban", banned.span,
                      fmt::format("'{}' is both pinned and banned for this couple", banned.value),
                      "keep it in one of the two lists");
  }
}

void check_names_differ(const Couple& couple, Diagnostics& diagnostics) {
  if (couple.a.name.value.empty() || !is_same_name(couple.a.name.value, couple.b.name.value)) return;
  diagnostics.warning("same-name", couple.b.name.span,
                      "both partners have the same name, so 'A' and 'B' stand beside it everywhere",
                      "write what each of them is called, such as a short form or a second name");
}

}  // namespace

void decode(const Node& node, Couple& target, Bounds, Diagnostics& diagnostics) {
  decode_map(node, target, {}, diagnostics);
  if (node.kind != Node::Kind::map) return;
  check_partner(node, "a", target.open == OpenPartner::a, diagnostics);
  check_partner(node, "b", target.open == OpenPartner::b, diagnostics);
  if (target.open == OpenPartner::a) set_place(target.a, target.id.span);
  if (target.open == OpenPartner::b) set_place(target.b, target.id.span);
  check_pin_against_ban(target, diagnostics);
  check_names_differ(target, diagnostics);
}

void PassedCouples::add(const Node& item) {
  decode(item, couples.emplace_back(), Bounds{}, found);
}

CoupleList read_couples(const Node& document, PassedCouples passed, Diagnostics& diagnostics) {
  CoupleList list;
  decode_map(document, list, "couples file", diagnostics);
  list.couples = std::move(passed.couples);
  append(diagnostics, passed.found);
  check_ids_differ(list.couples, diagnostics);
  return list;
}

CoupleList read_couples(const Node& document, Diagnostics& diagnostics) {
  CoupleList list;
  decode_map(document, list, "couples file", diagnostics);
  check_ids_differ(list.couples, diagnostics);
  return list;
}

std::vector<FieldDescription> describe_couple_list() {
  return describe_fields<CoupleList>();
}

}  // namespace tandem
