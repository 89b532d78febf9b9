// Stage: press, internal. Colours of a page's operators as grey, all else byte by byte as it was. In: a
// content stream, or a picture. Out: the same in DeviceGray.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "press/pdf_objects.h"

namespace tandem::press {

/// 'rg', 'RG', 'k' and 'K' become 'g' and 'G', as dark as they are seen.
std::string in_grey(std::string_view operators);

/// 8 bits a sample; nothing where the picture is grey already, is a stencil, or cannot be decoded.
std::optional<std::string> samples_in_grey(const PdfObject& picture, const PdfObject& resources);

}  // namespace tandem::press
