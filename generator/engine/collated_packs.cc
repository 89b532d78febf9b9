#include "engine/collated_packs.h"

#include <fmt/format.h>

#include <utility>

#include "personalise/voice.h"

namespace tandem {
namespace {

constexpr const char* file_name = "packs/all.pdf";

const Workshop& workshop_in(const Project& project, const std::string& language) {
  const std::string& id = project.couples->workshop.value;
  if (const auto there = project.translations.find(language); there != project.translations.end()) {
    if (const auto found = there->second.workshops.find(id); found != there->second.workshops.end()) {
      return found->second;
    }
  }
  return project.workshops.at(id);
}

/// The title says 'your partner' where it names somebody: it is no couple's.
Document about(const Project& project, const std::string& language, const Stylesheet& styles,
               const std::string& author) {
  Document about;
  about.language = styles.theme().language;
  about.title =
      Voice::for_anybody(styles.words(), about.language).plain(workshop_in(project, language).title);
  about.author = author;
  return about;
}

}  // namespace

CollatedPacks::CollatedPacks(const Project& project, const std::string& language, const Stylesheet& styles,
                             const std::string& author, const PdfOptions& pdf, BatchCache& cache,
                             Diagnostics& diagnostics)
    : span_(project.couples->workshop.span),
      file_(about(project, language, styles, author), pdf, cache),
      diagnostics_(diagnostics) {}

void CollatedPacks::add(Product pack, const Words& words) {
  for (Product::File& file : pack.files) {
    switch (file.reader) {
      case Reader::a:
        add_part({pack.id + ": " + words.partner_a, pack.id + " A"}, std::move(file.document));
        break;
      case Reader::b:
        add_part({pack.id + ": " + words.partner_b, pack.id + " B"}, std::move(file.document));
        break;
      case Reader::both:
      case Reader::anybody:
        add_part({pack.id + ": " + words.joint_copy, pack.id + " together"}, std::move(file.document));
        break;
    }
  }
}

void CollatedPacks::add_part(const PartLabel& label, Document document) {
  if (has_failed_) return;
  is_empty_ = false;
  try {
    file_.add(as_part(std::move(document), label));
  } catch (const PdfError& problem) {
    report(problem);
  }
}

std::optional<PaintedFile> CollatedPacks::finish() {
  if (is_empty_ || has_failed_) return std::nullopt;
  try {
    return PaintedFile{file_name, file_.finish()};
  } catch (const PdfError& problem) {
    report(problem);
    return std::nullopt;
  }
}

void CollatedPacks::report(const PdfError& problem) {
  has_failed_ = true;
  diagnostics_.error("cannot-paint", span_, fmt::format("{} cannot be made: {}", file_name, problem.what()));
}

}  // namespace tandem
