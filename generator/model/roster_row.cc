#include "model/roster_row.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "load/folded_words.h"
#include "model/cell_words.h"
#include "model/fact_cells.h"
#include "model/look_cells.h"
#include "model/roster_words.h"
#include "model/row_cells.h"

namespace tandem::model {
namespace {

std::string without_digits(std::string word) {
  std::erase_if(word, [](char c) { return c >= '0' && c <= '9'; });
  return word;
}

/// 'ana' and 'anaben' of 'ana' and 'ben'; a single letter is nobody's name.
bool is_made_of(std::string_view word, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) {
    if (name.size() < 2 || !word.starts_with(name)) return false;
    const std::string_view rest = word.substr(name.size());
    return rest.empty() || is_made_of(rest, names);
  });
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
  RowReader(const load::TableRow& row, const RowContext& context, Diagnostics& found)
      : row_(row),
        context_(context),
        found_(found),
        cells_(row, context, found),
        looks_(cells_, context.vocabulary, found),
        facts_(row, context, cells_, found),
        couple_(map_node(cells_.start())) {}

  CoupleRow read() {
    check_length(row_);
    if (context_.second) check_length(*context_.second);
    // Its words stand in the wrong columns.
    if (found_.has_errors()) return {fmt::format("couple-{:02}", row_.number), std::nullopt};
    read_names();
    add_id();
    add_ids("pin", RosterField::pin);
    add_ids("ban", RosterField::ban);
    add_minutes();
    looks_.add_language(couple_, "language", RosterField::language);
    looks_.add_variants(couple_, RosterField::large_print, RosterField::easy_read);
    looks_.add_paper(couple_);
    looks_.add_joint(couple_);
    add_note();
    facts_.add_facts(couple_);
    facts_.add_gates(couple_);
    cells_.report_contradictions();
    Couple couple;
    if (!found_.has_errors()) decode(couple_, couple, load::Bounds{}, found_);
    settle_facts(couple);
    if (found_.has_errors()) return {id_, std::nullopt};
    return {couple.id.value, std::move(couple)};
  }

 private:
  // A separator too many moves all that comes behind it into the wrong column.
  void check_length(const load::TableRow& row) {
    for (std::size_t i = context_.columns.size(); i < row.cells.size(); ++i) {
      if (load::without_outer_spaces(row.cells[i].scalar).empty()) continue;
      found_.error("row-too-long", row.cells[i].span, "this cell has no header above it",
                   "a text that holds the separator must stand in quotes; else give the column a header");
      return;
    }
  }

