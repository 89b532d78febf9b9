#include "load/paragraph_builder.h"

#include <utility>

namespace tandem::load {

void ParagraphBuilder::begin_list(std::optional<int> number) {
  in_list_ = true;
  list_is_new_ = true;
  number_ = number;
}

void ParagraphBuilder::end_item() {
  if (number_) ++*number_;
}

void ParagraphBuilder::open(std::size_t place) {
  runs_.clear();
  is_open_ = true;
  if (in_list_ && !item_is_new_ && !paragraphs_.empty()) {  // an item's next paragraph goes on in it
    add("\n", place);
    return;
  }
  RichParagraph paragraph;
  if (in_list_) {
    paragraph.kind = number_ ? RichParagraph::Kind::numbered : RichParagraph::Kind::bullet;
    paragraph.number = number_.value_or(0);
    paragraph.first_in_list = std::exchange(list_is_new_, false);
    item_is_new_ = false;
  }
  paragraphs_.push_back(std::move(paragraph));
}

void ParagraphBuilder::close() {
  if (!is_open_) return;
  is_open_ = false;
  typographer_.finish();
  typographer_ = Typographer();
  for (OpenRun& run : runs_) {
    PatternText& pattern = run.pattern;
    pattern.finish();
    const auto span_at = [&](std::size_t offset) { return places_.at(pattern.place(offset)); };
    Message message = Message::compile(pattern.text(), span_at, diagnostics_);
    if (message.empty()) continue;
    paragraphs_.back().runs.push_back({std::move(message), run.emphasis, run.strong, std::move(run.link),
                                       std::move(run.language), pattern.place(0)});
  }
}

PatternText& ParagraphBuilder::pattern() {
  const bool emphasis = form.emphasis > 0;
  const bool strong = form.strong > 0;
  const bool fits = !runs_.empty() && runs_.back().emphasis == emphasis && runs_.back().strong == strong &&
                    runs_.back().link == form.link && runs_.back().language == form.language;
  if (!fits) runs_.push_back({emphasis, strong, form.link, form.language, {}});
  return runs_.back().pattern;
}

}  // namespace tandem::load
