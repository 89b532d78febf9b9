#include "pdf/svg_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/terminal_text.h"
#include "base/utf8.h"
#include "pdf/css_guard.h"

namespace tandem {
namespace {

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr std::string_view spaces = " \t\r\n";
constexpr std::size_t most_levels = 1000;
constexpr std::size_t most_namespaces = 100;
constexpr std::size_t most_entities = 100;
constexpr std::size_t most_bytes_of_entity = 1000;
constexpr std::size_t most_expanded_bytes = std::size_t{1} << 20;

constexpr const char* not_whole = "the SVG is not whole: save it once more from the program that drew it";
constexpr const char* use_utf8 = "save the SVG in the encoding UTF-8";
constexpr const char* use_outlines =
    "turn the letters in the SVG into outlines: fonts differ from machine to machine";
constexpr const char* use_picture =
    "the SVG holds a picture made of pixels: use that PNG or JPEG file in its place";
constexpr const char* no_entities = "the SVG keeps parts of itself in entities: save it as plain SVG";
constexpr const char* no_other_file = "the SVG takes parts from another file: put them into this one";
constexpr const char* too_large = "the SVG is too large or too deep: make it simpler, or use a PNG file";

/// What librsvg draws, or what draws nothing in any program.
constexpr std::string_view known_elements =
    " a circle clipPath color-profile cursor defs desc ellipse feBlend feColorMatrix "
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap "
    "feDistantLight feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode "
    "feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence "
    "filter font font-face font-face-format font-face-name font-face-src font-face-uri g glyph "
    "hkern line linearGradient marker mask metadata missing-glyph path pattern polygon "
    "polyline radialGradient rect stop style svg switch symbol title use view vkern ";

bool is_known(std::string_view name) {
  return known_elements.find(fmt::format(" {} ", name)) != known_elements.npos;
}

bool is_text(std::string_view name) {
  static const std::set<std::string_view> names{"text",     "tspan",      "textPath", "tref",    "altGlyph",
                                                "flowRoot", "flowRegion", "flowPara", "flowSpan"};
  return names.contains(name);
}

bool is_animation(std::string_view name) {
  return name == "script" || name == "set" || name == "discard" || name.starts_with("animate");
}

/// Elements of other namespaces are what drawing programs note for themselves, but for these.
bool is_meant_to_be_seen(std::string_view name_space) {
  return name_space == "http://www.w3.org/1999/xhtml" || name_space == "http://www.w3.org/2001/XInclude" ||
         name_space == "http://www.w3.org/1998/Math/MathML";
}

/// Whether a property's value can stand in it.
bool holds_css(std::string_view attribute) {
  static const std::set<std::string_view> others{
      "d", "points", "id", "class", "transform", "gradientTransform", "patternTransform", "lang", "role"};
  return attribute.find(':') == attribute.npos && !others.contains(attribute) &&
         !attribute.starts_with("aria-") && !attribute.starts_with("data-");
}

struct Attribute {
  std::string_view name;
  std::string value;
};

struct Name {
  std::string_view prefix;
  std::string_view local;
};

Name split(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == name.npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

/// What ends the reading; caught in this file.
struct Trouble {
  std::size_t at;
  std::string hint;
};

class SvgGuard {
 public:
  explicit SvgGuard(std::string_view svg) : svg_(svg) {}

  /// Throws Trouble.
  void read() {
    if (svg_.find('\0') != svg_.npos) fail(use_utf8);
    while (true) {
      const std::size_t open = svg_.find('<', at_);
      read_text(svg_.substr(at_, open == svg_.npos ? open : open - at_));
      if (open == svg_.npos) return;
      at_ = open;
      read_markup();
    }
  }

 private:
  struct Element {
    std::string_view local;  ///< empty if it is none of SVG's
    std::size_t namespaces_before = 0;
  };

  [[noreturn]] void fail(std::string hint) const { throw Trouble{at_, std::move(hint)}; }

  bool comes(std::string_view words) const { return svg_.substr(at_, words.size()) == words; }

  /// What stands between here and `end`, which is passed.
  std::string_view take_until(std::string_view end) {
    const std::size_t found = svg_.find(end, at_);
    if (found == svg_.npos) fail(not_whole);
    const std::string_view between = svg_.substr(at_, found - at_);
    at_ = found + end.size();
    return between;
  }

  void skip_spaces() { at_ = std::min(svg_.find_first_not_of(spaces, at_), svg_.size()); }

  std::string_view take_name() {
    const std::size_t end = std::min(svg_.find_first_of(" \t\r\n/>=<[\"'", at_), svg_.size());
    const std::string_view name = svg_.substr(at_, end - at_);
    if (name.empty()) fail(not_whole);
    at_ = end;
    return name;
  }

  std::string_view take_quoted() {
    const char quote = at_ < svg_.size() ? svg_[at_] : '\0';
    if (quote != '"' && quote != '\'') fail(not_whole);
    ++at_;
    return take_until(std::string_view(&quote, 1));
  }

  void read_text(std::string_view text) {
    if (is_in_style()) style_ += decode(text);
  }

  bool is_in_style() const { return !open_.empty() && open_.back().local == "style"; }

  void read_markup() {
    if (comes("<!--")) {
      at_ += 4;
      take_until("-->");
    } else if (comes("<![CDATA[")) {
      at_ += 9;
      const std::string_view data = take_until("]]>");
      if (is_in_style()) style_ += data;
    } else if (comes("<?")) {
      read_instruction();
    } else if (comes("<!DOCTYPE")) {
      read_doctype();
    } else if (comes("</")) {
      close_element();
      take_until(">");
    } else {
      read_element();
    }
  }

  // In another encoding these bytes may mean other signs.
  void read_instruction() {
    const std::string_view instruction = svg_.substr(at_, svg_.find("?>", at_) - at_);
    if (instruction.starts_with("<?xml-stylesheet")) fail(no_other_file);
    const std::size_t encoding = instruction.find("encoding");
    if (instruction.starts_with("<?xml ") && encoding != instruction.npos) {
      std::string name(instruction.substr(encoding + 8));
      std::erase_if(
          name, [](char c) { return spaces.find(c) != spaces.npos || c == '=' || c == '"' || c == '\''; });
      for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      static const std::set<std::string_view> like_ascii{"utf-8",      "us-ascii",    "ascii",
                                                         "iso-8859-1", "iso-8859-15", "windows-1252"};
      const std::string_view first(name.data(), std::min(name.find("standalone"), name.size()));
      if (!like_ascii.contains(first)) fail(use_utf8);
    }
    take_until("?>");
  }

  void read_doctype() {
    at_ += 9;
    while (true) {
      const std::size_t next = svg_.find_first_of("\"'[>", at_);
      if (next == svg_.npos) fail(not_whole);
      at_ = next;
      if (svg_[at_] == '[') {
        ++at_;
        read_declarations();
      } else if (svg_[at_++] == '>') {
        return;
      } else {
        --at_;
        take_quoted();
      }
    }
  }

  void read_declarations() {
    while (true) {
      skip_spaces();
      if (comes("]")) {
        ++at_;
        return;
      }
      if (comes("<!--")) {
        take_until("-->");
      } else if (comes("<?")) {
        take_until("?>");
      } else if (comes("<!ENTITY")) {
        read_entity();
      } else if (comes("<!ELEMENT") || comes("<!NOTATION")) {
        take_until(">");
      } else {
        fail(at_ < svg_.size() ? no_entities : not_whole);
      }
    }
  }

  // Programs write entities for the names of their namespaces; what could be markup is refused.
  void read_entity() {
    at_ += 8;
    skip_spaces();
    if (comes("%")) fail(no_entities);
    const std::string_view name = take_name();
    skip_spaces();
    if (!comes("\"") && !comes("'")) fail(no_entities);
    const std::string value = decode(take_quoted());
    if (value.find_first_of("<&%") != value.npos) fail(no_entities);
    if (value.size() > most_bytes_of_entity || entities_.size() == most_entities) fail(too_large);
    entities_.emplace(name, value);
    skip_spaces();
    if (!comes(">")) fail(no_entities);
    ++at_;
  }

  /// With what entities and character references stand for.
  std::string decode(std::string_view text) {
    std::string decoded;
    while (true) {
      const std::size_t reference = text.find('&');
      decoded += text.substr(0, reference);
      if (reference == text.npos) return decoded;
      text.remove_prefix(reference + 1);
      const std::size_t end = text.find(';');
      if (end == text.npos || end > most_bytes_of_entity) fail(not_whole);
      const std::string meant = meaning_of(text.substr(0, end));
      expanded_bytes_ += meant.size();
      if (expanded_bytes_ > most_expanded_bytes) fail(too_large);
      decoded += meant;
      text.remove_prefix(end + 1);
    }
  }

  std::string meaning_of(std::string_view reference) const {
    static const std::map<std::string_view, std::string_view> predefined{
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
    if (reference.starts_with('#')) return character(reference.substr(1));
    if (const auto found = predefined.find(reference); found != predefined.end()) {
      return std::string(found->second);
    }
    const auto found = entities_.find(reference);
    if (found == entities_.end()) fail(not_whole);
    return found->second;
  }

  std::string character(std::string_view digits) const {
    const bool is_hexadecimal = digits.starts_with('x');
    if (is_hexadecimal) digits.remove_prefix(1);
    char32_t code = 0;
    for (const char c : digits) {
      const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
      const bool is_digit = lower >= '0' && lower <= '9';
      if (!is_digit && !(is_hexadecimal && lower >= 'a' && lower <= 'f')) fail(not_whole);
      code = code * (is_hexadecimal ? 16 : 10) +
             static_cast<char32_t>(is_digit ? lower - '0' : lower - 'a' + 10);
      if (code > 0x10FFFF) fail(not_whole);
    }
    std::string text;
    append_utf8(text, code);
    return text;
  }

  void read_element() {
    const std::size_t start = at_++;
    const std::string_view name = take_name();
    const std::vector<Attribute> attributes = read_attributes();
    const std::size_t end = at_;
    at_ = start;  // the place of what is found now
    if (open_.size() == most_levels) fail(too_large);
    open_.push_back({{}, namespaces_.size()});
    for (const Attribute& each : attributes) declare(each);
    check_element(name, attributes);
    at_ = end;
    const bool is_empty = comes("/");
    take_until(">");
    if (is_empty) close_element();
  }

  std::vector<Attribute> read_attributes() {
    std::vector<Attribute> attributes;
    while (true) {
      skip_spaces();
      if (at_ >= svg_.size()) fail(not_whole);
      if (comes(">") || comes("/>")) return attributes;
      const std::string_view name = take_name();
      skip_spaces();
      if (!comes("=")) fail(not_whole);
      ++at_;
      skip_spaces();
      attributes.push_back({name, decode(take_quoted())});
    }
  }

  void declare(const Attribute& attribute) {
    const Name name = split(attribute.name);
    const bool is_default = attribute.name == "xmlns";
    if (!is_default && name.prefix != "xmlns") return;
    if (namespaces_.size() == most_namespaces) fail(too_large);
    namespaces_.emplace_back(is_default ? std::string_view() : name.local, attribute.value);
  }

  std::string_view namespace_of(std::string_view prefix) const {
    const auto found = std::find_if(namespaces_.rbegin(), namespaces_.rend(),
                                    [&](const auto& each) { return each.first == prefix; });
    return found == namespaces_.rend() ? std::string_view() : std::string_view(found->second);
  }

  void check_element(std::string_view written, const std::vector<Attribute>& attributes) {
    const Name name = split(written);
    const std::string_view name_space = namespace_of(name.prefix);
    if (is_meant_to_be_seen(name_space)) fail(cannot_draw(written));
    if (!name_space.empty() && name_space != svg_namespace) return;
    const bool is_left_out = name.local == "foreignObject" && is_for_one_program(attributes);
    open_.back().local = name.local;
    if (is_text(name.local)) fail(use_outlines);
    if (name.local == "image" || name.local == "feImage") fail(use_picture);
    if (is_animation(name.local)) fail("paper does not move: save the SVG without animation and scripts");
    if (!is_left_out && !is_known(name.local)) fail(cannot_draw(written));
    for (const Attribute& each : attributes) check_attribute(name.local, each);
  }

  /// Drawing programs keep a copy for themselves in a switch, and beside it what others show.
  bool is_for_one_program(const std::vector<Attribute>& attributes) const {
    const bool is_in_switch = open_.size() > 1 && open_[open_.size() - 2].local == "switch";
    return is_in_switch && std::any_of(attributes.begin(), attributes.end(), [](const Attribute& each) {
             return each.name == "requiredExtensions" && !each.value.empty();
           });
  }

  static std::string cannot_draw(std::string_view what) {
    return fmt::format("'{}' in the SVG is not drawn: turn it into shapes, or use a PNG file",
                       shortened(harmless(what), 40));
  }

  void check_attribute(std::string_view element, const Attribute& attribute) {
    const std::string_view local = split(attribute.name).local;
    if (local == "href" && element != "a") {
      const std::size_t start = attribute.value.find_first_not_of(spaces);
      if (start != std::string::npos && attribute.value[start] != '#') fail(no_other_file);
    }
    if (attribute.name.starts_with("on"))
      fail("paper does not move: save the SVG without animation and scripts");
    if (!holds_css(attribute.name)) return;
    if (const auto trouble = find_css_trouble(attribute.value)) fail(cannot_draw(*trouble));
  }

  void close_element() {
    if (open_.empty()) fail(not_whole);
    if (is_in_style()) {
      if (const auto trouble = find_css_trouble(style_)) fail(cannot_draw(*trouble));
      style_.clear();
    }
    namespaces_.resize(open_.back().namespaces_before);
    open_.pop_back();
  }

  std::string_view svg_;
  std::size_t at_ = 0;
  std::vector<Element> open_;
  std::vector<std::pair<std::string_view, std::string>> namespaces_;
  std::map<std::string, std::string, std::less<>> entities_;
  std::size_t expanded_bytes_ = 0;
  std::string style_;  ///< of the style element that is open
};

}  // namespace

std::optional<std::string> find_svg_trouble(std::string_view svg) {
  if (svg.size() > most_bytes_of_svg) return too_large;
  try {
    SvgGuard(svg).read();
    return std::nullopt;
  } catch (const Trouble& trouble) {
    const auto end = svg.begin() + static_cast<std::ptrdiff_t>(std::min(trouble.at, svg.size()));
    return fmt::format("{} (line {})", trouble.hint, 1 + std::count(svg.begin(), end, '\n'));
  }
}

}  // namespace tandem
