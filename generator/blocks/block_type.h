// Stage: blocks. What the rest of the program knows of a kind of block: how to read it, its style, and how
// to lay it out. Each block's folder makes one of these with make_block_type.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "answers/question.h"
#include "load/decode.h"
#include "model/block.h"
#include "setting/stylesheet.h"
#include "setting/workplace.h"

namespace tandem::blocks {

struct BlockType {
  std::string kind;
  std::function<std::unique_ptr<model::Block>(const load::Node& key, const load::Node& value, Diagnostics&)>
      read;
  /// `node` is an empty map where the theme says nothing of this kind.
  std::function<std::unique_ptr<setting::BlockStyle>(const load::Node& node, Diagnostics&)> read_style;
  /// Multiplies every length of a style: for paper that wants all larger or smaller.
  std::function<void(setting::BlockStyle&, double factor)> scale_style;
  std::function<void(const model::Block&, const setting::BlockStyle&, setting::Workplace&)> lay_out;
  /// What it asks, in the order of its fields, without being laid out; none where it asks nothing.
  std::function<std::vector<answers::Question>(const model::Block&, const setting::BlockStyle&,
                                               const setting::Setting&)>
      ask;
  std::vector<load::FieldDescription> fields;
  std::string short_form;  ///< the field whose value may stand in the place of them all
  std::vector<load::FieldDescription> style_fields;
  layout::Around around =
      layout::Around::all;  ///< its pages; all but `all` are its own: a sheet that begins so has no head
  bool is_for_facilitator = false;  ///< never on a participant's page
  bool is_beside_page = false;      ///< of those, one that is a note in the facilitator's edition

  // Compiled once, for every kind has one.
  BlockType();
  ~BlockType();
  BlockType(const BlockType&);
  BlockType(BlockType&&) noexcept;
  BlockType& operator=(const BlockType&) = delete;
  BlockType& operator=(BlockType&&) = delete;

  bool fills_pages() const { return around != layout::Around::all; }
};

/// A block without a style of its own.
struct NoBlockStyle : setting::BlockStyle {};
inline const load::FieldTable<NoBlockStyle>& fields_of(std::type_identity<NoBlockStyle>) {
  static const load::FieldTable<NoBlockStyle> table;
  return table;
}

/// `check` looks at what a field table cannot say: how the fields fit together.
template <typename Value, typename StyleOf>
BlockType make_block_type(std::string kind, void (*check)(const Value&, Diagnostics&),
                          void (*lay_out)(const Value&, const StyleOf&, setting::Workplace&),
                          std::vector<answers::Question> (*ask)(const Value&, const StyleOf&,
                                                                const setting::Setting&) = nullptr) {
  BlockType type;
  type.kind = kind;
  type.read = [kind, check](const load::Node& key, const load::Node& node, Diagnostics& diagnostics) {
    auto value = std::make_unique<Value>();
    value->kind = kind;
    value->span = key.span;
    const int errors_before = diagnostics.error_count();
    load::decode_map(node, *value, "block '" + kind + "'", diagnostics);
    if (check && diagnostics.error_count() == errors_before) check(*value, diagnostics);
    return std::unique_ptr<model::Block>(std::move(value));
  };
  type.read_style = [kind](const load::Node& node, Diagnostics& diagnostics) {
    auto style = std::make_unique<StyleOf>();
    load::decode_map(node, *style, "style of block '" + kind + "'", diagnostics);
    return std::unique_ptr<setting::BlockStyle>(std::move(style));
  };
  type.scale_style = [](setting::BlockStyle& style, double factor) {
    load::scale_lengths(static_cast<StyleOf&>(style), factor);
  };
  type.lay_out = [lay_out](const model::Block& block, const setting::BlockStyle& style,
                           setting::Workplace& at) {
    lay_out(static_cast<const Value&>(block), static_cast<const StyleOf&>(style), at);
  };
  if (ask) {
    type.ask = [ask](const model::Block& block, const setting::BlockStyle& style,
                     const setting::Setting& setting) {
      return ask(static_cast<const Value&>(block), static_cast<const StyleOf&>(style), setting);
    };
  }
  type.fields = load::describe_fields<Value>();
  type.short_form = load::short_form_field<Value>();
  type.style_fields = load::describe_fields<StyleOf>();
  return type;
}

}  // namespace tandem::blocks
