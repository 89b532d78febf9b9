#include "model/document_kind.h"

#include <fmt/format.h>

#include <algorithm>

namespace tandem::model {
namespace {

bool begins_with(const load::Node& document, std::string_view key) {
  return !document.entries.empty() && document.entries.front().first.scalar == key;
}

}  // namespace

bool is_organisation(const load::Node& document) {
  return document.find("organisation") && !document.find("workshop");
}

bool is_settings(const load::Node& document) {
  return begins_with(document, "project");
}

bool is_facts(const load::Node& document) {
  return begins_with(document, "facts");
}

bool is_sheet(const load::Node& document) {
  return document.find("exercise") || document.find("article");
}

bool is_resources(const load::Node& document) {
  return document.find("resources") && !is_sheet(document) && !document.find("workshop");
}

void report_unknown_document(const load::Node& document, const std::vector<std::string>& kinds,
                             const std::vector<std::string>& others, std::string_view their_folder,
                             Diagnostics& diagnostics) {
  for (const auto& [key, value] : document.entries) {
    if (std::find(others.begin(), others.end(), key.scalar) == others.end()) continue;
    diagnostics.error("wrong-folder", key.span, "a file of this kind does not belong in this folder",
                      fmt::format("move it to {}", their_folder));
    return;
  }
  const load::Node* key = document.entries.empty() ? nullptr : &document.entries.front().first;
  diagnostics.error("unknown-document", key ? key->span : document.span, "the file does not say what it is",
                    key ? suggestion(key->scalar, kinds) : suggestion("", kinds));
}

}  // namespace tandem::model
