#include "model/sheet.h"

#include <fmt/format.h>

#include <map>

#include "load/list_hint.h"
#include "load/settled_node.h"

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
std::vector<std::string> words_of<Privacy>() {
  return {"own", "by-choice", "both", "facilitator", "handed-in"};
}

template <>
std::vector<std::string> words_of<SheetSetting>() {
  return {"workshop", "home", "session"};
}

template <>
const FieldTable<GroupSize>& fields_of<GroupSize>() {
  static const FieldTable<GroupSize> table{
      required("least", &GroupSize::least, "couples at least", between(1, 100)),
      required("most", &GroupSize::most, "couples at most", between(1, 100)),
  };
  return table;
}

template <>
const FieldTable<NamedReview>& fields_of<NamedReview>() {
  static const FieldTable<NamedReview> table{
      required("name", &NamedReview::name, "who has read it with care"),
      required("role", &NamedReview::role, "as what: 'clinical psychologist', 'advocate', 'native editor'"),
      required("date", &NamedReview::date, "when"),
  };
  return table;
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

/// Rows behind those that exercises and articles have for themselves.
template <typename Form>
FieldTable<Form> closing_fields(std::string_view what_blocks_are) {
  return {
      optional("evidence", &Form::evidence, "ids of notes on research"),
      optional("reviewed-by", &Form::reviews, "who has reviewed it; leave it out where nobody has"),
      optional("licence", &Form::licence, "what others may do with it, where that is not the organisation's"),
      optional("paper", &Form::paper,
               "id of the paper that it is made for, such as `poster-a3`; else its handout has the theme's"),
      optional("when", &Form::when, "what must be known of a couple for their pack to have it: a condition"),
      optional("instead", &Form::instead,
               "`{when: …, blocks: […]}`, or several: what stands there in place of `title`, "
               "`purpose`, `opt-out` or `blocks`"),
      required("blocks", &Form::block_items, what_blocks_are),
  };
}

}  // namespace

template <>
const FieldTable<Exercise>& fields_of<Exercise>() {
  static const FieldTable<Exercise> table = [] {
    FieldTable<Exercise> rows{
        required("exercise", &Exercise::id, "its id: the file's name without `.yaml`"),
        optional("version", &Exercise::version,
                 "goes up by one with each change that translations must follow", between(1, 999)),
        optional("translates", &Exercise::translates,
                 "of a translation: the version of the original that it renders"),
        required("title", &Exercise::title, "printed at the top, so not to be repeated as a heading"),
        required("topic", &Exercise::topic, "the idea it belongs to: the same as the folder"),
        required("minutes", &Exercise::minutes, "how long it takes; name only what there is"),
        required("for", &Exercise::audience, "who fills it in, and who sees it: the next table"),
        optional(
            "privacy", &Exercise::stated_privacy,
            "who reads it, where that is not what `for` says: a sheet for `each-then-share` may be `own`, "
            "and one for `each` may be `handed-in`"),
        optional("intensity", &Exercise::intensity, "1 light, 2 asks something of you, 3 can stir things up",
                 between(1, 3)),
        required("purpose", &Exercise::purpose, "one sentence: what it is good for"),
        optional("setting", &Exercise::settings, "where it works: in a workshop, at home, in a session"),
        optional("never-home", &Exercise::never_home,
                 "`yes`: it stays in the room, so no pack and no note takes it home"),
        optional("group-size", &Exercise::group_size, "how many couples it suits in one room"),
        distinct(optional("materials", &Exercise::materials,
                          "what it needs beside pens; the run sheets of workshops list it, too")),
        optional("prerequisites", &Exercise::prerequisites,
                 "ids of sheets that come before it, where a pack has them"),
        optional("requires", &Exercise::companions, "ids of sheets that every pack with it has, too"),
        optional("excludes", &Exercise::excludes, "ids of sheets that no pack with it has"),
        optional("watch-for", &Exercise::watch_for,
                 "for the facilitator: what may happen, and what helps then"),
        optional("close", &Exercise::close, "for the facilitator: how to end it calmly"),
        optional("opt-out", &Exercise::opt_out,
                 "words at the top that one may pass; of `intensity: 3` the theme's own `right-to-pass`"),
    };
    rows.append(closing_fields<Exercise>("what is on the sheet, from top to bottom"));
    return rows;
  }();
  return table;
}

