// Stage: setting. What was laid out once is found again: a block, a sheet's head or a cover in the same
// surroundings is the same for all readers whom the same words are put in for. What asked the voice nothing
// is everybody's. In: what is to be laid out, and how. Out: its strips in the galley, as if they had been
// laid out anew.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "setting/workplace.h"

namespace tandem::setting {

/// One thread's. What it was made of (content, stylesheets, the typesetter's paragraphs) must outlive it.
class FlowMemo {
 public:
  FlowMemo();
  ~FlowMemo();
  FlowMemo(const FlowMemo&) = delete;
  FlowMemo& operator=(const FlowMemo&) = delete;

  /// `what` is laid out by `lay_out`, which sees nothing but it and the workplace, and it keeps its address.
  /// What reports something is not kept, so that it is reported again. `variant` tells apart what is laid out
  /// of it in several ways.
  void lay_out(const void* what, int variant, Workplace& at, const std::function<void(Workplace&)>& lay_out);

  /// Null, or what was kept under the key, which says all that it follows from.
  std::shared_ptr<const layout::Part> find_part(const std::string& key) const;
  void keep_part(const std::string& key, std::shared_ptr<const layout::Part> part);

 private:
  struct Surroundings;
  struct Key;
  struct KeyHash;
  struct Answered;
  using Known = std::unordered_map<Key, std::vector<Answered>, KeyHash>;

  int number_of(const Setting& setting);
  std::shared_ptr<const LaidOut> find(const Key& key, const personalise::Voice& voice);
  void keep(const Key& key, const personalise::Asked& asked, std::shared_ptr<const LaidOut> laid);
  static std::shared_ptr<const LaidOut> find_in(const Known& known, const Key& key,
                                                const personalise::Voice& voice);

  std::map<std::string, std::vector<Surroundings>> surroundings_;  ///< by sheet
  int surroundings_count_ = 0;
  std::unique_ptr<Known> recent_;
  std::unique_ptr<Known> earlier_;  ///< of the generation before: what nobody asks for any more goes with it
  std::size_t recent_items_ = 0;
  std::unordered_map<std::string, std::shared_ptr<const layout::Part>> parts_;
};

/// Through the workplace's memo if it has one.
void lay_out_once(const void* what, Workplace& at, const std::function<void(Workplace&)>& lay_out,
                  int variant = 0);

/// What stands on many pages at one place of theirs, such as a header. `key`: see FlowMemo::find_part. It is
/// taken for nobody's own.
std::shared_ptr<const layout::Part> make_part_once(const std::string& key, Workplace& at,
                                                   const std::function<std::vector<layout::Item>()>& make);

}  // namespace tandem::setting
