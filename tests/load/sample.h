// A made-up type with one field of every kind, for the tests of the load stage alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/decode.h"

namespace tandem {

enum class Mood { calm, tense, open_hearted };

struct Named {
  Identifier id;
};

struct Step {
  InlineText text;
  int minutes = 0;
};

struct Sample : Named {
  InlineText title;
  RichText body;
  PlainText name;
  std::string note = "as it is";
  bool active = false;
  int lines = 3;
  double weight = 0.5;
  Length gap{from_millimetres(6.2)};
  Colour colour;
  Mood mood = Mood::tense;
  std::vector<InlineText> statements;
  std::vector<Step> steps;
  std::optional<int> limit;
  std::optional<Step> last;
  Step first;
  std::vector<std::vector<int>> grid;
  std::vector<Mood> moods;
};

template <>
std::vector<std::string> words_of<Mood>();
template <>
const FieldTable<Step>& fields_of<Step>();
template <>
std::string_view short_form_field<Step>();
template <>
const FieldTable<Sample>& fields_of<Sample>();

/// Reads `yaml` as the file 'sheet.yaml'.
Sample read_sample(SourceSet& sources, const std::string& yaml, Diagnostics& diagnostics);

/// All diagnostics of reading `yaml`, as the terminal shows them.
std::string diagnose(const std::string& yaml);

/// Paragraphs as text: '<em>', '<strong>' and '<link>' around runs; '-' or '1.' before items.
std::string show(const RichText& text, const MessageArguments& arguments = {});

}  // namespace tandem
