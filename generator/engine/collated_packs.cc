#include "engine/collated_packs.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

#include "personalise/voice.h"

namespace tandem::engine {
namespace {

const model::Workshop& workshop_in(const model::Project& project, const std::string& language) {
  const std::string& id = project.couples->workshop.value;
  if (const auto there = project.translations.find(language); there != project.translations.end()) {
    if (const auto found = there->second.workshops.find(id); found != there->second.workshops.end()) {
      return found->second;
    }
  }
  return project.workshops.at(id);
}

/// The title says 'your partner' where it names somebody: it is no couple's.
layout::Document about(const model::Project& project, const std::string& language,
                       const setting::Stylesheet& styles, const std::string& author) {
  layout::Document about;
  about.language = styles.theme().language;
  about.title = personalise::Voice::for_anybody(styles.words(), about.language)
                    .plain(workshop_in(project, language).title);
  about.author = author;
  return about;
}

}  // namespace

std::string volume_file(std::size_t number) {
  return fmt::format("packs/all-{:03}.pdf", number);
}

std::string Volumes::file_of(std::size_t place) const {
  return couples <= couples_a_volume ? "packs/all.pdf" : volume_file(volume_of(place) + 1);
}

struct CollatedPacks::Volume {
  Volume(std::size_t number, std::string name, layout::Document about, const pdf::PdfOptions& options,
         pdf::BatchCache& cache)
      : index(number), file_name(std::move(name)), file(std::move(about), options, cache) {}

  std::size_t index;
  std::string file_name;
  pdf::BoundPdf file;
  bool has_failed = false;
};

CollatedPacks::CollatedPacks(const model::Project& project, const std::string& language,
                             const setting::Stylesheet& styles, const std::string& author,
                             const pdf::PdfOptions& pdf, const Volumes& volumes, pdf::BatchCache& cache,
                             Diagnostics& diagnostics)
    : project_(project),
      language_(language),
      styles_(styles),
      author_(author),
      pdf_(pdf),
      volumes_(volumes),
      cache_(cache),
      diagnostics_(diagnostics) {}

CollatedPacks::~CollatedPacks() = default;

std::optional<PaintedFile> CollatedPacks::add(std::size_t place, Product pack, const model::Words& words) {
  std::optional<PaintedFile> full;
  if (volume_ && volume_->index != volumes_.volume_of(place)) full = finish();
  if (!volume_) begin(place);
  for (Product::File& file : pack.files) {
    switch (file.reader) {
      case personalise::Reader::a:
        add_part({pack.id + ": " + words.partner_a, pack.id + " A"}, std::move(file.document));
        break;
      case personalise::Reader::b:
        add_part({pack.id + ": " + words.partner_b, pack.id + " B"}, std::move(file.document));
        break;
      case personalise::Reader::both:
        add_joint(pack.id, words.joint_copy, std::move(file.document));
        break;
      case personalise::Reader::anybody:
        break;
    }
  }
  return full;
}

// Joint pages in two languages are told apart by the second one's.
void CollatedPacks::add_joint(const std::string& id, const std::string& title, layout::Document document) {
  const bool is_second = id == last_joint_;
  last_joint_ = id;
  const std::string which = is_second ? " (" + document.language + ")" : std::string();
  add_part({id + ": " + title + which, id + " together" + which}, std::move(document));
}

void CollatedPacks::begin(std::size_t place) {
  volume_ = std::make_unique<Volume>(volumes_.volume_of(place), volumes_.file_of(place),
                                     about(project_, language_, styles_, author_), pdf_, cache_);
}

void CollatedPacks::add_part(const compose::PartLabel& label, layout::Document document) {
  if (volume_->has_failed) return;
  try {
    volume_->file.add(compose::as_part(std::move(document), label));
  } catch (const pdf::PdfError& problem) {
    report(problem);
  }
}

std::optional<PaintedFile> CollatedPacks::finish() {
  std::optional<PaintedFile> made;
  if (volume_ && !volume_->has_failed) {
    try {
      made = PaintedFile{volume_->file_name, volume_->file.finish()};
    } catch (const pdf::PdfError& problem) {
      report(problem);
    }
  }
  volume_.reset();
  return made;
}

void CollatedPacks::report(const pdf::PdfError& problem) {
  volume_->has_failed = true;
  diagnostics_.error("cannot-paint", project_.couples->workshop.span,
                     fmt::format("{} cannot be made: {}", volume_->file_name, problem.what()));
}

}  // namespace tandem::engine
