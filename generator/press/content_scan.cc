#include "press/content_scan.h"

#include <cmath>

#include "press/content_tokens.h"

namespace tandem::press {
namespace {

constexpr int deepest_form = 24;
constexpr int most_forms = 20000;

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
    ContentTokens tokens(operators);
    std::vector<Matrix> saved;
    std::vector<ContentToken> operands;
    for (ContentToken token = tokens.next(); token.kind != ContentToken::Kind::end; token = tokens.next()) {
      if (token.kind != ContentToken::Kind::word) {
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
        tokens.take_inline_image();
        found_.paints = true;
      } else if (is_painting(word)) {
        found_.paints = true;
      }
      operands.clear();
    }
  }

  ScannedContent take() { return std::move(found_); }

 private:
  static std::optional<Matrix> matrix_of(const std::vector<ContentToken>& operands) {
    if (operands.size() != 6) return std::nullopt;
    for (const ContentToken& operand : operands) {
      if (operand.kind != ContentToken::Kind::number) return std::nullopt;
    }
    return Matrix{operands[0].number, operands[1].number, operands[2].number,
                  operands[3].number, operands[4].number, operands[5].number};
  }

  void take_mark(const std::vector<ContentToken>& operands, const ContentResources& resources,
                 const Matrix& matrix) {
    if (operands.size() != 2) return;
    std::optional<std::string> mark;
    if (operands[1].has_id) mark = operands[1].text;
    if (operands[1].kind == ContentToken::Kind::name) mark = resources.leaf_id(operands[1].text);
    if (!mark) return;
    if (auto id = compose::leaf_id_of(*mark)) {
      found_.ids.push_back({std::move(*id), turn_of(matrix)});
    } else {
      found_.has_broken_id = true;
    }
  }

  void draw(const std::vector<ContentToken>& operands, const ContentResources& resources,
            const Matrix& matrix, int depth) {
    if (operands.size() != 1 || operands[0].kind != ContentToken::Kind::name) return;
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

}  // namespace tandem::press
