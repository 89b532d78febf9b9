// Stage: press. What a page's operators say of its owner, wherever an imposition has put them. In: content
// streams (ISO 32000-1, 7.8.2), those of form XObjects by name. Out: the ids of leaves with the way they are
// turned, and whether anything is painted.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compose/leaf_id.h"
#include "press/imposition/matrix.h"

namespace tandem::press {

struct FoundLeafId {
  compose::LeafId id;
  int turn = 0;  ///< degrees counter-clockwise that its page stands turned: 0, 90, 180 or 270
};

struct ScannedContent {
  std::vector<FoundLeafId> ids;
  bool has_broken_id = false;  ///< one that says nothing
  bool paints = false;
  Size paper = {};  ///< as it is shown, points

  bool is_landscape() const { return paper.width > paper.height; }
};

/// Where names of a content stream lead.
class ContentResources {
 public:
  /// A form XObject: its operators, and where its own names lead.
  struct Form {
    std::string operators;
    Matrix matrix = {};
    std::shared_ptr<const ContentResources> resources;
  };
  virtual ~ContentResources() = default;
  /// Nothing where the name is an image's, or nothing's.
  virtual std::optional<Form> form(const std::string& name) const = 0;
  /// The id in a property list by name; nothing where there is none.
  virtual std::optional<std::string> leaf_id(const std::string& name) const = 0;
};

/// Never fails: what is damaged is passed over, and its ids are not found then. Forms that hold themselves,
/// or each other more than a few dozen deep, end there.
ScannedContent scan_content(std::string_view operators, const ContentResources& resources,
                            const Matrix& page = {});

}  // namespace tandem::press
