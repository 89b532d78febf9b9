#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <cstdint>
#include <map>
#include <sstream>

#include "base/append_diagnostics.h"
#include "base/utf8.h"
#include "load/control_characters.h"
#include "load/invisible_signs.h"
#include "load/line_index.h"
#include "load/node.h"
#include "load/node_bytes.h"
#include "load/scalar_source.h"
#include "load/second_document.h"
#include "load/yaml_line_problem.h"
#include "load/yaml_problem.h"
#include "load/yaml_reader.h"

namespace tandem::load {
namespace {

// Keys are looked for one after the other, which is the quickest way for as many as there are.
constexpr std::size_t most_keys = 1000;

// Thrown through yaml-cpp to stop reading after a report.
struct StopReading {};

// yaml-cpp makes a byte of "\N" and one of "\_" where UTF-8 has two: nothing else can be malformed in a text
// that was well-formed.
std::string with_whole_escapes(std::string_view value) {
  std::string whole;
  for (auto end = find_malformed_utf8(value); end != std::string_view::npos;
       end = find_malformed_utf8(value)) {
    whole += value.substr(0, end);
    append_utf8(whole, static_cast<unsigned char>(value[end]));
    value.remove_prefix(end + 1);
  }
  return whole.append(value);
}

// Builds nodes from yaml-cpp's events. yaml-cpp's marks count lines and columns from 0, and columns in bytes.
class NodeBuilder : public YAML::EventHandler {
 public:
  NodeBuilder(const LineIndex& lines, const PassedItems& passed, Diagnostics& diagnostics)
      : lines_(lines), passed_(passed), diagnostics_(diagnostics) {}

  Node take_root() { return std::move(root_); }
  const YamlProgress& progress() const { return progress_; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override { append(diagnostics_, if_brackets_close_); }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::size_t begin = start_node(mark);
    Node node;
    node.span = null_span(begin);
    if (expects_value()) check_colon(frames_.back());
    finish(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    const std::size_t begin = start_node(mark);
    report_reserved_start(lines_, begin, "yaml-alias", diagnostics_);
    Node node;
    node.kind = Node::Kind::scalar;
    node.span = lines_.span(begin, begin + 1);
    finish(std::move(node));
  }

  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    report_reserved_start(lines_, lines_.offset_of_byte(mark.line + 1, mark.column), "yaml-alias",
                          diagnostics_);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    const std::size_t begin = start_node(mark);
    const char first = begin < lines_.text().size() ? lines_.text()[begin] : '\0';
    Node node;
    node.kind = Node::Kind::scalar;
    node.scalar = with_whole_escapes(value);
    node.block = tag == "!" && (first == '|' || first == '>');
    node.quoted = tag == "!" && (node.block || first == '"' || first == '\'');
    check_tag(tag == "!" && node.quoted ? "" : tag, begin);
    check_escapes(node, begin);
    const std::size_t end = end_of_scalar(node, begin);
    node.span = lines_.span(begin, end);
    progress_.last_scalar = {begin, end, node.quoted};
    if (!node.quoted) check_cut_off(end);
    finish(std::move(node), end);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    start_collection(Node::Kind::sequence, mark, tag, style);
  }
  void OnSequenceEnd() override { end_collection(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    start_collection(Node::Kind::map, mark, tag, style);
  }
  void OnMapEnd() override { end_collection(); }

 private:
  // A collection that is being read; of a map also the key whose value comes next.
  struct Frame {
    Node node;
    std::size_t begin = 0;
    bool flow = false;     // [a, b] and {a: b}, and the a: b in [a: b] that has no braces
    bool bracket = false;  // of these, one that has its bracket or brace
    std::optional<Node> key;
    std::size_t key_begin = 0;
    std::size_t key_end = 0;
    std::map<std::string, int, std::less<>> line_of_key;
  };

  bool expects_value() const {
    return !frames_.empty() && frames_.back().node.kind == Node::Kind::map && frames_.back().key;
  }
  bool expects_key() const {
    return !frames_.empty() && frames_.back().node.kind == Node::Kind::map && !frames_.back().key;
  }

  std::size_t start_node(const YAML::Mark& mark) {
    const std::size_t begin = lines_.offset_of_byte(mark.line + 1, mark.column);
    progress_.last_event = begin;
    progress_.last_scalar.reset();
    progress_.last_closed_flow.reset();
    const std::size_t line = lines_.line_start(mark.line + 1);
    const std::string_view before = lines_.text().substr(line, begin - line);
    if (before.find_first_not_of(" \t") == std::string_view::npos && !before.empty()) {
      report_tab_indentation(lines_, mark.line + 1, diagnostics_);
    }
    return begin;
  }

  // A null that is written has a place of its own; one that is left out stands behind its key or dash.
  SourceSpan null_span(std::size_t begin) const {
    const std::string_view text = lines_.text();
    for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
      if (text.substr(begin).starts_with(word)) return lines_.span(begin, begin + word.size());
    }
    if (expects_value()) return frames_.back().key->span;
    const auto before = text.substr(0, begin).find_last_not_of(" \t\r\n");
    const bool separates = before != std::string_view::npos &&
                           std::string_view("-,[{").find(text[before]) != std::string_view::npos;
    return separates ? lines_.span(before, before + 1) : lines_.span(begin, begin + 1);
  }

