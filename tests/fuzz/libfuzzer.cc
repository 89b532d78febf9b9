// One target (TANDEM_FUZZ_TARGET, of targets.h) as libFuzzer calls it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer calls it so.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string found = tandem::tests::TANDEM_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  if (found.empty()) return 0;
  std::fputs(found.c_str(), stderr);
  std::abort();
}
