#include "review/passage.h"

#include <algorithm>

#include "blocks/registry.h"
#include "load/scalar_source.h"

namespace tandem {
namespace {

bool is_text(const Shape& shape) {
  switch (shape.kind) {
    case Shape::Kind::text:
    case Shape::Kind::rich_text:
    case Shape::Kind::labels:
      return true;
    case Shape::Kind::list:
      return is_text(shape.item.front());
    case Shape::Kind::map:
      return std::ranges::any_of(shape.fields, [&](const FieldDescription& field) {
        return field.name == shape.short_form && is_text(field.shape);
      });
    default:
      return false;
  }
}

bool is_text_field(const FieldDescription& field) {
  return is_text(field.shape);
}

bool is_first_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// A list of them, or a list for each column.
bool holds_blocks(const Shape& shape) {
  return shape.kind == Shape::Kind::blocks ||
         (shape.kind == Shape::Kind::list && holds_blocks(shape.item.front()));
}

bool has_blocks(const FieldDescription& field) {
  return holds_blocks(field.shape);
}

class PassageCollector {
 public:
  explicit PassageCollector(const Voice& voice) : voice_(voice) {}

  void add_blocks(const Node& list) {
    for (const Node& item : list.items) {
      add_blocks(item);
      if (item.entries.empty()) continue;
      const auto& [kind, value] = item.entries.front();
      const BlockType* type = find_block_type(kind.scalar);
      if (type && type->is_for_facilitator) {
        const Node& fields = value;  // clang 14 captures no structured binding
        for_facilitator([&] { add_fields(fields, type->fields); });
      } else if (type) {
        add_fields(value, type->fields);
      }
    }
  }

  template <typename Add>
  void for_facilitator(const Add& add) {
    is_for_facilitator_ = true;
    add();
    is_for_facilitator_ = false;
  }

  // Every scalar below a text field is text: an item of a list, a cell of a row, the label of a step.
  void add_text(const Node& node, bool is_asked) {
    for (const Node& item : node.items) add_text(item, is_asked);
    for (const auto& [key, value] : node.entries) add_text(value, is_asked);
    if (node.kind != Node::Kind::scalar) return;
    Diagnostics reported_when_it_was_read;
    const RichText text = parse_rich_text(node, RichTextForm::blocks, reported_when_it_was_read);
    const auto places = std::make_shared<ScalarPlaces>(node);
    for (const RichParagraph& paragraph : text.paragraphs) {
      Passage passage{&node, {}, is_asked, is_for_facilitator_, {}, places};
      const std::vector<std::string> filled = voice_.fill(paragraph);
      for (std::size_t i = 0; i < filled.size(); ++i) {
        passage.runs.emplace_back(passage.words.size(), paragraph.runs[i].offset);
        passage.words += filled[i];
      }
      std::ranges::replace(passage.words, '\n', ' ');
      passages_.push_back(std::move(passage));
    }
  }

  std::vector<Passage> take() { return std::move(passages_); }

 private:
  void add_fields(const Node& node, const std::vector<FieldDescription>& fields) {
    if (node.kind == Node::Kind::sequence && std::ranges::any_of(fields, has_blocks)) return add_blocks(node);
    for (const Node& item : node.items) add_fields(item, fields);
    if (node.kind == Node::Kind::scalar && std::ranges::any_of(fields, is_text_field)) add_text(node, false);
    for (const auto& [key, value] : node.entries) {
      const auto field = std::ranges::find(fields, key.scalar, &FieldDescription::name);
      if (field == fields.end()) continue;
      if (has_blocks(*field)) {
        add_blocks(value);
      } else if (!field->shape.keys().empty()) {
        add_fields(value, field->shape.keys());
      } else if (is_text_field(*field)) {
        add_text(value, field->name == "ask");
      }
    }
  }

  const Voice& voice_;
  bool is_for_facilitator_ = false;
  std::vector<Passage> passages_;
};

}  // namespace

SourceSpan Passage::place_of_written(std::string_view text) const {
  const std::size_t offset = node->scalar.find(text);
  if (offset == std::string::npos) return node->span;
  SourceSpan span = places->at(offset);
  span.length = static_cast<int>(std::ranges::count_if(text, is_first_byte));
  return span;
}

// Markup or a placeholder may stand between the words, so as many as were written in one piece are shown.
// They are looked for near where their run was written, or behind the last place that is known in it.
SourceSpan Passage::place_of(std::string_view some_words, std::size_t at) const {
  constexpr std::size_t most_looked_at = 80;  // bytes: that many words tell a place from others
  const auto behind = std::ranges::upper_bound(runs, at, {}, &std::pair<std::size_t, std::size_t>::first);
  if (behind == runs.begin()) return node->span;
  const auto run = *std::prev(behind);
  const auto [start, written] = known.first >= run.first && known.first <= at ? known : run;
  const std::string_view source = node->scalar;
  // A place for a name is often longer than what fills it, and a sign of markup than nothing.
  const std::string_view near = source.substr(std::min(written, source.size()), 4 * (at - start) + 200);
  std::string_view wanted = some_words.substr(0, most_looked_at);
  if (wanted.size() < some_words.size()) wanted = wanted.substr(0, wanted.find_last_of(' '));
  std::size_t offset = near.find(wanted);
  while (offset == std::string::npos) {
    const std::size_t space = wanted.find_last_of(' ');
    if (space == std::string_view::npos) return node->span;
    wanted = wanted.substr(0, space);
    offset = near.find(wanted);
  }
  offset += written;
  known = {at, offset};
  const auto differs = std::ranges::mismatch(some_words, source.substr(offset)).in1;
  std::string_view shown = some_words.substr(0, static_cast<std::size_t>(differs - some_words.begin()));
  shown = shown.substr(0, shown.find_last_not_of(' ') + 1);
  SourceSpan span = places->at(offset);
  span.length = static_cast<int>(std::ranges::count_if(shown, is_first_byte));
  return span;
}

std::vector<Passage> passages_of(const Node& document, const Voice& voice) {
  PassageCollector collector(voice);
  for (const char* key : {"title", "purpose", "opt-out"}) {
    if (const Node* text = document.find(key)) collector.add_text(*text, false);
  }
  if (const Node* blocks = document.find("blocks")) collector.add_blocks(*blocks);
  for (const char* key : {"watch-for", "close"}) {
    const Node* text = document.find(key);
    if (text) collector.for_facilitator([&] { collector.add_text(*text, false); });
  }
  return collector.take();
}

std::vector<Passage> passages_of_workshop(const Node& document, const Voice& voice) {
  PassageCollector collector(voice);
  for (const char* key : {"title", "subtitle"}) {
    if (const Node* text = document.find(key)) collector.add_text(*text, false);
  }
  const Node* agenda = document.find("agenda");
  if (!agenda) return collector.take();
  for (const Node& item : agenda->items) {
    for (const char* key : {"title", "notes"}) {
      const Node* text = item.find(key);
      if (text) collector.for_facilitator([&] { collector.add_text(*text, false); });
    }
  }
  return collector.take();
}

}  // namespace tandem
