// Stage: model, internal. Sheets from their documents, with what of them bends to what is known of a couple.
// In: a document, the facts that are declared. Out: the sheet as it is where nothing is known.
#pragma once

#include <memory>
#include <string>

#include "load/node.h"
#include "model/block.h"
#include "model/document_reader.h"
#include "model/project.h"

namespace tandem::model {

class SheetReader {
 public:
  /// All is borrowed for this one's lifetime.
  SheetReader(const BlockReading& blocks, DocumentReader& documents, Diagnostics& diagnostics)
      : blocks_(blocks), documents_(documents), diagnostics_(diagnostics) {}

  /// What a file declares of facts, and in which of the project's layers: a sheet that bends was sound with
  /// these alone.
  void learn_facts(std::size_t layer, const load::Node& document);

  /// Puts the region's places into the document first. `is_known_sound`: an earlier run has found nothing
  /// wrong with these very files.
  std::unique_ptr<Sheet> read(load::Node& document, const Project& project, const std::string& language,
                              bool is_known_sound);

 private:
  void bend(Sheet& sheet, const load::Node& document, const std::shared_ptr<const Bending>& bending,
            const Project& project, bool is_to_be_checked);
  void check_forms(const Bending& bending, const Project& project);

  const BlockReading& blocks_;
  DocumentReader& documents_;
  Diagnostics& diagnostics_;
  std::string facts_;  // all that is declared of them
};

}  // namespace tandem::model
