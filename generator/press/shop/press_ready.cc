#include "press/shop/press_ready.h"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "pdf/pdf_syntax.h"
#include "press/pdf_objects.h"
#include "press/shop/grey_content.h"
#include "press/shop/grey_profile.h"
#include "press/shop/press_metadata.h"

namespace tandem::press {
namespace {

constexpr int deepest_form = 24;

/// Makes a file over, page by page.
class ShopPress {
 public:
  ShopPress(std::string bytes, const ShopFile& about)
      : identity_(checksum(bytes)), file_(std::move(bytes)), about_(about) {
    if (about.profile.empty()) {
      profile_ = grey_profile();
      is_grey_ = true;
      return;
    }
    const auto colour = printer_profile(about.profile);
    if (!colour)
      throw UnreadablePdf{"the colour profile is not that of a printer or a press",
                          "ask the shop for its ICC profile of class 'prtr', in grey, RGB or CMYK"};
    profile_ = about.profile;
    is_grey_ = *colour == ProfileColour::grey;
    components_ = *colour == ProfileColour::grey ? 1 : *colour == ProfileColour::rgb ? 3 : 4;
  }

  std::string run() {
    take_meaning_of_colours();
    for (int number = 0; number < file_.page_count(); ++number) make_over(file_.page(number));
    make_over_root();
    file_.trailer().set("/Info", file_.indirect(file_.parse(press_information(about_))));
    file_.check();
    return file_.write_as("1.6");
  }

 private:
  // What red, green and blue meant so far, for colours that are kept.
  void take_meaning_of_colours() {
    const PdfObject meaning = file_.root()["/OutputIntents"].at(0)["/DestOutputProfile"];
    if (is_grey_ || !meaning.is_stream()) return;
    meaning_.emplace(file_.parse("[/ICCBased]"));
    meaning_->append(meaning);
    meaning_.emplace(file_.indirect(*meaning_));
  }

  void make_over(PdfObject page) {
    const PdfObject media = page["/MediaBox"];
    const PdfObject crop = page["/CropBox"];
    if (page["/TrimBox"].is_null()) page.set("/TrimBox", crop.is_null() ? media : crop);
    if (page["/BleedBox"].is_null()) page.set("/BleedBox", page["/TrimBox"]);
    // Both are not allowed (6.13); and what a screen has, no press has.
    for (const char* key : {"/ArtBox", "/Annots", "/AA", "/StructParents", "/Tabs", "/Metadata", "/PieceInfo",
                            "/PresSteps", "/Trans", "/Dur", "/Thumb", "/B"})
      page.remove(key);
    if (is_grey_) make_grey(page);
    take_resources(page["/Resources"], 0);
  }

  void make_grey(PdfObject& page) {
    const std::string content = file_.content_of(page);
    std::string grey = in_grey(content);
    if (grey == content) return;
    const PdfObject null = file_.parse("null");
    page.set("/Contents", file_.indirect(file_.stream(grey, null, null)));
  }

  /// True where it has not been seen so far: what many pages share is made over once.
  bool is_new(const PdfObject& object) {
    const int number = object.number_in_file();
    return number == 0 || seen_.insert(number).second;
  }

  void take_resources(PdfObject resources, int depth) {
    if (!resources.is_dictionary() || depth > deepest_form || !is_new(resources)) return;
    if (meaning_) {
      PdfObject spaces = resources["/ColorSpace"];
      if (!spaces.is_dictionary()) spaces = file_.parse("<< >>");
      if (spaces["/DefaultRGB"].is_null()) spaces.set("/DefaultRGB", *meaning_);
      resources.set("/ColorSpace", spaces);
    }
    PdfObject drawn = resources["/XObject"];
    for (const std::string& name : drawn.keys()) {
      PdfObject object = drawn[name.c_str()];
      if (!object.is_stream() || !is_new(object)) continue;
      if (object["/Subtype"].name() == "/Image") {
        if (is_grey_) make_picture_grey(object, resources);
        object.remove("/Alternates");
      } else {
        if (is_grey_) object.replace(in_grey(object.bytes()));
        for (const char* key : {"/StructParents", "/OPI", "/PieceInfo", "/Metadata"}) object.remove(key);
        take_resources(object["/Resources"], depth + 1);
      }
    }
    const PdfObject patterns = resources["/Pattern"];
    for (const std::string& name : patterns.keys()) {
      PdfObject pattern = patterns[name.c_str()];
      if (!pattern.is_stream() || !is_new(pattern)) continue;
      if (is_grey_) pattern.replace(in_grey(pattern.bytes()));
      take_resources(pattern["/Resources"], depth + 1);
    }
  }

  void make_picture_grey(PdfObject& picture, const PdfObject& resources) {
    // A colour that is left out would be another one in grey: such a picture stays, and the check finds it.
    if (picture["/Mask"].is_array()) return;
    const auto grey = samples_in_grey(picture, resources);
    if (!grey) return;
    picture.replace(*grey);
    picture.set("/ColorSpace", file_.parse("/DeviceGray"));
    picture.set("/BitsPerComponent", file_.parse("8"));
    for (const char* key : {"/Decode", "/Intent"}) picture.remove(key);
  }

  void make_over_root() {
    PdfObject root = file_.root();
    static const std::set<std::string> kept{"/Type",         "/Pages",      "/Lang",
                                            "/OCProperties", "/PageLabels", "/Version"};
    for (const std::string& key : root.keys()) {
      if (!kept.contains(key)) root.remove(key.c_str());
    }
    root.remove("/Version");
    const PdfObject null = file_.parse("null");
    PdfObject metadata = file_.stream(press_metadata(about_, identity_), null, null);
    metadata.set("/Type", file_.parse("/Metadata"));
    metadata.set("/Subtype", file_.parse("/XML"));
    root.set("/Metadata", file_.indirect(metadata));
    const std::string name = profile_name(profile_);
    PdfObject intent = file_.parse(
        fmt::format("<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier {0} /Info {0} >>",
                    pdf::text_string(name.empty() ? "Custom" : name)));
    PdfObject profile = file_.stream(profile_, null, null);
    profile.set("/N", file_.parse(fmt::format("{}", components_)));
    intent.set("/DestOutputProfile", file_.indirect(profile));
    PdfObject intents = file_.parse("[]");
    intents.append(file_.indirect(intent));
    root.set("/OutputIntents", intents);
  }

  std::string identity_;
  PdfFile file_;
  const ShopFile& about_;
  std::string profile_;
  bool is_grey_ = false;
  int components_ = 1;
  std::optional<PdfObject> meaning_;
  std::set<int> seen_;
};

}  // namespace

std::string press_ready(std::string pdf, const ShopFile& about) {
  return ShopPress(std::move(pdf), about).run();
}

}  // namespace tandem::press
