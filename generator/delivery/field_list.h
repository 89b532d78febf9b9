// Stage: delivery. fields.json, what can be filled in and where. It is written while the run goes on and
// found in again by place, because a thousand couples have a hundred megabytes of it. In: rows of files, in
// the order of the run. Out: JSON.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "base/file_system.h"
#include "delivery/line_reader.h"
#include "engine/product_record.h"

namespace tandem::delivery {

class FieldList {
 public:
  /// A file that becomes the list; nothing is in it before the first row.
  explicit FieldList(std::unique_ptr<NewFile> file) : file_(std::move(file)) {}

  /// What the list says of one file (FieldQuestions). False, and `problem`, where that cannot be written.
  bool add(std::string_view rows, std::string& problem);
  /// The end of its text. The file is not yet in its place.
  bool close(std::string& problem);

  /// Once it is closed.
  std::string checksum() const { return digest_.checksum(); }
  std::unique_ptr<NewFile> take_file() { return std::move(file_); }

 private:
  bool append(std::string_view text, std::string& problem);

  std::unique_ptr<NewFile> file_;
  RunningDigest digest_;
  bool is_begun_ = false;
};

/// Finds what a list, or a page of the journal, says of each file. `found`: the file's name, and where. Lines
/// between are given to `other`.
void find_rows(LineReader& lines,
               const std::function<void(const std::string& file, const engine::RowsPlace&)>& found,
               const std::function<void(std::string_view line)>& other);

}  // namespace tandem::delivery
