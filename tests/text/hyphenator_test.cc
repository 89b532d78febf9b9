#include "text/hyphenator.h"

#include <catch2/catch.hpp>

namespace tandem::tests {
namespace {
using Points = std::vector<std::size_t>;
}

TEST_CASE("English words divide where the patterns say", "[hyphenator]") {
  text::Hyphenator hyphenator("/usr/share/hyphen");
  CHECK(hyphenator.points(U"hyphenation", "en-US") == Points{2, 6});
  CHECK(hyphenator.points(U"responsibility", "en-US") == Points{2, 6, 8, 11});
  CHECK(hyphenator.points(U"through", "en-US").empty());
  CHECK(hyphenator.files_read() == std::vector<std::string>{"/usr/share/hyphen/hyph_en_US.dic"});
}

TEST_CASE("two letters stay before a hyphen and three after it", "[hyphenator]") {
  text::Hyphenator hyphenator("/usr/share/hyphen");
  for (const std::u32string word :
       {U"again", U"ideal", U"only", U"every", U"also", U"readily", U"mutuality"}) {
    for (const std::size_t point : hyphenator.points(word, "en-US")) {
      CHECK(point >= 2);
      CHECK(point + 3 <= word.size());
    }
  }
}

TEST_CASE("names, acronyms and words of other languages stay whole", "[hyphenator]") {
  text::Hyphenator hyphenator("/usr/share/hyphen");
  CHECK(hyphenator.points(U"Alexandria", "en-US").empty());
  CHECK(hyphenator.points(U"UNICEFFER", "en-US").empty());
  CHECK(hyphenator.points(U"hyphenation", "xx-XX").empty());
  CHECK(hyphenator.points(U"hyphenation", "").empty());
  CHECK(hyphenator.points(U"hyphenation", "../hyphen/en").empty());
  CHECK(hyphenator.points(U"", "en-US").empty());
}

TEST_CASE("letters beyond ASCII count as one", "[hyphenator]") {
  text::Hyphenator hyphenator("/usr/share/hyphen");
  const std::u32string word = U"caféteriation";
  for (const std::size_t point : hyphenator.points(word, "en-US")) CHECK(point + 3 <= word.size());
  CHECK(hyphenator.points(U"naïveténation", "en-US").back() == 9);
}

}  // namespace tandem::tests
