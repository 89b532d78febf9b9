// A made-up type with one field of every kind, for the tests of the load stage alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/decode.h"

namespace tandem::tests {

enum class Mood { calm, tense, open_hearted };

struct Named {
  load::Identifier id;
};

struct Step {
  load::InlineText text;
  int minutes = 0;
};

struct EveryField : Named {
  load::InlineText title;
  load::RichText body;
  load::PlainText name;
  std::string note = "as it is";
  bool active = false;
  int lines = 3;
  double weight = 0.5;
  load::Length gap{from_millimetres(6.2)};
  Colour colour;
  Mood mood = Mood::tense;
  std::vector<load::InlineText> statements;
  std::vector<Step> steps;
  std::optional<int> limit;
  std::optional<Step> last;
  Step first;
  std::vector<std::vector<int>> grid;
  std::vector<Mood> moods;
};

std::vector<std::string> words_of(std::type_identity<Mood>);
const load::FieldTable<Step>& fields_of(std::type_identity<Step>);
std::string_view short_form_field(std::type_identity<Step>);
const load::FieldTable<EveryField>& fields_of(std::type_identity<EveryField>);

/// Reads `yaml` as the file 'sheet.yaml'.
EveryField read_sample(SourceSet& sources, const std::string& yaml, Diagnostics& diagnostics);

/// All diagnostics of reading `yaml`, as the terminal shows them.
std::string diagnose(const std::string& yaml);

/// Paragraphs as text: '<em>', '<strong>' and '<link>' around runs; '-' or '1.' before items.
std::string show(const load::RichText& text, const load::MessageArguments& arguments = {});

}  // namespace tandem::tests
