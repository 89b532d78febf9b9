#include "model/roster_row.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/direction.h"
#include "base/utf8.h"
#include "load/folded_words.h"
#include "load/invisible_signs.h"
#include "model/cell_words.h"
#include "model/roster_words.h"

namespace tandem {
namespace {

Node scalar(std::string words, const SourceSpan& span) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.quoted = true;
  node.scalar = std::move(words);
  node.span = span;
  return node;
}

Node map(const SourceSpan& span) {
  Node node;
  node.kind = Node::Kind::map;
  node.span = span;
  return node;
}

void add(Node& map, const char* key, Node value) {
  Node name = scalar(key, value.span);
  map.entries.emplace_back(std::move(name), std::move(value));
}

/// Where a partner's own cells are.
struct PartnerFields {
  RosterField pronouns;
  RosterField language;
  RosterField large_print;
  RosterField easy_read;
};
constexpr PartnerFields fields_of_a{RosterField::pronouns_a, RosterField::language_a,
                                    RosterField::large_print_a, RosterField::easy_read_a};
constexpr PartnerFields fields_of_b{RosterField::pronouns_b, RosterField::language_b,
                                    RosterField::large_print_b, RosterField::easy_read_b};

class RowReader {
 public:
  RowReader(const TableRow& row, const RowContext& context, Diagnostics& found)
      : row_(row), context_(context), found_(found), couple_(map(start())) {}

  CoupleRow read() {
    check_length(row_);
    if (context_.second) check_length(*context_.second);
    read_names();
    add_id();
    add_ids("pin", RosterField::pin);
    add_ids("ban", RosterField::ban);
    add_minutes();
    add_language(couple_, "language", RosterField::language);
    add_variants(couple_, RosterField::large_print, RosterField::easy_read);
    add_paper();
    add_joint();
    add_note();
    add_facts();
    add_gates();
    Couple couple;
    if (!found_.has_errors()) decode(couple_, couple, Bounds{}, found_);
    settle_facts(couple);
    if (found_.has_errors()) return {id_, std::nullopt};
    return {couple.id.value, std::move(couple)};
  }

 private:
  SourceSpan start() const { return row_.cells.empty() ? SourceSpan{} : row_.cells.front().span; }

  // A separator too many moves all that comes behind it into the wrong column.
  void check_length(const TableRow& row) {
    for (std::size_t i = context_.columns.size(); i < row.cells.size(); ++i) {
      if (without_outer_spaces(row.cells[i].scalar).empty()) continue;
      found_.error("row-too-long", row.cells[i].span, "this cell has no header above it",
                   "a text that holds the separator must stand in quotes; else give the column a header");
      return;
    }
  }

  static const Node* cell_of(const TableRow& row, RosterField field,
                             const std::vector<RosterColumn>& columns) {
    for (const RosterColumn& column : columns) {
      if (column.field != field) continue;
      const auto at = static_cast<std::size_t>(column.number) - 1;
      return at < row.cells.size() ? &row.cells[at] : nullptr;
    }
    return nullptr;
  }

  const Node* cell(RosterField field) const {
    if (!context_.is_one_person) return cell_of(row_, field, context_.columns);
    const auto [whose, as_written] = of_one_person(field);
    if (as_written == RosterField::unknown) return nullptr;
    if (whose == 'b')
      return context_.second ? cell_of(*context_.second, as_written, context_.columns) : nullptr;
    if (whose == 'a') return cell_of(row_, as_written, context_.columns);
    // What is said of both may stand in either row.
    const Node* first = cell_of(row_, as_written, context_.columns);
    const bool is_empty = !first || without_outer_spaces(first->scalar).empty();
    const Node* second = context_.second ? cell_of(*context_.second, as_written, context_.columns) : nullptr;
    return is_empty && second ? second : first;
  }

