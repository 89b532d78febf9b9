#include "model/pronouns.h"

#include <algorithm>
#include <set>

#include "base/edit_distance.h"
#include "base/utf8.h"
#include "load/folded_words.h"

namespace tandem::model {
namespace {

std::vector<std::string> parts_of(std::string_view words) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = words.find('/');
    std::string_view part = words.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    words.remove_prefix(end + 1);
  }
}

/// Letters of any script, and few of them.
bool is_form(const std::string& part) {
  constexpr std::size_t most_letters = 12;
  const std::vector<std::string> words = load::folded_words(part);
  const bool has_figure = part.find_first_of("0123456789") != std::string::npos;
  return words.size() == 1 && !has_figure && to_code_points(part).size() <= most_letters;
}

bool is_common(const std::string& part) {
  static const std::set<std::string> words{"she",  "her",  "hers",  "he",     "him", "his",
                                           "they", "them", "their", "theirs", "none"};
  return words.contains(load::folded(part));
}

/// Sets that people use, and that look like a misspelt 'he/him'.
bool is_known_set(std::string_view words) {
  static const std::set<std::string> subjects{"ze",  "zie", "xe",  "ve",   "ey", "fae",
                                              "per", "sie", "hir", "xier", "dey"};
  return subjects.contains(load::folded(parts_of(words).front()));
}

}  // namespace

std::vector<std::string> words_of(std::type_identity<Pronouns>) {
  return {"she/her", "he/him", "they/them", "none"};
}

std::optional<PartnerPronouns> own_pronouns(std::string_view words) {
  std::vector<std::string> parts = parts_of(words);
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  if (!std::ranges::all_of(parts, is_form) || std::ranges::any_of(parts, is_common)) return std::nullopt;
  PartnerPronouns own(Pronouns::own);
  own.subject = std::move(parts[0]);
  own.object = std::move(parts[1]);
  if (parts.size() == 3) own.possessive = std::move(parts[2]);
  return own;
}

void decode(const load::Node& node, PartnerPronouns& target, load::Bounds, Diagnostics& diagnostics) {
  const std::vector<std::string> known = load::words_of<Pronouns>();
  if (node.kind == load::Node::Kind::scalar &&
      (is_known_set(node.scalar) || !closest_match(node.scalar, known))) {
    if (auto own = own_pronouns(node.scalar)) {
      target = std::move(*own);
      return;
    }
  }
  const int index = load::decode_word(node, known, diagnostics);
  if (index >= 0) target = static_cast<Pronouns>(index);
}

load::Shape shape_of(const PartnerPronouns*, load::Bounds) {
  load::Shape shape(load::Shape::Kind::plain_text);
  shape.name = "she/her, he/him, they/them, none, or forms: ze/zir/zir";
  return shape;
}

std::string describe_value(const PartnerPronouns& pronouns) {
  if (pronouns.kind != Pronouns::own)
    return load::words_of<Pronouns>().at(static_cast<std::size_t>(pronouns.kind));
  const std::string whose = pronouns.possessive.empty() ? std::string() : "/" + pronouns.possessive;
  return pronouns.subject + "/" + pronouns.object + whose;
}

}  // namespace tandem::model
