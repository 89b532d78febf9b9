#include "model/content_ids.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/project_folders.h"
#include "model/sheet.h"

namespace tandem::model {

std::vector<std::string> words_of(std::type_identity<Topic>);

namespace {

bool may_be_id(std::string_view stem) {
  load::Node written;
  written.kind = load::Node::Kind::scalar;
  written.scalar = stem;
  load::Identifier id;
  Diagnostics ignored;
  load::decode(written, id, load::Bounds{}, ignored);
  return ignored.empty();
}

}  // namespace

// An id that is not the file's name would send an author looking in the wrong file.
bool is_called_like_its_file(const load::Identifier& id) {
  return !id.empty() && id.value == stem_of(id.span.file->path);
}

bool ContentIds::check_id(const std::string& path, const load::Identifier& id, std::string_view kind) {
  if (id.empty()) return false;
  if (id.value == stem_of(path)) return true;
  diagnostics_.error("id-and-file", id.span,
                     fmt::format("the {} is called '{}' but its file '{}'", kind, id.value, stem_of(path)),
                     may_be_id(stem_of(path))
                         ? fmt::format("write '{}: {}', or rename the file", kind, stem_of(path))
                         : fmt::format("let the file's name be {}.yaml, or take the file away", id.value));
  return false;
}

void ContentIds::add_sheet(const std::string& path, std::unique_ptr<Sheet> sheet,
                           std::map<std::string, std::unique_ptr<Sheet>>& sheets) {
  const bool is_exercise = sheet->form == Sheet::Form::exercise;
  if (!check_id(path, sheet->id, is_exercise ? "exercise" : "article")) return;
  check_folder(path, *sheet);
  std::unique_ptr<Sheet>& there = sheets[sheet->id.value];
  if (!there || takes_place(sheet->id, there->id, "sheet")) there = std::move(sheet);
}

void ContentIds::add_extendable(const std::string& path, const load::Node& document, const std::string& kind,
                                LayeredDocuments& documents) {
  const load::Node& written = *document.find(kind);
  load::Identifier id;
  Diagnostics reported_later;
  load::decode(written, id, load::Bounds{}, reported_later);
  check_id(path, id, kind);
  std::vector<load::Node>& layers = documents[id.empty() ? written.scalar : id.value];
  if (layers.empty()) {
    layers.push_back(document);
  } else if (!id.empty()) {
    const load::Identifier first{id.value, layers.back().find(kind)->span};
    if (takes_place(id, first, kind)) layers.push_back(document);
  }
}

// Whether the later one stands above the first one, which is then out of use; else there are two.
bool ContentIds::takes_place(const load::Identifier& later, const load::Identifier& first,
                             std::string_view kind) {
  if (project_.layer_of(later.span) > project_.layer_of(first.span)) {
    project_.replacements.push_back({std::string(kind), later.value, later.span, first.span});
    return true;
  }
  report_second(later, first, kind);
  return false;
}

// Folders are called like topics where authors sort by them.
void ContentIds::check_folder(const std::string& path, const Sheet& sheet) {
  std::string_view folder(path);
  folder = folder.substr(0, folder.rfind('/'));
  folder.remove_prefix(folder.rfind('/') + 1);
  const std::vector<std::string> topics = load::words_of<Topic>();
  const auto topic = std::find(topics.begin(), topics.end(), folder);
  if (topic == topics.end() || sheet.topic == Topic::none) return;
  if (static_cast<Topic>(topic - topics.begin()) == sheet.topic) return;
  diagnostics_.warning(
      "topic-and-folder", sheet.id.span,
      fmt::format("its topic is '{}', and its folder '{}'", load::describe_value(sheet.topic), *topic),
      "move the file, or change the topic");
}

void ContentIds::report_second(const load::Identifier& second, const load::Identifier& first,
                               std::string_view kind) {
  diagnostics_.error("duplicate-id", second.span, fmt::format("there are two {}s '{}'", kind, second.value),
                     fmt::format("the other is in {}", first.span.file->path));
}

}  // namespace tandem::model
