#include "delivery/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "base/json.h"

namespace tandem::delivery {
namespace {

using nlohmann::json;

std::string words_of(const engine::FileRecord& file) {
  return fmt::format(
      "{{\"file\": {}, \"pages\": {}, \"leaves\": {}, \"fields\": {}, \"bytes\": {}, "
      "\"checksum\": {}}}",
      json_string(file.name), file.pages, (file.pages + 1) / 2, file.fields, file.bytes,
      json_string(file.checksum));
}

std::string words_of(const engine::ProductRecord& product) {
  std::string files;
  for (const engine::FileRecord& file : product.files) {
    files += (files.empty() ? "" : ", ") + words_of(file);
  }
  return fmt::format("{{\"kind\": {}, \"id\": {}, \"inputs\": {}, \"files\": [{}]}}",
                     json_string(product.kind), json_string(product.id), json_string(product.inputs), files);
}

/// A file may be taken away by its name: it must be one that a build gives.
bool is_name_of_ours(const std::string& name) {
  const bool is_in_folder = name.starts_with("handouts/") || name.starts_with("workshops/") ||
                            name.starts_with("packs/") || name.starts_with("facilitator-only/");
  return is_in_folder && name.ends_with(".pdf") && name.find("/.") == name.npos &&
         name.find("//") == name.npos;
}

template <typename T>
T value_of(const json& object, const char* key) {
  return object.at(key).get<T>();
}

engine::FileRecord read_file(const json& file) {
  engine::FileRecord record{value_of<std::string>(file, "file"), value_of<std::size_t>(file, "bytes"),
                            value_of<std::string>(file, "checksum"), value_of<int>(file, "pages"),
                            value_of<int>(file, "fields")};
  if (!is_name_of_ours(record.name)) throw json::other_error::create(501, "no name of ours", nullptr);
  return record;
}

engine::ProductRecord read_product(const json& product) {
  engine::ProductRecord record{value_of<std::string>(product, "kind"),
                               value_of<std::string>(product, "id"),
                               value_of<std::string>(product, "inputs"),
                               {}};
  for (const json& file : product.at("files")) record.files.push_back(read_file(file));
  return record;
}

/// '["a", "b"]', on one line.
std::string strings(const std::vector<std::string>& words) {
  std::vector<std::string> quoted;
  for (const std::string& word : words) quoted.push_back(json_string(word));
  return fmt::format("[{}]", fmt::join(quoted, ", "));
}

/// The rest of a line behind '  "key": ', without a comma; nothing where it is of another key.
std::optional<std::string_view> value_in(std::string_view line, std::string_view key) {
  const std::string start = fmt::format("  \"{}\": ", key);
  if (!line.starts_with(start)) return std::nullopt;
  line.remove_prefix(start.size());
  if (line.ends_with(',')) line.remove_suffix(1);
  return line;
}

std::string map_in_words(const std::map<std::string, std::string>& texts) {
  std::vector<std::string> words;
  for (const auto& [key, text] : texts)
    words.push_back(fmt::format("{}: {}", json_string(key), json_string(text)));
  return fmt::format("{{{}}}", fmt::join(words, ", "));
}

std::map<std::string, std::string> map_in(std::string_view value) {
  std::map<std::string, std::string> texts;
  const json object = json::parse(value, nullptr, false);
  if (!object.is_object()) return texts;
  for (const auto& [key, text] : object.items()) {
    if (text.is_string()) texts[key] = text.get<std::string>();
  }
  return texts;
}

std::string text_in(std::string_view value) {
  const json text = json::parse(value, nullptr, false);
  return text.is_string() ? text.get<std::string>() : std::string();
}

std::vector<std::string> texts_in(std::string_view value) {
  std::vector<std::string> texts;
  const json list = json::parse(value, nullptr, false);
  if (!list.is_array()) return texts;
  for (const json& each : list) {
    if (each.is_string()) texts.push_back(each.get<std::string>());
  }
  return texts;
}

}  // namespace

std::string Manifest::json() const {
  std::vector<std::string> product_lines;
  for (const engine::ProductRecord& product : products) product_lines.push_back("    " + words_of(product));
  std::vector<std::string> file_lines;
  for (const engine::FileRecord& file : left_over) file_lines.push_back("    " + words_of(file));
  const auto list = [](const std::vector<std::string>& lines) {
    return lines.empty() ? std::string("[]") : fmt::format("[\n{}\n  ]", fmt::join(lines, ",\n"));
  };
  std::string of_shard;
  if (!shard.empty()) of_shard = fmt::format("  \"shard\": {},\n", json_string(shard));
  // Only what a shard's run says ends well all the same.
  std::string who_is_left_out;
  if (!shard.empty()) who_is_left_out = fmt::format(",\n  \"left-out\": {}", strings(left_out));
  std::string what_is_inserted;
  if (!inserts.empty()) what_is_inserted = fmt::format("  \"inserts\": {},\n", map_in_words(inserts));
  return fmt::format(
      "{{\n  \"program\": {},\n{}  \"field-list\": {},\n{}  \"products\": {},\n  \"left-over\": {}{}\n}}\n",
      json_string(program), of_shard, json_string(field_list), what_is_inserted, list(product_lines),
      list(file_lines), who_is_left_out);
}

int rank_of(const std::string& kind) {
  return kind == "handout" ? 0 : kind == "workshop" ? 1 : 2;
}

std::string journal_line(const engine::ProductRecord& product) {
  return words_of(product) + "\n";
}

void read_manifest_line(std::string_view line, Manifest& manifest) {
  if (const auto program = value_in(line, "program")) manifest.program = text_in(*program);
  if (const auto list = value_in(line, "field-list")) manifest.field_list = text_in(*list);
  if (const auto shard = value_in(line, "shard")) manifest.shard = text_in(*shard);
  if (const auto couples = value_in(line, "left-out")) manifest.left_out = texts_in(*couples);
  if (const auto files = value_in(line, "inserts")) {
    manifest.inserts = map_in(*files);
    return;
  }
  const std::size_t start = line.find('{');
  if (start == line.npos || line.size() == start + 1) return;
  line.remove_prefix(start);
  if (line.ends_with(',')) line.remove_suffix(1);
  try {
    const json value = json::parse(line);
    if (value.contains("kind")) {
      manifest.products.push_back(read_product(value));
    } else {
      manifest.left_over.push_back(read_file(value));
    }
  } catch (const json::exception&) {
    return;
  }
}

Manifest read_manifest(std::string_view json) {
  Manifest manifest;
  while (!json.empty()) {
    const std::size_t end = std::min(json.find('\n'), json.size());
    read_manifest_line(json.substr(0, end), manifest);
    json.remove_prefix(std::min(end + 1, json.size()));
  }
  return manifest;
}

}  // namespace tandem::delivery
