#include "pdf/picture_embedder.h"

#include <fmt/format.h>

#include "base/digest.h"

namespace tandem::pdf {

PictureEmbedder::Embedded PictureEmbedder::embed(const std::shared_ptr<const pictures::Picture>& picture) {
  const PackedPicture& packed = cache_.packed(picture, deflater_);
  const auto named = [&](std::size_t index) { return Embedded{pictures_[index].name, packed.orientation}; };
  if (const auto found = known_.find(picture); found != known_.end()) return named(found->second);
  const auto [place, is_new] = known_bytes_.try_emplace(picture->bytes, pictures_.size());
  if (is_new) pictures_.push_back({"I" + checksum(picture->bytes).substr(0, 10), add(packed)});
  known_.emplace(picture, place->second);
  return named(place->second);
}

std::string PictureEmbedder::resources() const {
  std::string body;
  for (const Shown& picture : pictures_) body += fmt::format("/{} {} 0 R", picture.name, picture.object);
  return body;
}

ObjectNumber PictureEmbedder::add(const PackedPicture& picture) {
  has_cmyk_ = has_cmyk_ || picture.is_cmyk;
  std::string entries = picture.image.entries;
  if (picture.soft_mask) {
    entries += "/SMask ";
    append_reference(entries, objects_.add_stream(picture.soft_mask->entries, picture.soft_mask->stream));
  }
  return objects_.add_stream(entries, picture.image.stream);
}

}  // namespace tandem::pdf
