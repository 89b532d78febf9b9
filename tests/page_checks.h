// What must hold for every page, whatever is on it.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "layout/page.h"

namespace tandem::tests {

/// The ink box of a run of glyphs, by the font's ascent and descent.
inline Rect box_of(const text::GlyphRun& run) {
  const text::FontMetrics& metrics = run.font->metrics();
  return {run.origin.x, run.origin.y - metrics.ascent * run.size, run.width(),
          (metrics.ascent + metrics.descent) * run.size};
}

/// How far two boxes reach into each other, in points; 0 or less where they do not.
inline double overlap(const Rect& one, const Rect& other) {
  const double across = std::min(one.right(), other.right()) - std::max(one.x, other.x);
  const double down = std::min(one.bottom(), other.bottom()) - std::max(one.y, other.y);
  return std::min(across, down);
}

/// Complaints about a page, one a line; empty if it is sound: everything inside `area`, no two runs over
/// each other and no two fields, tags that nest, every field inside a tag.
inline std::string complaints(const layout::Page& page, const Rect& area) {
  std::string found;
  const double slack = 0.6;  // half a rule's thickness
  const auto inside = [&](double left, double top, double right, double bottom, const std::string& what) {
    if (left < area.x - slack || right > area.right() + slack || top < area.y - slack ||
        bottom > area.bottom() + slack) {
      found += what + " stands outside the area\n";
    }
  };
  int depth = 0;
  std::vector<Rect> runs;
  std::vector<std::string> texts;
  std::vector<const layout::FieldItem*> fields;
  for (const layout::Item& item : page.items) {
    if (const auto* run = std::get_if<text::GlyphRun>(&item)) {
      const Rect box = box_of(*run);
      inside(box.x, run->origin.y, box.right(), run->origin.y, "text '" + run->text + "'");
      for (std::size_t i = 0; i < runs.size(); ++i) {
        const double overlap_x = std::min(box.right(), runs[i].right()) - std::max(box.x, runs[i].x);
        const double overlap_y = std::min(box.bottom(), runs[i].bottom()) - std::max(box.y, runs[i].y);
        // Ascent and descent leave air; only a true collision overlaps by more than a third of a line.
        if (overlap_x > 1 && overlap_y > 0.45 * std::min(box.height, runs[i].height)) {
          found += "'" + run->text + "' stands over '" + texts[i] + "'\n";
        }
      }
      runs.push_back(box);
      texts.push_back(run->text);
    } else if (const auto* rule = std::get_if<layout::RuleItem>(&item)) {
      inside(std::min(rule->from.x, rule->to.x), std::min(rule->from.y, rule->to.y),
             std::max(rule->from.x, rule->to.x), std::max(rule->from.y, rule->to.y), "a rule");
    } else if (const auto* path = std::get_if<layout::PathItem>(&item)) {
      for (const Point& point : path->points) inside(point.x, point.y, point.x, point.y, "a path");
    } else if (const auto* field = std::get_if<layout::FieldItem>(&item)) {
      // A reset button is never printed, so it may stand where copiers do not reach.
      if (field->is<answers::ResetField>()) continue;
      inside(field->box.x, field->box.y, field->box.right(), field->box.bottom(), "field " + field->name());
      if (depth < 1) found += "field " + field->name() + " has no tag\n";
      for (const layout::FieldItem* other : fields) {
        if (overlap(field->box, other->box) > slack) {
          found += "field " + field->name() + " stands over " + other->name() + "\n";
        }
      }
      fields.push_back(field);
    } else if (std::holds_alternative<layout::TagBegin>(item)) {
      ++depth;
    } else if (std::holds_alternative<layout::TagEnd>(item)) {
      if (--depth < 0) found += "a tag ends that never began\n";
    }
  }
  if (depth != 0) found += "a tag is left open\n";
  return found;
}

/// The whole paper less 5 mm, where copiers cannot print.
inline Rect safe_area(const layout::Page& page) {
  const double edge = from_millimetres(5);
  return {edge, edge, page.size.width - 2 * edge, page.size.height - 2 * edge};
}

/// Complaints about elements, one a line: a number is one element's, which has one role and stands in one
/// other, on however many pages it goes on.
inline std::string complaints_about_elements(const layout::Document& document) {
  std::string found;
  std::map<int, std::pair<layout::Role, int>> seen;
  for (const layout::Page& page : document.pages) {
    std::vector<int> open{0};
    for (const layout::Item& item : page.items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item)) {
        const std::pair<layout::Role, int> now{tag->role, open.back()};
        if (tag->element != 0 && seen.try_emplace(tag->element, now).first->second != now)
          found += "element " + std::to_string(tag->element) + " is two elements\n";
        open.push_back(tag->element);
      } else if (std::holds_alternative<layout::TagEnd>(item) && open.size() > 1) {
        open.pop_back();
      }
    }
  }
  return found;
}

