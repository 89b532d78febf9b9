#include "review/passage.h"

#include <algorithm>

#include "blocks/registry.h"
#include "load/scalar_source.h"

namespace tandem {
namespace {

bool is_text(const FieldDescription& field) {
  return field.type.starts_with("text") || field.type.find("of text") != std::string::npos ||
         field.type.starts_with("labels");
}

bool is_first_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// A list of them, or a list for each column.
bool has_blocks(const FieldDescription& field) {
  return field.type.find("list of blocks") != std::string::npos;
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
    for (const RichParagraph& paragraph : text.paragraphs) {
      std::string words;
      for (const std::string& run : voice_.fill(paragraph)) words += run;
      std::ranges::replace(words, '\n', ' ');
      passages_.push_back({&node, std::move(words), is_asked, is_for_facilitator_});
    }
  }

  std::vector<Passage> take() { return std::move(passages_); }

 private:
  void add_fields(const Node& node, const std::vector<FieldDescription>& fields) {
    if (node.kind == Node::Kind::sequence && std::ranges::any_of(fields, has_blocks)) return add_blocks(node);
    for (const Node& item : node.items) add_fields(item, fields);
    if (node.kind == Node::Kind::scalar && std::ranges::any_of(fields, is_text)) add_text(node, false);
    for (const auto& [key, value] : node.entries) {
      const auto field = std::ranges::find(fields, key.scalar, &FieldDescription::name);
      if (field == fields.end()) continue;
      if (has_blocks(*field)) {
        add_blocks(value);
      } else if (!field->parts.empty()) {
        add_fields(value, field->parts);
      } else if (is_text(*field)) {
        add_text(value, field->name == "ask");
      }
    }
  }

  const Voice& voice_;
  bool is_for_facilitator_ = false;
  std::vector<Passage> passages_;
};

}  // namespace

// Markup or a placeholder may stand between the words, so as many as were written in one piece are shown.
SourceSpan Passage::place_of(std::string_view some_words) const {
  std::size_t offset = node->scalar.find(some_words);
  while (offset == std::string::npos) {
    const std::size_t space = some_words.find_last_of(' ');
    if (space == std::string_view::npos) return node->span;
    some_words = some_words.substr(0, space);
    offset = node->scalar.find(some_words);
  }
  SourceSpan span = ScalarPlaces(*node).at(offset);
  some_words = some_words.substr(0, some_words.find('\n'));
  span.length = static_cast<int>(std::ranges::count_if(some_words, is_first_byte));
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
