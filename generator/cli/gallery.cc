#include "cli/gallery.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "blocks/examples.h"
#include "blocks/registry.h"
#include "blocks/tools/spoken_field.h"
#include "cli/delivery.h"
#include "cli/paint.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/stopwatch.h"
#include "compose/collate.h"
#include "compose/composer.h"
#include "load/node.h"

namespace tandem {
namespace {

constexpr const char* file_name = "gallery.pdf";

std::vector<std::string> chosen_kinds(const Options& options) {
  std::vector<std::string> all;
  for (const BlockType& type : block_types()) all.push_back(type.kind);
  for (const std::string& kind : options.blocks) {
    if (!find_block_type(kind))
      throw UsageError{fmt::format("there is no kind of block '{}'", kind), suggestion(kind, all)};
  }
  if (options.blocks.empty()) return all;
  const auto is_left_out = [&](const std::string& kind) {
    return std::find(options.blocks.begin(), options.blocks.end(), kind) == options.blocks.end();
  };
  all.erase(std::remove_if(all.begin(), all.end(), is_left_out), all.end());
  return all;
}

// A field's name is unique in a file, and every look has the same fields.
void prefix_fields(Document& document, const std::string& prefix) {
  for (Page& page : document.pages) {
    for (Item& item : page.items) {
      if (auto* field = std::get_if<FieldItem>(&item)) field->name.insert(0, prefix);
    }
  }
}

// Every part asks the same.
void prefix_descriptions(Document& document, const std::string& label) {
  for (Page& page : document.pages) {
    for (Item& item : page.items) {
      if (auto* field = std::get_if<FieldItem>(&item))
        field->description = spoken({label, field->description});
    }
  }
}

/// The parts one after the other, a bookmark for each above its own. Each field says its part, too.
Document bind_parts(const std::string& title, std::vector<std::pair<std::string, Document>>& parts) {
  std::vector<NamedDocument> named;
  for (auto& [label, document] : parts) {
    prefix_descriptions(document, label);
    named.push_back({label, &document});
  }
  return collate(title, named);
}

}  // namespace

Gallery::Gallery(const Options& options, Session& session, SourceSet& sources, Diagnostics& diagnostics)
    : session_(session), diagnostics_(diagnostics) {
  if (diagnostics_.has_errors()) throw ContentFailed{};
  looks_ = choose_looks(session_.project().theme_layers, options.theme, options.variants);
  read_examples(options, sources);
  if (diagnostics_.has_errors()) throw ContentFailed{};
}

void Gallery::read_examples(const Options& options, SourceSet& sources) {
  for (const std::string& kind : chosen_kinds(options)) {
    const EmbeddedFile& file = example_of(kind);
    const auto node = read_yaml(sources.add(std::string(file.path), std::string(file.text)), diagnostics_);
    if (!node) continue;
    examples_.emplace_back(kind, read_sheet(*node, block_reading().read, diagnostics_));
  }
}

Document Gallery::compose_look(const Look& look, const Letterhead& letterhead, Diagnostics& own,
                               const std::function<void(const std::string&)>& begin_step) {
  session_.prepare_styles(look.theme, look.variants);
  Composer composer(session_.styles(session_.paper()), session_.paper(), session_.typesetter(), own,
                    letterhead);
  std::vector<std::pair<std::string, Document>> blocks;
  for (const auto& [kind, sheet] : examples_) {
    begin_step(fmt::format("{}: {}", look.title(), kind));
    Document document = composer.handout(*sheet);
    document.outline.clear();  // its bookmark is the block's
    blocks.emplace_back(kind, std::move(document));
  }
  Document document = bind_parts(look.title(), blocks);
  prefix_fields(document, look.field_prefix());
  return document;
}

Document Gallery::compose(const std::function<void(const std::string&)>& begin_step) {
  const Letterhead letterhead = session_.read_letterhead();
  Diagnostics found;
  std::vector<std::pair<std::string, Document>> parts;
  for (const Look& look : looks_) {
    Diagnostics own;
    parts.emplace_back(look.title(), compose_look(look, letterhead, own, begin_step));
    append(found, own, fmt::format(" (in {})", look.title()));
  }
  append(diagnostics_, found);
  if (diagnostics_.has_errors()) throw ContentFailed{};
  return bind_parts("Gallery", parts);
}

ExitCode make_gallery(const Options& options, Surroundings& surroundings, SourceSet& sources,
                      Diagnostics& diagnostics) {
  const PdfOptions pdf = pdf_options(surroundings);
  Stopwatch watch(surroundings);
  const auto session = watch.time(
      "load", [&] { return std::make_unique<Session>(options, surroundings.files, sources, diagnostics); });
  Gallery gallery(options, *session, sources, diagnostics);
  Document document;
  {
    Progress progress(options, surroundings, gallery.step_count());
    const auto begin_step = [&](const std::string& what) { progress.step(what); };
    document = watch.time("compose", [&] { return gallery.compose(begin_step); });
  }
  BatchCache cache;
  const Fillable fillable = options.fillable.value_or(Fillable::yes);
  const auto painted = watch.time("paint", [&] {
    return paint_versions({file_name, gallery.span()}, document, pdf, fillable, cache, diagnostics);
  });
  if (diagnostics.has_errors()) throw ContentFailed{};
  Delivery delivery(options, surroundings, watch, diagnostics, session->dependencies());
  for (const auto& [name, bytes] : painted) delivery.write(name, bytes);
  return delivery.finish(session->dependencies());
}

}  // namespace tandem