inline std::string complaints(const layout::Document& document) {
  std::string found = complaints_about_elements(document);
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const std::string on_page = complaints(document.pages[i], safe_area(document.pages[i]));
    if (!on_page.empty()) found += "page " + std::to_string(i + 1) + ":\n" + on_page;
  }
  return found;
}

/// All text of a document in reading order, artifacts left out, runs parted by '|'.
inline std::string spoken_text(const layout::Document& document) {
  std::string text;
  for (const layout::Page& page : document.pages) {
    std::vector<bool> artifact;
    for (const layout::Item& item : page.items) {
      if (const auto* tag = std::get_if<layout::TagBegin>(&item)) {
        artifact.push_back(tag->role == layout::Role::artifact || (!artifact.empty() && artifact.back()));
      } else if (std::holds_alternative<layout::TagEnd>(item)) {
        artifact.pop_back();
      } else if (const auto* run = std::get_if<text::GlyphRun>(&item); run && !artifact.back()) {
        text += run->text + "|";
      }
    }
  }
  return text;
}

/// What people answer in a document, in the order of its pages; the button that empties them is none of it.
inline std::vector<layout::FieldItem> fields_of_document(const layout::Document& document) {
  std::vector<layout::FieldItem> fields;
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      const auto* field = std::get_if<layout::FieldItem>(&item);
      if (field && !field->is<answers::ResetField>()) fields.push_back(*field);
    }
  }
  return fields;
}

/// Complaints about what listeners hear of a document's fields, one a line: nothing is empty, the same as
/// another field's or buttons', or says one thing twice.
inline std::string complaints_about_descriptions(const layout::Document& document) {
  std::string found;
  std::map<std::string, std::string> by_description;
  std::map<std::string, std::string> description_of;
  std::set<std::string> options;
  const auto complain = [&](const layout::FieldItem& field, const std::string& what) {
    found += field.name() + ": '" + field.description + "' " + what + "\n";
  };
  for (const layout::Page& page : document.pages) {
    for (const layout::Item& item : page.items) {
      const auto* field = std::get_if<layout::FieldItem>(&item);
      if (!field || field->is<answers::ResetField>()) continue;
      const std::string& words = field->description;
      if (words.empty()) complain(*field, "says nothing");
      const auto [known, is_new] = by_description.emplace(words, field->name());
      if (!is_new && known->second != field->name()) complain(*field, "is what " + known->second + " says");
      if (description_of.emplace(field->name(), words).first->second != words)
        complain(*field, "differs in its row");
      const std::string option = answers::label_of(field->kind).empty() ? answers::value_of(field->kind)
                                                                        : answers::label_of(field->kind);
      if (!option.empty() && !options.insert(field->name() + "\n" + option).second) {
        complain(*field, "has '" + option + "' twice");
      }
      for (std::size_t colon = words.find(": "); colon != std::string::npos;
           colon = words.find(": ", colon + 1)) {
        const std::string before = words.substr(0, colon);
        const std::string behind = words.substr(colon + 2);
        if (before == behind || before.ends_with(": " + behind)) complain(*field, "says it twice");
      }
    }
  }
  return found;
}

}  // namespace tandem::tests
