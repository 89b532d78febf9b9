#include "blocks/registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/edit_distance.h"

namespace tandem::blocks {

#define TANDEM_BLOCK(kind) BlockType kind##_block();
#include "blocks/blocks.def"
#undef TANDEM_BLOCK

const std::vector<BlockType>& block_types() {
  static const std::vector<BlockType> types{
#define TANDEM_BLOCK(kind) kind##_block(),
#include "blocks/blocks.def"
#undef TANDEM_BLOCK
  };
  return types;
}

BlockType::BlockType() = default;
BlockType::~BlockType() = default;
BlockType::BlockType(const BlockType&) = default;
BlockType::BlockType(BlockType&&) noexcept = default;

const BlockType* find_block_type(std::string_view kind) {
  for (const BlockType& type : block_types()) {
    if (type.kind == kind) return &type;
  }
  return nullptr;
}

namespace {

std::vector<std::string> all_kinds() {
  std::vector<std::string> kinds;
  for (const BlockType& type : block_types()) kinds.push_back(type.kind);
  return kinds;
}

// What other programs, and people, call them.
constexpr std::pair<std::string_view, const char*> other_names[] = {
    {"box", "callout"},   {"bullets", "checklist"},  {"cards", "card-deck"},  {"list", "checklist"},
    {"note", "callout"},  {"paragraph", "prose"},    {"question", "prompt"},  {"rating", "scale"},
    {"sentence", "stem"}, {"signature", "sign-off"}, {"subtitle", "heading"}, {"text", "prose"},
    {"title", "heading"},
};

// There are too many kinds to choose from in a hint.
std::string kind_hint(const std::string& word) {
  for (const auto& [other, kind] : other_names) {
    if (word == other) return fmt::format("did you mean '{}'?", kind);
  }
  const std::vector<std::string> kinds = all_kinds();
  if (closest_match(word, kinds)) return suggestion(word, kinds);
  return "'tandem list' names the kinds of block, 'tandem gallery' shows them on paper";
}

// '- page-break' alone, and '- Some text'.
void report_no_kind(const load::Node& item, Diagnostics& diagnostics) {
  const auto meant =
      item.kind == load::Node::Kind::scalar ? closest_match(item.scalar, all_kinds()) : std::nullopt;
  std::string hint = "for example '- prose: Text'";
  if (meant) {
    const std::vector<load::FieldDescription>& fields = find_block_type(*meant)->fields;
    const bool needs_any = std::ranges::any_of(fields, &load::FieldDescription::is_required);
    hint = fmt::format("write '- {}: {}'", *meant, needs_any ? "…" : "{}");
  }
  diagnostics.error(
      "wrong-type", item.span,
      meant ? fmt::format("there is no ':' behind '{}'", *meant) : "a block begins with its kind",
      std::move(hint));
}

bool has_field(const BlockType& type, const std::string& name) {
  return std::ranges::find(type.fields, name, &load::FieldDescription::name) != type.fields.end();
}

// A key beside the kind that is none of a block's own. Below a list, more spaces would make it no key at all.
std::string hint_beside(const BlockType& type, const load::Node& value, const std::string& key) {
  const auto meant = closest_match(key, {"when", "core"});
  if (meant && !has_field(type, key) && !find_block_type(key))
    return fmt::format("did you mean '{}'?", *meant);
  const bool is_list = value.kind == load::Node::Kind::sequence;
  if (is_list && has_field(type, key)) {
    return fmt::format("put the list below '{}:', and '{}' beside that, both indented below '{}'",
                       type.short_form, key, type.kind);
  }
  if (is_list && !find_block_type(key)) {
    return fmt::format(
        "'{}' has no '{}'; if it belongs to one of the items above, line it up with that one's keys",
        type.kind, key);
  }
  return fmt::format("indent it further, so that it belongs to '{}', or begin it with '- '", type.kind);
}

std::unique_ptr<model::Block> read_block(const load::Node& item, Diagnostics& diagnostics) {
  if (item.kind != load::Node::Kind::map || item.entries.empty()) {
    report_no_kind(item, diagnostics);
    return nullptr;
  }
  const auto& [key, value] = item.entries.front();
  const BlockType* type = find_block_type(key.scalar);
  if (!type) {
    diagnostics.error("unknown-block", key.span, fmt::format("there is no kind of block '{}'", key.scalar),
                      kind_hint(key.scalar));
    return nullptr;
  }
  if (item.entries.size() > 1) {
    const load::Node& second = item.entries[1].first;
    diagnostics.error(
        "two-in-one", second.span,
        fmt::format("'{}' stands beside '{}', as if it were a second block", second.scalar, key.scalar),
        hint_beside(*type, value, second.scalar));
    return nullptr;
  }
  return type->read(key, value, diagnostics);
}

void check_block_styles(const model::Theme& theme, Diagnostics& diagnostics) {
  for (const auto& [kind, written] : theme.block_styles) {
    if (const BlockType* type = find_block_type(kind)) {
      type->read_style(written.second, diagnostics);
    } else {
      diagnostics.error("unknown-key", written.first, fmt::format("there is no kind of block '{}'", kind),
                        kind_hint(kind));
    }
  }
}

// A style has defaults for all but words, which a theme must say.
std::vector<model::BlockWord> words_of_blocks() {
  std::vector<model::BlockWord> words;
  for (const BlockType& type : block_types()) {
    for (const load::FieldDescription& field : type.style_fields) {
      if (field.is_required) words.push_back({type.kind, field.name});
    }
  }
  return words;
}

bool has_field_when(const load::FieldDescription& field) {
  return std::ranges::any_of(field.shape.keys(), [](const load::FieldDescription& inner) {
    return inner.name == "when" || has_field_when(inner);
  });
}

std::vector<std::string> kinds_with_own_when() {
  std::vector<std::string> kinds;
  for (const BlockType& type : block_types()) {
    if (std::ranges::any_of(type.fields, has_field_when)) kinds.push_back(type.kind);
  }
  return kinds;
}

setting::BlockStyles read_block_styles(const model::Theme& theme, double scale, Diagnostics& diagnostics) {
  load::Node nothing;
  nothing.kind = load::Node::Kind::map;
  nothing.span = theme.id.span;
  setting::BlockStyles styles;
  for (const BlockType& type : block_types()) {
    const auto found = theme.block_styles.find(type.kind);
    const load::Node& written = found == theme.block_styles.end() ? nothing : found->second.second;
    std::unique_ptr<setting::BlockStyle>& style = styles[type.kind] = type.read_style(written, diagnostics);
    type.scale_style(*style, scale);
  }
  return styles;
}

}  // namespace

const model::BlockReading& block_reading() {
  static const model::BlockReading reading{read_block,
                                           check_block_styles,
                                           words_of_blocks(),
                                           kinds_with_own_when(),
                                           {"heading", "facilitator-note"}};
  return reading;
}

setting::Stylesheet make_stylesheet(const model::Theme& theme, text::FontLibrary& fonts,
                                    Diagnostics& diagnostics, double scale) {
  return {theme, fonts, read_block_styles(theme, scale, diagnostics), diagnostics, scale};
}

}  // namespace tandem::blocks
