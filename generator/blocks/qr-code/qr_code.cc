// Stage: blocks. `qr-code`: a square that a phone reads, with the address that it leads to beside it.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "blocks/block_type.h"
#include "layout/qr_symbol.h"
#include "layout/shapes.h"
#include "setting/rich_text_flow.h"

namespace tandem::blocks {
namespace {

struct QrCode : model::Block {
  load::PlainText url;
  load::InlineText title;
  load::RichText text;
  load::Length size{from_millimetres(40)};
};

struct QrCodeStyle : setting::BlockStyle {
  std::string leads_to;
  load::Length frame{0.5};
  load::Length column{from_millimetres(40)};
  load::Length gap{from_millimetres(6)};
  load::Length least_words{from_millimetres(50)};
};

const load::FieldTable<QrCode>& fields_of(std::type_identity<QrCode>) {
  static const load::FieldTable<QrCode> table{
      load::required("url", &QrCode::url, "the web address it leads to, with `https://` or `http://`"),
      load::optional("title", &QrCode::title, "what is found there, in a few words"),
      load::optional("text", &QrCode::text, "why one might go there"),
      load::optional("size", &QrCode::size, "side of the square, with the white around it",
                     load::between(from_millimetres(30), from_millimetres(120))),
  };
  return table;
}

std::string_view short_form_field(std::type_identity<QrCode>) {
  return "url";
}

const load::FieldTable<QrCodeStyle>& fields_of(std::type_identity<QrCodeStyle>) {
  static const load::FieldTable<QrCodeStyle> table{
      load::required("leads-to", &QrCodeStyle::leads_to, "what a listener hears before the address"),
      load::optional("frame", &QrCodeStyle::frame, "thickness of the line around it; `0 pt` for none",
                     load::between(0, 3)),
      load::optional(
          "column", &QrCodeStyle::column,
          "width that the square has at least, so that the words beside squares of several sizes begin "
          "below each other",
          load::between(0, 400)),
      load::optional("gap", &QrCodeStyle::gap, "between the square and the words", load::between(8, 60)),
      load::optional("least-words", &QrCodeStyle::least_words,
                     "width that the words need beside the square; with less they move below it",
                     load::between(60, 300)),
  };
  return table;
}

// Smaller modules do not survive a copier, and cheap cameras do not tell them apart.
constexpr double least_module = from_millimetres(0.5);

int modules_with_quiet_zone(const layout::QrSymbol& symbol) {
  return symbol.side + 2 * layout::qr_quiet_modules;
}

bool is_web_address(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!url.starts_with(scheme)) continue;
    const std::string_view rest = url.substr(scheme.size());
    const bool is_plain = std::all_of(rest.begin(), rest.end(), [](char c) { return c > ' ' && c < 0x7F; });
    return is_plain && !rest.empty() && rest.front() != '/';
  }
  return false;
}

void check(const QrCode& code, Diagnostics& diagnostics) {
  if (!is_web_address(code.url.value)) {
    diagnostics.error("web-address", code.url.span,
                      fmt::format("'{}' is not a web address that a phone can open", code.url.value),
                      "begin it with 'https://', and copy it from a browser's address line");
    return;
  }
  const std::optional<layout::QrSymbol> symbol = layout::encode_qr(code.url.value);
  if (symbol && code.size.points >= modules_with_quiet_zone(*symbol) * least_module) return;
  const std::string hint = "use a shorter address";
  diagnostics.error(
      "long-web-address", code.url.span,
      symbol ? fmt::format("{} letters make squares too small to read at {:.0f} mm", code.url.value.size(),
                           to_millimetres(code.size.points))
             : fmt::format("{} letters are more than a QR code can hold", code.url.value.size()),
      symbol ? fmt::format("{}, or 'size: {:.0f} mm'", hint,
                           std::ceil(to_millimetres(modules_with_quiet_zone(*symbol) * least_module)))
             : hint);
}

class QrCodeLayout {
 public:
  QrCodeLayout(const QrCode& code, const QrCodeStyle& style, setting::Workplace& at)
      : code_(code),
        style_(style),
        at_(at),
        symbol_(*layout::encode_qr(code.url.value)),
        // A poster wants it larger; smaller paper does not make a camera sharper.
        outer_(std::max(code.size.points, at.setting.styles.scaled(code.size.points))),
        side_(outer_ * symbol_.side / modules_with_quiet_zone(symbol_)) {}

