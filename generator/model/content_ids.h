// Stage: model, internal. Puts what was read of a file under its id, which is the file's name, and in the
// place of what a library below the project has under that id. In: values and documents. Out: a project's
// tables; what has another's id, name or folder as diagnostics.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "model/extension.h"
#include "model/project.h"

namespace tandem::model {

/// What is not is reported where it is found, and keeps its id all the same, so that those that extend it do
/// not seem wrong, too.
bool is_called_like_its_file(const load::Identifier& id);

class ContentIds {
 public:
  /// Both are borrowed.
  ContentIds(Project& project, Diagnostics& diagnostics) : project_(project), diagnostics_(diagnostics) {}

  template <typename T>
  void add(const std::string& path, T value, std::map<std::string, T>& values, std::string_view kind) {
    if (!check_id(path, value.id, kind)) return;
    const auto there = values.find(value.id.value);
    if (there == values.end()) {
      const std::string id = value.id.value;
      values.emplace(id, std::move(value));
    } else if (takes_place(value.id, there->second.id, kind)) {
      there->second = std::move(value);
    }
  }
  void add_sheet(const std::string& path, std::unique_ptr<Sheet> sheet,
                 std::map<std::string, std::unique_ptr<Sheet>>& sheets);
  /// What others of its kind may extend is kept as it is written.
  void add_extendable(const std::string& path, const load::Node& document, const std::string& kind,
                      LayeredDocuments& documents);

 private:
  bool check_id(const std::string& path, const load::Identifier& id, std::string_view kind);
  bool takes_place(const load::Identifier& later, const load::Identifier& first, std::string_view kind);
  void check_folder(const std::string& path, const Sheet& sheet);
  void report_second(const load::Identifier& second, const load::Identifier& first, std::string_view kind);

  Project& project_;
  Diagnostics& diagnostics_;
};

}  // namespace tandem::model
