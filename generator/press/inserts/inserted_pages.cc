#include "press/inserts/inserted_pages.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <utility>

#include "press/pdf_objects.h"

namespace tandem::press {
namespace {

// Names of our own writer are others.
constexpr const char* form_name = "/TandemInsert";

class Inserting {
 public:
  explicit Inserting(std::string volume) : to_(std::move(volume)), null_(to_.parse("null")) {}

  void show(const InsertedPage& inserted) {
    PdfObject page = to_.page(inserted.page);
    PdfObject resources = copy_of(page["/Resources"]);  // other pages may share them
    PdfObject drawn = copy_of(resources["/XObject"]);
    drawn.set(form_name, form_of(inserted));
    resources.set("/XObject", drawn);
    page.set("/Resources", resources);
    // Below the id, whatever the insert leaves behind.
    PdfObject contents = to_.parse("[]");
    contents.append(showing());
    const PdfObject own = page["/Contents"];
    for (int part = 0; part < own.size(); ++part) contents.append(own.at(part));
    if (own.is_stream()) contents.append(own);
    page.set("/Contents", contents);
  }

  std::string written() {
    std::string bytes = to_.write(to_.version());
    for (const auto& [insert, file] : files_) file->check();
    return bytes;
  }

 private:
  PdfObject copy_of(const PdfObject& dictionary) const {
    PdfObject copy = to_.parse("<< >>");
    for (const std::string& key : dictionary.keys()) copy.set(key.c_str(), dictionary[key.c_str()]);
    return copy;
  }

  /// The operators that all such pages share. It is no content of the copy's own, for those who listen.
  const PdfObject& showing() {
    if (!showing_)
      showing_ = std::make_unique<PdfObject>(
          to_.indirect(to_.stream(fmt::format("/Artifact BMC q {} Do Q EMC\n", form_name), null_, null_)));
    return *showing_;
  }

  const PdfObject& form_of(const InsertedPage& inserted) {
    const auto key = std::pair(inserted.insert, inserted.page_of_insert);
    const auto known = forms_.find(key);
    if (known != forms_.end()) return known->second;
    auto& file = files_[inserted.insert];
    if (!file) file = std::make_unique<PdfFile>(inserted.insert->on_paper);
    const PdfObject page = file->page(inserted.page_of_insert);
    PdfObject form = to_.stream(file->content_of(page), null_, null_);
    form.set("/Type", to_.parse("/XObject"));
    form.set("/Subtype", to_.parse("/Form"));
    form.set("/BBox", to_.parse(page["/MediaBox"].written_out()));
    form.set("/Resources", to_.copy(*file, page["/Resources"]));
    return forms_.emplace(key, to_.indirect(form)).first->second;
  }

  PdfFile to_;
  PdfObject null_;
  std::unique_ptr<PdfObject> showing_;
  std::map<const Insert*, std::unique_ptr<PdfFile>> files_;
  std::map<std::pair<const Insert*, int>, PdfObject> forms_;
};

}  // namespace

std::string with_inserts(std::string volume, const std::vector<InsertedPage>& pages) {
  if (pages.empty()) return volume;
  Inserting inserting(std::move(volume));
  for (const InsertedPage& page : pages) inserting.show(page);
  return inserting.written();
}

}  // namespace tandem::press