  bool has_column(RosterField field) const {
    return std::ranges::any_of(context_.columns,
                               [&](const RosterColumn& each) { return each.field == field; });
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
    if (const load::Node* both = cells_.cell(RosterField::couple)) {
      split_couple(*both, a, b);
    } else {
      a = name_in(RosterField::name_a);
      b = name_in(RosterField::name_b);
      check_one_person(a, b);
      check_one_person(b, a);
    }
    const bool has_column_of_b = has_column(RosterField::name_b) || has_column(RosterField::couple);
    if (!has_column_of_b && !context_.is_one_person) b.says_so = true;  // told at the headers
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
    Name name{cells_.words(cells_.cell(field)), cells_.place(field)};
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
  void check_one_person(const Name& name, Name& other) {
    const People people = split_people(name.words);
    if (people.names.size() < 2) return;
    const bool has_other = std::ranges::any_of(people.names, [&](const std::string& each) {
      return !other.words.empty() && load::folded(each) == load::folded(other.words);
    });
    const char* const hint =
        "give each of them a cell of their own, or call the column with "
        "--column HEADER=couple";
    const bool may_be_both = other.is_open && !other.says_so;
    if (!people.is_by_word || may_be_both || has_other) {
      found_.error("two-people", name.place, "more than one person stands in this cell", hint);
      other.says_so = other.is_open;  // the name is there, if in the wrong cell
    } else {
      found_.warning("two-people", name.place, "this may be more than one person; it is printed as one name",
                     hint);
    }
  }

  void split_couple(const load::Node& both, Name& a, Name& b) {
    a.place = b.place = both.span;
    const int errors_before = found_.error_count();
    const People people = split_people(cells_.words(&both));
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
    const load::Node* pronouns = cells_.cell(fields.pronouns);
    const std::string written = cells_.words(pronouns);
    const bool says_some = !says_nothing(written) || wants_name_alone(written);
    if (name.is_open && name.is_understood) {
      add_entry(couple_, "open", text_node(key, name.place));
      report_open(name);
      if (says_some) {
        found_.warning("open-partner", pronouns->span, "these pronouns are not used until there is a name",
                       "write the name as well");
      }
      report_unused({fields.language, fields.large_print, fields.easy_read});
      return;
    }
    load::Node partner = map_node(name.place);
    add_entry(partner, "name", text_node(name.words, name.place));
    if (says_some) add_entry(partner, "pronouns", text_node(pronouns_of(written, *pronouns), pronouns->span));
    looks_.add_language(partner, "language", fields.language);
    looks_.add_variants(partner, fields.large_print, fields.easy_read);
    add_entry(couple_, key, std::move(partner));
  }

  // 'None' is an answer here.
  bool wants_name_alone(const std::string& written) const {
    const auto pronouns = read_pronouns(written, context_.is_french).pronouns;
    return pronouns && pronouns->kind == Pronouns::none;
  }

  // What an open partner's pages are to look like.
  void report_unused(std::initializer_list<RosterField> fields) {
    for (const RosterField field : fields) {
      const load::Node* there = cells_.cell(field);
      const std::string written = cells_.words(there);
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

  std::string pronouns_of(const std::string& written, const load::Node& cell) {
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
    const load::Node* there = cells_.cell(RosterField::id);
    // That of an order stays as it is when others sign up.
    if (!there) there = cells_.cell(RosterField::order);
    const std::string written = cells_.words(there);
    if (written.empty()) {
      id_ = fmt::format("couple-{:02}", row_.number);
      return add_entry(couple_, "id", text_node(id_, cells_.start()));
    }
    const std::vector<std::string> parts = load::folded_words(written);
    const std::vector<std::string> names = load::folded_words(names_);
    const bool has_name = std::ranges::any_of(
        parts, [&](const std::string& part) { return is_made_of(without_digits(part), names); });
    if (has_name) {
      found_.error("name-in-id", there->span, "a name stands in this id, and ids become part of file names",
                   "write a number, or leave the cell empty: then the couple is called after its row");
      return;
    }
    std::string id = fmt::format("{}", fmt::join(parts, "-"));
    if (!id.empty() && id.front() >= '0' && id.front() <= '9') id = "couple-" + id;
    load::Node node = text_node(id.empty() ? written : id, there->span);
    const int errors_before = found_.error_count();
    load::Identifier read;
    load::decode(node, read, load::Bounds{}, found_);
    if (found_.error_count() == errors_before) id_ = read.value;
    add_entry(couple_, "id", std::move(node));
  }

  /// Of a sheet that is called by its id, or by its title in any language.
  std::string sheet_called(const std::string& words) const {
    std::string id = fmt::format("{}", fmt::join(load::folded_words(words), "-"));
    const RosterVocabulary& known = context_.vocabulary;
    if (std::binary_search(known.sheets.begin(), known.sheets.end(), id)) return id;
    const auto title = known.titles.find(id);
    return title == known.titles.end() ? id : title->second;
  }

  /// A title may have a comma of its own.
  std::vector<std::string> sheets_in(const std::string& written) const {
    const std::vector<std::string>& known = context_.vocabulary.sheets;
    if (std::binary_search(known.begin(), known.end(), sheet_called(written))) return {written};
    return list_items(written);
  }

  void add_ids(const char* key, RosterField field) {
    const load::Node* there = cells_.cell(field);
    const std::string written = cells_.words(there);
    if (says_nothing(written)) return;
    load::Node list;
    list.kind = load::Node::Kind::sequence;
    list.span = there->span;
    for (const std::string& part : sheets_in(written)) {
      std::string id = sheet_called(part);
      const std::vector<std::string>& known = context_.vocabulary.sheets;
      if (!known.empty() && !std::binary_search(known.begin(), known.end(), id)) {
        found_.error("unknown-sheet", there->span, "there is no exercise or article of this name",
                     found_.is_enough(there->span) ? "" : suggestion(id, known));
      }
      list.items.push_back(text_node(id.empty() ? part : id, there->span));
    }
    add_entry(couple_, key, std::move(list));
  }

  void add_minutes() {
    const load::Node* there = cells_.cell(RosterField::minutes);
    const std::string written = cells_.words(there);
    if (says_nothing(written)) return;
    if (const auto minutes = read_minutes(written)) {
      load::Node figures = text_node(std::to_string(*minutes), there->span);
      figures.quoted = false;
      add_entry(couple_, "minutes", std::move(figures));
    } else {
      found_.error("unknown-word", there->span, "these are no minutes",
                   fmt::format("write a number from 1 to {}", most_couple_minutes));
    }
  }

  // In a spreadsheet nobody means markup.
  void add_note() {
    const load::Node* there = cells_.cell(RosterField::note);
    const std::string written = cells_.words(there);
    if (!written.empty()) add_entry(couple_, "note", text_node(escaped_markup(written), there->span));
  }

  void settle_facts(Couple& couple) {
    const FactDeclarations& declared = context_.vocabulary.facts;
    check_facts(couple.facts, declared, false, found_);
    check_facts(couple.a.facts, declared, true, found_);
    check_facts(couple.b.facts, declared, true, found_);
    for (WrittenFacts* of : {&couple.facts, &couple.a.facts, &couple.b.facts}) {
      for (WrittenFact& fact : of->all) {
        name_cell(fact, row_);
        if (cells_.second()) name_cell(fact, *cells_.second());
      }
    }
  }

  // The cell that it comes from, if it stands in this row.
  static void name_cell(WrittenFact& fact, const load::TableRow& row) {
    const auto cell = std::ranges::find_if(row.cells, [&](const load::Node& each) {
      return each.span.line == fact.span.line && each.span.column == fact.span.column;
    });
    if (cell != row.cells.end())
      fact.cell = load::cell_name(row.number, static_cast<int>(cell - row.cells.begin()) + 1);
  }

  const load::TableRow& row_;
  const RowContext& context_;
  Diagnostics& found_;
  RowCells cells_;
  LookCells looks_;
  FactCells facts_;
  load::Node couple_;
  std::string id_ = fmt::format("row {}", row_.number);
  std::string names_;
};

}  // namespace

CoupleRow read_couple_row(const load::TableRow& row, const RowContext& context, Diagnostics& found) {
  return RowReader(row, context, found).read();
}

bool is_blank(const load::TableRow& row) {
  return std::ranges::all_of(
      row.cells, [](const load::Node& cell) { return load::without_outer_spaces(cell.scalar).empty(); });
}

}  // namespace tandem::model
