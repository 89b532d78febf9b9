// Stage: pdf. What the documents of one batch need not make twice.
#pragma once

#include "pdf/file_frame.h"
#include "pdf/font_cache.h"
#include "pdf/painted_parts.h"
#include "pdf/picture_cache.h"
#include "pdf/stream_cache.h"

namespace tandem::pdf {

/// One batch's, or one thread's: not to be used by two threads at once. The fonts must outlive it.
struct BatchCache {
  FontCache fonts;
  FrameCache frames;
  PictureCache pictures;
  StreamCache streams;
  PaintedParts parts;
};

}  // namespace tandem::pdf