  /// Whose cell it is where each has a row, and which column it stands in: what is one person's there is a
  /// partner's, and nobody's together.
  static std::pair<char, RosterField> of_one_person(RosterField field) {
    switch (field) {
      case RosterField::name_a:
      case RosterField::pronouns_a:
        return {'a', field};
      case RosterField::name_b:
        return {'b', RosterField::name_a};
      case RosterField::pronouns_b:
        return {'b', RosterField::pronouns_a};
      case RosterField::language_a:
        return {'a', RosterField::language};
      case RosterField::language_b:
        return {'b', RosterField::language};
      case RosterField::large_print_a:
        return {'a', RosterField::large_print};
      case RosterField::large_print_b:
        return {'b', RosterField::large_print};
      case RosterField::easy_read_a:
        return {'a', RosterField::easy_read};
      case RosterField::easy_read_b:
        return {'b', RosterField::easy_read};
      case RosterField::language:
      case RosterField::large_print:
      case RosterField::easy_read:
        return {'b', RosterField::unknown};
      default:
        return {'-', field};
    }
  }

  /// What stands in a cell; empty for none, and where a report says why.
  std::string words(const Node* cell) {
    return cell ? words_of_cell(*cell, found_).value_or(std::string()) : std::string();
  }

  bool has_column(RosterField field) const {
    return std::ranges::any_of(context_.columns,
                               [&](const RosterColumn& column) { return column.field == field; });
  }

  // Where an empty name would have stood.
  SourceSpan place(RosterField field) const {
    const Node* there = cell(field);
    return there ? there->span : start();
  }

  struct Name {
    std::string words;
    SourceSpan place;
    bool is_open = false;
    bool says_so = false;
    bool is_understood = true;
  };

  void read_names() {
    Name a;
    Name b;
    if (const Node* both = cell(RosterField::couple)) {
      split_couple(*both, a, b);
    } else {
      a = name_in(RosterField::name_a);
      b = name_in(RosterField::name_b);
      check_one_person(a, b);
      check_one_person(b, a);
    }
    if (a.is_understood && b.is_understood && a.is_open && b.is_open) {
      found_.error("missing-name", a.place, "no name stands in this row", "write one, or delete the row");
      return;
    }
    add_partner("a", a, fields_of_a);
    add_partner("b", b, fields_of_b);
    names_ = a.words + " " + b.words;
  }

  Name name_in(RosterField field) {
    const int errors_before = found_.error_count();
    Name name{words(cell(field)), place(field)};
    name.is_understood = found_.error_count() == errors_before;
    settle(name);
    return name;
  }

  // Whether it is one, and somebody's.
  void settle(Name& name) {
    name.says_so = says_open(name.words);
    name.is_open = name.words.empty() || name.says_so;
    if (name.is_open) return name.words.clear();
    const int errors_before = found_.error_count();
    check_name(name.words, name.place, found_);
    name.is_understood = found_.error_count() == errors_before;
    name.words = with_plain_spaces(name.words, name.place, found_);
  }

  // 'Anna & Ben' where one of them belongs.
  void check_one_person(const Name& name, const Name& other) {
    const People people = split_people(name.words);
    if (people.names.size() < 2) return;
    const bool has_other = std::ranges::any_of(people.names, [&](const std::string& each) {
      return !other.words.empty() && folded(each) == folded(other.words);
    });
    const char* const hint =
        "give each of them a cell of their own, or call the column with "
        "--column HEADER=couple";
    const bool may_be_both = other.is_open && !other.says_so;
    if (!people.is_by_word || may_be_both || has_other) {
      found_.error("two-people", name.place, "more than one person stands in this cell", hint);
    } else {
      found_.warning("two-people", name.place, "this may be more than one person; it is printed as one name",
                     hint);
    }
  }

  void split_couple(const Node& both, Name& a, Name& b) {
    a.place = b.place = both.span;
    const int errors_before = found_.error_count();
    const People people = split_people(words(&both));
    a.is_understood = found_.error_count() == errors_before;
    if (people.names.size() > 2) {
      found_.error("two-people", both.span, "more than two names stand in this cell",
                   "part two names by &, or give each a column of its own");
      a.is_understood = false;
    } else if (people.is_by_word) {
      found_.warning("two-people", both.span, "these words are taken for two names",
                     "part the names by &, or give each a column of its own");
    }
    if (!a.is_understood) return;
    if (!people.names.empty()) a.words = people.names.front();
    if (people.names.size() > 1) b.words = people.names.back();
    settle(a);
    settle(b);
  }

