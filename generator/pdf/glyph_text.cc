#include "pdf/glyph_text.h"

#include <hb.h>

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace tandem::pdf {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// Lam with an alef behind it is one glyph in every Arabic font. Readers reverse text that is set from right
/// to left character by character, and many reverse a glyph's two characters with it; the compatibility
/// character for the pair (Unicode, U+FEF5 to U+FEFC) cannot be torn, and readers fold it when they search.
std::string_view joined_lam_alef(std::string_view text) {
  if (text == "\u0644\u0622") return "\uFEF5";
  if (text == "\u0644\u0623") return "\uFEF7";
  if (text == "\u0644\u0625") return "\uFEF9";
  if (text == "\u0644\u0627") return "\uFEFB";
  return text;
}

/// The text that a glyph shows for `text`. Fonts share one glyph between the two spaces, and in text from
/// right to left a bracket's glyph is its mirror image; readers turn that back (Unicode annex 9, L4).
std::string shown_text(std::string_view text, std::uint16_t glyph, bool right_to_left,
                       const text::Font& font) {
  if (text == no_break_space) return " ";
  if (!right_to_left || text.empty()) return std::string(text);
  std::size_t next = 0;
  const char32_t character = next_code_point(text, next);
  const char32_t mirrored = hb_unicode_mirroring(hb_unicode_funcs_get_default(), character);
  if (next < text.size() || mirrored == character || font.glyph(mirrored) != glyph) {
    return std::string(joined_lam_alef(text));
  }
  std::string out;
  append_utf8(out, mirrored);
  return out;
}

}  // namespace

const std::vector<TextSegment>& GlyphText::divide(const text::GlyphRun& run, EmbeddedFont& font) {
  segments_.clear();
  find_clusters(run);
  bool all_extract_well = true;
  for (Cluster& cluster : clusters_) {
    const bool single = cluster.end - cluster.first == 1;
    cluster.extracts_well =
        single ? map_single_glyph(run, cluster, font) : map_several_glyphs(run, cluster, font);
    all_extract_well = all_extract_well && cluster.extracts_well;
  }
  if (all_extract_well) {
    segments_.push_back({0, run.glyphs.size(), false, {}});
  } else {
    divide_into_words(run);
  }
  if (run.right_to_left) std::reverse(segments_.begin(), segments_.end());
  return segments_;
}

void GlyphText::find_clusters(const text::GlyphRun& run) {
  clusters_.clear();
  const std::size_t text_size = run.text.size();
  for (std::size_t first = 0; first < run.glyphs.size();) {
    Cluster cluster;
    cluster.first = first;
    cluster.text_begin = std::min<std::size_t>(run.glyphs[first].cluster, text_size);
    cluster.end = first + 1;
    while (cluster.end < run.glyphs.size() && run.glyphs[cluster.end].cluster == run.glyphs[first].cluster) {
      ++cluster.end;
    }
    first = cluster.end;
    clusters_.push_back(cluster);
  }
  // A cluster's text ends where the next one's starts: the one to its right, or left of it from right to
  // left.
  const std::size_t count = clusters_.size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_last = run.right_to_left ? i == 0 : i + 1 == count;
    const std::size_t next = is_last ? text_size : clusters_[run.right_to_left ? i - 1 : i + 1].text_begin;
    clusters_[i].text_end = std::max(next, clusters_[i].text_begin);
    const std::string_view text = std::string_view(run.text).substr(clusters_[i].text_begin);
    clusters_[i].is_space = text.substr(0, 1) == " " || text.substr(0, 2) == no_break_space;
  }
}

bool GlyphText::map_single_glyph(const text::GlyphRun& run, const Cluster& cluster, EmbeddedFont& font) {
  const text::Glyph& glyph = run.glyphs[cluster.first];
  UsedGlyph& used = font.use(glyph.id);
  const std::string_view text =
      std::string_view(run.text).substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
  // The usual case first: a glyph that has shown this text before.
  if (used.text != text || text.empty()) {
    const std::string shown = shown_text(text, glyph.id, run.right_to_left, font.font());
    if (used.text.empty() && glyph.id != 0) font.tell(used, shown);
    if (used.text != shown || text.empty()) return false;
  }
  return glyph.y_offset == 0;  // readers take a raised glyph for another line
}

bool GlyphText::map_several_glyphs(const text::GlyphRun& run, const Cluster& cluster, EmbeddedFont& font) {
  const std::string_view text =
      std::string_view(run.text).substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
  std::u32string rest = to_code_points(text);
  std::vector<std::uint16_t> unmatched;
  const std::size_t count = cluster.end - cluster.first;
  const auto logical = [&](std::size_t i) -> const text::Glyph& {
    return run.glyphs[run.right_to_left ? cluster.end - 1 - i : cluster.first + i];
  };
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint16_t id = logical(i).id;
    const auto match = std::find_if(rest.begin(), rest.end(), [&](char32_t character) {
      return id != 0 && font.font().glyph(character) == id;
    });
    if (match == rest.end()) {
      unmatched.push_back(id);
      continue;
    }
    UsedGlyph& used = font.use(id);
    if (used.text.empty()) font.tell(used, to_utf8({&*match, 1}));
    rest.erase(match);
  }
  // What is left are forms of letters and joined marks: a character each in order, and the last takes all
  // that remains. A glyph for which nothing remains is a zero width space.
  std::u32string_view remaining = rest;
  for (std::size_t i = 0; i < unmatched.size(); ++i) {
    const bool is_last = i + 1 == unmatched.size();
    const std::size_t taken = is_last ? remaining.size() : std::min<std::size_t>(1, remaining.size());
    UsedGlyph& used = font.use(unmatched[i]);
    if (used.text.empty() && unmatched[i] != 0) {
      font.tell(used, taken > 0 ? to_utf8(remaining.substr(0, taken)) : "\u200B");
    }
    remaining.remove_prefix(taken);
  }
  std::string extracted;
  bool raised = false;
  for (std::size_t i = 0; i < count; ++i) {
    extracted += font.use(logical(i).id).text;
    raised = raised || logical(i).y_offset != 0;
  }
  return extracted == text && !raised;
}

void GlyphText::divide_into_words(const text::GlyphRun& run) {
  for (std::size_t first = 0; first < clusters_.size();) {
    std::size_t end = first;
    std::size_t text_begin = run.text.size();
    std::size_t text_end = 0;
    bool extracts_well = true;
    do {
      const Cluster& cluster = clusters_[end];
      text_begin = std::min(text_begin, cluster.text_begin);
      text_end = std::max(text_end, cluster.text_end);
      extracts_well = extracts_well && cluster.extracts_well;
      ++end;
    } while (end < clusters_.size() && clusters_[end].is_space == clusters_[first].is_space);

    const std::size_t last_glyph = clusters_[end - 1].end;
    const bool joins = extracts_well && !segments_.empty() && !segments_.back().needs_actual_text;
    if (joins) {
      segments_.back().end = last_glyph;
    } else {
      std::string actual = extracts_well ? std::string() : run.text.substr(text_begin, text_end - text_begin);
      segments_.push_back({clusters_[first].first, last_glyph, !extracts_well, std::move(actual)});
    }
    first = end;
  }
}

}  // namespace tandem::pdf
