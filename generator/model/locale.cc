#include "model/locale.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::model {
namespace {

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void report_missing(const Locale& locale, const std::string& name, const SourceSpan& span,
                    Diagnostics& diagnostics) {
  diagnostics.error("missing-translation", span,
                    fmt::format("the language '{}' has no words for '{}'", locale.id.value, name),
                    fmt::format("add them to {}", locale.id.span.file ? locale.id.span.file->path : ""));
}

// Every scalar below `english` must have one below `translated`, which may be null.
void check_words(const Locale& locale, const load::Node& english, const load::Node* translated,
                 const std::string& path, Diagnostics& diagnostics) {
  for (const auto& [key, value] : english.entries) {
    const load::Node* counterpart = translated ? translated->find(key.scalar) : nullptr;
    if (value.kind == load::Node::Kind::map) {
      check_words(locale, value, counterpart, path + key.scalar + ": ", diagnostics);
    } else if (!counterpart) {
      report_missing(locale, path + key.scalar, key.span, diagnostics);
    }
  }
}

}  // namespace

Locale read_locale(const load::Node& document, Diagnostics& diagnostics) {
  static const std::vector<std::string> layer_keys{"language", "words", "blocks", "fonts", "fallback"};
  Locale locale;
  locale.overlay.kind = load::Node::Kind::map;
  locale.overlay.span = document.span;
  for (const auto& [key, value] : document.entries) {
    if (key.scalar == "locale") {
      load::decode(value, locale.id, load::Bounds{}, diagnostics);
    } else if (key.scalar == "description") {
      load::decode(value, locale.description, load::Bounds{}, diagnostics);
    } else if (holds(layer_keys, key.scalar)) {
      locale.overlay.entries.emplace_back(key, value);
    } else {
      std::vector<std::string> known = layer_keys;
      known.insert(known.begin(), {"locale", "description"});
      diagnostics.error("unknown-key", key.span, fmt::format("unknown key '{}' in locale", key.scalar),
                        suggestion(key.scalar, known));
    }
  }
  if (!locale.overlay.find("language")) {
    diagnostics.error("missing-key", document.span, "the key 'language' is missing in locale",
                      "add 'language: …', for hyphenation and screen readers");
  }
  return locale;
}

void check_locale_words(const Locale& locale, const load::Node& theme,
                        const std::vector<BlockWord>& block_words, Diagnostics& diagnostics) {
  if (const load::Node* words = theme.find("words")) {
    check_words(locale, *words, locale.overlay.find("words"), "words: ", diagnostics);
  }
  const load::Node* english_blocks = theme.find("blocks");
  const load::Node* blocks = locale.overlay.find("blocks");
  for (const auto& [kind, key] : block_words) {
    const load::Node* of_kind = english_blocks ? english_blocks->find(kind) : nullptr;
    const load::Node* english = of_kind ? of_kind->find(key) : nullptr;
    if (!english) continue;  // the theme's own mistake
    const load::Node* translated_kind = blocks ? blocks->find(kind) : nullptr;
    const load::Node* translated = translated_kind ? translated_kind->find(key) : nullptr;
    const std::string path = fmt::format("blocks: {}: {}", kind, key);
    if (english->kind == load::Node::Kind::map) {
      check_words(locale, *english, translated, path + ": ", diagnostics);
    } else if (!translated) {
      report_missing(locale, path, english->span, diagnostics);
    }
  }
}

}  // namespace tandem::model
