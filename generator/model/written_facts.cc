#include "model/written_facts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "model/calendar_date.h"

namespace tandem::model {
namespace {

void add_word(const load::Node& node, const std::string& part, WrittenFact& fact, Diagnostics& diagnostics) {
  load::PlainText word;
  load::decode(node, word, load::Bounds{}, diagnostics);
  if (node.kind == load::Node::Kind::scalar) fact.words.push_back({part, word.value, node.span});
}

void add_words(const load::Node& value, WrittenFact& fact, Diagnostics& diagnostics) {
  if (value.kind == load::Node::Kind::sequence) {
    for (const load::Node& item : value.items) add_word(item, {}, fact, diagnostics);
  } else if (value.kind == load::Node::Kind::map) {
    for (const auto& [key, word] : value.entries) add_word(word, key.scalar, fact, diagnostics);
  } else {
    add_word(value, {}, fact, diagnostics);
  }
}

bool is_month_or_day(const std::string& text) {
  constexpr std::size_t length_of_month = 7;
  return read_calendar_date(text.size() == length_of_month ? text + "-01" : text).has_value();
}

/// A year, a month or a day.
bool is_date(const std::string& text) {
  const auto digits = [](std::string_view part) {
    return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (text.size() == 4) return digits(text);
  return is_month_or_day(text);
}

class FactCheck {
 public:
  FactCheck(const FactDeclarations& declarations, bool of_partner, Diagnostics& diagnostics)
      : declarations_(declarations), of_partner_(of_partner), diagnostics_(diagnostics) {}

  void check(const WrittenFact& written) {
    const auto found = declarations_.find(written.fact);
    if (found == declarations_.end()) return report_unknown(written);
    const FactDeclaration& fact = found->second;
    if (of_partner_ && !fact.per_partner) {
      diagnostics_.error("fact-form", written.span,
                         fmt::format("'{}' is a fact of the couple, not of one partner", written.fact),
                         "write it below the couple's own 'facts'");
    }
    if (!of_partner_ && fact.kind == FactKind::score) {
      report_form(written.span,
                  fmt::format("'{}' is a score, and each partner gives their own", written.fact),
                  "write it below the 'facts' of 'a' or 'b'");
    }
    if (is_unknown(written)) return;
    check_words(fact, written);
  }

 private:
  void report_unknown(const WrittenFact& written) {
    std::vector<std::string> known;
    for (const auto& [id, fact] : declarations_) known.push_back(id);
    diagnostics_.error(
        "unknown-fact", written.span, fmt::format("there is no fact {}", quote(written.span, written.fact)),
        known.empty() ? "declare it in content/facts.yaml" : hint(written.span, written.fact, known));
  }

  // What somebody nearly wrote of a person is no more for all eyes than what they wrote.
  std::string hint(const SourceSpan& place, const std::string& word,
                   const std::vector<std::string>& known) const {
    if (diagnostics_.is_enough(place)) return {};
    const bool is_private = place.file && place.file->is_private;
    return is_private ? fmt::format("one of: {}", fmt::join(known, ", ")) : suggestion(word, known);
  }

  void check_words(const FactDeclaration& fact, const WrittenFact& written) {
    if (written.words.empty())
      return report_form(written.span, "nothing stands behind this fact",
                         "write 'unknown', or take the line out");
    if (fact.kind == FactKind::season) return check_season(written);
    for (const WrittenFact::Word& word : written.words) {
      if (!word.part.empty()) {
        report_form(word.span, fmt::format("'{}' has no parts", written.fact), "write its value alone");
      } else if (word.text.empty()) {
        report_form(word.span, "nothing stands here", "write 'unknown', or take the line out");
      } else if (fact.kind == FactKind::choice && !fact.values.find(word.text)) {
        diagnostics_.error("unknown-fact-value", word.span,
                           fmt::format("{} is no value of '{}'", quote(word.span, word.text), written.fact),
                           hint(word.span, word.text, fact.value_ids()));
      } else if (fact.kind == FactKind::score && !score_of(written)) {
        report_form(word.span, "this is no number from 0 to 10", "write one, or 'unknown'");
      } else if (fact.kind == FactKind::date && !is_date(word.text)) {
        report_form(word.span, "this is no date",
                    "write a year, a month or a day: 2019, 2019-05, 2019-05-20");
      }
    }
    const bool takes_several = fact.kind == FactKind::list || fact.many;
    if (written.words.size() > 1 && !takes_several) {
      report_form(written.words[1].span,
                  fmt::format("'{}' has one value, and here are several", written.fact), "keep one of them");
    }
    if (fact.kind == FactKind::list && written.words.size() > most_lines) {
      report_form(written.words[most_lines].span,
                  fmt::format("more than {} lines fit on no page", most_lines),
                  "keep those that matter most");
    }
  }

  void check_season(const WrittenFact& written) {
    for (const WrittenFact::Word& word : written.words) {
      if (word.part == "until" && word.text != "stays" && !is_month_or_day(word.text)) {
        report_form(word.span, "this is neither a month, nor a day, nor 'stays'",
                    "write 2027-06, 2027-06-30 or 'stays'");
      } else if (!word.part.empty() && word.part != "until" && word.part != "name") {
        diagnostics_.error("unknown-key", word.span, "a season has a name, and a day until which it lasts",
                           "write '{name: …, until: 2027-06-30}'");
      }
    }
  }

  void report_form(const SourceSpan& span, std::string message, std::string hint) {
    diagnostics_.error("fact-form", span, std::move(message), std::move(hint));
  }

  const FactDeclarations& declarations_;
  bool of_partner_;
  Diagnostics& diagnostics_;
};

}  // namespace

const WrittenFact* WrittenFacts::find(std::string_view fact) const {
  const auto found = std::ranges::find(all, fact, &WrittenFact::fact);
  return found == all.end() ? nullptr : &*found;
}

void decode(const load::Node& node, WrittenFacts& target, load::Bounds, Diagnostics& diagnostics) {
  if (node.kind != load::Node::Kind::map) {
    diagnostics.error("wrong-type", node.span, "expected facts with their values",
                      "for example 'facts: {children: school, work: [nights, away]}'");
    return;
  }
  for (const auto& [key, value] : node.entries) {
    WrittenFact fact{key.scalar, key.span, {}};
    add_words(value, fact, diagnostics);
    target.all.push_back(std::move(fact));
  }
}

load::Shape shape_of(const WrittenFacts*, load::Bounds) {
  load::Shape shape;
  shape.name = "facts with their values";
  return shape;
}

bool is_unknown(const WrittenFact& written) {
  return written.words.size() == 1 && written.words.front().part.empty() &&
         written.words.front().text == unknown_word;
}

std::optional<int> score_of(const WrittenFact& written) {
  if (written.words.size() != 1) return std::nullopt;
  const std::string& text = written.words.front().text;
  if (text == "10") return 10;
  if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') return text[0] - '0';
  return std::nullopt;
}

void check_facts(const WrittenFacts& written, const FactDeclarations& declarations, bool of_partner,
                 Diagnostics& diagnostics) {
  FactCheck check(declarations, of_partner, diagnostics);
  for (const WrittenFact& fact : written.all) check.check(fact);
}

}  // namespace tandem::model