  void add_partner(const char* key, const Name& name, const PartnerFields& fields) {
    const Node* pronouns = cell(fields.pronouns);
    const std::string written = words(pronouns);
    if (name.is_open && name.is_understood) {
      add(couple_, "open", scalar(key, name.place));
      report_open(name);
      if (!says_nothing(written)) {
        found_.warning("open-partner", pronouns->span, "these pronouns are not used until there is a name",
                       "write the name as well");
      }
      report_unused({fields.language, fields.large_print, fields.easy_read});
      return;
    }
    Node partner = map(name.place);
    add(partner, "name", scalar(name.words, name.place));
    if (!says_nothing(written))
      add(partner, "pronouns", scalar(pronouns_of(written, *pronouns), pronouns->span));
    add_language(partner, "language", fields.language);
    add_variants(partner, fields.large_print, fields.easy_read);
    add(couple_, key, std::move(partner));
  }

  // What an open partner's pages are to look like.
  void report_unused(std::initializer_list<RosterField> fields) {
    for (const RosterField field : fields) {
      const Node* there = cell(field);
      const std::string written = words(there);
      if (says_nothing(written) || read_yes_or_no(written) == false) continue;
      found_.warning("open-partner", there->span, "this is not used until there is a name",
                     "write the name as well");
    }
  }

  // Whoever has written that a partner is open need not be told.
  void report_open(const Name& name) {
    if (name.says_so) return;
    found_.warning("open-partner", name.place, "nobody's name stands here: the pages say \"your partner\"",
                   "write the name, or 'open' where the partner has not answered yet");
  }

  std::string pronouns_of(const std::string& written, const Node& cell) {
    const PronounsRead read = read_pronouns(written, context_.is_french);
    if (read.is_more) {
      found_.warning("two-pronouns", cell.span, "several pronouns stand here; the first ones are used",
                     "write those that are to be used");
    }
    if (!read.pronouns) {
      found_.error("unknown-word", cell.span, "these are none of the words for pronouns",
                   "write she/her, he/him, they/them, or forms of one's own: ze/zir/zir");
      return describe_value(PartnerPronouns());
    }
    return describe_value(*read.pronouns);
  }

  // An id becomes part of file names, so no name of the two may be in it.
  void add_id() {
    const Node* there = cell(RosterField::id);
    // That of an order stays as it is when others sign up.
    if (!there) there = cell(RosterField::order);
    const std::string written = words(there);
    if (written.empty()) {
      id_ = fmt::format("couple-{:02}", row_.number);
      return add(couple_, "id", scalar(id_, start()));
    }
    const std::vector<std::string> parts = folded_words(written);
    const std::vector<std::string> names = folded_words(names_);
    const bool has_name = std::ranges::any_of(parts, [&](const std::string& part) {
      const bool is_word = part.size() > 1 && part.find_first_of("0123456789") == std::string::npos;
      return is_word && std::find(names.begin(), names.end(), part) != names.end();
    });
    if (has_name) {
      found_.error("name-in-id", there->span, "a name stands in this id, and ids become part of file names",
                   "write a number, or leave the cell empty: then the couple is called after its row");
      return;
    }
    std::string id = fmt::format("{}", fmt::join(parts, "-"));
    if (!id.empty() && id.front() >= '0' && id.front() <= '9') id = "couple-" + id;
    Node node = scalar(id.empty() ? written : id, there->span);
    const int errors_before = found_.error_count();
    Identifier read;
    decode(node, read, Bounds{}, found_);
    if (found_.error_count() == errors_before) id_ = read.value;
    add(couple_, "id", std::move(node));
  }

