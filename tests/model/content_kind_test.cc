// Which files may be quoted in messages.
#include "model/content_kind.h"

#include <catch2/catch.hpp>

namespace tandem::tests {

TEST_CASE("a text is content for certain if its first key says so and nothing speaks against it") {
  for (const char* text :
       {"exercise: one\npurpose: For couples\n", "# a comment\n\n---\narticle: x\ntilte: y\n",
        "\xEF\xBB\xBFtheme: x\nextends: base\n", "workshop: w\r\ntitle: For couples: you\r\n",
        "organisation: us\nname: Us\n", "exercise: x\nduration: 5\n", "article: x\nblocks:\n- prose: [\n",
        "variant: v\nvariant: v\nstyles: {}\n", "locale: es\nwords:\n  about: {couples: Parejas}\n"}) {
    INFO(text);
    CHECK(model::is_content_for_certain(text));
  }
}

TEST_CASE("anything else may name people") {
  for (const char* text :
       {"", "couples:\n", "workshop: w\ncouples:\n  - {", "\xEF\xBB\xBF\"couples\" : x",
        "workshop: w\rcoupels:\r  - a: {name: Noor", "workshop: w\nguests: Noor\n",
        "workshop: w\nNoor, Samir\n", "exercise: x\nparticipants: [Noor]\n", "exercise: x\nNoor\n",
        "people: x\n", "Noor,Samir\n", "- Noor\n", "exercise x\n", "{exercise: x}\n", "  exercise: x\n",
        "organisation: us\nnames: Noor\n", "article: x\nblocks:\n  - couples: [Noor]\n",
        "article: x\nblocks:\n  - a:\n      pronouns: she/her\n"}) {
    INFO(text);
    CHECK_FALSE(model::is_content_for_certain(text));
  }
}

}  // namespace tandem::tests
