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

namespace tandem::model {

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

void decode(const load::Node& node, PersonName& target, load::Bounds bounds, Diagnostics& diagnostics) {
  load::PlainText written;
  load::decode(node, written, bounds, diagnostics);
  if (node.kind != load::Node::Kind::scalar) return;
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
  static_cast<load::PlainText&>(target) = {name.words, node.span};
}

std::vector<std::string> words_of(std::type_identity<OpenPartner>) {
  return {"neither", "a", "b"};
}

std::vector<std::string> words_of(std::type_identity<TalkedAlone>) {
  return {"nobody", "a", "b", "both"};
}

const load::FieldTable<Gates>& fields_of(std::type_identity<Gates>) {
  static const load::FieldTable<Gates> table{
      load::optional("talked-alone", &Gates::talked_alone,
                     "with whom you have talked alone: recipes with `gate: talked-alone` ask for `both`"),
  };
  return table;
}

const load::FieldTable<Partner>& fields_of(std::type_identity<Partner>) {
  static const load::FieldTable<Partner> table{
      load::required("name", &Partner::name, "the name to print, in any script"),
      load::optional("pronouns", &Partner::pronouns, "for sentences that depend on them"),
      load::optional("language", &Partner::language, "of this partner's own copy: `es`"),
      load::optional("variants", &Partner::variants,
                     "how this partner's own copy looks, over the couple's: `[large-print]`, `[easy-read]`"),
      load::optional("paper", &Partner::paper, "of this partner's own copy"),
      load::optional("facts", &Partner::facts, "what is known of this partner alone: `{work: nights}`"),
  };
  return table;
}

const load::FieldTable<Couple>& fields_of(std::type_identity<Couple>) {
  static const load::FieldTable<Couple> table{
      load::required("id", &Couple::id, "becomes part of file names, so never a person's name"),
      load::optional("a", &Couple::a, "the first partner; is left out of an open couple alone"),
      load::optional("b", &Couple::b, "the second partner; likewise"),
      load::optional(
          "open", &Couple::open,
          "`a` or `b`: has not answered yet, so that pages say \"your partner\" in place of a name"),
      load::optional("pin", &Couple::pin,
                     "ids of sheets that are always in their pack, after those of the recipe"),
      load::optional("ban", &Couple::ban, "ids of sheets that are never in their pack"),
      load::optional(
          "minutes", &Couple::minutes,
          "how long the sheets may take that their recipe chooses for them, where it is not as long as the "
          "recipe says",
          load::between(1, most_couple_minutes)),
      load::optional("language", &Couple::language, "of their pack, where it is not the run's: `es`"),
      load::optional("variants", &Couple::variants,
                     "how their pack looks, over the run's: `[large-print]`, `[easy-read]`"),
      load::optional("paper", &Couple::paper, "of their pack, where it is not the run's"),
      load::optional(
          "joint", &Couple::joint,
          "where the two read different languages, that of their joint pages, or `both`, one after the "
          "other (default: `both`, or `language` where it is given)"),
      load::optional("note", &Couple::note, "one or two warm sentences from you, printed on their cover"),
      load::optional("example", &Couple::is_example, "`yes`: these two are invented, to try things out"),
      load::optional("facts", &Couple::facts,
                     "what both said of themselves, as `content/facts.yaml` declares it"),
      load::optional("gates", &Couple::gates, "what you vouch for; no page and no file shows it"),
  };
  return table;
}

const load::FieldTable<CoupleList>& fields_of(std::type_identity<CoupleList>) {
  static const load::FieldTable<CoupleList> table{
      load::required("workshop", &CoupleList::workshop, "the workshop they come to"),
      load::required("couples", &CoupleList::couples, "one item for each couple"),
  };
  return table;
}

namespace {

// Where an error about their pages points to.
void set_place(Partner& open, const SourceSpan& place) {
  open.name.span = place;
}

void check_partner(const load::Node& node, const char* key, bool is_open, Diagnostics& diagnostics) {
  const load::Node* partner = node.find(key);
  if (!partner && !is_open) load::detail::report_missing_key(node, {}, key, diagnostics);
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
  for (const load::Identifier& id : couple.pin) pinned.insert(id.value);
  for (const load::Identifier& banned : couple.ban) {
    if (banned.empty() || !pinned.contains(banned.value)) continue;
    diagnostics.error("pin-and-ban", banned.span,
                      fmt::format("'{}' is both pinned and banned for this couple", banned.value),
                      "keep it in one of the two lists");
  }
}

void check_names_differ(const Couple& couple, Diagnostics& diagnostics) {
  if (couple.a.name.value.empty() || !load::is_same_name(couple.a.name.value, couple.b.name.value)) return;
  diagnostics.warning("same-name", couple.b.name.span,
                      "both partners have the same name, so 'A' and 'B' stand beside it everywhere",
                      "write what each of them is called, such as a short form or a second name");
}

}  // namespace

void decode(const load::Node& node, Couple& target, load::Bounds, Diagnostics& diagnostics) {
  load::decode_map(node, target, {}, diagnostics);
  if (node.kind != load::Node::Kind::map) return;
  check_partner(node, "a", target.open == OpenPartner::a, diagnostics);
  check_partner(node, "b", target.open == OpenPartner::b, diagnostics);
  if (target.open == OpenPartner::a) set_place(target.a, target.id.span);
  if (target.open == OpenPartner::b) set_place(target.b, target.id.span);
  check_pin_against_ban(target, diagnostics);
  check_names_differ(target, diagnostics);
}

void PassedCouples::add(const load::Node& item) {
  decode(item, couples.emplace_back(), load::Bounds{}, found);
}

CoupleList read_couples(const load::Node& document, PassedCouples passed, Diagnostics& diagnostics) {
  CoupleList list;
  load::decode_map(document, list, "couples file", diagnostics);
  list.couples = std::move(passed.couples);
  append(diagnostics, passed.found);
  check_ids_differ(list.couples, diagnostics);
  return list;
}

CoupleList read_couples(const load::Node& document, Diagnostics& diagnostics) {
  CoupleList list;
  load::decode_map(document, list, "couples file", diagnostics);
  check_ids_differ(list.couples, diagnostics);
  return list;
}

std::vector<load::FieldDescription> describe_couple_list() {
  return load::describe_fields<CoupleList>();
}

}  // namespace tandem::model
