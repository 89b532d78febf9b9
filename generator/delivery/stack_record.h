// Stage: delivery. Which files below 'stacks/' the press has made, and of which build: once the packs are
// others, nobody is to print the old ones. In: a manifest, the record's text. Out: the record, and its text.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "delivery/manifest.h"

namespace tandem::delivery {

inline constexpr const char* stacks_folder = "stacks/";
/// Below it.
inline constexpr const char* stack_record_file = "made.txt";

struct StackRecord {
  std::string build;                         ///< see mark_of_build()
  std::map<std::string, std::string> files;  ///< names below 'stacks/', and checksums
};

/// The same for builds with the same packs and facilitator's papers; names nobody.
std::string mark_of_build(const Manifest& manifest);

/// What cannot be read names no file.
StackRecord read_stack_record(std::string_view text);
std::string text_of(const StackRecord& record);

}  // namespace tandem::delivery
