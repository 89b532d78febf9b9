#include "model/document_kind.h"

#include <string_view>

namespace tandem {
namespace {

bool begins_with(const Node& document, std::string_view key) {
  return !document.entries.empty() && document.entries.front().first.scalar == key;
}

}  // namespace

bool is_organisation(const Node& document) {
  return document.find("organisation") && !document.find("workshop");
}

bool is_settings(const Node& document) {
  return begins_with(document, "project");
}

bool is_facts(const Node& document) {
  return begins_with(document, "facts");
}

bool is_sheet(const Node& document) {
  return document.find("exercise") || document.find("article");
}

bool is_resources(const Node& document) {
  return document.find("resources") && !is_sheet(document) && !document.find("workshop");
}

}  // namespace tandem
