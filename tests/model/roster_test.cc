// Sign-up sheets as people have them: every cell is understood, or told with its place; the other rows stand.
#include "model/roster.h"

#include <catch2/catch.hpp>

#include "model/roster_sample.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

model::RosterReading with_project() {
  model::RosterReading reading;
  reading.vocabulary = {
      {"load-map", "our-pause", "repair-log"}, {"en", "es"}, {"easy-read", "large-print"}, {"a4", "letter"}};
  return reading;
}

void check_rows(const std::vector<RosterRow>& rows) {
  check_rows(rows, with_project());
}

}  // namespace

TEST_CASE("a sign-up sheet becomes couples", "[roster]") {
  check_rows({
      {"Name,Partner\nAnn,Bo\nCy,Di\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-03: Cy (they) + Di (they)\n"},
      {"Your name;Your pronouns;Partner's name;Partner's pronouns\nAnn;she/her;Bo;he\n",
       "couple-02: Ann (she) + Bo (he)\n"},
      {"Name\tPartner\tLanguage\tAlways\tNever\nAnn\tBo\tSpanish\tLoad map, our-pause\tRepair log\n",
       "couple-02: Ann (they) + Bo (they) pin load-map pin our-pause ban repair-log language es\n"},
      {"Couple\nAnn & Bo\nCy and Di\nEd / Flo\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-03: Cy (they) + Di (they)\ncouple-04: Ed (they) + Flo "
       "(they)\n",
       "list.csv:3:1: warning[two-people]: A3, 'Couple': these words are taken for two names\n"
       "   hint: part the names by &, or give each a column of its own\n"},
  });
}

TEST_CASE("a row is held against itself, as a couple of a list in YAML is", "[roster]") {
  check_rows({
      {"Name,Partner\nSam,Sam\n", "couple-02: Sam (they) + Sam (they)\n",
       "list.csv:2:5: warning[same-name]: B2, 'Partner': both partners have the same name, so 'A' and 'B' "
       "stand beside it "
       "everywhere\n   hint: write what each of them is called, such as a short form or a second name\n"},
      {"Name,Partner,Always,Never\nAnn,Bo,\"Load map, our-pause\",our-pause\nCy,Di,,\n",
       "couple-03: Cy (they) + Di (they)\n",
       "list.csv:2:30: error[pin-and-ban]: D2, 'Never': 'our-pause' is both pinned and banned for this "
       "couple\n"
       "   hint: keep it in one of the two lists\n"},
  });
}

TEST_CASE("rows without a word and titles above the headers are no couples", "[roster]") {
  check_rows({
      {"Our spring group\n\n,\nName,Partner\n\nAnn,Bo\n , \u00A0\n,\nCy,Di\n",
       "couple-06: Ann (they) + Bo (they)\ncouple-09: Cy (they) + Di (they)\n"},
      {"Name,Partner\n", ""},
      {"Name,Partner\nAnn,Bo\nName,Partner\nCy,Di\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-04: Cy (they) + Di (they)\n",
       "list.csv:3:1: warning[headers-again]: row 3: the headers stand here again; the row is passed over\n"
       "   hint: delete the row\n"},
  });
}

TEST_CASE("spaces that look like the keyboard's make no difference", "[roster]") {
  check_rows({
      {"Name ,\u00A0Partner\nAnn \u200B,  Bo\u00A0\n", "couple-02: Ann (they) + Bo (they)\n"},
      {"Name,Partner\nAnn\u00A0Lee,B\u200Bo\n", "couple-02: Ann Lee (they) + Bo (they)\n",
       "list.csv:2:1: warning[cell-spaces]: A2, 'Name': this name holds spaces that are none of the "
       "keyboard's, or signs that nobody sees; it is printed with plain spaces\n"
       "   hint: type the name again\n"
       "list.csv:2:9: warning[cell-spaces]: B2, 'Partner': this name holds spaces that are none of the "
       "keyboard's, or signs that nobody sees; it is printed with plain spaces\n"
       "   hint: type the name again\n"},
      // Persian is written with joiners.
      {"Name,Partner\nمی\u200Cنا,Bo\n", "couple-02: می\u200Cنا (they) + Bo (they)\n"},
  });
}

