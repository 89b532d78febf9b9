// Stage: review. Phrases that an editor would ask about, one list for each language.
// In: phrases/*.yaml, built in. Out: where a passage holds one.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::review {

struct FoundPhrase {
  std::string code;
  std::string words;    ///< as they stand in the passage
  std::size_t offset;   ///< the byte of the passage that they begin with
  std::string message;  ///< one sentence for the author
  std::string hint;
};

/// Where a passage stands, as far as rules ask for it.
struct PhrasePlace {
  bool is_asked = false;             ///< it is a question that is answered
  bool is_exercise = false;          ///< on a page that participants fill in
  bool is_own_page = false;          ///< of which each partner has one
  bool is_shared = false;            ///< by choice, or for both
  bool is_seen = false;              ///< that the partner may read: shared, or taken home
  bool is_room_note = false;         ///< in the notes to a sheet that stays in the room
  std::set<std::string> given = {};  ///< facts that are known of whoever reads it: 'children'
  bool is_cover_note = false;        ///< a facilitator's private words to a couple, which no message quotes
};

/// What an answer takes on paper, by the words of its question.
struct WantedRoom {
  double length = 0;  ///< of a line to write on, points
  std::string why;    ///< half a sentence for the author
};

/// A turn of phrase that is right in one place and worn in many.
struct Tic {
  std::string says;  ///< what the author is told of
  int most = 0;      ///< times in 10,000 words
  std::string hint;
};

class PhraseList {
 public:
  /// The list of a language (BCP 47); an empty list where there is none. Throws std::logic_error for a list
  /// that cannot be read: it is part of the program.
  static PhraseList of_language(std::string_view language);
  /// A list in the form of phrases/en.yaml; throws like of_language.
  static PhraseList read(std::string_view text);

  PhraseList(PhraseList&&) noexcept;
  ~PhraseList();

  /// Each phrase's first place in a passage, of the rules that are read there.
  std::vector<FoundPhrase> find_in(std::string_view words, const PhrasePlace& place = {}) const;
  /// Codes of rules that ask nothing on this page, whose words hold what makes it good.
  std::set<std::string> settled_on(std::string_view page) const;
  /// The most that a question's words ask for; nothing where they say nothing of it.
  std::optional<WantedRoom> room_for(std::string_view question) const;
  const std::vector<Tic>& tics() const { return tics_; }
  /// All places of the tic with that number.
  std::vector<FoundPhrase> all_of_tic(std::size_t number, std::string_view words) const;
  /// Whether a sentence belongs on many pages, as it stands: where one's own part ends, where help is found.
  bool may_recur(std::string_view sentence) const;
  /// The codes of its rules, in their order.
  std::vector<std::string> codes() const;

 private:
  struct Rule;
  struct Habitual;
  PhraseList();
  std::vector<Rule> rules_;
  std::vector<Tic> tics_;
  std::unique_ptr<Habitual> habitual_;
};

}  // namespace tandem::review
