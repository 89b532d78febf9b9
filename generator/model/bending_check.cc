#include "model/bending_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/digest.h"
#include "load/node_bytes.h"
#include "model/sheet.h"
#include "model/written_facts.h"

namespace tandem::model {
namespace {

/// What may be known of one fact, as far as the sheet asks. The first level: nothing.
struct AskedFact {
  std::string id;
  std::vector<FactAnswers> levels;
};

FactAnswers level(std::set<std::string, std::less<>> holds) {
  return {std::move(holds), {}, {}};
}

void add_season_levels(AskedFact& fact) {
  const std::string& id = fact.id;
  fact.levels.push_back(level({id, id + ".name"}));
  fact.levels.push_back(level({id, id + ".name", id + ".until"}));
  fact.levels.push_back(level({id, id + ".name", id + ".stays"}));
  fact.levels.push_back(level({id, id + ".stays"}));
}

void add_choice_levels(const FactDeclaration& declared, const std::set<std::string>& asked, AskedFact& fact) {
  std::set<std::string, std::less<>> all{fact.id};
  for (const std::string& value : asked) {
    fact.levels.push_back(level({fact.id, fact.id + "." + value}));
    all.insert(fact.id + "." + value);
  }
  const bool has_others = asked.size() < declared.values.all.size();
  if (has_others || declared.kind != FactKind::choice) fact.levels.push_back(level({fact.id}));
  if (asked.size() > 1 && (declared.many || declared.per_partner))
    fact.levels.push_back(level(std::move(all)));
}

std::vector<AskedFact> asked_facts(const Bending& bending, const FactDeclarations& declarations) {
  std::map<std::string, std::set<std::string>> values;
  for (const std::string& question : bending.questions) {
    std::set<std::string>& of_fact = values[std::string(fact_of(question))];
    if (!value_of(question).empty()) of_fact.emplace(value_of(question));
  }
  std::vector<AskedFact> facts;
  for (const auto& [id, asked] : values) {
    const auto declared = declarations.find(id);
    if (declared == declarations.end()) continue;  // and an error
    AskedFact fact{id, {FactAnswers{}}};
    if (declared->second.kind == FactKind::season) {
      add_season_levels(fact);
    } else if (declared->second.kind == FactKind::list) {
      for (const int lines : {1, static_cast<int>(most_lines)})
        fact.levels.push_back({{id}, {{id, lines}}, {}});
    } else {
      add_choice_levels(declared->second, asked, fact);
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

/// Chooses a level of each fact, so that each pair of levels of two facts stands in a row.
class Pairwise {
 public:
  explicit Pairwise(const std::vector<AskedFact>& facts) : facts_(facts) {
    for (std::size_t a = 0; a < facts.size(); ++a) {
      for (std::size_t b = a + 1; b < facts.size(); ++b) {
        for (std::size_t i = 0; i < facts[a].levels.size(); ++i) {
          for (std::size_t j = 0; j < facts[b].levels.size(); ++j) open_.insert({a, i, b, j});
        }
      }
    }
    pairs_ = static_cast<int>(open_.size());
  }

  using Row = std::vector<std::size_t>;

  std::vector<Row> rows() {
    std::vector<Row> rows;
    take(rows, Row(facts_.size(), 0));
    if (facts_.size() == 1) {
      for (std::size_t i = 1; i < facts_.front().levels.size(); ++i) rows.push_back({i});
    }
    while (!open_.empty()) take(rows, next());
    return rows;
  }

  int pairs() const { return pairs_; }

 private:
  using Pair = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

  static Pair pair_of(std::size_t a, std::size_t i, std::size_t b, std::size_t j) {
    return a < b ? Pair{a, i, b, j} : Pair{b, j, a, i};
  }

  void take(std::vector<Row>& rows, const Row& row) {
    for (std::size_t a = 0; a < row.size(); ++a) {
      for (std::size_t b = a + 1; b < row.size(); ++b) open_.erase({a, row[a], b, row[b]});
    }
    rows.push_back(row);
  }

  // Begins with a pair that is still open, and adds of each fact the level that settles most others.
  Row next() const {
    const auto [first, i, second, j] = *open_.begin();
    Row row(facts_.size(), 0);
    std::vector<std::size_t> chosen{first, second};
    row[first] = i;
    row[second] = j;
    for (std::size_t fact = 0; fact < facts_.size(); ++fact) {
      if (fact == first || fact == second) continue;
      std::size_t most = 0;
      for (std::size_t each = 0; each < facts_[fact].levels.size(); ++each) {
        const auto settled = static_cast<std::size_t>(std::ranges::count_if(chosen, [&](std::size_t other) {
          return open_.contains(pair_of(fact, each, other, row[other]));
        }));
        if (settled <= most) continue;
        most = settled;
        row[fact] = each;
      }
      chosen.push_back(fact);
    }
    return row;
  }

  const std::vector<AskedFact>& facts_;
  std::set<Pair> open_;
  int pairs_ = 0;
};

FactAnswers answers_in(const Pairwise::Row& row, const std::vector<AskedFact>& facts) {
  FactAnswers answers;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const FactAnswers& level = facts[i].levels[row[i]];
    answers.holds.insert(level.holds.begin(), level.holds.end());
    answers.lines.insert(level.lines.begin(), level.lines.end());
  }
  return answers;
}

/// Answers under which a place is there, of those facts alone that its conditions ask.
std::optional<FactAnswers> find_answers(const Guarded& place, const std::vector<AskedFact>& facts) {
  std::set<std::string> questions;
  for (const Guarded::Guard& guard : place.guards) collect_questions(guard.condition, questions);
  std::vector<AskedFact> asked;
  for (const AskedFact& fact : facts) {
    if (std::ranges::any_of(questions, [&](const std::string& each) { return fact_of(each) == fact.id; }))
      asked.push_back(fact);
  }
  constexpr int most_tries = 20000;
  Pairwise::Row row(asked.size(), 0);
  for (int tries = 0; tries < most_tries; ++tries) {
    FactAnswers answers = answers_in(row, asked);
    if (place.is_there(answers)) return answers;
    std::size_t at = 0;
    while (at < row.size() && ++row[at] == asked[at].levels.size()) row[at++] = 0;
    if (at == row.size()) return std::nullopt;
  }
  return FactAnswers{};  // nobody knows
}

using Problem = std::tuple<std::string, int, int>;
Problem problem_of(const Diagnostic& each) {
  return {each.code, each.span.line, each.span.column};
}

/// Reads one sheet in many forms, and what several of them have in common once.
class FormsReader {
 public:
  explicit FormsReader(const BlockReader& read_block) : read_block_(read_block) {}

  void read(const load::Node& form, Diagnostics& diagnostics) {
    if (heads_.insert(digest_of_head(form)).second) read_sheet_head(form, diagnostics);
    read_sheet_blocks(
        form, [&](const load::Node& item, Diagnostics& found) { return block(item, found); }, diagnostics);
  }

 private:
  static Digest digest_of_head(const load::Node& form) {
    std::string bytes;
    for (const auto& [key, value] : form.entries) {
      load::append_node(bytes, key);
      if (key.scalar != "blocks") load::append_node(bytes, value);
    }
    return digest_of(bytes);
  }

  /// One whose ids are those of the block that the item is.
  std::unique_ptr<Block> block(const load::Node& item, Diagnostics& diagnostics) {
    std::string bytes;
    load::append_node(bytes, item);
    const auto [known, is_new] = blocks_.try_emplace(digest_of(bytes));
    if (is_new) {
      if (const auto block = read_block_(item, diagnostics)) known->second = ids_of(*block);
    }
    return known->second ? ids_of(*known->second) : nullptr;
  }

  static std::unique_ptr<Block> ids_of(const Block& block) {
    auto bare = std::make_unique<Block>();
    bare->id = block.id;
    for (const auto& inner : block.inner) bare->inner.push_back(ids_of(*inner));
    return bare;
  }

  const BlockReader& read_block_;
  std::set<Digest> heads_;
  std::map<Digest, std::unique_ptr<Block>> blocks_;
};

}  // namespace

SampleAnswers sample_answers(const Bending& bending, const FactDeclarations& declarations) {
  const std::vector<AskedFact> facts = asked_facts(bending, declarations);
  Pairwise pairwise(facts);
  SampleAnswers sample;
  sample.pairs = pairwise.pairs();
  for (const Pairwise::Row& row : pairwise.rows()) sample.all.push_back(answers_in(row, facts));
  for (const Guarded& place : guarded_places(bending)) {
    const bool is_tried =
        std::ranges::any_of(sample.all, [&](const FactAnswers& each) { return place.is_there(each); });
    if (is_tried) continue;
    if (auto answers = find_answers(place, facts)) {
      sample.all.push_back(std::move(*answers));
    } else {
      sample.never.push_back(place.span);
    }
  }
  return sample;
}

std::string describe(const FactAnswers& answers) {
  std::vector<std::string> words;
  for (const std::string& each : answers.holds) {
    const bool says_more = std::ranges::any_of(
        answers.holds, [&](const std::string& other) { return other.starts_with(each + "."); });
    if (!says_more) words.push_back(each);
  }
  return words.empty() ? "nothing is known" : fmt::format("{}", fmt::join(words, ", "));
}

void check_bending(const Bending& bending, const FactDeclarations& declarations, Diagnostics& diagnostics) {
  const SampleAnswers sample = sample_answers(bending, declarations);
  for (const SourceSpan& span : sample.never) {
    diagnostics.warning("never-true", span, "this never holds where it stands",
                        "look at the conditions around it and before it");
  }
  std::set<Problem> said;
  FormsReader forms(bending.blocks->read);
  for (std::size_t i = 0; i < sample.all.size(); ++i) {
    Diagnostics found;
    forms.read(bent(bending, sample.all[i]), found);
    for (const Diagnostic& each : found.sorted()) {
      // Those of the first were reported when the sheet itself was read.
      if (!said.insert(problem_of(each)).second || i == 0) continue;
      const std::string message = fmt::format("{} (where {})", each.message, describe(sample.all[i]));
      if (each.severity == Severity::error) {
        diagnostics.error(each.code, each.span, message, each.hint);
      } else {
        diagnostics.warning(each.code, each.span, message, each.hint);
      }
    }
  }
}

}  // namespace tandem::model
