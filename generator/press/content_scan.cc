#include "press/content_scan.h"

#include <charconv>
#include <cmath>

namespace tandem {
namespace {

constexpr int deepest_form = 24;
constexpr int most_forms = 20000;
constexpr std::string_view key_of_id = "XXTandemLeaf";

bool is_space(char c) {
  return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

/// An operand or an operator; of a dictionary only the id that it may have.
struct Token {
  enum class Kind { end, number, name, text, dictionary, other, word } kind = Kind::end;
  double number = 0;
  std::string text = {};  ///< of a name, a string, a word
  bool has_id = false;    ///< of a dictionary
};

class Tokens {
 public:
  explicit Tokens(std::string_view bytes) : rest_(bytes) {}

  Token next() {
    skip_space();
    if (rest_.empty()) return {};
    const char c = rest_.front();
    if (c == '/') return name();
    if (c == '(') return {Token::Kind::text, 0, literal_string()};
    if (rest_.starts_with("<<")) return dictionary();
    if (c == '<') return {Token::Kind::text, 0, hexadecimal_string()};
    if (is_delimiter(c)) {
      rest_.remove_prefix(rest_.starts_with(">>") ? 2 : 1);
      return {Token::Kind::other, 0, std::string(1, c)};
    }
    return word();
  }

  /// From behind ID to behind EI.
  void skip_inline_image() {
    for (std::size_t at = rest_.find("EI"); at != rest_.npos; at = rest_.find("EI", at + 1)) {
      const bool begins = at > 0 && is_space(rest_[at - 1]);
      const bool ends = at + 2 >= rest_.size() || is_space(rest_[at + 2]);
      if (!begins || !ends) continue;
      rest_.remove_prefix(at + 2);
      return;
    }
    rest_ = {};
  }

 private:
  void skip_space() {
    while (!rest_.empty()) {
      if (rest_.front() == '%') {
        rest_.remove_prefix(std::min(rest_.find_first_of("\r\n"), rest_.size()));
      } else if (is_space(rest_.front())) {
        rest_.remove_prefix(1);
      } else {
        return;
      }
    }
  }

  std::string_view regular() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_space(rest_[end]) && !is_delimiter(rest_[end])) ++end;
    const std::string_view found = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return found;
  }

  Token name() {
    rest_.remove_prefix(1);
    return {Token::Kind::name, 0, std::string(regular())};
  }

  Token word() {
    const std::string_view letters = regular();
    // from_chars knows no plus sign, and a PDF may have one.
    const std::string_view digits = letters.starts_with('+') ? letters.substr(1) : letters;
    double number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (problem == std::errc() && end == digits.data() + digits.size() && std::isfinite(number))
      return {Token::Kind::number, number};
    return {Token::Kind::word, 0, std::string(letters)};
  }

  std::string literal_string() {
    std::string text;
    int depth = 0;
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '(' && depth++ == 0) continue;
      if (c == ')' && --depth == 0) break;
      if (c != '\\' || rest_.empty()) {
        text += c;
        continue;
      }
      // An id has nothing that needs more than the next sign; what does is none.
      text += rest_.front();
      rest_.remove_prefix(1);
    }
    return text;
  }

  std::string hexadecimal_string() {
    std::string text;
    int half = -1;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '>') break;
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) continue;
      if (half < 0) {
        half = digit;
      } else {
        text += static_cast<char>(half * 16 + digit);
        half = -1;
      }
    }
    if (half >= 0) text += static_cast<char>(half * 16);
    return text;
  }

  Token dictionary() {
    rest_.remove_prefix(2);
    Token found{Token::Kind::dictionary};
    bool is_value_next = false;
    for (int depth = 1; depth > 0;) {
      skip_space();
      if (rest_.empty()) break;
      if (rest_.starts_with("<<")) {
        rest_.remove_prefix(2);
        ++depth;
        continue;
      }
      if (rest_.starts_with(">>")) {
        rest_.remove_prefix(2);
        --depth;
        continue;
      }
      const Token token = next();
      if (is_value_next && token.kind == Token::Kind::text) {
        found.has_id = true;
        found.text = token.text;
      }
      is_value_next = token.kind == Token::Kind::name && token.text == key_of_id;
    }
    return found;
  }

  std::string_view rest_;
};

