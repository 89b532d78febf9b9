#include "model/content_kind.h"

#include <algorithm>
#include <map>

#include "base/edit_distance.h"
#include "model/documents.h"

namespace tandem::model {
namespace {

using Words = std::vector<std::string>;

using Kinds = std::map<std::string, Words, std::less<>>;

// Kinds of files and their keys. A list of couples is none of them.
Kinds describe_kinds() {
  Kinds kinds;
  for (const DocumentDescription& document : describe_documents()) {
    if (document.kind == "couples" || document.kind == "style") continue;
    for (const load::FieldDescription& field : document.fields) kinds[document.kind].push_back(field.name);
  }
  for (const char* kind : {"theme", "page"}) kinds[kind].emplace_back("extends");
  kinds["variant"] = kinds["theme"];
  kinds["variant"].emplace_back("variant");
  kinds["locale"] = {"locale", "description", "language", "words", "blocks", "fonts", "fallback"};
  return kinds;
}

const Kinds& keys_of_kinds() {
  static const Kinds kinds = describe_kinds();
  return kinds;
}

bool is_collection(const load::Node& node) {
  return node.kind == load::Node::Kind::map || node.kind == load::Node::Kind::sequence;
}

bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What lists of people are called, and what is said of them: nothing of ours is called so.
bool speaks_of_people(std::string_view key) {
  static const Words words{"couple",  "couples", "people",  "persons",  "participants", "partners",
                           "clients", "guests",  "members", "names",    "pairs",        "attendees",
                           "roster",  "parejas", "nombres", "personas", "participantes"};
  return closest_match(key, words).has_value();
}
bool lists_couples(std::string_view key) {
  static const Words words{"couples", "pronouns"};
  return closest_match(key, words).has_value();
}

// A workshop is what people come to, so what it does not know in there is perhaps who.
bool may_stand(std::string_view key, bool has_more_below, std::string_view kind, const Words& known) {
  if (is_one_of(key, known)) return true;
  if (speaks_of_people(key)) return false;
  return closest_match(key, known).has_value() || (!has_more_below && kind != "workshop");
}

// The next line, which is taken from the text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// Of '  - name: x' 'name'; empty if no word begins the line.
std::string_view first_word(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t-{[\"',"), line.size()));
  return line.substr(0, line.find_first_of(" \t:,{}[]\"'"));
}

bool begins_with_more(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return true;
  const std::size_t value = line.find_first_not_of(" \t", colon + 1);
  return value == std::string_view::npos ||
         std::string_view("[{&*!#|>").find(line[value]) != std::string_view::npos;
}

bool is_left_out(std::string_view line) {
  const std::size_t start = line.find_first_not_of(" \t");
  return start == std::string_view::npos || line[start] == '#' || line.starts_with("---") ||
         line.starts_with("%");
}

// Anywhere in it. A word for 'couples' in a theme is no list of them.
const load::Node* find_couples(const load::Node& node) {
  for (const auto& [key, value] : node.entries) {
    if (lists_couples(key.scalar) && is_collection(value)) return &key;
    if (const load::Node* found = find_couples(value)) return found;
  }
  for (const load::Node& item : node.items) {
    if (const load::Node* found = find_couples(item)) return found;
  }
  return nullptr;
}

}  // namespace

bool is_content_for_certain(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string_view kind;
  const Words* known = nullptr;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (is_left_out(line)) continue;
    const std::string_view word = first_word(line);
    if (lists_couples(word)) return false;
    if (!known) {
      const auto found = keys_of_kinds().find(word);
      if (found == keys_of_kinds().end() || !line.starts_with(std::string(word) + ":")) return false;
      kind = word;
      known = &found->second;
      continue;
    }
    const bool is_of_document = line[0] != ' ' && line[0] != '\t' && line[0] != '-';
    if (is_of_document && !may_stand(word, begins_with_more(line), kind, *known)) return false;
  }
  return known != nullptr;
}

std::string_view first_key(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (is_left_out(line)) continue;
    const std::size_t end = line.find(':');
    return end == line.npos ? std::string_view() : line.substr(0, end);
  }
  return {};
}

bool has_kind(const load::Node& document) {
  return !document.entries.empty() && keys_of_kinds().contains(document.entries.front().first.scalar);
}

Doubt find_doubt(const load::Node& document) {
  if (!has_kind(document)) return {};
  const std::string& kind = document.entries.front().first.scalar;
  const Words& known = keys_of_kinds().at(kind);
  for (const auto& [key, value] : document.entries) {
    if (!may_stand(key.scalar, is_collection(value), kind, known)) return {&key, known};
  }
  return {find_couples(document), known};
}

}  // namespace tandem::model
