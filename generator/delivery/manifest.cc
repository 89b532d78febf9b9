#include "delivery/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "base/json.h"

namespace tandem {
namespace {

using nlohmann::json;

std::string words_of(const FileRecord& file, bool has_rows) {
  std::string words = fmt::format(
      "{{\"file\": {}, \"pages\": {}, \"leaves\": {}, \"fields\": {}, \"bytes\": {}, "
      "\"checksum\": {}",
      json_string(file.name), file.pages, (file.pages + 1) / 2, file.fields, file.bytes,
      json_string(file.checksum));
  if (has_rows && !file.field_rows.empty()) words += ", \"rows\": " + json_string(file.field_rows);
  return words + "}";
}

std::string words_of(const ProductRecord& product, bool has_rows) {
  std::string files;
  for (const FileRecord& file : product.files) {
    files += (files.empty() ? "" : ", ") + words_of(file, has_rows);
  }
  return fmt::format("{{\"kind\": {}, \"id\": {}, \"inputs\": {}, \"files\": [{}]}}",
                     json_string(product.kind), json_string(product.id), json_string(product.inputs), files);
}

/// A file may be taken away by its name: it must be one that a build gives.
bool is_name_of_ours(const std::string& name) {
  const bool is_in_folder =
      name.starts_with("handouts/") || name.starts_with("workshops/") || name.starts_with("packs/");
  return is_in_folder && name.ends_with(".pdf") && name.find("/.") == name.npos &&
         name.find("//") == name.npos;
}

template <typename T>
T value_of(const json& object, const char* key) {
  return object.at(key).get<T>();
}

FileRecord read_file(const json& file) {
  FileRecord record{value_of<std::string>(file, "file"), value_of<std::size_t>(file, "bytes"),
                    value_of<std::string>(file, "checksum"), value_of<int>(file, "pages"),
                    value_of<int>(file, "fields")};
  if (!is_name_of_ours(record.name)) throw json::other_error::create(501, "no name of ours", nullptr);
  if (file.contains("rows")) record.field_rows = value_of<std::string>(file, "rows");
  return record;
}

ProductRecord read_product(const json& product) {
  ProductRecord record{value_of<std::string>(product, "kind"),
                       value_of<std::string>(product, "id"),
                       value_of<std::string>(product, "inputs"),
                       {}};
  for (const json& file : product.at("files")) record.files.push_back(read_file(file));
  return record;
}

void read_line(std::string_view line, Manifest& manifest) {
  constexpr std::string_view before_list = "  \"field-list\": \"";
  if (line.starts_with(before_list)) {
    line.remove_prefix(before_list.size());
    manifest.field_list = line.substr(0, line.find('"'));
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

}  // namespace

std::string Manifest::json() const {
  std::vector<std::string> product_lines;
  for (const ProductRecord& product : products) product_lines.push_back("    " + words_of(product, false));
  std::vector<std::string> file_lines;
  for (const FileRecord& file : left_over) file_lines.push_back("    " + words_of(file, false));
  const auto list = [](const std::vector<std::string>& lines) {
    return lines.empty() ? std::string("[]") : fmt::format("[\n{}\n  ]", fmt::join(lines, ",\n"));
  };
  return fmt::format(
      "{{\n  \"program\": {},\n  \"field-list\": {},\n  \"products\": {},\n  \"left-over\": {}\n}}\n",
      json_string(program), json_string(field_list), list(product_lines), list(file_lines));
}

std::string journal_line(const ProductRecord& product) {
  return words_of(product, true) + "\n";
}

Manifest read_manifest(std::string_view json) {
  Manifest manifest;
  while (!json.empty()) {
    const std::size_t end = std::min(json.find('\n'), json.size());
    read_line(json.substr(0, end), manifest);
    json.remove_prefix(std::min(end + 1, json.size()));
  }
  return manifest;
}

}  // namespace tandem
