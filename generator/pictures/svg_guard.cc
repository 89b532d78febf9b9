#include "pictures/svg_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/terminal_text.h"
#include "pictures/css_guard.h"
#include "pictures/svg_vocabulary.h"
#include "pictures/xml_entities.h"
#include "pictures/xml_reader.h"

namespace tandem::pictures {
namespace {

constexpr std::size_t most_levels = 1000;
constexpr std::size_t most_namespaces = 100;

constexpr const char* use_utf8 = "save the SVG in the encoding UTF-8";
constexpr const char* use_outlines =
    "turn the letters in the SVG into outlines: fonts differ from machine to machine";
constexpr const char* use_picture =
    "the SVG holds a picture made of pixels: use that PNG or JPEG file in its place";
constexpr const char* no_other_file = "the SVG takes parts from another file: put them into this one";
constexpr const char* no_animation = "paper does not move: save the SVG without animation and scripts";

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

class SvgGuard {
 public:
  explicit SvgGuard(std::string_view svg) : reader_(svg), entities_(reader_) {}

  /// Throws XmlTrouble.
  void read() {
    const std::string_view svg = reader_.text();
    if (svg.find('\0') != svg.npos) reader_.fail(use_utf8);
    while (true) {
      const std::size_t start = reader_.place();
      const std::size_t open = svg.find('<', start);
      read_text(svg.substr(start, open == svg.npos ? open : open - start));
      if (open == svg.npos) return;
      reader_.go_to(open);
      read_markup();
    }
  }

 private:
  struct Element {
    std::string_view local;  ///< empty if it is none of SVG's
    std::size_t namespaces_before = 0;
  };

  void read_text(std::string_view text) {
    if (is_in_style()) style_ += entities_.decode(text);
  }

  bool is_in_style() const { return !open_.empty() && open_.back().local == "style"; }

  void read_markup() {
    if (reader_.comes("<!--")) {
      reader_.skip(4);
      reader_.take_until("-->");
    } else if (reader_.comes("<![CDATA[")) {
      reader_.skip(9);
      const std::string_view data = reader_.take_until("]]>");
      if (is_in_style()) style_ += data;
    } else if (reader_.comes("<?")) {
      read_instruction();
    } else if (reader_.comes("<!DOCTYPE")) {
      entities_.read_doctype();
    } else if (reader_.comes("</")) {
      close_element();
      reader_.take_until(">");
    } else {
      read_element();
    }
  }

  // In another encoding these bytes may mean other signs.
  void read_instruction() {
    const std::string_view instruction =
        reader_.text().substr(reader_.place(), reader_.text().find("?>", reader_.place()) - reader_.place());
    if (instruction.starts_with("<?xml-stylesheet")) reader_.fail(no_other_file);
    const std::size_t encoding = instruction.find("encoding");
    if (instruction.starts_with("<?xml ") && encoding != instruction.npos) {
      std::string name(instruction.substr(encoding + 8));
      std::erase_if(name, [](char c) {
        return xml_spaces.find(c) != xml_spaces.npos || c == '=' || c == '"' || c == '\'';
      });
      for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      static const std::set<std::string_view> like_ascii{"utf-8",      "us-ascii",    "ascii",
                                                         "iso-8859-1", "iso-8859-15", "windows-1252"};
      const std::string_view first(name.data(), std::min(name.find("standalone"), name.size()));
      if (!like_ascii.contains(first)) reader_.fail(use_utf8);
    }
    reader_.take_until("?>");
  }

  void read_element() {
    const std::size_t start = reader_.place();
    reader_.skip(1);
    const std::string_view name = reader_.take_name();
    const std::vector<Attribute> attributes = read_attributes();
    const std::size_t end = reader_.place();
    reader_.go_to(start);  // the place of what is found now
    if (open_.size() == most_levels) reader_.fail(XmlReader::too_large);
    open_.push_back({{}, namespaces_.size()});
    for (const Attribute& each : attributes) declare(each);
    check_element(name, attributes);
    reader_.go_to(end);
    const bool is_empty = reader_.comes("/");
    reader_.take_until(">");
    if (is_empty) close_element();
  }

  std::vector<Attribute> read_attributes() {
    std::vector<Attribute> attributes;
    while (true) {
      reader_.skip_spaces();
      if (reader_.is_at_end()) reader_.fail(XmlReader::not_whole);
      if (reader_.comes(">") || reader_.comes("/>")) return attributes;
      const std::string_view name = reader_.take_name();
      reader_.skip_spaces();
      if (!reader_.comes("=")) reader_.fail(XmlReader::not_whole);
      reader_.skip(1);
      reader_.skip_spaces();
      attributes.push_back({name, entities_.decode(reader_.take_quoted())});
    }
  }

  void declare(const Attribute& attribute) {
    const Name name = split(attribute.name);
    const bool is_default = attribute.name == "xmlns";
    if (!is_default && name.prefix != "xmlns") return;
    if (namespaces_.size() == most_namespaces) reader_.fail(XmlReader::too_large);
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
    if (is_meant_to_be_seen(name_space)) reader_.fail(cannot_draw(written));
    if (!name_space.empty() && name_space != svg_namespace) return;
    const bool is_left_out = name.local == "foreignObject" && is_for_one_program(attributes);
    open_.back().local = name.local;
    if (is_svg_text(name.local)) reader_.fail(use_outlines);
    if (name.local == "image" || name.local == "feImage") reader_.fail(use_picture);
    if (is_svg_animation(name.local)) reader_.fail(no_animation);
    if (!is_left_out && !is_drawn_by_librsvg(name.local)) reader_.fail(cannot_draw(written));
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
      const std::size_t start = attribute.value.find_first_not_of(xml_spaces);
      if (start != std::string::npos && attribute.value[start] != '#') reader_.fail(no_other_file);
    }
    if (attribute.name.starts_with("on")) reader_.fail(no_animation);
    if (!holds_css(attribute.name)) return;
    if (const auto trouble = find_css_trouble(attribute.value)) reader_.fail(cannot_draw(*trouble));
  }

  void close_element() {
    if (open_.empty()) reader_.fail(XmlReader::not_whole);
    if (is_in_style()) {
      if (const auto trouble = find_css_trouble(style_)) reader_.fail(cannot_draw(*trouble));
      style_.clear();
    }
    namespaces_.resize(open_.back().namespaces_before);
    open_.pop_back();
  }

  XmlReader reader_;
  XmlEntities entities_;
  std::vector<Element> open_;
  std::vector<std::pair<std::string_view, std::string>> namespaces_;
  std::string style_;  ///< of the style element that is open
};

}  // namespace

std::optional<std::string> find_svg_trouble(std::string_view svg) {
  if (svg.size() > most_bytes_of_svg) return XmlReader::too_large;
  try {
    SvgGuard(svg).read();
    return std::nullopt;
  } catch (const XmlTrouble& trouble) {
    const auto end = svg.begin() + static_cast<std::ptrdiff_t>(std::min(trouble.at, svg.size()));
    return fmt::format("{} (line {})", trouble.hint, 1 + std::count(svg.begin(), end, '\n'));
  }
}

}  // namespace tandem::pictures
