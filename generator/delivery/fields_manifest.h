// Stage: delivery. What can be filled in, and where: fields.json tells a program that reads answers which
// field belongs to which question. In: the documents of a run. Out: JSON; the same documents give the same
// bytes, and no name of a couple.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"

namespace tandem {

class FieldsManifest {
 public:
  /// A document without a couple's names: its descriptions are the questions.
  /// Gives what json() will say of the file; nothing where it has no fields.
  std::string add_unnamed(const std::string& file, const Document& document);

  /// A couple's: its questions and choices hold names, so those of the unnamed documents that came before
  /// stand for them. A field that none of these has gets neither.
  std::string add_personal(const std::string& file, const Document& document);

  /// What is asked in a document without names that is not itself listed.
  void learn(const Document& document);
  bool knows(std::string_view sheet) const;

  /// A file that an earlier run has made, with what was given for it then.
  void keep(std::string rows);

  bool is_empty() const { return files_.empty(); }
  std::string json() const;

 private:
  std::string add(const std::string& file, const Document& document, bool has_names);
  /// What is told of a field in words that could hold names.
  struct Words {
    std::string question;
    std::vector<std::string> choices;
  };
  Words words_of(const FieldItem& field, bool has_names) const;

  std::map<std::string, Words, std::less<>> unnamed_;  ///< by a field's name in an unnamed document
  std::vector<std::string> files_;                     ///< each as JSON, in the order of the run
};

/// What a list of fields says of each of its files, by the file's name as JSON has it.
std::map<std::string, std::string> rows_by_file(std::string_view json);

}  // namespace tandem
