#include "text/shaper.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <deque>
#include <functional>
#include <limits>
#include <unordered_map>
#include <utility>

#include "text/font_fallback.h"
#include "text/font_handle.h"

namespace tandem::text {
namespace {

/// Longer words are shaped each time; nobody repeats them.
constexpr std::size_t longest_kept_word = 64;
/// Beyond this many words the store is emptied, so that a batch of any size has a bounded memory.
constexpr std::size_t most_kept_words = 200'000;

struct WordKey {
  Shaper::Context context;
  std::u32string text;
};
struct WordView {
  Shaper::Context context;
  std::u32string_view text;
};
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(const WordView& word) const {
    return std::hash<std::u32string_view>()(word.text) ^ (word.context * 0x9E3779B97F4A7C15ull);
  }
  std::size_t operator()(const WordKey& word) const { return (*this)(WordView{word.context, word.text}); }
};
struct WordEqual {
  using is_transparent = void;
  static bool same(const WordView& a, const WordView& b) {
    return a.context == b.context && a.text == b.text;
  }
  static WordView view(const WordKey& key) { return {key.context, key.text}; }
  bool operator()(const WordKey& a, const WordKey& b) const { return same(view(a), view(b)); }
  bool operator()(const WordView& a, const WordKey& b) const { return same(a, view(b)); }
  bool operator()(const WordKey& a, const WordView& b) const { return same(view(a), b); }
};

struct JoinKey {
  Shaper::Context context;
  char32_t last;
  char32_t next;
  bool operator==(const JoinKey&) const = default;
};
struct JoinHash {
  std::size_t operator()(const JoinKey& key) const {
    const std::uint64_t pair = static_cast<std::uint64_t>(key.last) << 32 | key.next;
    return std::hash<std::uint64_t>()(pair ^ key.context * 0x9E3779B97F4A7C15ull);
  }
};

hb_script_t to_harfbuzz_script(int script) {
  const char* name = uscript_getShortName(static_cast<UScriptCode>(script));
  return name ? hb_script_from_string(name, -1) : HB_SCRIPT_LATIN;
}

hb_feature_t feature(const char (&tag)[5], unsigned value) {
  return {HB_TAG(tag[0], tag[1], tag[2], tag[3]), value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

}  // namespace

struct Shaper::Impl {
  struct Prepared {
    ShapingContext wish;
    hb_script_t script;
    hb_language_t language;
    std::vector<hb_feature_t> features;
  };

  hb_buffer_t* buffer = hb_buffer_create();
  std::vector<Prepared> contexts;
  std::unordered_map<WordKey, ShapedWord, WordHash, WordEqual> words;
  std::unordered_map<JoinKey, double, JoinHash> joins;
  std::deque<ShapedWord> long_words;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { hb_buffer_destroy(buffer); }

  void fill_buffer(const Prepared& context, std::u32string_view text) {
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_direction(buffer, context.wish.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, context.script);
    hb_buffer_set_language(buffer, context.language);
    // Invisible characters leave no glyph, and a mark without a base gets no dotted circle.
    hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES |
                                                               HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE));
    const Font& font = *context.wish.font;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool hyphen = text[i] == 0x2010 || text[i] == 0x2011;
      const char32_t c = hyphen && !font.has_glyph(text[i]) && !font.has_glyph(0x2010) ? U'-' : text[i];
      hb_buffer_add(buffer, c, static_cast<unsigned>(i));
    }
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  }

  ShapedWord shape(const Prepared& context, std::u32string_view text) {
    ShapedWord word;
    if (!context.wish.font || text.empty()) return word;
    fill_buffer(context, text);
    const Font::Handle& handle = context.wish.font->handle();
    hb_shape(handle.font, buffer, context.features.data(), static_cast<unsigned>(context.features.size()));

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    const double em = handle.units_per_em;
    // A glyph for what is never seen (some fonts replace joiners) would have no text to belong to.
    std::size_t seen_end = text.size();
    while (seen_end > 0 && is_invisible(text[seen_end - 1])) --seen_end;
    std::uint32_t cluster_before = std::numeric_limits<std::uint32_t>::max();
    word.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
      const std::uint32_t cluster = infos[i].cluster;
      if (cluster >= seen_end) continue;
      if (infos[i].codepoint == 0) {
        if (!is_invisible(text[cluster])) word.unset.push_back(text[cluster]);
        continue;
      }
      word.cluster_count += cluster != cluster_before;
      cluster_before = cluster;
      word.glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint),
                             static_cast<float>(positions[i].x_advance / em),
                             static_cast<float>(positions[i].x_offset / em),
                             static_cast<float>(positions[i].y_offset / em), cluster});
      word.advance += word.glyphs.back().advance;
    }
    return word;
  }
};

Shaper::Shaper() : impl_(std::make_unique<Impl>()) {}
Shaper::~Shaper() = default;

void Shaper::begin_paragraph() {
  impl_->long_words.clear();
  if (impl_->words.size() > most_kept_words) impl_->words.clear();
}

Shaper::Context Shaper::context(const ShapingContext& context) {
  for (std::size_t i = 0; i < impl_->contexts.size(); ++i) {
    if (impl_->contexts[i].wish == context) return static_cast<Context>(i);
  }
  Impl::Prepared prepared{
      context, to_harfbuzz_script(context.script), hb_language_from_string(context.language.c_str(), -1), {}};
  // Old-style figures read as letters where a copier has thinned them: a help line of "555 oIoo".
  prepared.features.push_back(feature("lnum", 1));
  if (context.tabular_figures) prepared.features.push_back(feature("tnum", 1));
  if (context.small_caps) prepared.features.push_back(feature("smcp", 1));
  if (!context.ligatures) {
    prepared.features.push_back(feature("liga", 0));
    prepared.features.push_back(feature("clig", 0));
  }
  impl_->contexts.push_back(std::move(prepared));
  return static_cast<Context>(impl_->contexts.size() - 1);
}

const ShapedWord& Shaper::shape(Context context, std::u32string_view text) {
  const Impl::Prepared& prepared = impl_->contexts[context];
  if (text.size() > longest_kept_word) return impl_->long_words.emplace_back(impl_->shape(prepared, text));
  const auto known = impl_->words.find(WordView{context, text});
  if (known != impl_->words.end()) return known->second;
  return impl_->words.emplace(WordKey{context, std::u32string(text)}, impl_->shape(prepared, text))
      .first->second;
}

double Shaper::join(Context context, char32_t last, char32_t next) {
  // Only spaces, dashes and the like end a word inside a stretch of one context where fonts kern.
  if (last >= 0x2100 || u_isalnum(static_cast<UChar32>(last))) return 0;
  const auto [known, is_new] = impl_->joins.try_emplace(JoinKey{context, last, next});
  if (!is_new) return known->second;
  const char32_t pair[] = {last, next};
  const ShapedWord together = impl_->shape(impl_->contexts[context], {pair, 2});
  const ShapedWord apart = impl_->shape(impl_->contexts[context], {pair, 1});
  if (together.cluster_count != 2 || apart.cluster_count != 1) return 0;
  double advance = 0;
  for (const Glyph& glyph : together.glyphs) advance += glyph.cluster == 0 ? glyph.advance : 0;
  known->second = advance - apart.advance;
  return known->second;
}

}  // namespace tandem::text
