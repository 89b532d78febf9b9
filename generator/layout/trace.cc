#include "layout/trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tandem::layout {
namespace {

// -0.0 and 0.0 are one place.
double tidy(double value) {
  return std::abs(value) < 0.05 ? 0.0 : value;
}

std::string place(Point point) {
  return fmt::format("{:.1f},{:.1f}", tidy(point.x), tidy(point.y));
}

std::string place(const Rect& box) {
  return fmt::format("{:.1f},{:.1f} {:.1f}x{:.1f}", tidy(box.x), tidy(box.y), box.width, box.height);
}

std::string_view name_of(const answers::FieldKind& kind) {
  constexpr std::array<std::string_view, std::variant_size_v<answers::FieldKind>> names{
      "text", "check-box", "radio", "choice", "signature", "date", "reset"};
  const auto* text = std::get_if<answers::TextField>(&kind);
  return text && text->has_lines ? "multiline" : names[kind.index()];
}

Rect extent_of(const PathItem& path) {
  Point least = path.points.front();
  Point most = least;
  for (const Point& point : path.points) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  return {least.x, least.y, most.x - least.x, most.y - least.y};
}

struct Describe {
  std::string operator()(const text::GlyphRun& run) const {
    return fmt::format("text {} w{:.1f} {:.1f}pt {} {} \"{}\"", place(run.origin), run.width(), run.size,
                       run.font->postscript_name(), to_string(run.colour), run.text);
  }
  std::string operator()(const RuleItem& rule) const {
    return fmt::format("rule {} to {} {:.2f} {}{}", place(rule.from), place(rule.to), rule.thickness,
                       to_string(rule.colour), rule.dashes.empty() ? "" : " dashed");
  }
  std::string operator()(const PathItem& path) const {
    std::string text = "path " + place(extent_of(path));
    if (path.has_fill) text += " fill " + to_string(path.fill);
    if (path.has_stroke) text += fmt::format(" stroke {:.2f} {}", path.thickness, to_string(path.stroke));
    return text;
  }
  std::string operator()(const ImageItem& image) const { return "image " + place(image.box); }
  std::string operator()(const LinkItem& link) const {
    const std::string target = link.uri.empty() ? fmt::format("to page {}", link.page + 1) : link.uri;
    return fmt::format("link {} {}", place(link.box), target);
  }
  std::string operator()(const FieldItem& field) const {
    std::string text = fmt::format("field {} {} {}", name_of(field.kind), field.name(), place(field.box));
    if (!answers::value_of(field.kind).empty()) text += " =" + answers::value_of(field.kind);
    text += fmt::format(" \"{}\"", field.description);
    const std::vector<std::string>& choices = answers::choices_of(field.kind);
    if (!choices.empty()) text += fmt::format(" of {}", fmt::join(choices, ", "));
    const std::string& filled_in = answers::text_of(field.kind);
    return filled_in.empty() ? text : text + fmt::format(" filled in \"{}\"", filled_in);
  }
  std::string operator()(const TagBegin& tag) const {
    std::string text = structure_type(tag.role);
    if (!tag.alternative.empty()) text += fmt::format(" alt \"{}\"", tag.alternative);
    if (!tag.language.empty()) text += " lang " + tag.language;
    if (tag.scope == TagBegin::Scope::column) text += " scope column";
    if (tag.scope == TagBegin::Scope::row) text += " scope row";
    return text;
  }
  std::string operator()(const TagEnd&) const { return {}; }
};

}  // namespace

std::string trace(const Page& page) {
  std::string text;
  std::size_t depth = 1;
  for (const Item& item : page.items) {
    if (std::holds_alternative<TagEnd>(item)) {
      depth = std::max<std::size_t>(depth, 2) - 1;
      continue;
    }
    text.append(2 * depth, ' ');
    text += std::visit(Describe{}, item) + "\n";
    if (std::holds_alternative<TagBegin>(item)) ++depth;
  }
  return text;
}

std::string trace(const Document& document) {
  std::string text;
  int number = 0;
  for (const Page& page : document.pages) {
    text += fmt::format("page {} {:.1f} x {:.1f}\n", ++number, page.size.width, page.size.height);
    text += trace(page);
  }
  return text;
}

}  // namespace tandem::layout
