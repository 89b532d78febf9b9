// Stage: engine. What is made of a project: the documents of one handout, one workshop or one couple. A build
// writes them, a check makes them all the same and keeps nothing.
// In: a project, and a composer for the look. Out: documents with the names of their files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compose/composer.h"
#include "model/project.h"

namespace tandem::engine {

struct Product {
  enum class Kind { handout, workshop, pack };
  struct File {
    std::string name;  ///< below the folder of the run's language
    layout::Document document;
    personalise::Reader reader =
        personalise::Reader::anybody;      ///< whose copy it is of a pack; anybody: the facilitator's
    std::vector<std::string> sheets = {};  ///< ids of those that a copy has, in their order
  };
  Kind kind = Kind::handout;
  std::string id;
  SourceSpan span;          ///< of the content that it is made of, for errors
  std::vector<File> files;  ///< those with pages
};

Product handout_product(const model::Sheet& sheet, compose::Composer& composer);

/// The facilitator's edition; and where the workshop says what is done when, a run sheet and the research.
Product workshop_product(const model::Workshop& workshop, const model::Project& project,
                         const std::string& language, compose::Composer& composer);

/// All copies in one look.
Product pack_product(const personalise::Pack& pack, compose::Composer& composer);
/// Each copy in its own. Joint pages that are there twice have the second's language in the file's name.
Product pack_product(const personalise::Pack& pack, const compose::PackComposers& composers,
                     compose::PackThickness& thickness);

/// The facilitator's edition of a couple's pack, for them alone.
Product::File pack_edition_file(const personalise::PackEdition& edition, compose::Composer& composer);
/// Whether a file of a pack's product is that, by its name.
bool is_pack_edition(std::string_view file);

}  // namespace tandem::engine