TEST_CASE("formulas and what a spreadsheet shows in place of a value are told", "[roster]") {
  check_rows({
      {"Name,Partner\n=A1,Bo\nCy,Di\n", "couple-03: Cy (they) + Di (they)\n",
       "list.csv:2:1: error[cell-formula]: A2, 'Name': this is a formula, and not what it comes to\n"
       "   hint: in the spreadsheet, copy the column and paste it over itself as values\n"},
      {"Name,Partner\nAnn,#REF!\n", "",
       "list.csv:2:5: error[cell-error]: B2, 'Partner': a spreadsheet has put a sign here for what it could "
       "not show\n   hint: mend the cell there, and save the table again\n"},
      {"Name,Partner\nSi O&#39;Brien,Bo &amp; Di\nAnn,Bo\n", "couple-03: Ann (they) + Bo (they)\n",
       "list.csv:2:1: error[cell-error]: A2, 'Name': a sign stands here as web pages write them: & … ;\n"
       "   hint: write the sign itself in the cell, and save the table again\n"
       "list.csv:2:16: error[cell-error]: B2, 'Partner': a sign stands here as web pages write them: & … ;\n"
       "   hint: write the sign itself in the cell, and save the table again\n"},
      {"Id,Name,Partner\n\"=\"\"007\"\"\",Ann,Bo\n", "couple-007: Ann (they) + Bo (they)\n"},
  });
}

TEST_CASE("numbers and dates are nobody's names, and ids keep their zeros", "[roster]") {
  check_rows({
      {"Name,Partner\n2027-05-03,Bo\nAnn,ann@example.org\nCy 3rd,Di\n",
       "couple-04: Cy 3rd (they) + Di (they)\n",
       "list.csv:2:1: error[not-a-name]: A2, 'Name': a number, a date or an address stands where a name "
       "belongs\n   hint: write what this partner is called\n"
       "list.csv:3:5: error[not-a-name]: B3, 'Partner': a number, a date or an address stands where a name "
       "belongs\n   hint: write what this partner is called\n"
       "list.csv:4:1: warning[not-a-name]: A4, 'Name': a figure stands in this name\n"
       "   hint: write the name alone\n"},
      {"No,Name,Partner\n007,Ann,Bo\n7,Cy,Di\nTable 9,Ed,Flo\n,Gil,Hal\n",
       "couple-007: Ann (they) + Bo (they)\ncouple-7: Cy (they) + Di (they)\ntable-9: Ed (they) + Flo "
       "(they)\n"
       "couple-05: Gil (they) + Hal (they)\n"},
      {"No,Name,Partner\n7,Ann,Bo\n 7 ,Cy,Di\n", "couple-7: Ann (they) + Bo (they)\n",
       "list.csv:3:1: error[duplicate-id]: A3, 'No': this id is another couple's as well\n"
       "   hint: it stands in row 2, too; give each couple an id of its own\n"},
      {"Id,Name,Partner\nann-and-bo,Ann,Bo\nx,Cy,Di\n", "x: Cy (they) + Di (they)\n",
       "list.csv:2:1: error[name-in-id]: A2, 'Id': a name stands in this id, and ids become part of file "
       "names\n   hint: write a number, or leave the cell empty: then the couple is called after its row\n"},
      {"Id,Name,Partner\nAnn7,Ann,Bo\nboann,Ann,Bo\nanna-3,Ann,Bo\n", "anna-3: Ann (they) + Bo (they)\n",
       "list.csv:2:1: error[name-in-id]: A2, 'Id': a name stands in this id, and ids become part of file "
       "names\n   hint: write a number, or leave the cell empty: then the couple is called after its row\n"
       "list.csv:3:1: error[name-in-id]: A3, 'Id': a name stands in this id, and ids become part of file "
       "names\n   hint: write a number, or leave the cell empty: then the couple is called after its row\n"},
  });
}

