// Stage: load. The bytes of a table become UTF-8, and nobody guesses how they are written.
// In: a file's bytes, perhaps the name of an encoding. Out: a source in UTF-8, or what the bytes may mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace tandem::load {

struct EncodedFile {
  std::string path;
  std::string bytes;
  std::string encoding = {};  ///< as ICU knows it, such as 'windows-1252'; empty for what the bytes prove
};

struct DecodedFile {
  const SourceFile* source = nullptr;  ///< private; its lines end in LF
  std::string encoding;
};

/// Proven is what has a byte order mark, what is sound UTF-8, and UTF-16 whose every second byte is 0.
/// Reports, and gives nothing for: bytes that prove nothing ('unknown-encoding', with three readings of a few
/// of their letters), an encoding that nobody knows or that no table is written in ('no-such-encoding'), and
/// bytes that are none of it ('not-in-encoding'). Warns where a mark or the text itself speaks against the
/// encoding that was named ('other-encoding').
std::optional<DecodedFile> decode_file(EncodedFile file, SourceSet& sources, Diagnostics& diagnostics);

/// Those that people meet, for hints and shells.
const std::vector<std::string>& common_encodings();

}  // namespace tandem::load
