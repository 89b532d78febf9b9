#include "model/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tandem::model {
namespace {

constexpr const char* form_hint =
    "write 'fact', 'fact.value', '{all: […]}', '{any: […]}' or '{not: …}', such as 'when: children.school'";

void report_form(const load::Node& node, Diagnostics& diagnostics) {
  diagnostics.error("condition-form", node.span, "this is no condition", form_hint);
}

std::optional<Condition> read_group(const load::Node& key, const load::Node& value,
                                    Diagnostics& diagnostics) {
  Condition group;
  group.span = key.span;
  if (key.scalar == "not") {
    group.kind = Condition::Kind::none;
    auto part = read_condition(value, diagnostics);
    if (!part) return std::nullopt;
    group.parts.push_back(std::move(*part));
    return group;
  }
  const bool is_all = key.scalar == "all";
  if ((!is_all && key.scalar != "any") || value.kind != load::Node::Kind::sequence || value.items.empty()) {
    report_form(is_all || key.scalar == "any" ? value : key, diagnostics);
    return std::nullopt;
  }
  group.kind = is_all ? Condition::Kind::all : Condition::Kind::any;
  for (const load::Node& item : value.items) {
    auto part = read_condition(item, diagnostics);
    if (!part) return std::nullopt;
    group.parts.push_back(std::move(*part));
  }
  return group;
}

}  // namespace

bool Condition::holds(const FactAnswers& answers) const {
  const auto its = [&](const Condition& part) { return part.holds(answers); };
  switch (kind) {
    case Kind::fact:
      return answers.has(question);
    case Kind::all:
      return std::ranges::all_of(parts, its);
    case Kind::any:
      return std::ranges::any_of(parts, its);
    case Kind::none:
      return std::ranges::none_of(parts, its);
  }
  return false;
}

std::optional<Condition> read_condition(const load::Node& node, Diagnostics& diagnostics) {
  if (node.kind == load::Node::Kind::map && node.entries.size() == 1) {
    return read_group(node.entries.front().first, node.entries.front().second, diagnostics);
  }
  if (node.kind != load::Node::Kind::scalar || node.scalar.empty()) {
    report_form(node, diagnostics);
    return std::nullopt;
  }
  Condition condition;
  condition.question = node.scalar;
  condition.span = node.span;
  return condition;
}

void collect_questions(const Condition& condition, std::set<std::string>& questions) {
  if (condition.kind == Condition::Kind::fact) questions.insert(condition.question);
  for (const Condition& part : condition.parts) collect_questions(part, questions);
}

void check_condition(const Condition& condition, const FactDeclarations& declarations,
                     Diagnostics& diagnostics) {
  for (const Condition& part : condition.parts) check_condition(part, declarations, diagnostics);
  if (condition.kind != Condition::Kind::fact) return;
  const std::string_view fact = fact_of(condition.question);
  const auto found = declarations.find(fact);
  const bool is_enough = diagnostics.is_enough(condition.span);
  if (found == declarations.end()) {
    std::vector<std::string> known;
    for (const auto& [id, declared] : declarations) known.push_back(id);
    diagnostics.error("unknown-fact", condition.span, fmt::format("there is no fact '{}'", fact),
                      known.empty() ? "declare it in content/facts.yaml"
                      : is_enough   ? ""
                                    : suggestion(std::string(fact), known));
    return;
  }
  if (found->second.kind == FactKind::score) {
    diagnostics.error("condition-form", condition.span,
                      fmt::format("'{}' is a score, from which no page concludes anything", fact),
                      "a score may weigh in a recipe's 'choose:'; ask for what both have said");
    return;
  }
  const std::string_view value = value_of(condition.question);
  const std::vector<std::string> known = found->second.value_ids();
  const bool asks_value = fact.size() < condition.question.size();
  if (!asks_value || std::ranges::find(known, value) != known.end()) return;
  diagnostics.error("unknown-fact-value", condition.span,
                    fmt::format("'{}' is no value of '{}'", value, fact),
                    known.empty() ? fmt::format("write '{}' alone: whether anything is known of it", fact)
                    : is_enough   ? ""
                                  : suggestion(std::string(value), known));
}

std::string_view fact_of(std::string_view question) {
  return question.substr(0, question.find('.'));
}

std::string_view value_of(std::string_view question) {
  const std::size_t dot = question.find('.');
  return dot == std::string_view::npos ? std::string_view() : question.substr(dot + 1);
}

}  // namespace tandem::model