  /// Sheets by their ids, or by titles that are written like them: 'Load map'.
  void add_ids(const char* key, RosterField field) {
    const Node* there = cell(field);
    const std::string written = words(there);
    if (says_nothing(written)) return;
    Node list;
    list.kind = Node::Kind::sequence;
    list.span = there->span;
    for (const std::string& part : list_items(written)) {
      std::string id = fmt::format("{}", fmt::join(folded_words(part), "-"));
      const std::vector<std::string>& known = context_.vocabulary.sheets;
      if (!known.empty() && !std::binary_search(known.begin(), known.end(), id)) {
        found_.error("unknown-sheet", there->span, "there is no exercise or article of this name",
                     found_.is_enough(there->span) ? "" : suggestion(id, known));
      }
      list.items.push_back(scalar(id.empty() ? part : id, there->span));
    }
    add(couple_, key, std::move(list));
  }

  void add_minutes() {
    const Node* there = cell(RosterField::minutes);
    const std::string written = words(there);
    if (says_nothing(written)) return;
    if (const auto minutes = read_minutes(written)) {
      Node figures = scalar(std::to_string(*minutes), there->span);
      figures.quoted = false;
      add(couple_, "minutes", std::move(figures));
    } else {
      found_.error("unknown-word", there->span, "these are no minutes",
                   fmt::format("write a number from 1 to {}", most_couple_minutes));
    }
  }

  void add_language(Node& map, const char* key, RosterField field) {
    const Node* there = cell(field);
    const std::string written = words(there);
    if (!says_nothing(written)) add_language(map, key, written, *there);
  }

  void add_language(Node& map, const char* key, const std::string& written, const Node& there) {
    const std::vector<std::string>& known = context_.vocabulary.languages;
    if (const auto language = language_called(written, known)) {
      add(map, key, scalar(*language, there.span));
    } else if (known.empty()) {
      add(map, key, scalar(folded(written), there.span));
    } else {
      found_.error("unknown-language", there.span, "the project has no pages in this language",
                   fmt::format("one of: {}", fmt::join(known, ", ")));
    }
  }

  void add_joint() {
    const Node* there = cell(RosterField::joint);
    const std::string written = words(there);
    if (says_nothing(written)) return;
    if (!says_both(written)) return add_language(couple_, "joint", written, *there);
    add(couple_, "joint", scalar(joint_in_both, there->span));
  }

  // One without variants has a language at least.
  bool has_project() const { return !context_.vocabulary.languages.empty(); }

  void add_variants(Node& map, RosterField large_print, RosterField easy_read) {
    Node list;
    list.kind = Node::Kind::sequence;
    add_variant(list, large_print, "large-print");
    add_variant(list, easy_read, "easy-read");
    if (list.items.empty()) return;
    list.span = list.items.front().span;
    add(map, "variants", std::move(list));
  }

  void add_variant(Node& list, RosterField field, const char* id) {
    const Node* there = cell(field);
    if (!there) return;
    const std::optional<bool> wants = read_yes_or_no(words(there));
    if (!wants) {
      found_.error("unknown-word", there->span, "this is neither yes nor no", "write yes, or leave it empty");
      return;
    }
    if (!*wants) return;
    const std::vector<std::string>& known = context_.vocabulary.variants;
    if (has_project() && std::find(known.begin(), known.end(), id) == known.end()) {
      found_.error("unknown-variant", there->span, fmt::format("the project has no variant '{}'", id),
                   suggestion(id, known));
    }
    list.items.push_back(scalar(id, there->span));
  }

  /// 'A4', 'US Letter'.
  void add_paper() {
    const Node* there = cell(RosterField::paper);
    const std::string written = words(there);
    if (says_nothing(written)) return;
    std::vector<std::string> parts = folded_words(written);
    if (parts.size() > 1 && parts.front() == "us") parts.erase(parts.begin());
    const std::string id = fmt::format("{}", fmt::join(parts, "-"));
    const std::vector<std::string>& known = context_.vocabulary.papers;
    if (has_project() && std::find(known.begin(), known.end(), id) == known.end()) {
      found_.error("unknown-page", there->span, "the project has no such paper",
                   fmt::format("one of: {}", fmt::join(known, ", ")));
    }
    add(couple_, "paper", scalar(id, there->span));
  }

