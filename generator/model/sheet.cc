#include "model/sheet.h"

#include <fmt/format.h>

#include <map>

#include "load/list_hint.h"
#include "load/settled_node.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<Topic>) {
  return {"none", "imbalance", "mutuality", "accountability"};
}

std::vector<std::string> words_of(std::type_identity<Audience>) {
  return {"each", "each-then-share", "together", "facilitator"};
}

std::vector<std::string> words_of(std::type_identity<Privacy>) {
  return {"own", "by-choice", "both", "facilitator", "handed-in"};
}

std::vector<std::string> words_of(std::type_identity<SheetSetting>) {
  return {"workshop", "home", "session"};
}

const load::FieldTable<GroupSize>& fields_of(std::type_identity<GroupSize>) {
  static const load::FieldTable<GroupSize> table{
      load::required("least", &GroupSize::least, "couples at least", load::between(1, 100)),
      load::required("most", &GroupSize::most, "couples at most", load::between(1, 100)),
  };
  return table;
}

const load::FieldTable<NamedReview>& fields_of(std::type_identity<NamedReview>) {
  static const load::FieldTable<NamedReview> table{
      load::required("name", &NamedReview::name, "who has read it with care"),
      load::required("role", &NamedReview::role,
                     "as what: 'clinical psychologist', 'advocate', 'native editor'"),
      load::required("date", &NamedReview::date, "when"),
  };
  return table;
}

const load::FieldTable<Minutes>& fields_of(std::type_identity<Minutes>) {
  static const load::FieldTable<Minutes> table{
      load::optional("read", &Minutes::read, "minutes to read it", load::between(0, 240)),
      load::optional("write", &Minutes::write, "minutes to fill it in", load::between(0, 240)),
      load::optional("talk", &Minutes::talk, "minutes to talk about it", load::between(0, 240)),
  };
  return table;
}

namespace {

// Exercises and articles share the Sheet but not the table: an article asks for less.
struct Exercise : Sheet {};
struct Article : Sheet {};

/// Rows behind those that exercises and articles have for themselves.
template <typename Form>
load::FieldTable<Form> closing_fields(std::string_view what_blocks_are) {
  return {
      load::optional("evidence", &Form::evidence, "ids of notes on research"),
      load::optional("reviewed-by", &Form::reviews, "who has reviewed it; leave it out where nobody has"),
      load::optional("licence", &Form::licence,
                     "what others may do with it, where that is not the organisation's"),
      load::optional(
          "paper", &Form::paper,
          "id of the paper that it is made for, such as `poster-a3`; else its handout has the theme's"),
      load::optional("when", &Form::when,
                     "what must be known of a couple for their pack to have it: a condition"),
      load::optional("instead", &Form::instead,
                     "`{when: …, blocks: […]}`, or several: what stands there in place of `title`, "
                     "`purpose`, `opt-out` or `blocks`"),
      load::required("blocks", &Form::block_items, what_blocks_are),
  };
}

const load::FieldTable<Exercise>& fields_of(std::type_identity<Exercise>) {
  static const load::FieldTable<Exercise> table = [] {
    load::FieldTable<Exercise> rows{
        load::required("exercise", &Exercise::id, "its id: the file's name without `.yaml`"),
        load::optional("version", &Exercise::version,
                       "goes up by one with each change that translations must follow",
                       load::between(1, 999)),
        load::optional("translates", &Exercise::translates,
                       "of a translation: the version of the original that it renders"),
        load::required("title", &Exercise::title, "printed at the top, so not to be repeated as a heading"),
        load::required("topic", &Exercise::topic, "the idea it belongs to: the same as the folder"),
        load::required("minutes", &Exercise::minutes, "how long it takes; name only what there is"),
        load::required("for", &Exercise::audience, "who fills it in, and who sees it: the next table"),
        load::optional(
            "privacy", &Exercise::stated_privacy,
            "who reads it, where that is not what `for` says: a sheet for `each-then-share` may be `own`, "
            "and one for `each` may be `handed-in`"),
        load::optional("intensity", &Exercise::intensity,
                       "1 light, 2 asks something of you, 3 can stir things up", load::between(1, 3)),
        load::required("purpose", &Exercise::purpose, "one sentence: what it is good for"),
        load::optional("setting", &Exercise::settings,
                       "where it works: in a workshop, at home, in a session"),
        load::optional("never-home", &Exercise::never_home,
                       "`yes`: it stays in the room, so no pack and no note takes it home"),
        load::optional("group-size", &Exercise::group_size, "how many couples it suits in one room"),
        load::distinct(load::optional("materials", &Exercise::materials,
                                      "what it needs beside pens; the run sheets of workshops list it, too")),
        load::optional("prerequisites", &Exercise::prerequisites,
                       "ids of sheets that come before it, where a pack has them"),
        load::optional("requires", &Exercise::companions, "ids of sheets that every pack with it has, too"),
        load::optional("excludes", &Exercise::excludes, "ids of sheets that no pack with it has"),
        load::optional("watch-for", &Exercise::watch_for,
                       "for the facilitator: what may happen, and what helps then"),
        load::optional("close", &Exercise::close, "for the facilitator: how to end it calmly"),
        load::optional(
            "opt-out", &Exercise::opt_out,
            "words at the top that one may pass; of `intensity: 3` the theme's own `right-to-pass`"),
    };
    rows.append(closing_fields<Exercise>("what is on the sheet, from top to bottom"));
    return rows;
  }();
  return table;
}

const load::FieldTable<Article>& fields_of(std::type_identity<Article>) {
  static const load::FieldTable<Article> table = [] {
    load::FieldTable<Article> rows{
        load::required("article", &Article::id, "its id: the file's name without `.yaml`"),
        load::optional("version", &Article::version,
                       "goes up by one with each change that translations must follow",
                       load::between(1, 999)),
        load::optional("translates", &Article::translates,
                       "of a translation: the version of the original that it renders"),
        load::required("title", &Article::title, "printed at the top, so not to be repeated as a heading"),
        load::optional("topic", &Article::topic, "the idea it belongs to"),
        load::optional("minutes", &Article::minutes, "how long it takes to read"),
        load::optional("purpose", &Article::purpose, "one sentence: what it is good for"),
        load::optional("watch-for", &Article::watch_for,
                       "for the facilitator: what may happen, and what helps then"),
    };
    rows.append(closing_fields<Article>("what is on the page, from top to bottom"));
    return rows;
  }();
  return table;
}

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

// A page that both hold has no secrets, and a private one cannot be open: only few words can differ.
void check_privacy(const Sheet& sheet, const load::Node& document, Diagnostics& diagnostics) {
  const bool is_own = sheet.privacy() == Privacy::own && sheet.audience == Audience::each_then_share;
  const bool is_handed_in = sheet.privacy() == Privacy::handed_in && sheet.audience == Audience::each;
  if (sheet.privacy() == static_cast<Privacy>(sheet.audience) || is_own || is_handed_in) return;
  diagnostics.error("privacy-and-audience", document.find("privacy")->span,
                    fmt::format("a sheet for '{}' cannot have the privacy '{}'",
                                load::describe_value(sheet.audience), load::describe_value(sheet.privacy())),
                    sheet.audience == Audience::each_then_share
                        ? "write 'privacy: own' if nothing written is to be shared, or take this line out"
                        : "take this line out: 'for' says who reads it");
}

void check_group_size(const Sheet& sheet, const load::Node& document, Diagnostics& diagnostics) {
  if (sheet.group_size.least <= sheet.group_size.most) return;
  diagnostics.error("out-of-range", document.find("group-size")->span,
                    fmt::format("a group of at least {} and at most {} couples does not exist",
                                sheet.group_size.least, sheet.group_size.most),
                    "write the smaller number behind 'least'");
}

template <typename Form>
std::unique_ptr<Sheet> read_form(const load::Node& document, std::string_view what,
                                 Diagnostics& diagnostics) {
  auto sheet = std::make_unique<Form>();
  load::decode_map(document, *sheet, what, diagnostics);
  for (const auto& [key, value] : document.entries) sheet->places.emplace(key.scalar, value.span);
  return sheet;
}

}  // namespace

