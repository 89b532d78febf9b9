#include "cli/inserts_of_run.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "base/digest.h"
#include "press/preflight/print_check.h"
#include "press/stack_pages.h"

namespace tandem::cli {
namespace {

class InsertReader {
 public:
  InsertReader(engine::Engine& engine, const model::PageMaster& paper,
               const std::vector<const model::PageMaster*>& others, InsertsOfRun& inserts,
               Diagnostics& diagnostics)
      : engine_(engine), paper_(paper), others_(others), inserts_(inserts), diagnostics_(diagnostics) {}

  /// On the run's paper; what is wrong with the file is wrong on any.
  std::shared_ptr<const press::Insert> read(const load::PlainText& file) {
    const auto bytes = engine_.read_named_file(file, {"PDF", press::most_bytes_of_insert});
    if (!bytes) return nullptr;
    inserts_.checksums[file.value] = checksum(*bytes);
    auto insert = put_on(paper_, *bytes, file);
    for (const model::PageMaster* other : others_) {
      if (insert) inserts_.on_other_papers[{file.value, other->id.value}] = put_on(*other, *bytes, file);
    }
    return insert;
  }

 private:
  std::shared_ptr<const press::Insert> put_on(const model::PageMaster& paper, const std::string& bytes,
                                              const load::PlainText& file) {
    const Size size{paper.width.points, paper.height.points};
    try {
      return std::make_shared<const press::Insert>(
          press::make_insert(bytes, size, press::room_for_insert(size, press::foot_of_insert(paper))));
    } catch (const press::RefusedInsert& problem) {
      diagnostics_.error(problem.code, file.span, fmt::format("{}: {}", file.value, problem.message),
                         problem.hint);
      return nullptr;
    }
  }

  engine::Engine& engine_;
  const model::PageMaster& paper_;
  const std::vector<const model::PageMaster*>& others_;
  InsertsOfRun& inserts_;
  Diagnostics& diagnostics_;
};

}  // namespace

press::Inserts inserts_wanted(const Options& options) {
  if (options.inserts == "alone") return press::Inserts::alone;
  if (options.inserts == "without") return press::Inserts::without;
  return options.inserts.empty() && options.leaf > 0 ? press::Inserts::without : press::Inserts::with;
}

const press::Insert& InsertsOfRun::on(std::size_t place, const model::PageMaster& paper) const {
  const auto other = on_other_papers.find({files[place], paper.id.value});
  return other == on_other_papers.end() ? *all[place] : *other->second;
}

InsertsOfRun read_inserts(engine::Engine& engine, const model::PageMaster& paper,
                          const std::vector<const model::PageMaster*>& others, const OrderForShop* shop,
                          Diagnostics& diagnostics) {
  InsertsOfRun inserts;
  InsertReader reader(engine, paper, others, inserts, diagnostics);
  // A file may have several places, and what is wrong with it is said at the first.
  std::map<std::string, std::shared_ptr<const press::Insert>> by_file;
  for (const model::InsertSettings& each : engine.project().settings.inserts) {
    const auto [known, is_new] = by_file.try_emplace(each.file.value);
    if (is_new) known->second = reader.read(each.file);
    const std::shared_ptr<const press::Insert>& insert = known->second;
    if (!insert) continue;
    if (is_new && shop) shop->check_insert(*insert, each.file, diagnostics);
    inserts.all.push_back(insert);
    inserts.files.push_back(each.file.value);
    inserts.planned.push_back({each.place, insert->pages});
  }
  return inserts;
}

std::map<std::string, std::string> checksums_of_inserts(engine::Engine& engine) {
  std::map<std::string, std::string> checksums;
  for (const model::InsertSettings& insert : engine.project().settings.inserts) {
    const auto bytes = engine.read_named_file(insert.file, {"PDF", press::most_bytes_of_insert});
    if (bytes) checksums[insert.file.value] = checksum(*bytes);
  }
  return checksums;
}

std::vector<std::string> remarks_on(const InsertsOfRun& inserts, const std::vector<press::StackPlan>& plans) {
  std::map<std::string, const press::Insert*> turned;
  for (const press::StackPlan& plan : plans) {
    for (const press::StackPiece& piece : plan.pieces) {
      if (piece.kind != press::StackPiece::Kind::insert) continue;
      const press::Insert& insert = *inserts.all[piece.insert];
      if (!insert.turned.empty()) turned.emplace(inserts.files[piece.insert], &insert);
    }
  }
  std::vector<std::string> remarks;
  for (const auto& [file, insert] : turned)
    remarks.push_back(fmt::format("{}: {} {} turned by a quarter, and larger so", file,
                                  press::pages_in_words(insert->turned),
                                  insert->turned.size() == 1 ? "is" : "are"));
  return remarks;
}

void report_changed_inserts(const InsertsOfRun& inserts, const model::Project& project,
                            const delivery::Manifest& manifest, Diagnostics& diagnostics) {
  std::set<std::string> said;
  for (const model::InsertSettings& each : project.settings.inserts) {
    const auto built = manifest.inserts.find(each.file.value);
    const auto now = inserts.checksums.find(each.file.value);
    if (built == manifest.inserts.end() || now == inserts.checksums.end()) continue;
    if (built->second == now->second || !said.insert(each.file.value).second) continue;
    diagnostics.error("changed-since-build", each.file.span,
                      fmt::format("{} was another file when the build was made", each.file.value),
                      "build again: what is printed once more is to be the same");
  }
}

}  // namespace tandem::cli
