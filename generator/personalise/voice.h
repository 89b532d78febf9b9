// Stage: personalise. Who a page speaks to, and the words that fill its places for names: the only door to a
// couple's names, pronouns and note, and to who reads. It keeps a record of what was asked of it.
// In: a couple (or none) and the reader. Out: texts with their words filled in.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "load/message.h"
#include "load/rich_text.h"
#include "model/couple.h"
#include "model/theme.h"
#include "personalise/asked.h"

namespace tandem::personalise {

enum class Reader { anybody, a, b, both };

/// A name that runs from right to left, and on a page that does every word that is filled in, stands in an
/// isolate (base/direction.h), here and wherever the voice gives a name; typesetting sets it as nothing.
class Voice {
 public:
  /// A handout's voice: 'you', 'your partner', 'Partner A', 'Partner B', in the theme's words.
  static Voice for_anybody(const model::Words& words, std::string language = "en");
  /// A couple's: names, and where both have one, the letters beside it that tell them apart. `reader` is a, b
  /// or both; for both, {me} and {partner} have no words. A partner who has not answered is called as on a
  /// handout, in `words`.
  static Voice for_couple(const model::Couple& couple, Reader reader, std::string language = "en",
                          const model::Words& words = {});

  /// Adds what texts say of what is known of the couple (fact_words.h).
  void learn(const load::MessageArguments& fact_words);

  Reader reader() const;
  /// Whether the page is for both at once: a smaller question than who of them reads.
  bool speaks_to_both() const;
  /// `starts_sentence`: words that open the text get a capital.
  std::string fill(const load::Message& message, bool starts_sentence = true) const;
  /// A paragraph's runs, each filled, in the order of the text.
  std::vector<std::string> fill(const load::RichParagraph& paragraph) const;
  /// A text's words without any markup, paragraphs parted by a space.
  std::string plain(const load::RichText& text) const;
  const std::string& name_a() const;
  const std::string& name_b() const;
  /// The name of the reader; empty for both.
  std::string reader_name() const;
  bool knows_the_couple() const;
  /// The facilitator's words to the couple; may be empty.
  const load::InlineText& note() const;

  /// Where the name that holds this character was written, for an error about a missing glyph; null if
  /// no name holds it. Errors are nobody's page, so that these two are not on record.
  const SourceSpan* place_of(char32_t character) const;
  /// Where the reader's name was written; of both the longer one, which needs the more room.
  const SourceSpan& place_of_reader() const;

  /// What it would answer to a question that another voice has on record.
  std::string answer(std::string_view question) const;
  /// Puts what was asked before, and is answered alike, on record.
  void note_again(const Asked& asked) const;

  /// Records what a voice is asked from here to the end of the scope. Scopes nest: what was asked of an inner
  /// one is passed on to the outer one when it ends. A copy of a voice is not listened to.
  class Listener {
   public:
    explicit Listener(const Voice& voice);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    const Asked& asked() const { return asked_; }

   private:
    const Voice& voice_;
    Asked* outer_;
    Asked asked_;
  };

 private:
  /// Where the record of the innermost listener is.
  struct Ear {
    Ear() = default;
    Ear(const Ear&) {}
    Ear& operator=(const Ear&) { return *this; }
    Asked* asked = nullptr;
  };

  void add_forms(const std::string& whose, const model::PartnerPronouns& pronouns, const model::Words& words);
  void call_open(model::OpenPartner open, const model::Words& words);
  void isolate_values();
  std::string set_apart(const std::string& words) const;
  void tell(std::string_view question, std::string_view answer) const;
  void tell_names_in(const load::Message& message) const;
  std::string word(std::string_view name) const;
  const std::string& name(const char* whose) const;

  Reader reader_ = Reader::anybody;
  std::string language_ = "en";  ///< BCP 47: rules plurals and capitals
  load::MessageArguments arguments_;
  std::map<char32_t, SourceSpan> place_of_letter_;  ///< of the couple's names
  SourceSpan place_of_a_;
  SourceSpan place_of_b_;
  std::string couple_id_;
  load::InlineText note_;
  mutable Ear ear_;
};

/// Whether anything was asked that two couples answer each in their own way: names, pronouns or the note.
bool asks_of_the_couple(const Asked& asked);

}  // namespace tandem::personalise
