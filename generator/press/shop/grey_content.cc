#include "press/shop/grey_content.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "press/content_tokens.h"
#include "press/imposition/matrix.h"
#include "press/preflight/ink_colour.h"
#include "press/preflight/picture_samples.h"

namespace tandem::press {

std::string in_grey(std::string_view operators) {
  ContentTokens tokens(operators);
  std::string out;
  std::size_t copied = 0;
  std::vector<ContentToken> operands;
  for (ContentToken token = tokens.next(); token.kind != ContentToken::Kind::end; token = tokens.next()) {
    if (token.kind != ContentToken::Kind::word) {
      if (operands.size() < 4096) operands.push_back(std::move(token));
      continue;
    }
    const std::string& word = token.text;
    if (word == "ID") tokens.take_inline_image();
    const bool is_rgb = (word == "rg" || word == "RG") && operands.size() == 3;
    const bool is_cmyk = (word == "k" || word == "K") && operands.size() == 4;
    if (is_rgb || is_cmyk) {
      const InkColour ink = ink_of(numbers_of(operands));
      out += operators.substr(copied, operands.front().begin - copied);
      out += number(1 - ink.darkness) + (word == "rg" || word == "k" ? " g" : " G");
      copied = tokens.place();
    }
    operands.clear();
  }
  out += operators.substr(copied);
  return out;
}

std::optional<std::string> samples_in_grey(const PdfObject& picture, const PdfObject& resources) {
  if (picture["/ImageMask"].written() == "true") return std::nullopt;
  const auto space = ColourSpace::of(picture["/ColorSpace"], resources);
  if (picture["/ColorSpace"].name() == "/DeviceGray") return std::nullopt;
  const auto bytes = picture.samples();
  if (!bytes) return std::nullopt;
  const PictureSamples samples(picture, *bytes, *space);
  std::string grey;
  grey.reserve(samples.count());
  for (std::size_t i = 0; i < samples.count(); ++i)
    grey += static_cast<char>(std::lround(255 * std::clamp(1 - samples.ink(i).darkness, 0.0, 1.0)));
  return grey;
}

}  // namespace tandem::press
