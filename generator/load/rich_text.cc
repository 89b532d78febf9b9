#include "load/rich_text.h"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "load/language_tag.h"
#include "load/list_marks.h"
#include "load/list_numbers.h"
#include "load/markup_refusals.h"
#include "load/paragraph_builder.h"
#include "load/placeholders.h"
#include "load/scalar_source.h"
#include "load/swallowed_text.h"
#include "load/taken_literally.h"

namespace tandem::load {
namespace {

constexpr std::string_view language_scheme = "lang:";

class RichTextBuilder {
 public:
  RichTextBuilder(const Node& scalar, RichTextForm form, Diagnostics& diagnostics)
      : text_(scalar.scalar),
        form_(form),
        diagnostics_(diagnostics),
        places_(scalar),
        placeholders_(find_placeholders(text_)),
        masked_(mask_placeholders(text_, placeholders_)),
        numbers_(find_list_numbers(masked_)),
        watch_(text_),
        paragraphs_(places_, diagnostics) {
    hide_from_markdown();
  }

  std::vector<RichParagraph> build() {
    const int errors_before = diagnostics_.error_count();
    check_stars();
    check_numbers();
    for (const RefusedMarkup& found : find_refused_text(masked_)) error_at(found.offset, *found.refusal);
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return guarded([&] { to_builder(self).enter_block(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return guarded([&] { to_builder(self).leave_block(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return guarded([&] { to_builder(self).enter_span(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return guarded([&] { to_builder(self).leave_span(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return guarded([&] { to_builder(self).add_text(type, text, size); });
    };
    if (md_parse(masked_.data(), static_cast<MD_SIZE>(masked_.size()), &parser, this) != 0) {
      diagnostics_.error("markup", places_.at(0), "this text cannot be read", "make it shorter");
    }
    if (diagnostics_.error_count() == errors_before) check_all_is_read();
    report_parentheses(text_, places_, diagnostics_);
    report_false_marks(masked_, form_, places_, diagnostics_);
    return paragraphs_.take();
  }

 private:
  static RichTextBuilder& to_builder(void* self) { return *static_cast<RichTextBuilder*>(self); }

  // No exception may cross md4c, which is C.
  template <typename Callback>
  static int guarded(Callback callback) noexcept {
    try {
      callback();
      return 0;
    } catch (...) {
      return 1;
    }
  }

  // Markdown takes '[Kim]: hello' for the address of a link and prints nothing, and the number of a year for
  // that of a list. A sign that means nothing to it stands for the one that does.
  void hide_from_markdown() {
    for (auto at = masked_.find("]:"); at != std::string::npos; at = masked_.find("]:", at))
      masked_[++at] = ';';
    for (const std::size_t sign : numbers_.words) masked_[sign] = ';';
  }

  // ---- what is refused

  void error_at(std::size_t offset, const MarkupRefusal& refusal) {
    if (text_.substr(offset).starts_with("<partner>")) {
      diagnostics_.error("markup", places_.at(offset), "'<partner>' is no place for a name",
                         "write {partner}");
      return;
    }
    diagnostics_.error("markup", places_.at(offset), refusal.message, refusal.hint);
  }

  void check_stars() {
    for (const Placeholder& place : placeholders_) {
      const auto star = text_.substr(place.begin, place.end - place.begin).find('*');
      if (star == std::string_view::npos) continue;
      diagnostics_.error("markup", places_.at(place.begin + star), "a * cannot stand inside braces",
                         "put the stars around the braces: *{partner}*");
    }
  }

  void check_numbers() {
    if (form_ == RichTextForm::inline_only) return;
    for (const WrongNumber& wrong : numbers_.wrong) {
      diagnostics_.error("markup", places_.at(wrong.offset),
                         fmt::format("this item would be number {} of its list", wrong.expected),
                         "number the items one after the other, or put a \\ before the full stop or bracket "
                         "if no list is meant");
    }
  }

  // Whatever Markdown's reasons: letters and figures that did not come out of it are reported.
  void check_all_is_read() {
    for (const auto& [begin, end] : numbers_.counted) watch_.mark_read(begin, end);
    for (const std::size_t star : watch_.unread_stars_in_words()) error_at(star, refused::star_in_word);
    if (const auto unread = watch_.first_unread()) error_at(*unread, refused::swallowed);
  }

  // Leaves out all that comes until the refused block or span ends.
  void refuse(const MarkupRefusal& refusal) {
    refused_levels_ = 1;
    paragraphs_.fill_item();
    if (refusal.mark.empty()) {
      error_at(next_unread_line(), refusal);
    } else {
      pending_ = &refusal;
    }
  }

  void locate_pending(std::size_t offset, bool has_text) {
    if (!pending_) return;
    const MarkupRefusal& refusal = *std::exchange(pending_, nullptr);
    const auto found = has_text ? masked_.rfind(refusal.mark, offset) : masked_.find(refusal.mark, offset);
    error_at(found == std::string::npos ? offset : found, refusal);
  }

  std::size_t next_unread_line() const {
    std::size_t from = 0;
    if (has_read_) from = std::min(masked_.find('\n', read_until_), masked_.size());
    return std::min(masked_.find_first_not_of(" \t\n", from), masked_.size());
  }

  // ---- md4c's events

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    if (refused_levels_ > 0) {
      ++refused_levels_;
      return;
    }
    switch (type) {
      case MD_BLOCK_DOC:
        return;
      case MD_BLOCK_P:
        if (form_ == RichTextForm::inline_only && !paragraphs_.paragraphs().empty())
          return refuse(refused::second_paragraph);
        return open_paragraph();
      case MD_BLOCK_UL:
        return enter_list(std::nullopt);
      case MD_BLOCK_OL:
        return enter_list(
            static_cast<int>(std::min(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, 999999999u)));
      case MD_BLOCK_LI:
        return paragraphs_.begin_item();
      case MD_BLOCK_H:
        return refuse(masked_.substr(next_unread_line(), 1) == "#" ? refused::heading : refused::underlined);
      case MD_BLOCK_QUOTE:
        return refuse(refused::block_quote);
      case MD_BLOCK_CODE:
        return refuse(refused::code_block);
      case MD_BLOCK_HR:
        return refuse(refused::ruled_line);
      case MD_BLOCK_HTML:
        return refuse(refused::html_block);
      default:
        return refuse(refused::table);
    }
  }

  void enter_list(std::optional<int> start) {
    if (paragraphs_.in_list()) return refuse(refused::nested_list);
    if (form_ == RichTextForm::inline_only) return refuse(refused::list_in_line);
    paragraphs_.begin_list(start);
  }

  bool leave_refused() {
    if (refused_levels_ == 0) return false;
    if (--refused_levels_ == 0) locate_pending(read_until_, false);
    return true;
  }

  void leave_block(MD_BLOCKTYPE type) {
    if (leave_refused()) {
      // Neither a ruled line nor a closing fence has text that would show it was read.
      if (type == MD_BLOCK_HR || type == MD_BLOCK_CODE) mark_read(end_of_line(next_unread_line()));
      return;
    }
    if (type == MD_BLOCK_LI && paragraphs_.is_item_empty()) {
      error_at(next_unread_line(), refused::empty_item);
      mark_read(end_of_line(next_unread_line()));
    }
    if (type == MD_BLOCK_P || type == MD_BLOCK_LI) paragraphs_.close();
    if (type == MD_BLOCK_LI) paragraphs_.end_item();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) paragraphs_.end_list();
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    if (refused_levels_ > 0) {
      ++refused_levels_;
      return;
    }
    switch (type) {
      case MD_SPAN_EM:
        ++paragraphs_.form.emphasis;
        return;
      case MD_SPAN_STRONG:
        ++paragraphs_.form.strong;
        return;
      case MD_SPAN_A:
        return enter_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
      case MD_SPAN_IMG:
        return refuse(refused::image);
      case MD_SPAN_DEL:
        return refuse(refused::struck);
      default:
        return refuse(refused::code_span);
    }
  }

  void enter_link(const MD_SPAN_A_DETAIL& detail) {
    link_has_words_ = false;
    const MD_ATTRIBUTE& address = detail.href;
    std::string link(address.text, address.size);
    const auto offset = offset_of(address.text);
    if (offset) {
      const auto first = std::partition_point(placeholders_.begin(), placeholders_.end(),
                                              [&](const Placeholder& place) { return place.end <= *offset; });
      if (first != placeholders_.end() && first->begin < *offset + address.size)
        return refuse(refused::personal_link);
      link = text_.substr(*offset, address.size);
    }
    const bool is_language = link.starts_with(language_scheme);
    if (!is_language && !link.starts_with("https:") && !link.starts_with("mailto:"))
      return refuse(refused::bad_link);
    if (detail.title.size > 0) return refuse(refused::link_title);
    if (!is_language) {
      paragraphs_.form.link = link;
    } else if (const std::string tag = link.substr(language_scheme.size()); is_language_tag(tag)) {
      paragraphs_.form.language = tag;
    } else {
      refuse(refused::bad_language);
    }
  }

  void leave_span(MD_SPANTYPE type) {
    if (leave_refused()) return;
    if (type == MD_SPAN_EM) --paragraphs_.form.emphasis;
    if (type == MD_SPAN_STRONG) --paragraphs_.form.strong;
    if (type == MD_SPAN_A) leave_link();
  }

  void leave_link() {
    paragraphs_.form.link.clear();
    paragraphs_.form.language.clear();
    if (!link_has_words_) {
      pending_ = &refused::link_without_words;
      locate_pending(std::min(masked_.find("](", read_until_), masked_.size()), true);
    }
    if (const auto address = masked_.find("](", read_until_); address != std::string::npos) {
      watch_.mark_read(address, end_of_address(masked_, address + 2));
    }
  }

  void add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size) {
    const auto offset = offset_of(text);  // nothing for the line breaks that md4c makes up
    if (offset && size > 0) {
      locate_pending(*offset, true);
      mark_read(*offset + size);
    }
    if (refused_levels_ > 0) return;
    if (!paragraphs_.is_open()) open_paragraph();
    const std::size_t place = offset.value_or(read_until_);
    if (type == MD_TEXT_BR) return paragraphs_.add("\n", place);
    if (type == MD_TEXT_SOFTBR) return paragraphs_.add(" ", place);
    if (!offset) return;
    const std::string_view piece = text_.substr(*offset, size);
    link_has_words_ = true;
    watch_.mark_read(*offset, *offset + size);
    if (type == MD_TEXT_HTML) {
      if (!piece.starts_with("</") || !has_html_) error_at(*offset, refused::html);
      has_html_ = true;
    } else if (type == MD_TEXT_ENTITY) {
      paragraphs_.add_literal(piece, place);
    } else {
      add_words(piece, place);
    }
  }

  // md4c hands an escaped character over as the start of a piece, without its backslash.
  void add_words(std::string_view piece, std::size_t place) {
    if (const auto stars = piece.find("**"); stars != std::string_view::npos) {
      diagnostics_.warning("unclosed-stars", places_.at(place + stars),
                           "these stars have no others to close them, and are printed",
                           "put ** right before and right behind the words, or \\*\\* to print stars");
    }
    const bool escaped = place > 0 && masked_[place - 1] == '\\' && !piece.empty() && is_escapable(piece[0]);
    if (escaped) paragraphs_.add_literal(piece.substr(0, 1), place);
    paragraphs_.add(piece.substr(escaped ? 1 : 0), place + (escaped ? 1 : 0));
  }
  static bool is_escapable(char c) {
    return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
  }

  std::optional<std::size_t> offset_of(const MD_CHAR* text) const {
    const std::less_equal<const char*> not_after;
    if (!text || !not_after(masked_.data(), text) || !not_after(text, masked_.data() + masked_.size())) {
      return std::nullopt;
    }
    return static_cast<std::size_t>(text - masked_.data());
  }

  void mark_read(std::size_t until) {
    read_until_ = until;
    has_read_ = true;
  }
  void open_paragraph() {
    has_html_ = false;
    paragraphs_.open(read_until_);
  }
  std::size_t end_of_line(std::size_t offset) const {
    return std::min(masked_.find('\n', offset), masked_.size());
  }

  const std::string_view text_;
  const RichTextForm form_;
  Diagnostics& diagnostics_;
  ScalarPlaces places_;
  const std::vector<Placeholder> placeholders_;
  std::string masked_;  // what md4c reads
  const ListNumbers numbers_;
  SwallowedText watch_;

  ParagraphBuilder paragraphs_;
  bool link_has_words_ = false;
  bool has_html_ = false;

  int refused_levels_ = 0;
  const MarkupRefusal* pending_ = nullptr;
  std::size_t read_until_ = 0;
  bool has_read_ = false;
};

}  // namespace

std::vector<std::string> RichText::names() const {
  std::set<std::string> names;
  for (const RichParagraph& paragraph : paragraphs) {
    for (const RichRun& run : paragraph.runs) names.insert(run.text.names().begin(), run.text.names().end());
  }
  return {names.begin(), names.end()};
}

RichText parse_rich_text(const Node& scalar, RichTextForm form, Diagnostics& diagnostics) {
  report_quotes_around(scalar, diagnostics);
  RichText text;
  text.span = scalar.span;
  text.paragraphs = RichTextBuilder(scalar, form, diagnostics).build();
  return text;
}

}  // namespace tandem::load
