// What must not be readable from a page that the partner can see: sentences that do, and those nearly like
// them.
#include <catch2/catch.hpp>

#include "review/phrase_list.h"

namespace tandem::tests {
namespace {

struct Row {
  std::string words;
  std::string code;  ///< empty: it may stand
};

// A page that each fills in and shares by choice: every rule for pages is read on it.
review::PhrasePlace shared_page() {
  review::PhrasePlace place;
  place.is_exercise = true;
  place.is_own_page = true;
  place.is_shared = true;
  place.is_seen = true;
  return place;
}

review::PhrasePlace cover() {
  review::PhrasePlace place;
  place.is_cover_note = true;
  return place;
}

void check(const std::string& language, const review::PhrasePlace& place, const std::vector<Row>& rows) {
  const review::PhraseList list = review::PhraseList::of_language(language);
  for (const Row& row : rows) {
    INFO(row.words);
    const auto found = list.find_in(row.words, place);
    CHECK((found.empty() ? "" : found.front().code) == row.code);
  }
}

}  // namespace

TEST_CASE("private pages are not laid out, swapped or compared, in English", "[private]") {
  check("en", shared_page(),
        {
            {"Lay both maps side by side.", "shown-page"},
            {"Then put your sheets next to each other and look.", "shown-page"},
            {"Place the two lists on the table between you.", "shown-page"},
            {"Set your answers beside your partner’s.", "shown-page"},
            {"With both grids side by side, look for surprises.", "shown-page"},
            {"Hold your pages together and look for what differs.", "shown-page"},
            {"Swap pages, and read in silence.", "shown-page"},
            {"Exchange your sheets.", "shown-page"},
            {"Trade lists with your partner.", "shown-page"},
            {"Compare your answers.", "shown-page"},
            {"Compare what you wrote, line by line.", "shown-page"},
            {"Fill in the wheel. Then compare them.", "shown-page"},
            {"Show each other your maps.", "shown-page"},
            {"Show your partner what you marked.", "shown-page"},
            {"Show your page to your partner.", "shown-page"},
            {"Hand your sheet to your partner.", "shown-page"},
            {"Turn the page toward your partner.", "shown-page"},
            {"Read each other’s answers without a word.", "shown-page"},
            {"Share everything that you wrote.", "shown-page"},
            {"Read your whole page aloud.", "shown-page"},
            {"Stick your list on the fridge.", "shown-page"},
            {"Put them next to each other.", "shown-page"},
            {"Look at your maps together.", "shown-page"},
            {"See where your answers differ.", "shown-page"},
            {"Share your completed sheets.", "shown-page"},
            {"Turn the sheets so that you both can read.", "shown-page"},
            {"Share your page as far as you like.", ""},
            {"Notice where you agree.", ""},
            {"Put your drawings in the middle of the table.", "shown-page"},
            {"Now open your sheets.", "shown-page"},
            {"Hold up your page.", "shown-page"},
            {"Let your partner read your page.", "shown-page"},
            {"Exchange what you wrote.", "shown-page"},
            {"Line up your answers.", "shown-page"},
            {"Open a window.", ""},
            {"Turn over a new page in your diary.", ""},
            {"The two pages are never laid on top of each other.", ""},
            {"Do not compare your marks.", ""},
            {"Nobody will ask you to show your page.", ""},
            {"You need not show this page.", ""},
            {"Read one sentence to each other. Then swap.", ""},
            {"Swap roles, and begin again at the top.", ""},
            {"We work side by side.", ""},
            {"Sit side by side, with a pen each.", ""},
            {"You may pass on any line.", ""},
            {"Put the page away, and stretch together.", ""},
            {"Show as little of it as you like.", ""},
            {"Read out one row that you choose.", ""},
            {"Share everything or nothing.", ""},
        });
}

TEST_CASE("fear and danger are no reason on a page, in English", "[private]") {
  check("en", shared_page(),
        {
            {"If honest words could bring you harm, leave this page empty.", "fear-on-the-page"},
            {"If you felt afraid in that moment, choose another one or skip this page.", "fear-on-the-page"},
            {"Leave out what could put you in danger.", "fear-on-the-page"},
            {"Skip this page if it is not safe for you to answer.", "fear-on-the-page"},
            {"Are you scared of what comes after? Then leave the lines blank.", "fear-on-the-page"},
            {"You may pass when you don’t feel safe.", "fear-on-the-page"},
            {"Write only what is safe to say, and leave the rest out.", "fear-on-the-page"},
            {"If an answer might have bad consequences, do not write it.", "fear-on-the-page"},
            {"Keep it empty if it could get you into trouble.", "fear-on-the-page"},
            {"If speaking up could bring you harm, please look at the resource page first.",
             "fear-on-the-page"},
            {"Are you afraid of your partner?", "fear-on-the-page"},
            {"Have you ever been threatened at home?", "fear-on-the-page"},
            {"I am afraid of your anger.", "fear-on-the-page"},
            {"I do not feel safe at home.", "fear-on-the-page"},
            {"I feel safe with you.", "fear-on-the-page"},
            {"If you are worried how your partner might react, skip this.", "fear-on-the-page"},
            {"An empty page is fine if honesty would make things worse at home.", "fear-on-the-page"},
            {"You do not have to answer if it could be used against you.", "fear-on-the-page"},
            {"If your partner could get angry, write nothing.", "fear-on-the-page"},
            {"You need not write where you are not free to speak.", "fear-on-the-page"},
            {"When you get angry, what do you notice first?", ""},
            {"You need not say why you leave a line empty.", ""},
            {"If it feels risky, skip it.", "fear-on-the-page"},
            {"Skip this if you worry about a fight.", "fear-on-the-page"},
            {"Leave blank whatever would cost you too much at home.", "fear-on-the-page"},
            {"If this puts you at risk, turn the page.", "fear-on-the-page"},
            {"If you are hurt, put the pen down and rest.", ""},
            {"Skip it if you are tired, or worried about work.", ""},
            {"Leave any line empty, for whatever reason.", ""},
            {"Choose another moment, or leave this page for another day.", ""},
            {"Do not be afraid to leave a line empty.", ""},
            {"It does no harm to pass.", ""},
            {"The other one may have stepped back for fear of getting it wrong.", ""},
            {"A spider scares me.", ""},
            {"Your facilitator keeps quiet, within limits: serious danger, or what the law asks for.", ""},
            {"Tired, ashamed, afraid, hungry?", ""},
        });
}

TEST_CASE("nobody is asked on paper how to be reached, in English", "[private]") {
  check("en", shared_page(),
        {
            {"The safest way to reach me, and no other, is", "contact-on-the-page"},
            {"How may we reach you?", "contact-on-the-page"},
            {"When can I call you?", "contact-on-the-page"},
            {"Your phone number", "contact-on-the-page"},
            {"An e-mail address that only you read", "contact-on-the-page"},
            {"Contact me only by", "contact-on-the-page"},
            {"The best time to call me is", "contact-on-the-page"},
            {"A safe number is", "contact-on-the-page"},
            {"Text me safely at", "contact-on-the-page"},
            {"I can be reached at", "contact-on-the-page"},
            {"Where may we send you a message?", "contact-on-the-page"},
            {"Please contact me", "contact-on-the-page"},
            {"Send your partner a message today.", ""},
            {"How to reach me", "contact-on-the-page"},
            {"My e-mail is", "contact-on-the-page"},
            {"When is it safe to ring?", "contact-on-the-page"},
            {"A number where nobody listens in", "contact-on-the-page"},
            {"How do you reach for your partner?", ""},
            {"The easiest way to reach me after an argument is", ""},
            {"The best way to reach me when I am upset is", ""},
            {"Put your phone in another room.", ""},
            {"You may ask me in two weeks how it is going.", ""},
            {"A number between one and five", ""},
            {"Choose a safe word to call a pause.", ""},
            {"Make the call that nobody wants to make.", ""},
        });
}

TEST_CASE("what belongs to a talk alone is not asked where the partner reads, in English", "[private]") {
  check("en", shared_page(),
        {
            {"Is this mutual?", "private-answer"},
            {"Is our relationship still mutual?", "private-answer"},
            {"I would like to talk to someone, alone or with you.", "private-answer"},
            {"I’d like to speak with a counselor.", "private-answer"},
            {"I want a private talk.", "private-answer"},
            {"I would like a word with the facilitator.", "private-answer"},
            {"We need professional help.", "private-answer"},
            {"Help I could look for is", "private-answer"},
            {"Do you want to stay together?", "private-answer"},
            {"I have thought about leaving.", "private-answer"},
            {"Is what you two have mutual?", "private-answer"},
            {"Are we both in this?", "private-answer"},
            {"Would you like to speak to somebody?", "private-answer"},
            {"Someone I could turn to is", "private-answer"},
            {"I would like a call from the facilitator.", "private-answer"},
            {"A call from you at noon makes my day.", ""},
            {"I need someone to talk to.", "private-answer"},
            {"We would like couples therapy.", "private-answer"},
            {"I would like to see a counselor.", "private-answer"},
            {"I want to get help.", "private-answer"},
            {"We would like to see friends.", ""},
            {"Ask each other what mutual means.", ""},
            {"I would like to talk about Friday.", ""},
            {"I need more help with bedtime.", ""},
            {"I ask for help before I am worn out.", ""},
            {"You may also speak to your facilitator alone.", ""},
            {"I am thinking of leaving work early.", ""},
        });
  review::PhrasePlace stays_here = shared_page();
  stays_here.is_shared = stays_here.is_seen = false;
  check("en", stays_here, {{"Is this mutual?", ""}, {"I would like to talk to someone.", ""}});
}

TEST_CASE("slips are nobody else's business, in English", "[private]") {
  check("en", shared_page(),
        {
            {"Where I slipped", "slips-on-show"},
            {"My mistakes this month", "slips-on-show"},
            {"If one of us slips, we say so.", "slips-on-show"},
            {"Whenever you forget, your partner reminds you.", "slips-on-show"},
            {"Check on each other once a week.", "slips-on-show"},
            {"Hold each other accountable.", "slips-on-show"},
            {"How I would like to be reminded", "slips-on-show"},
            {"Promises I did not keep", "slips-on-show"},
            {"Where I let you down", "slips-on-show"},
            {"Let us put the load down.", ""},
            {"Who slipped this month?", "slips-on-show"},
            {"Did you keep your promise?", "slips-on-show"},
            {"What we keep", ""},
            {"Nobody checks on the other.", ""},
            {"I slip again. I say so, and begin again.", ""},
            {"What got in the way", ""},
            {"Keep an eye on a longer season.", ""},
            {"Hold each other for a while.", ""},
        });
}

TEST_CASE("one's own part has its limit on the same page", "[private]") {
  review::PhrasePlace place = shared_page();
  check("en", place,
        {{"What is your own part in it?", "unguarded-own-part"},
         {"How did you contribute to the quarrel?", "unguarded-own-part"},
         {"What could you have done differently?", "unguarded-own-part"},
         {"What part of the evening did you like?", ""}});
  check("es", place,
        {{"¿Cuál es tu propia parte en esto?", "unguarded-own-part"},
         {"¿Qué parte de la noche te gustó?", ""}});
  const auto settled = [](const std::string& language, const std::string& page) {
    return review::PhraseList::of_language(language).settled_on(page).contains("unguarded-own-part");
  };
  CHECK(settled("en", "One line.\nYou answer for what you do, never for how someone treats you."));
  CHECK(settled("es", "Respondes por lo que haces, nunca por cómo alguien te trata."));
  CHECK_FALSE(settled("en", "You never know how someone treats you."));
  CHECK_FALSE(settled("es", "Nunca se sabe."));
}

TEST_CASE("the same in Spanish", "[private]") {
  check("es", shared_page(),
        {
            {"Pongan los dos mapas lado a lado.", "shown-page"},
            {"Coloquen las hojas una junto a la otra.", "shown-page"},
            {"Junten sus respuestas sobre la mesa.", "shown-page"},
            {"Intercambien sus hojas.", "shown-page"},
            {"Comparen sus respuestas.", "shown-page"},
            {"Muéstrense sus mapas.", "shown-page"},
            {"Muéstrale tu hoja a tu pareja.", "shown-page"},
            {"Lean todas sus respuestas en voz alta.", "shown-page"},
            {"Deja la hoja a la vista.", "shown-page"},
            {"Pónganlas lado a lado.", "shown-page"},
            {"Miren dónde difieren sus respuestas.", "shown-page"},
            {"Compartan sus hojas.", "shown-page"},
            {"Deja que tu pareja lea tu hoja.", "shown-page"},
            {"Pongan los dibujos en medio de la mesa.", "shown-page"},
            {"Nadie te pedirá que muestres tu hoja.", ""},
            {"No comparen sus marcas.", ""},
            {"Luego cambien de papel y empiecen otra vez.", ""},
            {"Trabajamos lado a lado.", ""},
            {"Lee en voz alta una fila que elijas.", ""},
            {"Si hablar con franqueza pudiera ponerte en riesgo, deja esta hoja en blanco.",
             "fear-on-the-page"},
            {"Si en ese momento sentiste miedo, elige otro o salta esta hoja.", "fear-on-the-page"},
            {"Sáltate esta hoja si no es seguro responder.", "fear-on-the-page"},
            {"Si temes lo que pueda pasar, no escribas nada.", "fear-on-the-page"},
            {"¿Le tienes miedo a tu pareja?", "fear-on-the-page"},
            {"¿Tienes miedo de tu pareja?", "fear-on-the-page"},
            {"No me siento a salvo en casa.", "fear-on-the-page"},
            {"Si te preocupa cómo podría reaccionar tu pareja, no hace falta responder.", "fear-on-the-page"},
            {"Deja la línea en blanco si pudiera usarse en tu contra.", "fear-on-the-page"},
            {"Puedes dejar cualquier línea en blanco.", ""},
            {"No tengas miedo de dejar una línea en blanco.", ""},
            {"Quizás la otra persona se alejó por miedo a fallar.", ""},
            {"La manera más segura de comunicarse conmigo es", "contact-on-the-page"},
            {"¿Cómo podemos comunicarnos contigo?", "contact-on-the-page"},
            {"Tu número de teléfono", "contact-on-the-page"},
            {"La mejor hora para llamarme es", "contact-on-the-page"},
            {"Me pueden llamar al", "contact-on-the-page"},
            {"¿Dónde podemos dejarte un mensaje?", "contact-on-the-page"},
            {"Mi correo es", "contact-on-the-page"},
            {"La manera más fácil de acercarse a mí después de una discusión es", ""},
            {"Deja el teléfono en otro cuarto.", ""},
            {"¿Es mutuo?", "private-answer"},
            {"Me gustaría hablar con alguien, a solas o contigo.", "private-answer"},
            {"Necesito ayuda profesional.", "private-answer"},
            {"Quiero hablar a solas con quien facilita.", "private-answer"},
            {"¿Te gustaría hablar con alguien?", "private-answer"},
            {"Alguien con quien podría hablar es", "private-answer"},
            {"Nos gustaría empezar una terapia.", "private-answer"},
            {"Me gustaría hablar del viernes.", ""},
            {"Dónde tropecé", "slips-on-show"},
            {"Si tropezamos, lo decimos.", "slips-on-show"},
            {"Cómo quiero que me lo recuerden", "slips-on-show"},
            {"¿Cumpliste tu promesa?", "slips-on-show"},
            {"Nadie vigila a nadie.", ""},
            {"Lo que lo hizo difícil", ""},
        });
}

TEST_CASE("a note on the cover says nothing that one of them may have said alone", "[private]") {
  check("en", cover(),
        {
            {"You wrote that it has been a long winter.", "told-in-private"},
            {"Amara told me how tired you are.", "told-in-private"},
            {"As you asked, there are fewer pages.", "told-in-private"},
            {"You live in two cities, so we left out the map.", "told-in-private"},
            {"Thank you for your message.", "told-in-private"},
            {"When we spoke on the phone, it sounded hard.", "told-in-private"},
            {"We know that it has been hard lately.", "told-in-private"},
            {"The map was left out this time.", "told-in-private"},
            {"You sounded tired on the phone.", "told-in-private"},
            {"There is no map in your pack this time.", "told-in-private"},
            {"We added a page on money for you.", "told-in-private"},
            {"We chose a quiet room for this evening.", ""},
            {"You both said that mornings are best, so we begin at nine.", ""},
            {"Welcome, both of you. There is tea, and there is no hurry.", ""},
            {"It is good to see you again. Start with the page that looks easiest.", ""},
            {"The check-in works well by phone, too.", ""},
            {"We hope that you enjoy the evening.", ""},
        });
  check("es", cover(),
        {
            {"Nos escribiste que fue un invierno largo.", "told-in-private"},
            {"Dijiste que hay mucho cansancio.", "told-in-private"},
            {"Viven en dos ciudades, así que dejamos fuera el mapa.", "told-in-private"},
            {"Gracias por tu mensaje.", "told-in-private"},
            {"Sabemos que ha sido difícil.", "told-in-private"},
            {"Ambas personas dijeron que la tarde les queda mejor.", ""},
            {"Les damos la bienvenida. Hay té, y no hay prisa.", ""},
        });
  // What is found is private: no message repeats it.
  for (const std::string language : {"en", "es"}) {
    const auto found = review::PhraseList::of_language(language).find_in(
        "You told me a secret. Me dijiste un secreto.", cover());
    REQUIRE(found.size() == 1);
    CHECK(found.front().message.find("told") == std::string::npos);
    CHECK(found.front().message.find("dij") == std::string::npos);
  }
}

TEST_CASE("a note is read for what is private alone, and a page for all but that", "[private]") {
  check("en", cover(), {{"You always forget the bins.", ""}, {"Compare your answers.", ""}});
  check("en", shared_page(), {{"You wrote a line.", ""}, {"This works at home.", ""}});
}

}  // namespace tandem::tests