template <>
const FieldTable<Article>& fields_of<Article>() {
  static const FieldTable<Article> table = [] {
    FieldTable<Article> rows{
        required("article", &Article::id, "its id: the file's name without `.yaml`"),
        optional("version", &Article::version,
                 "goes up by one with each change that translations must follow", between(1, 999)),
        optional("translates", &Article::translates,
                 "of a translation: the version of the original that it renders"),
        required("title", &Article::title, "printed at the top, so not to be repeated as a heading"),
        optional("topic", &Article::topic, "the idea it belongs to"),
        optional("minutes", &Article::minutes, "how long it takes to read"),
        optional("purpose", &Article::purpose, "one sentence: what it is good for"),
        optional("watch-for", &Article::watch_for,
                 "for the facilitator: what may happen, and what helps then"),
    };
    rows.append(closing_fields<Article>("what is on the page, from top to bottom"));
    return rows;
  }();
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

// A page that both hold has no secrets, and a private one cannot be open: only few words can differ.
void check_privacy(const Sheet& sheet, const Node& document, Diagnostics& diagnostics) {
  const bool is_own = sheet.privacy() == Privacy::own && sheet.audience == Audience::each_then_share;
  const bool is_handed_in = sheet.privacy() == Privacy::handed_in && sheet.audience == Audience::each;
  if (sheet.privacy() == static_cast<Privacy>(sheet.audience) || is_own || is_handed_in) return;
  diagnostics.error("privacy-and-audience", document.find("privacy")->span,
                    fmt::format("a sheet for '{}' cannot have the privacy '{}'",
                                describe_value(sheet.audience), describe_value(sheet.privacy())),
                    sheet.audience == Audience::each_then_share
                        ? "write 'privacy: own' if nothing written is to be shared, or take this line out"
                        : "take this line out: 'for' says who reads it");
}

void check_group_size(const Sheet& sheet, const Node& document, Diagnostics& diagnostics) {
  if (sheet.group_size.least <= sheet.group_size.most) return;
  diagnostics.error("out-of-range", document.find("group-size")->span,
                    fmt::format("a group of at least {} and at most {} couples does not exist",
                                sheet.group_size.least, sheet.group_size.most),
                    "write the smaller number behind 'least'");
}

template <typename Form>
std::unique_ptr<Sheet> read_form(const Node& document, std::string_view what, Diagnostics& diagnostics) {
  auto sheet = std::make_unique<Form>();
  decode_map(document, *sheet, what, diagnostics);
  for (const auto& [key, value] : document.entries) sheet->places.emplace(key.scalar, value.span);
  return sheet;
}

}  // namespace

std::unique_ptr<Sheet> read_sheet_head(const Node& document, Diagnostics& diagnostics) {
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

std::vector<std::unique_ptr<Block>> read_sheet_blocks(const Node& document, const BlockReader& read_block,
                                                      Diagnostics& diagnostics) {
  std::vector<std::unique_ptr<Block>> read;
  const Node* blocks = document.find("blocks");
  if (!blocks) return read;  // reported as a missing key
  if (report_no_block_left(*blocks, diagnostics)) return read;
  if (blocks->kind == Node::Kind::sequence && blocks->items.empty()) {
    diagnostics.error("wrong-type", blocks->span, "there is no block on this sheet",
                      "write one that is there without a condition, such as '- prose: Text'");
    return read;
  }
  if (blocks->kind != Node::Kind::sequence) {
    diagnostics.error("wrong-type", blocks->span, "'blocks' must be a list of blocks",
                      list_hint(*blocks, "begin each block with '- ' and its kind: '- prose: Text'"));
    return read;
  }
  for (const Node& item : blocks->items) {
    if (auto block = read_block(item, diagnostics)) read.push_back(std::move(block));
  }
  std::map<std::string, SourceSpan> ids;
  check_ids(read, ids, diagnostics);
  return read;
}

std::unique_ptr<Sheet> read_sheet(const Node& document, const BlockReader& read_block,
                                  Diagnostics& diagnostics) {
  auto sheet = read_sheet_head(document, diagnostics);
  sheet->blocks = read_sheet_blocks(document, read_block, diagnostics);
  return sheet;
}

std::vector<FieldDescription> describe_exercise() {
  return describe_fields<Exercise>();
}

std::vector<FieldDescription> describe_article() {
  return describe_fields<Article>();
}

}  // namespace tandem
