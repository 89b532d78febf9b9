#include "cli/held_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "delivery/delivery.h"
#include "delivery/named_file.h"

namespace tandem::cli {

std::string HeldFiles::whole(const std::string& path) const {
  return join_path(build_.destination.root, path);
}

std::string HeldFiles::record_path() const {
  return build_.path(std::string(delivery::stacks_folder) + delivery::stack_record_file);
}

void HeldFiles::hold(const std::string& name, std::string_view bytes) {
  const std::string path = build_.path(delivery::stacks_folder + name);
  delivery::check_file_in_folder(whole(record_path()), delivery::NamedFile::stack_record, files_);
  std::string problem;
  auto file = files_.create_below(build_.destination.root, path, problem);
  if (!file || !file->append(bytes, problem)) fail(path, problem);
  held_.push_back({name, path, std::move(file), checksum(bytes)});
}

void HeldFiles::give_names() {
  std::string problem;
  for (const Held& each : held_) {
    if (!each.file->finish(problem)) fail(each.path, problem);
  }
  write_record();
}

void HeldFiles::write_record() {
  const std::string path = record_path();
  const std::string build = delivery::mark_of_build(build_.manifest);
  std::string problem;
  const auto text = files_.read_below(build_.destination.root, path, problem);
  delivery::StackRecord record = text ? delivery::read_stack_record(*text) : delivery::StackRecord{};
  if (record.build != build) record = {build, {}};
  const bool replaces =
      std::ranges::any_of(held_, [&](const Held& each) { return record.files.contains(each.name); });
  for (const Held& each : held_) record.files[each.name] = each.checksum;
  remove_old_volumes(record);
  if (replaces) remove_old_tickets(record);
  if (!files_.write_below(build_.destination.root, path, delivery::text_of(record), problem))
    fail(path, problem);
}

bool HeldFiles::is_held(const std::string& name) const {
  return std::ranges::any_of(held_, [&](const Held& held) { return held.name == name; });
}

/// Nobody has written over it since.
bool HeldFiles::is_as_made(const std::string& name, const std::string& checksum) const {
  std::string problem;
  const auto bytes =
      files_.read_below(build_.destination.root, build_.path(delivery::stacks_folder + name), problem);
  return bytes && tandem::checksum(*bytes) == checksum;
}

/// The whole, or a volume with its number of three digits or more.
bool HeldFiles::Volumes::has(std::string_view file) const {
  if (!file.starts_with(name) || !file.ends_with(end) || file.size() < name.size() + end.size()) return false;
  const std::string_view number = file.substr(name.size(), file.size() - name.size() - end.size());
  if (number.empty()) return true;
  return number.size() > 3 && number.front() == '-' &&
         number.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

void HeldFiles::remove_old_volumes(delivery::StackRecord& record) {
  std::string problem;
  std::erase_if(record.files, [&](const auto& each) {
    const std::string& name = each.first;
    const bool is_old = !is_held(name) && std::ranges::any_of(replaced_, [&](const Volumes& volumes) {
      return volumes.has(name);
    });
    return is_old && is_as_made(name, each.second) &&
           files_.remove_below(build_.destination.root, build_.path(delivery::stacks_folder + name), problem);
  });
}

// Their checksums are of other files now.
void HeldFiles::remove_old_tickets(delivery::StackRecord& record) {
  std::string problem;
  std::erase_if(record.files, [&](const auto& each) {
    const std::string& name = each.first;
    return name.starts_with("ticket.") && !is_held(name) &&
           files_.remove_below(build_.destination.root, build_.path(delivery::stacks_folder + name), problem);
  });
}

std::vector<std::string> HeldFiles::paths() const {
  std::vector<std::string> paths;
  for (const Held& each : held_) paths.push_back(whole(each.path));
  return paths;
}

void HeldFiles::fail(const std::string& path, const std::string& problem) {
  diagnostics_.error("cannot-write", {}, fmt::format("{} cannot be written: {}", whole(path), problem));
  throw delivery::WriteFailed{};
}

}  // namespace tandem::cli
