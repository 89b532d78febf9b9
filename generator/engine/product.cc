#include "engine/product.h"

#include <fmt/format.h>

#include <utility>

namespace tandem::engine {
namespace {

// A document without pages is none: a sheet of cards that do not fit, whose error is reported, or the joint
// pages of a pack with nothing to do together.
void add(Product& product, std::string name, layout::Document document) {
  if (!document.pages.empty()) product.files.push_back({std::move(name), std::move(document)});
}

constexpr std::string_view facilitators_folder = "facilitator-only/";

std::vector<std::string> ids_of(const std::vector<const model::Sheet*>& sheets) {
  std::vector<std::string> ids;
  for (const model::Sheet* sheet : sheets) ids.push_back(sheet->id.value);
  return ids;
}

}  // namespace

Product handout_product(const model::Sheet& sheet, compose::Composer& composer) {
  Product product{Product::Kind::handout, sheet.id.value, sheet.id.span, {}};
  add(product, fmt::format("handouts/{}.pdf", product.id), composer.handout(sheet));
  return product;
}

Product workshop_product(const model::Workshop& workshop, const model::Project& project,
                         const std::string& language, compose::Composer& composer) {
  Product product{Product::Kind::workshop, workshop.id.value, workshop.id.span, {}};
  const auto add_part = [&](const char* part, layout::Document document) {
    add(product, fmt::format("workshops/{0}/{0}-{1}.pdf", product.id, part), std::move(document));
  };
  add_part("facilitator", composer.edition(workshop, project, language));
  if (workshop.agenda.empty()) return product;
  add_part("run-sheet", composer.run_sheet(workshop, project, language));
  // Notes on research are in the source language alone, as all that is for the facilitator's own reading.
  if (language == model::source_language) add_part("evidence", composer.evidence(workshop, project));
  return product;
}

Product pack_product(const personalise::Pack& pack, compose::Composer& composer) {
  compose::PackThickness thickness;
  return pack_product(pack, {composer, composer, composer, composer}, thickness);
}

Product pack_product(const personalise::Pack& pack, const compose::PackComposers& composers,
                     compose::PackThickness& thickness) {
  Product product{Product::Kind::pack, pack.couple->id.value, pack.couple->id.span, {}};
  const auto add_copy = [&](const std::string& part, layout::Document document,
                            const personalise::Copy& copy) {
    if (document.pages.empty()) return;
    product.files.push_back({fmt::format("packs/{0}/{0}-{1}.pdf", product.id, part), std::move(document),
                             copy.reader, ids_of(copy.sheets)});
  };
  compose::PackDocuments documents = compose::Composer::pack(pack, composers, thickness);
  add_copy("a", std::move(documents.a), pack.a);
  add_copy("b", std::move(documents.b), pack.b);
  add_copy("together", std::move(documents.joint), pack.joint);
  if (pack.joint_again) {
    add_copy("together-" + pack.joint_again->language, std::move(documents.joint_again), *pack.joint_again);
  }
  return product;
}

Product::File pack_edition_file(const personalise::PackEdition& edition, compose::Composer& composer) {
  return {fmt::format("{0}{1}/{1}-facilitator.pdf", facilitators_folder, edition.couple->id.value),
          composer.edition(edition)};
}

bool is_pack_edition(std::string_view file) {
  return file.starts_with(facilitators_folder);
}

}  // namespace tandem::engine