  std::size_t end_of_scalar(const Node& node, std::size_t begin) {
    const std::string_view text = lines_.text();
    if (node.block) return std::min(text.find_first_of(" \t\r\n", begin), text.size());
    if (node.quoted) {
      const auto end = find_end_of_quoted(text, begin);
      if (end) return *end;
      report_open_quote(lines_, begin, diagnostics_);
      throw StopReading();  // the rest of the file was taken for this text
    }
    if (text.substr(begin).starts_with(node.scalar)) return begin + node.scalar.size();
    return end_of_lines(node, begin);
  }

  // What a text says by an escape, "\e" or "\0", is as little for a reader as what stands there as it is.
  void check_escapes(const Node& node, std::size_t begin) {
    const auto found = find_control_character(node.scalar);
    if (!found || !node.quoted) return;
    const std::size_t place = map_scalar(lines_.text(), begin, node.scalar)[*found];
    report_control_character(lines_.span(place, place + 2), node.scalar, *found, "delete it", diagnostics_);
  }

  // 'Exercise #2': YAML takes '#2' for a comment, and the number would silently be lost.
  void check_cut_off(std::size_t end) {
    const std::string_view text = lines_.text();
    const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
    const std::string_view comment = text.substr(next, 2);
    if (next == end || comment.size() < 2 || comment[0] != '#' || comment[1] < '0' || comment[1] > '9')
      return;
    const std::size_t comment_end = std::min(text.find_first_of("\r\n", next), text.size());
    diagnostics_.warning("yaml-comment", lines_.span(next, comment_end),
                         "this is a comment and will not be printed",
                         "a text that contains ' #' must stand in quotes");
  }

  // '-You' above '- Two': the first was meant for an item, too.
  bool report_dash_without_space(const Node& node, std::size_t begin) {
    if (node.scalar.size() < 2 || node.scalar[0] != '-' || node.scalar[1] == ' ') return false;
    diagnostics_.error("yaml-syntax", lines_.span(begin, begin + 2), "this '-' has no space behind it",
                       "write '- ' where an item of a list begins");
    return true;
  }

  // A plain text over several lines. A list item that is indented too far would silently be part of it.
  std::size_t end_of_lines(const Node& node, std::size_t begin) {
    const std::string_view text = lines_.text();
    const std::vector<std::size_t> places = map_scalar(text, begin, node.scalar);
    for (std::size_t i = 1; i + 1 < node.scalar.size(); ++i) {
      const bool after_break =
          lines_.text().substr(places[i - 1], places[i] - places[i - 1]).find('\n') != std::string_view::npos;
      if (!after_break || node.scalar[i] != '-') continue;
      const bool is_item = node.scalar[i + 1] == ' ';
      if (!is_item && report_invisible_structure(lines_, lines_.line_of(places[i]), diagnostics_)) continue;
      if (!is_item) continue;
      if (report_dash_without_space(node, begin)) return places.back();
      // A bracket that is never closed is told alone.
      Diagnostics& told = progress_.open_flows.empty() ? diagnostics_ : if_brackets_close_;
      told.error("yaml-syntax", lines_.span(places[i], places[i] + 1),
                 "this list item is read as part of the text above it",
                 "line its '-' up with the other items, or put the text in quotes");
    }
    return places.back();
  }

  void check_tag(std::string_view tag, std::size_t begin) {
    if (tag.empty() || tag == "?") return;
    report_reserved_start(lines_, begin, "yaml-tag", diagnostics_);
  }

  void start_collection(Node::Kind kind, const YAML::Mark& mark, std::string_view tag,
                        YAML::EmitterStyle::value style) {
    const std::size_t begin = start_node(mark);
    if (frames_.size() >= static_cast<std::size_t>(deepest_nesting)) {
      diagnostics_.error("yaml-depth", lines_.span(begin, begin + 1),
                         fmt::format("lists and maps are nested more than {} deep here", deepest_nesting),
                         "put a text that consists of brackets in quotes");
      throw StopReading();
    }
    check_tag(tag, begin);
    Frame frame;
    frame.node.kind = kind;
    frame.node.span = lines_.span(begin, begin + 1);
    frame.begin = begin;
    frame.flow = style == YAML::EmitterStyle::Flow;
    const char first = begin < lines_.text().size() ? lines_.text()[begin] : '\0';
    frame.bracket = frame.flow && first == (kind == Node::Kind::map ? '{' : '[');
    if (frame.bracket) progress_.open_flows.push_back(begin);
    frames_.push_back(std::move(frame));
  }

