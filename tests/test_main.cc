// The entry point that every test program shares; Catch2's implementation is compiled here once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#ifdef TANDEM_SANITIZES
// What is drawn late must not reach into what has died: the sanitizer watches stacks that functions have
// left. The name is the sanitizer's own.
#pragma GCC diagnostic ignored "-Wpragmas"
#pragma GCC diagnostic ignored "-Wreserved-identifier"
extern "C" const char* __asan_default_options() {  // NOLINT(readability-identifier-naming)
  return "detect_stack_use_after_return=1";
}
#endif
