// Damages texts and files in the ways that people, editors and disks do. The same seed gives the same
// damage on every machine: no clock, and no distribution of the standard library, whose results differ.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace tandem::tests {

/// How often a test damages something: `usual`, so that all take some seconds with sanitizers, or that times
/// TANDEM_FUZZ_ROUNDS of the environment, for a long search.
inline int rounds(int usual) {
  const char* times = std::getenv("TANDEM_FUZZ_ROUNDS");
  return usual * std::max(1, times ? std::atoi(times) : 1);
}

class Mutator {
 public:
  /// `tokens` are what is put in here and there: what has a meaning in the kind of text.
  Mutator(std::uint32_t seed, std::vector<std::string> tokens) : random_(seed), tokens_(std::move(tokens)) {}

  /// From 0 to `count` - 1.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }

  /// One to three kinds of damage, one after the other.
  std::string damage(std::string text) {
    for (std::size_t i = below(3) + 1; i > 0; --i) damage_once(text);
    return text;
  }

 private:
  void damage_once(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(16) + 1;
    switch (below(10)) {
      case 0:  // one bit
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        return;
      case 1:  // any byte
        text.insert(at, 1, static_cast<char>(below(256)));
        return;
      case 2:
        text.erase(at, length);
        return;
      case 3:
        text.insert(at, text.substr(at, length));
        return;
      case 4:  // cut off
        text.resize(at);
        return;
      case 5:
      case 6:
      case 7:
        text.insert(at, tokens_[below(tokens_.size())]);
        return;
      case 8:  // a token in place of what stands there
        text.replace(at, std::min(length, text.size() - at), tokens_[below(tokens_.size())]);
        return;
      default:
        move_line(text);
    }
  }

  // Takes a line from one place and puts it, perhaps indented, or a copy of it, to another.
  void move_line(std::string& text) {
    const std::size_t from = line_start(text, below(text.size() + 1));
    const std::size_t end = text.find('\n', from);
    std::string line = text.substr(from, end == std::string::npos ? end : end + 1 - from);
    if (below(2) == 0) text.erase(from, line.size());
    line.insert(0, below(5), ' ');
    text.insert(line_start(text, below(text.size() + 1)), line);
  }

  static std::size_t line_start(const std::string& text, std::size_t at) {
    return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  }

  std::mt19937 random_;
  std::vector<std::string> tokens_;
};

}  // namespace tandem::tests
