// Stage: review. Words that no dictionary has: Hunspell's of the language, and the words of the project's own
// lists. In: a sheet's passages. Out: diagnostics. Without a dictionary nothing is looked at.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "review/passage.h"

namespace tandem::review {

/// Where a project's own words stand below its folder, one a line: 'content/spelling.en.txt'. What stands
/// behind a '#' is a comment.
std::string path_of_own_words(std::string_view language);

class Spelling {
 public:
  /// Of a language (BCP 47): 'en-US' has en_US.dic, or any other of 'en'. `folders` are where Hunspell keeps
  /// dictionaries, the first one first.
  Spelling(std::string_view language, const std::vector<std::string>& folders, FileSystem& files);
  Spelling(Spelling&&) noexcept;
  ~Spelling();

  bool has_dictionary() const;
  /// 'en_US'; empty without one.
  const std::string& dictionary() const;
  /// What an own list holds, as its file has it.
  void learn(std::string_view own_words);
  /// Hunspell's own cache makes this not const.
  bool knows(const std::string& word);
  /// The nearest word that it knows; empty where none is near.
  std::string suggestion_for(const std::string& word);
  const std::string& path_of_list() const;

 private:
  struct Dictionary;
  std::unique_ptr<Dictionary> dictionary_;
  std::string name_;
  std::string path_of_list_;
};

/// Reports each word once that is not known ('spelling'). Words of other languages, with figures, and with a
/// capital in the middle of a sentence, which are names, are passed over.
void check_spelling(const std::vector<Passage>& passages, const std::string& language, Spelling& spelling,
                    Diagnostics& found);

}  // namespace tandem::review
