// Headers of sign-up sheets in five languages, from forms, a ticket shop, and by hand.
#include "model/roster_columns.h"

#include <catch2/catch.hpp>

#include "model/roster_sample.h"

namespace tandem::tests {
namespace {

using Catch::Matchers::Contains;

struct Row {
  std::string headers;
  std::string columns;
};

TEST_CASE("headers say what a column holds, and whose", "[roster]") {
  const std::vector<Row> rows{
      // Google Forms
      {"Timestamp\tEmail Address\tYour first name\tYour pronouns\tYour partner's first name\tYour partner's "
       "pronouns\tWhich language would you like your pages in?",
       "A ignore, B ignore, C name-a, D pronouns-a, E name-b, F pronouns-b, G language"},
      {"Zeitstempel\tE-Mail-Adresse\tDein Vorname (Rufname)\tDeine Pronomen\tVorname deiner Partnerin/deines "
       "Partners\tPronomen deiner Partnerin/deines Partners\tSprache",
       "A ignore, B ignore, C name-a, D pronouns-a, E name-b, F pronouns-b, G language"},
      {"Marca temporal\tDirección de correo electrónico\tTu nombre\tTus pronombres\tNombre de tu "
       "pareja\tPronombres de tu pareja\tIdioma",
       "A ignore, B ignore, C name-a, D pronouns-a, E name-b, F pronouns-b, G language"},
      {"Horodateur\tAdresse e-mail\tVotre prénom\tVos pronoms\tPrénom de votre partenaire\tPronoms de votre "
       "partenaire\tLangue",
       "A ignore, B ignore, C name-a, D pronouns-a, E name-b, F pronouns-b, G language"},
      {"Carimbo de data/hora\tEndereço de e-mail\tSeu nome\tSeus pronomes\tNome do(a) parceiro(a)\tPronomes "
       "do(a) parceiro(a)\tIdioma",
       "A ignore, B ignore, C name-a, D pronouns-a, E name-b, F pronouns-b, G language"},
      // Eventbrite, with a question of one's own
      {"Order #\tOrder Date\tFirst Name\tLast Name\tEmail\tQuantity\tTicket Type\tAttendee Status\tPartner's "
       "name",
       "A ignore, B ignore, C name-a, D ignore, E ignore, F ignore, G ignore, H ignore, I name-b"},
      {"Order #\tFirst Name\tLast Name\tEmail\tTicket Type",
       "A order, B name-a, C ignore, D ignore, E ignore"},
      // By hand
      {"Partner A\tPartner B", "A name-a, B name-b"},
      {"Partner 1\tPartner 2", "A name-a, B name-b"},
      {"A\tB", "A name-a, B name-b"},
      {"Name\tName", "A name-a, B name-b"},
      {"Name (A)\tPronouns (A)\tName (B)\tPronouns (B)", "A name-a, B pronouns-a, C name-b, D pronouns-b"},
      {"Name\tPronouns\tName\tPronouns", "A name-a, B pronouns-a, C name-b, D pronouns-b"},
      {"Nr.\tPaar", "A id, B couple"},
      {"Paar\tName\tPartner*in", "A id, B name-a, C name-b"},
      {"Nombre\tPareja", "A name-a, B name-b"},
      {"Pareja\tIdioma", "A couple, B language"},
      {"Names\tLanguage", "A couple, B language"},
      {"#\tVor- und Nachname\tVor- und Nachname Partner:in", "A id, B name-a, C name-b"},
      {"Nombre y apellidos\tNombre y apellidos de la pareja", "A name-a, B name-b"},
      {"Wie heißt du?\tWie heißt dein Partner?", "A name-a, B name-b"},
      {"Name\tPartner\tPin\tBan\tCover note", "A name-a, B name-b, C pin, D ban, E note"},
      {"Name\tPartner\tImmer\tNie", "A name-a, B name-b, C pin, D ban"},
      {"Name\tPartner\tMinutes at home", "A name-a, B name-b, C minutes"},
      {"Name\tPartner\tWie viele Minuten habt ihr?", "A name-a, B name-b, C minutes"},
      {"Nombre\tPareja\tMinutos", "A name-a, B name-b, C minutes"},
      {"Name\tPartner\tA few minutes late?", "A name-a, B name-b, C unknown"},
      // What is written to the one who organises is never printed on a guess.
      {"Name\tPartner\tComments\tAnything else we should know?\tBemerkungen",
       "A name-a, B name-b, C ignore, D ignore, E ignore"},
      {"Name\tPartner\tShoe size", "A name-a, B name-b, C unknown"},
      // What pages look like, for both or for one of them
      {"Name\tPartner\tLarge print\tEasy-read\tPaper size",
       "A name-a, B name-b, C large-print, D easy-read, E paper"},
      {"Name A\tName B\tLarge print A\tA: easy to read\tB large print\tB easy-read",
       "A name-a, B name-b, C large-print-a, D easy-read-a, E large-print-b, F easy-read-b"},
      {"Your name\tPartner's name\tDo you need large print?\tDoes your partner need large print?",
       "A name-a, B name-b, C large-print-a, D large-print-b"},
      {"Your name\tPartner's name\tDo you need large print?", "A name-a, B name-b, C large-print"},
      {"Name\tPartner\tLarge print for your partner", "A name-a, B name-b, C large-print-b"},
      {"Name\tPartner\tLarge print\tLarge print", "A name-a, B name-b, C large-print-a, D large-print-b"},
      {"Dein Vorname\tVorname deiner Partnerin\tDeine Sprache\tSprache deiner Partnerin\tSprache der "
       "gemeinsamen Seiten\tGroßdruck",
       "A name-a, B name-b, C language-a, D language-b, E joint, F large-print"},
      {"Tu nombre\tNombre de tu pareja\tIdioma 1\tIdioma 2\tLetra grande\tTamaño de papel",
       "A name-a, B name-b, C language-a, D language-b, E large-print, F paper"},
      {"Votre prénom\tPrénom de votre partenaire\tGros caractères", "A name-a, B name-b, C large-print"},
      {"Seu nome\tNome do parceiro\tLetra grande\tFácil de ler",
       "A name-a, B name-b, C large-print, D easy-read"},
      // Who is asked is A where the partner is asked as well.
      {"Name\tPartner\tLarge print\tPartner large print\tLanguage\tPartner's language",
       "A name-a, B name-b, C large-print-a, D large-print-b, E language-a, F language-b"},
      {"Tu nombre\tNombre de tu pareja\t¿Necesitas letra grande?\t¿Tu pareja necesita letra grande?",
       "A name-a, B name-b, C large-print-a, D large-print-b"},
      {"Name\tPartner\tLarge print\tLarge print A\tLarge print B",
       "A name-a, B name-b, C large-print, D large-print-a, E large-print-b"},
      // A verb is no letter, a question's number no person's, and 'how' no comment.
      {"Votre prénom\tComment s’appelle votre partenaire ?\tAvez-vous besoin de gros caractères ?\tVotre "
       "partenaire a-t-il besoin de gros caractères ?\tComment avez-vous connu l’atelier ?",
       "A name-a, B name-b, C large-print-a, D large-print-b, E unknown"},
      {"Tu nombre\tNombre de tu pareja\tTu pareja a veces necesita letra grande",
       "A name-a, B name-b, C large-print-b"},
      {"Name A\tName B\tComment for the team\tComment", "A name-a, B name-b, C ignore, D ignore"},
      {"1. Your first name\t2. Your pronouns\t3. Your partner's first name",
       "A name-a, B pronouns-a, C name-b"},
      {"1. Name deiner Partnerin\t2) Dein Name", "A name-b, B name-a"},
      {"1. Name\t2. Name", "A name-a, B name-b"},
      {"1. Person: Vorname\t2. Person: Vorname", "A name-a, B name-b"},
      // Beside a first name the other is the last one, whatever it is called.
      {"N° de commande\tNom\tPrénom\tE-mail", "A order, B ignore, C name-a, D ignore"},
      {"Order #\tVorname\tName", "A order, B name-a, C ignore"},
      {"Nom A\tPrénom A\tNom B\tPrénom B", "A ignore, B name-a, C ignore, D name-b"},
      {"Vorname\tName deiner Partnerin", "A name-a, B name-b"},
      // What answers mean is no partner's number, and an adverb of something else no pin.
      {"Name\tPartner\tGroßdruck (1 = ja; 2 = nein)\tEasy-read: 1=yes 2=no",
       "A name-a, B name-b, C large-print, D easy-read"},
      {"Name\tPartner\tSans gluten ?\tImmer pünktlich?\tAlways late?",
       "A name-a, B name-b, C unknown, D unknown, E unknown"},
      {"Name\tPartner\tAlways these sheets\tNie diese Blätter", "A name-a, B name-b, C pin, D ban"},
      {"Vorname\tVorname Freundin", "A name-a, B name-b"},
      {"Votre prénom\tPrénom de votre compagne", "A name-a, B name-b"},
      {"N.º de pedido\tNombre", "A order, B name-a"},
      {"Bestellnr.\tVorname\tNachname", "A order, B name-a, C ignore"},
  };
  for (const Row& row : rows) {
    INFO(row.headers);
    CHECK(read_sample_roster(row.headers + "\n").columns == row.columns);
  }
}

TEST_CASE("what somebody has said of a column goes before all guesses", "[roster]") {
  model::RosterReading reading;
  reading.columns = {model::column_wish("Pet name=name-a"), model::column_wish("c=name-b"),
                     model::column_wish("Comments = note")};
  const RosterSample found =
      read_sample_roster("Name,Pet name,Other one,Comments\nAnn,Annie,Bo,Hello\n", reading);
  CHECK_FALSE(found.is_read);
  CHECK_THAT(found.told, Contains("error[column-twice]: column B holds the name of A, and so does column A"));
  reading.columns.push_back(model::column_wish("A=ignore"));
  CHECK(read_sample_roster("Name,Pet name,Other one,Comments\nAnn,Annie,Bo,Hello\n", reading).couples ==
        "couple-02: Annie (they) + Bo (they) note Hello\n");
}

TEST_CASE("a wish for what is not there is told", "[roster]") {
  model::RosterReading reading;
  reading.columns = {model::column_wish("Nmae=name-a"), model::column_wish("Partner=nameb")};
  const RosterSample found = read_sample_roster("Name,Partner\nAnn,Bo\n", reading);
  CHECK_FALSE(found.is_read);
  CHECK_THAT(found.told,
             Contains("error[unknown-column]: no column is called 'Nmae'") &&
                 Contains("error[unknown-column]: there is no field 'nameb' for a column\n   hint: "
                          "did you mean 'name-b'?"));
}

TEST_CASE("a title or a group's name above the headers is none of them", "[roster]") {
  const std::vector<Row> rows{
      {"List of names,,\n\nName,Partner,Language\nAnn,Bo,en\n", "A name-a, B name-b, C language"},
      {"Couples\nName,Partner\nAnn,Bo\n", "A name-a, B name-b"},
      {"Paar-Wochenende: Namen\nVorname,Vorname Partner,Größe\nAnn,Bo,3\n", "A name-a, B name-b, C unknown"},
      {"Partner A,,Partner B,\nName,Pronouns,Name,Pronouns\nAnn,she,Bo,he\n",
       "A name-a, B pronouns-a, C name-b, D pronouns-b"},
      // What stands below them is not, whatever it says.
      {"Couples\nAnn & Bo\n", "A couple"},
      {"Name,Partner,Shoe size\nMy name,Your partner,Large print\n", "A name-a, B name-b, C unknown"},
      {"Name,Partner,Wish\nName,Partner,Comments\n", "A name-a, B name-b, C unknown"},
  };
  for (const Row& row : rows) {
    INFO(row.headers);
    CHECK(read_sample_roster(row.headers).columns == row.columns);
  }
  model::RosterReading reading;
  reading.columns = {model::column_wish("A=name-a"), model::column_wish("B=name-b")};
  CHECK(read_sample_roster("Us,\nAnn,Bo\n", reading).couples == "couple-02: Ann (they) + Bo (they)\n");
}

TEST_CASE("names of people are not taken for headers", "[roster]") {
  for (const char* row : {"My,An", "Su,Mi", "Tu,Te", "Ann,Bo", "Mari,Eppo", "Ann & Bo", "Alter,Grund"})
    CHECK_THAT(read_sample_roster(std::string(row) + "\nCy,Di\n").told, Contains("error[no-headers]"));
}

}  // namespace
}  // namespace tandem::tests
