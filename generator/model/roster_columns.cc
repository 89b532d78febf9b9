#include "model/roster_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "load/folded_words.h"
#include "model/header_words.h"

namespace tandem::model {
namespace {

using About = HeaderMeaning::About;
using Whose = HeaderMeaning::Whose;

std::optional<RosterField> field_called(const std::string& word) {
  const std::vector<std::string>& words = field_words();
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<RosterField>(static_cast<int>(RosterField::ignore) + (found - words.begin()));
}

/// Headers as somebody would type them again.
bool is_same_header(std::string_view a, std::string_view b) {
  const std::string first = load::folded(a);
  return first.empty() ? load::without_outer_spaces(a) == load::without_outer_spaces(b)
                       : first == load::folded(b);
}

// A letter is another column in another table.
bool means(const ColumnWish& wish, int number, std::string_view header) {
  return is_same_header(wish.column, header) ||
         (!wish.may_be_absent && load::column_of_letters(wish.column) == number);
}

/// Of columns that somebody has said, and of those that say it themselves.
class Columns {
 public:
  Columns(const load::TableRow& headers, const std::vector<ColumnWish>& wishes, const FactDeclarations& facts)
      : wishes_(wishes) {
    for (std::size_t i = 0; i < headers.cells.size(); ++i) {
      const load::Node& cell = headers.cells[i];
      RosterColumn column{static_cast<int>(i) + 1, std::string(load::without_outer_spaces(cell.scalar)),
                          RosterField::unknown, cell.span};
      meanings_.push_back(meaning_of_header(column.header));
      columns_.push_back(std::move(column));
    }
    leave_out_last_names();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      columns_[i].fact = fact_of(i, facts);
      columns_[i].field = columns_[i].fact ? RosterField::fact : field_of(i);
    }
  }

  std::vector<RosterColumn> take() { return std::move(columns_); }

 private:
  // 'Nom' and 'Prénom' of a ticket shop are one person's, and nobody prints the first.
  void leave_out_last_names() {
    const std::vector<HeaderMeaning> said = meanings_;
    for (HeaderMeaning& meaning : meanings_) {
      if (meaning.about != About::name || !meaning.is_bare_name) continue;
      const bool has_first_name = std::ranges::any_of(said, [&](const HeaderMeaning& each) {
        return each.about == About::name && each.is_first_name && each.whose == meaning.whose;
      });
      if (has_first_name) meaning.about = About::ignore;
    }
  }

  const ColumnWish* wish_for(std::size_t at) const {
    const auto wish = std::ranges::find_if(wishes_, [&](const ColumnWish& each) {
      return means(each, columns_[at].number, columns_[at].header);
    });
    return wish == wishes_.end() ? nullptr : &*wish;
  }

  // A header that is exactly what a fact is called means that; names are called otherwise.
  std::optional<FactColumn> fact_of(std::size_t at, const FactDeclarations& facts) const {
    const ColumnWish* wish = wish_for(at);
    if (wish && field_called(wish->field)) return std::nullopt;
    return fact_column_called(wish ? wish->field : columns_[at].header, facts);
  }

  RosterField field_of(std::size_t at) const {
    if (const ColumnWish* wish = wish_for(at))
      return field_called(wish->field).value_or(RosterField::unknown);
    if (load::folded(columns_[at].header) == "talked alone") return RosterField::talked_alone;
    const HeaderMeaning& meaning = meanings_[at];
    switch (meaning.about) {
      case About::nothing:
        return columns_[at].header.empty() ? RosterField::ignore : RosterField::unknown;
      case About::ignore:
        return RosterField::ignore;
      case About::id:
        return RosterField::id;
      case About::order:
        return is_of_single_people() ? RosterField::order : RosterField::ignore;
      case About::couple:
        return couple_beside_names(meaning);
      case About::name:
        return is_of_b(at) ? RosterField::name_b : RosterField::name_a;
      case About::pronouns:
        return is_of_b(at) ? RosterField::pronouns_b : RosterField::pronouns_a;
      case About::pin:
        return RosterField::pin;
      case About::ban:
        return RosterField::ban;
      case About::minutes:
        return RosterField::minutes;
      case About::language:
        return of_both_or_one(at, RosterField::language);
      case About::joint:
        return RosterField::joint;
      case About::large_print:
        return of_both_or_one(at, RosterField::large_print);
      case About::easy_read:
        return of_both_or_one(at, RosterField::easy_read);
      case About::paper:
        return RosterField::paper;
      case About::note:
        return RosterField::note;
    }
    return RosterField::unknown;
  }

