#include "engine/gallery.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/append_diagnostics.h"
#include "blocks/examples.h"
#include "blocks/registry.h"
#include "blocks/tools/spoken_field.h"
#include "compose/collate.h"
#include "engine/content_failed.h"
#include "engine/lookup.h"
#include "load/node.h"

namespace tandem::engine {
namespace {

std::vector<std::string> choose_kinds(const std::vector<std::string>& chosen) {
  std::vector<std::string> all;
  for (const blocks::BlockType& type : blocks::block_types()) all.push_back(type.kind);
  for (const std::string& kind : chosen) {
    if (!blocks::find_block_type(kind))
      throw NoSuchId{fmt::format("there is no kind of block '{}'", kind), suggestion(kind, all)};
  }
  if (chosen.empty()) return all;
  std::erase_if(all, [&](const std::string& kind) {
    return std::find(chosen.begin(), chosen.end(), kind) == chosen.end();
  });
  return all;
}

// A field's name is unique in a file, and every look has the same fields.
void prefix_fields(layout::Document& document, const std::string& prefix) {
  for (layout::Page& page : document.pages) {
    for (layout::Item& item : page.items) {
      if (auto* field = std::get_if<layout::FieldItem>(&item)) field->id.sheet.insert(0, prefix);
    }
  }
}

// Every part asks the same.
void prefix_descriptions(layout::Document& document, const std::string& label) {
  for (layout::Page& page : document.pages) {
    for (layout::Item& item : page.items) {
      if (auto* field = std::get_if<layout::FieldItem>(&item))
        field->description = blocks::spoken({label, field->description});
    }
  }
}

/// The parts one after the other, a bookmark for each above its own. Each field says its part, too.
layout::Document bind_parts(const std::string& title,
                            std::vector<std::pair<std::string, layout::Document>>& parts) {
  std::vector<compose::NamedDocument> named;
  for (auto& [label, document] : parts) {
    prefix_descriptions(document, label);
    named.push_back({label, &document});
  }
  return compose::collate(title, named);
}

}  // namespace

Gallery::Gallery(Engine& engine, const Look& like, const std::vector<std::string>& kinds, SourceSet& sources,
                 Diagnostics& diagnostics)
    : engine_(engine), diagnostics_(diagnostics) {
  if (diagnostics_.has_errors()) throw ContentFailed{};
  looks_ = choose_looks(engine_.project().theme_layers, like);
  read_examples(kinds, sources);
  if (diagnostics_.has_errors()) throw ContentFailed{};
}

void Gallery::read_examples(const std::vector<std::string>& kinds, SourceSet& sources) {
  for (const std::string& kind : choose_kinds(kinds)) {
    const EmbeddedFile& file = blocks::example_of(kind);
    const auto node =
        load::read_yaml(sources.add(std::string(file.path), std::string(file.text)), diagnostics_);
    if (!node) continue;
    examples_.emplace_back(kind, model::read_sheet(*node, blocks::block_reading().read, diagnostics_));
  }
}

layout::Document Gallery::compose_look(const Look& look, Memo& memo, Diagnostics& own,
                                       const std::function<void(const std::string&)>& begin_step) {
  const PreparedLook prepared = engine_.prepare(look);
  compose::Composer composer = composer_for(prepared, memo, own, engine_.letterhead());
  std::vector<std::pair<std::string, layout::Document>> blocks;
  for (const auto& [kind, sheet] : examples_) {
    begin_step(fmt::format("{}: {}", look.title(), kind));
    layout::Document document = composer.handout(*sheet);
    document.outline.clear();  // its bookmark is the block's
    blocks.emplace_back(kind, std::move(document));
  }
  layout::Document document = bind_parts(look.title(), blocks);
  prefix_fields(document, look.field_prefix());
  return document;
}

layout::Document Gallery::compose(Memo& memo, const std::function<void(const std::string&)>& begin_step) {
  engine_.letterhead();  // what is wrong with it ends the run before the first look
  Diagnostics found;
  std::vector<std::pair<std::string, layout::Document>> parts;
  for (const Look& look : looks_) {
    Diagnostics own;
    parts.emplace_back(look.title(), compose_look(look, memo, own, begin_step));
    append(found, own, fmt::format(" (in {})", look.title()));
  }
  append(diagnostics_, found);
  if (diagnostics_.has_errors()) throw ContentFailed{};
  return bind_parts("Gallery", parts);
}

}  // namespace tandem::engine