TEST_CASE("two people in one cell are two, where that is certain", "[roster]") {
  const std::string hint =
      "   hint: give each of them a cell of their own, or call the column with --column HEADER=couple\n";
  check_rows({
      {"Name,Partner\nAnn & Bo,\nCy und Di,Di\nJosé Costa e Silva,Flo\n",
       "couple-04: José Costa e Silva (they) + Flo (they)\n",
       "list.csv:2:1: error[two-people]: A2, 'Name': more than one person stands in this cell\n" + hint +
           "list.csv:3:1: error[two-people]: A3, 'Name': more than one person stands in this cell\n" + hint +
           "list.csv:4:1: warning[two-people]: A4, 'Name': this may be more than one person; it is printed "
           "as "
           "one name\n" +
           hint},
      {"Names\n\"Ann & Bo\"\nCy / Di / Ed\n\"Flo\nGil\"\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-04: Flo (they) + Gil (they)\n",
       "list.csv:3:1: error[two-people]: A3, 'Names': more than two names stand in this cell\n"
       "   hint: part two names by &, or give each a column of its own\n"},
  });
}

TEST_CASE("the same two people twice are told", "[roster]") {
  check_rows({
      {"Name,Partner\nAnn,Bo\nCy,Di\n bo ,ANN\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-03: Cy (they) + Di (they)\ncouple-04: bo (they) + ANN "
       "(they)\n",
       "list.csv:4:6: warning[repeated-couple]: row 4: the same two names stand in row 2; each row gets a "
       "pack\n"
       "   hint: delete one of the rows, if these are the same two people\n"},
  });
}

TEST_CASE("a partner who has not answered is open", "[roster]") {
  check_rows({
      {"Name,Partner\nAnn,open\nCy,\nEd,?\nOffen,Flo\n",
       "couple-02: Ann (they) + open\ncouple-03: Cy (they) + open\ncouple-04: Ed (they) + open\n"
       "couple-05: open + Flo (they)\n",
       "list.csv:3:4: warning[open-partner]: B3, 'Partner': nobody's name stands here: the pages say \"your "
       "partner\"\n   hint: write the name, or 'open' where the partner has not answered yet\n"},
      {"Name,Language,Partner\n,es,\nCy,,Di\n", "couple-03: Cy (they) + Di (they)\n",
       "list.csv:2:1: error[missing-name]: A2, 'Name': no name stands in this row\n"
       "   hint: write one, or delete the row\n"},
  });
}

TEST_CASE("pronouns are understood in five languages", "[roster]") {
  check_rows({
      {"Name;Pronomen;Partner;Pronomen\nAnn;sie/ihr;Bo;er\n", "couple-02: Ann (she) + Bo (he)\n"},
      {"Nombre;Pronombres;Nombre de tu pareja;Pronombres de tu pareja\nAna;ella;Bo;elle\n",
       "couple-02: Ana (she) + Bo (they)\n"},
      {"Prénom;Pronom;Prénom de votre partenaire;Pronom de votre partenaire\nAnne;elle;Bo;iel\n",
       "couple-02: Anne (she) + Bo (they)\n"},
      {"Nome;Pronomes;Nome do parceiro;Pronomes do parceiro\nAna;ela/dela;Bo;keine Angabe\n",
       "couple-02: Ana (she) + Bo (they)\n"},
      {"Name,Pronouns,Partner\nAnn,ze/zir,Bo\nCy,Xe/Xem/Xyr,Di\nEd,no pronouns,Flo\n",
       "couple-02: Ann (ze/zir) + Bo (they)\ncouple-03: Cy (Xe/Xem/Xyr) + Di (they)\n"
       "couple-04: Ed (none) + Flo (they)\n"},
      {"Name,Pronouns,Partner\nAnn,she/they,Bo\nCy,whatever,Di\n", "couple-02: Ann (she) + Bo (they)\n",
       "list.csv:2:5: warning[two-pronouns]: B2, 'Pronouns': several pronouns stand here; the first ones are "
       "used\n   hint: write those that are to be used\n"
       "list.csv:3:4: error[unknown-word]: B3, 'Pronouns': these are none of the words for pronouns\n"
       "   hint: write she/her, he/him, they/them, or forms of one's own: ze/zir/zir\n"},
  });
}