  // A ticket shop has a row for each person, and nobody's partner in it.
  bool is_of_single_people() const {
    const auto names = std::ranges::count_if(
        meanings_, [](const HeaderMeaning& meaning) { return meaning.about == About::name; });
    return names == 1 && !has(About::couple) && !has_name_of_b();
  }

  // Where names have columns of their own, 'Pareja' is the partner and 'Paar' a number.
  RosterField couple_beside_names(const HeaderMeaning& meaning) const {
    if (!has(About::name)) return RosterField::couple;
    if (meaning.is_partner_alone && !has_name_of_b()) return RosterField::name_b;
    return has(About::id) ? RosterField::ignore : RosterField::id;
  }

  bool has_name_of_b() const {
    for (std::size_t i = 0; i < meanings_.size(); ++i) {
      if (meanings_[i].about == About::name && is_of_b(i)) return true;
    }
    return false;
  }

  // A column for both, with those of A and of B behind it. 'Language' and 'Your language' are one for both,
  // unless another asks for the partner's.
  RosterField of_both_or_one(std::size_t at, RosterField both) const {
    const HeaderMeaning& meaning = meanings_[at];
    const auto field = [&](int behind) { return static_cast<RosterField>(static_cast<int>(both) + behind); };
    if (meaning.whose == Whose::b) return field(2);
    if (meaning.whose == Whose::nobody && !is_twice(at) && !is_of_a_beside_partner(meaning.about))
      return both;
    if (meaning.whose == Whose::a && !meaning.is_numbered && !has_of_partner(meaning.about)) return both;
    return field(is_of_b(at) ? 2 : 1);
  }

  /// 'Large print' beside 'Partner's large print'; not where 'A' and 'B' have columns of their own.
  bool is_of_a_beside_partner(About about) const {
    return std::ranges::none_of(meanings_,
                                [&](const HeaderMeaning& each) {
                                  return each.about == about && (each.is_numbered || each.whose == Whose::a);
                                }) &&
           has_of_partner(about);
  }

  bool has_of_partner(About about) const {
    return std::ranges::any_of(
        meanings_, [&](const HeaderMeaning& each) { return each.about == about && each.whose == Whose::b; });
  }

  /// Whether another column has the very same header.
  bool is_twice(std::size_t at) const {
    return std::ranges::count_if(columns_, [&](const RosterColumn& each) {
             return is_same_header(each.header, columns_[at].header);
           }) > 1;
  }

  // Of two columns about the same that do not say whose they are, the first is A's.
  bool is_of_b(std::size_t at) const {
    if (meanings_[at].whose != Whose::nobody) return meanings_[at].whose == Whose::b;
    return std::any_of(meanings_.begin(), meanings_.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](const HeaderMeaning& earlier) {
                         return earlier.about == meanings_[at].about && earlier.whose != Whose::b;
                       });
  }

  bool has(About about) const {
    return std::ranges::any_of(meanings_, [&](const HeaderMeaning& each) { return each.about == about; });
  }

  const std::vector<ColumnWish>& wishes_;
  std::vector<HeaderMeaning> meanings_;
  std::vector<RosterColumn> columns_;
};

/// What may be said of a column: a field, or a fact.
std::vector<std::string> column_words(const FactDeclarations& facts) {
  std::vector<std::string> words = field_words();
  for (const std::string& word : fact_column_words(facts)) words.push_back(word);
  return words;
}

std::string place_of(const RosterColumn& column) {
  return fmt::format("column {}", load::column_letters(column.number));
}

void check_wishes(const std::vector<RosterColumn>& columns, const std::vector<ColumnWish>& wishes,
                  const SourceSpan& place, const FactDeclarations& facts, Diagnostics& diagnostics) {
  report_unknown_fields(wishes, place, facts, diagnostics);
  for (const ColumnWish& wish : wishes) {
    const SourceSpan& said = wish.span.file ? wish.span : place;
    const bool is_there = std::ranges::any_of(
        columns, [&](const RosterColumn& column) { return means(wish, column.number, column.header); });
    if (is_there || wish.may_be_absent) continue;
    diagnostics.error("unknown-column", said, fmt::format("no column is called '{}'", wish.column),
                      "write its header as it stands there, or its letter, such as C");
  }
}

