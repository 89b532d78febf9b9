#include "review/passage.h"

#include <algorithm>

#include "blocks/registry.h"
#include "load/fact_places.h"
#include "load/scalar_source.h"
#include "model/bending.h"
#include "review/web_addresses.h"

namespace tandem::review {
namespace {

bool is_text(const load::Shape& shape) {
  switch (shape.kind) {
    case load::Shape::Kind::text:
    case load::Shape::Kind::rich_text:
    case load::Shape::Kind::labels:
      return true;
    case load::Shape::Kind::list:
      return is_text(shape.item.front());
    case load::Shape::Kind::map:
      return std::ranges::any_of(shape.fields, [&](const load::FieldDescription& field) {
        return field.name == shape.short_form && is_text(field.shape);
      });
    default:
      return false;
  }
}

/// Of a map, or of the maps in a list.
const std::string& short_form_of(const load::Shape& shape) {
  return shape.kind == load::Shape::Kind::list ? short_form_of(shape.item.front()) : shape.short_form;
}

bool is_text_field(const load::FieldDescription& field) {
  return is_text(field.shape);
}

bool is_first_byte(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// A list of them, or a list for each column.
bool holds_blocks(const load::Shape& shape) {
  return shape.kind == load::Shape::Kind::blocks ||
         (shape.kind == load::Shape::Kind::list && holds_blocks(shape.item.front()));
}

bool has_blocks(const load::FieldDescription& field) {
  return holds_blocks(field.shape);
}

/// Facts that are known wherever a condition holds. Who has said 'none' is no example of it.
std::set<std::string> facts_given(const model::Condition& condition) {
  if (condition.kind == model::Condition::Kind::fact && model::value_of(condition.question) != "none")
    return {std::string(model::fact_of(condition.question))};
  if (condition.kind == model::Condition::Kind::fact || condition.kind == model::Condition::Kind::none)
    return {};
  std::set<std::string> given = facts_given(condition.parts.front());
  for (const model::Condition& part : condition.parts) {
    std::set<std::string> its = facts_given(part);
    if (condition.kind == model::Condition::Kind::all) {
      given.merge(its);
    } else {
      std::erase_if(given, [&](const std::string& fact) { return !its.contains(fact); });
    }
  }
  return given;
}

/// Reads what stands in a document for some couple or other.
class PassageCollector {
 public:
  explicit PassageCollector(const personalise::Voice& voice) : voice_(voice) {}

  void add_blocks(const load::Node& list) {
    for_each_item(list, true, [&](const load::Node& item) {
      add_blocks(item);
      const auto* entry = model::kind_entry(item);
      if (!entry) return;
      const auto& [kind, value] = *entry;
      const blocks::BlockType* type = blocks::find_block_type(kind.scalar);
      if (type && type->is_for_facilitator) {
        const load::Node& fields = value;  // clang 14 captures no structured binding
        for_facilitator([&] { add_fields(fields, type->fields, type->short_form); });
      } else if (type) {
        add_fields(value, type->fields, type->short_form);
      }
    });
  }

  /// What stands in a sheet's place for some.
  void add_alternative(const load::Node& alternative) {
    given_where(alternative.find("when"), [&] { add_sheet(alternative); });
  }

  void add_sheet(const load::Node& document) {
    for (const char* key : {"title", "purpose", "opt-out"}) {
      if (const load::Node* text = document.find(key)) add_text(*text, false);
    }
    if (const load::Node* blocks = document.find("blocks")) add_blocks(*blocks);
  }

  void add_agenda(const load::Node& agenda) {
    for_each_item(agenda, true, [&](const load::Node& item) {
      for (const char* key : {"title", "notes"}) {
        const load::Node* text = item.find(key);
        if (text) for_facilitator([&] { add_text(*text, false); });
      }
    });
  }

  /// What is given where a condition holds, if there is one.
  template <typename Add>
  void given_where(const load::Node* when, const Add& add) {
    Diagnostics reported_when_it_was_read;
    const auto condition = when ? model::read_condition(*when, reported_when_it_was_read) : std::nullopt;
    if (!condition) return add();
    const std::set<std::string> before = given_;
    given_.merge(facts_given(*condition));
    add();
    given_ = before;
  }

  template <typename Add>
  void for_facilitator(const Add& add) {
    is_for_facilitator_ = true;
    add();
    is_for_facilitator_ = false;
  }

  // Every scalar below a text field is text: an item of a list, a cell of a row, the label of a step.
  void add_text(const load::Node& node, bool is_asked) {
    for_each_item(node, true, [&](const load::Node& item) { add_text(item, is_asked); });
    for (const auto& [key, value] : node.entries) {
      if (key.scalar != "when") add_text(value, is_asked);
    }
    if (node.kind != load::Node::Kind::scalar || !load::fact_alone(node.scalar).empty()) return;
    Diagnostics reported_when_it_was_read;
    const load::RichText text = parsed(node, reported_when_it_was_read);
    const auto places = std::make_shared<load::ScalarPlaces>(node);
    for (const load::RichParagraph& paragraph : text.paragraphs) {
      Passage passage{&node, {}, is_asked, is_for_facilitator_, {}, given_, places};
      const std::vector<std::string> filled = voice_.fill(paragraph);
      for (std::size_t i = 0; i < filled.size(); ++i) {
        passage.runs.emplace_back(passage.words.size(), paragraph.runs[i].offset);
        passage.words += filled[i];
        if (!paragraph.runs[i].language.empty())
          passage.foreign.emplace_back(passage.runs.back().first, passage.words.size());
      }
      std::ranges::replace(passage.words, '\n', ' ');
      passage.prose = without_web_addresses(passage.words);
      passages_.push_back(std::move(passage));
    }
  }

  std::vector<Passage> take() { return std::move(passages_); }

 private:
  // Places for facts keep their length, so that what stands behind them keeps its place.
  static load::RichText parsed(const load::Node& node, Diagnostics& diagnostics) {
    if (load::fact_places_in(node.scalar).empty())
      return load::parse_rich_text(node, load::RichTextForm::blocks, diagnostics);
    load::Node with_arguments = node;
    with_arguments.scalar = load::with_fact_arguments(node.scalar);
    return load::parse_rich_text(with_arguments, load::RichTextForm::blocks, diagnostics);
  }

  /// Items for whoever they are, those in sets of examples, too. `has_conditions`: 'when' is one here.
  template <typename Add>
  void for_each_item(const load::Node& list, bool has_conditions, const Add& add) {
    for (const load::Node& item : list.items) {
      const load::Node* sets = model::examples_of(item);
      if (!sets) {
        given_where(has_conditions ? item.find("when") : nullptr, [&] { add(item); });
        continue;
      }
      for (const load::Node& set : sets->items) {
        const load::Node* when = set.find("when");
        const load::Node* items = set.find(when ? "items" : "else");
        if (!items) continue;
        given_where(when, [&] { for_each_item(*items, has_conditions, add); });
      }
    }
  }

  // What stands in the short form of a map belongs to one of its fields: the address of a 'qr-code' is no
  // text.
  void add_fields(const load::Node& node, const std::vector<load::FieldDescription>& fields,
                  const std::string& short_form) {
    if (node.kind == load::Node::Kind::sequence && std::ranges::any_of(fields, has_blocks))
      return add_blocks(node);
    const bool has_conditions =
        std::ranges::find(fields, "when", &load::FieldDescription::name) == fields.end();
    for_each_item(node, has_conditions,
                  [&](const load::Node& item) { add_fields(item, fields, short_form); });
    if (node.kind == load::Node::Kind::scalar) {
      const auto meant = std::ranges::find(fields, short_form, &load::FieldDescription::name);
      if (meant != fields.end() && is_text_field(*meant)) add_text(node, meant->name == "ask");
    }
    for (const auto& [key, value] : node.entries) {
      const auto field = std::ranges::find(fields, key.scalar, &load::FieldDescription::name);
      if (field == fields.end()) continue;
      if (has_blocks(*field)) {
        add_blocks(value);
      } else if (!field->shape.keys().empty()) {
        add_fields(value, field->shape.keys(), short_form_of(field->shape));
      } else if (is_text_field(*field)) {
        add_text(value, field->name == "ask");
      }
    }
  }

  const personalise::Voice& voice_;
  bool is_for_facilitator_ = false;
  std::set<std::string> given_;
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

std::vector<Passage> passages_of(const load::Node& document, const personalise::Voice& voice) {
  PassageCollector collector(voice);
  collector.given_where(document.find("when"), [&] {
    collector.add_sheet(document);
    const load::Node* instead = document.find("instead");
    if (instead && instead->kind == load::Node::Kind::map) collector.add_alternative(*instead);
    for (std::size_t i = 0; instead && i < instead->items.size(); ++i)
      collector.add_alternative(instead->items[i]);
    for (const char* key : {"watch-for", "close"}) {
      const load::Node* text = document.find(key);
      if (text) collector.for_facilitator([&] { collector.add_text(*text, false); });
    }
  });
  return collector.take();
}

std::vector<Passage> passages_of_workshop(const load::Node& document, const personalise::Voice& voice) {
  PassageCollector collector(voice);
  for (const char* key : {"title", "subtitle"}) {
    if (const load::Node* text = document.find(key)) collector.add_text(*text, false);
  }
  if (const load::Node* agenda = document.find("agenda")) collector.add_agenda(*agenda);
  return collector.take();
}

}  // namespace tandem::review
