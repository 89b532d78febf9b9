#include "model/sheet.h"

#include <fmt/format.h>

#include <map>

namespace tandem {

template <>
std::vector<std::string> words_of<Topic>() {
  return {"none", "imbalance", "mutuality", "accountability"};
}

template <>
std::vector<std::string> words_of<Audience>() {
  return {"each", "each-then-share", "together", "facilitator"};
}

template <>
const FieldTable<Minutes>& fields_of<Minutes>() {
  static const FieldTable<Minutes> table{
      optional("read", &Minutes::read, "minutes to read it", between(0, 240)),
      optional("write", &Minutes::write, "minutes to fill it in", between(0, 240)),
      optional("talk", &Minutes::talk, "minutes to talk about it", between(0, 240)),
  };
  return table;
}

namespace {

// Exercises and articles share the Sheet but not the table: an article asks for less.
struct Exercise : Sheet {};
struct Article : Sheet {};

}  // namespace

template <>
const FieldTable<Exercise>& fields_of<Exercise>() {
  static const FieldTable<Exercise> table{
      required<Exercise>("exercise", &Exercise::id, "its id: the file's name without `.yaml`"),
      required<Exercise>("title", &Exercise::title, "printed at the top, so not to be repeated as a heading"),
      required<Exercise>("topic", &Exercise::topic, "the idea it belongs to: the same as the folder"),
      required<Exercise>("minutes", &Exercise::minutes, "how long it takes; name only what there is"),
      required<Exercise>("for", &Exercise::audience, "who fills it in, and who sees it: the next table"),
      optional<Exercise>("intensity", &Exercise::intensity,
                         "1 light, 2 asks something of you, 3 can stir things up", between(1, 3)),
      required<Exercise>("purpose", &Exercise::purpose, "one sentence: what it is good for"),
      optional<Exercise>("evidence", &Exercise::evidence, "ids of notes on research"),
      required<Exercise>("blocks", &Exercise::block_items, "what is on the sheet, from top to bottom"),
  };
  return table;
}

template <>
const FieldTable<Article>& fields_of<Article>() {
  static const FieldTable<Article> table{
      required<Article>("article", &Article::id, "its id: the file's name without `.yaml`"),
      required<Article>("title", &Article::title, "printed at the top, so not to be repeated as a heading"),
      optional<Article>("topic", &Article::topic, "the idea it belongs to"),
      optional<Article>("minutes", &Article::minutes, "how long it takes to read"),
      optional<Article>("purpose", &Article::purpose, "one sentence: what it is good for"),
      optional<Article>("evidence", &Article::evidence, "ids of notes on research"),
      required<Article>("blocks", &Article::block_items, "what is on the page, from top to bottom"),
  };
  return table;
}

namespace {

// No two blocks of a sheet share an id, also not inside of others.
void check_ids(const std::vector<std::unique_ptr<Block>>& blocks, std::map<std::string, SourceSpan>& ids,
               Diagnostics& diagnostics) {
  for (const auto& block : blocks) {
    const auto [first, is_new] = ids.try_emplace(block->id.value, block->id.span);
    if (!is_new && !block->id.empty()) {
      diagnostics.error(
          "duplicate-id", block->id.span,
          fmt::format("the id '{}' stands twice in this file", block->id.value),
          fmt::format("it is already on line {}; answers need names of their own", first->second.line));
    }
    check_ids(block->inner, ids, diagnostics);
  }
}

void read_blocks(Sheet& sheet, const Node& document, const BlockReader& read_block,
                 Diagnostics& diagnostics) {
  const Node* blocks = document.find("blocks");
  if (!blocks) return;  // reported as a missing key
  if (blocks->kind != Node::Kind::sequence || blocks->items.empty()) {
    diagnostics.error("wrong-type", blocks->span, "'blocks' must be a list of blocks",
                      "begin each block with '- ' and its kind: '- prose: Text'");
    return;
  }
  for (const Node& item : blocks->items) {
    if (auto block = read_block(item, diagnostics)) sheet.blocks.push_back(std::move(block));
  }
  std::map<std::string, SourceSpan> ids;
  check_ids(sheet.blocks, ids, diagnostics);
}

template <typename Form>
std::unique_ptr<Sheet> read_form(const Node& document, std::string_view what, const BlockReader& read_block,
                                 Diagnostics& diagnostics) {
  auto sheet = std::make_unique<Form>();
  decode_map(document, *sheet, what, diagnostics);
  read_blocks(*sheet, document, read_block, diagnostics);
  return sheet;
}

}  // namespace

std::unique_ptr<Sheet> read_sheet(const Node& document, const BlockReader& read_block,
                                  Diagnostics& diagnostics) {
  if (document.find("article")) {
    auto sheet = read_form<Article>(document, "article", read_block, diagnostics);
    sheet->form = Sheet::Form::article;
    return sheet;
  }
  return read_form<Exercise>(document, "exercise", read_block, diagnostics);
}

std::vector<FieldDescription> describe_exercise() {
  return describe_fields<Exercise>();
}

std::vector<FieldDescription> describe_article() {
  return describe_fields<Article>();
}

}  // namespace tandem