TEST_CASE("what pages look like is a matter of yes and no, for both or for one", "[roster]") {
  check_rows({
      {"Name,Partner,Large print,Easy-read\nAnn,Bo,yes,no\nCy,Di,,ja\nEd,Flo,✓,x\nGil,Hal,Sí,NO\n",
       "couple-02: Ann (they) + Bo (they) large-print\n"
       "couple-03: Cy (they) + Di (they) easy-read\n"
       "couple-04: Ed (they) + Flo (they) large-print easy-read\n"
       "couple-05: Gil (they) + Hal (they) large-print\n"},
      {"Name A,Name B,Large print A,Language A,Language B,Large print B,Joint\n"
       "Ann,Bo,yes,es,English,,both\nCy,Di,,,Spanisch,yes,español\n",
       "couple-02: Ann (they) language es large-print + Bo (they) language en joint both\n"
       "couple-03: Cy (they) + Di (they) language es large-print joint es\n"},
      {"Name,Partner,Paper\nAnn,Bo,A4\nCy,Di,US Letter\nEd,Flo,\n",
       "couple-02: Ann (they) + Bo (they) paper a4\ncouple-03: Cy (they) + Di (they) paper letter\n"
       "couple-04: Ed (they) + Flo (they)\n"},
      {"Name,Partner,Large print,Paper\nAnn,Bo,maybe,\nCy,Di,=A1,\nEd,Flo,,A7\n", "",
       "list.csv:2:8: error[unknown-word]: C2, 'Large print': this is neither yes nor no\n"
       "   hint: write yes, or leave it empty\n"
       "list.csv:3:7: error[cell-formula]: C3, 'Large print': this is a formula, and not what it comes to\n"
       "   hint: in the spreadsheet, copy the column and paste it over itself as values\n"
       "list.csv:4:9: error[unknown-page]: D4, 'Paper': the project has no such paper\n"
       "   hint: one of: a4, letter\n"},
      {"Name A,Name B,Large print B,Language B\nAnn,open,yes,\nCy,open,no,es\n",
       "couple-02: Ann (they) + open\ncouple-03: Cy (they) + open\n",
       "list.csv:2:10: warning[open-partner]: C2, 'Large print B': this is not used until there is a name\n"
       "   hint: write the name as well\n"
       "list.csv:3:12: warning[open-partner]: D3, 'Language B': this is not used until there is a name\n"
       "   hint: write the name as well\n"},
  });
}

TEST_CASE("minutes are figures, in an hour or ten, and never a guess", "[roster]") {
  check_rows({
      {"Name,Partner,Minutes\nAnn,Bo,25\nCy,Di, 40 min\nEd,Flo,\nGil,Hal,5 Minuten\nIda,Jo,600\n",
       "couple-02: Ann (they) + Bo (they) minutes 25\ncouple-03: Cy (they) + Di (they) minutes 40\n"
       "couple-04: Ed (they) + Flo (they)\ncouple-05: Gil (they) + Hal (they) minutes 5\n"
       "couple-06: Ida (they) + Jo (they) minutes 600\n"},
  });
  for (const char* cell : {"0", "-5", "601", "99999999999", "an hour", "20-30", "2 h", "20.5"}) {
    const RosterSample found = read_sample_roster(std::string("Name,Partner,Minutes\nAnn,Bo,") + cell + "\n");
    CHECK(found.couples == "");
    CHECK(found.told ==
          "list.csv:2:8: error[unknown-word]: C2, 'Minutes': these are no minutes\n"
          "   hint: write a number from 1 to 600\n");
  }
}

TEST_CASE("a project without a variant says so", "[roster]") {
  model::RosterReading reading = with_project();
  reading.vocabulary.variants = {"ink-saver"};
  const RosterSample found = read_sample_roster("Name,Partner,Large print\nAnn,Bo,yes\nCy,Di,no\n", reading);
  CHECK(found.couples == "couple-03: Cy (they) + Di (they)\n");
  CHECK_THAT(found.told,
             Contains("list.csv:2:8: error[unknown-variant]: C2, 'Large print': the project has no "
                      "variant 'large-print'\n"));
}

TEST_CASE("a project without any variants has none to give", "[roster]") {
  model::RosterReading reading = with_project();
  reading.vocabulary.variants.clear();
  const RosterSample found = read_sample_roster("Name,Partner,Large print\nAnn,Bo,yes\n", reading);
  CHECK(found.couples == "");
  CHECK_THAT(found.told, Contains("error[unknown-variant]"));
  CHECK(read_sample_roster("Name,Partner,Large print\nAnn,Bo,yes\n").couples ==
        "couple-02: Ann (they) + Bo (they) large-print\n");
}

