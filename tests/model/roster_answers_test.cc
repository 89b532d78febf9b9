// Sign-up sheets that say what is known of a couple, in one row or in two: each answer is whose it is, or
// told of.
#include <catch2/catch.hpp>

#include "load/yaml_reader.h"
#include "model/roster_sample.h"
#include "model/translated_facts.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

/// 'work' is each partner's own, as 'energy' is, which is a score.
model::FactDeclarations declared_facts() {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document = load::read_yaml(
      sources.add("facts.yaml",
                  "facts:\n  - {id: children, says: Children, also: [Kids], many: yes, values: {baby: A "
                  "baby, school: At "
                  "school}}\n  - {id: work, says: Work, per-partner: yes, values: {days: By day, nights: At "
                  "night}}\n  - {id: energy, says: Energy, kind: score, per-partner: yes}\n"
                  "  - {id: care, says: Care, values: {none: No one, parent: A parent}}\n"
                  "  - {id: season, says: Season, kind: season}\n"),
      diagnostics);
  model::FactDeclarations declarations;
  model::add_facts(
      model::read_facts(*document, diagnostics), declarations,
      [](const SourceSpan&, const SourceSpan&) { return false; }, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  return declarations;
}

model::RosterReading with_project() {
  model::RosterReading reading;
  reading.vocabulary = {{}, {"en", "es"}, {"easy-read", "large-print"}, {"a4", "letter"}, declared_facts()};
  return reading;
}

void check_rows(const std::vector<RosterRow>& rows) {
  check_rows(rows, with_project());
}

}  // namespace

TEST_CASE("two tickets of one order are a couple", "[roster]") {
  const std::string headers = "Order #,First Name,Last Name,Language,Large print,Cover note\n";
  check_rows({
      {headers + "7001,Ann,Lee,es,yes,\n7002,Cy,Ode,,,\n7001,Bo,Kim,,,Welcome.\n7002,Di,Ray,,yes,\n",
       "couple-7001: Ann (they) language es large-print + Bo (they) note Welcome.\n"
       "couple-7002: Cy (they) + Di (they) large-print\n"},
      // One of them has a ticket so far, or no number.
      {headers + "7001,Ann,Lee,,,\n,Cy,Ode,,,\n,Di,Ray,,,\n",
       "couple-7001: Ann (they) + open\ncouple-03: Cy (they) + open\ncouple-04: Di (they) + open\n",
       "list.csv:2:1: warning[open-partner]: A2, 'Order #': nobody's name stands here: the pages say \"your "
       "partner\"\n   hint: write the name, or 'open' where the partner has not answered yet\n"
       "list.csv:3:1: warning[open-partner]: A3, 'Order #': nobody's name stands here: the pages say \"your "
       "partner\"\n   hint: write the name, or 'open' where the partner has not answered yet\n"
       "list.csv:4:1: warning[open-partner]: A4, 'Order #': nobody's name stands here: the pages say \"your "
       "partner\"\n   hint: write the name, or 'open' where the partner has not answered yet\n"},
      {headers + "7001,Ann,Lee,,,\n7001,=B2,Kim,,,\n7002,Cy,Ode,,,\n7002,Di,Ray,,,\n",
       "couple-7002: Cy (they) + Di (they)\n",
       "list.csv:3:6: error[cell-formula]: B3, 'First Name': this is a formula, and not what it comes to\n"
       "   hint: in the spreadsheet, copy the column and paste it over itself as values\n"},
      // A partner in the same row makes a row a couple, whatever its order.
      {"Order #,First Name,Partner's name\n7001,Ann,Bo\n7001,Cy,Di\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-03: Cy (they) + Di (they)\n"},
  });
  const RosterSample crowded =
      read_sample_roster(headers + "1,Ann,,,,\n1,Bo,,,,\n2,Cy,,,,\n2,Di,,,,\n1,Ed,,,,\n");
  CHECK(crowded.couples == "couple-2: Cy (they) + Di (they)\n");
  CHECK(crowded.left_out == "row 2");
  CHECK_THAT(crowded.told,
             Contains("list.csv:6:1: error[crowded-order]: A6, 'Order #': more than two people have "
                      "this order\n   hint: it begins in row 2; give each couple a number of its "
                      "own\n"));
}

