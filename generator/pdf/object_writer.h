// Stage: pdf. Writes a file of its own from libharu's objects (ISO 32000-1, 7.5.7 and 7.5.8): streams as
// they are, all other objects packed into object streams, a cross-reference stream at the end. A tagged
// page takes a third of what libharu's own writer needs, and the file identifier is a hash of the content.
// In: a finished HaruDocument. Out: the file's bytes.
#pragma once

#include <string>

#include "pdf/deflater.h"
#include "pdf/haru_document.h"

namespace tandem {

std::string write_objects(const HaruDocument& document, Deflater& deflater);

}  // namespace tandem