/// Behind these something is on the paper.
bool is_painting(std::string_view word) {
  for (const std::string_view each :
       {"Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh"}) {
    if (word == each) return true;
  }
  return false;
}

int turn_of(const Matrix& matrix) {
  if (std::abs(matrix.a) >= std::abs(matrix.b)) return matrix.a >= 0 ? 0 : 180;
  return matrix.b >= 0 ? 90 : 270;
}

class Scan {
 public:
  void run(std::string_view operators, const ContentResources& resources, Matrix matrix, int depth) {
    Tokens tokens(operators);
    std::vector<Matrix> saved;
    std::vector<Token> operands;
    for (Token token = tokens.next(); token.kind != Token::Kind::end; token = tokens.next()) {
      if (token.kind != Token::Kind::word) {
        // More operands than any operator has are a broken stream's.
        if (operands.size() < 4096) operands.push_back(std::move(token));
        continue;
      }
      const std::string& word = token.text;
      if (word == "q") {
        saved.push_back(matrix);
      } else if (word == "Q" && !saved.empty()) {
        matrix = saved.back();
        saved.pop_back();
      } else if (word == "cm") {
        if (const auto change = matrix_of(operands)) matrix = then(*change, matrix);
      } else if (word == "BDC" || word == "DP") {
        take_mark(operands, resources, matrix);
      } else if (word == "Do") {
        draw(operands, resources, matrix, depth);
      } else if (word == "ID") {
        tokens.skip_inline_image();
        found_.paints = true;
      } else if (is_painting(word)) {
        found_.paints = true;
      }
      operands.clear();
    }
  }

  ScannedContent take() { return std::move(found_); }

 private:
  static std::optional<Matrix> matrix_of(const std::vector<Token>& operands) {
    if (operands.size() != 6) return std::nullopt;
    for (const Token& operand : operands) {
      if (operand.kind != Token::Kind::number) return std::nullopt;
    }
    return Matrix{operands[0].number, operands[1].number, operands[2].number,
                  operands[3].number, operands[4].number, operands[5].number};
  }

  void take_mark(const std::vector<Token>& operands, const ContentResources& resources,
                 const Matrix& matrix) {
    if (operands.size() != 2) return;
    std::optional<std::string> mark;
    if (operands[1].has_id) mark = operands[1].text;
    if (operands[1].kind == Token::Kind::name) mark = resources.leaf_id(operands[1].text);
    if (!mark) return;
    if (auto id = leaf_id_of(*mark)) {
      found_.ids.push_back({std::move(*id), turn_of(matrix)});
    } else {
      found_.has_broken_id = true;
    }
  }

  void draw(const std::vector<Token>& operands, const ContentResources& resources, const Matrix& matrix,
            int depth) {
    if (operands.size() != 1 || operands[0].kind != Token::Kind::name) return;
    const auto form = resources.form(operands[0].text);
    if (!form) {
      found_.paints = true;  // a picture
      return;
    }
    if (depth >= deepest_form || ++forms_ > most_forms) {
      found_.has_broken_id = true;
      return;
    }
    run(form->operators, form->resources ? *form->resources : resources, then(form->matrix, matrix),
        depth + 1);
  }

  ScannedContent found_;
  int forms_ = 0;
};

}  // namespace

ScannedContent scan_content(std::string_view operators, const ContentResources& resources,
                            const Matrix& page) {
  Scan scan;
  scan.run(operators, resources, page, 0);
  return scan.take();
}

}  // namespace tandem
