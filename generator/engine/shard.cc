#include "engine/shard.h"

#include <fmt/format.h>

#include "base/digest.h"

namespace tandem::engine {

bool Shard::has_couple(const std::string& id) const {
  return is_all() ||
         digest_of(id).low % static_cast<std::uint64_t>(count) == static_cast<std::uint64_t>(number - 1);
}

std::string Shard::name() const {
  return fmt::format("{}/{}", number, count);
}

std::string Shard::file_part() const {
  return fmt::format("{}-of-{}", number, count);
}

}  // namespace tandem::engine
