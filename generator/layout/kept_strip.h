// Stage: layout. A strip that was laid out once and stands in many flows.
// In: a strip as a block has drawn it. Out: parts of pages, each made when it is first asked for.
#pragma once

#include <memory>
#include <vector>

#include "layout/flow.h"
#include "layout/part.h"

namespace tandem::layout {

/// One thread's.
class KeptStrip {
 public:
  /// `is_personal`: see Part.
  KeptStrip(Strip strip, bool is_personal) : strip_(std::move(strip)), is_personal_(is_personal) {}

  const Strip& strip() const { return strip_; }

  /// What the strip draws at a height; `step` is the distance of its ruled lines then.
  std::shared_ptr<const Part> part(double height, double step) const;
  std::shared_ptr<const Part> foot() const { return once(foot_, strip_.foot.items); }
  std::shared_ptr<const Part> head() const { return once(head_, strip_.head.items); }
  std::shared_ptr<const Part> joint() const { return once(joint_, strip_.joint); }

 private:
  std::shared_ptr<const Part> once(std::shared_ptr<const Part>& part, const std::vector<Item>& items) const;

  struct Drawn {
    double height;
    double step;
    std::shared_ptr<const Part> part;
  };
  Strip strip_;
  bool is_personal_;
  mutable std::vector<Drawn> drawn_;
  mutable std::shared_ptr<const Part> foot_;
  mutable std::shared_ptr<const Part> head_;
  mutable std::shared_ptr<const Part> joint_;
};

/// A strip for a flow: of the kept one its size and how it stands, and where it is; its elements count on
/// from `elements_before`.
Strip stand_in_for(const std::shared_ptr<const KeptStrip>& kept, int elements_before);

}  // namespace tandem::layout
