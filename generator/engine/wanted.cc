#include "engine/wanted.h"

#include <algorithm>
#include <vector>

#include "engine/lookup.h"

namespace tandem::engine {
namespace {

bool is_among(const std::set<std::string>& ids, const std::string& id) {
  return ids.empty() || ids.contains(id);
}

/// 'couple-01' of 'packs/couple-01/couple-01-a.pdf'.
std::string part_behind(const std::string& name, std::string_view folder) {
  const std::size_t start = folder.size();
  return name.substr(start, name.find('/', start) - start);
}

void check_couples(const std::set<std::string>& wanted, const model::Project& project) {
  std::set<std::string> ids;
  if (project.couples && !wanted.empty()) {
    for (const model::Couple& couple : project.couples->couples) ids.insert(couple.id.value);
  }
  for (const std::string& id : wanted) {
    if (ids.contains(id)) continue;
    throw NoSuchId{"there is no couple '" + id + "'", ids.empty() ? "the project has no list of couples"
                                                                  : suggestion(id, {ids.begin(), ids.end()})};
  }
}

}  // namespace

bool Wanted::has(Product::Kind kind, const std::string& id) const {
  if (!kinds.contains(kind)) return false;
  if (kind == Product::Kind::pack ? !shard.has_couple(id) : !shard.has_shared()) return false;
  if (kind == Product::Kind::handout) return is_among(sheets, id);
  return kind != Product::Kind::pack || is_among(couples, id);
}

bool Wanted::has_file(const std::string& name) const {
  if (is_all()) return true;
  if (name.starts_with("workshops/")) return kinds.contains(Product::Kind::workshop);
  for (const char* folder : {"packs/", "facilitator-only/"}) {
    if (name.starts_with(folder)) return has(Product::Kind::pack, part_behind(name, folder));
  }
  if (!name.starts_with("handouts/")) return false;  // of all of a build: the list of fields
  if (!kinds.contains(Product::Kind::handout)) return false;
  return sheets.empty() || std::ranges::any_of(sheets, [&](const std::string& id) {
           return name == "handouts/" + id + ".pdf" || name == "handouts/" + id + "-print.pdf";
         });
}

void check_ids(const Wanted& wanted, const model::Project& project) {
  for (const std::string& id : wanted.sheets) find_or_suggest(project.sheets, id, "exercise or article");
  check_couples(wanted.couples, project);
}

}  // namespace tandem::engine