  void end_collection() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    progress_.last_scalar.reset();
    if (frame.bracket) {
      progress_.open_flows.pop_back();
      progress_.last_closed_flow = frame.begin;
    }
    finish(std::move(frame.node));
  }

  // Puts a finished node where it belongs: into its list, behind its key, or it is a key itself.
  void finish(Node node, std::size_t end = 0) {
    if (frames_.empty()) {
      root_ = std::move(node);
    } else if (expects_key()) {
      start_entry(frames_.back(), std::move(node), end);
    } else if (Frame& frame = frames_.back(); expects_value()) {
      frame.node.entries.emplace_back(std::move(*frame.key), std::move(node));
      frame.key.reset();
    } else if (is_passed_list()) {
      passed_.take(node);
    } else {
      frame.node.items.push_back(std::move(node));
    }
  }

  bool is_passed_list() const {
    const auto& key = frames_.front().key;
    return frames_.size() == 2 && passed_.take && key && key->scalar == passed_.key;
  }

  void start_entry(Frame& frame, Node key, std::size_t end) {
    if (frame.node.entries.size() >= most_keys) {
      diagnostics_.error("too-many-keys", key.span,
                         fmt::format("more than {} keys stand together here", most_keys),
                         "write a list, whose items begin with '- '");
      throw StopReading();
    }
    if (report_invisible_sign(key.span, key.scalar, "key", diagnostics_)) {
      // named where it stands, which says more than that the key is unknown
      progress_.line_of_invisible_key = key.span.line;
    } else if (key.kind == Node::Kind::null && lines_.text().substr(progress_.last_event).starts_with(',')) {
      diagnostics_.error("yaml-key", key.span, "there is one comma too many here", "take it out");
    } else if (key.kind == Node::Kind::null) {
      diagnostics_.error("yaml-key", key.span, "a key is missing here", "write a word before the ':'");
    } else if (key.kind != Node::Kind::scalar) {
      diagnostics_.error("yaml-key", key.span, "a key must be a word, not a list or map",
                         "a text that starts with [ or { must stand in quotes");
    } else if (const auto [first, is_new] = frame.line_of_key.try_emplace(key.scalar, key.span.line);
               !is_new) {
      diagnostics_.error("duplicate-key", key.span,
                         fmt::format("the key {} stands here a second time", quote(key.span, key.scalar)),
                         first->second == key.span.line
                             ? "keep one of the two"
                             : fmt::format("it is already on line {}; keep one of the two", first->second));
    }
    frame.key = std::move(key);
    frame.key_begin = progress_.last_event;
    frame.key_end = end;
  }

  // yaml-cpp takes a line without ':' for a key without a value.
  void check_colon(const Frame& frame) {
    if (frame.flow || frame.key->kind != Node::Kind::scalar) return;
    if (find_invisible_sign(frame.key->scalar)) return;  // reported as a key
    const std::string_view text = lines_.text();
    const std::size_t line = lines_.line_start(frame.key->span.line);
    if (text.substr(line, frame.key_begin - line).find('?') != std::string_view::npos)
      return;  // an explicit key may stand alone
    const auto next = text.find_first_not_of(" \t", frame.key_end);
    if (next != std::string_view::npos && text[next] == ':') return;
    report_key_without_colon(lines_, frame.key_begin, frame.key_end, diagnostics_);
  }

  const LineIndex& lines_;
  const PassedItems& passed_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  Node root_;
  YamlProgress progress_;
  Diagnostics if_brackets_close_;
};

void parse(const LineIndex& lines, NodeBuilder& builder, Diagnostics& diagnostics) {
  std::istringstream input(std::string(lines.text().substr(lines.line_start(1))));
  try {
    YAML::Parser parser(input);
    if (!parser.HandleNextDocument(builder)) return;
    report_second_document(parser, lines, diagnostics);
  } catch (const StopReading&) {
    // reported where it was thrown
  } catch (const YAML::Exception& problem) {
    report_yaml_problem(lines, problem.mark.line + 1, problem.mark.column, problem.msg, builder.progress(),
                        diagnostics);
  }
}

}  // namespace

std::optional<Node> read_yaml(const SourceFile& file, Diagnostics& diagnostics) {
  return read_yaml(file, {}, diagnostics);
}

std::optional<Node> read_yaml(const SourceFile& file, const PassedItems& passed, Diagnostics& diagnostics) {
  const LineIndex lines(file);
  const int errors_before = diagnostics.error_count();
  if (check_characters(lines, diagnostics)) {
    NodeBuilder builder(lines, passed, diagnostics);
    parse(lines, builder, diagnostics);
    if (diagnostics.error_count() == errors_before) {
      Node root = builder.take_root();
      if (!root.span.file) root.span = lines.span(lines.line_start(1), lines.line_start(1));
      return root;
    }
  }
  return std::nullopt;
}

}  // namespace tandem::load
