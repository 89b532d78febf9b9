// A sign-up sheet in memory, read: its couples and what is told of it, as text.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "base/append_diagnostics.h"
#include "base/file_system.h"
#include "model/roster.h"

namespace tandem::tests {

struct RosterSample {
  std::string couples;   ///< a line for each
  std::string told;      ///< all diagnostics, as the terminal shows them
  std::string columns;   ///< 'A name-a, B name-b'
  std::string left_out;  ///< ids
  bool is_read = false;
};

/// ' language es large-print paper a4'
template <typename Wish>
std::string shown_pages(const Wish& wish) {
  std::string text;
  if (!wish.language.empty()) text += " language " + wish.language.value;
  for (const load::Identifier& id : wish.variants) text += " " + id.value;
  if (!wish.paper.empty()) text += " paper " + wish.paper.value;
  return text;
}

/// ' work nights'
inline std::string shown_facts(const model::WrittenFacts& facts) {
  std::string text;
  for (const model::WrittenFact& fact : facts.all) {
    text += " " + fact.fact;
    for (const model::WrittenFact::Word& word : fact.words) text += " " + word.text;
  }
  return text;
}

inline std::string shown(const model::Partner& partner) {
  static const char* const words[] = {"she", "he", "they", "none"};
  const model::PartnerPronouns& pronouns = partner.pronouns;
  const std::string theirs = pronouns.kind == model::Pronouns::own
                                 ? model::describe_value(pronouns)
                                 : words[static_cast<std::size_t>(pronouns.kind)];
  return fmt::format("{} ({}){}{}", partner.name.value, theirs, shown_pages(partner),
                     shown_facts(partner.facts));
}

/// 'couple-02: Ann (she) + Bo (they) pin load-map language es note …'
inline std::string shown(const model::Couple& couple) {
  std::string text = couple.id.value + ": ";
  text += couple.open == model::OpenPartner::a ? "open" : shown(couple.a);
  text += " + ";
  text += couple.open == model::OpenPartner::b ? "open" : shown(couple.b);
  for (const load::Identifier& id : couple.pin) text += " pin " + id.value;
  for (const load::Identifier& id : couple.ban) text += " ban " + id.value;
  if (couple.minutes > 0) text += fmt::format(" minutes {}", couple.minutes);
  text += shown_pages(couple);
  text += shown_facts(couple.facts);
  static const char* const talked_with[] = {"", " talked a", " talked b", " talked both"};
  text += talked_with[static_cast<std::size_t>(couple.gates.talked_alone)];
  if (!couple.joint.empty()) text += " joint " + couple.joint.value;
  for (const load::RichParagraph& paragraph : couple.note.paragraphs) {
    text += " note ";
    for (const load::RichRun& run : paragraph.runs) text += run.text.format({}, false);
  }
  return text + "\n";
}

inline RosterSample read_sample_roster(const std::string& text, model::RosterReading reading = {},
                                       const std::string& path = "list.csv") {
  MemoryFileSystem files;
  files.add(path, text);
  SourceSet sources;
  Diagnostics diagnostics;
  RosterSample sample;
  const auto roster = model::read_roster(files, path, reading, sources, diagnostics);
  if (roster) {
    sample.is_read = true;
    append(diagnostics, roster->problems);
    for (const model::Couple& couple : roster->list.couples) sample.couples += shown(couple);
    sample.left_out = fmt::format("{}", fmt::join(roster->left_out, " "));
    if (roster->table) {
      for (const model::ColumnCount& each : roster->table->columns) {
        const auto field = static_cast<std::size_t>(each.column.field);
        sample.columns += fmt::format("{}{} {}", sample.columns.empty() ? "" : ", ",
                                      load::column_letters(each.column.number),
                                      each.column.fact ? model::word_of(*each.column.fact)
                                      : field == 0     ? "unknown"
                                                       : model::field_words().at(field - 1));
      }
    }
  }
  for (const Diagnostic& each : diagnostics.sorted()) sample.told += format_diagnostic(each, false);
  return sample;
}

/// A table, the couples it holds, and what is told of it.
struct RosterRow {
  std::string text;
  std::string couples;
  std::string told = {};
};

inline void check_rows(const std::vector<RosterRow>& rows, const model::RosterReading& reading) {
  for (const RosterRow& row : rows) {
    INFO(row.text);
    const RosterSample found = read_sample_roster(row.text, reading);
    CHECK(found.couples == row.couples);
    CHECK(found.told == row.told);
  }
}

}  // namespace tandem::tests
