#include "base/separate_process.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace tandem::tests {

TEST_CASE("Work in a process of its own may fail in every way") {
  const ProcessLimits limits{.processor_seconds = 2, .megabytes = 256};
  CHECK(run_separately(limits, [] { return std::string(300000, 'a'); }) == std::string(300000, 'a'));
  CHECK(run_separately(limits, [] { return std::string(); }) == std::string());
  CHECK(run_separately(limits, []() -> std::string { throw std::string("no"); }) == std::nullopt);
  CHECK(run_separately(limits, []() -> std::string { std::abort(); }) == std::nullopt);
  CHECK(run_separately(limits, [] {
          std::raise(SIGSEGV);
          return std::string("alive");
        }) == std::nullopt);
  CHECK(run_separately({.processor_seconds = 1, .megabytes = 256}, []() -> std::string {
          volatile bool is_endless = true;
          while (is_endless) continue;
          return {};
        }) == std::nullopt);
  CHECK(run_separately({.processor_seconds = 1, .megabytes = 256, .waiting_seconds = 1}, []() -> std::string {
          pause();
          return {};
        }) == std::nullopt);
  CHECK(run_separately(limits, []() -> std::string { return std::getenv("LC_ALL"); }) == "C");
#if defined(TANDEM_LIMITS_MEMORY)
  CHECK(run_separately(limits, [] { return std::string(std::size_t{1} << 30, 'a').substr(0, 1); }) ==
        std::nullopt);
#endif
}

}  // namespace tandem::tests
