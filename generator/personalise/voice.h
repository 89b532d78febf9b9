// Stage: personalise. Who a page speaks to, and the words that fill its places for names.
// In: a couple (or none) and the reader. Out: arguments for Message::format.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "load/message.h"
#include "load/rich_text.h"
#include "model/couple.h"
#include "model/theme.h"

namespace tandem {

enum class Reader { anybody, a, b, both };

/// Where a name or the page runs from right to left, every word that is filled in stands in an isolate
/// (base/direction.h), here and wherever the voice gives a name; typesetting sets it as nothing.
class Voice {
 public:
  /// A handout's voice: 'you', 'your partner', 'Partner A', 'Partner B', in the theme's words.
  static Voice for_anybody(const Words& words, std::string language = "en");
  /// A couple's: names, and where both have one, the letters beside it that tell them apart. `reader` is a, b
  /// or both; for both, {me} and {partner} have no words.
  static Voice for_couple(const Couple& couple, Reader reader, std::string language = "en");

  Reader reader() const { return reader_; }
  /// `starts_sentence`: words that open the text get a capital.
  std::string fill(const Message& message, bool starts_sentence = true) const {
    return message.format(arguments_, starts_sentence, language_);
  }
  /// A paragraph's runs, each filled, in the order of the text.
  std::vector<std::string> fill(const RichParagraph& paragraph) const;
  /// A text's words without any markup, paragraphs parted by a space.
  std::string plain(const RichText& text) const;
  const std::string& name_a() const { return arguments_.find("a")->second; }
  const std::string& name_b() const { return arguments_.find("b")->second; }
  /// The name of the reader; empty for both.
  std::string reader_name() const;
  bool knows_the_couple() const { return !place_of_letter_.empty(); }

  /// Where the name that holds this character was written, for an error about a missing glyph; null if
  /// no name holds it.
  const SourceSpan* place_of(char32_t character) const;

 private:
  void isolate_values();

  Reader reader_ = Reader::anybody;
  std::string language_ = "en";  ///< BCP 47: rules plurals and capitals
  MessageArguments arguments_;
  std::map<char32_t, SourceSpan> place_of_letter_;  ///< of the couple's names
};

}  // namespace tandem