  // In a spreadsheet nobody means markup.
  void add_note() {
    const Node* there = cell(RosterField::note);
    const std::string written = words(there);
    if (!written.empty()) add(couple_, "note", scalar(escaped_markup(written), there->span));
  }

  Node* find_map(Node& map, std::string_view key) {
    const auto there =
        std::ranges::find_if(map.entries, [&](const auto& entry) { return entry.first.scalar == key; });
    return there == map.entries.end() ? nullptr : &there->second;
  }

  /// The map behind a key, which is made where there is none.
  Node& map_behind(Node& outer, const char* key, const SourceSpan& place) {
    if (Node* there = find_map(outer, key)) return *there;
    add(outer, key, map(place));
    return outer.entries.back().second;
  }

  void add_facts() {
    for (const RosterColumn& column : context_.columns) {
      const auto at = static_cast<std::size_t>(column.number) - 1;
      if (column.field != RosterField::fact || at >= row_.cells.size()) continue;
      const Node& cell = row_.cells[at];
      const std::string written = words(&cell);
      const FactDeclaration& fact = context_.vocabulary.facts.find(column.fact->fact)->second;
      // 'None' is a value of some.
      if (written.empty() || (says_nothing(written) && !fact.values.find("none"))) continue;
      auto value =
          says_nothing(written) ? scalar("none", cell.span) : fact_in_cell(written, cell, fact, found_);
      if (value) add_fact(*column.fact, fact, std::move(*value));
    }
  }

  void add_fact(const FactColumn& column, const FactDeclaration& fact, Node value) {
    const SourceSpan place = value.span;
    Node* outer = &couple_;
    if (column.whose != 0) outer = find_map(couple_, std::string_view(&column.whose, 1));
    if (!outer) return;  // the partner is open
    Node& facts = map_behind(*outer, "facts", place);
    if (fact.kind != FactKind::season) return add(facts, column.fact.c_str(), std::move(value));
    Node& season = map_behind(facts, column.fact.c_str(), place);
    add(season, column.part.empty() ? "name" : column.part.c_str(), std::move(value));
  }

  void add_gates() {
    const Node* there = cell(RosterField::talked_alone);
    const std::string written = folded(words(there));
    if (says_nothing(written) || written == "no") return;
    const bool is_yes =
        written == "yes" || written == "si" || written == "ja" || written == "oui" || written == "sim";
    Node gates = map(there->span);
    add(gates, "talked-alone", scalar(is_yes ? "both" : written, there->span));
    add(couple_, "gates", std::move(gates));
  }

  void settle_facts(Couple& couple) {
    check_facts(couple.facts, context_.vocabulary.facts, false, found_);
    for (WrittenFacts* of : {&couple.facts, &couple.a.facts, &couple.b.facts}) {
      for (WrittenFact& fact : of->all) {
        const auto cell = std::ranges::find_if(row_.cells, [&](const Node& each) {
          return each.span.line == fact.span.line && each.span.column == fact.span.column;
        });
        if (cell != row_.cells.end())
          fact.cell = cell_name(row_.number, static_cast<int>(cell - row_.cells.begin()) + 1);
      }
    }
  }

  const TableRow& row_;
  const RowContext& context_;
  Diagnostics& found_;
  Node couple_;
  std::string id_ = fmt::format("row {}", row_.number);
  std::string names_;
};

}  // namespace

CoupleRow read_couple_row(const TableRow& row, const RowContext& context, Diagnostics& found) {
  return RowReader(row, context, found).read();
}

bool is_blank(const TableRow& row) {
  return std::ranges::all_of(row.cells,
                             [](const Node& cell) { return without_outer_spaces(cell.scalar).empty(); });
}

}  // namespace tandem
