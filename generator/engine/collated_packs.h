// Stage: engine. All couples' packs in few files, to print a workshop in one go.
// In: packs as they are made, in print order. Out: 'packs/all.pdf', or where there are many couples volumes,
// 'packs/all-001.pdf' and so on. A pack is painted when it is added, and a volume comes out when it is full,
// so that no more than one is held, however many couples there are.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "compose/collate.h"
#include "engine/painted_file.h"
#include "engine/product.h"
#include "setting/stylesheet.h"

namespace tandem::engine {

/// Some thousand pages: what a printer's queue bears, and a few dozen megabytes.
constexpr std::size_t default_couples_a_volume = 250;

/// How a run's couples are bound. Who stands in which volume depends on their place in the run alone, so that
/// a pack that cannot be made moves no other.
struct Volumes {
  std::size_t couples = 0;  ///< of the run
  std::size_t couples_a_volume = default_couples_a_volume;

  /// From 0.
  std::size_t volume_of(std::size_t place) const { return place / couples_a_volume; }
  /// Of the couple at this place of the run: 'packs/all.pdf' where one volume holds all.
  std::string file_of(std::size_t place) const;
};

/// 'packs/all-001.pdf'; `number` counts from 1.
std::string volume_file(std::size_t number);

class CollatedPacks {
 public:
  /// `styles` are those of `language`, which is the run's and the files'; `author` may be empty. All but the
  /// strings is borrowed.
  CollatedPacks(const model::Project& project, const std::string& language, const setting::Stylesheet& styles,
                const std::string& author, const pdf::PdfOptions& pdf, const Volumes& volumes,
                pdf::BatchCache& cache, Diagnostics& diagnostics);
  ~CollatedPacks();

  /// `place`: in the order of the run, and behind all that came before. `words`: those of the couple's
  /// language, for the bookmarks. Gives the volume before this couple's, where that is full.
  std::optional<PaintedFile> add(std::size_t place, Product pack, const model::Words& words);

  /// The last volume. Nothing where no pack was added, or after reporting 'cannot-paint'.
  std::optional<PaintedFile> finish();

 private:
  struct Volume;

  void begin(std::size_t place);
  void add_joint(const std::string& id, const std::string& title, layout::Document document);
  void add_part(const compose::PartLabel& label, layout::Document document);
  void report(const pdf::PdfError& problem);

  const model::Project& project_;
  std::string language_;
  const setting::Stylesheet& styles_;
  std::string author_;
  pdf::PdfOptions pdf_;
  Volumes volumes_;
  pdf::BatchCache& cache_;
  Diagnostics& diagnostics_;
  std::string last_joint_;          ///< whose joint pages were added last
  std::unique_ptr<Volume> volume_;  ///< the one that grows
};

}  // namespace tandem::engine
