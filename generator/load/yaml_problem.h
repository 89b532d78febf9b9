// Stage: load, internal. Says in plain words what is wrong where yaml-cpp gives up.
// In: yaml-cpp's message and mark, and what had been read until then. Out: one diagnostic.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "load/line_index.h"

namespace tandem::load {

/// Where the reader stood when the text stopped making sense.
struct YamlProgress {
  /// Bytes of the last scalar, if nothing else came after it.
  struct Scalar {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;
  };
  std::optional<Scalar> last_scalar;
  std::size_t last_event = 0;                   ///< the byte where the last node starts
  std::optional<std::size_t> last_closed_flow;  ///< the [ or { that was closed last, if nothing came after
  std::vector<std::size_t> open_flows;          ///< each [ and { that is still open
  int line_of_invisible_key = 0;                ///< where a key with a sign in it was reported; 0: nowhere
};

/// Reports what stands behind `message` (one of yaml-cpp's) at a line (from 1) and a column that counts bytes
/// (from 0).
void report_yaml_problem(const LineIndex& lines, int line, int byte_column, std::string_view message,
                         const YamlProgress& progress, Diagnostics& diagnostics);

}  // namespace tandem::load