TEST_CASE("of two rows each says what is that person's, and either what is both's", "[roster]") {
  const std::string headers = "Order #,First Name,Work,Children,Minutes,Talked alone\n";
  const std::string other_row =
      "the couple's other row says something else, and that is what is used\n"
      "   hint: let both rows say the same, or one of them nothing\n";
  check_rows({
      {headers + "1,Ann,nights,,,yes\n1,Bo,days,school,40,yes\n2,Cy,,,,\n2,Di,nights,baby,,\n",
       "couple-1: Ann (they) work nights + Bo (they) work days minutes 40 children school talked both\n"
       "couple-2: Cy (they) + Di (they) work nights children baby\n"},
      {headers + "1,Ann,,school,20,\n1,Bo,,baby,40,\n2,Cy,,baby,30,\n2,Di,,Baby,30,\n",
       "couple-1: Ann (they) + Bo (they) minutes 20 children school\n"
       "couple-2: Cy (they) + Di (they) minutes 30 children baby\n",
       "list.csv:3:7: warning[two-answers]: D3, 'Children': " + other_row +
           "list.csv:3:12: warning[two-answers]: E3, 'Minutes': " + other_row},
      // Nobody was talked with because the other one was.
      {headers + "1,Ann,,,,yes\n1,Bo,,,,no\n2,Cy,,,,\n2,Di,,,,yes\n3,Ed,,,,no\n3,Flo,,,,no\n4,Gil,,,,yes\n4,"
                 "Hal,,,,x\n",
       "couple-1: Ann (they) + Bo (they) talked a\ncouple-2: Cy (they) + Di (they) talked b\n"
       "couple-3: Ed (they) + Flo (they)\ncouple-4: Gil (they) + Hal (they) talked both\n"},
      {headers + "1,Ann,,,,perhaps\n1,Bo,,,,yes\n", "",
       "list.csv:2:10: error[unknown-word]: F2, 'Talked alone': this is neither yes nor no\n"
       "   hint: write yes, or leave it empty\n"},
  });
  const RosterSample aside = read_sample_roster(
      "Order #,First Name,Work (A),Large print (B)\n1,Ann,nights,yes\n1,Bo,,\n", with_project());
  CHECK(aside.couples == "couple-1: Ann (they) + Bo (they)\n");
  CHECK(aside.columns == "A order, B name-a, C ignore, D ignore");
  CHECK_THAT(aside.told,
             Contains("list.csv:1:20: warning[unknown-column]: column C: each person has a row here") &&
                 Contains("column D: each person has a row here"));
}

TEST_CASE("what is known may be said in another language", "[roster]") {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document =
      load::read_yaml(sources.add("es/facts.yaml",
                                  "facts:\n  - {id: children, says: Hijas e hijos, also: "
                                  "[Hijos], values: {baby: Un bebé, school: En la escuela}}\n"
                                  "  - {id: work, says: Trabajo, values: {nights: De noche}}\n"
                                  "  - {id: season, says: Temporada}\n"),
                      diagnostics);
  model::RosterReading reading = with_project();
  model::add_translated_facts(*document, reading.vocabulary.facts, diagnostics);
  REQUIRE(diagnostics.empty());
  check_rows(
      {
          {"Nombre,Pareja,HIJAS E HIJOS,Trabajo (A),Work B,Temporada,Hasta cuándo\n"
           "Ann,Bo,\"un bebé, En la escuela\",De noche,days,la mudanza,2027-06\n"
           "Cy,Di,\"A baby, school\",At night,,,\n",
           "couple-02: Ann (they) work nights + Bo (they) work days children baby school season la mudanza "
           "2027-06\n"
           "couple-03: Cy (they) work nights + Di (they) children baby school\n"},
          {"Nombre,Pareja,Hijos\nAnn,Bo,Un bebé\n", "couple-02: Ann (they) + Bo (they) children baby\n"},
          {"Name,Partner,Kids\nAnn,Bo,A baby\n", "couple-02: Ann (they) + Bo (they) children baby\n"},
          {"Nombre,Pareja,Trabajo A\nAnn,Bo,De día\n", "",
           "list.csv:2:8: error[unknown-fact-value]: C2, 'Trabajo A': a word that is no value of 'work' "
           "stands "
           "here\n   hint: one of: days, nights\n"},
      },
      reading);
}

TEST_CASE("a question of yes or no is answered in the words that one has", "[roster]") {
  SourceSet sources;
  Diagnostics diagnostics;
  const auto document = load::read_yaml(
      sources.add("facts.yaml",
                  "facts: [{id: blended, says: Blended, values: {yes: Some are, no: None are}}]\n"),
      diagnostics);
  model::RosterReading reading = with_project();
  model::add_facts(
      model::read_facts(*document, diagnostics), reading.vocabulary.facts,
      [](const SourceSpan&, const SourceSpan&) { return false; }, diagnostics);
  REQUIRE(diagnostics.empty());
  check_rows(
      {{"Name,Partner,Blended\nAnn,Bo,Sí\nCy,Di,Y\nEd,Flo,nein\nGus,Hal,None are\n",
        "couple-02: Ann (they) + Bo (they) blended yes\ncouple-03: Cy (they) + Di (they) blended yes\n"
        "couple-04: Ed (they) + Flo (they) blended no\n"
        "couple-05: Gus (they) + Hal (they) blended no\n"},
       // A fact without these two values takes no such answer.
       {"Name,Partner,Care\nAnn,Bo,sí\n", "",
        "list.csv:2:8: error[unknown-fact-value]: C2, 'Care': a word that is no value of 'care' stands "
        "here\n   hint: one of: none, parent\n"}},
      reading);
}