std::unique_ptr<Sheet> read_sheet_head(const load::Node& document, Diagnostics& diagnostics) {
  if (document.find("article")) {
    auto sheet = read_form<Article>(document, "article", diagnostics);
    sheet->form = Sheet::Form::article;
    return sheet;
  }
  const int errors_before = diagnostics.error_count();
  auto sheet = read_form<Exercise>(document, "exercise", diagnostics);
  if (diagnostics.error_count() > errors_before) return sheet;
  check_privacy(*sheet, document, diagnostics);
  check_group_size(*sheet, document, diagnostics);
  return sheet;
}

std::vector<std::unique_ptr<Block>> read_sheet_blocks(const load::Node& document,
                                                      const BlockReader& read_block,
                                                      Diagnostics& diagnostics) {
  std::vector<std::unique_ptr<Block>> read;
  const load::Node* blocks = document.find("blocks");
  if (!blocks) return read;  // reported as a missing key
  if (load::report_no_block_left(*blocks, diagnostics)) return read;
  if (blocks->kind == load::Node::Kind::sequence && blocks->items.empty()) {
    diagnostics.error("wrong-type", blocks->span, "there is no block on this sheet",
                      "write one that is there without a condition, such as '- prose: Text'");
    return read;
  }
  if (blocks->kind != load::Node::Kind::sequence) {
    diagnostics.error("wrong-type", blocks->span, "'blocks' must be a list of blocks",
                      load::list_hint(*blocks, "begin each block with '- ' and its kind: '- prose: Text'"));
    return read;
  }
  for (const load::Node& item : blocks->items) {
    if (auto block = read_block(item, diagnostics)) read.push_back(std::move(block));
  }
  std::map<std::string, SourceSpan> ids;
  check_ids(read, ids, diagnostics);
  return read;
}

std::unique_ptr<Sheet> read_sheet(const load::Node& document, const BlockReader& read_block,
                                  Diagnostics& diagnostics) {
  auto sheet = read_sheet_head(document, diagnostics);
  sheet->blocks = read_sheet_blocks(document, read_block, diagnostics);
  return sheet;
}

std::vector<load::FieldDescription> describe_exercise() {
  return load::describe_fields<Exercise>();
}

std::vector<load::FieldDescription> describe_article() {
  return load::describe_fields<Article>();
}

}  // namespace tandem::model
