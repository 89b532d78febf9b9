#include "press/printed_pages.h"

#include <cmath>
#include <memory>
#include <utility>

#include "press/pdf_objects.h"

namespace tandem::press {
namespace {

class Resources : public ContentResources {
 public:
  explicit Resources(PdfObject dictionary) : dictionary_(std::move(dictionary)) {}

  std::optional<Form> form(const std::string& name) const override {
    const PdfObject stream = dictionary_["/XObject"][("/" + name).c_str()];
    if (!stream.is_stream() || stream["/Subtype"].name() != "/Form") return std::nullopt;
    Form form{stream.bytes(), {}, nullptr};
    if (const PdfObject matrix = stream["/Matrix"]; matrix.size() == 6) {
      form.matrix = {matrix.at(0).number(), matrix.at(1).number(), matrix.at(2).number(),
                     matrix.at(3).number(), matrix.at(4).number(), matrix.at(5).number()};
    }
    PdfObject own = stream["/Resources"];
    if (own.is_dictionary()) form.resources = std::make_shared<Resources>(std::move(own));
    return form;
  }

  std::optional<std::string> leaf_id(const std::string& name) const override {
    const PdfObject id = dictionary_["/Properties"][("/" + name).c_str()]["/XXTandemLeaf"];
    return id.is_string() ? std::optional(id.text()) : std::nullopt;
  }

 private:
  PdfObject dictionary_;
};

// A page's /Rotate turns it clockwise.
Matrix turned(int degrees) {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return {0, -1, 1, 0, 0, 0};
    case 180:
      return {-1, 0, 0, -1, 0, 0};
    case 270:
      return {0, 1, -1, 0, 0, 0};
    default:
      return {};
  }
}

/// As it is shown.
Size size_of(const PdfObject& box, int rotation) {
  const double width = std::abs(box.at(2).number() - box.at(0).number());
  const double height = std::abs(box.at(3).number() - box.at(1).number());
  return rotation % 180 == 0 ? Size{width, height} : Size{height, width};
}

}  // namespace

std::vector<ScannedContent> printed_pages(std::string bytes) {
  const PdfFile file(std::move(bytes));
  std::vector<ScannedContent> pages;
  for (int number = 0; number < file.page_count(); ++number) {
    const PdfObject page = file.page(number);
    const int rotation = page["/Rotate"].integer();
    pages.push_back(scan_content(file.content_of(page), Resources(page["/Resources"]), turned(rotation)));
    pages.back().paper = size_of(page["/MediaBox"], rotation);
  }
  return pages;
}

}  // namespace tandem::press
