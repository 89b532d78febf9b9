// The entry point that every test program shares; Catch2's implementation is compiled here once.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
