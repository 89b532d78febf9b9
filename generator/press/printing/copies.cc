#include "press/printing/copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/digest.h"
#include "press/owner.h"

namespace tandem::press {
namespace {

bool has(const std::vector<std::string>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

class Choice {
 public:
  explicit Choice(const CopyWishes& wishes) : wishes_(wishes) {
    kinds_ = wishes.kinds;
    // Handouts alone are asked for, unless something else is, too.
    const bool wants_packs = wishes.sheets.empty() || !wishes.couples.empty();
    if (kinds_.empty() && wants_packs) kinds_ = {"a", "b", "joint"};
  }

  ChosenCopies choose(const delivery::Manifest& manifest) {
    for (const engine::ProductRecord& product : manifest.products) take(product);
    for (const std::string& id : wishes_.couples) {
      if (!known_couples_.contains(id)) chosen_.unknown_couples.push_back(id);
    }
    for (const std::string& id : wishes_.sheets) {
      if (!known_sheets_.contains(id)) chosen_.unknown_sheets.push_back(id);
    }
    return std::move(chosen_);
  }

 private:
  void take(const engine::ProductRecord& product) {
    if (product.kind == "pack") {
      known_couples_.insert(product.id);
      if (wishes_.couples.empty() || has(wishes_.couples, product.id)) take_pack(product);
    } else if (product.kind == "workshop") {
      if (has(kinds_, "facilitator")) add_all(product, {});
    } else {
      known_sheets_.insert(product.id);
      if (has(wishes_.sheets, product.id)) add_all(product, {});
    }
  }

  void take_pack(const engine::ProductRecord& product) {
    engine::ProductRecord wanted = product;
    std::erase_if(wanted.files, [&](const engine::FileRecord& file) {
      const auto copy = copy_in_file(file.name, product.id);
      return !copy || !has(kinds_, word_of(*copy));
    });
    add_all(wanted, product.id);
  }

  void add_all(const engine::ProductRecord& product, const std::string& couple) {
    std::map<std::string, const engine::FileRecord*> best;
    std::vector<std::string> order;
    for (const engine::FileRecord& file : product.files) {
      const std::string stem = stem_of_copy(file.name);
      const auto [place, is_new] = best.try_emplace(stem, &file);
      if (is_new) order.push_back(stem);
      if (is_version_for_paper(file.name)) place->second = &file;
    }
    for (const std::string& stem : order) add(*best.at(stem), stem, couple);
  }

  void add(const engine::FileRecord& file, const std::string& id, const std::string& couple) {
    for (int time = 1; time <= wishes_.times; ++time) {
      chosen_.copies.push_back({time == 1 ? id : fmt::format("{}:{}", id, time), couple, file.name,
                                file.bytes, file.checksum, file.pages});
    }
  }

  const CopyWishes& wishes_;
  std::vector<std::string> kinds_;
  std::set<std::string> known_couples_;
  std::set<std::string> known_sheets_;
  ChosenCopies chosen_;
};

}  // namespace

ChosenCopies choose_copies(const delivery::Manifest& manifest, const CopyWishes& wishes) {
  return Choice(wishes).choose(manifest);
}

std::vector<CopyToPrint> copies_of_file(std::string_view bytes, int times) {
  const std::string sum = checksum(bytes);
  const std::string id = "pdf-" + sum.substr(0, 8);
  std::vector<CopyToPrint> copies;
  for (int time = 1; time <= times; ++time) {
    copies.push_back({time == 1 ? id : fmt::format("{}:{}", id, time), {}, {}, bytes.size(), sum, 0});
  }
  return copies;
}

}  // namespace tandem::press