TEST_CASE("what a project says of its columns holds for its own table, and by their headers for others",
          "[roster]") {
  model::RosterReading reading;
  reading.columns = {
      {"Pet name", "name-a", {}, true}, {"C", "ignore", {}, true}, {"Nobody", "pin", {}, true}};
  const RosterSample other = read_sample_roster("Pet name,Partner,Language\nAnn,Bo,es\n", reading);
  CHECK(other.columns == "A name-a, B name-b, C language");
  CHECK(other.told == "");
  for (model::ColumnWish& wish : reading.columns) wish.may_be_absent = false;
  const RosterSample own = read_sample_roster("Pet name,Partner,Language\nAnn,Bo,es\n", reading);
  CHECK_THAT(own.told, Contains("error[unknown-column]: no column is called 'Nobody'"));
}

TEST_CASE("what a cell names is looked up", "[roster]") {
  check_rows({
      {"Name,Partner,Pin,Language\nAnn,Bo,laod map,\nCy,Di,,Klingon\nEd,Flo,none,Español\n",
       "couple-04: Ed (they) + Flo (they) language es\n",
       "list.csv:2:8: error[unknown-sheet]: C2, 'Pin': there is no exercise or article of this name\n"
       "   hint: did you mean 'load-map'?\n"
       "list.csv:3:8: error[unknown-language]: D3, 'Language': the project has no pages in this language\n"
       "   hint: one of: en, es\n"},
  });
}

TEST_CASE("a note prints as it stands", "[roster]") {
  check_rows({
      {"Name,Partner,Cover note\nAnn,Bo,\"*Welcome* {a}, <both> of you & 1 < 2\"\n",
       "couple-02: Ann (they) + Bo (they) note *Welcome* {a}, <both> of you & 1 < 2\n"},
      {"Name,Partner,Cover note\nAnn,Bo,\"1. Tea\n\n- Cake_ ![x](y) `z` ~q~ # H\"\n",
       "couple-02: Ann (they) + Bo (they) note 1. Tea\n- Cake_ ![x](y) `z` ~q~ # H\n"},
  });
}

TEST_CASE("a table without partners is told of once, and not in every row", "[roster]") {
  check_rows({
      {"Name,Email\nAnn,a@example.org\nBo,b@example.org\n",
       "couple-02: Ann (they) + open\ncouple-03: Bo (they) + open\n",
       "list.csv:1:1: warning[open-partner]: no column holds the partners' names: each row is taken for a "
       "couple of which "
       "one has not answered\n   hint: say which it is: --column HEADER=name-b; where each person has a row, "
       "a column "
       "with what the two have in common, such as the order's number, joins them: --column HEADER=order\n"},
  });
}

TEST_CASE("sheets are pinned by their titles, too", "[roster]") {
  model::RosterReading reading = with_project();
  reading.vocabulary.titles = {{"a-map-of-the-load", "load-map"},
                               {"when-it-gets-loud-we-pause", "our-pause"}};
  const auto couples = [&](const std::string& cell) {
    return read_sample_roster("Name,Partner,Pin\nAnn,Bo,\"" + cell + "\"\n", reading).couples;
  };
  CHECK(couples("A map of the load") == "couple-02: Ann (they) + Bo (they) pin load-map\n");
  CHECK(couples("When it gets loud, we pause") == "couple-02: Ann (they) + Bo (they) pin our-pause\n");
  CHECK(couples("a MAP of the load, Repair log") ==
        "couple-02: Ann (they) + Bo (they) pin load-map pin repair-log\n");
  CHECK(couples("A map of the lode") == "");
}

TEST_CASE("what is no table is called what it is, and a field that there is not by its name", "[roster]") {
  CHECK(read_sample_roster("%PDF-1.7\n%\xE2\xE3", with_project()).told ==
        "list.csv: error[bad-spreadsheet]: this is a PDF, and no table\n"
        "   hint: in the program that it comes from, save the table as CSV or XLSX\n");
  model::RosterReading reading = with_project();
  reading.columns = {{"A", "name"}};
  CHECK_THAT(read_sample_roster("Who,Whom\nAnn,Bo\n", reading).told,
             Contains("there is no field 'name' for a column") && !Contains("no-headers"));
}

