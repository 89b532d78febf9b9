#include "model/fact.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<FactKind>) {
  return {"choice", "text", "date", "list", "season", "score"};
}

const load::FieldTable<FactDeclaration>& fields_of(std::type_identity<FactDeclaration>) {
  static const load::FieldTable<FactDeclaration> table{
      load::required("id", &FactDeclaration::id, "what conditions call it: `children`"),
      load::required("says", &FactDeclaration::says,
                     "what it is, in plain words; a roster's column may be called so, too"),
      load::optional("also", &FactDeclaration::also, "what else a roster's column may be called: `[Kids]`"),
      load::optional(
          "kind", &FactDeclaration::kind,
          "what stands for it: one of its `values`, words of the couple's own (`text`), a day, month or "
          "year (`date`), lines of their own (`list`), `{name: …, until: …}` (`season`), or each partner's "
          "number from 0 to 10 (`score`), which weighs in `choose:` and stands on no page"),
      load::optional("values", &FactDeclaration::values,
                     "of a `choice`: each id with what it means, in words"),
      load::optional("many", &FactDeclaration::many, "`yes`: several of its values may hold at once"),
      load::optional("per-partner", &FactDeclaration::per_partner, "`yes`: each partner may have their own"),
  };
  return table;
}

namespace {

struct FactFile {
  std::vector<FactDeclaration> facts;
};

const load::FieldTable<FactFile>& fields_of(std::type_identity<FactFile>) {
  static const load::FieldTable<FactFile> table{
      load::required("facts", &FactFile::facts, "what may be known of a couple, one item each"),
  };
  return table;
}

}  // namespace

const FactValue* FactValues::find(std::string_view id) const {
  const auto found = std::ranges::find(all, id, &FactValue::id);
  return found == all.end() ? nullptr : &*found;
}

void decode(const load::Node& node, FactValues& target, load::Bounds, Diagnostics& diagnostics) {
  if (node.kind != load::Node::Kind::map) {
    diagnostics.error("wrong-type", node.span, "expected ids with what they mean",
                      "for example 'values: {baby: A baby, school: Children at school}'");
    return;
  }
  target = {{}, node.span};
  for (const auto& [key, value] : node.entries) {
    load::Identifier id;
    std::string says;
    load::decode(key, id, load::Bounds{}, diagnostics);
    load::decode(value, says, load::Bounds{}, diagnostics);
    if (!id.empty()) target.all.push_back({id.value, says, key.span});
  }
  constexpr std::size_t most_values = 40;  // each pair of two facts' values is tried
  if (target.all.size() > most_values) {
    diagnostics.error(
        "out-of-range", node.span,
        fmt::format("this fact has {} values, and {} are the most", target.all.size(), most_values));
    target.all.resize(most_values);
  }
}

load::Shape shape_of(const FactValues*, load::Bounds) {
  load::Shape shape;
  shape.name = "ids with what they mean";
  return shape;
}

std::vector<std::string> FactDeclaration::value_ids() const {
  if (kind == FactKind::season) return {"name", "stays", "until"};
  std::vector<std::string> ids;
  for (const FactValue& value : values.all) ids.push_back(value.id);
  return ids;
}

namespace {

void check_kind(const FactDeclaration& fact, Diagnostics& diagnostics) {
  if (fact.id.empty()) return;
  if (fact.kind == FactKind::score && !fact.per_partner) {
    diagnostics.error("fact-form", fact.id.span,
                      fmt::format("'{}' is a score, and each partner gives their own", fact.id.value),
                      "add 'per-partner: yes'");
  }
  const bool is_choice = fact.kind == FactKind::choice;
  if (is_choice && fact.values.all.empty()) {
    diagnostics.error("missing-key", fact.id.span, fmt::format("the fact '{}' has no values", fact.id.value),
                      "add 'values: {…}', or 'kind: text' for words of the couple's own");
  } else if (!is_choice && !fact.values.all.empty()) {
    diagnostics.error("wrong-type", fact.values.span,
                      fmt::format("a fact of the kind '{}' has no values to choose from",
                                  load::words_of<FactKind>().at(static_cast<std::size_t>(fact.kind))),
                      "take 'values' out, or 'kind'");
  }
}

void lay_over(FactDeclaration& below, FactDeclaration above, Diagnostics& diagnostics) {
  if (above.kind != below.kind) {
    diagnostics.error("duplicate-id", above.id.span,
                      fmt::format("the library has a fact '{}' of another kind", above.id.value),
                      "give yours an id of its own: the library's sheets ask for that one");
    return;
  }
  below.says = above.says;
  std::ranges::move(above.also, std::back_inserter(below.also));
  below.many = above.many;
  below.per_partner = above.per_partner;
  for (FactValue& value : above.values.all) {
    const auto there = std::ranges::find(below.values.all, value.id, &FactValue::id);
    if (there == below.values.all.end()) {
      below.values.all.push_back(std::move(value));
    } else {
      *there = std::move(value);
    }
  }
}

}  // namespace

std::vector<FactDeclaration> read_facts(const load::Node& document, Diagnostics& diagnostics) {
  FactFile file;
  load::decode_map(document, file, "list of facts", diagnostics);
  for (const FactDeclaration& fact : file.facts) check_kind(fact, diagnostics);
  std::erase_if(file.facts, [](const FactDeclaration& fact) { return fact.id.empty(); });
  return std::move(file.facts);
}

void add_facts(std::vector<FactDeclaration> facts, FactDeclarations& declarations,
               const std::function<bool(const SourceSpan& later, const SourceSpan& first)>& stands_above,
               Diagnostics& diagnostics) {
  for (FactDeclaration& fact : facts) {
    const auto there = declarations.find(fact.id.value);
    if (there == declarations.end()) {
      const std::string id = fact.id.value;
      declarations.emplace(id, std::move(fact));
    } else if (stands_above(fact.id.span, there->second.id.span)) {
      lay_over(there->second, std::move(fact), diagnostics);
    } else {
      const SourceSpan& first = there->second.id.span;
      diagnostics.error("duplicate-id", fact.id.span, fmt::format("there are two facts '{}'", fact.id.value),
                        fmt::format("the other is {}:{}", first.file->path, first.line));
    }
  }
}

std::vector<load::FieldDescription> describe_facts() {
  return load::describe_fields<FactFile>();
}

}  // namespace tandem::model
