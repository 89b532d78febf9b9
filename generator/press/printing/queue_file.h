// Stage: press. The queue's files, from which printing goes on after whatever has stopped it: the plan,
// written once, and how far it is, written before and after each job. In: plain values. Out: JSON with ids,
// places of files and IPP's words; no name of a person.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/file_system.h"
#include "press/printing/print_queue.h"

namespace tandem::press {

struct KeptQueue {
  PrintPlan plan;
  PrintProgress progress;
};

/// `plan.json`, and `progress-0.json` and `progress-1.json`, which are written in turn: whatever befalls the
/// one that is being written, the other one is whole. Which of the two was acted on last nobody knows where
/// one is damaged: the copy that the whole one has next is in doubt then.
class QueueFile {
 public:
  /// The files stand in `root`/`folder`. `sync` returns once what was written below a folder is on its disk.
  QueueFile(FileSystem& files, std::string root, std::string folder,
            std::function<void(const std::string& folder)> sync);

  /// Nothing where there is none; nothing, and `problem`, where one cannot be understood: then nobody knows
  /// what was printed.
  std::optional<KeptQueue> read(std::string& problem);
  /// A new queue, of which nothing was printed, in place of whatever stands there. False and `problem` on
  /// failure, as of all here.
  bool begin(const PrintPlan& plan, std::string& problem);
  bool save(const PrintProgress& progress, std::string& problem);
  /// Takes it away.
  bool remove(std::string& problem);

 private:
  /// How far the plan with so many copies is; nothing, and `problem`, where nobody knows.
  std::optional<PrintProgress> read_latest(std::size_t copies, std::string& problem);
  bool write(const std::string& name, const std::string& text, std::string& problem);
  bool take_away(const std::string& name, std::string& problem);
  std::string place(const std::string& name) const { return join_path(folder_, name); }
  void sync() const;

  FileSystem& files_;
  std::string root_;
  std::string folder_;
  std::function<void(const std::string& folder)> sync_;
  std::string plan_;        ///< the checksum of the plan's text
  std::uint64_t step_ = 0;  ///< of the progress that was written last
};

/// What the files hold.
std::string plan_text(const PrintPlan& plan);
std::optional<PrintPlan> read_plan(std::string_view text);

}  // namespace tandem::press