  void add() {
    if (outer_ > at_.setting.width) return report_too_wide();
    const double words_left = std::max(outer_, style_.column.points) + style_.gap.points;
    const double beside = at_.setting.width - words_left;
    const bool is_beside = beside >= style_.least_words.points;
    std::vector<layout::Item> words;
    const double words_height = place_words(words, is_beside ? beside : at_.setting.width);
    layout::Strip strip;
    strip.space_before = strip.space_after = at_.setting.style(model::StyleName::callout).space_before;
    if (is_beside) {
      strip.height = std::max(outer_, words_height);
      place_symbol(strip.items, (strip.height - outer_) / 2);
      layout::append_translated(strip.items, words, words_left, (strip.height - words_height) / 2);
    } else {
      const double top = outer_ + at_.setting.style(model::StyleName::body).space_after;
      strip.height = top + words_height;
      place_symbol(strip.items, 0);
      layout::append_translated(strip.items, words, 0, top);
    }
    at_.galley.add(std::move(strip));
  }

 private:
  void report_too_wide() {
    at_.hand.diagnostics().error(
        "too-wide", at_.galley.block_span(),
        fmt::format("this is {:.0f} mm wide with the white around it, but there is room for {:.0f} mm",
                    to_millimetres(outer_), to_millimetres(at_.setting.width)),
        "make its 'size' smaller");
  }

  // The frame stands around the white that a reader needs, so that nothing else comes near.
  void place_symbol(std::vector<layout::Item>& items, double top) const {
    const double quiet = (outer_ - side_) / 2;
    if (style_.frame.points > 0) {
      const double inset = style_.frame.points / 2;
      const Rect frame{inset, top + inset, outer_ - 2 * inset, outer_ - 2 * inset};
      layout::append_artifact(items, {layout::stroked(layout::rectangle(frame), style_.frame.points,
                                                      at_.setting.palette().rule)});
    }
    items.push_back(layout::TagBegin{.role = layout::Role::figure,
                                     .element = at_.galley.numbers().next(),
                                     .alternative = style_.leads_to + " " + code_.url.value});
    // Black whatever the theme's ink is: a reader wants all the contrast there is.
    items.emplace_back(
        layout::filled(layout::qr_path(symbol_, {quiet, top + quiet, side_, side_}), Colour{0, 0, 0}));
    items.push_back(layout::TagEnd{});
  }

  double place_words(std::vector<layout::Item>& items, double width) {
    double top = 0;
    if (!code_.title.empty()) {
      const text::Paragraph& title = at_.hand.set(code_.title, model::StyleName::prompt, width);
      layout::append_tagged_paragraph(items, title, {0, top}, layout::Role::paragraph, at_.galley.numbers());
      top += title.height() + at_.setting.style(model::StyleName::prompt).space_after;
    }
    if (!code_.text.empty()) {
      top += setting::place_rich_text(items, code_.text, model::StyleName::body, {0, top}, width, at_);
      top += at_.setting.style(model::StyleName::list_item).space_after;
    }
    load::RichParagraph address;
    address.runs.push_back({load::Message::literal(code_.url.value), false, false, code_.url.value});
    const text::Paragraph& url = at_.hand.set(address, code_.url.span, model::StyleName::hint, width);
    layout::append_tagged_paragraph(items, url, {0, top}, layout::Role::paragraph, at_.galley.numbers());
    return top + url.height();
  }

  const QrCode& code_;
  const QrCodeStyle& style_;
  setting::Workplace& at_;
  layout::QrSymbol symbol_;
  double outer_;  // of the symbol with the quiet zone around it
  double side_;   // of the symbol
};

void lay_out(const QrCode& code, const QrCodeStyle& style, setting::Workplace& at) {
  QrCodeLayout(code, style, at).add();
}

}  // namespace

BlockType qr_code_block() {
  return make_block_type<QrCode, QrCodeStyle>("qr-code", check, lay_out);
}

}  // namespace tandem::blocks