TEST_CASE("a cell too many is told, since it moves the others", "[roster]") {
  check_rows({
      {"Name,Pronouns,Partner\nLee, Ann,she/her,Bo & Cy\n", "",
       "list.csv:2:18: error[row-too-long]: D2: this cell has no header above it\n"
       "   hint: a text that holds the separator must stand in quotes; else give the column a header\n"},
      {"Name,Partner\nLee, Ann,Bo\nCy,Di,\n", "couple-03: Cy (they) + Di (they)\n",
       "list.csv:2:10: error[row-too-long]: C2: this cell has no header above it\n"
       "   hint: a text that holds the separator must stand in quotes; else give the column a header\n"},
      {"Name,,Partner\nAnn,x,Bo\nCy,y,Di\n",
       "couple-02: Ann (they) + Bo (they)\ncouple-03: Cy (they) + Di (they)\n",
       "list.csv:2:5: warning[unknown-column]: B2: this column has no header, so nothing of it is used\n"
       "   hint: say what it holds: --column B=FIELD\n"},
  });
}

TEST_CASE("what makes a whole file unreadable ends it", "[roster]") {
  struct Bad {
    std::string text;
    std::string told;
  };
  for (const Bad& bad : std::vector<Bad>{
           {"Ann,Bo\nCy,Di\n", "list.csv:1:1: error[no-headers]: no row says which column holds the names\n"},
           {"", "list.csv: error[no-headers]: no row says"},
           {"PK\x03\x04", "list.csv: error[bad-spreadsheet]: "},
           {"Name,Partner\nZo\xEB,Bo\n", "list.csv: error[unknown-encoding]: "},
           {"Name,Partner\n\"Ann,Bo\n", "list.csv:2:1: error[csv-quote]: "},
           {"Name,Partner,Name of partner\nAnn,Bo,Bo\n",
            "list.csv:1:14: error[column-twice]: column C holds the "
            "name of B, and so does column B\n"},
       }) {
    const RosterSample found = read_sample_roster(bad.text);
    INFO(bad.text);
    CHECK_FALSE(found.is_read);
    CHECK_THAT(found.told, Contains(bad.told));
  }
}

TEST_CASE("no message shows a word of a roster but headers that are understood", "[roster]") {
  const std::string text =
      "Name,Partner,Pronouns,Pin,Language,Zweifel\nPhilomena,=x,Wilhelmina,Philomena,Philomena,Philomena\n"
      "Philomena & Wilhelmina,,,,,\nPhilomena 7,Phil\u00A0omena,,,,\n\"Philomena\nWilhelmina\",a,b,c,d,e,f\n";
  const RosterSample found = read_sample_roster(text, with_project());
  CHECK_THAT(found.told, Contains("'Pronouns'") && !Contains("hilomena") && !Contains("ilhelmina") &&
                             !Contains("hilo\n"));
}

TEST_CASE("a list in YAML is a roster, too", "[roster]") {
  const RosterSample found = read_sample_roster(
      "workshop: evening\ncouples:\n  - {id: c, a: {name: Ann}, open: b}\n  - {id: d, a: {name: Cy}, b: "
      "{name: "
      "Di}}\n",
      {}, "list.yaml");
  CHECK(found.couples == "c: Ann (they) + open\nd: Cy (they) + Di (they)\n");
  CHECK(found.told == "");
  CHECK_THAT(read_sample_roster("workshop: w\ncouples:\n  - {id: c, a: {name: Ann}}\n", {}, "list.yaml").told,
             Contains("list.yaml:3:5: error[missing-key]: the key 'b' is missing\n"));
  CHECK_THAT(
      read_sample_roster("workshop: w\ncouples:\n  - {id: c, a: {name: Ann}, b: {name: Bo}, open: b}\n", {},
                         "list.yaml")
          .told,
      Contains("list.yaml:3:32: error[open-and-named]: 'b' is said to be open, and stands here all the "
               "same\n"));
}

}  // namespace tandem::tests
