// Stage: model. A sheet: one exercise or article, the unit of content that a handout prints.
// In: content/**/*.yaml. Out: a Sheet.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "load/decode.h"
#include "model/block.h"

namespace tandem {

enum class Topic { none, imbalance, mutuality, accountability };

/// Who fills a sheet in, and with that who sees it.
enum class Audience {
  each,             ///< privately: only in that partner's own copy
  each_then_share,  ///< each in their own copy, then they share what they like
  together,         ///< one page for both: the joint pages
  facilitator,      ///< never in a couple's pack
};

struct Minutes {
  int read = 0;
  int write = 0;
  int talk = 0;
  int total() const { return read + write + talk; }
};

struct Sheet {
  enum class Form { exercise, article };
  Form form = Form::exercise;
  Identifier id;
  InlineText title;
  Topic topic = Topic::none;
  Minutes minutes;
  Audience audience = Audience::each;
  int intensity = 1;  ///< 1 light, 2 asks something of you, 3 can stir things up
  InlineText purpose;
  std::vector<Identifier> evidence;
  Node block_items;  ///< as read; `blocks` is made of it
  std::vector<std::unique_ptr<Block>> blocks;
};

/// Reads one file's document, whose first key says what it is ('exercise' or 'article').
/// Reports every problem; null only where nothing can be made of it.
std::unique_ptr<Sheet> read_sheet(const Node& document, const BlockReader& read_block,
                                  Diagnostics& diagnostics);

/// What may stand in either form, for the author's reference.
std::vector<FieldDescription> describe_exercise();
std::vector<FieldDescription> describe_article();

}  // namespace tandem