TEST_CASE("until when a season lasts is asked in five languages", "[roster]") {
  const std::string header =
      GENERATE("Until", "Hasta cuándo", "Bis wann?", "Jusqu\u2019à quand ?", "Até quando");
  check_rows({{"Name,Partner,Season," + header + "\nAnn,Bo,the move,2027-06\n",
               "couple-02: Ann (they) + Bo (they) season the move 2027-06\n"}});
}

TEST_CASE("what nobody has said is unknown, and not that there is none", "[roster]") {
  check_rows({
      {"Name,Partner,Care,Children\nAnn,Bo,none,school\nCy,Di,prefer not to say,n/a\nEd,Flo,keine "
       "Angabe,Unknown\nGil,Hal,,none\n",
       "couple-02: Ann (they) + Bo (they) care none children school\n"
       "couple-03: Cy (they) + Di (they) care unknown children unknown\n"
       "couple-04: Ed (they) + Flo (they) care unknown children unknown\n"
       "couple-05: Gil (they) + Hal (they)\n"},
      {"Name,Partner,Season,Season until\nAnn,Bo,a new job,2027-06\nCy,Di,don't "
       "know,\nEd,Flo,unknown,stays\n",
       "couple-02: Ann (they) + Bo (they) season a new job 2027-06\n"
       "couple-03: Cy (they) + Di (they) season unknown\n"
       "couple-04: Ed (they) + Flo (they) season unknown\n"},
      {"Order #,First Name,Care\n1,Ann,n/a\n1,Bo,parent\n", "couple-1: Ann (they) + Bo (they) care parent\n"},
  });
}

TEST_CASE("a word for nobody is no name", "[roster]") {
  for (const char* word : {"none", "TBC", "N/A", "n/a", "keine Angabe", "ninguno", "aucun", "tbd", "?"}) {
    INFO(word);
    CHECK(read_sample_roster(std::string("Name,Partner\nAnn,") + word + "\n", with_project()).couples ==
          "couple-02: Ann (they) + open\n");
  }
  for (const char* name : {"Na", "Nada", "Any", "Nil"}) {
    INFO(name);
    CHECK(read_sample_roster(std::string("Name,Partner\nAnn,") + name + "\n", with_project()).couples ==
          std::string("couple-02: Ann (they) + ") + name + " (they)\n");
  }
}

TEST_CASE("a score that is none leaves out its own row", "[roster]") {
  const RosterSample found = read_sample_roster(
      "Id,Name,Partner,Energy A,Energy B\n1,Al,Bo,8,9\n2,Cy,Di,7.5,\n3,Ed,Flo,,11\n", with_project());
  CHECK(found.couples == "couple-1: Al (they) energy 8 + Bo (they) energy 9\n");
  CHECK(found.left_out == "couple-2 couple-3");
  CHECK_THAT(found.told, Contains("list.csv:3:9: error[fact-form]: D3, 'Energy A': ") &&
                             Contains("list.csv:4:11: error[fact-form]: E4, 'Energy B': "));
}

TEST_CASE("no pronouns is an answer, and no answer is none", "[roster]") {
  check_rows({
      {"Name,Partner,Partner's pronouns\nAnn,Bo,none\nCy,Di,no pronouns\nEd,Flo,prefer not to "
       "say\nGil,Hal,keine\n",
       "couple-02: Ann (they) + Bo (none)\ncouple-03: Cy (they) + Di (none)\ncouple-04: Ed (they) + Flo "
       "(they)\n"
       "couple-05: Gil (they) + Hal (none)\n"},
  });
}

TEST_CASE("what cannot be used is told of", "[roster]") {
  check_rows({
      {"Name,Partner,Work B,Energy B\nAnn,open,nights,9\n", "couple-02: Ann (they) + open\n",
       "list.csv:2:10: warning[open-partner]: C2, 'Work B': this is not used until there is a name\n"
       "   hint: write the name as well\n"
       "list.csv:2:17: warning[open-partner]: D2, 'Energy B': this is not used until there is a name\n"
       "   hint: write the name as well\n"},
      {"Name,Partner,Large print,Large print B\nAnn,Bo,yes,no\nCy,Di,,no\n",
       "couple-02: Ann (they) + Bo (they) large-print\ncouple-03: Cy (they) + Di (they)\n",
       "list.csv:2:12: warning[two-answers]: D2, 'Large print B': 'large-print' is asked for both partners, "
       "and this "
       "changes nothing\n   hint: leave the couple's cell empty, and write yes for the one who wants it\n"},
  });
}

}  // namespace tandem::tests