void check_columns(const std::vector<RosterColumn>& columns, const FactDeclarations& facts,
                   Diagnostics& diagnostics) {
  for (auto column = columns.begin(); column != columns.end(); ++column) {
    if (column->field == RosterField::unknown) {
      diagnostics.warning(
          "unknown-column", column->span,
          fmt::format("{}: nobody knows what it holds, so nothing of it is used", place_of(*column)),
          fmt::format("say it: --column {}=FIELD, where FIELD is one of: {}",
                      load::column_letters(column->number), fmt::join(column_words(facts), ", ")));
      continue;
    }
    if (column->field == RosterField::ignore) continue;
    const auto first = std::find_if(columns.begin(), column, [&](const RosterColumn& earlier) {
      return earlier.field == column->field && earlier.fact == column->fact;
    });
    if (first == column) continue;
    diagnostics.error(
        "column-twice", column->span,
        fmt::format("{} holds {}, and so does {}", place_of(*column), describe_field(*column),
                    place_of(*first)),
        fmt::format("say which: --column {}=ignore, or another field", load::column_letters(column->number)));
  }
}

}  // namespace

const std::vector<std::string>& field_words() {
  static const std::vector<std::string> words{
      "ignore",     "id",          "order",       "couple",      "name-a",        "name-b",
      "pronouns-a", "pronouns-b",  "pin",         "ban",         "minutes",       "language",
      "language-a", "language-b",  "joint",       "large-print", "large-print-a", "large-print-b",
      "easy-read",  "easy-read-a", "easy-read-b", "paper",       "note",          "talked-alone"};
  return words;
}

std::string describe_field(const RosterColumn& column) {
  switch (column.field) {
    case RosterField::unknown:
      return "unknown";
    case RosterField::ignore:
      return "not used";
    case RosterField::id:
      return "the couple's id";
    case RosterField::order:
      return "the order of a couple's tickets";
    case RosterField::couple:
      return "both names";
    case RosterField::name_a:
      return "the name of A";
    case RosterField::name_b:
      return "the name of B";
    case RosterField::pronouns_a:
      return "the pronouns of A";
    case RosterField::pronouns_b:
      return "the pronouns of B";
    case RosterField::pin:
      return "sheets to pin";
    case RosterField::ban:
      return "sheets to ban";
    case RosterField::minutes:
      return "minutes for chosen sheets";
    case RosterField::language:
      return "their language";
    case RosterField::language_a:
      return "the language of A";
    case RosterField::language_b:
      return "the language of B";
    case RosterField::joint:
      return "language of joint pages";
    case RosterField::large_print:
      return "large print for both";
    case RosterField::large_print_a:
      return "large print for A";
    case RosterField::large_print_b:
      return "large print for B";
    case RosterField::easy_read:
      return "easy-read for both";
    case RosterField::easy_read_a:
      return "easy-read for A";
    case RosterField::easy_read_b:
      return "easy-read for B";
    case RosterField::paper:
      return "their paper";
    case RosterField::note:
      return "your note to them";
    case RosterField::talked_alone:
      return "a talk with each alone";
    case RosterField::fact:
      return "the fact " + word_of(*column.fact);
  }
  return {};
}

ColumnWish column_wish(const std::string& written) {
  const std::size_t sign = written.rfind('=');
  if (sign == std::string::npos) return {written, {}};
  return {std::string(load::without_outer_spaces(std::string_view(written).substr(0, sign))),
          std::string(load::without_outer_spaces(std::string_view(written).substr(sign + 1)))};
}

bool report_unknown_fields(const std::vector<ColumnWish>& wishes, const SourceSpan& place,
                           const FactDeclarations& facts, Diagnostics& diagnostics) {
  bool is_any = false;
  for (const ColumnWish& wish : wishes) {
    if (field_called(wish.field) || fact_column_called(wish.field, facts)) continue;
    is_any = true;
    diagnostics.error("unknown-column", wish.field_span.file ? wish.field_span : place,
                      fmt::format("there is no field '{}' for a column", wish.field),
                      suggestion(wish.field, column_words(facts)));
  }
  return is_any;
}

std::vector<RosterColumn> columns_called(const load::TableRow& headers, const std::vector<ColumnWish>& wishes,
                                         const FactDeclarations& facts) {
  return Columns(headers, wishes, facts).take();
}

std::vector<RosterColumn> map_columns(const load::TableRow& headers, const std::vector<ColumnWish>& wishes,
                                      const FactDeclarations& facts, Diagnostics& diagnostics) {
  std::vector<RosterColumn> columns = columns_called(headers, wishes, facts);
  const SourceSpan row = headers.cells.empty() ? SourceSpan{} : headers.cells.front().span;
  check_wishes(columns, wishes, {row.file, row.line, 1}, facts, diagnostics);
  check_columns(columns, facts, diagnostics);
  return columns;
}

}  // namespace tandem::model
