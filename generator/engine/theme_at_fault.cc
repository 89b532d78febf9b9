#include "engine/theme_at_fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace tandem::engine {
namespace {

bool is_of_library(const model::Project& project, const Diagnostic& each) {
  return (each.code == "too-tall" || each.code == "too-wide") && each.span.file && !project.is_own(each.span);
}

/// Of the sizes that the project's own file of the theme has: that of most of the text before any other.
const load::Node* own_size(const model::Project& project, const std::string& theme, std::string& name) {
  const auto document = project.theme_layers.themes.find(theme);
  const load::Node* sizes =
      document == project.theme_layers.themes.end() ? nullptr : document->second.find("sizes");
  if (!sizes) return nullptr;
  const load::Node* found = nullptr;
  for (const auto& [key, value] : sizes->entries) {
    if (!value.span.file || !project.is_own(value.span) || (found && key.scalar != "body")) continue;
    found = &value;
    name = key.scalar;
  }
  return found;
}

}  // namespace

void name_theme_at_fault(const model::Project& project, const Look& look, Diagnostics& found) {
  if (!found.has_errors() || project.layers.size() < 2) return;
  const auto all = found.sorted();
  if (std::ranges::none_of(all, [&](const Diagnostic& each) { return is_of_library(project, each); })) return;
  std::string name;
  const load::Node* size = own_size(project, look.theme, name);
  if (!size) return;
  found.error(
      "too-tall", size->span,
      fmt::format("in this size of '{}' there are sheets of the library that do not fit on a page", name),
      "choose a smaller one, or leave those sheets out");
}

}  // namespace tandem::engine
